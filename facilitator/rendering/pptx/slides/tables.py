"""Tables."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from facilitator.pack.deck import TableSlide
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.fit import Fitting, even_parts
from facilitator.rendering.pptx.layouts.measures import plain_style
from facilitator.rendering.pptx.measure import FULL, longest_word, para_width
from facilitator.rendering.pptx.paragraphs import Para, para
from facilitator.rendering.pptx.stage import Stage
from facilitator.rendering.pptx.style import TextStyle
from facilitator.rendering.pptx.table_xml import Border, Cell, Margins, Row, draw_grid, row_height
from facilitator.text import Text

_SIZES = (24, 22, 20)
#: Where a single cell is too long for a slide: so that nothing hangs out of the table's place.
_LAST_RESORT = tuple(20 * 0.9**power for power in range(1, 25))
_MOST_ROWS = 6
_TALL_ROW_PT, _LEAST_HEAD_PT = 60, 46
_HEAD = plain_style(20, "muted", bold=True)
_HEAD_MARGINS = Margins(0, 4, 16, 6)
_MARGINS = Margins(0, 5, 16, 5)
_THICK = Border("ink", 2)
_HAIRLINE = Border("rule", 0.75)


class _Laid(NamedTuple):
    """A table in one size: its head, and its rows in parts of a slide each, with their heights in
    the room under the head. `word` is one that is wider than its column; `long` are rows that are
    higher than their room (half of the slide, for a head), with the share of each that fits."""

    style: TextStyle
    columns: list[float]
    head: list[Cell]
    parts: list[list[tuple[list[Cell], float]]]
    room: float
    word: str
    long: list[tuple[Sequence[Para], float]]


def draw_table(slide: TableSlide, stage: Stage) -> None:
    """Six rows to a slide at most, under a repeated head, in the largest size that breaks no word
    and needs no more slides than smaller type does."""
    count = max([len(slide.header), *(len(row) for row in slide.rows)])
    rows = [_padded(row, count) for row in (slide.header, *slide.rows)]
    meant = _best(rows, stage)
    drawn = meant
    for size in _LAST_RESORT:
        if not drawn.long:
            break
        drawn = _laid(rows, size, stage)
    for number, part in enumerate(drawn.parts, 1):
        canvas = Canvas(stage, slide, "Table", part=number, parts=len(drawn.parts))
        _report(canvas, rows, meant)
        _draw(canvas, drawn, part, slide.summary)


def _best(rows: Sequence[Sequence[Para]], stage: Stage) -> _Laid:
    """The table in the size that suits it best; in the smallest where it suits none."""
    fewest = math.ceil((len(rows) - 1) / _MOST_ROWS)
    ways: list[_Laid] = []
    for size in _SIZES:
        laid = _laid(rows, size, stage)
        if not laid.word and not laid.long:
            ways.append(laid)
            if len(laid.parts) == fewest:
                break
    return min(ways, key=lambda way: len(way.parts), default=laid)


def _laid(rows: Sequence[Sequence[Para]], size_pt: float, stage: Stage) -> _Laid:
    box = stage.layouts["Table"]["table"].box
    style = stage.styled(plain_style(size_pt))
    head_style = stage.styled(_HEAD.at(min(size_pt, _HEAD.size_pt)))
    head = [_cell(each, head_style, _HEAD_MARGINS) for each in rows[0]]
    bodies = [_body(row, style) for row in rows[1:]]
    columns = _columns((head, *bodies), box.width)
    heights = [row_height(body, columns) for body in bodies]
    head_pt = _head_height(head, columns)
    room = box.height - head_pt
    parts = even_parts(list(zip(bodies, heights, strict=True)), heights, room, _MOST_ROWS) or [[]]
    half = box.height / 2
    rooms = [half, *[max(half, room)] * len(bodies)]
    long = [
        (row, most / height)
        for row, height, most in zip(rows, (head_pt, *heights), rooms, strict=True)
        if height > most
    ]
    return _Laid(style, columns, head, parts, room, _broken((head, *bodies), columns), long)


def _head_height(head: Sequence[Cell], columns: Sequence[float]) -> float:
    return max(_LEAST_HEAD_PT, row_height(head, columns))


def _padded(row: Sequence[Text], count: int) -> list[Para]:
    return [para(text) for text in row] + [Para(spans=())] * (count - len(row))


def _cell(paragraph: Para, style: TextStyle, margins: Margins) -> Cell:
    return Cell(style=style, paragraphs=(paragraph,), margins=margins)


def _body(row: Sequence[Para], style: TextStyle) -> list[Cell]:
    """Cells of a row, the first of them bold."""
    return [
        _cell(paragraph, replace(style, bold=at == 0), _MARGINS) for at, paragraph in enumerate(row)
    ]


def _columns(rows: Sequence[Sequence[Cell]], width_pt: float) -> list[float]:
    """Widths of columns: each has room for its longest word, and the rest is shared out by what
    the cells would take on one line."""
    least = [max(_wide(cell, _word_width) for cell in column) for column in zip(*rows, strict=True)]
    whole = [max(_wide(cell, para_width) for cell in column) for column in zip(*rows, strict=True)]
    if sum(least) >= width_pt:
        return _rationed(least, width_pt)
    wanted = [max(0.0, full - small) for full, small in zip(whole, least, strict=True)]
    spare = width_pt - sum(least)
    if sum(wanted) <= spare:
        extra = (spare - sum(wanted)) / len(least)
        return [full + extra for full in whole]
    return [small + spare * want / sum(wanted) for small, want in zip(least, wanted, strict=True)]


def _wide(cell: Cell, width: Callable[[Para, TextStyle], float]) -> float:
    """How wide a column is to be for a cell, by what is measured of its words."""
    words_pt = max(width(paragraph, cell.style) for paragraph in cell.paragraphs)
    return words_pt * 1.03 + cell.margins.right


def _word_width(paragraph: Para, style: TextStyle) -> float:
    return longest_word(paragraph, style)[1]


def _rationed(least: Sequence[float], width_pt: float) -> list[float]:
    """Widths where words must be broken: the narrow columns have what they need, and the others
    share what is left."""
    shares = [0.0] * len(least)
    left = width_pt
    for place, (needed, column) in enumerate(sorted((each, at) for at, each in enumerate(least))):
        shares[column] = min(needed, left / (len(least) - place))
        left -= shares[column]
    return shares


def _broken(rows: Sequence[Sequence[Cell]], columns: Sequence[float]) -> str:
    """A word that is wider than its column."""
    for row in rows:
        for cell, width in zip(row, columns, strict=True):
            for paragraph in cell.paragraphs:
                word, word_pt = longest_word(paragraph, cell.style)
                if word_pt > (width - cell.margins.right) * FULL:
                    return word
    return ""


def _report(canvas: Canvas, rows: Sequence[Sequence[Para]], laid: _Laid) -> None:
    if laid.word:
        paragraphs = [paragraph for row in rows for paragraph in row]
        canvas.report(Fitting((laid.style,), long_word=laid.word), paragraphs)
    for row, share in laid.long:
        canvas.report(Fitting((laid.style,), share=share), row)


def _draw(
    canvas: Canvas, laid: _Laid, part: Sequence[tuple[list[Cell], float]], summary: str
) -> None:
    head_pt = _head_height(laid.head, laid.columns)
    rows = [Row(cells=tuple(replace(cell, bottom=_THICK) for cell in laid.head), height=head_pt)]
    spare = laid.room - sum(height for _, height in part)
    for number, (cells, height) in enumerate(part):
        top = _THICK if number == 0 else _HAIRLINE
        bottom = _THICK if number == len(part) - 1 else _HAIRLINE
        taller = max(height, min(_TALL_ROW_PT, height + max(0.0, spare) / len(part)))
        rows.append(
            Row(
                cells=tuple(replace(cell, top=top, bottom=bottom) for cell in cells),
                height=taller,
            )
        )
    draw_grid(canvas, rows, laid.columns, summary)
