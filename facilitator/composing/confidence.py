"""The confidence sheet: where it is filled in, how it is announced, and the sheet itself."""

from __future__ import annotations

from facilitator.composing import notes
from facilitator.composing.brief import Brief, said
from facilitator.pack import Confidence, PointsSlide
from facilitator.plan import Activity, SessionPlan
from facilitator.text import inline, plain
from facilitator.timetable import Slot


def fills_in_confidence(plan: SessionPlan, activity: Activity) -> bool:
    """Whether the sheet is filled in during this activity: where the author says so, else in the
    last evaluation, else in the last closing."""
    if plan.confidence is None:
        return False
    everything = list(plan.every_activity)
    if any(each.use for each in everything):
        return activity.use is not None
    for kind in ("evaluation", "closing"):
        last = [each for each in everything if each.kind == kind][-1:]
        if last:
            return activity is last[0]
    return False


def confidence_slide(brief: Brief, slot: Slot) -> PointsSlide:
    """Announces the sheet, which is in the handout."""
    words, activity = brief.words, slot.activity
    before = activity.use == "confidence-before"
    points = words.confidence_points_before if before else words.confidence_points
    return PointsSlide(
        name=f"{activity.id}.confidence",
        title=plain(words.confidence_title),
        notes=notes.timing_only(brief, slot),
        section=activity.part or "",
        points=tuple(inline(point.format(heading=words.confidence_title)) for point in points),
    )


def confidence_sheet(brief: Brief) -> Confidence | None:
    """The sheet, with one self-rating or two; None where the plan has no statements."""
    sheet, words = brief.plan.confidence, brief.words
    if sheet is None:
        return None
    twice = sheet.design != "pre-post"
    return Confidence(
        heading=plain(words.confidence_title),
        lead=inline(words.confidence_lead if twice else words.confidence_lead_pre_post),
        statements=tuple(
            said(statement, "text", f"confidence.{statement.id}") for statement in sheet.statements
        ),
        columns=(words.before_today, words.now),
        scale=sheet.scale,
        low=words.not_sure,
        high=words.very_sure,
    )
