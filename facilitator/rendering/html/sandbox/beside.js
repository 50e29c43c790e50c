"use strict";
// Beside the feed: who could see this, whom to tell, and what was done so far.

function drawPlaces() {
  const { people } = scene();
  const { place } = played();
  const count = people.toLocaleString(document.documentElement.lang);
  const seenBy = (name) => fill(words.places[name].sees, { people: count });
  for (const line of document.querySelectorAll(".sees")) {
    line.textContent = seenBy(line.dataset.place);
  }
  byId("seen").textContent = `${words.places[place].name}. ${seenBy(place)}.`;
  for (const choice of document.querySelectorAll("[name=place]")) {
    choice.checked = choice.value === place;
  }
  byId("ring-people").textContent = count;
  byId("rings").dataset.place = place;
}

function drawContacts() {
  const rows = scene().contacts.map(([name, detail]) =>
    make("div", {}, make("dt", {}, name), make("dd", detail ? {} : { class: "muted", lang: words.language }, detail || words.ask_for_number)),
  );
  byId("contacts").replaceChildren(...rows);
}

function drawLog() {
  const { log } = played();
  show(byId("log-empty"), !log.length);
  byId("log").replaceChildren(...log.map((sentence) => make("li", {}, sentence)));
}

function preparePlaces() {
  byId("places").addEventListener("change", (event) => {
    played().place = event.target.value;
    drawPlaces();
    changed();
  });
}
