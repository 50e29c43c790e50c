"""Colours, type and boxes of the deck: lengths in points on a page of 960 by 540."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

PAGE_WIDTH_PT = 960
PAGE_HEIGHT_PT = 540

Role = Literal[
    "ink", "paper", "muted", "wash", "offline", "digital", "time", "caution", "line", "rule"
]

#: Role of a colour -> its slot in the theme, as a slide names it. Slides hold no other colours, so
#: that a deck takes new ones with its theme.
SLOTS: dict[Role, str] = {
    "ink": "tx1",
    "paper": "bg1",
    "muted": "tx2",
    "wash": "bg2",
    "digital": "accent1",
    "offline": "accent2",
    "time": "accent3",
    "caution": "accent4",
    "line": "accent5",
    "rule": "accent6",
}


class Box(NamedTuple):
    """A rectangle; x and y are its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def inset(self, margin_pt: float) -> Box:
        return Box(
            self.x + margin_pt,
            self.y + margin_pt,
            self.width - 2 * margin_pt,
            self.height - 2 * margin_pt,
        )


def emu(points: float) -> int:
    """Points as English Metric Units (12,700 to the point)."""
    return round(points * 12700)


Bullet = Literal["none", "square", "dash", "number"]
Align = Literal["l", "r", "ctr"]
Anchor = Literal["t", "ctr", "b"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """How a level of text is set. `after_em` is the space after a paragraph in ems, `hang_pt` the
    indent of everything but the bullet."""

    size_pt: float
    role: Role = "ink"
    font: Literal["title", "body"] = "body"
    bold: bool = False
    italic: bool = False
    line_percent: float = 100
    after_em: float = 0
    bullet: Bullet = "none"
    hang_pt: float = 0
    align: Align = "l"

    def at(self, size_pt: float) -> TextStyle:
        return replace(self, size_pt=size_pt)


# -- XML --------------------------------------------------------------------------------------


def colour_xml(role: Role) -> str:
    return f'<a:schemeClr val="{SLOTS[role]}"/>'


def fill_xml(role: Role | None) -> str:
    return f"<a:solidFill>{colour_xml(role)}</a:solidFill>" if role else "<a:noFill/>"


def stroke_xml(role: Role | None, width_pt: float = 0, *, round_ends: bool = False) -> str:
    if role is None:
        return "<a:ln><a:noFill/></a:ln>"
    cap, join = ("rnd", "<a:round/>") if round_ends else ("flat", "")
    return f'<a:ln w="{emu(width_pt)}" cap="{cap}">{fill_xml(role)}{join}</a:ln>'


def box_xml(box: Box, tag: str = "a:xfrm") -> str:
    return (
        f'<{tag}><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></{tag}>'
    )


_BULLETS: dict[Bullet, str] = {
    "none": "<a:buNone/>",
    "square": (
        f'<a:buClr>{colour_xml("line")}</a:buClr><a:buSzPct val="70000"/>'
        '<a:buFont typeface="+mn-lt"/><a:buChar char="■"/>'
    ),
    "dash": (
        f'<a:buClr>{colour_xml("line")}</a:buClr><a:buSzPct val="100000"/>'
        '<a:buFont typeface="+mn-lt"/><a:buChar char="–"/>'
    ),
    "number": (
        f'<a:buClr>{colour_xml("muted")}</a:buClr><a:buSzPct val="100000"/>'
        '<a:buFont typeface="+mn-lt"/><a:buAutoNum type="arabicPlain"/>'
    ),
}


def font_xml(style: TextStyle) -> str:
    face = "+mj" if style.font == "title" else "+mn"
    return (
        f'<a:latin typeface="{face}-lt"/><a:ea typeface="{face}-ea"/><a:cs typeface="{face}-cs"/>'
    )


def level_xml(style: TextStyle, level: int) -> str:
    """The whole definition of a level, for a master or layout."""
    return (
        f'<a:lvl{level}pPr marL="{emu(style.hang_pt)}" indent="{-emu(style.hang_pt)}"'
        f' algn="{style.align}" rtl="0">{_spacing_xml(style)}{_BULLETS[style.bullet]}'
        f'<a:defRPr sz="{round(style.size_pt * 100)}" b="{style.bold:d}" i="{style.italic:d}"'
        f' kern="1200">{fill_xml(style.role)}{font_xml(style)}</a:defRPr></a:lvl{level}pPr>'
    )


def levels_xml(styles: tuple[TextStyle, ...]) -> str:
    return "".join(level_xml(style, number) for number, style in enumerate(styles, 1))


def resized_level_xml(style: TextStyle, level: int, first_number: int = 1) -> str:
    """What a slide says of a level: its size, and the space that goes with it. Everything else
    stays with the layout."""
    number = ""
    if style.bullet == "number" and first_number > 1:
        number = f'<a:buAutoNum type="arabicPlain" startAt="{first_number}"/>'
    return (
        f'<a:lvl{level}pPr><a:spcAft><a:spcPts val="{_after(style)}"/></a:spcAft>{number}'
        f'<a:defRPr sz="{round(style.size_pt * 100)}"/></a:lvl{level}pPr>'
    )


def _spacing_xml(style: TextStyle) -> str:
    return (
        f'<a:lnSpc><a:spcPct val="{round(style.line_percent * 1000)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{_after(style)}"/></a:spcAft>'
    )


def _after(style: TextStyle) -> int:
    return round(style.size_pt * style.after_em * 100)
