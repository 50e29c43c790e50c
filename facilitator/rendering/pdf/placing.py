"""Words onto a canvas, tagged. This is what the documents draw their text with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from facilitator.record import record
from facilitator.rendering.pdf.breaks import Piece
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.fonts import face
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import Align, Line, SetText, TextStyle, set_text
from facilitator.text import Text

UNDERLINE_WEIGHT = 0.5


def draw_text(
    canvas: TaggedCanvas,
    text: Text | str,
    style: TextStyle,
    x: float,
    top: float,
    width: float,
    tag: Tag | None,
    align: Align = "left",
) -> float:
    """Draws a paragraph under `top` and gives its height. Without a tag it is an artifact."""
    return draw_set(canvas, set_text(text, style, width), x, top, width, tag, align)


def draw_set(
    canvas: TaggedCanvas,
    words: SetText,
    x: float,
    top: float,
    width: float,
    tag: Tag | None,
    align: Align = "left",
) -> float:
    """The same for words that are already in lines."""
    canvas.notice(*words.faults)
    if tag is None:
        with canvas.artifact():
            _draw(canvas, words.style, list(_placed(words, x, top, width, align)))
        return words.height
    spots = _placed(words, x, top, width, align)
    passages = _passages(words.text)
    for owner, group in groupby(spots, lambda spot: passages[spot.piece.run]):
        _draw_passage(canvas, words.style, list(group), tag, owner)
    return words.height


def draw_figures(
    canvas: TaggedCanvas,
    figures: Sequence[tuple[float, str]],
    style: TextStyle,
    width: float,
    middle: float,
    tag: Tag,
) -> None:
    """Short words in a row, as one content: each centred in `width` from its own x, about the
    height `middle`."""
    own_face = face(style.weight, style.italic, style.family)
    baseline = middle - own_face.cap_height * style.size / 2000
    spots = []
    for x, words in figures:
        wide = own_face.width(words) * style.size / 1000
        # The space keeps the words apart when they are read back.
        piece = Piece(f"{words} ", 0, own_face, wide)
        spots.append(_Spot(piece, x + (width - wide) / 2, baseline))
    with canvas.mark(tag):
        _draw(canvas, style, spots)


class _Spot(NamedTuple):
    """A piece at its place."""

    piece: Piece
    x: float
    baseline: float


@record(kw_only=False)
class _Passage:
    """Neighbouring runs that lead to one address or are in one other language. `alone`: they are
    the whole paragraph."""

    link: str
    language: str
    words: str
    alone: bool


def _passages(text: Text) -> list[_Passage | None]:
    """The passage that each run belongs to; None for ordinary words."""
    found: list[_Passage | None] = []
    for (link, language), group in groupby(text.runs, lambda run: (run.link, run.language)):
        runs = list(group)
        passage = None
        if link or language:
            words = " ".join("".join(run.text for run in runs).split())
            passage = _Passage(link, language, words, len(runs) == len(text.runs))
        found += [passage] * len(runs)
    return found


def _placed(words: SetText, x: float, top: float, width: float, align: Align) -> Iterator[_Spot]:
    baseline = top - words.style.size
    for line in words.lines:
        left = x + _indent(line, width, align)
        for piece in line.pieces:
            yield _Spot(piece, left, baseline)
            left += piece.width
        baseline -= words.style.leading


def _indent(line: Line, width: float, align: Align) -> float:
    if align == "left":
        return 0
    return (width - line.width) / (2 if align == "centre" else 1)


def _draw_passage(
    canvas: TaggedCanvas, style: TextStyle, spots: list[_Spot], tag: Tag, passage: _Passage | None
) -> None:
    """Pieces that share a tag: the paragraph's own, or a link's or another language's."""
    if passage is None:
        with canvas.mark(tag):
            _draw(canvas, style, spots)
        return
    # A passage that a page's end has parted is one all the same.
    own = canvas.passage_tag(tag, passage.words, bool(passage.link), passage.language)
    with canvas.mark(own):
        _draw(canvas, style, spots)
    if passage.link:
        for _, line in groupby(spots, lambda spot: spot.baseline):
            _lead(canvas, style, list(line), own, passage)


def _draw(canvas: TaggedCanvas, style: TextStyle, spots: list[_Spot]) -> None:
    if not spots:
        return
    text = canvas.beginText()
    text.setFillColor(style.colour)
    font = ""
    for spot in spots:
        text.setTextOrigin(spot.x, spot.baseline)
        if spot.piece.face.name != font:
            font = spot.piece.face.name
            text.setFont(font, style.size, style.leading)
        text.textOut(spot.piece.words)
    canvas.drawText(text)


def _lead(
    canvas: TaggedCanvas, style: TextStyle, spots: list[_Spot], tag: Tag, passage: _Passage
) -> None:
    """Makes one line of a link lead to its address."""
    first, last = spots[0], spots[-1]
    words = last.piece.words
    spaces = words[len(words.rstrip(" ")) :]
    right = last.x + last.piece.width - last.piece.face.width(spaces) * style.size / 1000
    # A paragraph that is all link looks like one; within other words a line tells it apart.
    if not passage.alone:
        with canvas.artifact():
            canvas.setStrokeColor(style.colour)
            canvas.setLineWidth(UNDERLINE_WEIGHT)
            below = first.baseline - style.size * 0.14
            canvas.line(first.x, below, right, below)
    foot = first.baseline - style.size * 0.25
    rectangle = (first.x, foot, right, foot + style.size * 1.05)
    canvas.link(tag, passage.link, passage.words, rectangle)
