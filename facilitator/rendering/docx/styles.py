"""The styles of the file: everything that is seen hangs on one of these, by name."""

from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document as File
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import BaseStyle, ParagraphStyle
from lxml.etree import _Element

from facilitator.brand import Brand
from facilitator.record import record
from facilitator.rendering.docx.type import set_type, type_of, type_properties

#: Lines of so large a type stand closer to each other.
_LARGE_PT = 18

#: From the left edge to the words beside a label.
LABEL_MM = 48


@record
class _Look:
    """Sizes and gaps in points. `edge` draws a line at the left, `over` and `under` a hairline
    in the colour of a role."""

    size: float = 12
    bold: bool = False
    italic: bool = False
    colour: str = "ink"
    before: float = 0
    after: float = 6
    keep: bool = False
    base: str = "Normal"
    next: str = ""
    indent_mm: float = 0
    hang_mm: float = 0
    edge: str = ""  # single or double
    edge_colour: str = "ink"
    over: str = ""
    under: str = ""
    exact: float = 0  # height of a line


_LOOKS: dict[str, _Look] = {
    "Heading 1": _Look(size=36, bold=True, before=24, after=9, keep=True, next="Normal"),
    "Heading 2": _Look(size=22, bold=True, before=24, after=6, keep=True, next="Normal"),
    "Heading 3": _Look(size=15, bold=True, before=12, after=3, keep=True, next="Normal"),
    "Heading 4": _Look(size=13, bold=True, before=9, after=3, keep=True, next="Normal"),
    "Subtitle": _Look(size=16, colour="muted"),
    "Motto": _Look(size=16, bold=True, before=18, after=0),
    "Organisation": _Look(bold=True, after=12, under="ink"),
    "Theme": _Look(size=14, bold=True, before=12, keep=True),
    "Label and text": _Look(
        after=6, indent_mm=LABEL_MM, hang_mm=LABEL_MM, over="rule", next="Label and text"
    ),
    "First label and text": _Look(before=18, base="Label and text", next="Label and text"),
    "More text": _Look(after=6, indent_mm=LABEL_MM, base="Normal"),
    "Prompt": _Look(bold=True, before=12, after=0, keep=True, next="Line"),
    "Line": _Look(after=0, exact=25.5, under="line"),
    "Small": _Look(size=11, colour="muted", before=12),
    "Header": _Look(size=11, colour="muted"),
    "Footer": _Look(size=11, colour="muted", after=0),
    "List Bullet": _Look(after=3),
    "List Number": _Look(after=3),
    "List Tick": _Look(after=6),
    "Table text": _Look(after=3, before=4),
    "Table head": _Look(bold=True, after=0, keep=True),
    "Scale ends": _Look(size=11, colour="muted", after=3, keep=True),
    "Scale": _Look(size=14, before=9, after=9),
    "Time of asking": _Look(before=9, after=9, indent_mm=6),
    "Statement": _Look(before=9, after=9, base="List Number"),
}
_SIDES = {"Offline": ("offline", "single"), "Digital": ("digital", "double")}
_BUILT_IN = {
    "Normal",
    "Heading 1",
    "Heading 2",
    "Heading 3",
    "Heading 4",
    "Subtitle",
    "Header",
    "Footer",
    "List Bullet",
    "List Number",
    "Default Paragraph Font",
    "Normal Table",
    "No List",
}


def add_styles(file: File, brand: Brand, language: str) -> None:
    """Replaces the template's styles by ours, in the colours of the brand."""
    _drop_others(file)
    family = type_of(brand)
    set_type(file, family)
    _set_defaults(file, brand, language, family)
    looks = {**_LOOKS, **dict(_side_looks())}
    for name, look in looks.items():
        _add(file, name, look, brand)
    for name, look in looks.items():
        if look.next:
            file.styles[name].next_paragraph_style = file.styles[look.next]
    link = file.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb = _rgb(brand, "digital")
    link.font.underline = True
    _add_table_style(file, brand)


def _side_looks() -> Iterator[tuple[str, _Look]]:
    """The styles of a tile: a coloured edge, single for offline and double for digital."""
    for side, (colour, edge) in _SIDES.items():
        parts = {
            "word": _Look(bold=True, colour=colour, before=12, after=0, keep=True),
            "title": _Look(size=15, bold=True, before=0, after=3, keep=True, base="Heading 3"),
            "text": _Look(after=0, keep=True),
            "cover": _Look(size=18, bold=True, after=0, keep=True),
            "prompt": _Look(size=15, bold=True, before=18, after=0, keep=True),
        }
        for part, look in parts.items():
            yield f"{side} {part}", _edged(look, edge, colour)


def _edged(look: _Look, edge: str, colour: str) -> _Look:
    values = {name: getattr(look, name) for name in _Look.__dataclass_fields__}
    return _Look(**{**values, "edge": edge, "edge_colour": colour, "indent_mm": 4})


def _drop_others(file: File) -> None:
    for style in list(file.styles):
        if style.name not in _BUILT_IN:
            style.delete()


def _set_defaults(file: File, brand: Brand, language: str, family: str) -> None:
    """Type and language of everything, on which all styles rest."""
    defaults = file.styles.element.find(qn("w:docDefaults"))
    for old in list(defaults):
        defaults.remove(old)
    defaults.append(
        parse_xml(
            f"<w:rPrDefault {nsdecls('w')}><w:rPr>{type_properties(family)}"
            f'<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="{language}"/>'
            "</w:rPr></w:rPrDefault>"
        )
    )
    defaults.append(parse_xml(f"<w:pPrDefault {nsdecls('w')}/>"))
    normal = file.styles["Normal"]
    _clear(normal)
    normal.font.color.rgb = _rgb(brand, "ink")
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.2
    normal.paragraph_format.widow_control = True


def _add(file: File, name: str, look: _Look, brand: Brand) -> None:
    styles = file.styles
    known = [style for style in styles if style.name == name]
    style = known[0] if known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    _clear(style)
    style.base_style = styles[look.base]
    style.quick_style = True
    style.hidden = False
    style.font.size = Pt(look.size)
    style.font.bold, style.font.italic = look.bold, look.italic
    style.font.color.rgb = _rgb(brand, look.colour)
    _set_paragraph(style, look)
    _set_borders(style, look, brand)


def _set_paragraph(style: ParagraphStyle, look: _Look) -> None:
    paragraph = style.paragraph_format
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.keep_with_next = look.keep
    if look.exact:
        paragraph.line_spacing = Pt(look.exact)
    elif look.size >= _LARGE_PT:
        paragraph.line_spacing = 1.0
    if look.indent_mm:
        paragraph.left_indent = Mm(look.indent_mm)
    if look.hang_mm:
        paragraph.first_line_indent = Mm(-look.hang_mm)
        paragraph.tab_stops.add_tab_stop(Mm(look.indent_mm))


def _set_borders(style: ParagraphStyle, look: _Look, brand: Brand) -> None:
    """A line over or under a paragraph stands between neighbours of the same style too."""
    hairline = look.over or look.under
    sides = [("top", look.over), ("bottom", look.under), ("between", hairline)]
    borders = OxmlElement("w:pBdr")
    for side, role in sides:
        if role:
            borders.append(_border(side, "single", 6, brand, role, space=3))
    if look.edge:
        borders.append(_border("left", look.edge, 24, brand, look.edge_colour, space=10))
    if not len(borders):
        return
    properties = style.element.get_or_add_pPr()
    # The schema wants borders before tabs, spacing and indents.
    later = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:outlineLvl")
    properties.insert_element_before(borders, *later)


def _border(side: str, line: str, weight: int, brand: Brand, role: str, *, space: int) -> _Element:
    border = OxmlElement(f"w:{side}")
    eighths = 6 if line == "double" else weight
    for key, value in (("val", line), ("sz", eighths), ("space", space)):
        border.set(qn(f"w:{key}"), str(value))
    border.set(qn("w:color"), brand.colours[role].lstrip("#"))
    return border


def _clear(style: BaseStyle) -> None:
    """Without what the template said; a heading keeps its level in the outline."""
    element = style.element
    level = element.find(f".//{qn('w:outlineLvl')}")
    for tag in ("w:pPr", "w:rPr", "w:link", "w:unhideWhenUsed", "w:semiHidden"):
        for child in element.findall(qn(tag)):
            element.remove(child)
    if level is not None:
        element.get_or_add_pPr().append(level)


def _rgb(brand: Brand, role: str) -> RGBColor:
    return RGBColor.from_string(brand.colours[role].lstrip("#"))


def _add_table_style(file: File, brand: Brand) -> None:
    """Hairlines between rows, a stronger one under the head."""
    rule, ink = (brand.colours[role].lstrip("#") for role in ("rule", "ink"))
    file.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="Rows">'
            '<w:name w:val="Rows"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
            f'<w:tblBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="{rule}"/>'
            f'<w:insideH w:val="single" w:sz="6" w:space="0" w:color="{rule}"/></w:tblBorders>'
            '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/>'
            '</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
            f'<w:bottom w:val="single" w:sz="10" w:space="0" w:color="{ink}"/>'
            "</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
        )
    )
