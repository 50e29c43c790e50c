"""The faces that documents are set in: static TrueType, embedded in part.

A face is read when a text first needs it. Widths are in thousandths of the type size.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics

from facilitator.rendering.pdf.hooks import EmbeddedFont
from facilitator.rendering.typefaces import LATO, Weight, check_static, face_file

__all__ = ["LATO", "Face", "Weight", "character_name", "face", "face_name", "on_paper"]

#: Characters that stand for others on paper, or for nothing.
_ON_PAPER = str.maketrans(
    {
        "\u2010": "-",  # hyphen
        "\u2011": "-",  # non-breaking hyphen
        "\u00ad": None,  # soft hyphen: nothing is hyphenated
        "\u200b": None,  # zero-width space, joiners and marks of direction
        "\u200c": None,
        "\u200d": None,
        "\u200e": None,
        "\u200f": None,
        "\u2060": None,
        "\ufeff": None,
        "\ufe0f": None,  # variation selector: "as an emoji"
        "\u202f": "\u00a0",  # narrow no-break space
        "\t": " ",
        "\n": " ",
        "\r": " ",
        "\u2028": " ",
        "\u2029": " ",
    }
)


class Face:
    """One face: the name reportlab knows it by, what it covers, and how wide words are. Raises
    FacilitatorError for a file that cannot be embedded in part."""

    def __init__(self, path: Path, family: str) -> None:
        if family != LATO:
            check_static(path)
        font = EmbeddedFont(str(path), str(path))
        pdfmetrics.registerFont(font)
        self.name: str = font.fontName
        self.title = path.stem
        self.cap_height: float = font.face.capHeight
        self._letters = frozenset(map(chr, font.face.charToGlyph))
        self._font = font

    def width(self, words: str) -> float:
        """How far the words run, in thousandths of the type size."""
        return self._font.stringWidth(words, 1000)

    def missing(self, words: str) -> tuple[str, ...]:
        """The characters that the face has no glyph for, each once, as they come."""
        if self._letters.issuperset(words):
            return ()
        return tuple(dict.fromkeys(letter for letter in words if letter not in self._letters))


@cache
def face(weight: Weight = "regular", italic: bool = False, family: str = LATO) -> Face:
    """The face of that weight and slope, or the nearest that the family has. A family is the name
    of an installed font package, or the path of its regular face.

    Raises FacilitatorError where there is none that can be embedded in part.
    """
    return _face_at(face_file(weight, italic, family), family)


@cache
def _face_at(path: Path, family: str) -> Face:
    return Face(path, family)


def face_name(weight: Weight = "regular", italic: bool = False, family: str = LATO) -> str:
    """The name for reportlab's `setFont`, with the face registered."""
    return face(weight, italic, family).name


@lru_cache(maxsize=8192)
def on_paper(words: str) -> str:
    """The words as they are printed: composed accents, plain hyphens, no invisible characters."""
    return unicodedata.normalize("NFC", words).translate(_ON_PAPER)


def character_name(letter: str) -> str:
    """`U+2713 CHECK MARK`."""
    return f"U+{ord(letter):04X} {unicodedata.name(letter, '')}".rstrip()
