"""Pictures of the file: the brand's logo, and codes to scan."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from struct import pack

from docx.shape import InlineShape
from docx.shared import Emu, Mm
from docx.text.paragraph import Paragraph

from facilitator.brand import Brand
from facilitator.pack import NOTHING, Reference
from facilitator.rendering.codes import QUIET_ZONE, code
from facilitator.rendering.docx.writer import Writer
from facilitator.rendering.pictures import without_metadata

LOGO_HEIGHT_MM = 15
LOGO_WIDTH_MM = 80
CODE_MM = 20
PIXELS = 4  # along a module of a code


def add_logo(writer: Writer, brand: Brand) -> None:
    """The brand's logo with its alternative text, where the brand has one."""
    if brand.logo is None:
        return
    data = without_metadata(brand.logo.read_bytes())
    picture = _add_picture(writer.paragraph(NOTHING), data, brand.logo_alt)
    scale = min(Mm(LOGO_HEIGHT_MM) / picture.height, Mm(LOGO_WIDTH_MM) / picture.width)
    height, width = picture.height * scale, picture.width * scale
    picture.height, picture.width = Emu(int(height)), Emu(int(width))


def add_code(writer: Writer, reference: Reference, paragraph: Paragraph) -> None:
    """A code that leads where the address leads, at the end of the paragraph."""
    alt = f"QR: {reference.address or reference.url}"
    picture = _add_picture(paragraph, _png(reference.url), alt)
    picture.height = picture.width = Mm(CODE_MM)


def _add_picture(paragraph: Paragraph, data: bytes, alt: str) -> InlineShape:
    picture = paragraph.add_run().add_picture(io.BytesIO(data))
    properties = picture._inline.docPr
    properties.set("descr", alt)
    properties.set("name", f"Picture {properties.id}")
    return picture


def _png(address: str) -> bytes:
    """A code with its light margin, as a grey PNG of one bit a pixel (PNG, 11.2)."""
    modules = code(address)
    side = (len(modules) + 2 * QUIET_ZONE) * PIXELS
    margin = [_row([False] * len(modules))] * QUIET_ZONE
    rows = [*margin, *(_row(row) for row in modules), *margin]
    packed = b"".join(row * PIXELS for row in rows)
    chunks = (
        _chunk(b"IHDR", pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(packed, 9)),
        _chunk(b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _row(modules: Sequence[bool]) -> bytes:
    """A line of pixels with its light margins, eight to a byte, after its filter; dark is 0."""
    light = "1" * (QUIET_ZONE * PIXELS)
    bits = light + "".join("0" * PIXELS if dark else "1" * PIXELS for dark in modules) + light
    padded = bits + "0" * (-len(bits) % 8)
    return b"\0" + int(padded, 2).to_bytes(len(padded) // 8, "big")


def _chunk(name: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data))
