"use strict";
// Finding a voice, looking back, and taking it away on paper or as text.

/** A twin of what is typed, for the printed page: a field on paper shows only what fits in it. */
function twinOf(field) {
  if (!field.nextElementSibling?.classList.contains("twin")) {
    field.after(make("p", { class: "twin", "aria-hidden": "true" }));
  }
  return field.nextElementSibling;
}

function setField(field, text) {
  field.value = text;
  twinOf(field).textContent = text;
}

function drawLadder() {
  played().ladder.forEach((text, index) => setField(byId(`rung-${index + 1}`), text));
}

function drawReflection() {
  const rows = scene().reflect.map((question, index) => {
    const field = make("textarea", { id: `question-${index}`, class: "lines", rows: "3", lang: practice.language });
    field.addEventListener("input", () => {
      played().reflection[index] = field.value;
      twinOf(field).textContent = field.value;
      changed();
    });
    const block = make("div", {}, make("label", { for: field.id }, question), field);
    setField(field, played().reflection[index]);
    return block;
  });
  byId("questions").replaceChildren(...rows);
  byId("sources").replaceChildren(...scene().sources.map(([source, lang]) => make("li", lang ? { lang } : {}, source)));
}

function drawKeep(sentence = state.keep ? words.kept : words.not_kept) {
  byId("keep").checked = state.keep;
  byId("kept").textContent = sentence;
}

function choosesToKeep() {
  if (byId("keep").checked) {
    state.keep = true;
    drawKeep(keep() ? words.kept : words.cannot_keep);
  } else {
    state.keep = false;
    forget();
    drawKeep();
  }
  announce(byId("kept").textContent);
}

/** Every scene that was played, as plain text. */
function asText() {
  const parts = [practice.title, words.invented];
  for (const each of scenes) {
    const done = state.played[each.name];
    if (done && hasSomething(done)) {
      parts.push("", "", ...sceneAsText(each, done));
    }
  }
  return `${parts.join("\n")}\n`;
}

function hasSomething(done) {
  return Boolean(done.text || done.log.length || done.ladder.some(Boolean) || done.reflection.some(Boolean));
}

function sceneAsText(each, done) {
  const lines = [each.title, "=".repeat(lettersIn(each.title)), each.setting];
  const mine = done.posted?.text ?? done.text;
  if (mine) {
    lines.push("", `${each.replyTo ? words.your_reply : words.your_post}:`, mine);
  }
  if (done.posted?.picture) {
    const { description } = done.posted;
    lines.push(description ? fill(words.described, { words: description }) : words.not_described);
  }
  for (const { name, variant } of done.came) {
    const inject = each.injects.find((one) => one.name === name);
    const { text, happened } = inject.variants[variant];
    lines.push("", `${inject.who}: ${text}`, ...(happened ? [`${words.what_happened} ${happened}`] : []));
  }
  words.rungs.forEach((rung, index) => {
    if (done.ladder[index]) {
      lines.push("", `${rung.where}:`, done.ladder[index]);
    }
  });
  each.reflect.forEach((question, index) => {
    if (done.reflection[index]) {
      lines.push("", question, done.reflection[index]);
    }
  });
  if (done.log.length) {
    lines.push("", `${words.log}:`, ...done.log.map((sentence, index) => `${index + 1}. ${sentence}`));
  }
  return lines;
}

function saveAsText() {
  const address = URL.createObjectURL(new Blob([asText()], { type: "text/plain;charset=utf-8" }));
  const link = make("a", { href: address, download: `${words.file_name}.txt` });
  link.click();
  URL.revokeObjectURL(address);
  announce(words.saved);
}

function prepareAfterwards() {
  [1, 2, 3].forEach((number) => {
    const field = byId(`rung-${number}`);
    field.addEventListener("input", () => {
      played().ladder[number - 1] = field.value;
      twinOf(field).textContent = field.value;
      changed();
    });
  });
  byId("keep").addEventListener("change", choosesToKeep);
  byId("save").addEventListener("click", saveAsText);
  for (const id of ["print", "print-too"]) {
    byId(id).addEventListener("click", () => print());
  }
}
