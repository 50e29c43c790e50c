"""The tables of the guide: the room, what to copy, the confidence sheet, the log, the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from facilitator.composing import wording
from facilitator.composing.activity_slides import title_of
from facilitator.composing.brief import Brief, said, said_each
from facilitator.composing.cards import copied_sets
from facilitator.composing.days import day_name as full_day_name
from facilitator.groups import group_size, group_sizes
from facilitator.pack.bridges import NOTHING
from facilitator.pack.guide import KeyTable
from facilitator.plan import Venue
from facilitator.text import Text, plain
from facilitator.timetable import Day, clock
from facilitator.words import Words

if TYPE_CHECKING:
    from facilitator.scenarios import Scenario


def room_rows(brief: Brief) -> Iterator[tuple[Text, Text]]:
    """The room, who comes, what they need, and what they were asked to bring."""
    words, plan = brief.words, brief.plan
    venue = plan.venue
    pairs = [
        (words.aim, said(plan, "aim", "session.aim")),
        (words.audience, said(plan, "audience", "session.audience")),
        (words.where, brief.where),
        (words.layout, _layout(venue, words) if venue else NOTHING),
        (words.access, said(venue, "access", "session.venue.access") if venue else NOTHING),
        (words.access_needs, said(plan, "access_needs", "session.access_needs")),
        (words.led_by, _people(brief)),
    ]
    yield from ((plain(label), text) for label, text in pairs if text)
    for index, text in enumerate(_groups(brief)):
        yield plain("" if index else words.groups), text
    for index, text in enumerate(said_each(plan, "prework", "session.prework")):
        yield plain("" if index else words.before_the_day), text
    for number, later in enumerate(plan.follow_up, start=1):
        when = words.after_days.format(days=later.after_days)
        yield plain(when), said(later, "text", f"follow_up.{number}")


def _people(brief: Brief) -> Text:
    """`A. Trainer (lead), B. Trainer (co)`: whoever leads no activity is here too."""
    people = brief.plan.facilitators
    named = [f"{each.name} ({each.role})" if each.role else each.name for each in people]
    return plain(", ".join(named), "session.facilitators")


def _layout(venue: Venue, words: Words) -> Text:
    parts = [venue.layout, words.venue_modes[venue.mode]]
    parts += [f"{wording.number(venue.floor_m2)} m²"] if venue.floor_m2 else []
    parts += [wording.count(venue.tables, words.tables)] if venue.tables else []
    return plain(", ".join(part for part in parts if part), "session.venue.layout")


def _groups(brief: Brief) -> Iterator[Text]:
    """`20 people: 5 × 4`, for each size of group that the plan uses: for those expected, and
    for a fifth fewer and a fifth more (or the most there is room for)."""
    sizes = sorted(
        {size for slot in brief.slots if (size := group_size(slot.activity)) and size > 1}
    )
    if not brief.people or not sizes:
        return
    most = (brief.plan.participants and brief.plan.participants.max) or round(brief.people * 1.2)
    counts = (brief.people, max(2, round(brief.people * 0.8)), most)
    for people in dict.fromkeys(counts):
        who = wording.count(people, brief.words.people)
        yield plain(f"{who}: " + "; ".join(split(people, size) for size in sizes))


def split(people: int, size: int) -> str:
    """`5 × 4`, or `4 × 4 + 1 × 3`."""
    sizes = group_sizes(people, size)
    return " + ".join(f"{sizes.count(each)} × {each}" for each in sorted(set(sizes), reverse=True))


def copies(brief: Brief, scenarios: Sequence[Scenario] = ()) -> KeyTable:
    """What to print or photocopy, and how often: one handout each, and each set of cards as
    often as its sheets say."""
    words = brief.words
    rows = [(brief.own(words.handout), plain(str(brief.people)))]
    rows += [(each.name, plain(str(each.copies))) for each in copied_sets(brief, scenarios)]
    return KeyTable(
        heading=brief.own(words.copies), columns=words.materials_columns, rows=tuple(rows)
    )


def confidence(brief: Brief) -> KeyTable:
    sheet = brief.plan.confidence
    assert sheet is not None
    rows = tuple(
        (plain(str(number)), said(statement, "text", f"confidence.{statement.id}"))
        for number, statement in enumerate(sheet.statements, start=1)
    )
    return KeyTable(
        heading=brief.own(brief.words.confidence_guide),
        columns=("", brief.words.confidence_title),
        rows=rows,
    )


def day_name(brief: Brief, day: Day) -> str:
    """`Day 2`; nothing where there is only one."""
    several = len(brief.timetable.days) > 1
    return brief.words.day.format(number=day.number) if several else ""


def log(brief: Brief, day: Day) -> KeyTable:
    """Room to write down when each activity of a day began and ended, for the next time."""
    words = brief.words
    named = full_day_name(brief, day).plain
    heading = ": ".join(part for part in (words.log, named) if part)
    rows = tuple(
        (title_of(slot.activity), plain(clock(slot.start)), NOTHING, NOTHING) for slot in day.slots
    )
    return KeyTable(heading=brief.own(heading), columns=words.log_columns, rows=rows)


def sources(brief: Brief) -> KeyTable:
    words = brief.words
    rows = tuple(
        (reference.title + plain(f". {reference.publisher}"), plain(reference.address))
        for reference in brief.references
    )
    return KeyTable(
        heading=brief.own(words.sources),
        lead=brief.own(words.disclaimer),
        columns=words.source_columns,
        rows=rows,
    )
