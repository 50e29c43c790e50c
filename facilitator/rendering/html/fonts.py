"""The type of a page: the letters of the European languages, embedded in it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from facilitator.rendering.typefaces import LATO, Weight, check_static, face_file, family_name

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

Style = Literal["normal", "italic"]

#: What a rule of CSS calls a face, and what the family's files call it.
_FACES: dict[tuple[int, Style], tuple[Weight, bool]] = {
    (400, "normal"): ("regular", False),
    (400, "italic"): ("regular", True),
    (700, "normal"): ("bold", False),
    (900, "normal"): ("black", False),
}
_RESTRICTED = 0x0002  # "must not be embedded without permission" (OpenType, OS/2 fsType)

#: Latin letters with the Welsh ones, punctuation, arrows and the minus sign: what people type too,
#: not only what the plan says.
_RANGES = (
    (0x0020, 0x007E),
    (0x00A0, 0x017F),
    (0x0218, 0x021B),
    (0x1E80, 0x1E85),
    (0x1EF2, 0x1EF3),
    (0x2010, 0x2027),
    (0x2030, 0x203A),
    (0x20AC, 0x20AC),
    (0x2190, 0x2193),
    (0x2212, 0x2212),
)


@cache
def font_faces(family: str = LATO) -> str:
    """The `@font-face` rules of the family's faces, with the fonts in them, and `--face`, its
    name. A face that several weights share stands there once. A family whose files forbid it is
    not embedded: the page names it for those who have it.

    Raises FacilitatorError for a family that has no file, or one that cannot be embedded.
    """
    name = family_name(family)
    files: dict[Path, tuple[int, Style]] = {}
    for key, (weight, italic) in _FACES.items():
        files.setdefault(face_file(weight, italic, family), key)
    rules = [_rule(name, *key, path, family) for path, key in files.items()]
    return "\n".join([*filter(None, rules), f':root {{ --face: "{name}"; }}'])


def _rule(name: str, weight: int, style: Style, path: Path, family: str) -> str:
    from fontTools.ttLib import TTFont

    if family != LATO:
        check_static(path)
    # The font's own date stays: it would be the only clock in the page.
    with TTFont(path, recalcTimestamp=False, lazy=True) as font:
        if font["OS/2"].fsType & _RESTRICTED:
            return ""
        data = b64encode(_subset(font)).decode("ascii")
    return (
        f'@font-face {{ font-family: "{name}"; font-weight: {weight}; font-style: {style}; '
        f'src: url(data:font/woff;base64,{data}) format("woff"); }}'
    )


def _subset(font: TTFont) -> bytes:
    """A face with only the letters of the ranges. No kerning, as on paper: its tables take more
    time and room than the letters do. Lato's figures are tabular as they are."""
    from fontTools.subset import Options, Subsetter

    options = Options()
    options.hinting = False
    options.drop_tables += ["GPOS", "GSUB", "GDEF"]
    written = BytesIO()
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=list(_letters()))
    subsetter.subset(font)
    font.flavor = "woff"
    font.save(written)
    return written.getvalue()


def _letters() -> Iterator[int]:
    for first, last in _RANGES:
        yield from range(first, last + 1)
