"""What is printed with: the colours, or the greys of a black-and-white edition, and the type."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from reportlab.lib.colors import Color, HexColor

from facilitator.brand import Brand
from facilitator.record import record
from facilitator.rendering.typefaces import LATO

SideName = Literal["offline", "digital"]


@record
class Palette:
    """`ink` for text, `soft` for hints and footers, `line` for lines to write on, `rule` for
    dividers only. In `mono` the sides differ by corner, word and a double line. `family` is the
    family of type."""

    ink: Color
    soft: Color
    line: Color
    rule: Color
    offline: Color
    digital: Color
    caution: Color
    mono: bool = False
    family: str = LATO

    @classmethod
    def of(cls, brand: Brand, mono: bool = False) -> Palette:
        """The brand's type, with its colours or with greys that a black-and-white printer does
        not speckle."""
        if mono:
            return replace(MONO, family=brand.body_font)
        colours = {
            role: HexColor(brand.colours[role])
            for role in ("ink", "line", "rule", "offline", "digital", "caution")
        }
        return cls(soft=HexColor(brand.colours["muted"]), family=brand.body_font, **colours)

    def side(self, name: SideName) -> Color:
        return self.offline if name == "offline" else self.digital


_BLACK = HexColor("#000000")
MONO = Palette(
    ink=_BLACK,
    soft=HexColor("#333333"),
    line=HexColor("#666666"),
    rule=HexColor("#BBBBBB"),
    offline=_BLACK,
    digital=_BLACK,
    caution=_BLACK,
    mono=True,
)
