"""Whether text stays within its box, measured from a finished file and real fonts.

Nothing here is shared with the code that placed the text, but for the widths of Georgia's letters
where the font is not installed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree
from PIL import ImageFont

from facilitator.rendering.pptx import widths
from tests.deck.reading import A, Deck, P, Slide, name_of, text_of

EMU = 12700
LIBERATION = Path("/usr/share/fonts/truetype/liberation")
#: Ascent, descent and line gap of the fonts, in ems.
LINE = {"body": 1.149, "title": 1.136}


@dataclass(frozen=True)
class Style:
    size_pt: float
    title_font: bool
    bold: bool
    italic: bool
    line: float
    after_pt: float
    margin_pt: float


def overflows(deck: Deck) -> Iterator[str]:
    for slide in deck.slides:
        for shape in slide.shapes():
            yield from _outside(slide, shape)
            if shape.tag == f"{P}sp" and text_of(shape).strip():
                yield from _too_high(slide, shape)
            for table in shape.iter(f"{A}tbl"):
                yield from _cells_too_high(slide, table)


def _outside(slide: Slide, shape: etree._Element) -> Iterator[str]:
    x, y, width, height = box_of(slide, shape)
    if min(x, y) < -0.01 or x + width > 960.01 or y + height > 540.01:
        yield f"{name_of(shape)} hangs off the slide: {x, y, width, height}"


def _too_high(slide: Slide, shape: etree._Element) -> Iterator[str]:
    _, _, width, height = box_of(slide, shape)
    needed = 0.0
    last_space = 0.0
    for paragraph in shape.iter(f"{A}p"):
        style = style_of(slide, shape, paragraph)
        needed += _paragraph_height(paragraph, style, width) + style.after_pt
        last_space = style.after_pt
    if needed - last_space > height + 0.6:
        yield f"{name_of(shape)}: {needed - last_space:.1f} pt of text in {height:.1f} pt"


def _cells_too_high(slide: Slide, table: etree._Element) -> Iterator[str]:
    columns = [int(each.get("w")) / EMU for each in table.iter(f"{A}gridCol")]
    for number, row in enumerate(table.iter(f"{A}tr"), 1):
        height = int(row.get("h")) / EMU
        for cell, width in zip(row.iter(f"{A}tc"), columns, strict=True):
            margins = cell.find(f"{A}tcPr")
            inner = width - (int(margins.get("marL")) + int(margins.get("marR"))) / EMU
            needed = (int(margins.get("marT")) + int(margins.get("marB"))) / EMU
            for paragraph in cell.iter(f"{A}p"):
                style = _cell_style(paragraph)
                needed += _paragraph_height(paragraph, style, inner)
            if needed > height + 0.6:
                yield f"{slide.name}, row {number}: {needed:.1f} pt in {height:.1f} pt"


# -- what a program inherits ------------------------------------------------------------------


def _placeholder(root: etree._Element, shape: etree._Element) -> etree._Element | None:
    place = shape.find(f".//{P}ph")
    if place is None:
        return None
    for other in root.iter(f"{P}sp"):
        theirs = other.find(f".//{P}ph")
        if theirs is None or theirs.get("idx") != place.get("idx"):
            continue
        if place.get("idx") is not None or theirs.get("type") == place.get("type"):
            return other
    return None


def box_of(slide: Slide, shape: etree._Element) -> tuple[float, float, float, float]:
    for source in (shape, _placeholder(slide.layout, shape)):
        if source is None:
            continue
        for transform in (*source.iter(f"{A}xfrm"), *source.iter(f"{P}xfrm")):
            off, ext = transform.find(f"{A}off"), transform.find(f"{A}ext")
            values = off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy")
            return tuple(int(each) / EMU for each in values)  # type: ignore[return-value]
    raise AssertionError(f"{name_of(shape)} has no place")


def _level_sources(
    slide: Slide, shape: etree._Element, level: int
) -> Iterator[tuple[etree._Element, etree._Element | None]]:
    """Definitions of a level, nearest first, each with its run properties."""
    tag = f"{A}lvl{level}pPr"
    layout = _placeholder(slide.layout, shape)
    for source in (shape, layout):
        if source is not None:
            for found in source.iter(tag):
                yield found, found.find(f"{A}defRPr")
    place = shape.find(f".//{P}ph")
    if place is None:
        return  # a text box says all of it itself
    layout_name = slide.deck.related(slide.part, "slideLayout")[0]
    master = slide.deck.xml(slide.deck.related(layout_name, "slideMaster")[0])
    title = place.get("type") in ("title", "ctrTitle")
    styles = master.find(f".//{P}titleStyle" if title else f".//{P}bodyStyle")
    found = styles.find(tag)
    if found is not None:
        yield found, found.find(f"{A}defRPr")


def style_of(slide: Slide, shape: etree._Element, paragraph: etree._Element) -> Style:
    properties = paragraph.find(f"{A}pPr")
    level = int(properties.get("lvl", "0")) + 1 if properties is not None else 1
    sources = list(_level_sources(slide, shape, level))
    run = paragraph.find(f"{A}r/{A}rPr")
    level_sources = [run_properties for _, run_properties in sources]
    run_sources = [run, *level_sources]

    def first(key: str, otherwise: str, places: list[etree._Element | None]) -> str:
        found = (each.get(key) for each in places if each is not None)
        return next((value for value in found if value is not None), otherwise)

    latins = (each.find(f"{A}latin") for each in run_sources if each is not None)
    font = next((each.get("typeface") for each in latins if each is not None), "+mn-lt")
    own = [properties] if properties is not None else []
    paragraph_sources = [*own, *(each for each, _ in sources)]
    return Style(
        size_pt=int(first("sz", "2000", run_sources)) / 100,
        title_font=font.startswith("+mj"),
        # What is bold in a run is bold there alone.
        bold=first("b", "0", level_sources) == "1",
        italic=first("i", "0", level_sources) == "1",
        line=_spacing(paragraph_sources, "lnSpc", "spcPct", 100000) / 100000,
        after_pt=_spacing(paragraph_sources, "spcAft", "spcPts", 0) / 100,
        margin_pt=int(
            next((e.get("marL") for e in paragraph_sources if e.get("marL") is not None), "0")
        )
        / EMU,
    )


def _spacing(sources: list[etree._Element], kind: str, unit: str, otherwise: int) -> int:
    for source in sources:
        found = source.find(f"{A}{kind}/{A}{unit}")
        if found is not None:
            return int(found.get("val"))
    return otherwise


def _cell_style(paragraph: etree._Element) -> Style:
    run = next(paragraph.iter(f"{A}rPr", f"{A}endParaRPr"))
    latin = run.find(f"{A}latin")
    spacing = paragraph.find(f"{A}pPr")
    return Style(
        size_pt=int(run.get("sz")) / 100,
        title_font=latin is not None and latin.get("typeface").startswith("+mj"),
        bold=False,
        italic=False,
        line=_spacing([spacing] if spacing is not None else [], "lnSpc", "spcPct", 100000) / 1e5,
        after_pt=0,
        margin_pt=0,
    )


# -- letters ----------------------------------------------------------------------------------


def _paragraph_height(paragraph: etree._Element, style: Style, width: float) -> float:
    lines = _lines(paragraph, style, width - style.margin_pt)
    return lines * style.size_pt * LINE["title" if style.title_font else "body"] * style.line


def _lines(paragraph: etree._Element, style: Style, width: float) -> int:
    """Letters are put one after the other; a line ends at its last space or hyphen, or within a
    word that is wider than the line."""
    count, used, since_break = 1, 0.0, 0.0
    for letter, letter_width in _letters(paragraph, style):
        if letter == " ":
            used += letter_width
            since_break = 0.0
            continue
        if used + letter_width > width:
            count += 1
            used = since_break if since_break < used else 0.0
        used += letter_width
        since_break = 0.0 if letter in "-–—" else since_break + letter_width
    return count


def _letters(paragraph: etree._Element, style: Style) -> Iterator[tuple[str, float]]:
    for run in paragraph.iter(f"{A}r", f"{A}fld"):
        properties = run.find(f"{A}rPr")
        bold = style.bold or properties.get("b") == "1"
        italic = style.italic or properties.get("i") == "1"
        measure = ruler(style.title_font, bold, italic)
        for letter in "".join(each.text or "" for each in run.iter(f"{A}t")):
            yield letter, measure(letter) * style.size_pt


@cache
def ruler(title_font: bool, bold: bool, italic: bool) -> Callable[[str], float]:
    """Letter -> width in ems: of the font itself where it is installed."""
    font = LIBERATION / f"LiberationSans-{'Bold' if bold else 'Regular'}.ttf"
    if not title_font and font.exists():
        face = ImageFont.truetype(str(font), 1000)
        return cache(lambda letter: face.getlength(letter) / 1000)
    if title_font:
        table = widths.GEORGIA_BOLD if bold else widths.GEORGIA
        if italic and not bold:
            table = widths.GEORGIA_ITALIC
    else:
        table = widths.ARIAL_BOLD if bold else widths.ARIAL
    known = {letter: w / widths.UNITS for w, letters in table.items() for letter in letters}
    return lambda letter: known.get(letter, 0.6)
