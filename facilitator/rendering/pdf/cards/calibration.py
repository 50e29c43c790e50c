"""A sheet that shows how far a printer's backs are out of line with its fronts."""

from __future__ import annotations

from reportlab.lib.units import mm

from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.cards.imposition import Size
from facilitator.rendering.pdf.cards.look import Look
from facilitator.rendering.pdf.cards.marks import (
    CHECK_FROM_EDGE,
    CHECK_LENGTH,
    draw_level_check,
    draw_small,
)
from facilitator.rendering.pdf.cards.press import Press
from facilitator.rendering.pdf.placing import draw_text
from facilitator.rendering.pdf.tags import Tag, list_tag
from facilitator.rendering.pdf.text import TextStyle

CROSS = 40 * mm
CROSS_WEIGHT = 0.5
#: The scales reach as far as the plan may move the backs.
REACH_MM = 5
TICK = 6 * mm
LONG_TICK = 10 * mm
#: From the middle to each scale: the arms of the cross pass over their ticks.
SCALE_FROM_MIDDLE = 22 * mm
SIDE = 22 * mm


def print_calibration(press: Press, look: Look, page: Size, turn: str, tag: Tag) -> None:
    """The front with a cross and what to do, the back with two scales in millimetres. Both are
    in the middle of the page, so that any flip brings them together."""
    section = tag.child("Sect")
    press.new_page(page)
    _draw_front(press, look, page, turn, section)
    press.new_page(page)
    _draw_back(press, look, page, section)


def _draw_front(press: Press, look: Look, page: Size, turn: str, tag: Tag) -> None:
    canvas, words, ink = press.canvas, press.cards.words, look.palette.ink
    title = TextStyle(
        20, 25, weight="black", colour=ink, breaking="balanced", family=look.palette.family
    )
    body = TextStyle(12, 17, colour=ink, family=look.palette.family)
    width = page.width - 2 * SIDE
    top = page.height - SIDE
    heading = canvas.heading(1, tag)
    top -= draw_text(canvas, look.own(words.calibration), title, SIDE, top, width, heading)
    steps = list_tag(tag, ordered=True)
    for number, step in enumerate(words.calibration_steps, start=1):
        top -= 1.5 * mm
        item = steps.child("LI")
        draw_text(canvas, f"{number}", body, SIDE, top, 8 * mm, item.child("Lbl"))
        left, room = SIDE + 8 * mm, width - 8 * mm
        top -= draw_text(canvas, look.own(step), body, left, top, room, item.child("LBody"))
    x, y = page.width / 2, page.height / 2
    with canvas.artifact(), drawing.kept(canvas):
        canvas.setStrokeColor(ink)
        canvas.setLineWidth(CROSS_WEIGHT)
        canvas.line(x - CROSS, y, x + CROSS, y)
        canvas.line(x, y - CROSS, x, y + CROSS)
    start = (page.width - CHECK_LENGTH) / 2 - 20 * mm
    draw_level_check(canvas, start, 2 * CHECK_FROM_EDGE, words.check, look.palette)
    draw_small(canvas, turn, SIDE, CHECK_FROM_EDGE, width, look.palette)


def _draw_back(press: Press, look: Look, page: Size, tag: Tag) -> None:
    canvas, words = press.canvas, press.cards.words
    x, y = page.width / 2, page.height / 2
    with canvas.artifact():
        _draw_scale(press, look, x, y, is_upright=False)
        _draw_scale(press, look, x, y, is_upright=True)
    body = TextStyle(12, 17, colour=look.palette.ink, family=look.palette.family)
    width = page.width - 2 * SIDE
    top = y + CROSS + 32 * mm
    for line in (words.calibration_read, *words.directions):
        read = look.own(line)
        top -= draw_text(canvas, read, body, SIDE, top, width, tag.child("P"), "centre")


def _draw_scale(press: Press, look: Look, x: float, y: float, *, is_upright: bool) -> None:
    """Two rows of ticks, a millimetre apart, that an arm of the cross crosses; numbers at the
    outer ends of one row."""
    canvas, ink = press.canvas, look.palette.ink
    with drawing.kept(canvas):
        canvas.translate(x, y)
        if is_upright:
            canvas.rotate(90)
        for millimetres in range(-REACH_MM, REACH_MM + 1):
            place, is_long = millimetres * mm, millimetres % REACH_MM == 0
            length, weight = (LONG_TICK, 0.9) if is_long else (TICK, 0.45)
            for foot in (-SCALE_FROM_MIDDLE - length, SCALE_FROM_MIDDLE):
                drawing.upright(canvas, place, foot, length, ink, weight)
    for millimetres in (-REACH_MM, 0, REACH_MM):
        _draw_number(press, look, x, y, millimetres, is_upright=is_upright)


def _draw_number(
    press: Press, look: Look, x: float, y: float, millimetres: int, *, is_upright: bool
) -> None:
    label = f"{millimetres:+d}" if millimetres else "0"
    far = SCALE_FROM_MIDDLE + LONG_TICK + 1.5 * mm
    place = millimetres * mm
    if is_upright:
        left = x - far - 10 * mm
        draw_small(press.canvas, label, left, y + place - 3, 10 * mm, look.palette, "right")
    else:
        left, baseline = x + place - 5 * mm, y - far - 7
        draw_small(press.canvas, label, left, baseline, 10 * mm, look.palette, "centre")
