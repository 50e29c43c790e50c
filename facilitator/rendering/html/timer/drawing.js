/* How the page is written to. Words of the plan go in as text, never as markup. */

const byId = (id) => document.getElementById(id);

/* Writes only what has changed: a clock draws four times a second. */
function write(id, text) {
  const element = byId(id);
  if (element.textContent !== text) element.textContent = text;
}

function show(id, whether) {
  byId(id).hidden = !whether;
}

function element(tag, classes, ...children) {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  made.append(...children.filter((child) => child !== null));
  return made;
}

/* Rebuilds an element where what it is made from is not what it was made from last. */
const made = new Map();
function rebuild(id, from, children) {
  const now = JSON.stringify(from);
  if (made.get(id) === now) return false;
  made.set(id, now);
  byId(id).replaceChildren(...children());
  return true;
}

const SVG = "http://www.w3.org/2000/svg";

function iconOf(name) {
  const drawn = document.createElementNS(SVG, "svg");
  drawn.setAttribute("class", "i");
  drawn.setAttribute("aria-hidden", "true");
  drawn.setAttribute("focusable", "false");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  drawn.append(use);
  return drawn;
}

/* The state's own shape: an outline filled with the text's colour, and a figure cut out of it. */
const SHAPES = {
  ontrack: ["M12 1a11 11 0 1 0 0 22a11 11 0 0 0 0-22z", "M7 12.5l3.5 3.5L17.5 8.5"],
  soon: ["M12 .5l10 5.75v11.5L12 23.5 2 17.75V6.25z", "M8 7h8M8 17h8M8.5 7c0 3 3.5 3 3.5 5s-3.5 2-3.5 5M15.5 7c0 3-3.5 3-3.5 5s3.5 2 3.5 5"],
  nearly: ["M12 1.5L23.5 22H.5z", "M12 9v6M12 18.2v.3"],
  over: ["M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z", "M12 7v10M7 12h10"],
  paused: ["M2 2h20v20H2z", "M9 7v10M15 7v10"],
  before: ["M12 1a11 11 0 1 0 0 22a11 11 0 0 0 0-22z", "M12 6.5V12l3.5 2.5"],
  after: ["M2 2h20v20H2z", "M7 12.5l3.5 3.5L17.5 8.5"],
};

function shapeOf(state) {
  const drawn = document.createElementNS(SVG, "svg");
  drawn.setAttribute("class", "shape");
  drawn.setAttribute("viewBox", "0 0 24 24");
  drawn.setAttribute("aria-hidden", "true");
  SHAPES[state].forEach((d, k) => {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    path.setAttribute("class", k ? "cut" : "whole");
    drawn.append(path);
  });
  return drawn;
}

/* "25 minutes", "1 h 25 min". */
function minutesOf(number) {
  const rounded = Math.round(number * 10) / 10;
  if (rounded >= 60) {
    const hours = `${Math.floor(rounded / 60)}\u00a0${W.hoursShort}`;
    const rest = Math.round(rounded % 60);
    return rest ? `${hours} ${rest}\u00a0${W.minutesShort}` : hours;
  }
  return `${plainNumber(rounded)} ${rounded === 1 ? W.minutesWords[0] : W.minutesWords[1]}`;
}

/* Whole minutes that a duration fills or begins, in words. */
const minutesUp = (ms) => minutesOf(Math.max(1, Math.ceil(ms / MINUTE_MS)));
const minutesDown = (ms) => minutesOf(Math.max(1, Math.floor(ms / MINUTE_MS)));
