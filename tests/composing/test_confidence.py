"""The confidence sheet: deck, guide and handout ask for the same, at the same times."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.brand import DEFAULT_BRAND
from facilitator.catalogue import Catalogue
from facilitator.composing import compose
from facilitator.pack.deck import StepsSlide
from facilitator.pack.guide import ActivityPage
from facilitator.pack.handout import Confidence
from facilitator.pack.whole import Pack
from facilitator.plan import SessionPlan

Facts = dict[str, Any]

START: Facts = {"id": "start", "title": "Start", "kind": "opening", "minutes": 5}
WORK: Facts = {"id": "work", "title": "Work", "kind": "exercise", "minutes": 20}
RATE: Facts = {"id": "rate", "title": "Rate", "kind": "evaluation", "minutes": 5}
END: Facts = {"id": "end", "title": "End", "kind": "closing", "minutes": 5}
BEFORE: Facts = {"use": "confidence-before"}
NOW: Facts = {"use": "confidence-now"}


def pack_of(design: str | None, *activities: Facts) -> Pack:
    sheet: Facts = {"statements": [{"text": "I can match a habit"}]}
    sheet |= {"design": design} if design else {}
    facts = {"facilitator": 1, "title": "Habits", "activities": activities, "confidence": sheet}
    return compose(SessionPlan.model_validate(facts), Catalogue(), DEFAULT_BRAND)


def asked(pack: Pack) -> list[tuple[str, str]]:
    """Each slide that announces the sheet: its name, and what people do last."""
    slides = [each for each in pack.deck.slides if isinstance(each, StepsSlide)]
    return [
        (each.name, each.steps[-1].text.plain)
        for each in slides
        if each.title.plain.startswith("How sure are you?")
    ]


def in_guide(pack: Pack) -> dict[str, list[str]]:
    """Activity -> what its page in the guide says of the sheet."""
    pages = [each for each in pack.guide.blocks if isinstance(each, ActivityPage)]
    return {
        page.name: [text.plain for text in part.texts]
        for page in pages
        for part in page.side
        if part.label == "The confidence sheet"
    }


def sheet_of(pack: Pack) -> Confidence:
    (sheet,) = (each for each in pack.handout.blocks if isinstance(each, Confidence))
    return sheet


FIRST = "Circle how sure you are before we start"
LAST = "Circle how sure you are now"


@pytest.mark.parametrize(
    ("design", "columns"),
    [
        ("retrospective", ("Before today", "Now")),
        ("pre-post", ("Before we start", "Now")),
        ("both", ("Before we start", "Looking back", "Now")),
    ],
)
def test_each_design_has_ratings_of_its_own(design: str, columns: tuple[str, ...]) -> None:
    assert sheet_of(pack_of(design, START, WORK, RATE, END)).columns == columns


def test_looking_back_is_asked_for_once_in_the_evaluation() -> None:
    pack = pack_of(None, START, WORK, RATE, END)
    assert asked(pack) == [("rate.confidence", LAST)]
    assert list(in_guide(pack)) == ["rate"]


@pytest.mark.parametrize("design", ["pre-post", "both"])
def test_a_rating_beforehand_is_asked_for_in_the_opening(design: str) -> None:
    pack = pack_of(design, WORK, START, RATE, END)
    assert asked(pack) == [("start.confidence.before", FIRST), ("rate.confidence", LAST)]
    assert list(in_guide(pack)) == ["start", "rate"]


def test_without_an_opening_it_is_asked_for_first_of_all() -> None:
    rest = {"title": "Tea", "kind": "break", "minutes": 5}
    assert asked(pack_of("pre-post", rest, WORK, END)) == [
        ("work.confidence.before", FIRST),
        ("end.confidence", LAST),
    ]


@pytest.mark.parametrize("design", [None, "retrospective", "pre-post", "both"])
def test_a_rating_beforehand_does_not_take_the_one_afterwards_away(design: str | None) -> None:
    pack = pack_of(design, START | BEFORE, WORK, RATE, END)
    assert asked(pack) == [("start.confidence.before", FIRST), ("rate.confidence", LAST)]
    assert sheet_of(pack).columns[0] == "Before we start"
    assert "Before we start" in sheet_of(pack).lead.plain


def test_a_rating_afterwards_is_asked_for_where_the_plan_says_so() -> None:
    pack = pack_of("pre-post", START, WORK | NOW, RATE, END)
    assert [name for name, _ in asked(pack)] == ["start.confidence.before", "work.confidence"]


def test_who_rates_twice_looks_back_as_well() -> None:
    pack = pack_of("both", START, WORK, RATE, END)
    assert any("Looking back" in step for step in in_guide(pack)["rate"])
    assert "Looking back" in sheet_of(pack).lead.plain
    assert not any("Looking back" in step for step in in_guide(pack)["start"])


def test_an_activity_that_asks_for_it_in_steps_of_its_own_has_no_further_slide() -> None:
    steps = {"steps": ["Circle one number for before today", "Circle one number for now"]}
    assert asked(pack_of(None, START, WORK, RATE | NOW | steps)) == []
    assert asked(pack_of(None, START, WORK, END | steps)) == [("end.confidence", LAST)]


def test_the_steps_stand_in_the_notes_of_the_slide_too() -> None:
    pack = pack_of("pre-post", START, WORK, RATE, END)
    slide = next(each for each in pack.deck.slides if each.name == "rate.confidence")
    assert f"2. {LAST}" in [text.plain for note in slide.notes for text in note.paragraphs]
