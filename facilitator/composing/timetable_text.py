"""The timetable as plain text, with a bar for each activity in proportion to its minutes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from facilitator.composing import wording
from facilitator.plan import Mode, SessionPlan
from facilitator.timetable import Day, Slot, clock, timetable
from facilitator.words import Words

#: The longest activity's bar, in characters.
BAR_WIDTH = 24
#: Each mode has its own pattern: the bars are told apart without colour.
_PATTERNS: dict[Mode, str] = {
    "open": "=",
    "talk": "/",
    "practice": "#",
    "reflect": "-",
    "pause": ".",
}


def timetable_text(plan: SessionPlan, words: Words) -> str:
    """Every day with its activities: start, minutes, latest start, bar, title and kind; gaps,
    overlaps and what runs over in their place; and the key of the bars. Ends with a line end."""
    days = timetable(plan).days
    longest = max((slot.minutes for day in days for slot in day.slots), default=0)
    lines = [plan.title]
    for day in days:
        lines += ["", *_day(plan, day, words, longest, named=len(days) > 1)]
    key = "   ".join(f"{pattern * 3} {words.modes[mode]}" for mode, pattern in _PATTERNS.items())
    return "\n".join([*lines, "", key]) + "\n"


def _day(
    plan: SessionPlan, day: Day, words: Words, longest: float, *, named: bool
) -> Iterator[str]:
    yield _heading(day, words, named=named)
    yield ""
    start, minutes, activity, _, _ = words.columns
    yield f"{start:<7}{minutes:<16}{words.in_day.latest:<8}{'':<{BAR_WIDTH + 2}}{activity}"
    for slot in day.slots:
        yield from _slot(slot, words, longest)
    yield f"{clock(day.finish):<7}{words.finish}, {_against_booked(day, words)}"


def _heading(day: Day, words: Words, *, named: bool) -> str:
    parts = [words.day.format(number=day.number)] if named else []
    parts += [wording.long_date(day.date, words)] if day.date else []
    parts.append(f"{clock(day.start)} {words.to} {clock(day.finish)}")
    return f"{', '.join(parts)} ({wording.duration(day.minutes, words)})"


def _slot(slot: Slot, words: Words, longest: float, indent: str = "") -> Iterator[str]:
    if slot.gap:
        pattern = words.in_day.gap if slot.gap > 0 else words.in_day.overlap
        when = clock(slot.start - slot.gap) if slot.gap > 0 else ""
        yield f"{when:<7}! {pattern.format(minutes=wording.duration(abs(slot.gap), words))}"
    latest = "" if indent else clock(slot.latest_start)
    title = f"{indent}{slot.activity.title} ({', '.join(_remarks(slot, words))})"
    bar = _bar(slot, longest)
    yield (
        f"{clock(slot.start):<7}{_minutes(slot, words):<16}{latest:<8}{bar:<{BAR_WIDTH + 2}}{title}"
    )
    for name, inner in slot.tracks:
        yield f"{'':<{33 + BAR_WIDTH}}{indent}  {name}:"
        for each in inner:
            yield from _slot(each, words, longest, f"{indent}    ")


def _remarks(slot: Slot, words: Words) -> Iterable[str]:
    yield wording.mode_and_kind(slot.activity, words)
    if slot.activity.start is not None:
        yield words.in_day.fixed


def _minutes(slot: Slot, words: Words) -> str:
    """`25 min`, or `25 min (15-35)` where the plan gives a range."""
    planned = wording.short_minutes(slot.minutes, words).replace("\u00a0", " ")
    range_ = slot.activity.minutes
    if range_ is None or range_.min == range_.max:
        return planned
    return f"{planned} ({wording.number(range_.min)}-{wording.number(range_.max)})"


def _bar(slot: Slot, longest: float) -> str:
    if not slot.minutes:
        return ""
    length = max(1, round(BAR_WIDTH * slot.minutes / longest))
    return _PATTERNS[slot.activity.mode] * length


def _against_booked(day: Day, words: Words) -> str:
    over = round(day.overrun, 6)
    if not over:
        return words.in_day.as_booked
    pattern = words.in_day.over_booked if over > 0 else words.in_day.to_spare
    return pattern.format(minutes=wording.duration(abs(over), words))
