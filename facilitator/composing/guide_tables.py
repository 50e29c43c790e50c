"""The tables of the guide: the room, what to copy, the confidence sheet, the log, the sources."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.composing import wording
from facilitator.composing.activity_slides import title_of
from facilitator.composing.brief import Brief, said, said_each
from facilitator.groups import DEFAULT_GROUP, group_size, group_sizes
from facilitator.pack import NOTHING, KeyTable
from facilitator.plan import Venue
from facilitator.text import Text, plain
from facilitator.timetable import clock
from facilitator.words import Words


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
    ]
    yield from ((plain(label), text) for label, text in pairs if text)
    for index, text in enumerate(_groups(brief)):
        yield plain("" if index else words.groups), text
    for index, text in enumerate(said_each(plan, "prework", "session.prework")):
        yield plain("" if index else words.before_the_day), text
    for number, later in enumerate(plan.follow_up, start=1):
        when = words.after_days.format(days=later.after_days)
        yield plain(when), said(later, "text", f"follow_up.{number}")


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


def copies(brief: Brief) -> KeyTable:
    """What to photocopy, and how often: one handout each, one set of cards a group."""
    words = brief.words
    rows = [(brief.own(words.handout), plain(str(brief.people)))]
    for slot in brief.slots:
        if slot.activity.cards:
            size = group_size(slot.activity) or DEFAULT_GROUP
            named = brief.own(f"{words.cards}: ") + title_of(slot.activity)
            rows.append((named, plain(str(len(group_sizes(brief.people, size))))))
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


def log(brief: Brief) -> KeyTable:
    """Room to write down when each activity began and ended, for the next time."""
    words = brief.words
    rows = tuple(
        (title_of(slot.activity), plain(clock(slot.start)), NOTHING, NOTHING)
        for slot in brief.timetable.slots
    )
    return KeyTable(heading=brief.own(words.log), columns=words.log_columns, rows=rows)


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
