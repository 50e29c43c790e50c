"""How much room text takes: widths of real letters, lines as a slide breaks them, heights."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from facilitator.rendering.pptx import widths
from facilitator.rendering.pptx.paragraphs import Para
from facilitator.rendering.pptx.style import TextStyle

#: Programs round letters differently; a line counts as full a little before its end.
FULL = 0.985

# A line may break at a space (not at a no-break space), after a hyphen or dash, and beside any
# East Asian character.
_PIECES = r"(?P<gap>[ \t\n]+)|(?P<word>{alone}[^ \t\n\-–—{each}]*[\-–—]+|[^ \t\n\-–—{each}]+)"
_SPACED = re.compile(_PIECES.format(alone="", each=""))
_EAST_ASIAN = (("\u2e80", "\u9fff"), ("\uac00", "\ud7af"), ("\uff00", "\uffef"))


@cache
def _unspaced() -> re.Pattern[str]:
    """Pieces of text with East Asian characters. Ranges as wide as theirs take as long to compile
    as some slides to draw, and few decks need them."""
    each = "".join(f"{first}-{last}" for first, last in _EAST_ASIAN)
    return re.compile(_PIECES.format(alone=f"[{each}]|", each=each))


def _pieces_in(text: str) -> Iterator[re.Match[str]]:
    is_spaced = text.isascii() or max(text) < _EAST_ASIAN[0][0]
    return (_SPACED if is_spaced else _unspaced()).finditer(text)


def _breaks_after(word: str) -> bool:
    end = word[-1]
    return end in "-–—" or any(first <= end <= last for first, last in _EAST_ASIAN)


class _Widths(dict[str, float]):
    """Letter -> width in ems. A letter without a known width counts as wide rather than narrow:
    Chinese is 1 em wide, Hebrew and Arabic are about half of one."""

    def __missing__(self, letter: str) -> float:
        if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Mn", "Me"):
            width = 0.0
        elif unicodedata.east_asian_width(letter) in ("W", "F") or ord(letter) > 0xFFFF:
            width = 1.2
        elif unicodedata.bidirectional(letter) in ("R", "AL"):
            width = 0.6
        else:
            width = 0.8
        self[letter] = width
        return width


#: Georgia's letters are about so much wider than Arial's.
_TITLE_STRETCH = 1.12


@cache
def _face(font: str, bold: bool, italic: bool, stretch: float) -> _Widths:
    # Arial's italics are as wide as its upright letters.
    plain = widths.ARIAL_BOLD if bold else widths.ARIAL
    if stretch or font == "body":
        return _in_ems(plain, stretch or 1)
    if bold:
        table = widths.GEORGIA_BOLD
    elif italic:
        table = widths.GEORGIA_ITALIC
    else:
        table = widths.GEORGIA
    face = _in_ems(plain, _TITLE_STRETCH)  # for letters that the other table has not
    face.update(_in_ems(table))
    return face


def _in_ems(table: Mapping[int, str], stretch: float = 1) -> _Widths:
    units = widths.UNITS / stretch
    return _Widths(
        (letter, width / units) for width, letters in table.items() for letter in letters
    )


def text_width(text: str, style: TextStyle, *, bold: bool = False, italic: bool = False) -> float:
    """The width in points of text on one line."""
    face = _face(style.font, style.bold or bold, style.italic or italic, style.stretch)
    text = text.upper() if style.caps else text
    return sum(map(face.__getitem__, text)) * style.size_pt


def para_width(paragraph: Para, style: TextStyle) -> float:
    """The width in points of a paragraph that is not broken."""
    return style.hang_pt + sum(
        text_width(span.text, style, bold=span.bold, italic=span.italic) for span in paragraph.spans
    )


def longest_word(paragraph: Para, style: TextStyle) -> tuple[str, float]:
    """The widest piece that a line cannot break, and its width in points."""
    widest = _broken(paragraph, _letters(style)).widest
    return widest.text, widest.width_em * style.size_pt


def shortened(words: str, style: TextStyle, width_pt: float) -> str:
    """The words, cut with an ellipsis to go on one line; none where not even that has room."""
    cut = words
    while text_width(cut, style) > width_pt * 0.95:
        kept = cut.removesuffix("…").rstrip()
        if not kept:
            return ""
        shorter = kept.rpartition(" ")[0] or kept[:-1]
        cut = shorter.rstrip() + "…"
    return cut


def line_count(paragraph: Para, style: TextStyle, width_pt: float) -> int:
    """How many lines a paragraph fills. A word that is wider than a line is broken where the line
    ends."""
    room = (width_pt - style.hang_pt) * FULL / style.size_pt
    count, at = 1, 0.0
    for text, gap, width in _broken(paragraph, _letters(style)).words:
        if at and at + gap + width > room:
            count, at = count + 1, 0.0
        at = at + gap + width if at else width
        if at > room:
            more, at = _break_word(text, width, room, style)
            count += more
    return count


def _break_word(word: str, width_em: float, room_em: float, style: TextStyle) -> tuple[int, float]:
    """How many lines more a word takes that is wider than a line, since each line ends with a whole
    letter; and how far it reaches in the last."""
    face = _face(style.font, style.bold, style.italic, style.stretch)
    letters_em = [face[letter] for letter in word]
    share = width_em / (sum(letters_em) or 1)  # some of it may be bold
    more, at = 0, 0.0
    for letter_em in letters_em:
        if at and at + letter_em * share > room_em:
            more, at = more + 1, 0.0
        at += letter_em * share
    return more, at


def line_height(style: TextStyle) -> float:
    return style.size_pt * style.line_em * style.line_percent / 100


def para_height(paragraph: Para, style: TextStyle, width_pt: float) -> float:
    """Height in points, with the space after."""
    return (
        line_count(paragraph, style, width_pt) * line_height(style) + style.size_pt * style.after_em
    )


def text_height(paragraphs: Sequence[Para], levels: Sequence[TextStyle], width_pt: float) -> float:
    """Height in points of paragraphs one under the other, without the space after the last."""
    if not paragraphs:
        return 0.0
    last = level_of(paragraphs[-1], levels)
    whole = sum(para_height(each, level_of(each, levels), width_pt) for each in paragraphs)
    return whole - last.size_pt * last.after_em


def level_of(paragraph: Para, levels: Sequence[TextStyle]) -> TextStyle:
    return levels[min(paragraph.level, len(levels)) - 1]


class _Letters(NamedTuple):
    """What the widths of a style depend on, but for its size."""

    font: str
    bold: bool
    italic: bool
    stretch: float
    caps: bool


def _letters(style: TextStyle) -> _Letters:
    return _Letters(style.font, style.bold, style.italic, style.stretch, style.caps)


class _Word(NamedTuple):
    """A piece that a line cannot break, with the gap before it; lengths in ems."""

    text: str
    gap_em: float
    width_em: float


class _Broken(NamedTuple):
    """A paragraph in words. A word may run on from one span into the next: **bold**, comma."""

    words: tuple[_Word, ...]
    widest: _Word


# Text is tried in one size after another, and a slide asks for each several times.
@lru_cache(maxsize=1024)
def _broken(paragraph: Para, letters: _Letters) -> _Broken:
    words = tuple(_words(_pieces(paragraph, letters)))
    nothing = _Word("", 0.0, 0.0)
    return _Broken(words, max(words, key=lambda word: word.width_em, default=nothing))


def _words(pieces: Iterable[_Word]) -> Iterator[_Word]:
    word = _Word("", 0.0, 0.0)
    for piece in pieces:
        if not word.text:
            word = piece._replace(gap_em=word.gap_em + piece.gap_em)
        elif piece.gap_em or _breaks_after(word.text) or not piece.text:
            yield word
            word = piece
        else:
            word = _Word(word.text + piece.text, word.gap_em, word.width_em + piece.width_em)
    if word.text:
        yield word


def _pieces(paragraph: Para, letters: _Letters) -> Iterator[_Word]:
    gap = 0.0
    for span in paragraph.spans:
        face = _face(
            letters.font, letters.bold or span.bold, letters.italic or span.italic, letters.stretch
        )
        for found in _pieces_in(span.text):
            shown = found[0].upper() if letters.caps else found[0]
            width = sum(map(face.__getitem__, shown))
            if found.lastgroup == "gap":
                gap += width
            else:
                yield _Word(found[0], gap, width)
                gap = 0.0
