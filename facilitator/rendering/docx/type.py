"""The type of the file: the family that its styles name, and what stands in where it is missing."""

from __future__ import annotations

from docx.document import Document as File
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from facilitator.brand import DEFAULT_BRAND, Brand
from facilitator.rendering.typefaces import family_name

#: Common to Word and LibreOffice on every system, and plain to read.
FALLBACK = "Calibri"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_KINDS = (f"{_DRAWING}majorFont", f"{_DRAWING}minorFont")
_SWISS = '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>'


def type_of(brand: Brand) -> str:
    """The family to name: a brand's own, since who adapts its documents has it installed.
    Without one it is a family that everybody has. Raises FacilitatorError for a brand's font
    that cannot be used."""
    if brand.body_font == DEFAULT_BRAND.body_font:
        return FALLBACK
    return family_name(brand.body_font)


def set_type(file: File, family: str) -> None:
    """Names the family in the theme, and says in the table of fonts what may stand in for it
    (ECMA-376 part 1, 17.8.3.1)."""
    theme = _part(file, RELATIONSHIP_TYPE.THEME)
    drawn = etree.fromstring(theme.blob)
    for latin in drawn.iter(f"{_DRAWING}latin"):
        parent = latin.getparent()
        if parent is not None and parent.tag in _KINDS:
            latin.set("typeface", family)
    theme._blob = etree.tostring(drawn, xml_declaration=True, encoding="UTF-8", standalone=True)
    _part(file, RELATIONSHIP_TYPE.FONT_TABLE)._blob = _font_table(family)


def type_properties(family: str) -> str:
    """The run's property that names the theme's type, and the family for programs that do not
    read themes."""
    named = " ".join(f'w:{key}="{family}"' for key in ("ascii", "hAnsi", "eastAsia", "cs"))
    return f'<w:rFonts {named} w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'


def _font_table(family: str) -> bytes:
    fonts = parse_xml(f"<w:fonts {nsdecls('w')}/>")
    for name in dict.fromkeys((family, FALLBACK)):
        other = "" if name == FALLBACK else f'<w:altName w:val="{FALLBACK}"/>'
        fonts.append(parse_xml(f'<w:font {nsdecls("w")} w:name="{name}">{other}{_SWISS}</w:font>'))
    return etree.tostring(fonts, xml_declaration=True, encoding="UTF-8", standalone=True)


def _part(file: File, kind: str) -> Part:
    return file.part.part_related_by(kind)
