"""Themes are told by word, shape, icon and pattern; they have no colour of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reportlab.lib.colors import Color, white
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from facilitator.pack.bridges import Theme
from facilitator.rendering.pdf.drawing.strokes import Point, icon, kept, polygon

PITCH = 1.5 * mm
PATTERN_WEIGHT = 0.8
DOT = 0.68 * mm


class _Box(NamedTuple):
    """Where a pattern is drawn; `rows` of them, each `row` high."""

    x: float
    y: float
    width: float
    height: float
    pitch: float
    weight: float

    @property
    def rows(self) -> int:
        # Whole rows only, so that nothing is cut through at the edge.
        return max(2, round(self.height / self.pitch))

    @property
    def row(self) -> float:
        return self.height / self.rows

    def columns(self, width: float, least: int = 2) -> int:
        return max(least, round(self.width / width))


# -- badges ---------------------------------------------------------------------------------

_NOTCH = 0.76
#: Corners of each badge, in half sizes from its centre. The arch is not a polygon.
_SHAPES: dict[str, tuple[Point, ...]] = {
    "listen": ((-1, 0), (-0.52, 0.92), (0.52, 0.92), (1, 0), (0.52, -0.92), (-0.52, -0.92)),
    "tell": ((-0.95, 0.82), (0.5, 0.82), (1.08, 0), (0.5, -0.82), (-0.95, -0.82)),
    "help": (
        (-_NOTCH, 1),
        (_NOTCH, 1),
        (_NOTCH, _NOTCH),
        (1, _NOTCH),
        (1, -_NOTCH),
        (_NOTCH, -_NOTCH),
        (_NOTCH, -1),
        (-_NOTCH, -1),
        (-_NOTCH, -_NOTCH),
        (-1, -_NOTCH),
        (-1, _NOTCH),
        (-_NOTCH, _NOTCH),
    ),
    "decide": ((0, 1.14), (1.14, 0), (0, -1.14), (-1.14, 0)),
}
#: Icon, its share of the badge, and how far it stands from the centre.
_BADGE_ICONS: dict[str, tuple[str, float, float]] = {
    "listen": ("ear", 0.62, 0),
    "tell": ("megaphone", 0.62, -0.04),
    "help": ("hand-helping", 0.68, 0),
    "decide": ("scale", 0.6, 0),
    "look-after-yourself": ("heart", 0.62, 0),
}


def badge(canvas: Canvas, theme: Theme, cx: float, cy: float, size: float, colour: Color) -> None:
    """A solid shape with a white icon, centred on cx, cy."""
    half = size / 2
    if theme == "look-after-yourself":
        _arch(canvas, cx, cy, half, colour)
    else:
        points = [(cx + across * half, cy + up * half) for across, up in _SHAPES[theme]]
        polygon(canvas, points, colour)
    name, share, shift = _BADGE_ICONS[theme]
    width = share * size
    left = cx - width / 2 + shift * size
    icon(canvas, name, left, cy - width / 2, width, white, max(1.1, size / mm * 0.13))


def _arch(canvas: Canvas, cx: float, cy: float, half: float, colour: Color) -> None:
    side, spring, curve = 0.86 * half, 0.14 * half, 0.48 * half
    path = canvas.beginPath()
    path.moveTo(cx - side, cy - half)
    path.lineTo(cx + side, cy - half)
    path.lineTo(cx + side, cy + spring)
    path.curveTo(cx + side, cy + spring + curve, cx + curve, cy + half, cx, cy + half)
    path.curveTo(cx - curve, cy + half, cx - side, cy + spring + curve, cx - side, cy + spring)
    path.close()
    with kept(canvas):
        canvas.setFillColor(colour)
        canvas.drawPath(path, stroke=0, fill=1)


# -- patterns -------------------------------------------------------------------------------


def pattern(
    canvas: Canvas,
    theme: Theme,
    x: float,
    y: float,
    width: float,
    height: float,
    colour: Color,
) -> None:
    """The theme's band; x, y is its lower left corner."""
    band(canvas, _PATTERNS[theme], x, y, width, height, colour)


def band(
    canvas: Canvas,
    name: str,
    x: float,
    y: float,
    width: float,
    height: float,
    colour: Color,
    pitch: float = PITCH,
    weight: float = PATTERN_WEIGHT,
) -> None:
    """A box filled with `dots`, `lines`, `slant`, `grid` or `zigzag`, each one path."""
    box = _Box(x, y, width, height, pitch, weight)
    with kept(canvas):
        edge = canvas.beginPath()
        edge.rect(x, y, width, height)
        canvas.clipPath(edge, stroke=0, fill=0)
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(weight)
        if name == "dots":
            _dots(canvas, box)
            return
        path = canvas.beginPath()
        _STROKES[name](path, box)
        canvas.drawPath(path, stroke=1, fill=0)


def _dots(canvas: Canvas, box: _Box) -> None:
    # A dash of no length with round caps is a dot: a row of dots is one short operator.
    gap = box.width / box.columns(box.pitch)
    canvas.setLineWidth(DOT)
    canvas.setLineCap(1)
    for row in range(box.rows):
        canvas.setDash([0, gap], 0)
        start = box.x + (0.25 if row % 2 == 0 else 0.75) * gap
        height = box.y + (row + 0.5) * box.row
        canvas.line(start, height, box.x + box.width, height)


def _lines(path: PDFPathObject, box: _Box) -> None:
    rows = max(3, round(box.height / (box.pitch * 0.7)))
    for row in range(rows):
        _level(path, box, (row + 0.5) * box.height / rows)


def _slant(path: PDFPathObject, box: _Box) -> None:
    step = box.pitch * 1.2
    for number in range(-int(box.height / box.pitch) - 2, int(box.width / step) + 2):
        start = box.x + number * step
        path.moveTo(start, box.y)
        path.lineTo(start + box.height, box.y + box.height)


def _grid(path: PDFPathObject, box: _Box) -> None:
    for row in range(box.rows):
        _level(path, box, (row + 0.5) * box.row)
    columns = box.columns(box.pitch)
    for column in range(columns):
        across = box.x + (column + 0.5) * box.width / columns
        path.moveTo(across, box.y)
        path.lineTo(across, box.y + box.height)


def _zigzag(path: PDFPathObject, box: _Box) -> None:
    columns = box.columns(box.row * 1.2, least=4)
    step = box.width / columns
    for row in range(box.rows):
        foot = box.y + row * box.row
        path.moveTo(box.x, foot + 0.2 * box.row)
        for column in range(1, columns + 1):
            up = 0.8 if column % 2 else 0.2
            path.lineTo(box.x + column * step, foot + up * box.row)


def _level(path: PDFPathObject, box: _Box, up: float) -> None:
    path.moveTo(box.x, box.y + up)
    path.lineTo(box.x + box.width, box.y + up)


_PATTERNS: dict[str, str] = {
    "listen": "dots",
    "tell": "lines",
    "help": "slant",
    "decide": "grid",
    "look-after-yourself": "zigzag",
}
_STROKES: dict[str, Callable[[PDFPathObject, _Box], None]] = {
    "lines": _lines,
    "slant": _slant,
    "grid": _grid,
    "zigzag": _zigzag,
}
