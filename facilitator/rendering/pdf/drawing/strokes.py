"""Lines, icons and boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from facilitator import icons
from facilitator.brand import DEFAULT_COLOURS

#: (largest size in mm, weight in points): an icon is never drawn bolder for being larger.
ICON_WEIGHTS = ((6.1, 1.25), (12.1, 1.6), (16.0, 2.0))
LARGEST_ICON_WEIGHT = 2.4
#: The box in which icons are outlined.
ICON_BOX = 24

#: Dark enough to see, light enough to write over.
WRITING_LINE = HexColor(DEFAULT_COLOURS["line"])

Point = tuple[float, float]


@contextmanager
def kept(canvas: Canvas) -> Iterator[None]:
    """The graphics state is put back afterwards."""
    canvas.saveState()
    yield
    canvas.restoreState()


def icon_weight(size: float) -> float:
    """Stroke in points for an icon of `size` points."""
    for largest_mm, weight in ICON_WEIGHTS:
        if size <= largest_mm * mm:
            return weight
    return LARGEST_ICON_WEIGHT


def icon(
    canvas: Canvas,
    name: str,
    x: float,
    y: float,
    size: float,
    colour: Color,
    weight: float | None = None,
) -> None:
    """A Lucide icon; x, y is its lower left corner. KeyError when there is no such icon."""
    scale = size / ICON_BOX
    with kept(canvas):
        # The outline is written in its own box, its y axis turned over, and placed by the canvas.
        canvas.transform(scale, 0, 0, -scale, x, y + size)
        canvas.setStrokeColor(colour)
        canvas.setLineWidth((icon_weight(size) if weight is None else weight) / scale)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        canvas.drawPath(_outline(name), stroke=1, fill=0)


@cache
def _outline(name: str) -> PDFPathObject:
    """An icon in its box of 24 units. KeyError when there is no such icon."""
    path = PDFPathObject()
    draw = {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo, "Z": path.close}
    for operator, points in icons.outline(name):
        draw[operator](*points)
    return path


def polygon(canvas: Canvas, points: Sequence[Point], colour: Color) -> None:
    """A solid shape."""
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    with kept(canvas):
        canvas.setFillColor(colour)
        canvas.drawPath(path, stroke=0, fill=1)


def rule(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    colour: Color,
    weight: float = 0.6,
    dash: Sequence[float] | None = None,
) -> None:
    """A level line; `dash` gives lengths on and off."""
    _line(canvas, (x, y), (x + width, y), colour, weight, dash)


def upright(
    canvas: Canvas,
    x: float,
    y: float,
    height: float,
    colour: Color,
    weight: float = 0.6,
    dash: Sequence[float] | None = None,
) -> None:
    """A standing line, from y upwards."""
    _line(canvas, (x, y), (x, y + height), colour, weight, dash)


def _line(
    canvas: Canvas,
    start: Point,
    end: Point,
    colour: Color,
    weight: float,
    dash: Sequence[float] | None,
) -> None:
    with kept(canvas):
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(weight)
        if dash:
            canvas.setDash(list(dash))
        canvas.line(*start, *end)


def write_lines(
    canvas: Canvas,
    x: float,
    top: float,
    width: float,
    count: int,
    gap: float,
    colour: Color = WRITING_LINE,
) -> None:
    """Lines to write on, `gap` apart, the first one `gap` under `top`."""
    for number in range(1, count + 1):
        rule(canvas, x, top - number * gap, width, colour)


def tick_box(
    canvas: Canvas, x: float, y: float, size: float, colour: Color, weight: float = 1
) -> None:
    """An empty box; x, y is its lower left corner."""
    with kept(canvas):
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(weight)
        canvas.rect(x, y, size, size, stroke=1, fill=0)
