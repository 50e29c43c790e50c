"""The confidence sheet: where it is filled in, how it is announced, and the sheet itself."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.composing import notes, wording
from facilitator.composing.brief import Brief, said
from facilitator.composing.moments import Moment
from facilitator.pack.deck import Note, StepsSlide
from facilitator.pack.handout import Confidence
from facilitator.pack.steps import Step
from facilitator.plan import Activity
from facilitator.text import Text, plain
from facilitator.timetable import Slot


def fills_in_confidence(brief: Brief, activity: Activity) -> bool:
    """Whether the confidence sheet is filled in during this activity."""
    return activity.id in brief.confidence_moments


def confidence_slides(brief: Brief, slot: Slot) -> Iterator[StepsSlide]:
    """Announce the sheet, which is in the handout. An activity that asks for it, and has steps
    of its own, says in them what to do."""
    activity = slot.activity
    if activity.use and activity.steps:
        return
    for moment in brief.confidence_moments.get(activity.id, ()):
        yield _slide(brief, slot, moment)


def confidence_steps(brief: Brief, activity: Activity) -> tuple[Text, ...]:
    """What people do with the sheet in this activity, for the guide."""
    every = brief.confidence_moments.get(activity.id, ())
    return tuple(step for moment in every for step in _steps(brief, moment))


def confidence_sheet(brief: Brief) -> Confidence | None:
    """The sheet, with two self-ratings or three; None where the plan has no statements."""
    sheet, words = brief.plan.confidence, brief.words
    if sheet is None:
        return None
    leads = {
        "retrospective": words.confidence_lead,
        "pre-post": words.confidence_lead_pre_post,
        "both": words.confidence_lead_both,
    }
    columns = {
        "retrospective": (words.before_today, words.now),
        "pre-post": (words.before_we_start, words.now),
        "both": (words.before_we_start, words.looking_back, words.now),
    }
    return Confidence(
        heading=brief.own(words.confidence_title),
        lead=brief.own_inline(leads[brief.confidence_design]),
        statements=tuple(
            said(statement, "text", f"confidence.{statement.id}") for statement in sheet.statements
        ),
        columns=columns[brief.confidence_design],
        scale=sheet.scale,
        low=words.not_sure,
        high=words.very_sure,
    )


def _slide(brief: Brief, slot: Slot, moment: Moment) -> StepsSlide:
    words, activity = brief.words, slot.activity
    steps = _steps(brief, moment)
    told = tuple(plain(f"{number}. ") + step for number, step in enumerate(steps, start=1))
    ending = ".before" if moment == "before" else ""
    return StepsSlide(
        name=f"{activity.id}.confidence{ending}",
        title=brief.own(words.confidence_title),
        notes=(*notes.timing_only(brief, slot), Note(label=words.note_steps, paragraphs=told)),
        section=brief.section_of(activity),
        steps=tuple(Step(text=step) for step in steps),
        total=wording.minutes(slot.minutes, words),
    )


def _steps(brief: Brief, moment: Moment) -> tuple[Text, ...]:
    words = brief.words
    afterwards = {
        "retrospective": words.confidence_steps,
        "pre-post": words.confidence_steps_after,
        "both": words.confidence_steps_both,
    }
    before = moment == "before"
    steps = words.confidence_steps_before if before else afterwards[brief.confidence_design]
    return tuple(brief.own_inline(step.format(heading=words.confidence_title)) for step in steps)
