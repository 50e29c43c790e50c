"""Sessions for the clock: a two-hour evening with a break, two rooms and something to leave out."""

from __future__ import annotations

from typing import Any

from facilitator.brand import DEFAULT_BRAND, Brand
from facilitator.catalogue import Catalogue
from facilitator.composing.brief import Brief
from facilitator.composing.timer import timer
from facilitator.pack.timer import Timer
from facilitator.plan import SessionPlan

PRIVATE = "qprivate"


def evening(**changes: Any) -> SessionPlan:
    """Two hours from 18:00 on 3 December 2026; every facilitator's word holds `qprivate`."""
    return SessionPlan.model_validate(
        {
            "facilitator": 1,
            "title": "Social media: the opportunity and the challenge",
            "date": "2026-12-03",
            "start": "18:00",
            "activities": _ACTIVITIES,
            **changes,
        }
    )


def clock_of(plan: SessionPlan, brand: Brand = DEFAULT_BRAND) -> Timer:
    return timer(Brief(plan, Catalogue(), brand))


_ACTIVITIES: list[dict[str, Any]] = [
    {
        "title": "Welcome, and what we came for",
        "kind": "opening",
        "minutes": {"min": 5, "plan": 10, "max": 12},
        "format": "plenary",
        "invitation": "What would make this evening worth it?",
        "say": f"{PRIVATE}: good evening, and welcome.",
    },
    {
        "title": "You already do this",
        "kind": "exercise",
        "minutes": {"min": 10, "plan": 15, "max": 20},
        "format": "pairs",
        "invitation": "What did you do for a resident this week?",
        "steps": ["Tell each other one thing", "Choose the one that took longest"],
    },
    {
        "id": "same-habit",
        "title": "Same habit, new place",
        "kind": "exercise",
        "minutes": {"min": 20, "plan": 25, "max": 30},
        "format": "small_groups",
        "group_size": 4,
        "invitation": "Which of these do you already do?",
        "steps": [
            {"text": "Lay the offline cards face up", "minutes": 5},
            {"text": "Find the online counterpart of each card", "minutes": 10},
            {"text": "Say why they are the same habit", "minutes": 5},
            {"text": "Choose one to tell the room", "minutes": 5},
        ],
        "watch_for": f"Anyone who has gone quiet. Sit beside them and ask about the habit, "
        f"not the tool. {PRIVATE}",
        "no_device": f"The cards do it all. {PRIVATE}",
    },
    {
        "title": "What surprised us",
        "kind": "debrief",
        "minutes": {"min": 7, "plan": 10, "max": 15},
        "format": "plenary",
        "invitation": "What surprised you?",
    },
    {
        "title": "Where to take care",
        "kind": "input",
        "minutes": 10,
        "if_late": "cut",
        "format": "plenary",
        "invitation": "What changes when everyone can see it?",
    },
    {
        "title": "Tea and a stretch",
        "kind": "break",
        "minutes": 15,
        "invitation": "Tea and water in the foyer",
    },
    {
        "title": "Try one, with nobody watching",
        "kind": "breakout",
        "minutes": {"min": 15, "plan": 20, "max": 25},
        "tracks": [
            {
                "name": "Committee Room 1",
                "activities": [
                    {"title": "Write a first post, on paper", "kind": "exercise", "minutes": 20}
                ],
            },
            {
                "name": "The Library",
                "activities": [
                    {"title": "Answer a resident", "kind": "exercise", "minutes": 12},
                    {"title": "Read it aloud to another pair", "kind": "exercise", "minutes": 8},
                ],
            },
        ],
    },
    {
        "title": "My first step",
        "kind": "reflection",
        "minutes": 10,
        "format": "individual",
        "invitation": "What will you try first, and when?",
    },
    {
        "title": "What we take home",
        "kind": "closing",
        "minutes": 5,
        "format": "plenary",
        "invitation": "One word each: how was that?",
    },
]
