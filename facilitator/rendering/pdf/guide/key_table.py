"""Plain tables: materials, the room, the key of the cards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy

from facilitator.pack.guide import KeyTable
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import rule
from facilitator.rendering.pdf.flow import HAIR, Box, Gap
from facilitator.rendering.pdf.guide.measures import GuideMeasures
from facilitator.rendering.pdf.guide.parts import HEAD_WEIGHT, RULE_WEIGHT
from facilitator.rendering.pdf.handout.blocks import Words
from facilitator.rendering.pdf.page import MM, steps
from facilitator.rendering.pdf.placing import draw_set
from facilitator.rendering.pdf.tags import Tag, cell, header_cell
from facilitator.rendering.pdf.text import SetText, TextStyle, line_width, set_text
from facilitator.text import Text

COLUMN_GAP = 6 * MM
HEAD_PADDING = 2.25 * MM
#: A clock time by hand, in a hurry.
LEAST_TO_WRITE_IN = 30 * MM
#: Rows that stay together at a page's foot and head.
TOGETHER = 2
#: A table of no more than this part of a page stays whole.
WHOLE = 0.55


def key_table_boxes(block: KeyTable, root: Tag, measures: GuideMeasures) -> Iterator[Box]:
    """A heading, a lead, and the rows; the first column heads them."""
    yield Gap(10.5 * MM, keep=True)
    yield TableHeading(block.heading, root, measures)
    if block.lead:
        lead = set_text(block.lead, measures.shared.styles.body, measures.width)
        yield Words(lead, root.child("P"), keep=True)
        yield Gap(3 * MM, keep=True)
    if block.rows:
        yield _table(block, root.child("Table"), measures)


def _table(block: KeyTable, tag: Tag, measures: GuideMeasures) -> Table:
    columns = [measures.word(words) for words in block.columns]
    head, first = measures.style(10, 4.5, "bold"), measures.style(12, 6, "bold")
    styles = [first, *[measures.style(12, 6)] * (len(columns) - 1)]
    widths = column_widths(block, measures.width, head, styles)
    # Without any heading the table has no head; with some, an empty one stands over its column.
    head_styles = [head] * len(widths)
    heads = [Row(columns, widths, head_styles, tag, HEAD_PADDING, is_head=True)]
    padding = measures.row_padding_mm * MM
    rows = [Row(texts, widths, styles, tag, padding) for texts in block.rows]
    return Table(heads if any(columns) else [], rows, measures)


def column_widths(
    block: KeyTable, width: float, head: TextStyle, styles: Sequence[TextStyle]
) -> list[float]:
    """Each column as wide as its words ask for; when that is too much, the wide ones share what
    the narrow ones leave."""
    count = len(block.columns)
    wanted = []
    for column, style in enumerate(styles):
        words = [line_width(row[column], style) for row in block.rows]
        wanted.append(max([line_width(block.columns[column], head), *words]) + COLUMN_GAP)
    widths = [0.0] * count
    room, left = width, count
    empty = [column for column in range(count) if _is_to_write_in(block, column)]
    for column in empty:
        wanted[column] = max(wanted[column], LEAST_TO_WRITE_IN)
    for column in sorted(range(count), key=lambda column: wanted[column]):
        widths[column] = min(wanted[column], room / left)
        room -= widths[column]
        left -= 1
    # What is left goes to the columns to write in, else to the last one.
    for column in empty or [count - 1]:
        widths[column] += room / len(empty or [column])
    return widths


def _is_to_write_in(block: KeyTable, column: int) -> bool:
    return bool(block.rows) and not any(row[column] for row in block.rows)


class TableHeading(Box):
    """The heading of a page or of a table on it."""

    keep_with_next = True

    def __init__(self, text: Text, root: Tag, measures: GuideMeasures) -> None:
        self.text = text
        self.root = root
        style = measures.style(25, 10.5, "black", breaking="balanced")
        self.words = set_text(text, style, measures.width)
        self.height = steps(self.words.height + 3 * MM)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        canvas.bookmark(self.text.plain, top)
        tag = canvas.heading(1, self.root)
        draw_set(canvas, self.words, x, top, self.words.width, tag)


class Row:
    """The cells of a row, set in their columns."""

    def __init__(
        self,
        texts: Sequence[Text],
        widths: Sequence[float],
        styles: Sequence[TextStyle],
        table: Tag,
        padding: float,
        *,
        is_head: bool = False,
    ) -> None:
        self.widths = widths
        self.padding = padding
        row = table.child("TR")
        self.tags: list[Tag | None] = [
            header_cell(row, "Column" if is_head else "Row") if is_head or not column else cell(row)
            for column in range(len(widths))
        ]
        measures = [width - COLUMN_GAP for width in widths[:-1]] + [widths[-1]]
        cells = zip(texts, styles, measures, strict=True)
        self.cells = [set_text(text, style, measure) for text, style, measure in cells]

    @property
    def height(self) -> float:
        return steps(max(words.height for words in self.cells) + self.padding)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        for words, width, tag in zip(self.cells, self.widths, self.tags, strict=True):
            if tag:
                canvas.touch(tag)
            draw_set(canvas, words, x, top, width, tag)
            x += width

    def repeated(self) -> Row:
        """The head as it stands on later pages: seen, and not read again."""
        row = self._with(self.cells)
        row.tags = [None] * len(self.tags)
        return row

    def split(self, room: float) -> tuple[Row, Row] | None:
        """The lines that fit into `room` and the rest."""
        lines = [int((room - self.padding) / words.style.leading) for words in self.cells]
        if min(lines) < 1:
            return None
        parts = list(zip(self.cells, lines, strict=True))
        first = [words.part(0, count) for words, count in parts]
        rest = [words.part(count, len(words.lines)) for words, count in parts]
        return self._with(first), self._with(rest)

    def _with(self, cells: list[SetText]) -> Row:
        row = copy(self)
        row.cells = cells
        return row


class Table(Box):
    """Rows between hairlines. On every page that it runs on to, its head is repeated."""

    def __init__(self, heads: list[Row], rows: list[Row], measures: GuideMeasures) -> None:
        self.heads, self.rows, self.measures = heads, rows, measures
        self.height = self._height(rows)
        self.parts_freely = self.height > WHOLE * measures.sheet.text_height

    def _height(self, rows: Sequence[Row]) -> float:
        return sum(row.height for row in [*self.heads, *rows])

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        palette, width = self.measures.palette, self.measures.width
        for head in self.heads:
            head.draw(canvas, x, top)
            top -= head.height
        weight, colour = (RULE_WEIGHT, palette.rule)
        if self.heads:
            weight, colour = (HEAD_WEIGHT, palette.ink)
        for row in self.rows:
            with canvas.artifact():
                rule(canvas, x, top, width, colour, weight)
            row.draw(canvas, x, top - row.padding / 2)
            top -= row.height
            weight, colour = (RULE_WEIGHT, palette.rule)
        with canvas.artifact():
            rule(canvas, x, top, width, colour, weight)

    def split(self, room: float) -> tuple[Box, Box] | None:
        """As many rows as fit, and no row left alone on either side; only a row of more than half
        a page is parted."""
        count = len(self.rows)
        while count and self._height(self.rows[:count]) > room + HAIR:
            count -= 1
        if count:
            count = self._in_company(count, room)
            return self._parts(self.rows[:count], self.rows[count:]) if count else None
        first = self.rows[0]
        if first.height <= self.measures.sheet.text_height / 2:
            return None
        parts = first.split(room - self._height([]))
        return self._parts([parts[0]], [parts[1], *self.rows[1:]]) if parts else None

    def _in_company(self, count: int, room: float) -> int:
        """The number of rows that stay here, so that two at least go over with the last; 0 where
        the table rather begins on the next page."""
        if len(self.rows) - count == 1 and count > TOGETHER:
            count -= 1
        alone = count < TOGETHER or len(self.rows) - count == 1
        # On most of a page, what is here is so high that it would fit no better there.
        return 0 if alone and room < self.measures.sheet.text_height / 2 else count

    def _parts(self, first: list[Row], rest: list[Row]) -> tuple[Box, Box] | None:
        if not rest:
            return None
        heads = [head.repeated() for head in self.heads]
        return Table(self.heads, first, self.measures), Table(heads, rest, self.measures)
