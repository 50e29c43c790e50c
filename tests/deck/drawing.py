"""A template written part by part, for what python-pptx's own cannot be bent to."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from PIL import Image

Box = tuple[float, float, float, float]
_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument"
_COLOURS = {
    "dk1": "1D252D",
    "lt1": "FFFFFF",
    "dk2": "44546A",
    "lt2": "E7E6E6",
    "accent1": "005EA5",
    "accent2": "B10E1E",
    "accent3": "FFBF47",
    "accent4": "6F72AF",
    "accent5": "5B9BD5",
    "accent6": "70AD47",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
MAP = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2"'
    ' accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6"'
    ' hlink="hlink" folHlink="folHlink"'
)
#: Light words on a dark ground.
DARK = (
    MAP.replace('"lt1"', '"-"')
    .replace('"dk1"', '"lt1"')
    .replace('"-"', '"dk1"')
    .replace('"lt2"', '"-"')
    .replace('"dk2"', '"lt2"')
    .replace('"-"', '"dk2"')
)
_numbers = count(100)


def _frame(box: Box) -> str:
    x, y, width, height = (round(length * 12700) for length in box)
    return (
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    )


def fill(colour: str) -> str:
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def level(size_pt: float, colour: str = "tx1", inner: str = "", number: int = 1) -> str:
    """A level of text; `inner` are its spaces and marks."""
    margins = ' marL="228600" indent="-228600"' if "buChar" in inner else ""
    return (
        f'<a:lvl{number}pPr{margins}>{inner}<a:defRPr sz="{round(size_pt * 100)}">{fill(colour)}'
        f'<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl{number}pPr>'
    )


DOT = '<a:buFont typeface="Arial"/><a:buChar char="•"/>'


def levels(size_pt: float, colour: str = "tx1", inner: str = DOT) -> str:
    return "".join(level(size_pt - number, colour, inner, number) for number in range(1, 6))


def place(
    kind: str,
    box: Box | None = None,
    index: int | None = None,
    *,
    style: str = "",
    body: str = "",
    words: str = "Click to edit",
) -> str:
    """A placeholder; without a box it stands where the master has it."""
    mark = (f' type="{kind}"' if kind != "obj" else "") + (f' idx="{index}"' if index else "")
    text = f'<a:r><a:rPr lang="en-GB"/><a:t>{words}</a:t></a:r>'
    if kind == "sldNum":
        text = (
            '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
            '<a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
        )
    number = next(_numbers)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{kind} {number}"/><p:cNvSpPr/><p:nvPr>'
        f"<p:ph{mark}/></p:nvPr></p:nvSpPr><p:spPr>{_frame(box) if box else ''}</p:spPr><p:txBody>"
        f"<a:bodyPr{body}/><a:lstStyle>{style}</a:lstStyle><a:p>{text}</a:p></p:txBody></p:sp>"
    )


def band(box: Box, colour: str) -> str:
    """An area of colour."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{next(_numbers)}" name="Band"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{_frame(box)}{fill(colour)}</p:spPr></p:sp>'
    )


def feet(y: float, width: float, words: str = "Footer") -> str:
    """A footer and a number along the foot of a page."""
    return place("ftr", (60, y, width / 2, 26), 11, style=level(12), words=words) + place(
        "sldNum", (width - 160, y, 100, 26), 12, style=level(12)
    )


def ground(colour: str) -> str:
    return f"<p:bg><p:bgPr>{fill(colour)}<a:effectLst/></p:bgPr></p:bg>"


#: The picture that lies behind every slide.
PICTURE = (
    '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch>'
    "</a:blipFill><a:effectLst/></p:bgPr></p:bg>"
)


def _page(shapes: str) -> str:
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr/>{shapes}</p:spTree>"
    )


@dataclass
class Master:
    """`layouts` are pairs of a name and the shapes in it."""

    name: str
    title: str
    body: str
    shapes: str
    layouts: list[tuple[str, str]]
    ground: str = field(default_factory=lambda: ground("bg1"))
    map: str = MAP
    colours: dict[str, str] = field(default_factory=dict)
    font: str = "Arial"


def drawn(width_pt: float, height_pt: float, *masters: Master) -> bytes:
    """The bytes of a template. Lengths are in points."""
    parts = dict(_parts(width_pt, height_pt, masters))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _parts(
    width_pt: float, height_pt: float, masters: tuple[Master, ...]
) -> Iterator[tuple[str, str | bytes]]:
    ids, types = count(2147483648), ""
    entries, links, number = "", [], count(1)
    for at, master in enumerate(masters, 1):
        name = f"ppt/slideMasters/slideMaster{at}.xml"
        entries += f'<p:sldMasterId id="{next(ids)}" r:id="rId{at}"/>'
        links.append(("slideMaster", f"slideMasters/slideMaster{at}.xml"))
        own, listed = [("theme", f"../theme/theme{at}.xml"), ("image", "../media/ground.png")], ""
        types += _type(name, "presentationml.slideMaster")
        types += _type(f"ppt/theme/theme{at}.xml", "theme")
        yield f"ppt/theme/theme{at}.xml", _theme(master)
        for label, shapes in master.layouts:
            layout = f"slideLayouts/slideLayout{next(number)}.xml"
            own.append(("slideLayout", f"../{layout}"))
            listed += f'<p:sldLayoutId id="{next(ids)}" r:id="rId{len(own)}"/>'
            types += _type(f"ppt/{layout}", "presentationml.slideLayout")
            yield (
                f"ppt/{layout}",
                (
                    f'<p:sldLayout {_SPACES}><p:cSld name="{label}">{_page(shapes)}</p:cSld>'
                    "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
                ),
            )
            yield _rels(f"ppt/{layout}", [("slideMaster", f"../slideMasters/slideMaster{at}.xml")])
        yield (
            name,
            (
                f"<p:sldMaster {_SPACES}><p:cSld>{master.ground}{_page(master.shapes)}</p:cSld>"
                f"<p:clrMap {master.map}/><p:sldLayoutIdLst>{listed}</p:sldLayoutIdLst><p:txStyles>"
                f"<p:titleStyle>{master.title}</p:titleStyle><p:bodyStyle>{master.body}</p:bodyStyle>"
                "</p:txStyles></p:sldMaster>"
            ),
        )
        yield _rels(name, own)
    size = f'cx="{round(width_pt * 12700)}" cy="{round(height_pt * 12700)}"'
    yield (
        "ppt/presentation.xml",
        (
            f"<p:presentation {_SPACES}><p:sldMasterIdLst>{entries}</p:sldMasterIdLst>"
            f'<p:sldSz {size}/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>'
        ),
    )
    yield _rels("ppt/presentation.xml", links)
    yield _rels("", [("officeDocument", "ppt/presentation.xml")])
    yield "ppt/media/ground.png", _night_sky()
    types += _type("ppt/presentation.xml", "presentationml.presentation.main")
    yield (
        "[Content_Types].xml",
        (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="png" ContentType="image/png"/>{types}</Types>'
        ),
    )


def _type(name: str, kind: str) -> str:
    return f'<Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>'


def _rels(name: str, links: list[tuple[str, str]]) -> tuple[str, str]:
    folder, _, file = name.rpartition("/")
    rows = "".join(
        f'<Relationship Id="rId{at}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(links, 1)
    )
    path = f"{folder}/_rels/{file}.rels".lstrip("/")
    return path, f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _theme(master: Master) -> str:
    colours = "".join(
        f'<a:{slot}><a:srgbClr val="{colour}"/></a:{slot}>'
        for slot, colour in {**_COLOURS, **master.colours}.items()
    )
    face = f'<a:latin typeface="{master.font}"/><a:ea typeface=""/><a:cs typeface=""/>'
    plain = fill("phClr") * 3
    lines = f'<a:ln w="6350">{fill("phClr")}</a:ln>' * 3
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'<a:theme {_SPACES} name="{master.name}"><a:themeElements><a:clrScheme name="C">'
        f'{colours}</a:clrScheme><a:fontScheme name="F"><a:majorFont>{face}</a:majorFont>'
        f'<a:minorFont>{face}</a:minorFont></a:fontScheme><a:fmtScheme name="S"><a:fillStyleLst>'
        f"{plain}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}"
        f"</a:effectStyleLst><a:bgFillStyleLst>{plain}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def _night_sky() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 36), (14, 27, 46)).save(buffer, "PNG")
    return buffer.getvalue()
