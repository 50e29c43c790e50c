"""What the file says about itself: its title, language and date, and nothing about its maker's
machine."""

from __future__ import annotations

from datetime import datetime

from pptx.opc.constants import CONTENT_TYPE

from facilitator.pack.deck import Deck
from facilitator.rendering.office import MAKER, application_xml
from facilitator.rendering.pptx.package import Package, Part
from facilitator.rendering.pptx.paragraphs import xml_text
from facilitator.rendering.pptx.shapes import DECLARATION

_SPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def add_properties(package: Package, deck: Deck, moment: datetime) -> None:
    """Adds the core and extended properties."""
    core = Part("/docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, _core(deck, moment))
    package.root.relate("CORE_PROPERTIES", package.add(core).name)
    application = application_xml(xml_text(deck.organisation))
    extended = Part("/docProps/app.xml", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, application)
    package.root.relate("EXTENDED_PROPERTIES", package.add(extended).name)


def _core(deck: Deck, moment: datetime) -> bytes:
    date = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{date}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    subject = f"<dc:subject>{xml_text(deck.subject)}</dc:subject>" if deck.subject else ""
    return (
        f"{DECLARATION}<cp:coreProperties {_SPACES}><dc:title>{xml_text(deck.title)}</dc:title>"
        f"{subject}<dc:creator>{xml_text(deck.organisation or MAKER)}</dc:creator>"
        f"<cp:lastModifiedBy>{MAKER}</cp:lastModifiedBy>{dates}"
        f"<dc:language>{xml_text(deck.language)}</dc:language></cp:coreProperties>"
    ).encode()
