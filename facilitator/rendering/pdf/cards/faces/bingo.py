"""A bingo card: a square of habits to cross out."""

from __future__ import annotations

from reportlab.lib.units import mm

from facilitator.diagnostics import Diagnostic
from facilitator.pack.cards import BingoFace
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards.faces import parts
from facilitator.rendering.pdf.cards.fitting import TOLERANCE, Fitted, Room, faults, fit
from facilitator.rendering.pdf.cards.look import Look
from facilitator.rendering.pdf.cards.skeleton import Tier
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag, list_tag
from facilitator.text import Text

CELL_PADDING = 1.6 * mm
CELL_WEIGHT = 0.9
#: Sizes of the words in the cells, all alike.
SIZES = (16, 14, 12.5, 11, 10)
HEAD_SIZES = (24, 20, 17, 15)


def draw_bingo(canvas: TaggedCanvas, look: Look, face: BingoFace, tag: Tag) -> list[Diagnostic]:
    with canvas.artifact():
        parts.draw_frame(canvas, look)
    room = Room(width=look.measure, height=look.card.height / 4, gap=look.skeleton.padding / 3)
    tiers = [
        Tier(size, size * 1.15, max(11, size * 0.6), max(14, size * 0.8)) for size in HEAD_SIZES
    ]
    head = fit(face.heading, [face.lead], tiers, room, look.palette)
    top = parts.draw_fitted(canvas, head, look.left, look.text_top, tag) - look.skeleton.padding / 2
    style = parts.id_style(look)
    foot = look.text_foot + style.leading + look.skeleton.padding / 4
    found = _draw_square(canvas, look, face, (top, foot), tag)
    label_top = look.text_foot + style.leading
    draw_text(canvas, face.label, style, look.left, label_top, look.measure, tag.child("P"))
    return [*faults(head, face.label.plain), *found]


def _draw_square(
    canvas: TaggedCanvas, look: Look, face: BingoFace, span: tuple[float, float], tag: Tag
) -> list[Diagnostic]:
    side = round(len(face.cells) ** 0.5)
    top, foot = span
    width, height = look.measure / side, (top - foot) / side
    with canvas.artifact():
        for number in range(side + 1):
            x, y = look.left + number * width, foot + number * height
            drawing.upright(canvas, x, foot, top - foot, look.palette.ink, CELL_WEIGHT)
            drawing.rule(canvas, look.left, y, look.measure, look.palette.ink, CELL_WEIGHT)
    room = Room(width=width - 2 * CELL_PADDING, height=height - 2 * CELL_PADDING, gap=0)
    cells = _fitted(look, face, room)
    words = list_tag(tag, marked=False)
    for number, cell in enumerate(cells):
        row, column = divmod(number, side)
        x = look.left + column * width + CELL_PADDING
        middle = top - (row + 0.5) * height
        body = words.child("LI").child("LBody")
        draw_set(canvas, cell.title, x, middle + cell.height / 2, room.width, body, "centre")
    return [fault for cell in cells for fault in faults(cell, face.label.plain)]


def _fitted(look: Look, face: BingoFace, room: Room) -> list[Fitted]:
    """The cells at the largest size at which the whole pool fits, or at the smallest."""
    for size in SIZES:
        pool = [_cell(look, words, size, room) for words in face.pool]
        if all(cell.over <= TOLERANCE for cell in pool):
            break
    return [_cell(look, words, size, room) for words in face.cells]


def _cell(look: Look, words: Text, size: float, room: Room) -> Fitted:
    tier = Tier(size, size * 1.18, 0, 0)
    return fit(words, [], [tier], room, look.palette, weight="bold")
