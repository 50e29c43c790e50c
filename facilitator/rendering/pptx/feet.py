"""The feet of a slide: the footer, date and number that its layout shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from facilitator.rendering.pptx import shapes
from facilitator.rendering.pptx.layouts.parts import Foot
from facilitator.rendering.pptx.measure import shortened
from facilitator.rendering.pptx.paragraphs import para, xml_text, xml_value
from facilitator.rendering.pptx.style import Role, fill_xml
from facilitator.rendering.pptx.template import NUMBER_FIELD
from facilitator.text import plain

if TYPE_CHECKING:
    from facilitator.rendering.pptx.canvas import Canvas

_KEYS = {"ftr": "footer", "sldNum": "number", "dt": "date"}


def feet(canvas: Canvas) -> Iterator[str]:
    """The shapes, in the order in which they are read: last of all on the slide."""
    number = canvas.next_id()
    for key, kind, index, words in _filled(canvas):
        head = shapes.named(number, canvas.shape_name(key), None)
        yield shapes.filled_placeholder(head, shapes.place_xml(kind, index), words)
        number += 1


def _filled(canvas: Canvas) -> Iterator[tuple[str, str, int | None, str]]:
    """Key, kind and index of each foot that says something, and its paragraphs."""
    for foot in canvas.layout.foot:
        words = _of_council(canvas, foot)
        if words:
            yield _KEYS[foot.kind], foot.kind, foot.index, words
    for key in ("footer", "number"):
        if canvas.layout.has(key):
            place = canvas.layout[key]
            words = _footer(canvas) if key == "footer" else _number(canvas)
            yield key, place.kind, place.index, words


def _footer(canvas: Canvas) -> str:
    place = canvas.layout["footer"]
    words = shortened(_named(canvas), place.levels[0], place.box.width)
    return canvas.writer().body((para(plain(words)),))


def _named(canvas: Canvas) -> str:
    """The deck, after the group that sees the slide where only one does."""
    track, title = canvas.slide.track.plain, canvas.stage.deck.title
    return f"{track} · {title}" if track else title


def _of_council(canvas: Canvas, foot: Foot) -> str:
    if foot.kind == "sldNum":
        return _number(canvas, foot.style.role)
    words = _words(canvas, foot)
    return canvas.writer().body((para(plain(words), role=foot.style.role),)) if words else ""


def _words(canvas: Canvas, foot: Foot) -> str:
    """What a council's footer or date says: its own words, else the title or the date, as far as
    they go on one line."""
    room_pt = foot.width_pt * 0.9
    if foot.kind == "ftr" or foot.words:
        return shortened(foot.words or _named(canvas), foot.style, room_pt)
    # Where date and time are too long, the date alone may do.
    dates = (canvas.stage.date, canvas.stage.date.rpartition(",")[0])
    return next((each for each in dates if shortened(each, foot.style, room_pt) == each), "")


def _number(canvas: Canvas, role: Role = "given") -> str:
    language = xml_value(canvas.stage.deck.language)
    colour = "" if role == "given" else fill_xml(canvas.paint(role))
    return (
        f'<a:p>{NUMBER_FIELD}<a:rPr lang="{language}" dirty="0">{colour}</a:rPr>'
        f"<a:t>{xml_text(str(canvas.number))}</a:t></a:fld>"
        f'<a:endParaRPr lang="{language}" dirty="0"/></a:p>'
    )
