"""Tables: the author's own, and the sentence to finish."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from facilitator.pack.deck import FirstStepSlide, TableSlide
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.fit import Fitting, even_parts
from facilitator.rendering.pptx.layouts.measures import plain_style
from facilitator.rendering.pptx.measure import longest_word, para_width
from facilitator.rendering.pptx.paragraphs import Para, Span, para
from facilitator.rendering.pptx.slides.activity import draw_total
from facilitator.rendering.pptx.stage import Stage
from facilitator.rendering.pptx.style import TextStyle
from facilitator.rendering.pptx.table_xml import Border, Cell, Margins, Row, draw_grid, row_height
from facilitator.text import Text

_SIZES = (24, 22, 20)
_MOST_ROWS = 6
_TALL_ROW_PT = 60
_HEAD = plain_style(20, "muted", bold=True)
_HEAD_MARGINS = Margins(0, 4, 12, 6)
_MARGINS = Margins(0, 5, 12, 5)
_THICK = Border("ink", 2)
_HAIRLINE = Border("rule", 0.75)


def draw_table(slide: TableSlide, stage: Stage) -> None:
    """Six rows to a slide at most, under a repeated head."""
    count = max([len(slide.header), *(len(row) for row in slide.rows)])
    header = _padded(slide.header, count)
    rows = [_padded(row, count) for row in slide.rows]
    box = stage.layouts["Table"]["table"].box
    head_style = stage.styled(_HEAD)
    for size in _SIZES:
        style = stage.styled(plain_style(size))
        columns = _columns((header, *rows), style, box.width)
        head = [_cell(each, head_style, _HEAD_MARGINS) for each in header]
        bodies = [_body(row, style) for row in rows]
        room = box.height - row_height(head, columns)
        heights = [row_height(body, columns) for body in bodies]
        contents = list(zip(bodies, heights, strict=True))
        parts = even_parts(contents, heights, room, _MOST_ROWS) or [[]]
        crowded = len(parts) > math.ceil(len(rows) / _MOST_ROWS)
        if not crowded and not _broken(rows, columns, style):
            break
    for number, part in enumerate(parts, 1):
        canvas = Canvas(stage, slide, "Table", part=number, parts=len(parts))
        _report(canvas, rows, columns, style, room)
        _draw(canvas, head, part, columns, slide.summary)


def _padded(row: Sequence[Text], count: int) -> list[Para]:
    return [para(text) for text in row] + [Para(spans=())] * (count - len(row))


def _cell(paragraph: Para, style: TextStyle, margins: Margins) -> Cell:
    return Cell(style=style, paragraphs=(paragraph,), margins=margins)


def _body(row: Sequence[Para], style: TextStyle) -> list[Cell]:
    """Cells of a row, the first of them bold."""
    return [
        _cell(paragraph, replace(style, bold=at == 0), _MARGINS) for at, paragraph in enumerate(row)
    ]


def _columns(rows: Sequence[Sequence[Para]], style: TextStyle, width_pt: float) -> list[float]:
    """Widths of columns: each has room for its longest word, and the rest is shared out by what
    the cells would take on one line."""
    bold = replace(style, bold=True)
    least: list[float] = []
    whole: list[float] = []
    for column in zip(*rows, strict=True):
        least.append(max(longest_word(each, bold)[1] for each in column) * 1.03 + _MARGINS.right)
        whole.append(max(para_width(each, bold) for each in column) * 1.03 + _MARGINS.right)
    if sum(least) >= width_pt:
        return _rationed(least, width_pt)
    wanted = [max(0.0, full - small) for full, small in zip(whole, least, strict=True)]
    spare = width_pt - sum(least)
    if sum(wanted) <= spare:
        extra = (spare - sum(wanted)) / len(least)
        return [full + extra for full in whole]
    return [small + spare * want / sum(wanted) for small, want in zip(least, wanted, strict=True)]


def _rationed(least: Sequence[float], width_pt: float) -> list[float]:
    """Widths where words must be broken: the narrow columns have what they need, and the others
    share what is left."""
    shares = [0.0] * len(least)
    left = width_pt
    for place, (needed, column) in enumerate(sorted((each, at) for at, each in enumerate(least))):
        shares[column] = min(needed, left / (len(least) - place))
        left -= shares[column]
    return shares


def _broken(rows: Sequence[Sequence[Para]], columns: Sequence[float], style: TextStyle) -> str:
    """A word that is wider than its column."""
    bold = replace(style, bold=True)
    for row in rows:
        for paragraph, width in zip(row, columns, strict=True):
            word, word_pt = longest_word(paragraph, bold)
            if word_pt > width - _MARGINS.right:
                return word
    return ""


def _report(
    canvas: Canvas,
    rows: Sequence[Sequence[Para]],
    columns: Sequence[float],
    style: TextStyle,
    room: float,
) -> None:
    word = _broken(rows, columns, style)
    if word:
        paragraphs = [paragraph for row in rows for paragraph in row]
        canvas.report(Fitting((style,), long_word=word), paragraphs)
    for row in rows:
        height = row_height(_body(row, style), columns)
        if height > room:
            canvas.report(Fitting((style,), share=room / height), row)


def _draw(
    canvas: Canvas,
    head: Sequence[Cell],
    part: Sequence[tuple[list[Cell], float]],
    columns: Sequence[float],
    summary: str,
) -> None:
    head_pt = max(46.0, row_height(head, columns))
    rows = [Row(cells=tuple(replace(cell, bottom=_THICK) for cell in head), height=head_pt)]
    room = canvas.layout["table"].box.height - head_pt
    spare = room - sum(height for _, height in part)
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
    draw_grid(canvas, rows, columns, summary)


# -- the first step ---------------------------------------------------------------------------

_PROMPT = TextStyle(size_pt=28, font="title", bold=True)
_EXAMPLE = TextStyle(size_pt=26, font="title", italic=True, role="muted")
_WRITE_ON = Border("line", 1.5)
_STEP_ROW_PT = 104


def draw_first_step(slide: FirstStepSlide, stage: Stage) -> None:
    """Prompts, each on a line to be finished."""
    canvas = Canvas(stage, slide, "First step")
    box = canvas.layout["table"].box
    styles = stage.styled(_PROMPT), stage.styled(_EXAMPLE)
    widest = max((para_width(para(prompt), styles[0]) for prompt, _ in slide.rows), default=0)
    most = 190.0 if any(example for _, example in slide.rows) else 360.0
    prompt_pt = min(most, max(100.0, widest * 1.03 + 8))
    columns = (prompt_pt, box.width - prompt_pt)
    height = min(_STEP_ROW_PT, box.height / max(1, len(slide.rows)))
    rows: list[Row] = []
    for number, (prompt, example) in enumerate(slide.rows):
        above = _WRITE_ON if number else None
        cells = tuple(
            replace(cell, top=above, bottom=_WRITE_ON)
            for cell in _pledge((prompt, example), styles, columns, height)
        )
        rows.append(Row(cells=cells, height=height))
    draw_grid(canvas, rows, columns, slide.summary)
    draw_total(canvas, slide.total)


def _pledge(
    words: tuple[str, str],
    styles: tuple[TextStyle, TextStyle],
    columns: Sequence[float],
    height: float,
) -> tuple[Cell, Cell]:
    """A prompt and its example, in the largest type in which both fit the row."""
    (prompt, example), (prompt_style, example_style) = words, styles
    for factor in (1, 0.92, 0.84, 0.77, 0.7, 0.6):
        cells = (
            Cell(
                style=prompt_style.at(prompt_style.size_pt * factor),
                paragraphs=(Para(spans=(Span(text=prompt),)),),
                margins=Margins(0, 4, 8, 8),
                anchor="b",
            ),
            Cell(
                style=example_style.at(example_style.size_pt * factor),
                paragraphs=(Para(spans=(Span(text=example),)),) if example else (),
                margins=Margins(0, 4, 0, 9),
                anchor="b",
            ),
        )
        if row_height(cells, columns) <= height:
            break
    return cells
