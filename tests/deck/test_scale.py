"""A deck takes time in proportion to its slides."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from facilitator.brand import DEFAULT_BRAND
from facilitator.catalogue import Catalogue
from facilitator.composing import compose
from facilitator.pack.whole import Pack
from facilitator.plan import SessionPlan
from facilitator.rendering.pptx import render
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from tests.deck.long_decks import deck_of
from tests.deck.reading import Deck


def plan_of(count: int) -> SessionPlan:
    """One activity whose slides have no titles of their own, and days with an activity alike."""
    slides = [{"points": ["A point"], "reveal": True, "notes": "Wait."}] * count
    talk = {"id": "talk", "title": "Talk", "kind": "input", "minutes": 60, "slides": slides}
    days = [{"activities": [talk]}]
    days += [
        {"activities": [{"id": f"day-{n}", "title": "Talk", "kind": "input", "minutes": 10}]}
        for n in range(count)
    ]
    facts = {"facilitator": 1, "title": "A long session", "days": days}
    return SessionPlan.model_validate(facts)


def composed(count: int) -> Pack:
    return compose(plan_of(count), Catalogue(), DEFAULT_BRAND, parts=["deck"])


def calls(work: Callable[[], object]) -> int:
    """How many Python and C functions are called: unlike time, the same on every machine."""
    counted = 0

    def count_call(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count_call)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted


def drawing(pack: Pack) -> Callable[[], Rendered]:
    return lambda: render(pack, DEFAULT_BRAND, Settings())


def composing(count: int) -> Callable[[], Pack]:
    plan = plan_of(count)
    return lambda: compose(plan, Catalogue(), DEFAULT_BRAND, parts=["deck"])


@pytest.mark.parametrize(
    "work",
    [
        lambda count: drawing(deck_of(count)),
        lambda count: drawing(composed(count)),
        composing,
    ],
    ids=["drawing", "drawing days", "composing"],
)
def test_twice_the_slides_take_twice_the_work(work: Callable[[int], Callable[[], object]]) -> None:
    work(5)()  # what is kept for later is made now
    few, more, most = (calls(work(count)) for count in (50, 100, 200))
    # Titles of three figures take a little more measuring than those of two.
    assert (most - more) / (more - few) < 2.2


def test_a_thousand_slides_do_not_exhaust_the_stack() -> None:
    deck = Deck(render(deck_of(1000), DEFAULT_BRAND, Settings()).data)
    assert len(deck.slides) == 1000


def test_many_slides_of_one_title_are_numbered_in_turn() -> None:
    slides = composed(300).deck.slides
    titles = [slide.title.plain for slide in slides]
    assert len(set(titles)) == len(titles)
    assert [title for title in titles if title.startswith("Talk")] == [
        "Talk",
        *(f"Talk ({number})" for number in range(2, 602)),
    ]


def test_a_number_that_an_author_wrote_is_not_given_twice() -> None:
    titles = ["Talk (2)", "Talk", "Talk", "talk", "Talk (2)"]
    activities = [
        {"id": f"a-{at}", "title": title, "kind": "input", "minutes": 5}
        for at, title in enumerate(titles)
    ]
    facts = {"facilitator": 1, "title": "A session", "activities": activities}
    plan = SessionPlan.model_validate(facts)
    pack = compose(plan, Catalogue(), DEFAULT_BRAND, parts=["deck"])
    numbered = [slide.title.plain for slide in pack.deck.slides if slide.name.startswith("a-")]
    assert numbered == ["Talk (2)", "Talk", "Talk (3)", "talk (4)", "Talk (2) (2)"]
