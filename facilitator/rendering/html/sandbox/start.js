"use strict";
// The bar at the top, the facilitator's page, and the first drawing.

const isWide = matchMedia("(min-width: 64rem)");
const FACILITATOR = "#facilitator";

/** Say what calm mode does, in the scenes in which it does something. */
function drawCalm() {
  const told = state.calm ? words.calm_on : words.calm_off;
  const { posts, injects } = scene();
  byId("calm").setAttribute("aria-pressed", String(state.calm));
  byId("calm-said").textContent = told;
  show(byId("calm-said"), posts.some((each) => each.cover) || injects.some((each) => each.cover || each.afterSeconds));
  return told;
}

function togglesCalm() {
  state.calm = !state.calm;
  changed();
  announce(drawCalm());
  drawFeed();
  setTimers();
}

/** The first press asks, the second one clears: nothing is lost by a slip. */
function prepareReset() {
  const label = byId("reset").querySelector("span");
  let isSure = false;
  const calmDown = () => {
    isSure = false;
    label.textContent = words.start_again;
  };
  byId("reset").addEventListener("blur", calmDown);
  byId("reset").addEventListener("click", () => {
    if (!isSure) {
      isSure = true;
      label.textContent = words.start_again_sure;
      announce(words.start_again_sure);
      return;
    }
    startAfresh();
    calmDown();
    openScene(0);
    announce(words.started_again);
  });
}

/** Two pages in one file: which of them is shown stands in the address. */
function drawPage() {
  const isFacilitator = location.hash === FACILITATOR;
  show(byId("facilitator"), isFacilitator);
  show(byId("app"), !isFacilitator);
  for (const id of ["calm", "reset"]) {
    show(byId(id), !isFacilitator);
  }
}

function turnTo(hash, id) {
  history.replaceState(null, "", hash || "#main");
  drawPage();
  scrollTo(0, 0);
  byId(id).focus();
}

/** On a wide screen the list of scenes is always open. */
function fitList() {
  const list = byId("choose");
  list.open = isWide.matches;
  list.querySelector("summary").tabIndex = isWide.matches ? -1 : 0;
}

function start() {
  recall();
  prepareScenes();
  prepareAnswer();
  preparePlaces();
  prepareAfterwards();
  prepareReset();
  byId("calm").addEventListener("click", togglesCalm);
  byId("to-facilitator").addEventListener("click", () => turnTo(FACILITATOR, "facilitator-heading"));
  byId("from-facilitator").addEventListener("click", () => turnTo("", "title"));
  addEventListener("hashchange", drawPage);
  isWide.addEventListener("change", fitList);
  fitList();
  drawAll();
  lettersReady().then(() => {
    show(byId("tools"), true);
    drawPage();
  });
}

/** The letters are in the page, and still take a moment: words that are drawn without them would
    jump. Should they never come, the page is shown all the same. */
function lettersReady() {
  const face = getComputedStyle(document.documentElement).getPropertyValue("--face");
  const faces = ["400", "700", "900"].map((weight) => document.fonts.load(`${weight} 1rem ${face}`));
  return Promise.allSettled(faces);
}

start();
