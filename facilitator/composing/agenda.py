"""The invitation: when, where, what for, and what happens when. Nothing of the facilitator's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facilitator.composing import wording
from facilitator.composing.activity_slides import title_of
from facilitator.composing.brief import Brief, said, said_each
from facilitator.composing.days import title_of_day, when_facts
from facilitator.composing.slides import outcome_texts
from facilitator.pack.handout import Fact
from facilitator.pack.invitation import Agenda, AgendaDay, AgendaRow
from facilitator.text import plain
from facilitator.timetable import Day, Slot


def agenda(brief: Brief) -> Agenda:
    plan, words = brief.plan, brief.words
    start, _, activity, _, _ = words.columns
    several = len(brief.timetable.days) > 1
    return Agenda(
        title=brief.title,
        subtitle=said(plan, "subtitle", "session.subtitle"),
        organisation=brief.organisation,
        language=brief.language,
        words_language=words.language,
        aim=said(plan, "aim", "session.aim"),
        facts=tuple(_facts(brief)),
        outcomes_heading=words.by_the_end,
        outcomes=outcome_texts(brief),
        prework_heading=words.before_you_come,
        prework=said_each(plan, "prework", "session.prework"),
        where=brief.where,
        days=tuple(_day(brief, day, named=several) for day in brief.timetable.days),
        finish=words.finish,
        columns=(words.in_day.date, start, words.finish, activity),
        time_zone=plan.time_zone,
        entries=plan.calendar,
        words=words.in_day,
    )


def calendar(brief: Brief) -> Agenda | None:
    """What goes into a calendar: the agenda, or nothing where no day has a date."""
    made = agenda(brief)
    return made if made.has_dates else None


def _facts(brief: Brief) -> Iterator[Fact]:
    words, venue = brief.words, brief.plan.venue
    zone = words.in_day.by_zone.format(zone=brief.plan.time_zone.replace("_", " "))
    # Whoever joins from elsewhere is told; where the plan names no zone, all are in one place.
    named = plain(f". {zone}") if "time_zone" in brief.plan.model_fields_set else plain("")
    *others, last = when_facts(brief)
    yield from others
    yield replace(last, value=last.value + named)
    if brief.where:
        yield Fact(label=words.where, value=brief.where)
    if venue and venue.access:
        yield Fact(label=words.access, value=said(venue, "access", "session.venue.access"))


def _day(brief: Brief, day: Day, *, named: bool) -> AgendaDay:
    return AgendaDay(
        label=brief.words.day.format(number=day.number) if named else "",
        title=title_of_day(brief, day),
        date=day.date,
        date_words=wording.long_date(day.date, brief.words) if day.date else "",
        start_minutes=day.start,
        finish_minutes=max(day.finish, day.start + day.booked),
        rows=_rows(day.slots),
    )


def _rows(slots: Sequence[Slot]) -> tuple[AgendaRow, ...]:
    return tuple(_row(slot) for slot in slots if slot.activity.kind != "note")


def _row(slot: Slot) -> AgendaRow:
    return AgendaRow(
        name=slot.activity.id,
        title=title_of(slot.activity),
        start_minutes=slot.start,
        finish_minutes=slot.finish,
        tracks=tuple((plain(name), _rows(inner)) for name, inner in slot.tracks),
    )
