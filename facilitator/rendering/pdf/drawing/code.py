"""QR codes as vectors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from facilitator.rendering.codes import code
from facilitator.rendering.pdf.drawing.strokes import kept


def qr(canvas: Canvas, data: str, x: float, y: float, size: float, colour: Color) -> None:
    """A code of `size` points square, without a quiet zone; x, y is its lower left corner."""
    side, rectangles = _rectangles(data)
    module = size / side
    # One path: neighbouring rectangles then leave no hairline between them.
    path = canvas.beginPath()
    for column, row, width, height in rectangles:
        path.rect(
            x + column * module,
            y + size - (row + height) * module,
            width * module,
            height * module,
        )
    with kept(canvas):
        canvas.setFillColor(colour)
        canvas.drawPath(path, stroke=0, fill=1)


@cache
def _rectangles(data: str) -> tuple[int, tuple[tuple[int, int, int, int], ...]]:
    """Modules along a side, and the dark ones as (column, row, width, height)."""
    matrix = code(data)
    return len(matrix), tuple(_merged(matrix))


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
