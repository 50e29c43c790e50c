"use strict";
// Writing an answer, reading it over, and posting it or not.

const NEAR_THE_END = 50;
const TELL_EVERY = 20;

function drawAnswer() {
  const each = scene();
  const done = played();
  const target = each.posts.find((post) => post.name === each.replyTo);
  byId("answer-heading").textContent = target ? words.your_reply : words.your_post;
  byId("to").textContent = target ? fill(words.to_person, { name: target.who }) : words.to_page;
  setField(byId("text"), done.text);
  byId("description").value = done.description;
  for (const choice of document.querySelectorAll("[name=picture]")) {
    choice.checked = choice.value === done.picture;
  }
  for (const check of byId("checks").querySelectorAll("input")) {
    check.checked = done.checks.includes(check.value);
  }
  show(byId("describe"), Boolean(done.picture));
  show(byId("answering"), !done.posted);
  show(byId("waited"), done.waited);
  show(byId("empty"), false);
  drawLeft();
  drawReading();
  drawRules();
}

function drawLeft() {
  const left = scene().letters - lettersIn(played().text);
  const line = byId("left");
  line.textContent = left < 0 ? counted(-left, words.letters_over) : counted(left, words.letters_left);
  line.classList.toggle("few", left < NEAR_THE_END);
  return left;
}

function drawReading() {
  const { text } = played();
  const found = reading(scene(), text);
  show(byId("reads"), Boolean(text.trim()));
  byId("found").replaceChildren(...found.map(drawFound));
  if (!found.length) {
    byId("found").append(make("li", {}, make("span"), make("span", {}, words.reads_nothing)));
  }
}

function drawFound(rule) {
  const sign = rule.isCaution ? "triangle-alert" : "circle-check";
  return make(
    "li",
    { class: rule.isCaution ? "caution" : "notice" },
    icon(sign),
    make("span", {}, `${rule.says}: `, ...marked(rule.found)),
  );
}

/** Every word that is looked for in this scene. */
function drawRules() {
  const rows = rulesOf(scene()).map((rule) => {
    const listed = rule.name === "shouting" ? "AAAA BBBB, !!" : rule.phrases.map((phrase) => phrase.replace("*", "…")).join(", ");
    return make("div", {}, make("dt", {}, rule.says), make("dd", {}, listed));
  });
  byId("rules").replaceChildren(...rows);
}

function writes() {
  played().text = byId("text").value;
  twinOf(byId("text")).textContent = played().text;
  show(byId("empty"), false);
  const left = drawLeft();
  drawReading();
  if (left < NEAR_THE_END && left % TELL_EVERY === 0) {
    announce(byId("left").textContent);
  }
  changed();
}

function post() {
  const done = played();
  if (!done.text.trim()) {
    show(byId("empty"), true);
    announce(words.empty);
    byId("text").focus();
    return;
  }
  const { text, picture: chosen, description, place } = done;
  done.posted = { text: text.trim(), picture: chosen, description: description.trim(), place };
  // What a chosen way had brought would answer twice.
  takeBackAnswers();
  noteDown(fill(words.log_posted, { place: lowered(words.places[place].name) }));
  const came = bringAll((inject) => inject.does === "posts", { text });
  drawFeed();
  drawAnswer();
  focusOn("mine");
  announce(came.join(" "));
}

function takeBackAnswers() {
  const done = played();
  const isAnswer = (one) => injectNamed(one.name).does === "posts";
  for (const { name } of done.came.filter(isAnswer)) {
    delete done.uncovered[name];
    delete done.deeds[name];
  }
  done.came = done.came.filter((one) => !isAnswer(one));
}

function tryAnother() {
  const done = played();
  done.posted = null;
  takeBackAnswers();
  changed();
  drawFeed();
  drawAnswer();
  byId("text").focus();
}

function leaveIt() {
  played().waited = true;
  noteDown(words.log_waited);
  const came = bringAll((inject) => inject.does === "waits");
  drawFeed();
  show(byId("waited"), true);
  announce([words.waited, ...came].join(" "));
}

function drawWays() {
  const rows = scene().options.map((option) => {
    const told = make("div", { class: "then", id: `way-${option.letter}` });
    const choose = button("", () => chooseWay(option, choose, told), "way");
    choose.append(
      make("span", { class: "letter" }, option.letter),
      make("span", {}, option.text),
      make("span", { class: "sort", lang: words.language }, option.way),
    );
    choose.setAttribute("aria-controls", told.id);
    drawThen(option, choose, told);
    return make("li", {}, choose, told);
  });
  byId("ways").replaceChildren(...rows);
}

function drawThen(option, choose, told) {
  const isChosen = played().ways.includes(option.letter);
  choose.setAttribute("aria-expanded", String(isChosen));
  told.replaceChildren(...(isChosen ? [make("p", {}, option.then)] : []));
  show(told, isChosen);
}

/** Choosing a way tells what it would do; choosing it again closes that. */
function chooseWay(option, choose, told) {
  const done = played();
  if (done.ways.includes(option.letter)) {
    done.ways = done.ways.filter((letter) => letter !== option.letter);
    changed();
  } else {
    done.ways.push(option.letter);
    noteDown(fill(words.log_chose, { way: option.letter }));
    const came = bringAll((inject) => inject.name === option.goesTo, { why: "option" });
    drawFeed();
    announce([option.then, ...came].join(" "));
  }
  drawThen(option, choose, told);
}

function prepareAnswer() {
  byId("text").addEventListener("input", writes);
  byId("description").addEventListener("input", (event) => {
    played().description = event.target.value;
    changed();
  });
  byId("answer").addEventListener("change", (event) => {
    if (event.target.name === "picture") {
      played().picture = event.target.value;
      show(byId("describe"), Boolean(event.target.value));
    } else if (event.target.type === "checkbox") {
      const ticked = byId("checks").querySelectorAll("input:checked");
      played().checks = Array.from(ticked, (check) => check.value);
    }
    changed();
  });
  byId("answer").addEventListener("submit", (event) => {
    event.preventDefault();
    post();
  });
  byId("wait").addEventListener("click", leaveIt);
}
