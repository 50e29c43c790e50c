"""The files of a family of type: those of an installed font package, or a brand's own."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Literal

from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.plan.values import slug

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
_TYPOGRAPHIC_FAMILY, _FAMILY = 16, 1  # numbers of names (OpenType, `name` table)


def face_file(weight: Weight, italic: bool, family: str) -> Path:
    """The file of that weight and slope, or of the nearest that the family has. A family is the
    name of an installed font package, or the path of its regular face: beside that stand the bold
    and italic ones, with the same name but for its ending.

    Raises FacilitatorError where there is none.
    """
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
    raise unusable(family, "has no static TrueType files")


def check_static(path: Path) -> None:
    """FacilitatorError for a font that is variable, or has PostScript outlines."""
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with TTFont(path, lazy=True) as font:
            tables = set(font.keys())
    except (TTLibError, OSError):
        raise unusable(path.name, "is not a font, or it is damaged") from None
    if "fvar" in tables:
        raise unusable(path.name, "is a variable font: its letters cannot be embedded in part")
    if "glyf" not in tables:
        raise unusable(path.name, "has PostScript outlines (CFF): only TrueType can be embedded")


@cache
def family_name(family: str) -> str:
    """What systems list the family as: its typographic name, else its name for old programs, and
    nothing but letters, digits, spaces, full stops and hyphens of it.

    Raises FacilitatorError for a family that has no file, or one that cannot be embedded.
    """
    from fontTools.ttLib import TTFont

    path = face_file("regular", False, family)
    check_static(path)
    with TTFont(path, lazy=True) as font:
        table = font.get("name")
        names = (table.getDebugName(key) for key in (_TYPOGRAPHIC_FAMILY, _FAMILY) if table)
        name = next((name for name in names if name), "")
    safe = "".join(letter for letter in name if letter.isalnum() or letter in " .-").strip()
    return safe or path.stem.rpartition("-")[0] or path.stem


def unusable(name: str, reason: str) -> FacilitatorError:
    """The error that says why a font cannot be used, and what can."""
    hint = "Use the static .ttf files of a font: one for each weight."
    return FacilitatorError([Diagnostic("unusable-font", "error", f"`{name}` {reason}", hint=hint)])


def _package_files(family: str) -> Path:
    package = f"fontpkg_{slug(family).replace('-', '_')}"
    try:
        return Path(import_module(package).ROOT) / "files"
    except (ImportError, AttributeError):
        raise unusable(family, "is no installed font package") from None
