"""The confidence sheet: where it is filled in, how it is announced, and the sheet itself."""

from __future__ import annotations

from facilitator.composing import notes, wording
from facilitator.composing.brief import Brief, said
from facilitator.pack import Confidence, Step, StepsSlide
from facilitator.plan import Activity
from facilitator.timetable import Slot


def fills_in_confidence(brief: Brief, activity: Activity) -> bool:
    """Whether the confidence sheet is filled in during this activity."""
    return activity.id in brief.confidence_activities


def confidence_slide(brief: Brief, slot: Slot) -> StepsSlide:
    """Announces the sheet, which is in the handout."""
    words, activity = brief.words, slot.activity
    before = activity.use == "confidence-before"
    steps = words.confidence_steps_before if before else words.confidence_steps
    return StepsSlide(
        name=f"{activity.id}.confidence",
        title=brief.own(words.confidence_title),
        notes=notes.timing_only(brief, slot),
        section=activity.part or "",
        steps=tuple(
            Step(text=brief.own_inline(step.format(heading=words.confidence_title)))
            for step in steps
        ),
        total=wording.minutes(slot.minutes, words),
    )


def confidence_sheet(brief: Brief) -> Confidence | None:
    """The sheet, with one self-rating or two; None where the plan has no statements."""
    sheet, words = brief.plan.confidence, brief.words
    if sheet is None:
        return None
    twice = sheet.design != "pre-post"
    return Confidence(
        heading=brief.own(words.confidence_title),
        lead=brief.own_inline(words.confidence_lead if twice else words.confidence_lead_pre_post),
        statements=tuple(
            said(statement, "text", f"confidence.{statement.id}") for statement in sheet.statements
        ),
        columns=(words.before_today, words.now),
        scale=sheet.scale,
        low=words.not_sure,
        high=words.very_sure,
    )
