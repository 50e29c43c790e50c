"""The run sheet: the day on one page, to tick off, and a second page beyond fifteen rows."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.pack.guide import RunSheet, RunSheetRow
from facilitator.record import record
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import mode_bar, mode_shape, rule
from facilitator.rendering.pdf.flow import Box, PageBreak
from facilitator.rendering.pdf.guide.measures import GuideMeasures
from facilitator.rendering.pdf.guide.parts import HEAD_WEIGHT
from facilitator.rendering.pdf.guide.rows import (
    BAR,
    LEAD,
    START,
    Place,
    columns_of,
    draw_row,
    tracks_height,
)
from facilitator.rendering.pdf.guide.strip import WITH_TICKS, draw_strip
from facilitator.rendering.pdf.page import MM
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag, header_cell
from facilitator.rendering.pdf.text import SetText, line_width, set_text

ROW_HEIGHTS = tuple(height * MM for height in (16.5, 15, 13.5, 12.75, 12))
MOST_ROWS = 15
HEAD_HEIGHT = 15 * MM
COLUMN_HEADS = 9 * MM
KEY_HEIGHT = 9 * MM
FACT_GAP = 0.75 * MM


def run_sheet_boxes(sheet: RunSheet, root: Tag, measures: GuideMeasures) -> Iterator[Box]:
    """The day as one page, or as few as hold it, the rows spread evenly over them."""
    table = root.child("Table")
    room = measures.sheet.text_height
    whole = Part(sheet, sheet.rows, has_top=True, has_foot=True)
    if _row_height(whole, room, measures) >= ROW_HEIGHTS[-1] and len(sheet.rows) <= MOST_ROWS:
        parts = [whole]
    else:
        parts = list(_parts(sheet, room, measures))
    for part in parts:
        yield PageBreak()
        yield RunSheetPage(part, root, table, measures)
    yield PageBreak()


@record(kw_only=False)
class Part:
    """Some rows of a run sheet: the first part has the strip, the last one the facts."""

    sheet: RunSheet
    rows: tuple[RunSheetRow, ...]
    has_top: bool
    has_foot: bool
    #: "1/2", where the day takes several pages.
    page: str = ""


def _parts(sheet: RunSheet, room: float, measures: GuideMeasures) -> Iterator[Part]:
    """As few pages as hold the rows, and the facts on a page where they leave room."""
    count = max(2, -(-len(sheet.rows) // MOST_ROWS))
    while True:
        size = -(-len(sheet.rows) // count)
        starts = range(0, len(sheet.rows), size)
        parts = [
            Part(
                sheet,
                sheet.rows[start : start + size],
                has_top=start == 0,
                has_foot=start == starts[-1],
                page=f"{number}/{len(starts)}",
            )
            for number, start in enumerate(starts, start=1)
        ]
        fits = all(_row_height(part, room, measures) >= ROW_HEIGHTS[-1] for part in parts)
        if fits or size == 1:
            yield from parts
            return
        count += 1


def _row_height(part: Part, room: float, measures: GuideMeasures) -> float:
    """The highest of the row heights that lets everything fit, in points; 0 where none does."""
    room -= HEAD_HEIGHT + _title(part.sheet, measures).height + KEY_HEIGHT
    room -= _heads_height(part.sheet, measures)
    room -= WITH_TICKS + 3 * MM if part.has_top else 0
    if part.has_foot:
        facts = _facts(part.sheet, measures)
        room -= sum(value.height + FACT_GAP for _, value in facts) + 3 * MM
    columns = columns_of(part.sheet, measures)
    room -= sum(tracks_height(row, columns, measures) for row in part.rows)
    fitting = (height for height in ROW_HEIGHTS if height * len(part.rows) <= room)
    return next(fitting, 0)


def _title(sheet: RunSheet, measures: GuideMeasures) -> SetText:
    return set_text(sheet.title, measures.style(11, 5), measures.width)


def _last_column(sheet: RunSheet, measures: GuideMeasures) -> SetText:
    """The heading of the latest starts, beside that of who leads."""
    style = measures.style(10, 4.5, "bold")
    lead = line_width(measures.word(sheet.columns[3]), style)
    return set_text(measures.word(sheet.columns[-1]), style, measures.width - LEAD - lead - 2 * MM)


def _heads_height(sheet: RunSheet, measures: GuideMeasures) -> float:
    last = _last_column(sheet, measures)
    return COLUMN_HEADS + last.height - last.style.leading


def _fact_column(sheet: RunSheet, measures: GuideMeasures) -> float:
    label = measures.style(10, 4.5, "bold")
    widths = [line_width(measures.word(fact.label), label) for fact in sheet.facts]
    return min(max([36 * MM, *(width + 3 * MM for width in widths)]), measures.width / 2)


def _facts(sheet: RunSheet, measures: GuideMeasures) -> list[tuple[SetText, SetText]]:
    column = _fact_column(sheet, measures)
    label, value = measures.style(10, 4.5, "bold"), measures.style(10, 4.5)
    return [
        (
            set_text(measures.word(f"{fact.label} "), label, column - 3 * MM),
            set_text(fact.value, value, measures.width - column),
        )
        for fact in sheet.facts
    ]


class RunSheetPage(Box):
    """A page of the run sheet; it takes all of the page's height."""

    def __init__(self, part: Part, root: Tag, table: Tag, measures: GuideMeasures) -> None:
        self.part, self.root, self.table, self.measures = part, root, table, measures
        self.height = measures.sheet.text_height
        self.row_height = _row_height(part, self.height, measures) or ROW_HEIGHTS[-1]
        self.columns = columns_of(part.sheet, measures)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        top = self._draw_head(canvas, x, top)
        if self.part.has_top:
            draw_strip(canvas, self.part.sheet, self.measures, x, top - 3 * MM)
            top -= WITH_TICKS + 3 * MM
        top = self._draw_columns(canvas, x, top)
        for row in self.part.rows:
            place = Place(x, top, self.row_height)
            top -= draw_row(canvas, row, self.table, place, self.columns, self.measures)
        self._draw_key(canvas, x, top)
        if self.part.has_foot:
            self._draw_facts(canvas, x, top - KEY_HEIGHT - 3 * MM)

    def _draw_head(self, canvas: TaggedCanvas, x: float, top: float) -> float:
        sheet, measures = self.part.sheet, self.measures
        width = measures.width
        black = measures.style(25, 10.5, "black")
        is_first = self.part.has_top
        if is_first:
            canvas.bookmark(sheet.heading, top)
        heading = canvas.heading(1, self.root) if is_first else None
        which = measures.word(f"{sheet.heading} {self.part.page}".strip())
        draw_text(canvas, which, black, x, top, width / 2, heading)
        small = measures.style(11, 5)
        hours = measures.style(14, 6, "bold")
        lines = ((sheet.hours, hours, top - 5.1 * MM), (sheet.summary, small, top - 10.5 * MM))
        for words, style, baseline in lines:
            tag = self.root.child("P") if is_first else None
            under = baseline + style.size
            draw_text(canvas, measures.word(words), style, x, under, width, tag, "right")
        top -= HEAD_HEIGHT
        tag = self.root.child("P") if is_first else None
        return top - draw_set(canvas, _title(sheet, measures), x, top + 2.5 * MM, width, tag)

    def _draw_columns(self, canvas: TaggedCanvas, x: float, top: float) -> float:
        """The columns' headings, tagged once; on later pages they are artifacts."""
        measures = self.measures
        style = measures.style(10, 4.5, "bold")
        row = self.table.child("TR") if self.part.has_top else None
        heads = _heads_height(self.part.sheet, measures)
        under = top - (heads - COLUMN_HEADS) - 3 * MM
        places = (START, BAR, self.columns.title, LEAD)
        for words, offset in zip(self.part.sheet.columns, (*places, None), strict=False):
            tag = header_cell(row, "Column") if row else None
            text = measures.word(words)
            if offset is None:
                self._draw_last_column(canvas, x, under, tag)
            else:
                draw_text(canvas, text, style, x + offset, under, measures.width, tag)
        top -= heads
        with canvas.artifact():
            rule(canvas, x, top, measures.width, measures.palette.ink, HEAD_WEIGHT)
        return top

    def _draw_last_column(
        self,
        canvas: TaggedCanvas,
        x: float,
        under: float,
        tag: Tag | None,
    ) -> None:
        """The last heading ends on the line of the others, over two lines if it must."""
        words = _last_column(self.part.sheet, self.measures)
        top = under + words.height - words.style.leading
        draw_set(canvas, words, x, top, self.measures.width, tag, "right")

    def _draw_key(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        sheet, measures = self.part.sheet, self.measures
        bold, style = measures.style(10, 4.5, "bold"), measures.style(10, 4.5)
        baseline = top - 7.5 * MM
        under = baseline + style.size
        # A space at the end parts the words for a reader who hears them.
        entries = [(mode, measures.word(f"{word} ")) for mode, word in sheet.key]
        label = measures.word(f"{sheet.key_label} ")
        # One paragraph: the shapes are told apart by the words beside them.
        key = self.root.child("P")
        draw_text(canvas, label, bold, x, under, measures.width, key)
        x += max(12 * MM, line_width(label, bold) + 4 * MM)
        for mode, word in entries:
            with canvas.artifact():
                mode_shape(canvas, mode, x, baseline + 1.2 * MM, measures.palette)
                bar = (x + 4.5 * MM, baseline - 0.3 * MM, 6 * MM, 3 * MM)
                mode_bar(canvas, mode, *bar, measures.palette)
            draw_text(canvas, word, style, x + 12 * MM, under, measures.width, key)
            x += 12 * MM + line_width(word, style) + 7 * MM

    def _draw_facts(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        column = _fact_column(self.part.sheet, self.measures)
        for label, value in _facts(self.part.sheet, self.measures):
            paragraph = self.root.child("P")
            draw_set(canvas, label, x, top, column, paragraph)
            draw_set(canvas, value, x + column, top, self.measures.width, paragraph)
            top -= value.height + FACT_GAP
