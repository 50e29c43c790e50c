"""A sign for one end of a wall."""

from __future__ import annotations

from reportlab.lib.units import mm

from facilitator.pack.cards import Sign
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.cards.fitting import Room, faults, fit
from facilitator.rendering.pdf.cards.imposition import Size
from facilitator.rendering.pdf.cards.look import Look
from facilitator.rendering.pdf.cards.press import Press
from facilitator.rendering.pdf.cards.skeleton import Tier
from facilitator.rendering.pdf.placing import draw_set
from facilitator.rendering.pdf.tags import Tag

SIDE = 15 * mm
PADDING = 15 * mm
FRAME = 4
RADIUS = 15 * mm
#: The line towards the other end of the wall.
LINE = 7
END = 12 * mm
TIERS = tuple(Tier(size, size * 1.15, 30, 36) for size in (110, 92, 76, 60, 48))


def draw_sign(press: Press, look: Look, page: Size, sign: Sign, tag: Tag) -> None:
    """Words to read across a room, in a frame whose shape is that of its end."""
    canvas, palette = press.canvas, look.palette
    width, height = page.width - 2 * SIDE, page.height - 2 * SIDE
    is_low = sign.side == "offline"
    level = SIDE + height * 0.24
    with canvas.artifact():
        drawing.tile(canvas, SIDE, SIDE, width, height, sign.side, palette, FRAME, RADIUS)
        start, end = SIDE + PADDING, page.width - SIDE - PADDING
        drawing.rule(canvas, start, level, end - start, palette.ink, LINE)
        drawing.end_mark(canvas, start if is_low else end, level, sign.side, palette, END)
    inner = width - 2 * PADDING
    room = Room(width=inner, height=height * 0.76 - 2 * PADDING, gap=6 * mm)
    fitted = fit(sign.words, [sign.gloss], TIERS, room, palette)
    top = page.height - SIDE - PADDING
    left = SIDE + PADDING
    top -= draw_set(canvas, fitted.title, left, top, inner, canvas.heading(1, tag))
    for text in fitted.texts:
        top -= room.gap
        draw_set(canvas, text, left, top, inner, tag.child("P"))
    press.diagnostics += faults(fitted, f"the sign “{sign.words.plain}”")
