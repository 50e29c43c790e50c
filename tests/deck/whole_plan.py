"""A plan with every kind of slide: two days, tracks, titles alike, lists that go on."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

from facilitator.brand import DEFAULT_BRAND, Brand
from facilitator.composing import compose
from facilitator.pack.whole import Pack
from facilitator.plan import SessionPlan
from facilitator.rendering.pptx import render
from facilitator.settings import Settings
from tests.cards.plans import catalogue
from tests.deck import samples
from tests.deck.reading import Deck

Facts = dict[str, Any]

POINTS = [
    f"Point {number}, with words enough to go over a line of the slide" for number in range(9)
]

SLIDES: list[Facts] = [
    {"points": ["One", "Two", "See [the guidance](https://example.org/g)"], "reveal": True},
    {"title": "A long list", "points": POINTS, "reveal": True},
    {"statement": "It is the same open door."},
    {"quote": "I never knew that they were listening.", "by": "A councillor"},
    {"image": "board-300x200.png", "alt": "A board"},
    {"table": {"header": ["Offline", "Digital"], "rows": [["Surgery", "Online slot"]]}},
    {"chart": {"type": "bar", "labels": ["Mon"], "series": {"Hours": [1]}, "alt": "Hours"}},
    {
        "columns": [
            {"title": "Opportunity", "points": ["Reach", "Speed"]},
            {"title": "Challenge", "points": ["Abuse", "Time"]},
        ]
    },
    {"habit": "noticeboard"},
]


def _draw(identity: str) -> Facts:
    return {"id": identity, "title": "Draw it", "kind": "exercise", "minutes": 20, "steps": ["Go"]}


ROOMS: Facts = {
    "id": "rooms",
    "title": "Two rooms",
    "kind": "breakout",
    "part": "Trying",
    "tracks": [
        {"name": "Beginners", "activities": [_draw("beginners")]},
        {"name": "Others", "activities": [_draw("others"), {**_draw("more"), "kind": "input"}]},
    ],
}

LOOKING: list[Facts] = [
    {"id": "hello", "title": "Hello", "kind": "opening", "minutes": 10, "part": "Welcome"},
    {
        "id": "pairs",
        "title": "Match the pair",
        "kind": "exercise",
        "minutes": 30,
        "part": "Seeing",
        "invitation": "Which of these do you already do?",
        "steps": [{"text": text, "minutes": 2} for text in POINTS],
        "cards": {"habits": ["ward-surgery"]},
        "debrief": {"minutes": 5, "questions": ["What?", "So what?", "Now what?", "And then?"]},
    },
    {
        "id": "again",
        "title": "Match the pair",
        "kind": "exercise",
        "minutes": 20,
        "cards": {"habits": ["ward-surgery"]},
    },
    {"id": "tea", "title": "Tea", "kind": "break", "minutes": 15},
    {"id": "talk", "title": "A talk", "kind": "input", "minutes": 30, "slides": SLIDES},
    {"id": "spare", "title": "Spare", "kind": "buffer", "minutes": 5},
    ROOMS,
]

DOING: list[Facts] = [
    {"id": "hello-again", "title": "Hello", "kind": "opening", "minutes": 10},
    {
        "id": "many",
        "title": "Match the pair",
        "kind": "exercise",
        "minutes": 20,
        "part": "Seeing",
        "cards": {"habits": ["ward-surgery", "thank-you-note", "local-paper", "civic-speech"]},
    },
    {
        "id": "hidden",
        "title": "If there is time",
        "kind": "buffer",
        "minutes": 5,
        "slides": [{"title": "One more", "points": ["Ask"]}],
    },
    {"id": "end", "title": "Going home", "kind": "closing", "minutes": 5, "part": "Going home"},
]

PLAN: Facts = {
    "facilitator": 1,
    "title": "Same habit, new place",
    "subtitle": "For councillors",
    "organisation": "Elmshire District Council",
    "outcomes": [{"id": "match", "text": "Match three habits", "measured_by": "c1"}],
    "confidence": {"statements": [{"id": "c1", "text": "I can match a habit"}]},
    "sources": [{"id": "lga", "title": "A guide", "publisher": "LGA", "url": "https://l.example"}],
    "days": [
        {"date": "2027-01-12", "start": "09:30", "title": "Looking", "activities": LOOKING},
        {"date": "2027-01-13", "start": "10:00", "title": "Doing", "activities": DOING},
    ],
}


def plan(**changes: Any) -> Facts:
    """The plan as its author would write it, to be changed at will."""
    return copy.deepcopy({**PLAN, **changes})


def pack_of(facts: Facts, folder: Path, brand: Brand = DEFAULT_BRAND) -> Pack:
    samples.photo(folder, 300, 200)
    session = SessionPlan.model_validate(facts)
    return compose(session, catalogue(), brand, folder, parts=["deck"])


def drawn(facts: Facts, folder: Path, brand: Brand = DEFAULT_BRAND) -> Deck:
    return Deck(render(pack_of(facts, folder, brand), brand, Settings()).data)
