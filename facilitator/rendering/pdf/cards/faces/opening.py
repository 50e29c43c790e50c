"""The cards that open a deck: title, how to play, themes, about the deck."""

from __future__ import annotations

from reportlab.lib.units import mm

from facilitator.diagnostics import Diagnostic
from facilitator.pack.cards import HowToFace, TextFace, ThemesFace, TitleFace
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards.faces import parts
from facilitator.rendering.pdf.cards.fitting import Fitted, Room, faults, fit
from facilitator.rendering.pdf.cards.look import Look, bold
from facilitator.rendering.pdf.drawing import SideName
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag, list_tag
from facilitator.rendering.pdf.text import TextStyle, line_width, set_text

#: Shares of the measure, and of the tile.
TITLE_TILE = 0.32
TITLE_ICON = 0.52
#: Where a numbered step begins, in sizes of the small type.
HANG = 1.75
#: Between steps, in paddings.
STEP_GAP = 0.4
THEME_SHARES = (1, 0.9, 0.8)


def draw_title(canvas: TaggedCanvas, look: Look, face: TitleFace, tag: Tag) -> list[Diagnostic]:
    """The title of the deck under a bridge, its motto, and at the foot whose it is."""
    size = min(look.measure, look.card.height * 0.55) * TITLE_TILE
    top = look.frame_top - 1.5 * look.skeleton.padding
    with canvas.artifact():
        parts.draw_frame(canvas, look)
        _draw_tiles(canvas, look, face.icon, top, size)
    session = set_text(face.session, look.small, look.measure)
    organisation = set_text(face.organisation, bold(look.small), look.measure)
    foot_top = look.text_foot + session.height + organisation.height
    title_top = top - size - look.skeleton.padding
    room = Room(
        width=look.measure,
        height=title_top - foot_top - look.skeleton.padding / 2,
        gap=look.skeleton.padding / 2,
    )
    texts = [face.lead, face.motto.styled(bold=True)]
    fitted = fit(face.title, texts, look.skeleton.title_tiers, room, look.palette)
    parts.draw_fitted(canvas, fitted, look.left, title_top, tag)
    below = foot_top - draw_set(canvas, session, look.left, foot_top, look.measure, tag.child("P"))
    if face.organisation:
        draw_set(canvas, organisation, look.left, below, look.measure, tag.child("P"))
    return faults(fitted, "the title card")


def _draw_tiles(canvas: TaggedCanvas, look: Look, icon: str, top: float, size: float) -> None:
    palette, y = look.palette, top - size
    right = min(look.right - size, look.left + 2.2 * size)
    gap = size * (1 - TITLE_ICON) / 2
    ends: tuple[tuple[SideName, float], ...] = (("offline", look.left), ("digital", right))
    for side, x in ends:
        drawing.tile(canvas, x, y, size, size, side, palette, 2, size * 0.24)
        drawing.icon(canvas, icon, x + gap, y + gap, size * TITLE_ICON, palette.side(side))
    middle = y + size / 2
    line = (look.left + size, middle, right, middle)
    drawing.bridge(canvas, *line, palette, look.skeleton.bridge, look.skeleton.end)


def draw_how_to(canvas: TaggedCanvas, look: Look, face: HowToFace, tag: Tag) -> list[Diagnostic]:
    """The exercise in numbered steps; at the foot for how many, and how long."""
    with canvas.artifact():
        parts.draw_frame(canvas, look)
    foot = [
        set_text(text, bold(look.small) if number == 0 else look.small, look.measure)
        for number, text in enumerate(face.foot)
    ]
    foot_top = look.text_foot + sum(text.height for text in foot)
    room = Room(
        width=look.measure,
        height=look.text_top - foot_top - 0.75 * look.skeleton.padding,
        gap=STEP_GAP * look.skeleton.padding,
        indent=HANG * look.skeleton.id,
    )
    tiers = look.skeleton.how_to_tiers
    fitted = fit(face.heading, face.steps, tiers, room, look.palette)
    _draw_steps(canvas, look, fitted, room, tag)
    for text in foot:
        foot_top -= draw_set(canvas, text, look.left, foot_top, look.measure, tag.child("P"))
    return faults(fitted, "the card of instructions")


def _draw_steps(canvas: TaggedCanvas, look: Look, fitted: Fitted, room: Room, tag: Tag) -> None:
    heading = canvas.heading(1, tag)
    top = look.text_top - draw_set(
        canvas, fitted.title, look.left, look.text_top, look.measure, heading
    )
    number = TextStyle(
        fitted.tier.text,
        fitted.tier.text_leading,
        weight="black",
        colour=look.palette.ink,
        family=look.palette.family,
    )
    steps = list_tag(tag, ordered=True)
    left, width = look.left + room.indent, look.measure - room.indent
    for count, text in enumerate(fitted.texts, start=1):
        top -= room.gap
        item = steps.child("LI")
        draw_text(canvas, str(count), number, look.left, top, room.indent, item.child("Lbl"))
        top -= draw_set(canvas, text, left, top, width, item.child("LBody"))


def draw_themes(canvas: TaggedCanvas, look: Look, face: ThemesFace, tag: Tag) -> list[Diagnostic]:
    """Each theme's badge, word and pattern in a row."""
    with canvas.artifact():
        parts.draw_frame(canvas, look)
    skeleton = look.skeleton
    room = Room(width=look.measure, height=look.card.height / 4, gap=0)
    fitted = fit(face.heading, [], skeleton.how_to_tiers, room, look.palette)
    top = parts.draw_fitted(canvas, fitted, look.left, look.text_top, tag)
    pitch = min((top - look.text_foot) / len(face.themes), 1.7 * skeleton.badge)
    # The badges' diamond is wider than its size.
    left = look.left + 1.3 * skeleton.badge
    words = _on_one_line(look, face, look.right - left)
    themes = list_tag(tag, marked=False)
    for theme, name in face.themes:
        middle = top - pitch / 2
        band = (left, middle - skeleton.badge / 2, look.right - left, 0.25 * skeleton.badge)
        with canvas.artifact():
            x = look.left + 0.55 * skeleton.badge
            drawing.badge(canvas, theme, x, middle, skeleton.badge, look.palette.ink)
            drawing.pattern(canvas, theme, *band, look.palette.ink)
        body = themes.child("LI").child("LBody")
        name_top = middle + skeleton.badge / 2 - 0.5 * mm
        draw_text(canvas, name, words, left, name_top, look.right - left, body)
        top -= pitch
    return faults(fitted, "the card of themes")


def _on_one_line(look: Look, face: ThemesFace, width: float) -> TextStyle:
    """The largest type, of three, in which each theme's word stands on a line of its own."""
    for share in THEME_SHARES:
        size = look.skeleton.word * share
        words = TextStyle(
            size, size * 1.1, weight="bold", colour=look.palette.ink, family=look.palette.family
        )
        if all(line_width(name, words) <= width for _, name in face.themes):
            break
    return words


def draw_text_card(canvas: TaggedCanvas, look: Look, face: TextFace, tag: Tag) -> list[Diagnostic]:
    """A heading and paragraphs."""
    with canvas.artifact():
        parts.draw_frame(canvas, look)
    gap = look.skeleton.padding * 0.75
    room = Room(width=look.measure, height=look.text_top - look.text_foot, gap=gap)
    tiers = look.skeleton.how_to_tiers
    fitted = fit(face.heading, face.texts, tiers, room, look.palette)
    parts.draw_fitted(canvas, fitted, look.left, look.text_top, tag)
    return faults(fitted, f"the card “{face.heading.plain}”")
