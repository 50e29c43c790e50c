"""The materials list: merged over the activities, and counted for people, groups and room."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from facilitator.composing import wording
from facilitator.composing.brief import Brief, said
from facilitator.composing.cards import CopiedSet, copied_sets
from facilitator.groups import DEFAULT_GROUP, group_size, group_sizes
from facilitator.plan import Activity, Material
from facilitator.record import record
from facilitator.text import Text, plain

if TYPE_CHECKING:
    from facilitator.scenarios import Scenario

_WORD = re.compile(r"\w+")


@record(kw_only=False)
class Needed:
    """An item with its number for the whole session; None where the plan has no head count."""

    item: Text
    count: float | None
    per: str
    quantity: float

    def amount(self, brief: Brief) -> str:
        """`24`, or `2 each person` where it cannot be counted."""
        if self.count is not None:
            return wording.number(self.count)
        words = brief.words
        owner = {"person": words.each_person, "group": words.each_group, "room": words.room}
        return f"{owner[self.per]}: {wording.number(self.quantity)}"


def materials(brief: Brief, scenarios: Sequence[Scenario] = ()) -> tuple[Needed, ...]:
    """Every item once, and each set of cards. What activities use again is counted once, at its
    largest number: the same pens serve the whole evening."""
    found: dict[tuple[str, str], Needed] = {}
    for needed in _all(brief, scenarios):
        key = (needed.item.plain.casefold(), needed.per)
        before = found.get(key)
        if before is None or (needed.count or needed.quantity) > (before.count or before.quantity):
            found[key] = needed
    return tuple(found.values())


def _all(brief: Brief, scenarios: Sequence[Scenario]) -> Iterator[Needed]:
    sets = {each.activity.id: each for each in copied_sets(brief, scenarios)}
    for slot in brief.slots:
        activity = slot.activity
        for number, material in enumerate(activity.materials, start=1):
            item = said(material, "item", f"{activity.id}.materials.{number}")
            count = _count(brief, activity, material)
            yield Needed(item, count, material.per, material.quantity)
        made = sets.get(activity.id)
        if made and not _lists(brief, made):
            per = "room" if made.share == "dealt" else made.share
            yield Needed(made.name, made.copies or None, per, 1)


def _lists(brief: Brief, made: CopiedSet) -> bool:
    """Whether the author's own list has these cards already, in other words: an item that speaks
    of cards, as many as there are sets, or one for each person where the set holds that."""
    counts: set[float | None] = {made.copies or None}
    if made.share in ("person", "dealt"):
        counts.add(brief.people or None)
    names = {word.casefold() for word in (brief.words.cards, *brief.words.in_cards.cards)}
    return any(
        names & set(_WORD.findall(material.item.casefold()))
        and _count(brief, made.activity, material) in counts
        for material in made.activity.materials
    )


def _count(brief: Brief, activity: Activity, material: Material) -> float | None:
    if material.per == "room":
        return material.quantity
    if not brief.people:
        return None
    if material.per == "person":
        return material.quantity * brief.people
    size = group_size(activity) or DEFAULT_GROUP
    return material.quantity * len(group_sizes(brief.people, size))


def merged_line(brief: Brief, scenarios: Sequence[Scenario] = ()) -> Text:
    """The list as one line: `20 pens · 5 sets of cards`."""
    parts = [
        f"{needed.amount(brief)}\u00a0×\u00a0{needed.item.plain}"
        for needed in materials(brief, scenarios)
    ]
    return plain(" · ".join(parts), "session.materials")
