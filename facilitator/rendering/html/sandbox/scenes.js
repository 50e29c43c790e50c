"use strict";
// Choosing a scene, and opening its next phase with a code word.

/** What shows a scene's own words: they are spoken in its language. */
const IN_ITS_LANGUAGE = ["scene", "chosen", "feed", "ways", "questions"];

function drawScene() {
  const each = scene();
  IN_ITS_LANGUAGE.forEach((id) => {
    byId(id).lang = each.language;
  });
  for (const id of ["offline", "digital"]) {
    byId(id).lang = each.habitLanguage || practice.language;
  }
  const texts = { title: "title", setting: "setting", aim: "aim", offline: "offline", digital: "digital", note: "note-text" };
  for (const [key, id] of Object.entries(texts)) {
    byId(id).textContent = each[key];
  }
  show(byId("note"), Boolean(each.note));
  byId("meta").textContent = [
    words.kinds[each.kind],
    words.levels[each.level - 1],
    fill(words.about_minutes, { minutes: `${each.minutes} ${words.minutes[each.minutes === 1 ? 0 : 1]}` }),
  ].join(" · ");
  byId("chosen").textContent = `${state.scene + 1} ${each.title}`;
  for (const choice of byId("list").querySelectorAll("button")) {
    if (Number(choice.dataset.scene) === state.scene) {
      choice.setAttribute("aria-current", "true");
    } else {
      choice.removeAttribute("aria-current");
    }
  }
  const next = scenes[state.scene + 1];
  byId("next").textContent = next ? fill(words.next_scene, { title: next.title }) : "";
  show(byId("onwards"), Boolean(next));
  show(byId("codes"), each.injects.some((inject) => inject.code));
  byId("code").value = "";
  byId("code-said").textContent = "";
}

function drawAll() {
  drawScene();
  drawCalm();
  drawFeed();
  drawAnswer();
  drawWays();
  drawPlaces();
  drawContacts();
  drawLog();
  drawLadder();
  drawReflection();
  drawKeep();
  setTimers();
}

function openScene(number) {
  state.scene = number;
  changed();
  drawAll();
  if (!isWide.matches) {
    byId("choose").open = false;
  }
  scrollTo(0, 0);
  byId("title").focus();
}

function saysCode(event) {
  event.preventDefault();
  const code = byId("code").value.trim().toLocaleUpperCase();
  const brought = scene().injects.filter((inject) => code && inject.code === code);
  const other = scenes.find((each) => code && each.injects.some((inject) => inject.code === code));
  let told = words.code_unknown;
  if (brought.length) {
    told = fill(words.code_known, { code });
    noteDown(fill(words.log_unlocked, { code }));
    brought.forEach((inject) => bring(inject));
    drawFeed();
    focusOn(brought[0].name);
  } else if (other) {
    told = fill(words.code_elsewhere, { title: other.title });
  }
  byId("code-said").textContent = told;
  announce(told);
}

function prepareScenes() {
  byId("list").addEventListener("click", (event) => {
    const choice = event.target.closest("button");
    if (choice) {
      openScene(Number(choice.dataset.scene));
    }
  });
  byId("next").addEventListener("click", () => openScene(state.scene + 1));
  byId("code-form").addEventListener("submit", saysCode);
  byId("bring").addEventListener("click", () => {
    const [next] = waitingInjects();
    announce(bring(next));
    drawFeed();
    focusOn(next.name);
  });
}
