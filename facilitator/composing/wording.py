"""Durations, dates, kinds and formats in the words of one language."""

from __future__ import annotations

from datetime import date

from facilitator.groups import group_size
from facilitator.plan import Activity
from facilitator.words import Words


def number(value: float) -> str:
    """A number to one decimal, without a needless point: `10`, `2.5`."""
    return f"{value:.1f}".removesuffix(".0")


def minutes(value: float, words: Words) -> str:
    """`25 minutes`, `1 minute`."""
    singular, plural = words.minutes
    return f"{number(value)} {singular if number(value) == '1' else plural}"


def short_minutes(value: float, words: Words) -> str:
    """`25 min`, kept together by a no-break space."""
    return f"{number(value)}\u00a0{words.minutes_short}"


def duration(value: float, words: Words) -> str:
    """`45 minutes`, `2 h`, `1 h 25 min`, `1 h 30.5 min`."""
    hours, rest = divmod(round(value, 1), 60)
    if not hours:
        return minutes(value, words)
    whole = f"{hours:.0f}\u00a0{words.hours_short}"
    return f"{whole} {short_minutes(rest, words)}" if number(rest) != "0" else whole


def count(value: int, forms: tuple[str, str]) -> str:
    """`1 person`, `20 people`."""
    return f"{value} {forms[0] if value == 1 else forms[1]}"


def long_date(day: date, words: Words) -> str:
    """`Thursday 3 December 2026`, with the names of the Unicode CLDR."""
    return _dated(day, words.long_date, words)


def plain_date(day: date, words: Words) -> str:
    """`23 November 2026`."""
    return _dated(day, words.plain_date, words)


def _dated(day: date, pattern: str, words: Words) -> str:
    # Imported here: its tables cost as much as a small build.
    from babel.dates import format_date

    return format_date(day, pattern, locale=words.language.replace("-", "_"))


def part_of_day(start: float, finish: float, words: Words) -> str:
    """`This morning`, `This evening`; `Today` for a session that spans more than one part.
    Times are minutes since midnight."""
    morning, afternoon, evening, longer = words.parts_of_day
    if finish <= 13 * 60:
        return morning
    if start >= 17 * 60:
        return evening
    return afternoon if start >= 12 * 60 and finish <= 18 * 60 else longer


def kind(activity: Activity, words: Words) -> str:
    return words.kinds[activity.kind]


def mode_and_kind(activity: Activity, words: Words) -> str:
    """`Practice: exercise`; the kind alone where it says the mode too: `Short talk`."""
    mode, name = words.modes[activity.mode], words.kinds[activity.kind]
    if activity.mode == "open" or mode.lower() in name.lower():
        return name
    return words.mode_and_kind.format(mode=mode, kind=name[:1].lower() + name[1:])


def format_words(activity: Activity, words: Words) -> str:
    """`In fours`, `Together`; nothing where the plan does not say."""
    if activity.format is None:
        return ""
    size = group_size(activity)
    if activity.format != "small_groups" or activity.group_size is None or size is None:
        return words.formats[activity.format]
    return words.in_groups.get(size) or words.in_groups_of.format(size=size)


#: Lucide icons of the formats.
FORMAT_ICONS = {
    "individual": "user-round",
    "pairs": "users-round",
    "trios": "users-round",
    "small_groups": "users-round",
    "plenary": "presentation",
    "carousel": "refresh-cw",
}
