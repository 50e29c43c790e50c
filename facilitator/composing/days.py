"""The days of a session: what each is called, and when it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from facilitator.composing import wording
from facilitator.composing.brief import Brief, said
from facilitator.pack.bridges import NOTHING
from facilitator.pack.handout import Fact
from facilitator.text import Text, plain
from facilitator.timetable import Day, clock

#: The name of every text that says when.
WHEN = "session.when"
#: Days whose hours fit the title slide beside one another.
MOST_LISTED = 2


def has_several(brief: Brief) -> bool:
    return len(brief.timetable.days) > 1


def day_number(brief: Brief, day: Day) -> str:
    """`Day 2`; nothing where there is only one."""
    return brief.words.day.format(number=day.number) if has_several(brief) else ""


def title_of_day(brief: Brief, day: Day) -> Text:
    """What the plan calls the day, or nothing."""
    part = brief.plan.days[day.number - 1] if brief.plan.days else None
    return said(part, "title", f"session.day.{day.number}") if part else NOTHING


def day_name(brief: Brief, day: Day) -> Text:
    """`Day 2: Answering`; the number alone for a day without a title, and the title alone for the
    only day."""
    number, title = day_number(brief, day), title_of_day(brief, day)
    if not number:
        return title
    return brief.own(f"{number}: ") + title if title else brief.own(number)


def when(brief: Brief) -> Text:
    """On one line: `Thursday 3 December 2026, 18:00 to 20:00`. Of several days the first and the
    last with their common hours; where these differ, each day with its own, or of more than two
    days the dates alone."""
    days = brief.timetable.days
    common = len({_hours(brief, day) for day in days}) == 1
    place = brief.plan.place("date")
    if common and (len(days) == 1 or _in_a_row(days) or len(days) > MOST_LISTED):
        return brief.own(_dated(brief, _span(brief), _hours(brief, days[0])), WHEN, place)
    if len(days) > MOST_LISTED and (span := _span(brief)):
        return brief.own(span, WHEN)
    return brief.own("; ".join(_day_and_hours(brief, day) for day in days), WHEN)


def when_facts(brief: Brief) -> Iterator[Fact]:
    """When it is, and each of several days with its title and hours where one line does not
    tell."""
    days = brief.timetable.days
    titled = any(title_of_day(brief, day) for day in days)
    common = len({_hours(brief, day) for day in days}) == 1
    if not titled and common and (len(days) == 1 or _in_a_row(days)):
        yield Fact(label=brief.words.when, value=when(brief))
        return
    for day in days:
        title, hours = title_of_day(brief, day), brief.own(_time(brief, day), WHEN)
        told = title + plain(". ") + hours if title else hours
        label = day_number(brief, day) or brief.words.when
        yield Fact(label=label, value=replace(told, name=WHEN))


def _hours(brief: Brief, day: Day) -> str:
    """`18:00 to 20:00`, the booked time."""
    return f"{clock(day.start)} {brief.words.to} {clock(day.start + day.booked)}"


def _time(brief: Brief, day: Day) -> str:
    """The day's date, where it has one, and its hours."""
    date = wording.long_date(day.date, brief.words) if day.date else ""
    return _dated(brief, date, _hours(brief, day))


def _day_and_hours(brief: Brief, day: Day) -> str:
    return _time(brief, day) if day.date else f"{day_number(brief, day)}: {_hours(brief, day)}"


def _dated(brief: Brief, date: str, hours: str) -> str:
    return brief.words.date_and_time.format(date=date, time=hours) if date else hours


def _span(brief: Brief) -> str:
    """The first date, and the last where it is another."""
    dates = [day.date for day in brief.timetable.days if day.date]
    ends = dict.fromkeys((*dates[:1], *dates[-1:]))
    return f" {brief.words.to} ".join(wording.long_date(date, brief.words) for date in ends)


def _in_a_row(days: tuple[Day, ...]) -> bool:
    """Whether each day is the day after the one before it."""
    dates = [day.date for day in days]
    return all(
        after and before and after - before == timedelta(days=1)
        for before, after in pairwise(dates)
    )
