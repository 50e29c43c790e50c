"""The deck: the session's own slides, and those of each activity between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from facilitator.composing import notes, wording
from facilitator.composing.activity_slides import (
    activity_slides,
    is_yours,
    opening_name,
    title_of,
)
from facilitator.composing.brief import Brief, said
from facilitator.composing.days import day_name, has_several, when
from facilitator.pack.deck import (
    Deck,
    FirstStepSlide,
    Note,
    OutcomesSlide,
    Slide,
    SourcesSlide,
    TimetableRow,
    TimetableSlide,
    TitleSlide,
)
from facilitator.text import Text, plain
from facilitator.timetable import Day, Slot, clock

#: Pairs of tiles on the title slide.
TITLE_BRIDGES = 3


def deck(brief: Brief) -> Deck:
    """Every slide, in order, each with a title of its own."""
    return Deck(
        title=brief.title.plain,
        subject=said(brief.plan, "subtitle", "session.subtitle").plain,
        organisation=brief.organisation.plain,
        language=brief.language,
        words_language=brief.words.language,
        continued=brief.words.continued,
        slides=tuple(_unique_titles(_slides(brief))),
    )


def _slides(brief: Brief) -> Iterator[Slide]:
    yield _title(brief)
    if brief.plan.outcomes:
        yield _outcomes(brief)
    for day in brief.timetable.days:
        yield _timetable(brief, day)
        for slot in day.slots:
            yield from activity_slides(brief, slot)
    yield _first_step(brief)
    if brief.own_references or brief.contacts:
        yield _sources(brief)


def _title(brief: Brief) -> TitleSlide:
    aim = Note(label=brief.words.aim, paragraphs=(said(brief.plan, "aim", "session.aim"),))
    people = [person.name for person in brief.plan.facilitators]
    led = Note(label=brief.words.led_by, paragraphs=(plain(", ".join(people)),))
    start = Note(label=brief.words.note_timing, paragraphs=(when(brief),))
    return TitleSlide(
        name="session.title",
        title=brief.title,
        notes=notes.present([start, aim, led]),
        organisation=brief.organisation,
        subtitle=said(brief.plan, "subtitle", "session.subtitle"),
        when=when(brief),
        where=brief.where,
        bridges=tuple(brief.bridges.values())[:TITLE_BRIDGES],
    )


def _outcomes(brief: Brief) -> OutcomesSlide:
    aim = said(brief.plan, "aim", "session.aim")
    outcomes = outcome_texts(brief)
    return OutcomesSlide(
        name="session.outcomes",
        title=brief.own(brief.words.by_the_end, "session.outcomes", brief.plan.place("outcomes")),
        notes=(Note(label=brief.words.aim, paragraphs=(aim,) if aim else outcomes),),
        outcomes=outcomes,
        aim=aim,
    )


def outcome_texts(brief: Brief) -> tuple[Text, ...]:
    return tuple(
        said(outcome, "text", f"session.outcomes.{outcome.id}") for outcome in brief.plan.outcomes
    )


def _timetable(brief: Brief, day: Day) -> TimetableSlide:
    words = brief.words
    several = has_several(brief)
    title = day_name(brief, day) or brief.own(wording.part_of_day(day.start, day.finish, words))
    finish = TimetableRow(clock=clock(day.finish), title=brief.own(words.finish), mode="pause")
    shown = [slot for slot in day.slots if slot.activity.kind != "note"]
    summary = words.timetable_summary.format(
        count=len(shown), start=clock(day.start), finish=clock(day.finish)
    )
    hours = f"{clock(day.start)} {words.to} {clock(day.finish)}"
    return TimetableSlide(
        name=f"session.timetable.{day.number}" if several else "session.timetable",
        title=title,
        section=title.plain if several else "",
        notes=(Note(label=words.note_timing, paragraphs=(brief.own(hours),)),),
        rows=(*(_row(brief, slot) for slot in shown), finish),
        key=words.your_turn,
        summary=summary,
    )


def _row(brief: Brief, slot: Slot) -> TimetableRow:
    activity = slot.activity
    quiet = activity.mode == "pause"
    mode = "practice" if is_yours(activity) else activity.mode
    return TimetableRow(
        clock=clock(slot.start),
        title=title_of(activity),
        format="" if quiet else wording.format_words(activity, brief.words),
        minutes=wording.short_minutes(slot.minutes, brief.words),
        weight=slot.minutes,
        mode=mode,
        activity=opening_name(brief, slot),
        inner=tuple(each.activity.id for _, track in slot.tracks for each in track),
    )


def _first_step(brief: Brief) -> FirstStepSlide:
    words = brief.words
    return FirstStepSlide(
        name="session.first-step",
        title=brief.own(words.my_first_step),
        notes=(Note(label=words.my_first_step, paragraphs=(brief.own(words.first_step_note),)),),
        rows=words.first_step_rows,
        summary=words.first_step_summary,
    )


def _sources(brief: Brief) -> SourcesSlide:
    words = brief.words
    return SourcesSlide(
        name="session.sources",
        title=brief.own(words.read_more),
        notes=(Note(label=words.sources, paragraphs=(brief.own(words.disclaimer),)),),
        references=brief.own_references,
        contacts=brief.contacts,
        scan=words.scan,
    )


def _unique_titles(slides: Iterable[Slide]) -> Iterator[Slide]:
    """A title that was used before is numbered: `Match the pair (2)`."""
    last: dict[str, int] = {}  # title -> the last number that it was given
    for slide in slides:
        title, wanted = slide.title, slide.title.plain.casefold()
        while (words := title.plain.casefold()) in last:
            last[wanted] += 1
            title = slide.title + plain(f" ({last[wanted]})")
        last[words] = 1
        yield slide if title is slide.title else replace(slide, title=title)
