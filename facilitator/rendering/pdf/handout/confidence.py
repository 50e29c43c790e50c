"""The confidence sheet: how sure each reader was and is, in circles to mark."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.pack.handout import Confidence
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import rule
from facilitator.rendering.pdf.flow import Box, Gap, PageBreak
from facilitator.rendering.pdf.handout.blocks import Words, heading
from facilitator.rendering.pdf.handout.circles import Circles
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.handout.ratings import RULE_WEIGHT, rating_boxes
from facilitator.rendering.pdf.handout.shares import shared_out
from facilitator.rendering.pdf.page import MM, steps
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag, cell, header_cell
from facilitator.rendering.pdf.text import set_text
from facilitator.text import Text

NUMBER_COLUMN = 8 * MM
GROUP_GAP = 9 * MM
STATEMENT_GAP = 7.5 * MM
HEAD_HEIGHT = 18 * MM
#: Statements are told beside their circles while they have this much room, else above them.
LEAST_STATEMENT = 45 * MM
#: Ratings beside one another under a statement.
MOST_BESIDE = 2


def confidence_boxes(block: Confidence, document: Tag, measures: Measures) -> Iterator[Box]:
    """A sheet of its own, since it may be handed in. Over two sheets, statements are shared out
    evenly."""
    if not block.statements:
        return
    yield PageBreak()
    top = [*heading(block.heading, measures)]
    if block.lead:
        words = set_text(block.lead, measures.styles.body, measures.width)
        top += [Words(words, document.child("P"), keep=True), Gap(6 * MM, keep=True)]
    yield from top
    scale = _Scale(block, measures)
    # Of three ratings beside one another the circles would be too small to mark.
    if measures.stacked or (scale.stacked and len(block.columns) > MOST_BESIDE):
        yield from rating_boxes(block, document, measures, sum(box.height for box in top[1:]))
        yield PageBreak()
        return
    table = document.child("Table")
    statements = enumerate(block.statements, 1)
    room = measures.sheet.text_height - sum(box.height for box in top[1:])
    yield from shared_out(
        [StatementRow(number, statement, block, table, scale) for number, statement in statements],
        lambda again: ScaleHead(block, table, scale, again=again),
        room - HEAD_HEIGHT,
    )
    yield PageBreak()


class _Scale:
    """Where the circles stand: the left edges of their groups, and a circle's size and pitch."""

    def __init__(self, block: Confidence, measures: Measures) -> None:
        self.measures = measures
        groups = max(1, len(block.columns))
        spaces = block.scale - 1
        natural = spaces * measures.circle_pitch + measures.circle
        circles = groups * natural + (groups - 1) * GROUP_GAP
        beside = measures.width - NUMBER_COLUMN - circles - STATEMENT_GAP
        #: Whether the statements stand above their circles.
        self.stacked = beside < LEAST_STATEMENT
        self.pitch, self.circle = measures.circle_pitch, measures.circle
        self.group = natural
        indent = NUMBER_COLUMN if self.stacked else 0
        if self.stacked:
            room = (measures.width - indent - (groups - 1) * GROUP_GAP) / groups
            self._shrink(room, spaces)
            self.statement = measures.width - NUMBER_COLUMN
            self.lefts = [indent + index * (room + GROUP_GAP) for index in range(groups)]
        else:
            self.statement = beside
            ends = [measures.width - index * (natural + GROUP_GAP) for index in range(groups)]
            self.lefts = [end - natural for end in reversed(ends)]
        self.circles = Circles(block=block, measures=measures, size=self.circle, pitch=self.pitch)

    def _shrink(self, room: float, spaces: int) -> None:
        """Circles closer together, and smaller where they must be."""
        self.pitch = min(self.pitch, (room - self.circle) / spaces)
        if self.pitch < self.circle + 1 * MM:
            self.pitch = room / (spaces + 0.85)
            self.circle = 0.85 * self.pitch
        self.group = spaces * self.pitch + self.circle


class ScaleHead(Box):
    """The heads of the columns and the words at the ends of the scale."""

    keep_with_next = True
    height = HEAD_HEIGHT

    def __init__(self, block: Confidence, table: Tag, scale: _Scale, *, again: bool) -> None:
        self.block, self.scale, self.again = block, scale, again
        self.row = table.child("TR")

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        # A head that is repeated on a further page is not read out again.
        if self.again:
            with canvas.artifact():
                self._draw_columns(canvas, x, top, None)
            return
        canvas.touch(cell(self.row))
        self._draw_columns(canvas, x, top, self.row)

    def _draw_columns(self, canvas: TaggedCanvas, x: float, top: float, row: Tag | None) -> None:
        styles, group = self.scale.measures.styles, self.scale.group
        own = self.scale.measures.own
        for left, column in zip(self.scale.lefts, self.block.columns or ("",), strict=True):
            head = header_cell(row, "Column") if row else None
            across = x + left
            if column:
                part = head.child("P") if head else None
                draw_text(canvas, own(column), styles.scale_heading, across, top, group, part)
            ends = top - 10.1 * MM
            for words, align in ((self.block.low, "left"), (self.block.high, "right")):
                part = head.child("P") if head else None
                low = align == "left"
                draw_text(
                    canvas,
                    own(words),
                    styles.scale_end,
                    across,
                    ends,
                    group,
                    part,
                    "left" if low else "right",
                )


class StatementRow(Box):
    """A statement and its circles, between hairlines."""

    def __init__(
        self, number: int, statement: Text, block: Confidence, table: Tag, scale: _Scale
    ) -> None:
        self.number, self.block, self.scale = number, block, scale
        self.row = table.child("TR")
        body = scale.measures.styles.body
        self.words = set_text(statement, body, scale.statement)
        circles = scale.circle + 3 * MM if scale.stacked else 0
        natural = self.words.height + 7.5 * MM + circles
        least = 0 if scale.stacked else scale.measures.statement_row
        self.height = steps(max(natural, least))

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures, scale = self.scale.measures, self.scale
        colour = measures.palette.rule
        with canvas.artifact():
            rule(canvas, x, top, measures.width, colour, RULE_WEIGHT)
            rule(canvas, x, top - self.height, measures.width, colour, RULE_WEIGHT)
        words_top = top - 3.5 * MM
        middle = top - self.height + 3.75 * MM + scale.circle / 2
        if not scale.stacked:
            middle = top - self.height / 2
            words_top = middle + self.words.height / 2 + 0.35 * MM
        header = header_cell(self.row, "Row")
        strong = measures.styles.strong
        number, words = header.child("P"), header.child("P")
        draw_text(canvas, str(self.number), strong, x, words_top, NUMBER_COLUMN, number)
        left = x + NUMBER_COLUMN
        draw_set(canvas, self.words, left, words_top, scale.statement, words)
        for column, group in enumerate(scale.lefts):
            value = cell(self.row)
            scale.circles.draw(canvas, x + group, middle, self.number, column, value)
