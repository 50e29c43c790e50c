"""Self-ratings in one column: under each statement, a row of circles for each time of asking."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.pack.handout import Confidence
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import rule
from facilitator.rendering.pdf.flow import Box
from facilitator.rendering.pdf.handout.circles import Circles
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.handout.shares import shared_out
from facilitator.rendering.pdf.page import MM, steps
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag, cell, header_cell
from facilitator.rendering.pdf.text import set_text
from facilitator.text import Text

RULE_WEIGHT = 0.8
LABEL_GAP = 4.5 * MM
HEAD_GAP = 1.5 * MM
ROW_GAP = 3 * MM
STATEMENT_GAP = 3 * MM
PADDING = 3 * MM
#: The least light between two circles.
LEAST_LIGHT = 1 * MM


def rating_boxes(
    block: Confidence, document: Tag, measures: Measures, above: float
) -> Iterator[Box]:
    """The statements with their rows; `above` is the height of what precedes them."""
    table = document.child("Table")
    ratings = _Ratings(block, measures)
    yield from shared_out(
        [
            RatedStatement(number, statement, block, table, ratings)
            for number, statement in enumerate(block.statements, 1)
        ],
        lambda again: EndsHead(block, table, ratings, again=again),
        measures.sheet.text_height - above - EndsHead.height_of(measures),
    )


class _Ratings:
    """Where the circles stand, at the right of their labels."""

    def __init__(self, block: Confidence, measures: Measures) -> None:
        self.measures = measures
        size, pitch = measures.circle, measures.circle_pitch
        self.labels = [
            set_text(measures.own(column), measures.styles.scale_heading, measures.width / 3)
            for column in block.columns or ("",)
        ]
        label = max(words.width for words in self.labels)
        room = measures.width - measures.hang - label - LABEL_GAP
        spaces = max(block.scale - 1, 1)
        pitch = min(pitch, (room - size) / spaces)
        if pitch < size + LEAST_LIGHT:
            pitch = room / block.scale
            size = pitch - LEAST_LIGHT
        self.circles = Circles(block=block, measures=measures, size=size, pitch=pitch)
        self.width = (block.scale - 1) * pitch + size
        self.left = measures.width - self.width
        self.row_height = max(size, *(words.height for words in self.labels))


class EndsHead(Box):
    """What the first circle means, and the last one."""

    keep_with_next = True

    def __init__(self, block: Confidence, table: Tag, ratings: _Ratings, *, again: bool) -> None:
        self.block, self.ratings, self.again = block, ratings, again
        self.row = table.child("TR")
        self.height = self.height_of(ratings.measures)

    @staticmethod
    def height_of(measures: Measures) -> float:
        return steps(measures.styles.scale_end.leading + HEAD_GAP)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        # A head that is repeated on a further page is not read out again.
        if self.again:
            with canvas.artifact():
                self._draw_ends(canvas, x, top, None)
            return
        canvas.touch(cell(self.row))
        self._draw_ends(canvas, x, top, header_cell(self.row, "Column"))

    def _draw_ends(self, canvas: TaggedCanvas, x: float, top: float, head: Tag | None) -> None:
        measures, ratings = self.ratings.measures, self.ratings
        style, left = measures.styles.scale_end, x + ratings.left
        low, high = measures.own(self.block.low), measures.own(self.block.high)
        part = head.child("P") if head else None
        draw_text(canvas, low, style, left, top, ratings.width, part)
        part = head.child("P") if head else None
        draw_text(canvas, high, style, left, top, ratings.width, part, "right")


class RatedStatement(Box):
    """A statement, and under it the circles of each time of asking, under a hairline."""

    def __init__(
        self, number: int, statement: Text, block: Confidence, table: Tag, ratings: _Ratings
    ) -> None:
        self.number, self.block, self.ratings = number, block, ratings
        measures = ratings.measures
        self.statement_row = table.child("TR")
        self.rows = [table.child("TR") for _ in ratings.labels]
        room = measures.width - measures.hang
        self.words = set_text(statement.styled(bold=True), measures.styles.strong, room)
        rows = len(self.rows) * (ratings.row_height + ROW_GAP) - ROW_GAP
        self.height = steps(2 * PADDING + self.words.height + STATEMENT_GAP + rows)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures, ratings = self.ratings.measures, self.ratings
        with canvas.artifact():
            rule(canvas, x, top, measures.width, measures.palette.rule, RULE_WEIGHT)
        top -= PADDING
        header = header_cell(self.statement_row, "Row", 2)
        number, words = header.child("P"), header.child("P")
        strong = measures.styles.strong
        draw_text(canvas, str(self.number), strong, x, top, measures.hang, number)
        left = x + measures.hang
        top -= draw_set(canvas, self.words, left, top, self.words.width, words) + STATEMENT_GAP
        for index, row in enumerate(self.rows):
            self._draw_row(canvas, x, top - ratings.row_height / 2, index, row)
            top -= ratings.row_height + ROW_GAP

    def _draw_row(
        self, canvas: TaggedCanvas, x: float, middle: float, index: int, row: Tag
    ) -> None:
        measures, ratings = self.ratings.measures, self.ratings
        label = ratings.labels[index]
        # The middle of its capitals is that of the circles.
        above = middle + 0.64 * label.style.size + (label.height - label.style.leading) / 2
        header = header_cell(row, "Row")
        canvas.touch(header)
        draw_set(canvas, label, x + measures.hang, above, label.width, header)
        left, value = x + ratings.left, cell(row)
        ratings.circles.draw(canvas, left, middle, self.number, index, value)
