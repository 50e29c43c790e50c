"""The faces that documents are set in: static TrueType, embedded in part.

A face is read when a text first needs it. Widths are in thousandths of the type size.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from typing import Literal

from reportlab.pdfbase import pdfmetrics

from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.plan.values import slug
from facilitator.rendering.pdf.hooks import EmbeddedFont

Weight = Literal["regular", "bold", "black"]

#: The family that everything is set in unless a brand has another one.
LATO = "lato"

#: Endings of the names of static files, the best first.
_ENDINGS: dict[tuple[Weight, bool], tuple[str, ...]] = {
    ("regular", False): ("Regular", "Roman", "Book"),
    ("regular", True): ("Italic", "Oblique", "RegularItalic", "Regular"),
    ("bold", False): ("Bold", "SemiBold", "Medium", "Regular"),
    ("bold", True): ("BoldItalic", "BoldOblique", "SemiBoldItalic", "Bold", "Italic", "Regular"),
    ("black", False): ("Black", "Heavy", "ExtraBold", "Bold", "SemiBold", "Regular"),
    ("black", True): ("BlackItalic", "ExtraBoldItalic", "BoldItalic", "Black", "Bold", "Regular"),
}

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
            _check(path)
        font = EmbeddedFont(str(path), str(path))
        pdfmetrics.registerFont(font)
        self.name: str = font.fontName
        self.title = path.stem
        self.cap_height: float = font.face.capHeight
        self._glyphs: dict[int, int] = font.face.charToGlyph
        self._font = font

    def width(self, words: str) -> float:
        """How far the words run, in thousandths of the type size."""
        return self._font.stringWidth(words, 1000)

    def missing(self, words: str) -> tuple[str, ...]:
        """The characters that the face has no glyph for, each once, as they come."""
        return tuple(dict.fromkeys(letter for letter in words if ord(letter) not in self._glyphs))


@cache
def face(weight: Weight = "regular", italic: bool = False, family: str = LATO) -> Face:
    """The face of that weight and slope, or the nearest that the family has. A family is the name
    of an installed font package, or the path of its regular face.

    Raises FacilitatorError where there is none that can be embedded in part.
    """
    return _face_at(_file(weight, italic, family), family)


@cache
def _face_at(path: Path, family: str) -> Face:
    return Face(path, family)


def face_name(weight: Weight = "regular", italic: bool = False, family: str = LATO) -> str:
    """The name for reportlab's `setFont`, with the face registered."""
    return face(weight, italic, family).name


def _file(weight: Weight, italic: bool, family: str) -> Path:
    """The file of a face. Beside the path of a regular face stand its bold and italic ones, with
    the same name but for its ending."""
    given = Path(family)
    if family.lower().endswith((".ttf", ".otf")):
        folder, stem = given.parent, given.stem.rpartition("-")[0] or given.stem
    else:
        folder, stem = _package_files(family), ""
    beside = {path.stem: path for path in sorted(folder.glob("*.ttf"))}
    for ending in _ENDINGS[weight, italic]:
        for name, path in beside.items():
            if name.endswith(f"-{ending}") and name.startswith(stem):
                return path
    if given.is_file():
        return given
    raise _unusable(family, "has no static TrueType files")


def _package_files(family: str) -> Path:
    package = f"fontpkg_{slug(family).replace('-', '_')}"
    try:
        return Path(import_module(package).ROOT) / "files"
    except (ImportError, AttributeError):
        raise _unusable(family, "is no installed font package") from None


def _check(path: Path) -> None:
    """FacilitatorError for a font that is variable, or has PostScript outlines."""
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with TTFont(path, lazy=True) as font:
            tables = set(font.keys())
    except (TTLibError, OSError):
        raise _unusable(path.name, "is not a font, or it is damaged") from None
    if "fvar" in tables:
        raise _unusable(path.name, "is a variable font: its letters cannot be embedded in part")
    if "glyf" not in tables:
        raise _unusable(path.name, "has PostScript outlines (CFF): only TrueType can be embedded")


def _unusable(name: str, reason: str) -> FacilitatorError:
    hint = "Use the static .ttf files of a font: one for each weight."
    return FacilitatorError([Diagnostic("unusable-font", "error", f"`{name}` {reason}", hint=hint)])


@lru_cache(maxsize=8192)
def on_paper(words: str) -> str:
    """The words as they are printed: composed accents, plain hyphens, no invisible characters."""
    return unicodedata.normalize("NFC", words).translate(_ON_PAPER)


def character_name(letter: str) -> str:
    """`U+2713 CHECK MARK`."""
    return f"U+{ord(letter):04X} {unicodedata.name(letter, '')}".rstrip()
