"""The brand's logo, at the head of the cover."""

from __future__ import annotations

import io
from typing import Any

from facilitator.brand import Brand
from facilitator.record import record
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.flow import Box
from facilitator.rendering.pdf.page import MM, steps
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pictures.reading import read_logo

MOST_HEIGHT = 15 * MM
MOST_WIDTH = 75 * MM
UNDER = 6 * MM


@record(kw_only=False)
class Logo:
    """A picture that has been read, its size in points, and what it shows."""

    picture: Any
    width: float
    height: float
    alt: str

    @classmethod
    def of(cls, brand: Brand) -> Logo | None:
        """The brand's logo, as large as it may be; None where the brand has none. Raises
        FacilitatorError where it cannot be read."""
        read = read_logo(brand)
        if read is None:
            return None
        from reportlab.lib.utils import ImageReader

        scale = min(MOST_WIDTH / read.width, MOST_HEIGHT / read.height)
        picture = ImageReader(io.BytesIO(read.data))
        return cls(picture, read.width * scale, read.height * scale, brand.logo_alt or brand.name)


class LogoBox(Box):
    """The logo in a line of its own. Without a text to say what it shows, it says nothing."""

    keep_with_next = True

    def __init__(self, logo: Logo, document: Tag) -> None:
        self.logo, self.document = logo, document
        self.height = steps(logo.height + UNDER)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        logo = self.logo
        corner = x, top - logo.height
        if not logo.alt:
            with canvas.artifact():
                self._draw(canvas, *corner)
            return
        box = (*corner, x + logo.width, top)
        with canvas.figure(self.document.child("Figure", alt=logo.alt), box):
            self._draw(canvas, *corner)

    def _draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        logo = self.logo
        canvas.drawImage(logo.picture, x, y, logo.width, logo.height, mask="auto")
