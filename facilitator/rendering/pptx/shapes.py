"""Single shapes as XML: placeholders, tiles, lines, icons, text boxes, pictures, frames."""

from __future__ import annotations

from functools import cache
from typing import Literal

from facilitator import icons
from facilitator.openxml.boxes import Box
from facilitator.rendering.pptx.paragraphs import xml_value
from facilitator.rendering.pptx.style import Anchor, Role, box_xml, emu, fill_xml, stroke_xml

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
    ' val="1"/></a:ext></a:extLst>'
)

Geometry = Literal["rect", "roundRect"]


def named(shape_id: int, name: str, description: str | None = "", inner: str = "") -> str:
    """The name of a shape, and what it shows. An empty description marks a decoration; None leaves
    both out, for a shape whose text speaks for it."""
    head = f'<p:cNvPr id="{shape_id}" name="{xml_value(name)}"'
    if description is None:
        return f"{head}>{inner}</p:cNvPr>"
    extension = "" if description else _DECORATIVE
    return f'{head} descr="{xml_value(description)}">{inner}{extension}</p:cNvPr>'


def geometry_xml(geometry: Geometry = "rect", corner_percent: float = 0) -> str:
    """The outline of a shape; corners are in per cent of the shorter side."""
    guide = f'<a:gd name="adj" fmla="val {round(corner_percent * 1000)}"/>'
    guides = f"<a:avLst>{guide}</a:avLst>" if geometry == "roundRect" else "<a:avLst/>"
    return f'<a:prstGeom prst="{geometry}">{guides}</a:prstGeom>'


def no_text(language: str) -> str:
    """The body of a shape without words."""
    return (
        "<p:txBody><a:bodyPr/><a:lstStyle/>"
        f'<a:p><a:endParaRPr lang="{xml_value(language)}" dirty="0"/></a:p></p:txBody>'
    )


def tile(
    shape_id: int,
    name: str,
    box: Box,
    role: Role,
    language: str,
    *,
    corner_percent: float = 0,
    drawn_by_user: bool = False,
) -> str:
    """A plain area of colour: a decoration. Corners are in per cent of the shorter side."""
    geometry = geometry_xml("roundRect" if corner_percent else "rect", corner_percent)
    return (
        f"<p:sp><p:nvSpPr>{named(shape_id, name)}<p:cNvSpPr/>{_own(drawn_by_user)}</p:nvSpPr>"
        f"<p:spPr>{box_xml(box)}{geometry}{fill_xml(role)}{stroke_xml(None)}</p:spPr>"
        f"{no_text(language)}</p:sp>"
    )


def line(
    shape_id: int,
    name: str,
    box: Box,
    role: Role,
    width_pt: float,
    *,
    ends: tuple[int, int] | None = None,
    drawn_by_user: bool = False,
) -> str:
    """A straight line across a box; `ends` glues it to the right side of one shape and the left
    side of another, so that it follows when they are moved."""
    glue = ""
    if ends:
        glue = f'<a:stCxn id="{ends[0]}" idx="3"/><a:endCxn id="{ends[1]}" idx="1"/>'
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{named(shape_id, name)}<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr>"
        f"{_own(drawn_by_user)}</p:nvCxnSpPr><p:spPr>{box_xml(box)}"
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f"{stroke_xml(role, width_pt)}</p:spPr></p:cxnSp>"
    )


def _own(drawn_by_user: bool) -> str:
    return '<p:nvPr userDrawn="1"/>' if drawn_by_user else "<p:nvPr/>"


def icon(
    shape_id: int, name: str, icon_name: str, box: Box, role: Role, width_pt: float, language: str
) -> str:
    """A Lucide icon as one native freeform, drawn with round ends and no fill: a decoration, since
    the words beside it say the same."""
    return (
        f"<p:sp><p:nvSpPr>{named(shape_id, name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{box_xml(box)}{_icon_geometry(icon_name)}<a:noFill/>"
        f"{stroke_xml(role, width_pt, round_ends=True)}</p:spPr>{no_text(language)}</p:sp>"
    )


#: Units of a freeform's own grid in one unit of an icon.
_ICON_SCALE = 1000
_ICON_TAGS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo"}


@cache
def _icon_geometry(icon_name: str) -> str:
    pieces: list[str] = []
    for op, points in icons.outline(icon_name):
        if op == "Z":
            pieces.append("<a:close/>")
            continue
        spots = "".join(
            f'<a:pt x="{round(x * _ICON_SCALE)}" y="{round(y * _ICON_SCALE)}"/>'
            for x, y in zip(points[::2], points[1::2], strict=True)
        )
        pieces.append(f"<a:{_ICON_TAGS[op]}>{spots}</a:{_ICON_TAGS[op]}>")
    side = 24 * _ICON_SCALE
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{side}" h="{side}" fill="none">{"".join(pieces)}</a:path>'
        "</a:pathLst></a:custGeom>"
    )


def text_box(
    head: str,
    box: Box,
    paragraphs: str,
    anchor: Anchor = "t",
    *,
    list_style: str = "",
    ground: Role | None = None,
    insets: tuple[float, float, float, float] = (0, 0, 0, 0),
) -> str:
    """Words outside any placeholder. `insets` are left, top, right and bottom."""
    sides = " ".join(
        f'{side}Ins="{emu(inset)}"' for side, inset in zip("ltrb", insets, strict=True)
    )
    return (
        f"<p:sp><p:nvSpPr>{head}"
        '<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr>{box_xml(box)}{geometry_xml()}{fill_xml(ground)}</p:spPr>"
        f'<p:txBody><a:bodyPr wrap="square" {sides} anchor="{anchor}">'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle>{list_style}</a:lstStyle>{paragraphs}</p:txBody>"
        "</p:sp>"
    )


def place_xml(kind: str, index: int | None) -> str:
    """Which placeholder of the layout a shape fills. Plain text needs no type in the schema's
    default, yet programs expect one."""
    position = f' idx="{index}"' if index is not None else ""
    size = ' sz="quarter"' if kind in ("ftr", "sldNum") else ""
    # Anything at all may go where the layout says "obj"; it is what no type means.
    sort = f' type="{kind}"' if kind != "obj" else ""
    return f"<p:nvPr><p:ph{sort}{size}{position}/></p:nvPr>"


def filled_placeholder(
    head: str,
    place: str,
    paragraphs: str,
    *,
    list_style: str = "",
    shape: str = "",
    anchor: Anchor | None = None,
) -> str:
    """A placeholder with text; what it does not say comes from the layout. `shape` is a place or
    fill of its own; `anchor` where in its box the words begin."""
    body = f'<a:bodyPr anchor="{anchor}"/>' if anchor else "<a:bodyPr/>"
    return (
        f'<p:sp><p:nvSpPr>{head}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>{place}</p:nvSpPr>'
        f"<p:spPr>{shape}</p:spPr><p:txBody>{body}<a:lstStyle>{list_style}</a:lstStyle>"
        f"{paragraphs}</p:txBody></p:sp>"
    )


def picture(
    head: str, place: str, relation: str, box: Box, crop: tuple[float, float, float, float]
) -> str:
    """A picture, in a placeholder or by itself. `crop` cuts shares of it off at the left, top,
    right and bottom."""
    sides = "".join(
        f' {side}="{round(share * 100000)}"'
        for side, share in zip("ltrb", crop, strict=True)
        if round(share * 100000)
    )
    return (
        f'<p:pic><p:nvPicPr>{head}<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/>'
        f"</p:cNvPicPr>{place}</p:nvPicPr>"
        f'<p:blipFill><a:blip r:embed="{relation}"/><a:srcRect{sides}/>'
        "<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
        f"<p:spPr>{box_xml(box)}{geometry_xml()}</p:spPr></p:pic>"
    )


def frame(head: str, place: str, box: Box, uri: str, content: str) -> str:
    """A graphic frame: a table or a chart."""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{head}<p:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{place}</p:nvGraphicFramePr>'
        f'{box_xml(box, "p:xfrm")}<a:graphic><a:graphicData uri="{uri}">{content}'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def tree(shapes: str) -> str:
    """All shapes of a page, from the back to the front."""
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
        f'<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>{shapes}</p:spTree>'
    )
