/* The page: loads the state, draws it, and turns keys and buttons into changes. */

const PLAN = readData();
const W = PLAN.words;
const KEY = `facilitator-timer:${PLAN.session}`;
const LOOK_KEY = `${KEY}:look`;
/* A window opened for the projector never shows the facilitator's words. */
const ONLY_ROOM = location.hash === "#room";

const look = { dark: null, keys: true, ...recall(LOOK_KEY) };
const view = { room: ONLY_ROOM, only: ONLY_ROOM, keys: look.keys, dark: false, awake: null, full: false };

let state = newState(PLAN, PLAN.fingerprint, dayOf(Date.now()));
let earlier = null;

/* The plan, taken out of the page once it is read. */
function readData() {
  const block = document.getElementById("plan");
  const plan = JSON.parse(block.textContent);
  block.remove();
  if (location.hash === "#room") {
    for (const day of plan.days) for (const each of day.blocks) each.private = [];
  }
  return plan;
}

/* Today's, where the plan has a day of this date; else the first. */
function dayOf(now) {
  const found = PLAN.days.findIndex((day) => day.date === isoDate(now));
  return Math.max(0, found);
}

/* -- states, here and in other windows -------------------------------------------------------- */

/* Further back than this, a clock belongs to another day's session. */
const OLD_MS = 12 * 60 * MINUTE_MS;

function adopt(other) {
  const old = other.phase !== "before" && Date.now() - other.began > OLD_MS;
  if (other.plan !== PLAN.fingerprint || old) {
    if (!earlier && state.phase === "before") askAboutEarlier(other, old);
    return;
  }
  if (other.revision <= state.revision) return;
  state = other;
  refresh();
}

function change(make) {
  const now = Date.now();
  // Another window may have been quicker, and its message still be on its way.
  const kept = recall(KEY);
  if (kept && kept.plan === PLAN.fingerprint && kept.revision > state.revision) state = kept;
  const changed = make(goOn(PLAN, state, now), now);
  if (changed === state) return;
  state = changed;
  send(state);
  refresh();
}

function refresh() {
  const now = Date.now();
  const further = goOn(PLAN, state, now);
  if (further !== state) {
    state = further;
    send(state);
  }
  if (!view.room && state.phase === "running") stayAwake();
  if (view.room && state.phase !== "before") stayAwake();
  draw(PLAN, state, now, view);
  drawBlank();
  announce(now);
}

function drawBlank() {
  const dark = byId("blank");
  const should = state.blank && view.room;
  if (should && !dark.open) dark.showModal();
  if (!should && dark.open) dark.close();
}

/* -- announcements: at five minutes, one, and none, and nothing else -------------------------- */

const MARKS_MS = [5 * MINUTE_MS, MINUTE_MS, 0];
let heard = { block: "", left: 0 };

function announce(now) {
  if (state.phase !== "running" || state.pausedAt !== null) return;
  const block = `${state.index}:${state.began}`;
  const left = leftMs(state, now);
  if (heard.block === block && left < heard.left) {
    const passed = MARKS_MS.filter((mark) => left <= mark && heard.left > mark);
    if (passed.length) {
      const mark = passed[passed.length - 1];
      write("say", mark === 0 ? W.over_now : fill(W.soon, { minutes: minutesOf(mark / MINUTE_MS) }));
    }
  } else if (heard.block !== block) {
    write("say", "");
  }
  heard = { block, left };
}

/* -- dialogs ---------------------------------------------------------------------------------- */

let proposal = null;
let leaveOut = [];

function openReplan() {
  if (state.phase !== "running" || view.room) return;
  leaveOut = [];
  proposal = drawReplan(PLAN, state, Date.now(), leaveOut);
  byId("replan").showModal();
  byId("replan-title").focus();
}

function toggleLeftOut(event) {
  const place = event.target.dataset.drop;
  if (place === undefined) return;
  leaveOut = event.target.checked ? [...leaveOut, Number(place)] : leaveOut.filter((each) => each !== Number(place));
  proposal = drawReplan(PLAN, state, Date.now(), leaveOut);
  const box = document.querySelector(`[data-drop="${place}"]`);
  if (box) box.focus();
}

function useProposal() {
  if (!proposal.changes) return;
  const fresh = propose(PLAN, state, Date.now(), leaveOut);
  byId("replan").close();
  change((current) => usePlan(current, fresh));
  byId("b-undo").focus();
}

function askAgain() {
  if (state.phase === "before") return;
  write("again-title", W.again_title);
  write("again-text", W.again_text);
  byId("again").showModal();
}

/* A clock that was started with an earlier form of this plan, or on another day: its times can
   still be saved. */
function askAboutEarlier(other, old) {
  state = { ...state, revision: Math.max(state.revision, other.revision) };
  if (view.room || other.phase === "before") return;
  earlier = other;
  write("again-title", old ? W.again_title : W.changed_title);
  write("again-text", old ? W.old_text : W.changed_text);
  byId("again").showModal();
}

function startAgain() {
  byId("again").close();
  earlier = null;
  state = { ...newState(PLAN, PLAN.fingerprint, state.day), revision: state.revision + 1 };
  send(state);
  refresh();
  byId("b-play").focus();
}

function save() {
  const from = earlier || state;
  if (from.phase === "before") return;
  const rows = earlier ? actualTimes(PLAN, { ...earlier, phase: "after" }, Date.now()) : actualTimes(PLAN, state, Date.now());
  const file = new Blob(["\ufeff", rows], { type: "text/csv" });
  const link = element("a", "");
  link.href = URL.createObjectURL(file);
  link.download = `actual-${isoDate(Date.now())}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), MINUTE_MS);
}

/* -- keys and buttons ------------------------------------------------------------------------- */

const ACTIONS = {
  play: () => change((current, now) => {
    if (current.phase === "before") return start(PLAN, current, now);
    return current.pausedAt === null ? pause(current, now) : carryOn(current, now);
  }),
  next: () => change((current, now) => next(PLAN, current, now)),
  back: () => change((current) => back(PLAN, current)),
  less: () => change((current) => lengthen(current, -60)),
  more: () => change((current) => lengthen(current, 60)),
  replan: openReplan,
  undo: () => {
    change((current) => undoPlan(current));
    if (byId("b-undo").hidden) byId("b-replan").focus();
  },
  view: () => {
    if (view.only) return;
    view.room = !view.room;
    refresh();
  },
  window: () => byId("b-window").click(),
  blank: () => change((current) => changed(current, { blank: !current.blank })),
  full: fullScreen,
  auto: () => change((current) => changed(current, { auto: !current.auto })),
  keys: () => setLook({ keys: !look.keys }),
  dark: () => setLook({ dark: !view.dark }),
  save,
  again: askAgain,
};

const KEYS = {
  " ": "play", n: "next", arrowright: "next", pagedown: "next", p: "back", arrowleft: "back", pageup: "back",
  "+": "more", "=": "more", "-": "less", "−": "less", r: "replan", u: "undo", v: "view", w: "window", b: "blank",
  f: "full", a: "auto", d: "dark", s: "save",
};

function setLook(changes) {
  Object.assign(look, changes);
  remember(LOOK_KEY, look);
  view.keys = look.keys;
  paint();
  refresh();
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !look.keys) return;
  const key = event.key.toLowerCase();
  const action = KEYS[key];
  const blank = byId("blank").open;
  if (!action || document.querySelector("dialog[open]:not(#blank)") || (blank && action !== "blank")) return;
  if (event.target.closest("select, input")) return;
  // On a button, the space bar presses the button.
  if (key === " " && event.target.closest("button, a")) return;
  event.preventDefault();
  ACTIONS[action]();
}

let moved = 0;
function pointed() {
  document.body.dataset.moved = "yes";
  clearTimeout(moved);
  moved = setTimeout(() => { document.body.dataset.moved = "no"; }, 3000);
}

function listen() {
  for (const name of Object.keys(ACTIONS)) {
    const button = byId(`b-${name}`);
    if (button.tagName === "BUTTON") button.addEventListener("click", ACTIONS[name]);
  }
  byId("b-unblank").addEventListener("click", ACTIONS.blank);
  byId("b-use").addEventListener("click", useProposal);
  for (const id of ["b-leave", "b-close"]) byId(id).addEventListener("click", () => byId("replan").close());
  byId("replan").addEventListener("change", toggleLeftOut);
  byId("b-again-yes").addEventListener("click", startAgain);
  byId("b-again-no").addEventListener("click", () => byId("again").close());
  byId("again").addEventListener("close", () => { earlier = null; });
  byId("b-again-save").addEventListener("click", save);
  byId("blank").addEventListener("cancel", (event) => { event.preventDefault(); ACTIONS.blank(); });
  if (byId("day")) {
    byId("day").addEventListener("change", (event) => {
      if (state.phase === "before") change((current) => ({ ...newState(PLAN, PLAN.fingerprint, Number(event.target.value)), revision: current.revision + 1 }));
    });
  }
  addEventListener("keydown", pressed);
  addEventListener("pointermove", pointed);
  addEventListener("resize", refresh);
  document.addEventListener("fullscreenchange", () => {
    view.full = Boolean(document.fullscreenElement);
    refresh();
  });
  document.addEventListener("visibilitychange", wake);
  addEventListener("pageshow", wake);
}

const send = share(KEY, () => state, adopt);
const kept = recall(KEY);
paint();
listen();
if (kept) adopt(kept);
refresh();
setInterval(refresh, 250);
