"""The sentence to finish: when, I will, and if something gets in the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator.pack.deck import FirstStepSlide
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.measure import para_width
from facilitator.rendering.pptx.paragraphs import para
from facilitator.rendering.pptx.slides.activity import draw_total
from facilitator.rendering.pptx.stage import Stage
from facilitator.rendering.pptx.style import TextStyle
from facilitator.rendering.pptx.table_xml import Border, Cell, Margins, Row, draw_grid, row_height

_PROMPT = TextStyle(size_pt=28, font="title", bold=True)
_EXAMPLE = TextStyle(size_pt=26, font="title", italic=True, role="muted")
_WRITE_ON = Border("line", 1.5)
_STEP_ROW_PT = 104
#: By how much the words shrink, beyond all need, so that they stay in their row.
_FACTORS = tuple(0.92**power for power in range(30))


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
    for factor in _FACTORS:
        cells = (
            Cell(
                style=prompt_style.at(prompt_style.size_pt * factor),
                paragraphs=(para(prompt),),
                margins=Margins(0, 4, 8, 8),
                anchor="b",
            ),
            Cell(
                style=example_style.at(example_style.size_pt * factor),
                paragraphs=(para(example),) if example else (),
                margins=Margins(0, 4, 0, 9),
                anchor="b",
            ),
        )
        if row_height(cells, columns) <= height:
            break
    return cells
