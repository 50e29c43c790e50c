"""Decks of many slides, for tests and benchmarks."""

from __future__ import annotations

from facilitator.pack.deck import PointsSlide
from facilitator.pack.whole import Pack
from tests.deck import samples


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
