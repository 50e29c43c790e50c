/* The re-plan as it is shown before it is used: each activity as it was and as it would be. */

function drawReplan(plan, state, now, dropped) {
  const proposal = propose(plan, state, now, dropped);
  const { planned, origin } = proposal;
  const clockOf = (seconds) => clockTime(origin + seconds * 1000);
  const before = outlook(plan, state, now);
  const late = before.finish - before.plannedFinish;
  const grows = proposal.kept.some((k, place) => planned.seconds[place] > state.seconds[k]);
  write("replan-title", fill(grows && late < MINUTE_MS ? W.replan_grow : W.replan_title, { planned: clockTime(before.plannedFinish) }));
  write("replan-lead", replanLead(late, grows, planned.latePins.length > 0));
  byId("replan-rows").replaceChildren(
    ...proposal.kept.flatMap((k, place) => replanRows(plan, state, before, proposal, k, place, dropped)),
  );
  const sums = [[planned.late < 60, fill(planned.late < 60 ? W.finish_planned : W.finish_late, {
    finish: clockOf(planned.finish), planned: clockTime(before.plannedFinish), minutes: minutesOf(Math.ceil(planned.late / 60)),
  })]];
  for (const [place, seconds] of planned.latePins) {
    const title = plan.days[state.day].blocks[proposal.kept[place]].title;
    sums.push([false, fill(W.pin_late, { title, minutes: minutesOf(Math.ceil(seconds / 60)) })]);
  }
  byId("replan-sums").replaceChildren(...sums.map(([fine, words]) => element("p", "sum", shapeOf(fine ? "ontrack" : "soon"), element("span", "", words))));
  const changes = proposal.kept.some((k, place) => dropped.includes(place) || planned.seconds[place] !== state.seconds[k]);
  enable("b-use", changes);
  return { ...proposal, changes };
}

/* How it stands, and what is proposed. */
function replanLead(late, grows, missesPin) {
  const minutes = minutesOf(Math.round(Math.max(Math.abs(late), MINUTE_MS) / MINUTE_MS));
  if (late >= MINUTE_MS || missesPin) return fill(W.replan_behind, { minutes });
  if (late > -MINUTE_MS) return grows ? W.replan_room : W.replan_on_time;
  return fill(grows ? W.replan_ahead : W.replan_early, { minutes });
}

function replanRows(plan, state, before, proposal, k, place, dropped) {
  const block = plan.days[state.day].blocks[k];
  const had = state.seconds[k];
  const has = dropped.includes(place) ? 0 : proposal.planned.seconds[place];
  const title = element("span", "", block.title);
  title.lang = PLAN.language;
  const head = element("th", "", title, element("span", "what", replanWord(block, had, has, proposal.rest[place], clockTime(before.planned[k]))));
  head.scope = "row";
  const row = element(
    "tr",
    had === has ? "" : "changed",
    head,
    oldAndNew(plainNumber(had / 60), plainNumber(has / 60)),
    oldAndNew(clockTime(before.starts[k]), clockTime(proposal.origin + proposal.planned.starts[place] * 1000)),
  );
  return proposal.rest[place].mayDrop ? [row, dropRow(block, place, had, dropped)] : [row];
}

function replanWord(block, had, has, rest, planned) {
  if (has < had && has > 0) return fill(W.shrink, { minutes: plainNumber((had - has) / 60) });
  if (has > had) return fill(W.grow, { minutes: plainNumber((has - had) / 60) });
  if (has === 0) return W.left_out;
  if (block.pinned) return fill(W.pinned, { clock: planned });
  if (block.late === "keep") return W.keep;
  return block.late === "shrink" && had <= rest.least ? W.shortest : W.as_planned;
}

function dropRow(block, place, had, dropped) {
  const box = element("input", "");
  box.type = "checkbox";
  box.dataset.drop = String(place);
  box.checked = dropped.includes(place);
  const cell = element("td", "", element("label", "drop", box, element("span", "", fill(W.drop, { minutes: plainNumber(had / 60) }))));
  cell.colSpan = 3;
  return element("tr", "drop-row", cell);
}

function oldAndNew(old, now) {
  return element("td", "", ...(old === now ? [now] : [element("s", "", old), " ", element("b", "", now)]));
}
