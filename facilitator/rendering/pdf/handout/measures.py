"""The measures of a handout: one set for each edition, read by every block.

Lengths are in points unless their names say otherwise.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from facilitator.brand import Brand
from facilitator.record import record
from facilitator.rendering.pdf.drawing import Palette
from facilitator.rendering.pdf.handout.logo import Logo
from facilitator.rendering.pdf.page import MM, PAPER_MM, Paper, Sheet
from facilitator.rendering.pdf.text import TextStyle
from facilitator.text import Text, plain


@record
class Styles:
    """Every style of type in a handout."""

    body: TextStyle
    strong: TextStyle
    small: TextStyle
    footer: TextStyle
    hint: TextStyle
    heading_1: TextStyle
    heading_2: TextStyle
    heading_3: TextStyle
    cover_titles: tuple[TextStyle, ...]  # the first that fits is taken
    cover_subtitle: TextStyle
    cover_tile: TextStyle
    motto: TextStyle
    tile_title: TextStyle
    theme: TextStyle
    number: TextStyle
    prompt: TextStyle
    phone: TextStyle
    scale_heading: TextStyle
    scale_end: TextStyle
    circle: TextStyle

    def in_family(self, family: str) -> Styles:
        """The same styles in another family of type."""
        changed: dict[str, Any] = {}
        for each in fields(self):
            style = getattr(self, each.name)
            if isinstance(style, TextStyle):
                changed[each.name] = replace(style, family=family)
            else:
                changed[each.name] = tuple(replace(one, family=family) for one in style)
        return replace(self, **changed)

    def heading(self, level: int) -> TextStyle:
        return (self.heading_1, self.heading_2, self.heading_3)[min(level, 3) - 1]


@record
class Joint:
    """How a pair of tiles and its bridge are drawn."""

    tile: float  # weight of the outline
    bridge: float  # weight of the line
    end: float  # size of the marks at its ends


@record
class Measures:
    """The sheet, the styles, and the sizes of what is drawn. `stacked`: nothing stands side by
    side; tiles are joined downwards, labels stand over their text."""

    sheet: Sheet
    palette: Palette
    styles: Styles
    stacked: bool = False
    logo: Logo | None = None
    tile_gap: float = 13 * MM
    tile_padding: float = 6 * MM
    tile_icon: float = 10.5 * MM
    tile_radius: float = 5 * MM
    joint: Joint = Joint(tile=1.5, bridge=2.4, end=3.6 * MM)
    cover_icon: float = 19.5 * MM
    cover_joint: Joint = Joint(tile=2, bridge=3.2, end=4.8 * MM)
    row_icon: float = 6 * MM
    badge: float = 10.5 * MM
    theme_line: float = 15 * MM
    label_column: float = 48 * MM
    hang: float = 9 * MM  # from a number or an icon to the text beside it
    bullet_hang: float = 6 * MM
    paragraph_gap: float = 3 * MM
    item_gap: float = 1.5 * MM
    row_padding: float = 4.5 * MM
    tick_box: float = 4.5 * MM
    write_gap: float = 9 * MM
    pledge_gap: float = 10.5 * MM
    circle: float = 7.2 * MM
    circle_pitch: float = 9 * MM
    statement_row: float = 19.5 * MM
    code: float = 20 * MM
    code_clear: float = 2.75 * MM
    most_lines: int = 6  # under a prompt, however empty the page
    least_note_lines: int = 3
    words_language: str = ""  # of the product's own words, where it is not the document's

    def own(self, words: str) -> Text:
        """Words that the product adds, marked with their language where that is needed."""
        return plain(words, language=self.words_language)

    @property
    def width(self) -> float:
        return self.sheet.text_width

    @property
    def tile_width(self) -> float:
        return self.width if self.stacked else (self.width - self.tile_gap) / 2

    @property
    def tile_measure(self) -> float:
        """The width for words inside a tile."""
        return self.tile_width - 2 * self.tile_padding


def ordinary(paper: Paper, brand: Brand) -> Measures:
    """The measures of the handout as it is read in the hand: 12 point."""
    palette = Palette.of(brand)
    return Measures(
        sheet=_sheet(paper),
        palette=palette,
        styles=_ordinary_styles(palette).in_family(brand.body_font),
        logo=Logo.of(brand),
    )


def large_print(paper: Paper, brand: Brand) -> Measures:
    """The measures of the large print edition: 18 point at the least, and one column."""
    palette = Palette.of(brand)
    return Measures(
        sheet=_sheet(paper),
        palette=palette,
        styles=_large_styles(palette).in_family(brand.body_font),
        logo=Logo.of(brand),
        stacked=True,
        tile_gap=15 * MM,
        tile_padding=7.5 * MM,
        tile_icon=13.5 * MM,
        tile_radius=7.5 * MM,
        joint=Joint(tile=2.2, bridge=3.4, end=5.1 * MM),
        cover_joint=Joint(tile=2.2, bridge=3.4, end=5.1 * MM),
        row_icon=7.5 * MM,
        badge=12 * MM,
        theme_line=18 * MM,
        hang=12 * MM,
        bullet_hang=9 * MM,
        paragraph_gap=4.5 * MM,
        item_gap=3 * MM,
        row_padding=6 * MM,
        tick_box=7.5 * MM,
        write_gap=13.5 * MM,
        pledge_gap=13.5 * MM,
        circle=10.5 * MM,
        circle_pitch=19.5 * MM,
        code=25.5 * MM,
        code_clear=3.75 * MM,
    )


def _sheet(paper: Paper) -> Sheet:
    width_mm, height_mm = PAPER_MM[paper]
    return Sheet(width_mm=width_mm, height_mm=height_mm, side_mm=22, top_mm=18, foot_mm=27)


def _ordinary_styles(palette: Palette) -> Styles:
    ink, soft = palette.ink, palette.soft
    bold_14 = TextStyle(14, 6 * MM, "bold", colour=ink)
    return Styles(
        body=TextStyle(12, 6 * MM, colour=ink),
        strong=TextStyle(12, 6 * MM, "bold", colour=ink),
        small=TextStyle(10, 4.5 * MM, colour=soft),
        footer=TextStyle(10, 4.5 * MM, colour=soft),
        hint=TextStyle(10, 4.5 * MM, colour=soft),
        heading_1=TextStyle(25, 10.5 * MM, "black", colour=ink, breaking="balanced"),
        heading_2=TextStyle(16, 7.5 * MM, "bold", colour=ink, breaking="balanced"),
        heading_3=TextStyle(12, 6 * MM, "bold", colour=ink, breaking="balanced"),
        cover_titles=tuple(
            TextStyle(size, leading_mm * MM, "black", colour=ink, breaking="balanced")
            for size, leading_mm in ((37, 13.5), (31, 12), (25, 10.5))
        ),
        cover_subtitle=TextStyle(16, 7.5 * MM, colour=soft),
        cover_tile=TextStyle(18, 7.5 * MM, "black", colour=ink, breaking="balanced"),
        motto=TextStyle(16, 7.5 * MM, "black", colour=ink),
        tile_title=TextStyle(17, 7.5 * MM, "black", colour=ink, breaking="balanced"),
        theme=bold_14,
        number=TextStyle(14, 6 * MM, "black", colour=ink),
        prompt=TextStyle(16, 7.5 * MM, "black", colour=ink, breaking="balanced"),
        phone=bold_14,
        scale_heading=bold_14,
        scale_end=TextStyle(11, 4.5 * MM, colour=ink),
        circle=TextStyle(10.5, 4.5 * MM, colour=ink, breaking="plain"),
    )


def _large_styles(palette: Palette) -> Styles:
    ink, soft = palette.ink, palette.soft
    body = TextStyle(18, 9 * MM, colour=ink)
    strong = TextStyle(18, 9 * MM, "bold", colour=ink)
    title = TextStyle(24, 10.5 * MM, "black", colour=ink, breaking="balanced")
    return Styles(
        body=body,
        strong=strong,
        small=body.with_colour(soft),
        footer=body.with_colour(soft),
        hint=body.with_colour(soft),
        heading_1=TextStyle(32, 13.5 * MM, "black", colour=ink, breaking="balanced"),
        heading_2=TextStyle(24, 10.5 * MM, "bold", colour=ink, breaking="balanced"),
        heading_3=TextStyle(18, 9 * MM, "bold", colour=ink, breaking="balanced"),
        cover_titles=tuple(
            TextStyle(size, leading_mm * MM, "black", colour=ink, breaking="balanced")
            for size, leading_mm in ((44, 16.5), (37, 13.5), (32, 13.5))
        ),
        cover_subtitle=TextStyle(24, 10.5 * MM, colour=soft),
        cover_tile=title,
        motto=title,
        tile_title=title,
        theme=strong,
        number=TextStyle(18, 9 * MM, "black", colour=ink),
        prompt=title,
        phone=strong,
        scale_heading=body,
        scale_end=body,
        circle=TextStyle(18, 9 * MM, "bold", colour=ink, breaking="plain"),
    )
