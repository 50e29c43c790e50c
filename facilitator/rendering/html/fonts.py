"""Lato for the screen: the letters of the European languages, embedded in the page."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Literal

Style = Literal["normal", "italic"]

_FILES: dict[tuple[int, Style], str] = {
    (400, "normal"): "Lato-Regular",
    (400, "italic"): "Lato-Italic",
    (700, "normal"): "Lato-Bold",
    (900, "normal"): "Lato-Black",
}

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
def font_faces() -> str:
    """The `@font-face` rules of all four faces, with the fonts in them."""
    return "\n".join(
        f"@font-face {{ font-family: Lato; font-weight: {weight}; font-style: {style}; "
        f"src: url(data:font/woff;base64,{b64encode(_subset(file)).decode('ascii')}) "
        'format("woff"); }'
        for (weight, style), file in _FILES.items()
    )


def _subset(file: str) -> bytes:
    """A face with only the letters of the ranges. No kerning, as on paper: its tables take more
    time and room than the letters do. Lato's figures are tabular as they are."""
    import fontpkg_lato
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options = Options()
    options.hinting = False
    options.drop_tables += ["GPOS", "GSUB", "GDEF"]
    written = BytesIO()
    # The font's own date stays: it would be the only clock in the page.
    path = fontpkg_lato.ROOT / "files" / f"{file}.ttf"
    with TTFont(path, recalcTimestamp=False, lazy=True) as font:
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=list(_letters()))
        subsetter.subset(font)
        font.flavor = "woff"
        font.save(written)
    return written.getvalue()


def _letters() -> Iterator[int]:
    for first, last in _RANGES:
        yield from range(first, last + 1)
