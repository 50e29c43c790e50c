"""The timetable as plain text, with a bar for each activity in proportion to its minutes."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from facilitator.composing import wording
from facilitator.plan import Mode, SessionPlan
from facilitator.timetable import DAY_MINUTES, Day, Slot, clock, timetable
from facilitator.words import Words

#: The longest activity's bar, in characters, and on narrower lines.
BAR_WIDTH = 24
BAR_WIDTHS = ((100, BAR_WIDTH), (78, 12), (0, 4))
#: What is left for a title on the narrowest lines.
LEAST_TITLE = 15
#: Each mode has its own pattern: the bars are told apart without colour.
_PATTERNS: dict[Mode, str] = {
    "open": "=",
    "talk": "/",
    "practice": "#",
    "reflect": "-",
    "pause": ".",
}


@dataclass(frozen=True, slots=True)
class _Table:
    """Widths in characters: of each column with the gap that follows it, and of the whole line
    (None where lines may be as long as they need). `longest` is in minutes."""

    words: Words
    start: int
    minutes: int
    latest: int
    bar: int
    longest: float
    line: int | None

    @property
    def title(self) -> int:
        """Where titles begin."""
        return self.start + self.minutes + self.latest + self.bar + 2


def timetable_text(plan: SessionPlan, words: Words, width: int | None = None) -> str:
    """Every day with its activities: start, minutes, latest start, bar, title and kind; gaps,
    overlaps and what runs over in their place; and the key of the bars. Lines are wrapped to
    `width` characters, where there is one. Ends with a line end."""
    days = timetable(plan).days
    table = _table([slot for day in days for slot in _opened(day.slots)], words, width)
    lines = [*_wrapped(plan.title, table)]
    for day, part in zip(days, plan.schedule, strict=True):
        lines += ["", *_day(day, part.title or "", table, named=len(days) > 1)]
    key = "   ".join(f"{pattern * 3} {words.modes[mode]}" for mode, pattern in _PATTERNS.items())
    text = "\n".join([*lines, "", *_wrapped(key, table)])
    # Words of the documents keep numbers beside their units; here they only hinder a search.
    return text.replace("\u00a0", " ") + "\n"


def _opened(slots: Sequence[Slot]) -> Iterator[Slot]:
    for slot in slots:
        yield slot
        for _, inner in slot.tracks:
            yield from _opened(inner)


def _table(slots: Sequence[Slot], words: Words, width: int | None) -> _Table:
    start, minutes, _, _, _ = words.columns
    lengths = [len(_minutes(slot, words)) for slot in slots]
    bar = next(bar for least, bar in BAR_WIDTHS if width is None or width >= least)
    return _Table(
        words=words,
        start=max(len(start), 5) + 2,
        minutes=max([len(minutes), *lengths]) + 2,
        latest=max(len(words.in_day.latest), 5) + 2,
        bar=bar,
        longest=max((slot.minutes for slot in slots), default=0),
        line=width,
    )


def _wrapped(text: str, table: _Table, indent: int = 0, first: str = "") -> list[str]:
    """The text after `first`, its further lines indented; on one line where it may be long."""
    text = text.replace("\u00a0", " ")
    if table.line is None:
        return [f"{first}{text}"]
    room = max(table.line, indent + LEAST_TITLE)
    return textwrap.wrap(
        text,
        room,
        initial_indent=first,
        subsequent_indent=" " * indent,
        break_on_hyphens=False,
    ) or [first.rstrip()]


def _day(day: Day, title: str, table: _Table, *, named: bool) -> Iterator[str]:
    words = table.words
    yield from _wrapped(_heading(day, title, words, named=named), table)
    yield ""
    start, minutes, activity, _, _ = words.columns
    yield (
        f"{start:<{table.start}}{minutes:<{table.minutes}}{words.in_day.latest:<{table.latest}}"
        f"{'':<{table.bar + 2}}{activity}"
    )
    is_next_day = False
    for slot in day.slots:
        if slot.start >= DAY_MINUTES and not is_next_day:
            is_next_day = True
            yield from _midnight(day, table)
        yield from _slot(slot, table)
    finish = f"{words.finish}, {_against_booked(day, words)}"
    yield from _wrapped(finish, table, table.start, f"{clock(day.finish):<{table.start}}")
    yield from _wrapped(_apart(day, words), table, table.start, " " * table.start)


def _heading(day: Day, title: str, words: Words, *, named: bool) -> str:
    name = [words.day.format(number=day.number)] if named else []
    name += [title] if title else []
    parts = [": ".join(name)] if name else []
    parts += [wording.long_date(day.date, words)] if day.date else []
    parts.append(f"{clock(day.start)} {words.to} {clock(day.finish)}")
    return f"{', '.join(parts)} ({wording.duration(day.minutes, words)})"


def _midnight(day: Day, table: _Table) -> Iterator[str]:
    words = table.words
    date = day.date + timedelta(days=1) if day.date else None
    parts = [words.in_day.next_day, *([wording.long_date(date, words)] if date else [])]
    yield from _wrapped(", ".join(parts), table, table.start, " " * table.start)


def _slot(slot: Slot, table: _Table, indent: str = "") -> Iterator[str]:
    words = table.words
    if slot.gap:
        pattern = words.in_day.gap if slot.gap > 0 else words.in_day.overlap
        when = clock(slot.start - slot.gap) if slot.gap > 0 else ""
        told = f"! {pattern.format(minutes=wording.duration(abs(slot.gap), words))}"
        yield from _wrapped(told, table, table.start + 2, f"{when:<{table.start}}")
    latest = "" if indent else clock(slot.latest_start)
    title = f"{slot.activity.title} ({', '.join(_remarks(slot, words))})"
    first = (
        f"{clock(slot.start):<{table.start}}{_minutes(slot, words):<{table.minutes}}"
        f"{latest:<{table.latest}}{_bar(slot, table):<{table.bar + 2}}{indent}"
    )
    yield from _wrapped(title, table, len(first), first)
    for name, inner in slot.tracks:
        yield from _track(name, inner, table, f"{indent}  ")


def _track(name: str, inner: tuple[Slot, ...], table: _Table, indent: str) -> Iterator[str]:
    """A track with its own end, and what is in it."""
    until = table.words.timer.room_until.format(clock=clock(inner[-1].finish))
    first = f"{'':<{table.title}}{indent}"
    yield from _wrapped(f"{name}, {until}:", table, len(first), first)
    for each in inner:
        yield from _slot(each, table, f"{indent}  ")


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


def _bar(slot: Slot, table: _Table) -> str:
    if not slot.minutes:
        return ""
    length = max(1, round(table.bar * slot.minutes / table.longest))
    return _PATTERNS[slot.activity.mode] * length


def _against_booked(day: Day, words: Words) -> str:
    over = round(day.overrun, 6)
    if not over:
        return words.in_day.as_booked
    pattern = words.in_day.over_booked if over > 0 else words.in_day.to_spare
    return pattern.format(minutes=wording.duration(abs(over), words))


def _apart(day: Day, words: Words) -> str:
    """What is content and what is not: `1 h 45 min of content, 15 minutes of breaks`."""
    content = sum(slot.minutes for slot in day.slots if slot.activity.is_content)
    breaks = sum(slot.minutes for slot in day.slots) - content
    parts = [words.in_day.content.format(minutes=wording.duration(content, words))]
    if breaks:
        parts.append(words.in_day.breaks.format(minutes=wording.duration(breaks, words)))
    return ", ".join(parts)
