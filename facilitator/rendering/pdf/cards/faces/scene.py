"""A scene of the safe sandbox on paper: what was said in front, three ways behind."""

from __future__ import annotations

from reportlab.lib.units import mm

from facilitator.diagnostics import Diagnostic
from facilitator.pack.cards import SceneFace, WaysFace
from facilitator.pack.sandbox import SceneCard
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards.faces import parts
from facilitator.rendering.pdf.cards.fitting import Fitted, Room, faults, fit
from facilitator.rendering.pdf.cards.look import Look
from facilitator.rendering.pdf.cards.skeleton import Tier
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag, list_tag
from facilitator.rendering.pdf.text import TextStyle, set_text
from facilitator.text import Run, Text

#: Title and text, as they step down together.
TIERS = (
    Tier(26, 10.5 * mm, 16, 7.5 * mm),
    Tier(24, 9.75 * mm, 14.5, 6.75 * mm),
    Tier(21, 8.25 * mm, 14, 6 * mm),
    Tier(21, 8.25 * mm, 14, 5.6 * mm),
    Tier(21, 8.25 * mm, 13, 5.4 * mm),
    Tier(19, 7.5 * mm, 12, 5.25 * mm),
    Tier(17, 6.75 * mm, 11, 4.9 * mm),
)
BUBBLE_PADDING = 2.5 * mm
BUBBLE_GAP = 2.5 * mm
BUBBLE_RADIUS = 3 * mm
LETTER_SIZE = 11 * mm
#: Of the heading and the foot.
SMALL = 12
SMALL_LEADING = 5.25 * mm


def draw_scene(canvas: TaggedCanvas, look: Look, face: SceneFace, tag: Tag) -> list[Diagnostic]:
    """The setting, and what people wrote, each in a bubble."""
    scene = face.scene
    top = _draw_head(canvas, look, scene, tag)
    foot = _draw_foot(canvas, look, scene, tag)
    texts = [*([scene.note] if scene.note else []), scene.setting]
    said = [_speech(who, words) for who, words in scene.posts]
    bubbles = len(said) * (2 * BUBBLE_PADDING)
    room = Room(
        width=look.measure,
        height=top - foot - bubbles,
        gap=BUBBLE_GAP,
        indent=2 * BUBBLE_PADDING,
    )
    fitted = fit(scene.title, [*texts, *said], TIERS, room, look.palette)
    top -= draw_set(canvas, fitted.title, look.left, top, look.measure, canvas.heading(1, tag))
    for number, text in enumerate(texts):
        style = TextStyle(
            fitted.tier.text,
            fitted.tier.text_leading,
            italic=number < len(texts) - 1,
            colour=look.palette.caution if number < len(texts) - 1 else look.palette.ink,
            family=look.palette.family,
        )
        top -= BUBBLE_GAP
        top -= draw_text(
            canvas, text, style, look.left, top, look.measure - room.indent, tag.child("P")
        )
    _draw_bubbles(canvas, look, fitted, len(said), top, tag)
    return faults(fitted, scene.heading)


def _speech(who: Text, words: Text) -> Text:
    """Who spoke, in bold, and what they said, as one paragraph."""
    name = (*who.styled(bold=True).runs, Run(": ", bold=True))
    return Text(name + words.runs, words.name, words.place)


def _draw_bubbles(
    canvas: TaggedCanvas, look: Look, fitted: Fitted, count: int, top: float, tag: Tag
) -> None:
    left, width = look.left, look.measure
    talk = list_tag(tag, marked=False)
    for text in fitted.texts[len(fitted.texts) - count :]:
        top -= BUBBLE_GAP
        height = text.height + 2 * BUBBLE_PADDING
        with canvas.artifact(), drawing.kept(canvas):
            canvas.setStrokeColor(look.palette.line)
            canvas.setLineWidth(1)
            canvas.roundRect(left, top - height, width, height, BUBBLE_RADIUS)
        body = talk.child("LI").child("LBody")
        inner = left + BUBBLE_PADDING
        draw_set(canvas, text, inner, top - BUBBLE_PADDING, width - 2 * BUBBLE_PADDING, body)
        top -= height


def draw_ways(canvas: TaggedCanvas, look: Look, face: WaysFace, tag: Tag) -> list[Diagnostic]:
    """The question, and three ways, each with its letter."""
    scene = face.scene
    top = _draw_head(canvas, look, scene, tag)
    foot = _draw_foot(canvas, look, scene, tag)
    indent = LETTER_SIZE + 5 * mm
    room = Room(width=look.measure, height=top - foot, gap=9 * mm, indent=indent)
    question = look.own(scene.question)
    fitted = fit(question, [words for _, words in scene.ways], TIERS, room, look.palette)
    top -= draw_set(canvas, fitted.title, look.left, top, look.measure, canvas.heading(1, tag))
    ways = list_tag(tag, ordered=True)
    letter_style = TextStyle(
        15, 15, weight="black", colour=look.palette.ink, family=look.palette.family
    )
    for (letter, _), text in zip(scene.ways, fitted.texts, strict=True):
        top -= room.gap
        item = ways.child("LI")
        middle = top - fitted.tier.text_leading / 2
        with canvas.artifact(), drawing.kept(canvas):
            canvas.setStrokeColor(look.palette.ink)
            canvas.setLineWidth(1.4)
            canvas.circle(look.left + LETTER_SIZE / 2, middle, LETTER_SIZE / 2)
        letter_top = middle + 0.36 * 15 + 15 - 0.72 * 15
        draw_text(
            canvas,
            letter,
            letter_style,
            look.left,
            letter_top,
            LETTER_SIZE,
            item.child("Lbl"),
            "centre",
        )
        body = item.child("LBody")
        top -= draw_set(canvas, text, look.left + indent, top, look.measure - indent, body)
    return faults(fitted, scene.heading)


def _draw_head(canvas: TaggedCanvas, look: Look, scene: SceneCard, tag: Tag) -> float:
    """`Scene 2`, and what kind it is; where the title may begin comes back."""
    with canvas.artifact():
        parts.draw_frame(canvas, look)
    top = look.text_top
    style = TextStyle(
        SMALL, SMALL_LEADING, weight="bold", colour=look.palette.ink, family=look.palette.family
    )
    draw_text(canvas, look.own(scene.heading), style, look.left, top, look.measure, tag.child("P"))
    kind = TextStyle(
        style.size, style.leading, colour=look.palette.soft, family=look.palette.family
    )
    words = look.own(scene.kind)
    draw_text(canvas, words, kind, look.left, top, look.measure, tag.child("P"), "right")
    return top - style.leading - look.skeleton.padding / 2


def _draw_foot(canvas: TaggedCanvas, look: Look, scene: SceneCard, tag: Tag) -> float:
    """The session; where the words above must end comes back."""
    style = TextStyle(SMALL, SMALL_LEADING, colour=look.palette.soft, family=look.palette.family)
    foot = set_text(scene.foot, style, look.measure)
    top = look.text_foot + foot.height
    draw_set(canvas, foot, look.left, top, look.measure, tag.child("P"))
    return top + look.skeleton.padding / 2
