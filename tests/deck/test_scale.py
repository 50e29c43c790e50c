"""A deck takes time in proportion to its slides."""

from __future__ import annotations

import sys
from types import FrameType

from facilitator.brand import DEFAULT_BRAND
from facilitator.pack.deck import PointsSlide
from facilitator.pack.whole import Pack
from facilitator.rendering.pptx import render
from facilitator.settings import Settings
from tests.deck import samples
from tests.deck.reading import Deck


def deck_of(count: int) -> Pack:
    """Slides with a title, six points and notes."""
    slides = (
        PointsSlide(
            name=f"slide-{number}",
            title=samples.t(f"Slide {number}"),
            notes=samples.notes(f"What to say on slide {number}"),
            section=f"Part {number // 10}",
            points=tuple(samples.t(f"Point {point} of slide {number}") for point in range(6)),
        )
        for number in range(count)
    )
    return samples.pack_of(*slides, title="A long deck")


def calls(count: int) -> int:
    """How many Python and C functions drawing calls: unlike time, the same on every machine."""
    pack = deck_of(count)
    counted = 0

    def count_call(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count_call)
    try:
        render(pack, DEFAULT_BRAND, Settings())
    finally:
        sys.setprofile(None)
    return counted


def test_twice_the_slides_take_twice_the_work() -> None:
    calls(5)  # what is kept for later is made now
    few, more, most = calls(50), calls(100), calls(200)
    assert (most - more) / (more - few) < 2.1


def test_a_thousand_slides_do_not_exhaust_the_stack() -> None:
    deck = Deck(render(deck_of(1000), DEFAULT_BRAND, Settings()).data)
    assert len(deck.slides) == 1000
