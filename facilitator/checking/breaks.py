"""Rules on breaks: when people get one, and how long it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.checking.lengths import SAME_MINUTES, shorter
from facilitator.checking.phrases import minutes, number
from facilitator.checking.rule import Finding, measured
from facilitator.checking.subject import Subject
from facilitator.timetable import Slot, clock

#: Idle time that people use as a break, whatever the plan calls it.
IDLE_IS_BREAK_MINUTES = 5
#: More people than this need longer to leave a room and come back.
MANY_PEOPLE = 20
_BREAKS = (
    "The lore of trainers differs: 90 minutes at most (Bob Pike's 90/20/8 rule), or 60. "
    "No study settles it."
)


@measured(
    "warning",
    90,
    "minutes",
    reason="People need to move, drink and see to their own affairs. Some cannot sit for long, "
    "and will not say so.",
    strength="convention",
    source=_BREAKS,
)
def break_missing(subject: Subject, limit: float) -> Iterator[Finding]:
    if not is_online(subject):
        yield from _long_stretches(subject, limit)


@measured(
    "warning",
    60,
    "minutes",
    reason="A screen tires people sooner than a room does, and nobody sees them fidget.",
    strength="convention",
    source="The lore of online trainers; the number is our own.",
)
def break_missing_online(subject: Subject, limit: float) -> Iterator[Finding]:
    if is_online(subject):
        yield from _long_stretches(subject, limit)


@measured(
    "warning",
    10,
    "minutes",
    reason="In less than that, twenty people cannot queue for tea and for the toilet, and "
    "somebody with a stick does not get there and back.",
    strength="convention",
    source="The lore of trainers: ten minutes at least.",
)
def break_too_short(subject: Subject, limit: float) -> Iterator[Finding]:
    yield from shorter(subject, ("break",), limit, "the break takes")


@measured(
    "info",
    15,
    "minutes",
    reason=f"More than {MANY_PEOPLE} people take longer to leave a room and to come back to it.",
    strength="convention",
    source="Eris Weaver, facilitator: fifteen minutes, and longer for larger groups.",
)
def break_short_for_many(subject: Subject, limit: float) -> Iterator[Finding]:
    people = subject.people or 0
    if people <= MANY_PEOPLE:
        return
    yield from shorter(subject, ("break",), limit, f"for {people} people, the break takes")


@measured(
    "warning",
    45,
    "minutes",
    reason="Lunch is food, a queue, a telephone call and some air.",
    strength="convention",
    source="Clearleft's advice for workshops: 45 minutes.",
)
def lunch_too_short(subject: Subject, limit: float) -> Iterator[Finding]:
    yield from shorter(subject, ("lunch",), limit, "lunch takes")


def is_online(subject: Subject) -> bool:
    """Whether nobody is in a room: a session of `mode: online`."""
    return subject.plan.venue is not None and subject.plan.venue.mode == "online"


def _long_stretches(subject: Subject, limit: float) -> Iterator[Finding]:
    for _, day in subject.days:
        for stretch in _stretches(day.slots):
            begin, finish = stretch[0].start, stretch[-1].finish
            if finish - begin <= limit + SAME_MINUTES:
                continue
            # Where the limit is passed; a break helps before it, or in the middle of the first.
            over = next(slot for slot in stretch if slot.finish - begin > limit + SAME_MINUTES)
            where = "inside" if over is stretch[0] else "before"
            yield Finding(
                over.activity.place("title"),
                f"from {clock(begin)} to {clock(finish)} there is no break: "
                f"{minutes(finish - begin)}, and {number(limit)} is the most",
                f"Put a `kind: break` of 10 minutes {where} `{over.activity.title}` "
                f"({clock(over.start)}), or earlier.",
            )


def _stretches(slots: Sequence[Slot]) -> Iterator[list[Slot]]:
    """The slots between one break and the next."""
    stretch: list[Slot] = []
    for slot in slots:
        is_break = slot.activity.kind in ("break", "lunch")
        if (is_break or slot.gap >= IDLE_IS_BREAK_MINUTES) and stretch:
            yield stretch
            stretch = []
        if not is_break:
            stretch.append(slot)
    if stretch:
        yield stretch
