/* The state is kept in the browser, and shared by every window that has this page open: through
   the storage, where it may be used, and through a channel. Nothing leaves the device. */

function remember(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage may be full or forbidden: the clock goes on, and the other windows hear of it.
  }
}

function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

/* Calls `hear` with every state that another window sends. Returns a function that sends one. */
function share(key, current, hear) {
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(key) : null;
  if (channel) {
    channel.addEventListener("message", ({ data }) => {
      if (data && data.state) hear(data.state);
      else if (current().revision > 0) channel.postMessage({ state: current() });
    });
    channel.postMessage({ hello: true });
  }
  window.addEventListener("storage", (event) => {
    if (event.key !== key || !event.newValue) return;
    const state = recall(key);
    if (state) hear(state);
  });
  return (state) => {
    remember(key, state);
    if (channel) channel.postMessage({ state });
  };
}
