"""When the confidence sheet is filled in: before, now, or both, and in which activities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from facilitator.plan import Activity, ConfidenceSheet

Moment = Literal["before", "now"]
Design = Literal["retrospective", "pre-post", "both"]


def design_of(sheet: ConfidenceSheet, activities: Sequence[Activity]) -> Design:
    """The sheet's design. A plan in which it is filled in beforehand too has two ratings made at
    two times, whatever the sheet's design says or leaves out."""
    is_rated_before = any(each.use == "confidence-before" for each in activities)
    if is_rated_before and sheet.design == "retrospective":
        return "pre-post"
    return sheet.design


def moments(
    sheet: ConfidenceSheet, activities: Sequence[Activity]
) -> dict[str, tuple[Moment, ...]]:
    """Activity id -> what is filled in there. Where no activity says so: before, in the first
    opening or check-in, else first of all; now, in the last evaluation, else in the last closing.
    """
    found: dict[str, tuple[Moment, ...]] = {}
    if design_of(sheet, activities) != "retrospective":
        for id_ in _written(activities, "confidence-before") or _first(activities):
            found[id_] = ("before",)
    for id_ in _written(activities, "confidence-now") or _last(activities):
        found[id_] = (*found.get(id_, ()), "now")
    return found


def _written(activities: Sequence[Activity], use: str) -> list[str]:
    return [each.id for each in activities if each.use == use]


def _first(activities: Sequence[Activity]) -> list[str]:
    openings = [each.id for each in activities if each.kind in ("opening", "checkin")]
    return (openings or [each.id for each in activities if each.is_content])[:1]


def _last(activities: Sequence[Activity]) -> list[str]:
    """One that says `confidence-before` is no place to rate oneself afterwards."""
    return next(_last_of_each_kind(activities), [])


def _last_of_each_kind(activities: Sequence[Activity]) -> Iterator[list[str]]:
    for kind in ("evaluation", "closing"):
        if found := [each.id for each in activities if each.kind == kind and not each.use]:
            yield found[-1:]
