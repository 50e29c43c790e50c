"""The cover: whose session, when and for whom, and what it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.pack import Cover, Fact, Side
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.draw import draw_set, draw_text
from facilitator.rendering.pdf.drawing import SideName, bridge, icon, rule, tile
from facilitator.rendering.pdf.flow import Box, Gap, PageBreak
from facilitator.rendering.pdf.handout.blocks import Heading, Words, list_item
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.page import MM, steps
from facilitator.rendering.pdf.tags import Tag, cell, header_cell, list_tag
from facilitator.rendering.pdf.text import (
    Align,
    SetText,
    TextStyle,
    line_width,
    longest_word,
    set_text,
)

MOST_TITLE_LINES = 3
TILE_WEIGHT = 2
BRIDGE_WEIGHT = 3.2
BRIDGE_END = 4.8 * MM
FACT_ROW = 9 * MM
FACT_LINE = 12 * MM  # a fact to be written in


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spacing:
    """White space on the cover, from airy to close, and the size of its icons."""

    under_title: float
    above_tiles: float
    above_motto: float
    above_facts: float
    above_outcomes: float
    icon_share: float


_SPACINGS = (
    _Spacing(
        under_title=6 * MM,
        above_tiles=10.5 * MM,
        above_motto=6 * MM,
        above_facts=6 * MM,
        above_outcomes=7.5 * MM,
        icon_share=1,
    ),
    _Spacing(
        under_title=4.5 * MM,
        above_tiles=7.5 * MM,
        above_motto=4.5 * MM,
        above_facts=4.5 * MM,
        above_outcomes=6 * MM,
        icon_share=0.75,
    ),
)


def cover_boxes(block: Cover, document: Tag, measures: Measures) -> Iterator[Box]:
    """The airiest cover that fits on its page. Outcomes that do not fit even the closest one go
    over to the next page."""
    boxes: list[Box] = []
    for style, spacing in _choices(block, measures):
        boxes = [*_cover(block, document, measures, style, spacing)]
        if sum(box.height for box in boxes) <= measures.sheet.text_height + 3 * MM:
            break
    yield from boxes
    yield PageBreak()


def _choices(block: Cover, measures: Measures) -> Iterator[tuple[TextStyle, _Spacing]]:
    first = _title_style(block, measures)
    smaller = [style for style in measures.styles.cover_titles if style.size < first.size]
    for style in [first, *smaller]:
        for spacing in _SPACINGS:
            yield style, spacing


def _title_style(block: Cover, measures: Measures) -> TextStyle:
    """The largest style in which the title has few lines and no broken word."""
    *larger, smallest = measures.styles.cover_titles
    for style in larger:
        fits = longest_word(block.title, style) <= measures.width
        if fits and len(set_text(block.title, style, measures.width).lines) <= MOST_TITLE_LINES:
            return style
    return smallest


def _cover(
    block: Cover, document: Tag, measures: Measures, title: TextStyle, spacing: _Spacing
) -> Iterator[Box]:
    styles = measures.styles
    yield CoverHead(block, document, measures)
    yield Heading(block.title, 1, title, measures)
    if block.subtitle:
        yield Gap(spacing.under_title, keep=True)
        subtitle = set_text(block.subtitle, styles.cover_subtitle, measures.width)
        yield Words(subtitle, document.child("P"), keep=True)
    if block.aim:
        yield Gap(3 * MM, keep=True)
        aim = set_text(block.aim, styles.body, measures.width)
        yield Words(aim, document.child("P"), keep=True)
    yield Gap(spacing.above_tiles, keep=True)
    yield CoverTiles(block, document, measures, measures.cover_icon * spacing.icon_share)
    if block.motto:
        yield Gap(spacing.above_motto, keep=True)
        motto = set_text(measures.own(block.motto), styles.motto, measures.width)
        yield Words(motto, document.child("P"))
    yield Gap(spacing.above_facts)
    yield from _facts(block, document, measures)
    yield from _outcomes(block, document, measures, spacing)


def _facts(block: Cover, document: Tag, measures: Measures) -> Iterator[Box]:
    table = document.child("Table")
    for index, fact in enumerate(block.facts):
        last = index == len(block.facts) - 1
        yield FactRow(fact, f"cover-{index + 1}", table, measures, last=last)


def _outcomes(block: Cover, document: Tag, measures: Measures, spacing: _Spacing) -> Iterator[Box]:
    if not block.outcomes:
        return
    styles = measures.styles
    yield Gap(spacing.above_outcomes, keep=True)
    yield Heading(measures.own(block.outcomes_heading), 2, styles.heading_2, measures)
    yield Gap(3 * MM, keep=True)
    tag = list_tag(document, ordered=True)
    for number, outcome in enumerate(block.outcomes, 1):
        item = tag.child("LI")
        yield list_item(outcome, item, item.child("LBody"), number, measures)
        if number < len(block.outcomes):
            yield Gap(3 * MM)


class CoverHead(Box):
    """Who gives the session and what this is, over a rule."""

    keep_with_next = True
    height = 15 * MM

    def __init__(self, block: Cover, document: Tag, measures: Measures) -> None:
        self.block, self.document, self.measures = block, document, measures

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures, style = self.measures, self.measures.styles.strong
        own_word = measures.own(self.block.document)
        kind = line_width(own_word, style)
        room = measures.width - kind - 6 * MM
        words = set_text(self.block.organisation, style, room)
        under = top - 1.5 * MM
        if words.lines:
            draw_set(canvas, words, x, under, room, self.document.child("P"))
        right = x + measures.width - kind
        draw_text(canvas, own_word, style, right, under, kind + 1, self.document.child("P"))
        with canvas.artifact():
            line = under - max(len(words.lines), 1) * style.leading - 2.25 * MM
            rule(canvas, x, line, measures.width, measures.palette.ink, 1.2)


class CoverTiles(Box):
    """The bridge, large: what you already do, and the same habit in one more place."""

    keep_with_next = True

    def __init__(self, block: Cover, document: Tag, measures: Measures, icon_size: float) -> None:
        self.block, self.document, self.measures = block, document, measures
        self.icon_size = icon_size
        self.inner = measures.tile_width - 2 * measures.tile_padding
        self.offline = self._words(block.offline)
        self.digital = self._words(block.digital)
        words = max(sum(part.height for part in side) for side in (self.offline, self.digital))
        self.words_height = words
        self.height = steps(measures.tile_padding + icon_size + 4.5 * MM + words + 6.5 * MM)

    def _words(self, side: Side) -> tuple[SetText, SetText]:
        styles = self.measures.styles
        return (
            set_text(side.title, styles.cover_tile, self.inner),
            set_text(side.text, styles.body, self.inner),
        )

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures, palette = self.measures, self.measures.palette
        foot, width = top - self.height, measures.tile_width
        right = x + width + measures.tile_gap
        middle = top - measures.tile_padding - self.icon_size / 2
        with canvas.artifact():
            tile(canvas, x, foot, width, self.height, "offline", palette, TILE_WEIGHT)
            tile(canvas, right, foot, width, self.height, "digital", palette, TILE_WEIGHT)
            bridge(canvas, x + width, middle, right, middle, palette, BRIDGE_WEIGHT, BRIDGE_END)
        self._draw_side(canvas, x, top, "offline", self.block.offline, self.offline)
        self._draw_side(canvas, right, top, "digital", self.block.digital, self.digital)

    def _draw_side(
        self,
        canvas: TaggedCanvas,
        x: float,
        top: float,
        name: SideName,
        side: Side,
        words: tuple[SetText, SetText],
    ) -> None:
        measures, colour = self.measures, self.measures.palette.side(name)
        left = x + measures.tile_padding
        under = top - measures.tile_padding - self.icon_size
        at_bridge = left + self.inner - self.icon_size if name == "offline" else left
        with canvas.artifact():
            icon(canvas, self.block.icon, at_bridge, under, self.icon_size, colour)
        style = measures.styles.theme.with_colour(colour)
        above = under + self.icon_size / 2 + 0.66 * style.size
        tag = self.document.child("P")
        outer: Align = "left" if name == "offline" else "right"
        draw_text(canvas, measures.own(side.word), style, left, above, self.inner, tag, outer)
        under -= 4.5 * MM
        for part in words:
            if part.lines:
                tag = self.document.child("P")
                under -= draw_set(canvas, part, left, under, self.inner, tag)


class FactRow(Box):
    """A labelled line between hairlines; without a value it is a line to write on."""

    def __init__(
        self, fact: Fact, name: str, table: Tag, measures: Measures, *, last: bool
    ) -> None:
        self.fact, self.name, self.measures, self.last = fact, name, measures, last
        self.row = table.child("TR")
        styles = measures.styles
        self.label = set_text(
            measures.own(fact.label), styles.strong, measures.label_column - 3 * MM
        )
        self.column = measures.width - measures.label_column
        self.value = set_text(fact.value, styles.body, self.column)
        words = max(self.label.height, self.value.height)
        self.height = steps(max(FACT_ROW if fact.value else FACT_LINE, words + 3 * MM))

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures, palette = self.measures, self.measures.palette
        foot = top - self.height
        with canvas.artifact():
            rule(canvas, x, top, measures.width, palette.rule, 0.8)
            if self.last:
                colour = palette.rule if self.fact.value else palette.line
                rule(canvas, x, foot, measures.width, colour, 0.8)
        spare = FACT_LINE - FACT_ROW if not self.fact.value else 0
        under = top - 1.77 * MM - spare
        header = header_cell(self.row, "Row")
        draw_set(canvas, self.label, x, under, self.label.width, header)
        value = cell(self.row)
        canvas.touch(value)
        left = x + measures.label_column
        if self.fact.value:
            draw_set(canvas, self.value, left, under, self.column, value)
            return
        field = (left, foot + 1, left + self.column, top - 3 * MM)
        canvas.text_field(value.child("Form"), self.name, self.fact.label, field)
