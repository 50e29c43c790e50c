"""The measures of the guide. Lengths are in points unless their names say otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from facilitator.brand import Brand
from facilitator.pack.document import Document
from facilitator.record import record
from facilitator.rendering.pdf.drawing import Palette
from facilitator.rendering.pdf.fonts import Weight
from facilitator.rendering.pdf.handout.measures import Measures, ordinary
from facilitator.rendering.pdf.page import MM, PAPER_MM, Paper, Sheet
from facilitator.rendering.pdf.text import Breaking, TextStyle
from facilitator.text import Text, plain

SIDE_MM = 15
TOP_MM = 12
FOOT_MM = 16.5
FOOTER_MM = 10


@record(kw_only=False)
class GuideMeasures:
    """The sheet, the colours, and `shared`, the measures of the blocks that handouts have too.
    `words_language` is set where the product's own words are in another language."""

    sheet: Sheet
    palette: Palette
    shared: Measures
    words_language: str = ""
    #: White space in a row of a table.
    row_padding_mm: float = 4.5

    @property
    def left(self) -> float:
        return self.sheet.left

    @property
    def width(self) -> float:
        return self.sheet.text_width

    def style(
        self,
        size: float,
        leading_mm: float,
        weight: Weight = "regular",
        *,
        italic: bool = False,
        colour: Any = None,
        breaking: Breaking = "lone",
    ) -> TextStyle:
        return TextStyle(
            size,
            leading_mm * MM,
            weight,
            italic=italic,
            colour=self.palette.ink if colour is None else colour,
            breaking=breaking,
            family=self.palette.family,
        )

    def word(self, words: str) -> Text:
        """Words of the product, in their own language."""
        return plain(words, language=self.words_language)


def measures_for(document: Document, paper: Paper, brand: Brand) -> GuideMeasures:
    """The measures of a guide on that paper, in points, in the colours and type of a brand."""
    width_mm, height_mm = PAPER_MM[paper]
    sheet = Sheet(
        width_mm=width_mm,
        height_mm=height_mm,
        side_mm=SIDE_MM,
        top_mm=TOP_MM,
        foot_mm=FOOT_MM,
        footer_mm=FOOTER_MM,
    )
    shared = replace(ordinary(paper, brand), sheet=sheet)
    differs = document.words_language != document.language
    language = document.words_language if differs else ""
    return GuideMeasures(sheet, shared.palette, shared, language)
