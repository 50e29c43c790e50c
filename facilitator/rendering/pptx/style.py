"""Colours, type and boxes of the deck: lengths in points on a page of 960 by 540."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from facilitator.openxml.boxes import Box

PAGE_WIDTH_PT = 960

#: What a colour is for. Those after the first ten follow from them on our own template, and may be
#: others on a council's; `given` is the colour that a layout has already.
Role = Literal[
    "ink",
    "paper",
    "muted",
    "wash",
    "offline",
    "digital",
    "time",
    "caution",
    "line",
    "rule",
    "offline words",
    "digital words",
    "on offline",
    "on digital",
    "on time",
    "on wash",
    "dark offline",
    "darker offline",
    "dark digital",
    "darker digital",
    "pale time",
    "pale ink",
    "given",
]

#: Role of a colour -> its slot in the theme, as a slide names it. Slides hold no other colours, so
#: that a deck takes new ones with its theme.
SLOTS: Mapping[Role, str] = {
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
    "offline words": "accent2",
    "digital words": "accent1",
    "on offline": "bg1",
    "on digital": "bg1",
    "on time": "tx1",
    "on wash": "tx1",
    "dark offline": "accent2",
    "darker offline": "accent2",
    "dark digital": "accent1",
    "darker digital": "accent1",
    "pale time": "accent3",
    "pale ink": "tx1",
}

#: Changes of brightness, in per cent: factor, then share of white that is added.
BRIGHTNESS: Mapping[Role, tuple[int, int]] = {
    "dark offline": (75, 0),
    "darker offline": (50, 0),
    "dark digital": (75, 0),
    "darker digital": (50, 0),
    "pale time": (40, 60),
    "pale ink": (25, 75),
}


def emu(points: float) -> int:
    """Points as English Metric Units (12,700 to the point)."""
    return round(points * 12700)


#: Height of a line set solid, in ems. PowerPoint takes a little more than the fonts ask for
#: (Arial 1.15, Georgia 1.14).
LINE_EM = 1.2

#: `given` is the bullet that a layout has already.
Bullet = Literal["none", "square", "dot", "dash", "number", "given"]
Align = Literal["l", "r", "ctr"]
Anchor = Literal["t", "ctr", "b"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """How a level of text is set. `after_em` is the space after a paragraph in ems, `hang_pt` the
    indent of everything but the bullet. `stretch` is how wide the letters are beside Arial's, for
    fonts of a council's template; 0: they are our own fonts. `line_em` is the height of a line;
    `caps`: all letters show as capitals."""

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
    stretch: float = 0
    line_em: float = LINE_EM
    caps: bool = False

    def at(self, size_pt: float) -> TextStyle:
        return replace(self, size_pt=size_pt)


# -- XML --------------------------------------------------------------------------------------


def colour_xml(role: Role) -> str:
    """The colour of a role, as the theme names it."""
    if role not in BRIGHTNESS:
        return f'<a:schemeClr val="{SLOTS[role]}"/>'
    factor, added = BRIGHTNESS[role]
    offset = f'<a:lumOff val="{added}000"/>' if added else ""
    return f'<a:schemeClr val="{SLOTS[role]}"><a:lumMod val="{factor}000"/>{offset}</a:schemeClr>'


def fill_xml(role: Role | None) -> str:
    """The fill in the colour of a role; none without one."""
    if role is None or role == "given":
        return "<a:noFill/>"
    return f"<a:solidFill>{colour_xml(role)}</a:solidFill>"


def stroke_xml(role: Role | None, width_pt: float = 0, *, round_ends: bool = False) -> str:
    """A line in the colour of a role; none without one."""
    if role is None:
        return "<a:ln><a:noFill/></a:ln>"
    cap, join = ("rnd", "<a:round/>") if round_ends else ("flat", "")
    return f'<a:ln w="{emu(width_pt)}" cap="{cap}">{fill_xml(role)}{join}</a:ln>'


def box_xml(box: Box, tag: str = "a:xfrm") -> str:
    """Where a shape stands."""
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
    # Calibri and many others have no square, and one from another face would touch the words.
    "dot": (
        f'<a:buClr>{colour_xml("line")}</a:buClr><a:buSzPct val="100000"/>'
        '<a:buFont typeface="+mn-lt"/><a:buChar char="•"/>'
    ),
    "dash": (
        f'<a:buClr>{colour_xml("line")}</a:buClr><a:buSzPct val="100000"/>'
        '<a:buFont typeface="+mn-lt"/><a:buChar char="–"/>'
    ),
    "given": "",
    "number": (
        f'<a:buClr>{colour_xml("muted")}</a:buClr><a:buSzPct val="100000"/>'
        '<a:buFont typeface="+mn-lt"/><a:buAutoNum type="arabicPlain"/>'
    ),
}


def font_xml(style: TextStyle) -> str:
    """The theme's typeface for a style."""
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
    """The whole definition of each level, for a master or layout."""
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


def changed_level_xml(given: TextStyle, wanted: TextStyle, level: int, first_number: int) -> str:
    """What a slide says of a level whose layout is a council's: only what is to be another way.
    Its bullets and spaces are its own, unless they are changed."""
    values, inner, font = "", "", ""
    if (given.hang_pt, given.bullet) != (wanted.hang_pt, wanted.bullet):
        values += f' marL="{emu(wanted.hang_pt)}" indent="{-emu(wanted.hang_pt)}"'
    if given.align != wanted.align:
        values += f' algn="{wanted.align}"'
    if given.line_percent != wanted.line_percent or given.after_em != wanted.after_em:
        inner += _spacing_xml(wanted)
    if given.bullet != wanted.bullet:
        numbered = '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"'
        start = f' startAt="{first_number}"/>' if first_number > 1 else "/>"
        inner += numbered + start if wanted.bullet == "number" else _BULLETS[wanted.bullet]
    if given.size_pt != wanted.size_pt:
        font += f' sz="{round(wanted.size_pt * 100)}"'
    font += f' b="{wanted.bold:d}"' if given.bold != wanted.bold else ""
    font += f' i="{wanted.italic:d}"' if given.italic != wanted.italic else ""
    font += ' cap="none"' if given.caps and not wanted.caps else ""
    fill = fill_xml(wanted.role) if given.role != wanted.role else ""
    if not (values or inner or font or fill):
        return ""
    return f"<a:lvl{level}pPr{values}>{inner}<a:defRPr{font}>{fill}</a:defRPr></a:lvl{level}pPr>"


def _spacing_xml(style: TextStyle) -> str:
    return (
        f'<a:lnSpc><a:spcPct val="{round(style.line_percent * 1000)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{_after(style)}"/></a:spcAft>'
    )


def _after(style: TextStyle) -> int:
    return round(style.size_pt * style.after_em * 100)
