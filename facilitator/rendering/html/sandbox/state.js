"use strict";
// What the person did, in memory only, unless they ask this device to keep it.

const STORE = `facilitator-practice-1-${practice.id}`;

function blankScene(scene) {
  return {
    text: "",
    picture: "",
    description: "",
    place: scene.audience,
    checks: [],
    posted: null,
    came: [],
    waited: false,
    ways: [],
    deeds: {},
    uncovered: {},
    ladder: ["", "", ""],
    reflection: scene.reflect.map(() => ""),
    log: [],
  };
}

const state = { scene: 0, calm: true, keep: false, played: {} };

const scene = () => scenes[state.scene];

/** What was done in the scene at hand. */
function played() {
  const { name } = scene();
  state.played[name] ??= blankScene(scene());
  return state.played[name];
}

function changed() {
  if (state.keep) {
    keep();
  }
}

/** Whether this device took it. Some browsers refuse a page that was opened from a file. */
function keep() {
  try {
    localStorage.setItem(STORE, JSON.stringify(state));
    return true;
  } catch {
    state.keep = false;
    return false;
  }
}

function forget() {
  try {
    localStorage.removeItem(STORE);
  } catch {
    // Nothing could be kept here, so there is nothing to take away.
  }
}

function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(STORE));
    if (kept && kept.keep === true && Number.isInteger(kept.scene) && scenes[kept.scene]) {
      Object.assign(state, { scene: kept.scene, calm: kept.calm !== false, keep: true });
      for (const each of scenes) {
        const was = kept.played?.[each.name];
        if (was) {
          state.played[each.name] = { ...blankScene(each), ...was };
        }
      }
    }
  } catch {
    // What cannot be read is as good as nothing: the page begins afresh.
  }
}

function startAfresh() {
  forget();
  Object.assign(state, { keep: false, played: {} });
}

function noteDown(sentence) {
  played().log.push(sentence);
  drawLog();
  changed();
}
