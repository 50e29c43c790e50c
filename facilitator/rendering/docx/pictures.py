"""Pictures of the file: the brand's logo, and codes to scan."""

from __future__ import annotations

import io

from docx.shape import InlineShape
from docx.shared import Emu, Mm
from docx.text.paragraph import Paragraph

from facilitator.brand import Brand
from facilitator.pack.bridges import NOTHING
from facilitator.pack.references import Reference
from facilitator.rendering.codes import code_png
from facilitator.rendering.docx.writer import Writer
from facilitator.rendering.pictures.reading import read_logo

LOGO_HEIGHT_MM = 15
LOGO_WIDTH_MM = 80
CODE_MM = 20
PIXELS = 4  # along a module of a code


def add_logo(writer: Writer, brand: Brand) -> None:
    """The brand's logo with its alternative text, where the brand has one. Raises FacilitatorError
    where it cannot be read."""
    read = read_logo(brand)
    if read is None:
        return
    picture = _add_picture(writer.paragraph(NOTHING), read.data, brand.logo_alt)
    scale = min(Mm(LOGO_HEIGHT_MM) / picture.height, Mm(LOGO_WIDTH_MM) / picture.width)
    height, width = picture.height * scale, picture.width * scale
    picture.height, picture.width = Emu(int(height)), Emu(int(width))


def add_code(writer: Writer, reference: Reference, paragraph: Paragraph) -> None:
    """A code that leads where the address leads, at the end of the paragraph."""
    alt = f"QR: {reference.address or reference.url}"
    picture = _add_picture(paragraph, code_png(reference.url, PIXELS), alt)
    picture.height = picture.width = Mm(CODE_MM)


def _add_picture(paragraph: Paragraph, data: bytes, alt: str) -> InlineShape:
    picture = paragraph.add_run().add_picture(io.BytesIO(data))
    properties = picture._inline.docPr
    properties.set("descr", alt)
    properties.set("name", f"Picture {properties.id}")
    return picture
