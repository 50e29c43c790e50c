/* The session on the clock: one plain object, changed only here. Every moment in it is absolute
   (milliseconds since 1970), so that a tab that slept or was loaded again has lost nothing.

   day: { blocks: [{ id, seconds, least, most, offset, pinned, late, ... }], seconds, starts }
   state: {
     plan      fingerprint of the plan that the clock was started with
     revision  grows with every change: the newer of two wins
     day       index of the day
     phase     "before" | "running" | "after"
     base      the moment that the plan's start stands for
     practice  whether base was moved to the moment of starting
     index     the block on the clock; began, pausedAt (or null) and pausedMs belong to it
     seconds   the length of each block as it now stands
     dropped   whether each block is left out
     log       blocks that were left: { id, title, planned, plannedStart, began, ended, pausedMs }
     undo      earlier lengths, before each re-plan
     auto      whether the next block begins by itself
     blank     whether the room's screen is dark
   } */

const MINUTE_MS = 60000;
/* Started further from its time than this, a run is for practice. */
const PRACTICE_MS = 90 * MINUTE_MS;

function newState(plan, fingerprint, day = 0) {
  const blocks = plan.days[day].blocks;
  return {
    plan: fingerprint,
    revision: 0,
    day,
    phase: "before",
    base: null,
    practice: false,
    index: 0,
    began: null,
    pausedAt: null,
    pausedMs: 0,
    seconds: blocks.map((block) => block.seconds),
    dropped: blocks.map(() => false),
    log: [],
    undo: [],
    auto: false,
    blank: false,
  };
}

/* The moment at which the plan has its start: on its date, or today, on the local clock. */
function plannedStart(day, now) {
  const on = day.date ? day.date.split("-").map(Number) : null;
  const today = new Date(now);
  const minutes = Math.floor(day.start / 60);
  return on
    ? new Date(on[0], on[1] - 1, on[2], 0, minutes, day.start % 60).getTime()
    : new Date(today.getFullYear(), today.getMonth(), today.getDate(), 0, minutes, day.start % 60).getTime();
}

/* -- changes: each takes a state and gives another ------------------------------------------- */

function changed(state, changes) {
  return { ...state, ...changes, revision: state.revision + 1 };
}

function start(plan, state, now) {
  if (state.phase !== "before") return state;
  const planned = plannedStart(plan.days[state.day], now);
  const practice = Math.abs(now - planned) > PRACTICE_MS;
  return changed(state, {
    phase: "running", base: practice ? now : planned, practice, index: 0, began: now, pausedAt: null, pausedMs: 0,
  });
}

function next(plan, state, now) {
  if (state.phase === "before") return start(plan, state, now);
  if (state.phase === "after") return state;
  const log = [...state.log, logEntry(plan, state, now)];
  const index = following(state, state.index);
  const begun = { log, began: now, pausedAt: null, pausedMs: 0 };
  return index === null
    ? changed(state, { ...begun, phase: "after" })
    : changed(state, { ...begun, index });
}

/* Back puts the last block on the clock as if it had never been left; a pause since then stays
   a pause. */
function back(plan, state) {
  if (state.phase === "before" || !state.log.length) return state;
  const last = state.log[state.log.length - 1];
  return changed(state, {
    phase: "running",
    index: plan.days[state.day].blocks.findIndex((block) => block.id === last.id),
    began: last.began,
    pausedAt: state.pausedAt,
    pausedMs: last.pausedMs + state.pausedMs,
    log: state.log.slice(0, -1),
  });
}

function pause(state, now) {
  return state.phase === "running" && state.pausedAt === null ? changed(state, { pausedAt: now }) : state;
}

function carryOn(state, now) {
  if (state.phase !== "running" || state.pausedAt === null) return state;
  return changed(state, { pausedAt: null, pausedMs: state.pausedMs + now - state.pausedAt });
}

/* Some seconds more or less for the block on the clock; never less than one minute, or than the
   block had if it had less. */
function lengthen(state, by) {
  if (state.phase !== "running") return state;
  const had = state.seconds[state.index];
  const has = Math.max(had + by, Math.min(had, 60));
  if (has === had) return state;
  return changed(state, { seconds: state.seconds.map((each, k) => (k === state.index ? has : each)) });
}

function usePlan(state, proposal) {
  return changed(state, {
    seconds: proposal.seconds,
    dropped: proposal.dropped,
    undo: [...state.undo, { seconds: state.seconds, dropped: state.dropped }],
  });
}

/* Takes the last re-plan back, for what is still to come. */
function undoPlan(state) {
  if (!state.undo.length) return state;
  const last = state.undo[state.undo.length - 1];
  const coming = (k) => state.phase === "running" && k > state.index;
  return changed(state, {
    seconds: state.seconds.map((each, k) => (coming(k) ? last.seconds[k] : each)),
    dropped: state.dropped.map((each, k) => (coming(k) ? last.dropped[k] : each)),
    undo: state.undo.slice(0, -1),
  });
}

/* Where the clock goes on by itself: each block that has run out was left at its very end, however
   long the page slept. The last one stays. */
function goOn(plan, state, now) {
  let current = state;
  while (current.auto && current.phase === "running" && current.pausedAt === null) {
    const end = current.began + current.pausedMs + current.seconds[current.index] * 1000;
    if (end > now || following(current, current.index) === null) break;
    current = next(plan, current, end);
  }
  return current;
}

function following(state, index) {
  for (let k = index + 1; k < state.seconds.length; k += 1) if (!state.dropped[k]) return k;
  return null;
}

function logEntry(plan, state, now) {
  const block = plan.days[state.day].blocks[state.index];
  return {
    id: block.id,
    title: block.title,
    planned: block.seconds,
    plannedStart: state.base + block.offset * 1000,
    began: state.began,
    ended: now,
    pausedMs: state.pausedMs + (state.pausedAt === null ? 0 : now - state.pausedAt),
  };
}

/* -- how it stands --------------------------------------------------------------------------- */

/* What is left of the block on the clock, in milliseconds; below zero it is over. */
function leftMs(state, now) {
  const reached = state.pausedAt === null ? now : state.pausedAt;
  return state.seconds[state.index] * 1000 - (reached - state.began - state.pausedMs);
}

/* The moments at which the blocks begin as things stand, what was left out having none, and the
   moment of finishing. A pinned block waits for its start. */
function outlook(plan, state, now) {
  const day = plan.days[state.day];
  const planned = (state.base === null ? plannedStart(day, now) : state.base);
  const starts = day.blocks.map((block) => planned + block.offset * 1000);
  const plannedFinish = planned + day.seconds * 1000;
  if (state.phase === "before") return { planned: starts, starts, finish: plannedFinish, plannedFinish };
  if (state.phase === "after") {
    return { planned: starts, starts, finish: state.began, plannedFinish };
  }
  let moment = now + Math.max(0, leftMs(state, now));
  const end = moment;
  const expected = starts.map((each, k) => {
    if (k === state.index) return state.began;
    if (k < state.index || state.dropped[k]) return null;
    const begins = day.blocks[k].pinned ? Math.max(each, moment) : moment;
    moment = begins + state.seconds[k] * 1000;
    return begins;
  });
  return { planned: starts, starts: expected, end, finish: moment, plannedFinish };
}

/* "before", "after", "paused", "over", "nearly", "soon" or "ontrack". A fifth of the time left is
   soon and a twentieth is nearly, yet at least two minutes and half a minute; in a short block, at
   most a half and a sixth of it. */
function standing(state, now) {
  if (state.phase !== "running") return state.phase;
  if (state.pausedAt !== null) return "paused";
  const left = leftMs(state, now) / 1000;
  const all = state.seconds[state.index];
  if (left < 0) return "over";
  if (left <= Math.min(Math.max(all / 20, 30), all / 6)) return "nearly";
  return left <= Math.min(Math.max(all / 5, 120), all / 2) ? "soon" : "ontrack";
}

/* The rest of the session, made to finish as planned. `dropped` are places among the rest. */
function propose(plan, state, now, dropped = []) {
  const day = plan.days[state.day];
  const first = state.index + 1;
  const kept = day.blocks.map((block, k) => k).filter((k) => k >= first && !state.dropped[k]);
  const origin = state.base;
  const rest = kept.map((k) => ({
    seconds: state.seconds[k],
    least: day.blocks[k].late === "shrink" ? day.blocks[k].least : state.seconds[k],
    planned: day.blocks[k].seconds,
    most: day.blocks[k].most,
    pin: day.blocks[k].pinned ? day.blocks[k].offset : null,
    mayDrop: day.blocks[k].late === "cut" && !day.blocks[k].pinned,
  }));
  const at = Math.ceil((outlook(plan, state, now).end - origin) / 1000);
  const planned = replan(rest, at, day.seconds, dropped);
  const seconds = [...state.seconds];
  const left = [...state.dropped];
  kept.forEach((k, place) => {
    if (dropped.includes(place)) left[k] = true;
    else seconds[k] = planned.seconds[place];
  });
  return { kept, rest, at, origin, planned, seconds, dropped: left };
}
