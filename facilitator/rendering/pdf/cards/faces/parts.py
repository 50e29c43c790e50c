"""What faces are made of. Frames, icons, patterns and bridges are artifacts: everything that
they tell stands in words as well."""

from __future__ import annotations

from facilitator.pack.bridges import Theme
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards.fitting import Fitted
from facilitator.rendering.pdf.cards.look import Look
from facilitator.rendering.pdf.drawing import SideName
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import Align, TextStyle, set_text
from facilitator.text import Text, plain

FOOT_LEADING = 1.05


def draw_tile(canvas: TaggedCanvas, look: Look, side: SideName) -> None:
    """The frame of a habit: square corners offline, round ones digital."""
    skeleton = look.skeleton
    inset = skeleton.inset
    width, height = look.card.width - 2 * inset, look.card.height - 2 * inset
    frame = (inset, inset, width, height)
    drawing.tile(canvas, *frame, side, look.palette, skeleton.frame, skeleton.radius)


def draw_frame(canvas: TaggedCanvas, look: Look) -> None:
    """The frame of a card that is no habit."""
    inset = look.skeleton.inset
    with drawing.kept(canvas):
        canvas.setStrokeColor(look.palette.ink)
        canvas.setLineWidth(look.skeleton.frame)
        canvas.rect(inset, inset, look.card.width - 2 * inset, look.card.height - 2 * inset)


def draw_end(canvas: TaggedCanvas, look: Look, side: SideName) -> None:
    """The end of the bridge on the frame, and the line that leaves it."""
    skeleton = look.skeleton
    x = look.card.width - skeleton.inset if side == "offline" else skeleton.inset
    y = look.bridge_height
    if look.join == "half":
        ends = (side, look.palette, skeleton.bridge, skeleton.end)
        drawing.half_bridge(canvas, x, y, skeleton.reach, *ends)
    elif look.join == "end":
        drawing.end_mark(canvas, x, y, side, look.palette, skeleton.end)


def draw_side_word(canvas: TaggedCanvas, look: Look, words: Text, side: SideName, tag: Tag) -> None:
    """The side's word, at the outer edge."""
    size = look.skeleton.word
    style = TextStyle(
        size, size, weight="bold", colour=look.palette.side(side), family=look.palette.family
    )
    align: Align = "left" if side == "offline" else "right"
    draw_in_row(canvas, look, words, style, tag, align)


def draw_in_row(
    canvas: TaggedCanvas, look: Look, words: Text, style: TextStyle, tag: Tag, align: Align
) -> None:
    """A line of words in the row of the bridge."""
    baseline = look.bridge_height - 0.36 * look.skeleton.word
    top = baseline + style.size
    draw_text(canvas, words, style, look.left, top, look.measure, tag.child("P"), align)


def draw_pattern(canvas: TaggedCanvas, look: Look, theme: Theme, side: SideName | None) -> None:
    skeleton = look.skeleton
    colour = look.palette.side(side) if side else look.palette.ink
    foot = look.text_foot + skeleton.pattern
    band = (look.left, foot, look.measure, skeleton.pattern_height)
    drawing.pattern(canvas, theme, *band, colour)


def draw_badge(canvas: TaggedCanvas, look: Look, theme: Theme) -> None:
    skeleton = look.skeleton
    x = look.left + skeleton.badge / 2
    y = look.text_foot + skeleton.badge_up
    drawing.badge(canvas, theme, x, y, skeleton.badge, look.palette.ink)


def draw_foot(canvas: TaggedCanvas, look: Look, theme_word: Text, label: str, tag: Tag) -> None:
    """The theme's word beside its badge, and under it, on large cards, the card's id."""
    skeleton = look.skeleton
    style = TextStyle(
        skeleton.word,
        skeleton.word * FOOT_LEADING,
        weight="bold",
        colour=look.palette.ink,
        breaking="balanced",
        family=look.palette.family,
    )
    x = look.left + skeleton.theme_left
    width = look.right - x
    theme = set_text(theme_word, style, width)
    has_id_here = bool(skeleton.icon and label)
    lines = len(theme.lines) + has_id_here
    centre = look.text_foot + skeleton.badge_up
    # Capitals are about 0.72 of the type's size: centred on the badge as a block.
    top = centre + (lines - 1) / 2 * style.leading - 0.36 * style.size + style.size
    drawn = draw_set(canvas, theme, x, top, width, tag.child("P"))
    if has_id_here:
        label_style = id_style(look)
        draw_text(canvas, plain(label), label_style, x, top - drawn, width, tag.child("P"))


def draw_fitted(canvas: TaggedCanvas, fitted: Fitted, left: float, top: float, tag: Tag) -> float:
    """A title and the texts under it; where they end comes back."""
    top -= draw_set(canvas, fitted.title, left, top, fitted.title.width, canvas.heading(1, tag))
    for text in fitted.texts:
        top -= fitted.gap
        top -= draw_set(canvas, text, left, top, text.width, tag.child("P"))
    return top


def id_style(look: Look) -> TextStyle:
    size = look.skeleton.id
    return TextStyle(
        size, size * 1.3, weight="bold", colour=look.palette.soft, family=look.palette.family
    )
