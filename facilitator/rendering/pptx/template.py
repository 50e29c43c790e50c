"""Our own template, drawn from the layouts: a .pptx file with a theme and no slides."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from pptx.opc.constants import CONTENT_TYPE

from facilitator.openxml.boxes import Box
from facilitator.openxml.pages import PAGE_HEIGHT_PT
from facilitator.rendering.pptx import shapes
from facilitator.rendering.pptx.layouts import LAYOUTS
from facilitator.rendering.pptx.layouts.measures import (
    FOOTER_MARK,
    POINT_STYLES,
    TITLE_BOX,
    TITLE_STYLE,
)
from facilitator.rendering.pptx.layouts.parts import (
    Layout,
    Mark,
    Panel,
    Placeholder,
    Quotation,
    Rule,
)
from facilitator.rendering.pptx.package import Package, Part
from facilitator.rendering.pptx.paragraphs import Para, Span, Writer, xml_text
from facilitator.rendering.pptx.shapes import DECLARATION, NAMESPACES
from facilitator.rendering.pptx.style import (
    PAGE_WIDTH_PT,
    TextStyle,
    box_xml,
    emu,
    fill_xml,
    level_xml,
    levels_xml,
)
from facilitator.rendering.pptx.theme import theme_xml

#: The words in the template itself (names of placeholders) are English.
_LANGUAGE = "en-GB"
_FIRST_LAYOUT_ID = 2147483649
_COLOUR_MAP = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2"'
    ' accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6"'
    ' hlink="hlink" folHlink="folHlink"'
)
NUMBER_FIELD = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'


def default_template(colours: Mapping[str, str]) -> bytes:
    """The template in a brand's colours (role -> "#RRGGBB")."""
    package = Package()
    master = _part("/ppt/slideMasters/slideMaster1.xml", "PML_SLIDE_MASTER", "")
    layout_ids = ""
    for number, layout in enumerate(LAYOUTS.values(), 1):
        part = _part(
            f"/ppt/slideLayouts/slideLayout{number}.xml", "PML_SLIDE_LAYOUT", _layout(layout)
        )
        part.relate("SLIDE_MASTER", master.name)
        relation = master.relate("SLIDE_LAYOUT", package.add(part).name)
        layout_ids += f'<p:sldLayoutId id="{_FIRST_LAYOUT_ID + number}" r:id="{relation}"/>'
    theme = package.add(_part("/ppt/theme/theme1.xml", "OFC_THEME", theme_xml(colours)))
    master.relate("THEME", theme.name)
    master.data = _xml(_master(layout_ids))
    package.add(master)
    _add_presentation(package, master, add_notes_master(package, colours))
    return package.save(datetime(1980, 1, 1, tzinfo=UTC))


def _xml(text: str) -> bytes:
    return (DECLARATION + text).encode()


def _part(name: str, content_type: str, text: str) -> Part:
    return Part(name, getattr(CONTENT_TYPE, content_type), _xml(text))


def _add_presentation(package: Package, master: Part, notes: Part) -> None:
    main = _part("/ppt/presentation.xml", "PML_PRESENTATION_MAIN", "")
    package.root.relate("OFFICE_DOCUMENT", main.name)
    master_id = main.relate("SLIDE_MASTER", master.name)
    notes_id = main.relate("NOTES_MASTER", notes.name)
    for name, kind, relation, text in (
        ("presProps", "PML_PRES_PROPS", "PRES_PROPS", f"<p:presentationPr {NAMESPACES}/>"),
        ("viewProps", "PML_VIEW_PROPS", "VIEW_PROPS", f"<p:viewPr {NAMESPACES}/>"),
        ("tableStyles", "PML_TABLE_STYLES", "TABLE_STYLES", _TABLE_STYLES),
    ):
        main.relate(relation, package.add(_part(f"/ppt/{name}.xml", kind, text)).name)
    defaults = "".join(level_xml(TextStyle(size_pt=20), level) for level in range(1, 10))
    main.data = _xml(
        f'<p:presentation {NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst>'
        f'<p:sldMasterId id="{_FIRST_LAYOUT_ID - 1}" r:id="{master_id}"/></p:sldMasterIdLst>'
        f'<p:notesMasterIdLst><p:notesMasterId r:id="{notes_id}"/></p:notesMasterIdLst>'
        f'<p:sldIdLst/><p:sldSz cx="{emu(PAGE_WIDTH_PT)}" cy="{emu(PAGE_HEIGHT_PT)}"/>'
        f'<p:notesSz cx="{emu(540)}" cy="{emu(720)}"/>'
        f"<p:defaultTextStyle>{defaults}</p:defaultTextStyle></p:presentation>"
    )
    package.add(main)


_TABLE_STYLES = (
    '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>'
)


# -- master and layouts -----------------------------------------------------------------------


def _master(layout_ids: str) -> str:
    outline = LAYOUTS["Table"]
    parts = (
        outline["title"],
        Placeholder(
            key="text", kind="body", box=_MASTER_BODY, index=1, levels=POINT_STYLES, prompt="Text"
        ),
        FOOTER_MARK,
        outline["footer"],
        outline["number"],
    )
    lower = "".join(level_xml(POINT_STYLES[1], level) for level in range(3, 6))
    ground = f"<p:bg><p:bgPr>{fill_xml('paper')}<a:effectLst/></p:bgPr></p:bg>"
    return (
        f"<p:sldMaster {NAMESPACES}><p:cSld>{ground}{_tree(parts)}</p:cSld>"
        f"<p:clrMap {_COLOUR_MAP}/><p:sldLayoutIdLst>{layout_ids}</p:sldLayoutIdLst>"
        f"<p:txStyles><p:titleStyle>{level_xml(TITLE_STYLE, 1)}</p:titleStyle>"
        f"<p:bodyStyle>{levels_xml(POINT_STYLES)}{lower}</p:bodyStyle>"
        f"<p:otherStyle>{level_xml(TextStyle(size_pt=20), 1)}</p:otherStyle></p:txStyles>"
        "</p:sldMaster>"
    )


_MASTER_BODY = Box(TITLE_BOX.x, 148, TITLE_BOX.width, 322)


def _layout(layout: Layout) -> str:
    kind = f' type="{layout.type}"' if layout.type else ""
    ground = ""
    if layout.ground:
        ground = f"<p:bg><p:bgPr>{fill_xml(layout.ground)}<a:effectLst/></p:bgPr></p:bg>"
    return (
        f'<p:sldLayout {NAMESPACES}{kind} preserve="1" userDrawn="1"'
        f' showMasterSp="{layout.master_mark:d}"><p:cSld name="{layout.name}">{ground}'
        f"{_tree(layout.parts)}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _tree(parts: tuple[Placeholder | Panel | Rule | Mark | Quotation, ...]) -> str:
    drawn = ""
    next_id = 2
    for part in parts:
        drawn += _drawn(part, next_id)
        next_id += 3 if isinstance(part, Mark) else 1
    return shapes.tree(drawn)


def _drawn(part: Placeholder | Panel | Rule | Mark | Quotation, shape_id: int) -> str:
    match part:
        case Placeholder():
            return _placeholder(part, shape_id)
        case Panel():
            return shapes.tile(
                shape_id, "Panel", part.box, part.role, _LANGUAGE, drawn_by_user=True
            )
        case Rule():
            box = Box(part.x, part.y, part.width, 0)
            return shapes.line(shape_id, "Rule", box, "ink", 1.5, drawn_by_user=True)
        case Mark():
            return _mark(part, shape_id)
        case Quotation():
            return _quotation(part, shape_id)


def _placeholder(part: Placeholder, shape_id: int) -> str:
    inherited = part.levels in ((TITLE_STYLE,), POINT_STYLES)
    ground = fill_xml(part.ground) if part.ground else ""
    anchor = f' anchor="{part.anchor}"'
    fitting = "<a:normAutofit/>" if part.steps else "<a:noAutofit/>"
    end = f'<a:endParaRPr lang="{_LANGUAGE}"/>'
    prompt = ""
    if part.kind == "sldNum":
        prompt = f'{NUMBER_FIELD}<a:rPr lang="{_LANGUAGE}"/><a:t>‹#›</a:t></a:fld>'
    elif part.prompt:
        prompt = f'<a:r><a:rPr lang="{_LANGUAGE}"/><a:t>{xml_text(part.prompt)}</a:t></a:r>'
    head = shapes.named(shape_id, part.key.replace("-", " ").capitalize(), None)
    return (
        f'<p:sp><p:nvSpPr>{head}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"{shapes.place_xml(part.kind, part.index)}</p:nvSpPr>"
        f"<p:spPr>{box_xml(part.box)}{shapes.geometry_xml()}{ground}</p:spPr>"
        '<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"'
        f"{anchor}>{fitting}</a:bodyPr>"
        f"<a:lstStyle>{'' if inherited else levels_xml(part.levels)}</a:lstStyle>"
        f"<a:p>{prompt}{end}</a:p></p:txBody></p:sp>"
    )


def _mark(mark: Mark, shape_id: int) -> str:
    across = mark.x + mark.side
    middle = Box(across, mark.y + mark.side / 2, mark.gap, 0)
    left = Box(mark.x, mark.y, mark.side, mark.side)
    right = left._replace(x=across + mark.gap)
    return (
        shapes.line(shape_id, "Bridge line", middle, "ink", mark.line_pt, drawn_by_user=True)
        + shapes.tile(
            shape_id + 1, "Bridge offline", left, "offline", _LANGUAGE, drawn_by_user=True
        )
        + shapes.tile(
            shape_id + 2,
            "Bridge digital",
            right,
            "digital",
            _LANGUAGE,
            corner_percent=32,
            drawn_by_user=True,
        )
    )


def _quotation(mark: Quotation, shape_id: int) -> str:
    style = TextStyle(size_pt=mark.size_pt, role="line", font="title", bold=True)
    writer = Writer(language=_LANGUAGE, style=style)
    words = writer.body((Para(spans=(Span(text="“"),)),))
    return shapes.text_box(shapes.named(shape_id, "Quotation mark", None), mark.box, words)


# -- notes ------------------------------------------------------------------------------------

#: The index of the place for notes on our own page of notes.
NOTES_INDEX = 3
_NOTES_STYLE = TextStyle(size_pt=12, after_em=0.3)


def add_notes_master(package: Package, colours: Mapping[str, str]) -> Part:
    """Adds the page of speaker notes: the slide above, its notes below."""
    part = _part("/ppt/notesMasters/notesMaster1.xml", "PML_NOTES_MASTER", "")
    number = 2
    while (name := f"/ppt/theme/theme{number}.xml") in package.parts:
        number += 1
    theme = package.add(_part(name, "OFC_THEME", theme_xml(colours)))
    part.relate("THEME", theme.name)
    image = (
        f"<p:sp><p:nvSpPr>{shapes.named(2, 'Slide image', None)}"
        '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{box_xml(Box(40, 48, 460, 258.75))}{shapes.geometry_xml()}<a:noFill/>"
        f'<a:ln w="{emu(0.75)}">{fill_xml("rule")}</a:ln></p:spPr></p:sp>'
    )
    notes = Placeholder(
        key="notes",
        kind="body",
        box=Box(40, 326, 460, 350),
        index=NOTES_INDEX,
        levels=(_NOTES_STYLE,),
        prompt="Notes",
    )
    ground = f"<p:bg><p:bgPr>{fill_xml('paper')}<a:effectLst/></p:bgPr></p:bg>"
    levels = "".join(level_xml(_NOTES_STYLE, level) for level in range(1, 6))
    part.data = _xml(
        f"<p:notesMaster {NAMESPACES}><p:cSld>{ground}"
        f"{shapes.tree(image + _placeholder(notes, 3))}</p:cSld><p:clrMap {_COLOUR_MAP}/>"
        f"<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )
    return package.add(part)
