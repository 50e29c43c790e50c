"""The colours of print, in colour and for a black-and-white edition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportlab.lib.colors import Color, HexColor

from facilitator.brand import Brand

SideName = Literal["offline", "digital"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """`ink` for text, `soft` for hints and footers, `line` for lines to write on, `rule` for
    dividers only. In `mono` the sides differ by corner, word and a double line."""

    ink: Color
    soft: Color
    line: Color
    rule: Color
    offline: Color
    digital: Color
    caution: Color
    mono: bool = False

    @classmethod
    def of(cls, brand: Brand, mono: bool = False) -> Palette:
        """The brand's colours, or greys that a black-and-white printer does not speckle."""
        if mono:
            return MONO
        colours = {
            role: HexColor(brand.colours[role])
            for role in ("ink", "line", "rule", "offline", "digital", "caution")
        }
        return cls(soft=HexColor(brand.colours["muted"]), **colours)

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
