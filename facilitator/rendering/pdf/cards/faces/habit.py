"""The faces of a habit: one of its ends, the bridge between them, and one of your own."""

from __future__ import annotations

from reportlab.lib.units import mm

from facilitator.diagnostics import Diagnostic
from facilitator.pack.bridges import NOTHING
from facilitator.pack.cards import BlankFace, BridgeFace, HabitFace
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards.faces import parts
from facilitator.rendering.pdf.cards.fitting import Room, faults, fit, tiers_for
from facilitator.rendering.pdf.cards.look import Look
from facilitator.rendering.pdf.placing import draw_text
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import Align, TextStyle
from facilitator.text import Text, plain

ICON_WEIGHT = 2.0
#: Between lines to write on.
LINE_GAP = 12 * mm
SMALL_LINE_GAP = 8 * mm
#: From the trim to the line of the bridge card.
LINE_SHORT_OF_TRIM = 0.5 * mm


def draw_habit(canvas: TaggedCanvas, look: Look, face: HabitFace, tag: Tag) -> list[Diagnostic]:
    """One end of a bridge. A digital twin has no icon: it would tell the pair."""
    end = face.bridge.offline if face.side == "offline" else face.bridge.digital
    with canvas.artifact():
        parts.draw_tile(canvas, look, face.side)
        parts.draw_end(canvas, look, face.side)
        if look.skeleton.icon and not (face.is_twin and face.side == "digital"):
            _draw_icon(canvas, look, face)
        parts.draw_badge(canvas, look, face.bridge.theme)
    parts.draw_side_word(canvas, look, look.own(end.word), face.side, tag)
    if not look.skeleton.icon:
        opposite: Align = "right" if face.side == "offline" else "left"
        style = parts.id_style(look)
        parts.draw_in_row(canvas, look, plain(face.label), style, tag, opposite)
    text = end.text if look.skeleton.has_text else NOTHING
    found = _draw_words(canvas, look, end.title, text, face.label, tag)
    with canvas.artifact():
        parts.draw_pattern(canvas, look, face.bridge.theme, face.side)
    parts.draw_foot(canvas, look, look.own(face.bridge.theme_word), face.label, tag)
    return found


def _draw_icon(canvas: TaggedCanvas, look: Look, face: HabitFace) -> None:
    size = look.skeleton.icon
    x = look.right - size if face.side == "offline" else look.left
    y = look.bridge_height - size / 2
    colour = look.palette.side(face.side)
    drawing.icon(canvas, face.bridge.icon, x, y, size, colour, ICON_WEIGHT)


def _draw_words(
    canvas: TaggedCanvas, look: Look, title: Text, text: Text, label: str, tag: Tag
) -> list[Diagnostic]:
    skeleton = look.skeleton
    top = look.frame_top - skeleton.title_top
    height = top - (skeleton.inset + skeleton.foot)
    room = Room(width=look.measure, height=height, gap=skeleton.gap)
    fitted = fit(title, [text], tiers_for(title, text, skeleton), room, look.palette)
    parts.draw_fitted(canvas, fitted, look.left, top, tag)
    return faults(fitted, f"card {label}")


def draw_bridge_card(
    canvas: TaggedCanvas, look: Look, face: BridgeFace, tag: Tag
) -> list[Diagnostic]:
    """The bridge alone: its line runs from trim to trim, between the cards of the two ends."""
    skeleton, y = look.skeleton, look.bridge_height
    short = LINE_SHORT_OF_TRIM
    with canvas.artifact():
        parts.draw_frame(canvas, look)
        width = look.card.width - 2 * short
        drawing.rule(canvas, short, y, width, look.palette.ink, skeleton.bridge)
        parts.draw_badge(canvas, look, face.bridge.theme)
    heading, text = face.heading, face.bridge.same_because
    tiers = skeleton.tiers if skeleton.has_text else skeleton.title_tiers
    top = look.frame_top - skeleton.title_top
    height = top - (skeleton.inset + skeleton.foot)
    gap = skeleton.gap or skeleton.padding / 3
    room = Room(width=look.measure, height=height, gap=gap)
    fitted = fit(heading, [text], tiers, room, look.palette)
    parts.draw_fitted(canvas, fitted, look.left, top, tag)
    with canvas.artifact():
        parts.draw_pattern(canvas, look, face.bridge.theme, None)
    parts.draw_foot(canvas, look, look.own(face.bridge.theme_word), face.label, tag)
    return faults(fitted, f"card {face.label}")


def draw_blank(canvas: TaggedCanvas, look: Look, face: BlankFace, tag: Tag) -> list[Diagnostic]:
    """A card of the theme, with lines for a habit of one's own."""
    skeleton = look.skeleton
    with canvas.artifact():
        parts.draw_tile(canvas, look, face.side)
        parts.draw_end(canvas, look, face.side)
        parts.draw_badge(canvas, look, face.theme)
    parts.draw_side_word(canvas, look, look.own(face.word), face.side, tag)
    tier = skeleton.tiers[-1] if skeleton.has_text else skeleton.tiers[1]
    style = TextStyle(
        tier.title,
        tier.title_leading,
        weight="black",
        colour=look.palette.ink,
        breaking="balanced",
        family=look.palette.family,
    )
    top = look.frame_top - skeleton.title_top
    heading = canvas.heading(1, tag)
    top -= draw_text(canvas, face.heading, style, look.left, top, look.measure, heading)
    with canvas.artifact():
        _draw_lines(canvas, look, top)
        parts.draw_pattern(canvas, look, face.theme, face.side)
    parts.draw_foot(canvas, look, look.own(face.theme_word), "", tag)
    return []


def _draw_lines(canvas: TaggedCanvas, look: Look, top: float) -> None:
    skeleton = look.skeleton
    gap = LINE_GAP if skeleton.has_text else SMALL_LINE_GAP
    count = int((top - skeleton.inset - skeleton.foot) // gap)
    drawing.write_lines(canvas, look.left, top, look.measure, count, gap, look.palette.line)
