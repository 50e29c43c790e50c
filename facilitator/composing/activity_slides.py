"""The slides of one activity: its opening, the author's own, steps, habits and debrief."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facilitator.composing import notes, wording
from facilitator.composing.author_slides import CommonParts, author_slide, habit_slide
from facilitator.composing.brief import Brief, said
from facilitator.composing.confidence import confidence_slides
from facilitator.pack.bridges import NOTHING, Bridge
from facilitator.pack.deck import (
    ActivitySlide,
    BreakSlide,
    CompareSlide,
    DebriefSlide,
    HabitSlide,
    Note,
    Slide,
    StepsSlide,
)
from facilitator.pack.steps import Step
from facilitator.plan import Activity
from facilitator.text import Text, plain
from facilitator.timetable import Slot, clock

#: Habits beside one another on one slide.
COMPARE_ROWS = 3
#: Kinds with nothing to show the room unless the author wrote slides.
SILENT = ("buffer", "note")


def activity_slides(brief: Brief, slot: Slot) -> Iterator[Slide]:
    """The slides of the activity and of the tracks inside it, in the order of use."""
    activity = slot.activity
    if activity.kind in ("break", "lunch"):
        yield _break(brief, slot)
    elif activity.kind not in SILENT:
        yield _opening(brief, slot)
    for key in _keys_in_order(activity):
        yield from _SLIDES_OF[key](brief, slot)
    yield from confidence_slides(brief, slot)
    for name, inner in slot.tracks:
        for each in inner:
            for slide in activity_slides(brief, each):
                yield _of_track(brief, slide, name)


def opening_name(brief: Brief, slot: Slot) -> str:
    """The name of the activity's first slide; empty where it has none."""
    if slot.activity.kind not in SILENT:
        return slot.activity.id
    first = next(activity_slides(brief, slot), None)
    return first.name if first else ""


def _of_track(brief: Brief, slide: Slide, name: str) -> Slide:
    """The slide with the name of the group that sees it, on its face and in its notes."""
    track = plain(name)
    note = Note(label=brief.words.track, paragraphs=(track,))
    return replace(slide, track=track, notes=(note, *slide.notes))


def _keys_in_order(activity: Activity) -> list[str]:
    """`steps`, `slides` and `debrief` as they stand in the plan: a trainer moves slides by
    moving the key."""
    keys = ["steps", "slides", "debrief"]
    lines = {key: place.line for key in keys if (place := activity.place(key)) is not None}
    return sorted(keys, key=lambda key: lines.get(key, 0))


def title_of(activity: Activity) -> Text:
    return said(activity, "title", f"{activity.id}.title")


def is_yours(activity: Activity) -> bool:
    """Whether the room does the work: gold, as against wash."""
    return activity.mode in ("practice", "reflect")


def questions(brief: Brief, activity: Activity) -> tuple[tuple[str, Text], ...]:
    """The debrief's questions; one that opens with `So what?` has that as its label."""
    debrief = activity.debrief
    if debrief is None:
        return ()
    labelled = []
    for index, question in enumerate(debrief.questions):
        name = f"{activity.id}.debrief.{index + 1}"
        label = next((each for each in brief.words.debrief_labels if _opens(question, each)), "")
        text = said(debrief, "questions", name, index)
        if label:
            rest = question[len(label) :].strip()
            text = plain(rest, name, text.place)
        labelled.append((label, text))
    return tuple(labelled)


def _opens(question: str, label: str) -> bool:
    return question.lower().startswith(label.lower() + " ")


def _opening(brief: Brief, slot: Slot) -> ActivitySlide:
    activity, words = slot.activity, brief.words
    return ActivitySlide(
        name=activity.id,
        title=title_of(activity),
        notes=notes.opening(brief, slot, whole=not activity.steps),
        section=brief.section_of(activity),
        kind=wording.kind(activity, words),
        minutes=wording.number(slot.minutes),
        minutes_word=words.minutes[0] if slot.minutes == 1 else words.minutes[1],
        format=wording.format_words(activity, words),
        icon=wording.FORMAT_ICONS.get(activity.format or "", ""),
        invitation=said(activity, "invitation", f"{activity.id}.invitation"),
        yours=is_yours(activity),
        tracks=tuple(_track(brief, name, inner) for name, inner in slot.tracks),
    )


def _track(brief: Brief, name: str, inner: Sequence[Slot]) -> Text:
    """`Never used it: A. Trainer`; the name alone where the plan does not say who leads."""
    leaders = dict.fromkeys(notes.leader(brief, each.activity) for each in inner)
    led = ", ".join(leader for leader in leaders if leader)
    named = plain(name).styled(bold=True)
    return named + plain(f": {led}") if led else named


def _break(brief: Brief, slot: Slot) -> BreakSlide:
    activity = slot.activity
    return BreakSlide(
        name=activity.id,
        title=title_of(activity),
        notes=notes.opening(brief, slot, whole=True),
        section=brief.section_of(activity),
        back_at=brief.words.back_at,
        clock=clock(slot.finish),
        meanwhile=said(activity, "invitation", f"{activity.id}.invitation"),
        icon="utensils" if activity.kind == "lunch" else "coffee",
    )


def _author(brief: Brief, slot: Slot) -> Iterator[Slide]:
    for index in range(len(slot.activity.slides)):
        yield author_slide(brief, slot, index)


def _steps_and_habits(brief: Brief, slot: Slot) -> Iterator[Slide]:
    if slot.activity.steps:
        yield _steps(brief, slot)
    yield from _habits(brief, slot)


def _steps(brief: Brief, slot: Slot) -> StepsSlide:
    activity, words = slot.activity, brief.words
    own = slot.minutes - ((activity.debrief and activity.debrief.minutes) or 0)
    return StepsSlide(
        name=f"{activity.id}.steps",
        title=brief.own_around(title_of(activity), words.steps_of),
        notes=notes.steps(brief, slot),
        section=brief.section_of(activity),
        steps=tuple(
            Step(
                text=said(step, "text", f"{activity.id}.steps.{index + 1}"),
                minutes=wording.short_minutes(step.minutes, words) if step.minutes else "",
            )
            for index, step in enumerate(activity.steps)
        ),
        total=wording.minutes(own, words),
        yours=is_yours(activity),
    )


def _habits(brief: Brief, slot: Slot) -> Iterator[Slide]:
    """The habits on the activity's cards, each beside its counterpart; those that have a slide
    of their own elsewhere are not shown twice."""
    activity = slot.activity
    bridges = [
        bridge
        for bridge in brief.bridges_of(activity)
        if brief.habit(bridge).id not in brief.own_slides
    ]
    if len(bridges) == 1:
        yield _habit(brief, slot, bridges[0])
        return
    parts = evenly(bridges, COMPARE_ROWS)
    for number, part in enumerate(parts, start=1):
        yield _compare(brief, activity, part, number, len(parts))


def _habit(brief: Brief, slot: Slot, bridge: Bridge) -> HabitSlide:
    activity = slot.activity
    common = CommonParts(
        name=f"{activity.id}.habits.1",
        title=NOTHING,
        notes=notes.timing_only(brief, slot),
        section=brief.section_of(activity),
    )
    return habit_slide(brief, bridge, common)


def _compare(
    brief: Brief, activity: Activity, bridges: Sequence[Bridge], number: int, parts: int
) -> CompareSlide:
    words = brief.words
    title = brief.own_around(title_of(activity), words.habits_of)
    if parts > 1:
        continued = words.continued.format(title="{title}", part=number, parts=parts)
        title = brief.own_around(title, continued)
    return CompareSlide(
        name=f"{activity.id}.habits.{number}",
        title=title,
        notes=(notes.after_the_exercise(brief, bridges),),
        section=brief.section_of(activity),
        offline_heading=words.what_you_do,
        digital_heading=words.same_online,
        bridges=tuple(bridges),
    )


def evenly(bridges: Sequence[Bridge], most: int) -> tuple[tuple[Bridge, ...], ...]:
    """The habits in as few parts as hold `most` each, the parts as equal as possible."""
    count = -(-len(bridges) // most)
    if not count:
        return ()
    least, over = divmod(len(bridges), count)
    parts, start = [], 0
    for index in range(count):
        end = start + least + (1 if index < over else 0)
        parts.append(tuple(bridges[start:end]))
        start = end
    return tuple(parts)


def _debrief_if_any(brief: Brief, slot: Slot) -> Iterator[Slide]:
    if slot.activity.debrief and slot.activity.debrief.questions:
        yield _debrief(brief, slot)


def _debrief(brief: Brief, slot: Slot) -> DebriefSlide:
    activity, words = slot.activity, brief.words
    given = activity.debrief.minutes if activity.debrief else None
    return DebriefSlide(
        name=f"{activity.id}.debrief",
        title=brief.own_around(title_of(activity), words.debrief_of),
        notes=notes.debrief(brief, slot),
        section=brief.section_of(activity),
        questions=questions(brief, activity),
        total=wording.minutes(given, words) if given else "",
    )


_SLIDES_OF = {"steps": _steps_and_habits, "slides": _author, "debrief": _debrief_if_any}
