"""Random sound plans for the timetable: activities with ranges, pins and tracks."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from facilitator.plan import SessionPlan

Facts = dict[str, Any]

_KINDS = ("opening", "exercise", "input", "break", "discussion", "closing")


def plan_of(activities: list[Facts], **facts: Any) -> SessionPlan:
    return SessionPlan.model_validate(
        {"facilitator": 1, "title": "A session", "activities": activities, **facts}
    )


def activity(minutes: Any = 10, **facts: Any) -> Facts:
    return {"title": "Something", "kind": "exercise", "minutes": minutes, **facts}


@st.composite
def ranges(draw: st.DrawFn) -> Any:
    """25, or {min, plan, max}; quarters of a minute are allowed."""
    quarters = st.integers(1, 240)
    plan = draw(quarters)
    if draw(st.booleans()):
        return plan / 4
    least, most = draw(st.integers(1, plan)), draw(st.integers(plan, 300))
    return {"min": least / 4, "plan": plan / 4, "max": most / 4}


@st.composite
def clock_times(draw: st.DrawFn) -> str:
    return f"{draw(st.integers(0, 23)):02}:{draw(st.integers(0, 59)):02}"


@st.composite
def activities(draw: st.DrawFn, *, pins: bool = True) -> Facts:
    facts = activity(draw(ranges()), kind=draw(st.sampled_from(_KINDS)))
    facts["if_late"] = draw(st.sampled_from(["keep", "shrink", "cut"]))
    if pins and draw(st.integers(0, 4)) == 0:
        facts["start"] = draw(clock_times())
    return facts


@st.composite
def breakouts(draw: st.DrawFn) -> Facts:
    inner = st.lists(activities(pins=False), min_size=1, max_size=4)
    tracks = draw(st.lists(inner, min_size=1, max_size=3))
    named = [{"name": f"Room {n}", "activities": each} for n, each in enumerate(tracks, start=1)]
    return {"title": "In rooms", "kind": "breakout", "tracks": named}


@st.composite
def plans(draw: st.DrawFn) -> SessionPlan:
    rows = st.one_of(activities(), activities(), breakouts())
    return plan_of(draw(st.lists(rows, min_size=1, max_size=10)), start=draw(clock_times()))
