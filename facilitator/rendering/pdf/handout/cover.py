"""The cover: whose session, when and for whom, and what it leads to."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.pack.handout import Cover, Fact
from facilitator.record import record
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import rule
from facilitator.rendering.pdf.flow import Box, Gap, PageBreak
from facilitator.rendering.pdf.handout.blocks import Heading, Words, list_item
from facilitator.rendering.pdf.handout.logo import LogoBox
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.handout.tiles import SideLook, Tiles, side_tiles
from facilitator.rendering.pdf.page import MM, steps
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag, cell, header_cell, list_tag
from facilitator.rendering.pdf.text import TextStyle, line_width, longest_word, set_text

MOST_TITLE_LINES = 3
FACT_ROW = 9 * MM
FACT_LINE = 12 * MM  # a fact to be written in


@record
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
        if _first_page_height(boxes, measures) <= measures.sheet.text_height + 3 * MM:
            break
    yield from boxes
    yield PageBreak()


def _first_page_height(boxes: list[Box], measures: Measures) -> float:
    """The height of what belongs on the first page: all, or in one column what precedes the
    facts."""
    heights = [box.height for box in boxes]
    if measures.stacked:
        facts = (index for index, box in enumerate(boxes) if isinstance(box, FactRow))
        heights = heights[: next(facts, None)]
    return sum(heights)


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
    if measures.logo:
        yield LogoBox(measures.logo, document)
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
    if block.greeting:
        yield Gap(3 * MM, keep=True)
        greeting = set_text(block.greeting, styles.strong, measures.width)
        yield Words(greeting, document.child("P"), keep=True)
    yield Gap(spacing.above_tiles, keep=True)
    yield _tiles(block, document, measures, measures.cover_icon * spacing.icon_share)
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


def _tiles(block: Cover, document: Tag, measures: Measures, icon_size: float) -> Tiles:
    """The bridge, large: what you already do, and the same habit in one more place."""
    styles = measures.styles
    look = SideLook(
        word=styles.theme,
        title=styles.cover_tile,
        icon=icon_size,
        title_gap=0,
        is_heading=False,
    )
    sides = block.offline, block.digital
    return side_tiles(sides, block.icon, look, measures.cover_joint, document, measures)


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

    def __init__(self, block: Cover, document: Tag, measures: Measures) -> None:
        self.document, self.measures = document, measures
        style = measures.styles.strong
        self.kind = measures.own(block.document)
        self.kind_width = line_width(self.kind, style) + 1
        room = measures.width
        if not measures.stacked:
            room -= self.kind_width + 6 * MM
        self.organisation = set_text(block.organisation, style, room)
        own_line = measures.stacked and self.organisation.lines
        self.words_height = max(self.organisation.height, style.leading) + (
            style.leading if own_line else 0
        )
        self.height = steps(self.words_height + 9 * MM)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures, style = self.measures, self.measures.styles.strong
        above = top - 1.5 * MM
        under = above
        if self.organisation.lines:
            tag = self.document.child("P")
            under -= draw_set(canvas, self.organisation, x, above, measures.width, tag)
        tag = self.document.child("P")
        if measures.stacked:
            draw_text(canvas, self.kind, style, x, under, measures.width, tag)
        else:
            right = x + measures.width - self.kind_width + 1
            draw_text(canvas, self.kind, style, right, above, self.kind_width, tag)
        with canvas.artifact():
            line = above - self.words_height - 2.25 * MM
            rule(canvas, x, line, measures.width, measures.palette.ink, 1.2)


class FactRow(Box):
    """A labelled line between hairlines; without a value it is a line to write on. In one column
    the label stands over its value."""

    def __init__(
        self, fact: Fact, name: str, table: Tag, measures: Measures, *, last: bool
    ) -> None:
        self.fact, self.name, self.measures, self.last = fact, name, measures, last
        self.row = table.child("TR")
        self.keep_with_next = measures.stacked and not last
        styles = measures.styles
        self.indent = 0 if measures.stacked else measures.label_column
        label_room = measures.width if measures.stacked else self.indent - 3 * MM
        self.column = measures.width - self.indent
        self.label = set_text(measures.own(fact.label), styles.strong, label_room)
        self.value = set_text(fact.value, styles.body, self.column)
        self.height = self._height()

    def _height(self) -> float:
        label, value = self.label.height, self.value.height
        if not self.measures.stacked:
            least = FACT_ROW if self.fact.value else FACT_LINE
            return steps(max(least, max(label, value) + 3 * MM))
        return steps(label + (value + 4.5 * MM if self.fact.value else self.measures.write_gap))

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures, palette = self.measures, self.measures.palette
        foot = top - self.height
        with canvas.artifact():
            rule(canvas, x, top, measures.width, palette.rule, 0.8)
            if self.last:
                colour = palette.rule if self.fact.value else palette.line
                rule(canvas, x, foot, measures.width, colour, 0.8)
        spare = 0 if self.fact.value or measures.stacked else FACT_LINE - FACT_ROW
        under = top - 1.77 * MM - spare
        header = header_cell(self.row, "Row")
        drawn = draw_set(canvas, self.label, x, under, self.label.width, header)
        value = cell(self.row)
        canvas.touch(value)
        left = x + self.indent
        under -= drawn if measures.stacked else 0
        if self.fact.value:
            draw_set(canvas, self.value, left, under, self.column, value)
            return
        head = under if measures.stacked else top - 3 * MM
        field = (left, foot + 1, left + self.column, head)
        size = measures.styles.body.size
        canvas.text_field(value.child("Form"), self.name, self.fact.label, field, size=size)
