/* The rest of a session, made to finish on time after all. The same logic as
   tests/timer/replanning.py, held to the same cases; all times are whole seconds. */

const UNIT_SECONDS = 60;

/* rest: [{ seconds, least, planned, most, pin, mayDrop }], where pin is null or a fixed start. Returns
   { seconds, starts, finish, late, latePins: [[place, seconds late]], droppable: [place] }. */
function replan(rest, at, finish, dropped = []) {
  const out = new Set(dropped);
  const seconds = rest.map((each, place) => (out.has(place) ? 0 : each.seconds));
  const starts = [];
  let now = at;
  for (const [first, last] of stretches(rest)) {
    const pin = first < last ? rest[first].pin : null;
    const begin = pin === null ? now : Math.max(now, pin);
    const limit = last < rest.length ? rest[last].pin : finish;
    const short = begin + sum(seconds.slice(first, last)) - limit;
    const places = rest.map((each, place) => place).slice(first, last).filter((place) => !out.has(place));
    if (short > 0) take(short, rest, seconds, places);
    else give(-short, rest, seconds, places);
    now = begin;
    for (let place = first; place < last; place += 1) {
      starts.push(now);
      now += seconds[place];
    }
  }
  return {
    seconds,
    starts,
    finish: now,
    late: Math.max(0, now - finish),
    latePins: rest
      .map((each, place) => [place, each.pin === null ? 0 : starts[place] - each.pin])
      .filter(([, late]) => late > 0),
    droppable: rest.map((each, place) => place).filter((place) => rest[place].mayDrop && !out.has(place)),
  };
}

/* What an activity can give; a pinned one gives nothing. */
function slackOf(each) {
  return each.pin === null ? Math.max(0, each.seconds - each.least) : 0;
}

/* What an activity can get on its way to a goal, if it has `seconds` now. */
function roomOf(each, seconds, goal) {
  return each.pin === null ? Math.max(0, goal - seconds) : 0;
}

/* The rest cut before every pin. */
function stretches(rest) {
  const edges = [0];
  rest.forEach((each, place) => { if (each.pin !== null && place > 0) edges.push(place); });
  edges.push(rest.length);
  return edges.slice(0, -1).map((first, k) => [first, edges[k + 1]]);
}

/* Takes what is short, rounded up to whole minutes, from the places that can give. */
function take(short, rest, seconds, places) {
  const given = shares(wholeUnits(short), places.map((place) => slackOf(rest[place])));
  places.forEach((place, k) => { seconds[place] -= given[k]; });
}

/* Gives what is to spare, rounded down to whole minutes: first to what has less than was planned,
   then to what can grow. */
function give(spare, rest, seconds, places) {
  let left = spare;
  for (const goal of ["planned", "most"]) {
    const room = places.map((place) => roomOf(rest[place], seconds[place], rest[place][goal]));
    const got = shares(Math.floor(left / UNIT_SECONDS) * UNIT_SECONDS, room);
    places.forEach((place, k) => { seconds[place] += got[k]; });
    left -= sum(got);
  }
}

/* Each one's share of an amount: whole minutes in proportion to its slack, and what then is still
   missing from the first that have something left. */
function shares(amount, slack) {
  const total = sum(slack);
  const wanted = Math.min(total, amount);
  const given = [];
  let asked = 0;
  let passed = 0;
  for (const each of slack) {
    passed += each;
    const aim = total ? wholeUnits(Math.floor((wanted * passed) / total)) : 0;
    const share = Math.min(each, Math.max(0, aim - asked));
    given.push(share);
    asked += share;
  }
  let missing = wanted - asked;
  slack.forEach((each, place) => {
    const more = Math.min(each - given[place], Math.max(0, missing));
    given[place] += more;
    missing -= more;
  });
  return given;
}

function wholeUnits(seconds) {
  return Math.max(0, Math.ceil(seconds / UNIT_SECONDS) * UNIT_SECONDS);
}

function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}
