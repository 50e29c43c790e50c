"""The facilitator's guide: a run sheet for the day, then a page for each activity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from facilitator.composing import notes, wording
from facilitator.composing.activity_slides import questions, title_of
from facilitator.composing.brief import Brief, said
from facilitator.composing.cards import card_keys, exercise_parts
from facilitator.composing.confidence import confidence_steps, fills_in_confidence
from facilitator.composing.days import day_name as full_day_name
from facilitator.composing.guide_tables import (
    confidence,
    copies,
    day_name,
    log,
    room_rows,
    sources,
    split,
)
from facilitator.composing.materials import materials, merged_line
from facilitator.groups import group_size
from facilitator.pack.bridges import Mode
from facilitator.pack.document import Block, Document
from facilitator.pack.guide import (
    ActivityPage,
    KeyTable,
    RunSheet,
    RunSheetRow,
    RunSheetTrack,
    SidePart,
)
from facilitator.pack.handout import Fact
from facilitator.pack.steps import Step
from facilitator.plan import Activity
from facilitator.text import Text, plain
from facilitator.timetable import Day, Slot, clock

if TYPE_CHECKING:
    from facilitator.scenarios import Scenario

#: The modes in the order of the run sheet's key.
MODES: tuple[Mode, ...] = ("open", "talk", "practice", "reflect", "pause")


def guide(brief: Brief, scenarios: Sequence[Scenario] = ()) -> Document:
    """The facilitator's document. It holds what is never shown to the room."""
    words = brief.words
    return Document(
        title=f"{brief.title.plain}: {words.guide[:1].lower()}{words.guide[1:]}",
        organisation=brief.organisation.plain,
        language=brief.language,
        words_language=words.language,
        running=f"{brief.title.plain}. {words.never_shown}",
        page_label=words.guide_page,
        blocks=tuple(_blocks(brief, scenarios)),
    )


def _blocks(brief: Brief, scenarios: Sequence[Scenario]) -> Iterator[Block]:
    words = brief.words
    for day in brief.timetable.days:
        yield _run_sheet(brief, day, scenarios)
    if rows := tuple(room_rows(brief)):
        yield KeyTable(heading=brief.own(words.room_heading), columns=("", ""), rows=rows)
    if listed := materials(brief, scenarios):
        yield KeyTable(
            heading=brief.own(words.materials),
            columns=words.materials_columns,
            rows=tuple((needed.item, plain(needed.amount(brief))) for needed in listed),
        )
    if brief.people:
        yield copies(brief, scenarios)
    for day in brief.timetable.days:
        for slot, number in _numbered(day.slots):
            yield _page(brief, slot, number, day_name(brief, day))
    yield from card_keys(brief, scenarios)
    if brief.plan.confidence:
        yield confidence(brief)
    for day in brief.timetable.days:
        yield log(brief, day)
    if brief.references:
        yield sources(brief)


def _numbered(slots: Iterable[Slot], prefix: str = "") -> Iterator[tuple[Slot, str]]:
    """Every slot with the number on its page: `4`, and `4a1` inside the first track of 4."""
    for slot in slots:
        number = f"{prefix}{slot.number}"
        yield slot, number
        for index, (_, inner) in enumerate(slot.tracks):
            yield from _numbered(inner, f"{number}{chr(ord('a') + index % 26)}")


def _run_sheet(brief: Brief, day: Day, scenarios: Sequence[Scenario]) -> RunSheet:
    words, plan = brief.words, brief.plan
    hours = f"{clock(day.start)} {words.to} {clock(day.finish)}"
    parts = [wording.duration(day.minutes, words), _count_activities(brief, day)]
    parts += [wording.count(brief.people, words.people)] if brief.people else []
    title = [brief.title.plain]
    title += [brief.plan.subtitle] if brief.plan.subtitle else []
    title += [named] if (named := full_day_name(brief, day).plain) else []
    title += [wording.long_date(day.date, words)] if day.date else []
    title += [brief.where.plain] if brief.where else []
    return RunSheet(
        heading=words.run_sheet,
        hours=hours,
        summary=", ".join(parts),
        title=plain(". ".join(title), "session.title", plan.place("title")),
        start_minutes=day.start,
        minutes=day.minutes,
        columns=words.columns,
        rows=tuple(_row(brief, slot) for slot in day.slots),
        key_label=words.kind,
        key=tuple((mode, words.modes[mode]) for mode in MODES),
        facts=tuple(_run_sheet_facts(brief, scenarios)),
    )


def _count_activities(brief: Brief, day: Day) -> str:
    return wording.count(len(day.slots), brief.words.activities)


def _run_sheet_facts(brief: Brief, scenarios: Sequence[Scenario]) -> Iterator[Fact]:
    words = brief.words
    if listed := merged_line(brief, scenarios):
        yield Fact(label=words.materials, value=listed)
    if brief.contacts:
        told = "; ".join(
            f"{contact.name.plain} {contact.detail.plain}" for contact in brief.contacts
        )
        yield Fact(label=words.who_to_tell, value=plain(told))


def _row(brief: Brief, slot: Slot) -> RunSheetRow:
    words, activity = brief.words, slot.activity
    late = ""
    if slot.saving:
        pattern = words.cut_saves if activity.if_late == "cut" else words.shrink_saves
        late = pattern.format(minutes=wording.number(slot.saving))
    return RunSheetRow(
        number=slot.number,
        clock=clock(slot.start),
        minutes=wording.number(slot.minutes),
        weight=slot.minutes,
        title=title_of(activity),
        kind=wording.mode_and_kind(activity, words),
        mode=activity.mode,
        lead=notes.leader(brief, activity),
        latest=clock(slot.latest_start),
        if_late=late,
        tracks=tuple(_track(brief, name, inner) for name, inner in slot.tracks),
        more_tracks=words.more_rooms if slot.tracks else ("", ""),
        together=f"{words.timer.together_at} {clock(slot.finish)}" if slot.tracks else "",
    )


def _track(brief: Brief, name: str, inner: tuple[Slot, ...]) -> RunSheetTrack:
    """A track with its own end, and whoever leads in it."""
    leaders = dict.fromkeys(notes.leader(brief, each.activity) for each in inner)
    minutes = sum(each.minutes for each in inner)
    ends = clock(inner[-1].finish) if inner else ""
    return RunSheetTrack(
        name=plain(name),
        minutes=wording.number(minutes),
        weight=minutes,
        doing=_doing(inner),
        lead=", ".join(leader for leader in leaders if leader),
        until=brief.words.timer.room_until.format(clock=ends) if ends else "",
    )


def _doing(inner: tuple[Slot, ...]) -> Text:
    """`19:25 Write a post · 19:37 Read it aloud`."""
    said_of = plain("")
    for number, each in enumerate(inner):
        start = f"{clock(each.start)}\u00a0"
        said_of += plain(f" · {start}" if number else start) + title_of(each.activity)
    return said_of


def _page(brief: Brief, slot: Slot, number: str, day: str) -> ActivityPage:
    """`day` is named where there are several: the clock alone would not tell them apart."""
    words, activity = brief.words, slot.activity
    hours = f"{clock(slot.start)} {words.to} {clock(slot.finish)}"
    when = [day, hours, wording.duration(slot.minutes, words)]
    return ActivityPage(
        name=activity.id,
        number=number,
        title=title_of(activity),
        part=activity.part or "",
        mode=activity.mode,
        kind=wording.mode_and_kind(activity, words),
        clock=", ".join(part for part in when if part),
        grouping=_grouping(brief, activity),
        ask_label=words.ask_the_room,
        invitation=said(activity, "invitation", f"{activity.id}.invitation"),
        steps_label=words.note_steps,
        minutes_label=words.columns[1],
        steps=tuple(
            Step(
                text=said(step, "text", f"{activity.id}.steps.{index}"),
                minutes=wording.number(step.minutes) if step.minutes else "",
            )
            for index, step in enumerate(activity.steps, start=1)
        ),
        main=tuple(_main_parts(brief, activity)),
        debrief_label=words.note_debrief,
        debrief_clock=_debrief_clock(brief, slot),
        debrief=questions(brief, activity),
        side=tuple(_side_parts(brief, slot)),
    )


def _grouping(brief: Brief, activity: Activity) -> str:
    parts = [wording.format_words(activity, brief.words)]
    size = group_size(activity)
    if size and size > 1 and brief.people and activity.format != "plenary":
        parts[0] += f" ({split(brief.people, size)})"
    leader = notes.leader(brief, activity)
    parts += [f"{brief.words.lead}: {leader}"] if leader else []
    return ". ".join(part for part in parts if part)


def _debrief_clock(brief: Brief, slot: Slot) -> str:
    debrief = slot.activity.debrief
    if debrief is None or not debrief.minutes:
        return ""
    start = clock(slot.finish - debrief.minutes)
    return f"{start}, {wording.minutes(debrief.minutes, brief.words)}"


def _main_parts(brief: Brief, activity: Activity) -> Iterator[SidePart]:
    """What to say, to watch for, and to expect."""
    words = brief.words
    if activity.say:
        spoken = notes.told(activity, "say")
        yield SidePart(icon="quote", label=words.you_might_say, texts=spoken, italic=True)
    if activity.watch_for:
        yield _part("eye", words.watch_for, notes.told(activity, "watch_for"))
    if activity.expected_action:
        expected = notes.told(activity, "expected_action")
        yield _part("check", words.expected_answer, expected)
    yield from exercise_parts(brief, activity)


def _side_parts(brief: Brief, slot: Slot) -> Iterator[SidePart]:
    words, activity = brief.words, slot.activity
    if activity.setup:
        yield _part("armchair", words.set_up, notes.told(activity, "setup"))
    listed = notes.materials(brief, activity)
    if listed:
        yield _part("package", words.materials, listed.paragraphs)
    yield _part("hourglass", words.if_late, [brief.own(notes.late_words(brief, slot))])
    if activity.no_device:
        yield _part("smartphone", words.no_device, notes.told(activity, "no_device"))
    if activity.method:
        yield _part("shapes", words.method, [said(activity, "method", f"{activity.id}.method")])
    served = [
        said(outcome, "text", f"session.outcomes.{outcome.id}")
        for outcome in brief.plan.outcomes
        if outcome.id in activity.outcomes
    ]
    if served:
        yield _part("target", words.outcome, served)
    if fills_in_confidence(brief, activity):
        yield _part("clipboard-list", words.confidence_guide, confidence_steps(brief, activity))
    for name, inner in slot.tracks:
        running = [plain(f"{clock(each.start)} ") + title_of(each.activity) for each in inner]
        yield _part("split", f"{words.track}: {name}", running)


def _part(icon: str, label: str, texts: Iterable[Text]) -> SidePart:
    return SidePart(icon=icon, label=label, texts=tuple(texts))
