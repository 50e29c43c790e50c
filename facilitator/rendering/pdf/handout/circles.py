"""A row of circles to mark with a pen, or to choose from on a screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.pack.handout import Confidence
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.fields import Choice
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.placing import draw_figures
from facilitator.rendering.pdf.tags import Tag

#: "Now" is drawn with a heavier line than what went before.
BEFORE_WEIGHT = 0.8
NOW_WEIGHT = 1.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Circles:
    """The circles of a sheet: their size and the distance of their middles, in points."""

    block: Confidence
    measures: Measures
    size: float
    pitch: float

    def draw(
        self, canvas: TaggedCanvas, x: float, middle: float, number: int, column: int, cell: Tag
    ) -> None:
        """The row from `x` on about the height `middle`, for the statement of that number and
        the column of that index; its figures and fields are the content of `cell`."""
        radius, lefts = self.size / 2, [x + step * self.pitch for step in range(self.block.scale)]
        is_last = column == max(len(self.block.columns), 1) - 1
        ink = self.measures.palette.ink
        with canvas.artifact():
            canvas.setStrokeColor(ink)
            canvas.setLineWidth(NOW_WEIGHT if is_last else BEFORE_WEIGHT)
            for left in lefts:
                canvas.circle(left + radius, middle, radius, stroke=1, fill=0)
        figures = [(left, str(step)) for step, left in enumerate(lefts, 1)]
        draw_figures(canvas, figures, self.measures.styles.circle, self.size, middle, cell)
        squares = ((left, middle - radius, left + self.size, middle + radius) for left in lefts)
        label = self.label(number, column)
        choices = [
            Choice(figure, f"{label}: {words}", square)
            for (_, figure), words, square in zip(figures, self._figures(), squares, strict=True)
        ]
        canvas.choice_field(cell, f"confidence-{number}-{column + 1}", label, choices, ink)

    def label(self, number: int, column: int) -> str:
        """What the circles are about: the statement, and when one was so sure of it."""
        statement = self.block.statements[number - 1].plain
        return f"{statement} ({self.block.columns[column]})" if self.block.columns else statement

    def _figures(self) -> Iterator[str]:
        """Each figure, at the ends with what it means."""
        ends = {1: self.block.low, self.block.scale: self.block.high}
        for figure in range(1, self.block.scale + 1):
            words = ends.get(figure, "")
            yield f"{figure}, {words}" if words else str(figure)
