"use strict";
// The feed: what stood there, what the person posted, and what came of it.

const DEEDS = ["hide", "mute", "block", "report"];
const DOES = { hide: "hides", mute: "mutes", block: "blocks", report: "reports" };

/** What is in the feed now, in order. */
function entries() {
  const each = scene();
  const done = played();
  const came = done.came.map((one) => ({ ...one, inject: injectNamed(one.name) }));
  const isAnswer = (one) => one.inject.does === "posts";
  const mine = done.posted ? [{ key: "mine", isMine: true }] : [];
  const thread = [...mine, ...came.filter(isAnswer).map(arrival)];
  const posts = each.posts.map((post) => ({ key: post.name, ...post, canReply: post.name === each.replyTo }));
  const at = posts.findIndex((post) => post.canReply);
  posts.splice(at < 0 ? posts.length : at + 1, 0, ...thread);
  return [...posts, ...came.filter((one) => !isAnswer(one)).map(arrival)];
}

function injectNamed(name) {
  return scene().injects.find((inject) => inject.name === name);
}

function arrival({ name, variant, why, found, inject }) {
  const { text, happened } = inject.variants[variant];
  return { ...inject, key: name, ago: words.later, text, happened, why, found, isArrival: true };
}

/** Draw what is not there yet, and leave the rest, so that nobody loses their place. */
function drawFeed() {
  const feed = byId("feed");
  const drawn = new Map([...feed.children].map((item) => [item.dataset.sign, item]));
  const wanted = entries().map((entry) => {
    const sign = signOf(entry);
    const item = drawn.get(sign) ?? (entry.isMine ? drawMine() : drawPost(entry));
    item.dataset.sign = sign;
    return item;
  });
  wanted.forEach((item, index) => {
    if (feed.children[index] !== item) {
      feed.insertBefore(item, feed.children[index] ?? null);
    }
  });
  while (feed.children.length > wanted.length) {
    feed.lastElementChild.remove();
  }
  show(byId("more"), state.calm && waitingInjects().length > 0);
}

/** Two entries with the same sign look the same. */
function signOf(entry) {
  if (entry.isMine) {
    return JSON.stringify([scene().name, "mine", played().posted]);
  }
  const done = played();
  return JSON.stringify([
    scene().name,
    entry.key,
    entry.text,
    entry.why ?? "",
    entry.found ?? [],
    Boolean(entry.cover) && state.calm && (done.uncovered[entry.key] ?? "covered"),
    deedOf(entry),
    Boolean(done.posted),
  ]);
}

/** What has been done about an entry: to its writer, or to the entry itself. */
function deedOf(entry) {
  const { deeds } = played();
  return deeds[`@${entry.who}`] ?? deeds[entry.key] ?? "";
}

function byline(who, ago) {
  return make("p", { class: "by" }, make("b", {}, who), " ", make("span", {}, ago));
}

function drawPost(entry) {
  const deed = deedOf(entry);
  const body = make("div", { class: "body" });
  if (deed && deed !== "report") {
    body.append(drawDone(entry, deed));
  } else {
    body.append(byline(entry.who, entry.ago), drawWords(entry));
    if (entry.isArrival) {
      body.append(...drawOutcome(entry));
    }
    if (deed) {
      body.append(drawDone(entry, deed));
    }
    body.append(drawDeeds(entry));
  }
  const item = make("li", { class: entry.isArrival ? "post arrived" : "post" }, avatar(entry.avatar), body);
  item.dataset.key = entry.key;
  item.tabIndex = -1;
  return item;
}

function drawWords(entry) {
  const choice = played().uncovered[entry.key];
  if (!entry.cover || !state.calm || choice === "shown") {
    return make("p", { class: "say" }, entry.text);
  }
  const cover = make("div", { class: "cover" });
  if (choice === "passed") {
    cover.append(make("p", { lang: words.language }, words.passed_over));
  } else {
    cover.append(
      make("p", { class: "covered", lang: words.language }, icon("eye-off"), words.covered),
      make("p", {}, entry.cover),
    );
  }
  const acts = make("div", { class: "acts", lang: words.language });
  acts.append(button(words.show, () => uncover(entry, "shown", words.log_shown)));
  if (choice !== "passed") {
    acts.append(button(words.pass_over, () => uncover(entry, "passed", words.log_passed)));
  }
  cover.append(acts);
  return cover;
}

function uncover(entry, choice, sentence) {
  played().uncovered[entry.key] = choice;
  noteDown(sentence);
  drawFeed();
  focusOn(entry.key);
}

function drawOutcome(entry) {
  const parts = [];
  if (entry.about) {
    parts.push(make("p", { class: "about" }, make("b", { lang: words.language }, words.about_source), " ", entry.about));
  }
  if (entry.happened) {
    parts.push(
      make(
        "p",
        { class: "happened" },
        icon("corner-down-right"),
        make("span", {}, make("b", { lang: words.language }, words.what_happened), " ", entry.happened),
      ),
    );
  }
  const because = { words: words.because, nothing: words.because_nothing, option: words.because_option }[entry.why];
  if (because) {
    parts.push(make("p", { class: "because muted", lang: words.language }, because, " ", ...marked(entry.found)));
  }
  return parts;
}

function drawDeeds(entry) {
  const row = make("div", { class: "deeds noprint", lang: words.language });
  if (entry.canReply && !played().posted) {
    row.append(button(words.reply, () => byId("text").focus(), "btn plain"));
  }
  if (entry.does === "posts" && played().posted) {
    row.append(button(words.another, tryAnother, "btn plain"));
  }
  const told = make("div", { class: "really", lang: words.language });
  told.id = `really-${entry.key}`;
  told.hidden = true;
  for (const name of DEEDS) {
    const deed = button(words[name].button, (self) => tellDeed(entry, name, self, told), "btn plain");
    deed.append(make("span", { class: "sr", lang: scene().language }, ` ${entry.who}`));
    deed.setAttribute("aria-expanded", "false");
    deed.setAttribute("aria-controls", told.id);
    row.append(deed);
  }
  return make("div", {}, row, told);
}

/** Say what a deed would really do, and offer to do it. */
function tellDeed(entry, name, self, told) {
  const wasOpen = self.getAttribute("aria-expanded") === "true";
  for (const other of self.parentElement.querySelectorAll("[aria-expanded]")) {
    other.setAttribute("aria-expanded", "false");
  }
  told.replaceChildren();
  show(told, !wasOpen);
  if (wasOpen) {
    return;
  }
  self.setAttribute("aria-expanded", "true");
  told.append(
    make("p", {}, make("b", {}, words[name].button), ". ", words[name].really),
    button(words.do_it, () => doDeed(entry, name)),
  );
}

function deedKey(entry, name) {
  return name === "mute" || name === "block" ? `@${entry.who}` : entry.key;
}

function doDeed(entry, name) {
  played().deeds[deedKey(entry, name)] = name;
  noteDown(fill(words.log_did, { deed: words[name].button, name: entry.who }));
  const came = bringAll((inject) => inject.does === DOES[name]);
  drawFeed();
  focusOn(entry.key);
  announce([words[name].done, ...came].join(" "));
}

function drawDone(entry, deed) {
  const undo = button(words.undo, () => {
    delete played().deeds[deedKey(entry, deed)];
    noteDown(fill(words.log_undid, { deed: words[deed].button }));
    drawFeed();
    focusOn(entry.key);
  }, "btn plain noprint");
  return make("p", { class: "done", lang: words.language }, make("b", { lang: scene().language }, entry.who), " ", words[deed].done, " ", undo);
}

function drawMine() {
  const { posted } = played();
  const bubble = make("div", { class: "bubble" });
  const place = words.places[posted.place].name;
  bubble.append(
    make("p", { class: "by", lang: words.language }, make("b", {}, words.you), " ", make("span", {}, fill(words.just_now, { place: lowered(place) }))),
    make("p", { class: "say", lang: practice.language }, posted.text),
  );
  if (posted.picture) {
    const described = posted.description ? fill(words.described, { words: posted.description }) : words.not_described;
    bubble.append(make("div", { class: "sent", lang: words.language }, picture(posted.picture), make("p", {}, described)));
  }
  const item = make("li", { class: "post mine arrived" }, make("span", { class: "joint", "aria-hidden": "true" }), bubble);
  item.dataset.key = "mine";
  item.tabIndex = -1;
  return item;
}

function lowered(name) {
  return name.charAt(0).toLocaleLowerCase() + name.slice(1);
}

function focusOn(key) {
  const item = [...byId("feed").children].find((each) => each.dataset.key === key);
  item?.focus();
}

// -- what comes later ------------------------------------------------------------------------

let timers = [];

function hasCome(inject) {
  return played().came.some((one) => one.name === inject.name);
}

/** Bring one inject, unless it is there. The sentence that tells of it comes back. */
function bring(inject, { text = null, why = "" } = {}) {
  if (hasCome(inject)) {
    return "";
  }
  const answer = text === null ? { variant: 0, found: [] } : answerTo(scene(), inject, text);
  const reason = text === null || inject.variants.length < 2 ? why : answer.found.length ? "words" : "nothing";
  played().came.push({ name: inject.name, variant: answer.variant, found: answer.found, why: reason });
  const sentence = fill(words.log_answered, { name: inject.who });
  noteDown(sentence);
  return sentence;
}

function bringAll(isWanted, options) {
  return scene().injects.filter(isWanted).map((inject) => bring(inject, options)).filter(Boolean);
}

function waitingInjects() {
  return scene().injects.filter((inject) => inject.afterSeconds && !hasCome(inject));
}

/** In calm mode nothing comes by itself. */
function setTimers() {
  timers.forEach(clearTimeout);
  timers = state.calm
    ? []
    : waitingInjects().map((inject) =>
        setTimeout(() => {
          announce(bring(inject));
          drawFeed();
        }, inject.afterSeconds * 1000),
      );
}
