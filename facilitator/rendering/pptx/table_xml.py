"""Tables as XML: plain cells with rules between rows, no fills but the one that is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from facilitator.openxml.boxes import Box
from facilitator.record import record
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.measure import text_height
from facilitator.rendering.pptx.paragraphs import Para, is_right_to_left
from facilitator.rendering.pptx.style import Anchor, Role, TextStyle, emu, fill_xml

_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"


class Margins(NamedTuple):
    """Around a cell's text, in points."""

    left: float = 0
    top: float = 2
    right: float = 12
    bottom: float = 2


class Border(NamedTuple):
    role: Role
    width_pt: float


_USUAL_MARGINS = Margins()


@record
class Cell:
    style: TextStyle
    paragraphs: tuple[Para, ...] = ()
    margins: Margins = _USUAL_MARGINS
    anchor: Anchor = "ctr"
    top: Border | None = None
    bottom: Border | None = None
    ground: Role | None = None


@record
class Row:
    cells: tuple[Cell, ...]
    height: float


def cell_height(cell: Cell, width_pt: float) -> float:
    """The least height in points of a cell in a column of that width."""
    inner = width_pt - cell.margins.left - cell.margins.right
    words = text_height(cell.paragraphs, (cell.style,), inner)
    return words + cell.margins.top + cell.margins.bottom


def row_height(cells: Sequence[Cell], columns: Sequence[float]) -> float:
    """The least height in points of a row of cells, in columns of these widths in points."""
    return max(
        (cell_height(cell, width) for cell, width in zip(cells, columns, strict=True)), default=0
    )


def draw_grid(canvas: Canvas, rows: Sequence[Row], columns: Sequence[float], summary: str) -> None:
    """A table in the layout's table placeholder. Its first row and column are marked as headings,
    which is what screen readers and checkers look for."""
    place = canvas.layout["table"]
    backwards = ' rtl="1"' if is_right_to_left(canvas.stage.deck.language) else ""
    widths = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in columns)
    body = "".join(_row_xml(canvas, row) for row in rows)
    canvas.frame(
        "table",
        Box(place.box.x, place.box.y, sum(columns), sum(row.height for row in rows)),
        _URI,
        f'<a:tbl><a:tblPr{backwards} firstRow="1" firstCol="1"/>'
        f"<a:tblGrid>{widths}</a:tblGrid>{body}</a:tbl>",
        summary,
    )


def _row_xml(canvas: Canvas, row: Row) -> str:
    cells = "".join(_cell_xml(canvas, cell) for cell in row.cells)
    return f'<a:tr h="{emu(row.height)}">{cells}</a:tr>'


def _cell_xml(canvas: Canvas, cell: Cell) -> str:
    words = canvas.writer(cell.style).body(cell.paragraphs)
    margins = " ".join(
        f'{name}="{emu(value)}"'
        for name, value in zip(("marL", "marT", "marR", "marB"), cell.margins, strict=True)
    )
    borders = (
        _border("lnL", None, canvas)
        + _border("lnR", None, canvas)
        + _border("lnT", cell.top, canvas)
        + _border("lnB", cell.bottom, canvas)
    )
    ground = canvas.paint(cell.ground) if cell.ground else None
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{words}</a:txBody>"
        f'<a:tcPr {margins} anchor="{cell.anchor}">{borders}{fill_xml(ground)}</a:tcPr></a:tc>'
    )


def _border(tag: str, border: Border | None, canvas: Canvas) -> str:
    if border is None:
        return f'<a:{tag} w="0"><a:noFill/></a:{tag}>'
    width = emu(border.width_pt)
    return f'<a:{tag} w="{width}" cap="flat">{fill_xml(canvas.paint(border.role))}</a:{tag}>'
