"""The card that opens a deck: its title in front, its instructions behind."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.diagnostics import Diagnostic
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards.faces import Look, draw_fitted
from facilitator.rendering.pdf.cards.fitting import Room, faults, fit
from facilitator.rendering.pdf.draw import draw_set, draw_text
from facilitator.rendering.pdf.drawing import SideName
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import TextStyle, set_text
from facilitator.text import Text


@dataclass(frozen=True, slots=True)
class TitleFace:
    """The front of the card that opens a deck."""

    title: Text
    session: Text
    organisation: Text
    icon: str

    def draw(self, canvas: TaggedCanvas, look: Look, tag: Tag) -> list[Diagnostic]:
        top = look.frame_top - 1.5 * look.skeleton.padding
        size = look.measure * TITLE_TILE
        with canvas.artifact():
            _draw_plain_frame(canvas, look)
            self._draw_bridge(canvas, look, top, size)
        foot = look.skeleton.inset + look.skeleton.padding
        style = TextStyle(look.skeleton.id, look.skeleton.id * 1.3, colour=look.palette.ink)
        organisation = set_text(self.organisation, _bold(style), look.measure)
        session = set_text(self.session, style, look.measure)
        foot_top = foot + organisation.height + session.height
        title_top = top - size - look.skeleton.padding
        room = Room(
            width=look.measure, height=title_top - foot_top - look.skeleton.padding / 2, gap=0
        )
        fitted = fit(self.title, [], look.skeleton.title_tiers, room, look.palette.ink)
        draw_fitted(canvas, fitted, look.left, title_top, tag)
        drawn = draw_set(canvas, session, look.left, foot_top, look.measure, tag.child("P"))
        if self.organisation:
            below = foot_top - drawn
            draw_set(canvas, organisation, look.left, below, look.measure, tag.child("P"))
        return faults(fitted, "the title card")

    def _draw_bridge(self, canvas: TaggedCanvas, look: Look, top: float, size: float) -> None:
        palette, y = look.palette, top - size
        right = look.right - size
        gap = size * (1 - TITLE_ICON) / 2
        ends: tuple[tuple[SideName, float], ...] = (("offline", look.left), ("digital", right))
        for side, x in ends:
            drawing.tile(canvas, x, y, size, size, side, palette, 2, size * 0.24)
            drawing.icon(canvas, self.icon, x + gap, y + gap, size * TITLE_ICON, palette.side(side))
        middle = y + size / 2
        line = (look.left + size, middle, right, middle)
        drawing.bridge(canvas, *line, palette, look.skeleton.bridge, look.skeleton.end)


#: Shares of the measure, and of the tile.
TITLE_TILE = 0.32
TITLE_ICON = 0.52


@dataclass(frozen=True, slots=True)
class HowToFace:
    """The exercise in numbered steps."""

    title: Text
    steps: tuple[Text, ...]

    def draw(self, canvas: TaggedCanvas, look: Look, tag: Tag) -> list[Diagnostic]:
        with canvas.artifact():
            _draw_plain_frame(canvas, look)
        indent = HANG * look.skeleton.id
        top = look.frame_top - look.skeleton.padding
        room = Room(
            width=look.measure,
            height=top - look.skeleton.inset - 1.5 * look.skeleton.padding,
            gap=look.skeleton.padding / 2,
            indent=indent,
        )
        tiers = look.skeleton.how_to_tiers
        fitted = fit(self.title, self.steps, tiers, room, look.palette.ink)
        top -= draw_set(canvas, fitted.title, look.left, top, look.measure, canvas.heading(1, tag))
        # More room under the title than between the steps.
        top -= look.skeleton.padding / 4
        number = TextStyle(
            fitted.tier.text, fitted.tier.text_leading, weight="black", colour=look.palette.ink
        )
        steps = Tag("L", tag, attributes="<</O/List/ListNumbering/Decimal>>")
        for count, text in enumerate(fitted.texts, start=1):
            top -= room.gap
            item = steps.child("LI")
            draw_text(canvas, str(count), number, look.left, top, indent, item.child("Lbl"))
            left = look.left + indent
            body = item.child("LBody")
            top -= draw_set(canvas, text, left, top, look.measure - indent, body)
        return faults(fitted, "the card of instructions")


#: Where a numbered step begins, in sizes of the small type.
HANG = 1.75


def _draw_plain_frame(canvas: TaggedCanvas, look: Look) -> None:
    inset = look.skeleton.inset
    with drawing.kept(canvas):
        canvas.setStrokeColor(look.palette.ink)
        canvas.setLineWidth(look.skeleton.frame)
        canvas.rect(inset, inset, look.card.width - 2 * inset, look.card.height - 2 * inset)


def _bold(style: TextStyle) -> TextStyle:
    return TextStyle(style.size, style.leading, weight="bold", colour=style.colour)
