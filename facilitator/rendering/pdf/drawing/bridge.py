"""The motif: a square-cornered tile and a round one, joined by a line with a square and a circle
at its ends."""

from __future__ import annotations

from reportlab.lib.colors import white
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.rendering.pdf.drawing.palette import Palette, SideName
from facilitator.rendering.pdf.drawing.strokes import kept

TILE_RADIUS = 5 * mm
END_SIZE = 3.6 * mm
END_HALO = 0.9
#: The round end is drawn a little wider than the square one, so that they look equal.
ROUND_END = 0.55
INNER_LINE = 0.6
INNER_GAP = 1.1 * mm


def tile(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    side: SideName,
    palette: Palette,
    weight: float = 1.5,
    radius: float = TILE_RADIUS,
) -> None:
    """An outline: square corners offline, round ones digital, and a second line inside the
    digital tile where there is no colour."""
    with kept(canvas):
        canvas.setStrokeColor(palette.side(side))
        canvas.setLineWidth(weight)
        if side == "offline":
            canvas.rect(x, y, width, height, stroke=1, fill=0)
            return
        canvas.roundRect(x, y, width, height, radius, stroke=1, fill=0)
        if palette.mono:
            canvas.setLineWidth(INNER_LINE)
            canvas.roundRect(
                x + INNER_GAP,
                y + INNER_GAP,
                width - 2 * INNER_GAP,
                height - 2 * INNER_GAP,
                radius - INNER_GAP,
                stroke=1,
                fill=0,
            )


def end_mark(
    canvas: Canvas, x: float, y: float, side: SideName, palette: Palette, size: float = END_SIZE
) -> None:
    """An end of a bridge, centred on x, y, with a white edge."""
    with kept(canvas):
        canvas.setFillColor(palette.side(side))
        canvas.setStrokeColor(white)
        canvas.setLineWidth(END_HALO)
        if side == "offline":
            canvas.rect(x - size / 2, y - size / 2, size, size, stroke=1, fill=1)
        else:
            canvas.circle(x, y, size * ROUND_END, stroke=1, fill=1)


def bridge(
    canvas: Canvas,
    x0: float,
    y0: float,
    x1: float,
    y1: float,
    palette: Palette,
    weight: float = 2.4,
    size: float = END_SIZE,
) -> None:
    """A line from the offline end (x0, y0) to the digital end (x1, y1)."""
    _stroke(canvas, x0, y0, x1, y1, palette, weight)
    end_mark(canvas, x0, y0, "offline", palette, size)
    end_mark(canvas, x1, y1, "digital", palette, size)


def half_bridge(
    canvas: Canvas,
    x: float,
    y: float,
    reach: float,
    side: SideName,
    palette: Palette,
    weight: float = 2.4,
    size: float = END_SIZE,
) -> None:
    """An end at x, y and the line that leaves it: to the right of an offline card, to the left
    of a digital one, `reach` long."""
    _stroke(canvas, x, y, x + (reach if side == "offline" else -reach), y, palette, weight)
    end_mark(canvas, x, y, side, palette, size)


def footer_mark(
    canvas: Canvas,
    x: float,
    y: float,
    palette: Palette,
    size: float = 2.1 * mm,
    span: float = 4.5 * mm,
) -> float:
    """The small signature, from x, centred on the height y. Returns its width."""
    radius = size * 0.57
    with kept(canvas):
        canvas.setStrokeColor(palette.ink)
        canvas.setLineWidth(1.2)
        canvas.line(x + size, y, x + size + span, y)
        canvas.setFillColor(palette.offline)
        canvas.rect(x, y - size / 2, size, size, stroke=0, fill=1)
        canvas.setFillColor(palette.digital)
        canvas.circle(x + size + span + radius, y, radius, stroke=0, fill=1)
    return size + span + 2 * radius


def _stroke(
    canvas: Canvas,
    x0: float,
    y0: float,
    x1: float,
    y1: float,
    palette: Palette,
    weight: float,
) -> None:
    with kept(canvas):
        canvas.setStrokeColor(palette.ink)
        canvas.setLineWidth(weight)
        canvas.line(x0, y0, x1, y1)
