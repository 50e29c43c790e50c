"use strict";
// The data of the page, and elements made of it. Words become text and never markup, whoever
// wrote them.

const practice = JSON.parse(document.getElementById("practice").textContent);
const { words, scenes } = practice;

const byId = (id) => document.getElementById(id);

function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
}

function counted(count, [one, several]) {
  return fill(count === 1 ? one : several, { count });
}

/** An element with attributes and children; a child that is a string becomes text. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

function button(label, act, classes = "btn") {
  const element = make("button", { type: "button", class: classes }, label);
  element.addEventListener("click", () => act(element));
  return element;
}

/** A drawing from one of the sheets at the top of the page. */
function drawing(id, classes, box) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("class", classes);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  if (box) {
    svg.setAttribute("viewBox", box);
  }
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `#${id}`);
  svg.append(use);
  return svg;
}

const icon = (name) => drawing(`i-${name}`, "i");
const avatar = (number) => drawing(`a-${number}`, "avatar", "0 0 40 40");
const picture = (name) => drawing(`p-${name}`, "picture", "0 0 120 90");

/** Tell those who listen to the page. */
function announce(sentence) {
  byId("said").textContent = sentence;
}

function show(element, isShown) {
  element.hidden = !isShown;
}
