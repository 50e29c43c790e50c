"""Rectangles on a page."""

from __future__ import annotations

from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in points; x and y are its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def inset(self, margin_pt: float) -> Box:
        return Box(
            self.x + margin_pt,
            self.y + margin_pt,
            self.width - 2 * margin_pt,
            self.height - 2 * margin_pt,
        )
