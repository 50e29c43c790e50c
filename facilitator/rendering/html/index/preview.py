"""A small picture of a document's first page, to stand in a page itself."""

from __future__ import annotations

from base64 import b64encode
from contextlib import closing
from dataclasses import dataclass

from facilitator.rendering.pictures.pages import page_pictures, small_png

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
    with closing(page_pictures(data, WIDTH)) as pages:
        drawn = next(pages)
    written = b64encode(small_png(drawn, COLOURS)).decode("ascii")
    return Picture(f"data:image/png;base64,{written}", *drawn.size)
