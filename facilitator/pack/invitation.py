"""The invitation: agenda and joining note."""

from __future__ import annotations

from datetime import date
from typing import Literal

from facilitator.pack.bridges import NOTHING
from facilitator.pack.handout import Fact
from facilitator.record import record
from facilitator.text import Text
from facilitator.words.day import DayWords


@record
class AgendaRow:
    """An activity as those who are invited see it; `tracks` are what runs side by side in it,
    each a name and its own rows. Minutes count from midnight of the day on which the session
    starts, and may pass 1,440."""

    name: str
    title: Text
    start_minutes: float
    finish_minutes: float
    tracks: tuple[tuple[Text, tuple[AgendaRow, ...]], ...] = ()


@record
class AgendaDay:
    label: str  # "Day 1", or nothing for the only day
    title: Text = NOTHING  # what the plan calls the day
    date: date | None
    date_words: str  # "Thursday 3 December 2026"
    start_minutes: float
    finish_minutes: float  # of the booked time
    rows: tuple[AgendaRow, ...]

    @property
    def named(self) -> str:
        """`Day 1: Listening`, or as much of it as there is."""
        return ": ".join(part for part in (self.label, self.title.plain) if part)


@record
class _Invitation:
    """What is told to those who come. `facts` are when, where and how to get in. Nothing of the
    facilitator's is in it."""

    title: Text
    subtitle: Text = NOTHING
    organisation: Text = NOTHING
    language: str
    words_language: str
    aim: Text = NOTHING
    facts: tuple[Fact, ...]
    outcomes_heading: str
    outcomes: tuple[Text, ...]
    prework_heading: str
    prework: tuple[Text, ...]


@record
class Agenda(_Invitation):
    """The programme, for the invitation. `time_zone` is a name of the time zone database."""

    where: Text = NOTHING
    days: tuple[AgendaDay, ...]
    finish: str  # "Finish"
    columns: tuple[str, str, str, str]  # date, start, finish, activity
    time_zone: str
    entries: Literal["session", "activities"] = "session"
    words: DayWords

    @property
    def has_dates(self) -> bool:
        return any(day.date for day in self.days)


@record
class Joining(_Invitation):
    """What people need to come: when, where, who leads, what to bring, what for."""

    document: str  # "Joining note"
