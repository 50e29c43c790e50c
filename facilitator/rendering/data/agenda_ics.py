"""agenda.ics: the session as a calendar (RFC 5545), in its own time zone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from facilitator.brand import Brand
from facilitator.pack.invitation import Agenda, AgendaDay, AgendaRow
from facilitator.pack.whole import Pack
from facilitator.rendering.data.time_zone import time_zone
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from facilitator.text import Text
from facilitator.timetable import clock

if TYPE_CHECKING:
    from icalendar import Event


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the calendar; minutes as in the day that it belongs to."""

    day: AgendaDay
    name: str
    summary: str
    start_minutes: float
    finish_minutes: float
    description: str


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The calendar, with an entry for each day that has a date, or for each of its activities."""
    from icalendar import Calendar

    agenda = pack.calendar
    assert agenda is not None
    calendar = Calendar()
    calendar.add("prodid", "-//facilitator//agenda//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    days = [day for day in agenda.days if day.date]
    dates = [day.date for day in days if day.date]
    calendar.add_component(time_zone(agenda.time_zone, min(dates), max(dates)))
    entries = [entry for day in days for entry in _entries(agenda, day)]
    for entry in entries:
        calendar.add_component(_event(agenda, entry, settings))
    return Rendered(calendar.to_ical(), len(entries), "rows")


def moment(day: AgendaDay, minutes: float, zone: str) -> datetime:
    """When a minute of the day comes, in the zone. The day starts by the clock on the wall, and
    its minutes then pass as they do, over a change of the clocks too."""
    assert day.date is not None
    wall = datetime.combine(day.date, time()) + timedelta(minutes=day.start_minutes)
    started = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    return (started + timedelta(minutes=minutes - day.start_minutes)).astimezone(ZoneInfo(zone))


def _entries(agenda: Agenda, day: AgendaDay) -> Iterator[_Entry]:
    title = agenda.title.plain
    if agenda.entries == "session":
        summary = f"{title} ({day.named})" if day.named else title
        whole = day.start_minutes, day.finish_minutes
        yield _Entry(day, "", summary, *whole, _described(agenda, day))
        return
    for row in day.rows:
        if row.finish_minutes > row.start_minutes:
            part = row.start_minutes, row.finish_minutes
            described = "\n".join([title, *_lines(row)[1:]])
            yield _Entry(day, row.name, row.title.plain, *part, described)


def _event(agenda: Agenda, entry: _Entry, settings: Settings) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", _uid(agenda, entry.day, entry.name))
    event.add("dtstamp", settings.source_date)
    event.add("dtstart", moment(entry.day, entry.start_minutes, agenda.time_zone))
    event.add("dtend", moment(entry.day, entry.finish_minutes, agenda.time_zone))
    event.add("summary", _one_line(entry.summary))
    if agenda.where:
        event.add("location", _one_line(agenda.where.plain))
    event.add("description", entry.description)
    return event


def _uid(agenda: Agenda, day: AgendaDay, name: str) -> str:
    """The same for the same session and activity when the times change, so that a calendar
    replaces its entry."""
    parts = [agenda.organisation.plain, agenda.title.plain, day.label, name]
    digest = sha256("\n".join(parts).encode("utf-8")).hexdigest()
    return f"{digest[:32]}@facilitator"


def _described(agenda: Agenda, day: AgendaDay) -> str:
    parts = [agenda.aim.plain]
    # The entry itself says when.
    others = [fact for fact in agenda.facts if fact.value.name != "session.when"]
    parts += [f"{fact.label}: {fact.value.plain}" for fact in others]
    parts.append("\n".join(line for row in day.rows for line in _lines(row)))
    if agenda.prework:
        parts.append("\n".join([f"{agenda.prework_heading}:", *_items(agenda.prework)]))
    return "\n\n".join(part for part in parts if part)


def _lines(row: AgendaRow) -> list[str]:
    """When an activity begins; where rooms do different things, the same of each."""
    lines = [f"{clock(row.start_minutes)} {row.title.plain}"]
    for name, inner in row.tracks:
        lines += [f"{clock(each.start_minutes)} {name.plain}: {each.title.plain}" for each in inner]
    return lines


def _items(texts: tuple[Text, ...]) -> list[str]:
    return [f"- {text.plain}" for text in texts]


def _one_line(words: str) -> str:
    return " ".join(words.split())
