"""What an activity asks of the room: a small shape and a bar for each, beside its word."""

from __future__ import annotations

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.pack.bridges import Mode
from facilitator.rendering.pdf.drawing.palette import Palette
from facilitator.rendering.pdf.drawing.strokes import kept, polygon
from facilitator.rendering.pdf.drawing.themes import band

SHAPE_SIZE = 3 * mm
BAR_WEIGHT = 0.9
#: Pattern, pitch and stroke of the bars that are neither solid nor empty.
_FILLS: dict[str, tuple[str, float, float]] = {
    "open": ("lines", 0.95 * mm, 0.6),
    "talk": ("slant", 1.1 * mm, 0.7),
    "pause": ("dots", 1.3 * mm, 0.7),
}


def mode_colour(mode: Mode, palette: Palette) -> Color:
    return {
        "open": palette.soft,
        "talk": palette.ink,
        "practice": palette.digital,
        "reflect": palette.caution,
        "pause": palette.offline,
    }[mode]


def mode_shape(
    canvas: Canvas, mode: Mode, x: float, y: float, palette: Palette, size: float = SHAPE_SIZE
) -> None:
    """A shape of about `size`, its left edge at x, its centre at the height y."""
    colour = mode_colour(mode, palette)
    half = size / 2
    if mode == "open":
        polygon(canvas, [(x, y - half), (x + size, y - half), (x + half, y + half)], colour)
    elif mode == "talk":
        polygon(canvas, [(x, y + half), (x + size, y), (x, y - half)], colour)
    elif mode == "practice":
        reach = size * 0.58
        middle = x + half
        corners = [(middle, y + reach), (middle + reach, y), (middle, y - reach)]
        polygon(canvas, [*corners, (middle - reach, y)], colour)
    elif mode == "reflect":
        with kept(canvas):
            canvas.setStrokeColor(colour)
            canvas.setLineWidth(1.1)
            canvas.circle(x + half, y, size * 0.42, stroke=1, fill=0)
    else:
        with kept(canvas):
            canvas.setFillColor(colour)
            for start in (0.1, 0.62):
                canvas.rect(x + start * size, y - half, 0.28 * size, size, stroke=0, fill=1)


def mode_bar(
    canvas: Canvas,
    mode: Mode,
    x: float,
    y: float,
    width: float,
    height: float,
    palette: Palette,
) -> None:
    """A bar with its lower left corner at x, y: solid for practice, empty for reflection,
    patterned for the others."""
    colour = mode_colour(mode, palette)
    if mode in _FILLS:
        name, pitch, weight = _FILLS[mode]
        band(canvas, name, x, y, width, height, colour, pitch, weight)
    with kept(canvas):
        canvas.setStrokeColor(colour)
        canvas.setFillColor(colour)
        canvas.setLineWidth(BAR_WEIGHT)
        canvas.rect(x, y, width, height, stroke=1, fill=int(mode == "practice"))
