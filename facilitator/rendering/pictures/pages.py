"""Pages of a PDF as pictures."""

from __future__ import annotations

import io
from collections.abc import Generator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image


def page_pictures(data: bytes, width: int) -> Generator[Image.Image, None, None]:
    """Each page, `width` pixels wide; drawn when it is asked for."""
    # Imported here: it takes longer to load than a picture takes to draw.
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            yield page.render(scale=width / page.get_width()).to_pil()


def small_png(picture: Image.Image, colours: int, title: str = "") -> bytes:
    """A PNG in a handful of colours: lines and type, with their edges smoothed. A title stands in
    it as the PNG specification has it (11.3.3)."""
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    told = PngInfo()
    if title:
        told.add_text("Title", title)
    written = io.BytesIO()
    few = picture.convert("P", palette=Image.Palette.ADAPTIVE, colors=colours)
    few.save(written, "PNG", pnginfo=told, optimize=True)
    return written.getvalue()
