"use strict";
// Beside the feed: who could see this, whom to tell, and what was done so far.

function drawPlaces() {
  const { people } = scene();
  const { place } = played();
  for (const line of document.querySelectorAll(".sees")) {
    line.textContent = fill(words.places[line.dataset.place].sees, { people: people.toLocaleString(document.documentElement.lang) });
  }
  for (const choice of document.querySelectorAll("[name=place]")) {
    choice.checked = choice.value === place;
  }
  byId("ring-people").textContent = people.toLocaleString(document.documentElement.lang);
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
