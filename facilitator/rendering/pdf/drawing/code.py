"""QR codes as vectors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from facilitator.rendering.codes import code
from facilitator.rendering.pdf.drawing.strokes import kept


def qr(canvas: Canvas, data: str, x: float, y: float, size: float, colour: Color) -> None:
    """A code of `size` points square, without a quiet zone; x, y is its lower left corner."""
    side, path = _outline(data)
    module = size / side
    with kept(canvas):
        canvas.transform(module, 0, 0, -module, x, y + size)
        canvas.setFillColor(colour)
        canvas.drawPath(path, stroke=0, fill=1)


@cache
def _outline(data: str) -> tuple[int, PDFPathObject]:
    """Modules along a side, and the dark ones in a box of that many units, y down. One path:
    neighbouring rectangles then leave no hairline between them."""
    matrix = code(data)
    # Written as operators: there are thousands, and whole numbers need no rounding.
    operators = [
        f"{column} {row} {width} {height} re" for column, row, width, height in _merged(matrix)
    ]
    return len(matrix), PDFPathObject(operators)


def _merged(matrix: Sequence[Sequence[int]]) -> Iterator[tuple[int, int, int, int]]:
    """Runs of dark modules; a run that the rows under it repeat becomes one rectangle."""
    open_runs: dict[tuple[int, int], int] = {}
    for row, modules in enumerate([*matrix, []]):
        runs = list(_runs(modules))
        for run in [run for run in open_runs if run not in runs]:
            first = open_runs.pop(run)
            yield run[0], first, run[1], row - first
        for run in runs:
            open_runs.setdefault(run, row)


def _runs(modules: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = 0
    for column, module in enumerate([*modules, 0]):
        if not module:
            if column > start:
                yield start, column - start
            start = column + 1
