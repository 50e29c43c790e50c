"""The faces of cards. Lengths are in points; a face is drawn with its lower left corner at 0, 0.

Frames, icons, patterns and bridges are artifacts: everything they tell stands in words as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from facilitator.diagnostics import Diagnostic
from facilitator.pack import NOTHING, Bridge
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards.fitting import Fitted, Room, faults, fit, tiers_for
from facilitator.rendering.pdf.cards.imposition import Size
from facilitator.rendering.pdf.cards.skeleton import Skeleton
from facilitator.rendering.pdf.draw import draw_set, draw_text
from facilitator.rendering.pdf.drawing import Palette, SideName
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import Align, TextStyle, set_text
from facilitator.text import Text, plain

#: How the line of a bridge leaves a card: half of it to the trim, or not drawn by the card,
#: because the sheet draws the whole bridge over a fold.
Join = Literal["half", "whole"]


@dataclass(frozen=True, slots=True)
class Look:
    """What the faces of one set share. `words_language` is set where the product's own words are
    in another language than the document."""

    card: Size
    skeleton: Skeleton
    palette: Palette
    words_language: str = ""

    @property
    def left(self) -> float:
        """Where text begins."""
        return self.skeleton.inset + self.skeleton.padding

    @property
    def right(self) -> float:
        return self.card.width - self.left

    @property
    def measure(self) -> float:
        return self.right - self.left

    @property
    def frame_top(self) -> float:
        return self.card.height - self.skeleton.inset

    @property
    def bridge_height(self) -> float:
        """Where the bridge runs, from the foot of the card."""
        return self.frame_top - self.skeleton.word_top


@dataclass(frozen=True, slots=True)
class HabitFace:
    """One end of a bridge. Twin cards leave out the digital icon: it would tell the pair."""

    bridge: Bridge
    side: SideName
    join: Join = "half"
    has_icon: bool = True

    @property
    def label(self) -> str:
        return f"{self.bridge.number}{'A' if self.side == 'offline' else 'B'}"

    def draw(self, canvas: TaggedCanvas, look: Look, tag: Tag) -> list[Diagnostic]:
        """Draws the face under `tag` and gives what is wrong with its words."""
        colour = look.palette.side(self.side)
        with canvas.artifact():
            _draw_tile(canvas, look, self.side)
            self._draw_signs(canvas, look)
        self._draw_word(canvas, look, tag)
        fitted = self._fitted(look)
        draw_fitted(canvas, fitted, look.left, look.frame_top - look.skeleton.title_top, tag)
        with canvas.artifact():
            foot = look.skeleton.inset + look.skeleton.padding
            height = look.skeleton.pattern_height
            band = (look.left, foot + look.skeleton.pattern, look.measure, height)
            drawing.pattern(canvas, self.bridge.theme, *band, colour)
        self._draw_foot(canvas, look, tag)
        return faults(fitted, f"card {self.label}")

    def _fitted(self, look: Look) -> Fitted:
        end = self.bridge.offline if self.side == "offline" else self.bridge.digital
        skeleton = look.skeleton
        text = end.text if skeleton.has_text else NOTHING
        height = look.frame_top - skeleton.title_top - (skeleton.inset + skeleton.foot)
        room = Room(width=look.measure, height=height, gap=skeleton.gap)
        tiers = tiers_for(end.title, text, skeleton)
        return fit(end.title, [text], tiers, room, look.palette.ink)

    def _draw_signs(self, canvas: TaggedCanvas, look: Look) -> None:
        skeleton, is_offline = look.skeleton, self.side == "offline"
        frame_edge = look.card.width - skeleton.inset if is_offline else skeleton.inset
        if self.join == "half":
            drawing.half_bridge(
                canvas,
                frame_edge,
                look.bridge_height,
                skeleton.reach,
                self.side,
                look.palette,
                skeleton.bridge,
                skeleton.end,
            )
        if self.has_icon and skeleton.icon:
            size = skeleton.icon
            x = look.right - size if is_offline else look.left
            y = look.bridge_height - size / 2
            drawing.icon(
                canvas, self.bridge.icon, x, y, size, look.palette.side(self.side), ICON_WEIGHT
            )
        drawing.badge(
            canvas,
            self.bridge.theme,
            look.left + skeleton.badge / 2,
            skeleton.inset + skeleton.padding + skeleton.badge_up,
            skeleton.badge,
            look.palette.ink,
        )

    def _draw_word(self, canvas: TaggedCanvas, look: Look, tag: Tag) -> None:
        """The side's word at the outer edge; on small cards the id faces it."""
        skeleton, is_offline = look.skeleton, self.side == "offline"
        end = self.bridge.offline if is_offline else self.bridge.digital
        style = TextStyle(
            skeleton.word, skeleton.word, weight="bold", colour=look.palette.side(self.side)
        )
        baseline = look.bridge_height - 0.36 * skeleton.word
        align: Align = "left" if is_offline else "right"
        word = plain(end.word, language=look.words_language)
        _draw_line(canvas, look, word, style, baseline, tag.child("P"), align)
        if not skeleton.icon:
            opposite: Align = "right" if is_offline else "left"
            _draw_line(
                canvas, look, plain(self.label), _id_style(look), baseline, tag.child("P"), opposite
            )

    def _draw_foot(self, canvas: TaggedCanvas, look: Look, tag: Tag) -> None:
        """The theme's word beside its badge, and under it, on large cards, the card's id."""
        skeleton = look.skeleton
        style = TextStyle(
            skeleton.word,
            skeleton.word * FOOT_LEADING,
            weight="bold",
            colour=look.palette.ink,
            breaking="balanced",
        )
        x = look.left + skeleton.theme_left
        width = look.right - x
        word = plain(self.bridge.theme_word, language=look.words_language)
        theme = set_text(word, style, width)
        has_id_here = bool(skeleton.icon)
        lines = len(theme.lines) + has_id_here
        centre = skeleton.inset + skeleton.padding + skeleton.badge_up
        # Capitals are about 0.72 of the type's size: centred on the badge as a block.
        top = centre + (lines - 1) / 2 * style.leading - 0.36 * style.size + style.size
        drawn = draw_set(canvas, theme, x, top, width, tag.child("P"))
        if has_id_here:
            draw_text(
                canvas, plain(self.label), _id_style(look), x, top - drawn, width, tag.child("P")
            )


ICON_WEIGHT = 2.0
FOOT_LEADING = 1.05


# -- parts of faces ---------------------------------------------------------------------------


def _draw_tile(canvas: TaggedCanvas, look: Look, side: SideName) -> None:
    inset = look.skeleton.inset
    width, height = look.card.width - 2 * inset, look.card.height - 2 * inset
    drawing.tile(
        canvas,
        inset,
        inset,
        width,
        height,
        side,
        look.palette,
        look.skeleton.frame,
        look.skeleton.radius,
    )


def draw_fitted(canvas: TaggedCanvas, fitted: Fitted, left: float, top: float, tag: Tag) -> None:
    width = fitted.title.width
    top -= draw_set(canvas, fitted.title, left, top, width, canvas.heading(1, tag))
    for text in fitted.texts:
        top -= fitted.gap
        top -= draw_set(canvas, text, left, top, text.width, tag.child("P"))


def _draw_line(
    canvas: TaggedCanvas,
    look: Look,
    words: Text,
    style: TextStyle,
    baseline: float,
    tag: Tag,
    align: Align,
) -> None:
    top = baseline + style.size
    draw_text(canvas, words, style, look.left, top, look.measure, tag, align)


def _id_style(look: Look) -> TextStyle:
    size = look.skeleton.id
    return TextStyle(size, size * 1.3, weight="bold", colour=look.palette.soft)
