"""Words into lines: measuring, breaking and balancing, with no canvas in sight.

`set_text(text, style, width)` gives the lines of a paragraph in a column; `measure` only its
height. Lengths are in points. Breaks come at spaces; a word wider than its column is broken where
an address may be, else anywhere, with a warning. Titles are balanced; other text never ends in a
line with a lone word, when a narrower column of as many lines avoids it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Any, Literal, NamedTuple

from facilitator.diagnostics import Diagnostic
from facilitator.record import record
from facilitator.rendering.pdf.breaks import (
    Piece,
    Word,
    balanced,
    balanced_at_colon,
    full_breaks,
    run_length,
    without_lone_word,
)
from facilitator.rendering.pdf.fonts import (
    LATO,
    Face,
    Weight,
    character_name,
    face,
    on_paper,
)
from facilitator.text import Run, Text, plain

Align = Literal["left", "centre", "right"]
Breaking = Literal["lone", "balanced", "plain"]

_SPACES = re.compile(" +")
#: An address may be broken after these.
_SOFT_ENDS = re.compile(r"[^/\-.@_?&=:–—]*[/\-.@_?&=:–—]+|[^/\-.@_?&=:–—]+")
_LOOKS_LIKE_AN_ADDRESS = re.compile(r"[/@]|\w\.\w")


# Compared by value: lines are kept by text, style and width.
@dataclass(frozen=True, slots=True)
class TextStyle:
    """Type size and leading in points. `colour` is reportlab's; `breaking` says how lines are
    chosen: "balanced" for titles, "lone" to avoid lone words, "plain" for neither."""

    size: float
    leading: float
    weight: Weight = "regular"
    italic: bool = False
    colour: Any = (0, 0, 0)
    breaking: Breaking = "lone"
    family: str = LATO

    def with_colour(self, colour: Any) -> TextStyle:
        return replace(self, colour=colour)


class Line(NamedTuple):
    """A line of pieces. `width` leaves out the space that follows the last word."""

    pieces: tuple[Piece, ...]
    width: float


@record(kw_only=False)
class SetText:
    """A text set in a column: its lines and what is wrong with it."""

    text: Text
    style: TextStyle
    lines: tuple[Line, ...]
    faults: tuple[Diagnostic, ...] = ()

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading

    @property
    def width(self) -> float:
        """The width of the widest line."""
        return max((line.width for line in self.lines), default=0)

    def part(self, first: int, last: int) -> SetText:
        """Lines `first` up to `last`, for a paragraph that is split over pages."""
        return replace(self, lines=self.lines[first:last])


def as_text(words: Text | str) -> Text:
    return plain(words) if isinstance(words, str) else words


def measure(text: Text | str, style: TextStyle, width: float) -> float:
    """The height of the text in a column, in points."""
    return set_text(text, style, width).height


def line_width(text: Text | str, style: TextStyle) -> float:
    """The width of the text on one line, in points."""
    return set_text(text, style, float("inf")).width


def longest_word(text: Text | str, style: TextStyle) -> float:
    """The width of the widest word, in points."""
    return max((word.width for word in _words(as_text(text), style)), default=0)


def set_text(text: Text | str, style: TextStyle, width: float) -> SetText:
    """The text in lines no wider than `width`. Lines are found once for a text, style and width."""
    return _set_text(as_text(text), style, width)


@lru_cache(maxsize=8192)
def _set_text(text: Text, style: TextStyle, width: float) -> SetText:
    words = _words(text, style)
    faults = [*_missing_glyphs(text, words)]
    if any(word.width > width for word in words):
        faults += _too_long(text, words, width)
        words = tuple(part for word in words for part in _broken(word, style, width))
    breaks = full_breaks(words, width)
    if len(breaks) > 1 and style.breaking == "balanced":
        breaks = balanced_at_colon(words, width, len(breaks)) or balanced(words, width)
    elif len(breaks) > 1 and style.breaking == "lone":
        breaks = without_lone_word(words, width)
    return SetText(text, style, tuple(_line(words[a:b]) for a, b in breaks), tuple(faults))


# -- words ------------------------------------------------------------------------------------


def _words(text: Text, style: TextStyle) -> tuple[Word, ...]:
    """The words of a text; a word may run over several runs."""
    words: list[Word] = []
    pieces: list[Piece] = []
    for index, run in enumerate(text.runs):
        run_face = _face_of(run, style)
        for position, chunk in enumerate(_SPACES.split(on_paper(run.text))):
            if position:
                _close(words, pieces, Piece(" ", index, run_face, _wide(run_face, " ", style)))
            if chunk:
                pieces.append(Piece(chunk, index, run_face, _wide(run_face, chunk, style)))
    _close(words, pieces, None)
    return tuple(words)


def _close(words: list[Word], pieces: list[Piece], space: Piece | None) -> None:
    """Makes a word of the pieces; spaces at the start of a text, or doubled, are left out."""
    if not pieces:
        return
    words.append(Word(tuple(pieces), sum(piece.width for piece in pieces), space))
    pieces.clear()


def _face_of(run: Run, style: TextStyle) -> Face:
    weight = "bold" if run.bold and style.weight == "regular" else style.weight
    return face(weight, run.italic or style.italic, style.family)


def _wide(run_face: Face, words: str, style: TextStyle) -> float:
    return run_face.width(words) * style.size / 1000


def _line(words: Sequence[Word]) -> Line:
    """The words of a line, with neighbouring pieces of one run made one.

    The space at its end is kept, so that the words do not run together when they are read back.
    """
    pieces: list[Piece] = []
    for word in words:
        pieces += word.pieces
        if word.space:
            pieces.append(word.space)
    joined = tuple(_joined(list(group)) for _, group in groupby(pieces, attrgetter("run")))
    return Line(joined, run_length(words))


def _joined(pieces: list[Piece]) -> Piece:
    words = "".join(piece.words for piece in pieces)
    return pieces[0]._replace(words=words, width=sum(piece.width for piece in pieces))


# -- faults, and words that are too long ------------------------------------------------------


def _missing_glyphs(text: Text, words: Sequence[Word]) -> Iterator[Diagnostic]:
    told: set[str] = set()
    for word in words:
        for piece in word.pieces:
            for letter in piece.face.missing(piece.words):
                if letter not in told:
                    told.add(letter)
                    yield _missing_glyph(text, letter, piece.face)


def _missing_glyph(text: Text, letter: str, lacking: Face) -> Diagnostic:
    return Diagnostic(
        rule="missing-glyph",
        severity="error",
        message=f"the typeface {lacking.title} has no “{letter}” ({character_name(letter)})",
        place=text.place,
        hint="Write it another way: in words, or with a plainer character.",
    )


def _too_long(text: Text, words: Sequence[Word], width: float) -> Iterator[Diagnostic]:
    for word in words:
        letters = word.letters
        if word.width > width and not _LOOKS_LIKE_AN_ADDRESS.search(letters):
            shown = letters if len(letters) <= 40 else f"{letters[:39]}…"
            yield Diagnostic(
                rule="word-too-long",
                severity="warning",
                message=f"“{shown}” is wider than its column, and is broken",
                place=text.place,
                hint="Use a shorter word, or part it with a space.",
            )


def _broken(word: Word, style: TextStyle, width: float) -> Iterator[Word]:
    """The word, or the parts that may stand on lines of their own where it is too wide."""
    if word.width <= width:
        yield word
        return
    pieces = list(_small_pieces(word, style, width))
    for index, piece in enumerate(pieces, 1):
        yield Word((piece,), piece.width, word.space if index == len(pieces) else None)


def _small_pieces(word: Word, style: TextStyle, width: float) -> Iterator[Piece]:
    """Parts of an address, and single letters of what is still too wide."""
    for piece in word.pieces:
        for part in _SOFT_ENDS.findall(piece.words):
            wide = _wide(piece.face, part, style)
            for small in [part] if wide <= width else part:
                yield piece._replace(words=small, width=_wide(piece.face, small, style))
