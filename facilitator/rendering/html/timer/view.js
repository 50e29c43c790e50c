/* What the page shows of a state. */

function draw(plan, state, now, view) {
  const day = plan.days[state.day];
  const ahead = outlook(plan, state, now);
  const how = standing(state, now);
  const block = state.phase === "after" ? null : day.blocks[state.index];
  const atBreak = Boolean(block) && block.isBreak && state.phase === "running" && how !== "over" && how !== "paused";
  const data = document.body.dataset;
  data.state = atBreak ? "break" : how;
  data.view = view.room ? "room" : "trainer";
  data.turn = block && state.phase === "running" && (block.mode === "practice" || block.mode === "reflect") ? "yes" : "no";
  write("wall", wallTime(now));
  drawPanel(plan, state, now, { ahead, how, block, atBreak });
  drawTask(plan, state, now, { ahead, block, atBreak, room: view.room });
  drawRun(state, ahead);
  drawControls(state, view);
  if (!view.room) drawStrip(plan, state, now, ahead);
  fitTask(view.room, [state.index, state.phase, data.view, window.innerWidth, window.innerHeight]);
}

function drawPanel(plan, state, now, { ahead, how, block, atBreak }) {
  rebuild("shape", [how, atBreak && block.icon], () => [atBreak ? iconOf(block.icon || "coffee") : shapeOf(how)]);
  const face = FACES[atBreak ? "break" : how](plan, state, now, ahead, block);
  write("word", face.word);
  write("clock", face.figure);
  byId("clock").classList.toggle("long", face.figure.length > 5);
  write("of", face.of);
  const running = state.phase === "running" && !atBreak;
  document.body.dataset.line = running ? "yes" : "no";
  if (!running) return;
  const end = state.began + state.pausedMs + state.seconds[state.index] * 1000;
  const held = state.pausedAt === null ? 0 : now - state.pausedAt;
  write("from", clockTime(state.began));
  write("till-label", how === "over" ? W.was_to_end : block.rooms.length ? W.together_at : W.ends);
  write("till", clockTime(end + held));
  const gone = 1 - leftMs(state, now) / (state.seconds[state.index] * 1000);
  byId("gone").style.width = `${(Math.min(1, Math.max(0, gone)) * 100).toFixed(2)}%`;
}

/* For each state its words: beside the shape, as the figure, and under it. */
const FACES = {
  before: (plan, state, now, ahead) => {
    const planned = ahead.starts[0];
    const wait = planned - now;
    const of = wait > PRACTICE_MS || wait <= 0 ? W.was_planned_for : wait < MINUTE_MS ? W.starts_soon : W.starts_at;
    return { word: W.waiting, figure: clockTime(planned), of: fill(of, { clock: clockTime(planned), minutes: minutesUp(wait) }) };
  },
  ontrack: (plan, state, now) => counting(W.on_track, state, now, W.left_of),
  soon: (plan, state, now) => counting(fill(W.soon, { minutes: minutesUp(leftMs(state, now)) }), state, now, W.left_of),
  nearly: (plan, state, now) => counting(W.nearly, state, now, W.left_nearly),
  paused: (plan, state, now) => {
    const left = leftMs(state, now);
    const word = fill(W.paused, { clock: clockTime(Math.floor(state.pausedAt / MINUTE_MS) * MINUTE_MS) });
    return { word, figure: left < 0 ? `+${countUp(-left)}` : countdown(left), of: left < 0 ? W.left_over : W.left_paused };
  },
  over: (plan, state, now) => {
    const over = -leftMs(state, now);
    const word = over < MINUTE_MS ? W.over_little : fill(W.over, { minutes: minutesDown(over) });
    return { word, figure: `+${countUp(over)}`, of: W.left_over };
  },
  break: (plan, state, now, ahead, block) => {
    const left = leftMs(state, now);
    const of = left < MINUTE_MS ? W.back_soon : W.back_at;
    const back = fill(of, { clock: clockTime(ahead.end), minutes: minutesUp(left) });
    return { word: block.title, figure: clockTime(ahead.end), of: [back, block.ask].filter(Boolean).join(" ") };
  },
  after: (plan, state, now, ahead) => {
    const times = { finish: clockTime(ahead.finish), planned: clockTime(ahead.plannedFinish) };
    return { word: W.done, figure: times.finish, of: fill(W.done_at, times) };
  },
};

function counting(word, state, now, of) {
  const left = leftMs(state, now);
  return { word, figure: countdown(left), of: fill(of, { minutes: minutesOf(state.seconds[state.index] / 60) }) };
}

function drawTask(plan, state, now, { ahead, block, atBreak, room }) {
  const after = block === null;
  rebuild("kind-icon", [block && block.icon], () => (block && block.icon ? [iconOf(block.icon)] : []));
  write("kind", after ? "" : block.kind);
  const ask = after ? plan.title : block.ask || block.title;
  write("ask", ask);
  write("title", after || !block.ask ? "" : block.title);
  show("title", !after && Boolean(block.ask));
  const elapsed = state.phase === "running" ? state.seconds[state.index] - leftMs(state, now) / 1000 : 0;
  const doing = after ? [] : whatToDo(block, elapsed, now, ahead);
  rebuild("do", doing, () => doing.map(drawDoing));
  // In the room's view the facilitator's own words are not in the page at all.
  const only = room || after || atBreak ? [] : block.private;
  if (rebuild("only", only, () => drawOnly(only))) show("only", only.length > 0);
  drawNext(plan, state, ahead);
}

/* What the room does now: the rooms of a breakout; the step in hand, where all have minutes;
   else every step. */
function whatToDo(block, elapsed, now, ahead) {
  if (block.rooms.length) return block.rooms.map((room) => roomNow(room, elapsed, now, ahead));
  if (block.steps.length > 1 && block.steps.every((step) => step.seconds > 0)) {
    const { item, place } = inHand(block.steps, elapsed);
    return [{ label: fill(W.step, { number: place + 1, count: block.steps.length }), text: item.text }];
  }
  return block.steps.length ? [{ list: block.steps.map((step) => step.text) }] : [];
}

/* What a room does, and until when; one that has done all waits for the others. */
function roomNow(room, elapsed, now, ahead) {
  const { item, end } = inHand(room.activities, elapsed);
  const running = ahead.end !== undefined;
  if (running && elapsed >= end) {
    return { room: room.name, text: fill(W.room_done, { clock: clockTime(ahead.end) }), ours: true };
  }
  const until = running ? fill(W.room_until, { clock: clockTime(now + (end - elapsed) * 1000) }) : "";
  return { room: room.name, text: item.text, until };
}

function inHand(items, elapsed) {
  let passed = 0;
  for (const [place, item] of items.entries()) {
    passed += item.seconds;
    if (elapsed < passed) return { item, place, end: passed };
  }
  return { item: items[items.length - 1], place: items.length - 1, end: passed };
}

function drawDoing({ room, label, text, list, until, ours }) {
  const said = (tag, words) => {
    const made = element(tag, "", words);
    made.lang = PLAN.language;
    return made;
  };
  if (list) return element("ol", "steps", ...list.map((each) => said("li", each)));
  if (room) {
    const head = element("p", "", said("span", room), until ? element("span", "until", until) : null);
    return element("div", "room", head, ours ? element("b", "", text) : said("b", text));
  }
  return element("p", "", element("span", "step", label), said("span", text));
}

function drawOnly(items) {
  if (!items.length) return [];
  const list = element("dl", "");
  for (const [label, text] of items) {
    const words = element("dd", "", text);
    words.lang = PLAN.language;
    list.append(element("div", "", element("dt", "", label), " ", words));
  }
  return [element("p", "tag", iconOf("eye-off"), element("span", "", W.only_here)), list];
}

function drawNext(plan, state, ahead) {
  const blocks = plan.days[state.day].blocks;
  const following_ = state.phase === "after" ? null : following(state, state.index);
  // Before the start, the first activity is shown as it will be; the one after it is next.
  show("next", state.phase !== "after");
  write("next-title", following_ === null ? W.finish : blocks[following_].title);
  write("next-start", clockTime(following_ === null ? ahead.finish : ahead.starts[following_]));
}

function drawRun(state, ahead) {
  const late = ahead.finish - ahead.plannedFinish;
  const times = { finish: clockTime(ahead.finish), planned: clockTime(ahead.plannedFinish), minutes: minutesOf(Math.round(Math.abs(late) / MINUTE_MS)) };
  const pattern = Math.abs(late) < MINUTE_MS ? W.on_time : late > 0 ? W.behind : W.ahead;
  rebuild("run-shape", [late >= MINUTE_MS], () => [shapeOf(late >= MINUTE_MS ? "soon" : "ontrack")]);
  show("run-shape", state.phase === "running");
  write("run", state.phase === "running" ? fill(pattern, times) : "");
}

function drawStrip(plan, state, now, ahead) {
  const blocks = plan.days[state.day].blocks;
  const shown = blocks.map((block, k) => ({
    k,
    title: block.title,
    mode: block.mode,
    seconds: state.dropped[k] ? block.seconds : state.seconds[k],
    start: clockTime(startShown(state, ahead, k)),
    dropped: state.dropped[k],
    done: state.phase === "after" || (state.phase === "running" && k < state.index),
    here: state.phase === "running" && k === state.index,
  }));
  rebuild("strip", shown, () => shown.map(drawStripItem));
  const needle = byId("needle");
  if (needle && state.phase === "running") {
    const gone = 1 - leftMs(state, now) / (state.seconds[state.index] * 1000);
    needle.style.left = `${(Math.min(1, Math.max(0, gone)) * 100).toFixed(1)}%`;
  }
}

/* When a block began, or will; for one that was left out, when it was planned. */
function startShown(state, ahead, k) {
  const entry = state.log.find((each) => each.id === PLAN.days[state.day].blocks[k].id);
  if (entry) return entry.began;
  return ahead.starts[k] === null ? ahead.planned[k] : ahead.starts[k];
}

function drawStripItem(item) {
  const minutes = minutesOf(item.seconds / 60);
  const number = element("span", "", plainNumber(item.seconds / 60));
  number.setAttribute("aria-hidden", "true");
  const name = element("span", "nm", item.title);
  name.lang = PLAN.language;
  const row = element(
    "li",
    [item.done ? "done" : "", item.here ? "here" : "", item.dropped ? "out" : ""].filter(Boolean).join(" "),
    element("span", `blk mode-${item.mode}`, number),
    element("span", "at", item.start),
    element("span", "what", name, element("span", "sr", `, ${minutes}`), item.dropped ? element("span", "gone-word", ` ${W.left_out}`) : null),
  );
  row.style.flexGrow = String(item.seconds);
  if (item.here) {
    row.setAttribute("aria-current", "step");
    const needle = element("span", "needle");
    needle.id = "needle";
    row.append(needle);
  }
  return row;
}

function drawControls(state, view) {
  const label = { before: W.start, running: state.pausedAt === null ? W.pause : W.carry_on, after: W.carry_on }[state.phase];
  const icon = state.phase === "running" && state.pausedAt === null ? "pause" : "play";
  relabel("b-play", label, icon);
  relabel("b-view", view.room ? W.trainer_view : W.room_view);
  const running = state.phase === "running";
  enable("b-play", state.phase !== "after");
  enable("b-back", state.log.length > 0);
  enable("b-next", state.phase !== "after");
  for (const id of ["b-less", "b-more", "b-replan"]) enable(id, running);
  enable("b-save", running || state.phase === "after");
  enable("b-again", state.phase !== "before");
  show("b-undo", state.undo.length > 0 && running);
  show("b-view", !view.only);
  press("b-auto", state.auto);
  press("b-blank", state.blank);
  press("b-full", view.full === true);
  press("b-keys", view.keys);
  press("b-dark", view.dark);
  if (byId("day")) {
    byId("day").disabled = state.phase !== "before";
    byId("day").value = String(state.day);
  }
  const remarks = [];
  if (state.practice) remarks.push(W.practice_run);
  if (state.blank) remarks.push(`${W.blanked}.`);
  if (view.full === null) remarks.push(W.not_full);
  if (running && view.awake !== null) remarks.push(view.awake ? W.awake : W.may_sleep);
  write("remark", remarks.join(" "));
}

function relabel(id, label, icon) {
  const text = byId(id).querySelector("span");
  if (text.textContent !== label) text.textContent = label;
  const use = byId(id).querySelector("use");
  if (icon && use.getAttribute("href") !== `#i-${icon}`) use.setAttribute("href", `#i-${icon}`);
}

/* A control that cannot be used stays in its place and can be reached: it only says so. */
function enable(id, whether) {
  byId(id).setAttribute("aria-disabled", String(!whether));
}

function press(id, whether) {
  byId(id).setAttribute("aria-pressed", String(whether));
}

/* On the wall nothing scrolls: the words get smaller until they fit. In the trainer's view they
   get smaller until what is to be done has some room, and that may scroll. */
const LEAST_MIDDLE_PX = 110;
let fitted = "";
function fitTask(room, from) {
  const now = JSON.stringify([from, made.get("do"), made.get("only")]);
  if (now === fitted) return;
  fitted = now;
  const task = document.querySelector(".task");
  task.style.setProperty("--fit", "1");
  const middle = byId("middle");
  const tooSmall = () => task.scrollHeight > task.clientHeight + 1
    || (!room && middle.clientHeight < Math.min(middle.scrollHeight, LEAST_MIDDLE_PX) - 1);
  if (getComputedStyle(document.body).display === "grid") {
    for (let size = 0.95; size >= 0.5 && tooSmall(); size -= 0.05) {
      task.style.setProperty("--fit", size.toFixed(2));
    }
  }
  // What scrolls can be reached with the keyboard.
  if (middle.scrollHeight > middle.clientHeight + 1 && !room) middle.tabIndex = 0;
  else middle.removeAttribute("tabindex");
}
