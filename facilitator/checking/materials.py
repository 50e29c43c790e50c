"""Rules on what to bring: that somebody can count it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.checking.phrases import counted, number
from facilitator.checking.rule import Finding, rule
from facilitator.checking.subject import Subject
from facilitator.plan import Material

#: What each person needs one of, whatever is done with it.
_ONE_EACH = re.compile(
    r"(?:blank |plain |new )?(?:pens?|pencils?|chairs?|handouts?|name badges?|cups?"
    r"|(?:confidence|feedback) (?:sheets?|forms?)|clipboards?)",
    re.IGNORECASE,
)
#: A plural, and not `glass` or `canvas`; `scissors` are one thing.
_PLURAL = re.compile(r"[a-z]{2,}(?<![sui])s", re.IGNORECASE)
_ONE_THING = frozenset({"scissors", "glasses", "headphones", "instructions", "canvas"})
#: The item says itself how many there are.
_COUNTED = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|ten|a|an|set|box|pack|pile|some|few|spare|enough|roll)\b",
    re.IGNORECASE,
)


@rule(
    "info",
    reason="Whoever packs the box cannot see the room. A thing in the plural without a number is "
    "packed once, or ten times too often.",
    strength="house default",
    source="Our own rule; printed lists of materials count for each person, group or room.",
)
def quantity_missing(subject: Subject) -> Iterator[Finding]:
    for material in _materials(subject):
        if material.model_fields_set & {"per", "quantity"} or _COUNTED.search(material.item):
            continue
        last = material.item.split()[-1]
        if _PLURAL.fullmatch(last) and last.lower() not in _ONE_THING:
            yield Finding(
                material.place("item"),
                f"`{material.item}` does not say how many, and is listed once for the room",
                "Add `per: person` or `per: group`, or a `quantity`.",
            )


@rule(
    "warning",
    reason="Whoever gets no pen or handout is told without words that nobody counted on them.",
    strength="convention",
    source="Arithmetic.",
)
def materials_too_few(subject: Subject) -> Iterator[Finding]:
    people = subject.people
    for material in _materials(subject):
        quantity = material.quantity
        if not people or material.per != "room" or "quantity" not in material.model_fields_set:
            continue
        if _ONE_EACH.fullmatch(material.item) and quantity < people:
            yield Finding(
                material.place("quantity"),
                f"`{material.item}` are for {counted(people, 'person', 'people')}, and there "
                f"{'is' if quantity == 1 else 'are'} {number(quantity)}",
                "Write `per: person` and `quantity: 1`.",
            )


def _materials(subject: Subject) -> Iterator[Material]:
    for activity in subject.every_activity:
        yield from activity.materials
