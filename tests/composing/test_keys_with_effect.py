"""No key is taken in vain: without it the documents say something else, or the check does."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from facilitator import bundled
from facilitator.brand import DEFAULT_BRAND
from facilitator.catalogue import Catalogue
from facilitator.checking import check
from facilitator.composing import compose
from facilitator.loading.catalogues import read_catalogue
from facilitator.loading.scenarios import read_used
from facilitator.loading.shapes import shape
from facilitator.plan import Part, SessionPlan
from facilitator.scenarios import Scenario

ROOT = Path(__file__).parents[2]


def cards(title: str, **keys: object) -> dict[str, object]:
    """An activity that deals cards, and shows each key of them."""
    return {"title": title, "kind": "exercise", "minutes": 10, "cards": keys}


#: A plan with every key that may be left out, somewhere, with a value that is not its own default.
PLAN: dict[str, Any] = {
    "facilitator": 1,
    "title": "Habits, twice",
    "subtitle": "In the ward and on a screen",
    "audience": "beginners",
    "aim": "Members choose one habit to try.",
    "language": "en-IE",
    "date": "2026-12-03",
    "start": "18:00",
    "minutes": 240,
    "time_zone": "Europe/Paris",
    "calendar": "activities",
    "venue": {
        "name": "The Hall",
        "mode": "hybrid",
        "layout": "cabaret",
        "floor_m2": 12,
        "tables": 2,
        "access": "A ramp",
    },
    "participants": {"expected": 19, "max": 25},
    "access_needs": "One large print",
    "facilitators": [{"name": "Ceri", "role": "lead"}],
    "organisation": "Elmshire",
    "context": {"nation": "northern-ireland", "pre_election_from": "2026-12-01"},
    "outcomes": [
        {"id": "o7", "text": "Understand a habit", "level": "create", "measured_by": "c7"},
    ],
    "prework": ["Bring a letter"],
    "activities": [
        {
            "id": "one",
            "part": "Start",
            "title": "Talk it over",
            "kind": "exercise",
            "minutes": {"plan": 25, "max": 35},
            "start": "18:05",
            "format": "small_groups",
            "group_size": 4,
            "method": "A round",
            "outcomes": ["o7"],
            "invitation": "What do you do already?",
            "steps": [{"text": "Tell a neighbour", "minutes": 10}],
            "setup": "Chairs in a ring",
            "say": "Hello",
            "watch_for": "Quiet people",
            "if_late": "cut",
            "no_device": "All on paper",
            "expected_action": "They laugh",
            "debrief": {"minutes": 5, "questions": ["What surprised you?"]},
            "materials": [{"item": "Pen", "per": "group", "quantity": 3}],
            "lead": "lead",
            "use": "confidence-before",
            "slides": [
                {"title": "Two", "points": ["a", "b"], "reveal": True, "notes": "Wait"},
                {"statement": "Less is more"},
                {"quote": "Well said", "by": "Mair"},
                {"title": "Seen", "image": "a.png", "alt": "A street", "fit": "cover"},
                {"title": "Ornament", "image": "b.png", "decorative": True},
                {"table": {"header": ["x"], "rows": [["y"]]}},
                {
                    "chart": {
                        "type": "bar",
                        "labels": ["x"],
                        "series": {"s": [1]},
                        "alt": "One bar",
                        "note": "Made up",
                    }
                },
                {"columns": [{"title": "l", "points": ["p"]}, {"title": "r", "points": ["q"]}]},
                {"habit": "parish-newsletter"},
            ],
            "handout": {"text": "Take this", "write_in": [{"prompt": "I will", "lines": 4}]},
        },
        cards(
            "Turn over",
            habits=["noticeboard", "ward-surgery", "door-knocking"],
            sheet="9-up",
            paper="letter",
            backs="long-edge",
            back_offset_mm={"x": 1, "y": 2},
            calibration=True,
            blank=1,
            posters=True,
            mono=True,
        ),
        {"title": "Give", "kind": "input", "minutes": {"min": 4, "plan": 9, "max": 12}},
        cards("Find", habits=["noticeboard", "ward-surgery"], exercise="match-the-pair", seed=5),
        cards("Stand", exercise="confidence-line", statements=["I can post"]),
        cards("Decide", exercise="what-would-you-do", scenarios=["bins-missed"]),
        {
            "title": "Try",
            "kind": "sandbox",
            "minutes": 9,
            "sandbox": {"scenarios": ["bins-missed"]},
        },
        {
            "title": "Apart",
            "kind": "breakout",
            "tracks": [
                {"name": "A", "activities": [{"title": "In", "kind": "input", "minutes": 9}]}
            ],
        },
    ],
    "confidence": {
        "scale": 7,
        "design": "both",
        "statements": [{"id": "c7", "text": "I can choose"}],
    },
    "follow_up": [{"after_days": 30, "text": "What did you try?"}],
    "sources": [
        {
            "id": "s7",
            "title": "Handbook",
            "publisher": "Elmshire",
            "url": "https://example.org",
            "checked": "2026-01-02",
        }
    ],
    "checks": {
        "ignore": [{"rule": "floor-too-small", "why": "We know the room"}],
        "limits": {"group-too-large": 3},
    },
}

DAYS: dict[str, Any] = {
    "facilitator": 1,
    "title": "Two days",
    "start": "10:00",
    "days": [
        {
            "title": "Listen",
            "date": "2026-12-03",
            "start": "18:00",
            "minutes": 50,
            "activities": [{"title": "Talk", "kind": "discussion", "minutes": 40}],
        },
        {"activities": [{"title": "Talk on", "kind": "discussion", "minutes": 40}]},
    ],
}

#: Files, which the loader reads before a plan is made: its own tests see what they change.
FILES = {(SessionPlan, "brand"), (SessionPlan, "catalogue")}

Path_ = tuple[str | int, ...]


@lru_cache(maxsize=1)
def scenarios() -> tuple[Scenario, ...]:
    used = read_used(SessionPlan.model_validate(PLAN), catalogue(), ROOT)
    assert not used.faults
    return used.scenarios


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    read = read_catalogue(bundled.habits(), "habits.yaml").model
    assert read is not None
    return read


def outcome(data: dict[str, Any]) -> object:
    """All that comes of a plan, for comparing: what its documents hold, and what is said of it."""
    try:
        plan = SessionPlan.model_validate(data)
    except ValidationError as error:
        return [(each["type"], each["loc"]) for each in error.errors()]
    pack = compose(plan, catalogue(), DEFAULT_BRAND, ROOT, scenarios())
    said = check(plan, catalogue(), DEFAULT_BRAND, scenarios())
    return fingerprint(pack, {}), [(each.rule, each.message) for each in said]


def fingerprint(value: object, seen: dict[int, int]) -> int:
    """A number that two records share when everything in them is alike. Many parts of a Pack
    hold the same record, which is looked into once."""
    if id(value) in seen:
        return seen[id(value)]
    if dataclasses.is_dataclass(value):
        fields = dataclasses.fields(value)
        inner = [fingerprint(getattr(value, field.name), seen) for field in fields]
    elif isinstance(value, Mapping):
        inner = [fingerprint(each, seen) for pair in value.items() for each in pair]
    elif isinstance(value, tuple | list):
        inner = [fingerprint(each, seen) for each in value]
    else:
        return hash((type(value).__name__, value))
    seen[id(value)] = hash((type(value).__name__, *inner))
    return seen[id(value)]


def optional(model: type[Part], data: Any, path: Path_ = ()) -> Iterator[tuple[Path_, str]]:
    """Each key of the data that may be left out: its path, and `Model.key`."""
    for key, value in data.items():
        info = model.model_fields[key]
        if not info.is_required():
            yield (*path, key), f"{model.__name__}.{key}"
        inner = shape(info.annotation)
        entries = enumerate(value) if isinstance(value, list) else [(None, value)]
        part = inner.at(0).model if isinstance(value, list) else inner.model
        for index, entry in entries:
            if part and isinstance(entry, dict):
                yield from optional(part, entry, (*path, key, *([] if index is None else [index])))


def parts(model: type[Part], seen: set[type[Part]]) -> set[type[Part]]:
    """The model and every one that stands in it."""
    if model not in seen:
        seen.add(model)
        for info in model.model_fields.values():
            inner = shape(info.annotation)
            part = inner.model or inner.at(0).model
            if part:
                parts(part, seen)
    return seen


def without(data: dict[str, Any], path: Path_) -> dict[str, Any]:
    changed = copy.deepcopy(data)
    holder: Any = changed
    for step in path[:-1]:
        holder = holder[step]
    del holder[path[-1]]
    return changed


KEYS = [(plan, path, name) for plan in (PLAN, DAYS) for path, name in optional(SessionPlan, plan)]


@lru_cache(maxsize=2)
def whole(title: str) -> object:
    return outcome(PLAN if title == PLAN["title"] else DAYS)


@pytest.mark.parametrize(
    ("plan", "path"),
    [(plan, path) for plan, path, _ in KEYS],
    ids=[".".join(map(str, path)) for _, path, _ in KEYS],
)
def test_without_a_key_something_else_comes_of_the_plan(plan: dict[str, Any], path: Path_) -> None:
    assert outcome(without(plan, path)) != whole(plan["title"])


def test_the_plans_are_sound() -> None:
    for plan in (PLAN, DAYS):
        SessionPlan.model_validate(plan)
        assert outcome(plan) == whole(plan["title"]), "the same plan, twice"


def test_every_key_that_may_be_left_out_is_tried() -> None:
    tried = {name for _, _, name in KEYS}
    every = {
        f"{model.__name__}.{key}"
        for model in parts(SessionPlan, set())
        for key, info in model.model_fields.items()
        if not info.is_required() and (model, key) not in FILES
    }
    assert every - tried == set()
