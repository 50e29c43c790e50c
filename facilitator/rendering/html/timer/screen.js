/* The screen: kept awake where the device can, as large as it goes, light or dark. */

let lock = null;
let asking = false;

async function stayAwake() {
  if (lock || asking || document.visibilityState !== "visible") return;
  asking = true;
  try {
    lock = await navigator.wakeLock.request("screen");
    lock.addEventListener("release", () => { lock = null; });
    view.awake = true;
  } catch {
    view.awake = false;
    // Asked again when the page is next shown, not four times a second.
    lock = {};
  }
  asking = false;
}

function wake() {
  if (document.visibilityState === "visible" && lock && !lock.release) lock = null;
  refresh();
}

/* `view.full` is null where the browser refuses. */
async function fullScreen() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
    view.full = Boolean(document.fullscreenElement);
  } catch {
    view.full = null;
  }
  refresh();
}

function paint() {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  view.dark = look.dark === null ? dark : look.dark;
  if (look.dark === null) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = look.dark ? "dark" : "light";
}
