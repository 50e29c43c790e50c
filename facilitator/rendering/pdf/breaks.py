"""Words in a row, and where their lines break: full, without a lone word, or balanced.

Breaks are pairs: a line's first word, and the one after its last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from facilitator.rendering.pdf.fonts import Face

#: A last line shorter than this part of the column counts as a lone word.
LONE_PART = 0.28
#: How far a column may be narrowed to avoid it, and how far for a title.
NARROWEST = 0.72
NARROWEST_TITLE = 0.5
#: What raggedness costs in a title's first, middle and last lines.
FIRST_LINE_COST = 1.3
LAST_LINE_COST = 0.55
CLAUSE_END_COST = 0.3
CLAUSE_ENDS = (",", ";", ":", ".", "?", "!", "–", "—")


class Piece(NamedTuple):
    """A stretch of a line in one face, from one run of the text."""

    words: str
    run: int
    face: Face
    width: float


class Word(NamedTuple):
    """Pieces with no space between them, and the space after them, if there is one."""

    pieces: tuple[Piece, ...]
    width: float
    space: Piece | None

    @property
    def letters(self) -> str:
        return "".join(piece.words for piece in self.pieces)


Breaks = list[tuple[int, int]]


def run_length(words: Sequence[Word]) -> float:
    """The width of words on one line, without the last space."""
    spaces = sum(word.space.width for word in words[:-1] if word.space)
    return sum(word.width for word in words) + spaces


def full_breaks(words: Sequence[Word], width: float) -> Breaks:
    """Breaks with as many words on each line as fit."""
    breaks: Breaks = []
    first, run = 0, 0.0
    gap = 0.0
    for index, word in enumerate(words):
        # A hair of tolerance: sums of widths are not exact.
        if index > first and run + gap + word.width > width + 0.01:
            breaks.append((first, index))
            first, run = index, word.width
        else:
            run += (gap if index > first else 0) + word.width
        gap = word.space.width if word.space else 0
    if words:
        breaks.append((first, len(words)))
    return breaks


def _narrowings(words: Sequence[Word], width: float, least: float) -> Iterator[Breaks]:
    """The different breaks into as few lines, from the widest column to the narrowest."""
    breaks = full_breaks(words, width)
    count = len(breaks)
    widest = max(word.width for word in words)
    while len(breaks) == count:
        yield breaks
        # The next narrower column that breaks in another way.
        width = max(run_length(words[a:b]) for a, b in breaks) - 0.1
        if width < least or width < widest:
            return
        breaks = full_breaks(words, width)


def without_lone_word(words: Sequence[Word], width: float) -> Breaks:
    """The fullest breaks whose last line is no lone word, if a narrower column has any."""
    first_choice: Breaks = []
    for breaks in _narrowings(words, width, width * NARROWEST):
        first_choice = first_choice or breaks
        last = run_length(words[slice(*breaks[-1])])
        if last >= width * LONE_PART:
            return breaks
    return first_choice


def balanced(words: Sequence[Word], width: float) -> Breaks:
    """The least ragged breaks into as few lines."""
    return min(_narrowings(words, width, width * NARROWEST_TITLE), key=lambda b: _cost(words, b))


def _cost(words: Sequence[Word], breaks: Breaks) -> float:
    """How ragged the lines are; a short last line is forgiven, a short first one is not, except
    where it ends with its clause."""
    widths = [run_length(words[a:b]) for a, b in breaks]
    short = [(max(widths) - line) ** 2 for line in widths]
    for index, (_, end) in enumerate(breaks[:-1]):
        if words[end - 1].letters.endswith(CLAUSE_ENDS):
            short[index] *= CLAUSE_END_COST
    return FIRST_LINE_COST * short[0] + sum(short[1:-1]) + LAST_LINE_COST * short[-1]


def balanced_at_colon(words: Sequence[Word], width: float, lines: int) -> Breaks | None:
    """Both sides of a title's colon on lines of their own, if that takes no line more."""
    colons = [index for index, word in enumerate(words[:-1]) if word.letters.endswith(":")]
    if not colons:
        return None
    after = colons[0] + 1
    title, rest = balanced(words[:after], width), balanced(words[after:], width)
    if len(title) + len(rest) > lines:
        return None
    return title + [(a + after, b + after) for a, b in rest]
