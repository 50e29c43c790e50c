"""The file itself: what it says about its making, and how it is saved with no clock."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from xml.sax.saxutils import escape

import docx
from docx.document import Document as File
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from facilitator.pack.document import Document
from facilitator.rendering.archives import add_member
from facilitator.rendering.office import MAKER, application_xml
from facilitator.rendering.paper import PAPER_MM, Paper

_SIDE_MM = 22
#: What python-docx's own template carries and a handout does not need.
_UNWANTED = (RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
_UNWANTED_OF_BODY = (RELATIONSHIP_TYPE.CUSTOM_XML, "stylesWithEffects", "webSettings")
_SETTINGS_KEPT = ("w:zoom", "w:defaultTabStop", "w:characterSpacingControl", "w:compat")


def new_document(document: Document, paper: Paper, moment: datetime) -> File:
    """An empty file on that paper, which says of itself only what the document says."""
    file = docx.Document()
    _drop_unwanted(file)
    properties = file.core_properties
    properties.title = document.title
    properties.author = document.organisation or MAKER
    properties.last_modified_by = MAKER
    properties.language = document.language
    properties.comments = properties.keywords = properties.subject = properties.category = ""
    properties.created = properties.modified = moment.replace(tzinfo=None)
    properties.revision = 1
    _add_application(file, document.organisation)
    _clean_settings(file, document.language)
    _set_paper(file, paper)
    return file


def saved(file: File, moment: datetime) -> bytes:
    """The file's bytes. The same content and moment give the same bytes with the same zlib."""
    raw, buffer = io.BytesIO(), io.BytesIO()
    file.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(buffer, "w") as archive:
        for name in source.namelist():
            add_member(archive, name, source.read(name), moment)
    return buffer.getvalue()


def _drop_unwanted(file: File) -> None:
    package, body = file.part.package, file.part
    for key, relation in list(package.rels.items()):
        if relation.reltype in _UNWANTED:
            del package.rels[key]
    for key, relation in list(body.rels.items()):
        if any(relation.reltype.endswith(name) for name in _UNWANTED_OF_BODY):
            del body.rels[key]


def _add_application(file: File, organisation: str) -> None:
    package = file.part.package
    data = application_xml(escape(organisation))
    part = Part(PackURI("/docProps/app.xml"), CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, data, package)
    package.relate_to(part, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)


def _clean_settings(file: File, language: str) -> None:
    """Without the marks of the template's own history; laid out as current versions do."""
    settings = file.settings.element
    for child in list(settings):
        if child.tag not in {qn(name) for name in _SETTINGS_KEPT}:
            settings.remove(child)
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    for zoom in settings.iter(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")
    languages = OxmlElement("w:themeFontLang")
    languages.set(qn("w:val"), language)
    settings.append(languages)


def _set_paper(file: File, paper: Paper) -> None:
    width_mm, height_mm = PAPER_MM[paper]
    section = file.sections[0]
    section.page_width, section.page_height = Mm(width_mm), Mm(height_mm)
    section.left_margin = section.right_margin = Mm(_SIDE_MM)
    section.top_margin, section.bottom_margin = Mm(18), Mm(27)
    section.header_distance, section.footer_distance = Mm(9), Mm(12)
