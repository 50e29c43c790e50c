"""A small picture of a document's first page, to stand in a page itself."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from io import BytesIO

#: Twice as wide as it is shown, for screens with twice the points.
WIDTH = 288
#: Lines and type in a handful of colours, with their edges smoothed.
COLOURS = 48


@dataclass(frozen=True, slots=True)
class Picture:
    """`address` holds the picture itself; width and height are in its own points."""

    address: str
    width: int
    height: int


def first_page(data: bytes) -> Picture:
    """The first page of a PDF as a PNG."""
    # Imported here: it takes longer to load than a picture takes to draw.
    import pypdfium2
    from PIL import Image

    with pypdfium2.PdfDocument(data) as document:
        page = document[0]
        drawn = page.render(scale=WIDTH / page.get_width()).to_pil()
    few = drawn.convert("P", palette=Image.Palette.ADAPTIVE, colors=COLOURS)
    written = BytesIO()
    few.save(written, "PNG", optimize=True)
    address = f"data:image/png;base64,{b64encode(written.getvalue()).decode('ascii')}"
    return Picture(address, *few.size)
