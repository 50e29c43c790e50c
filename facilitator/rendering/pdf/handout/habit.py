"""A habit's page: its theme, its two tiles with the bridge between them, and what to know."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.pack.bridges import Bridge
from facilitator.pack.handout import HabitPage
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import badge
from facilitator.rendering.pdf.flow import Box, Gap, PageBreak
from facilitator.rendering.pdf.handout.blocks import Lines, Words, heading
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.handout.table import LabelledTexts
from facilitator.rendering.pdf.handout.tiles import SideLook, Tiles, side_tiles
from facilitator.rendering.pdf.page import MM
from facilitator.rendering.pdf.placing import draw_text
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import line_width, set_text

GAP_TO_COUNTER = 4.5 * MM
#: Where a habit goes over a page, its last rows go with what is to be written about it: the last
#: one, and those before it up to this part of a page.
WITH_PROMPT = 0.3


def habit_boxes(block: HabitPage, document: Tag, measures: Measures) -> Iterator[Box]:
    yield PageBreak()
    yield from heading(block.heading, measures)
    if block.lead:
        words = set_text(block.lead, measures.styles.body, measures.width)
        yield Words(words, document.child("P"), keep=True)
        yield Gap(9 * MM, keep=True)
    elif block.heading:
        yield Gap(4.5 * MM, keep=True)
    yield ThemeLine(block, document, measures)
    yield _tiles(block.bridge, document, measures)
    yield Gap(7.5 * MM, keep=bool(block.rows))
    yield from _rows(block, document, measures)
    yield Gap(6 * MM, keep=True)
    yield Lines(block.write_in, document, measures, lines=1, most=measures.most_lines)
    yield PageBreak()


def _rows(block: HabitPage, document: Tag, measures: Measures) -> list[LabelledTexts]:
    table = document.child("Table")
    rows = [
        LabelledTexts(row.label, row.texts, table, measures, icon_name=row.icon, accent=row.accent)
        for row in block.rows
    ]
    height = 0.0
    for row in reversed(rows):
        height += row.height
        row.keep_with_next = row is rows[-1] or height < WITH_PROMPT * measures.sheet.text_height
    return rows


def _tiles(habit: Bridge, document: Tag, measures: Measures) -> Tiles:
    styles = measures.styles
    look = SideLook(
        word=styles.strong,
        title=styles.tile_title,
        icon=measures.tile_icon,
        title_gap=2.25 * MM,
        is_heading=True,
    )
    sides = habit.offline, habit.digital
    return side_tiles(sides, habit.icon, look, measures.joint, document, measures)


class ThemeLine(Box):
    """The badge and word of the theme, and which habit of how many this is."""

    keep_with_next = True
    leads = True

    def __init__(self, block: HabitPage, document: Tag, measures: Measures) -> None:
        self.document, self.measures = document, measures
        self.theme = block.bridge.theme
        self.theme_word = measures.own(block.bridge.theme_word)
        self.counter = measures.own(block.counter)
        self.indent = measures.badge + 4.5 * MM
        self.height = measures.theme_line
        if measures.stacked:
            self._stack()

    def _stack(self) -> None:
        """The counter follows the word of the theme, or stands under it."""
        styles = self.measures.styles
        after = self.indent + line_width(self.theme_word, styles.theme) + GAP_TO_COUNTER
        self.goes_on = after + line_width(self.counter, styles.body) <= self.measures.width
        self.counter_x = after if self.goes_on else self.indent
        self.height += 0 if self.goes_on else styles.body.leading

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures, size = self.measures, self.measures.badge
        centre = top - 0.35 * MM - size / 2
        with canvas.artifact():
            badge(canvas, self.theme, x + 0.515 * size, centre, size, measures.palette.ink)
        theme = measures.styles.theme
        baseline = centre - 0.34 * theme.size
        left, above = x + self.indent, baseline + theme.size
        tag = self.document.child("P")
        draw_text(canvas, self.theme_word, theme, left, above, measures.width, tag)
        soft = measures.styles.body.with_colour(measures.palette.soft)
        above = baseline + soft.size
        tag = self.document.child("P")
        if not measures.stacked:
            draw_text(canvas, self.counter, soft, x, above, measures.width, tag, "right")
            return
        above -= 0 if self.goes_on else soft.leading
        draw_text(canvas, self.counter, soft, x + self.counter_x, above, measures.width, tag)
