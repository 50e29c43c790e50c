"use strict";
// How words might read. Only listed words are looked for, and the page says which were found.

const AROUND = "[\\p{L}\\p{N}]";

/** A listed phrase as a pattern. Any apostrophe will do; a star stands for the rest of a word. */
function patternOf(phrase) {
  return phrase
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/[’']/g, "[’']")
    .replace(/\s+/g, "\\s+")
    .replace(/\\\*$/, "\\p{L}*");
}

function phrasesIn(text, phrases) {
  if (!phrases.length) {
    return [];
  }
  const any = phrases.map(patternOf).join("|");
  const pattern = new RegExp(`(?<!${AROUND})(?:${any})(?!${AROUND})`, "giu");
  return Array.from(text.matchAll(pattern), (match) => match[0]);
}

/** Two words in capitals, a text mostly in capitals, or two exclamation marks. */
function shoutingIn(text) {
  const loud = Array.from(text.matchAll(/(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu), (match) => match[0]);
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  const isLoud = loud.length > 1 || (letters.length > 12 && capitals.length > letters.length * 0.6);
  const marks = Array.from(text.matchAll(/!{2,}/g), (match) => match[0]);
  return isLoud ? [...loud, ...marks] : marks;
}

/** A number before a street, or a telephone number. */
function oneHomeIn(text, streets) {
  const any = streets.map(patternOf).join("|");
  const home = new RegExp(`(?<!${AROUND})\\d{1,4}[a-z]?,?\\s+(?:\\p{L}+\\s+){0,2}?(?:${any})(?!${AROUND})`, "giu");
  const found = Array.from(text.matchAll(home), (match) => match[0]);
  return [...found, ...Array.from(text.matchAll(/(?<!\d)0\d(?: ?\d){8,9}(?!\d)/g), (match) => match[0])];
}

const FINDERS = { shouting: shoutingIn, "one-home": oneHomeIn };

function matches(name, rule, text) {
  const find = FINDERS[name] ?? phrasesIn;
  return [...new Set(find(text, rule.phrases))];
}

/** The rules of a scene: what it looks for, then what may be heard amiss. */
function rulesOf(each) {
  const sought = each.looksFor.map((name) => {
    const more = each.moreWords.filter(([rule]) => rule === name).flatMap(([, phrases]) => phrases);
    const rule = words.rules[name];
    return { ...rule, name, isCaution: false, phrases: [...rule.phrases, ...more] };
  });
  const cautions = Object.entries(words.cautions)
    .filter(([, rule]) => !rule.kinds.length || rule.kinds.includes(each.kind))
    .map(([name, rule]) => ({ name, isCaution: true, ...rule }));
  return [...sought, ...cautions];
}

/** The rules that found something in a text, each with the words that it found. */
function reading(each, text) {
  return rulesOf(each)
    .map((rule) => ({ ...rule, found: matches(rule.name, rule, text) }))
    .filter((rule) => rule.found.length);
}

/** The answer of an inject to a text: the first variant whose rule found something. */
function answerTo(each, inject, text) {
  const heard = new Map(reading(each, text).map((rule) => [rule.name, rule.found]));
  const chosen = inject.variants.findIndex((variant) => !variant.hears || heard.has(variant.hears));
  const { hears } = inject.variants[chosen];
  return { variant: chosen, found: hears ? heard.get(hears) : [] };
}

/** Letters as a reader counts them. */
function lettersIn(text) {
  if (Intl.Segmenter) {
    return [...new Intl.Segmenter().segment(text)].length;
  }
  return [...text].length;
}

function marked(found) {
  return found.flatMap((each, index) => [index ? ", " : "", make("mark", {}, each)]);
}
