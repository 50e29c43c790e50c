"""A habit's page: its theme, its two tiles with the bridge between them, and what to know."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.pack import Bridge, HabitPage, Side
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.draw import draw_set, draw_text
from facilitator.rendering.pdf.drawing import SideName, badge, bridge, icon, tile
from facilitator.rendering.pdf.flow import Box, Gap, PageBreak
from facilitator.rendering.pdf.handout.blocks import Lines, Words, heading
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.handout.table import LabelledTexts
from facilitator.rendering.pdf.page import MM, steps
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import SetText, set_text


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
    yield Tiles(block.bridge, document, measures)
    yield Gap(7.5 * MM, keep=bool(block.rows))
    table = document.child("Table")
    for row in block.rows:
        yield LabelledTexts(
            row.label, row.texts, table, measures, icon_name=row.icon, accent=row.accent
        )
    yield Gap(6 * MM)
    yield Lines(block.write_in, document, measures, lines=1, most=measures.most_lines)
    yield PageBreak()


class ThemeLine(Box):
    """The badge and word of the theme, and which habit of how many this is."""

    keep_with_next = True

    def __init__(self, block: HabitPage, document: Tag, measures: Measures) -> None:
        self.block, self.document, self.measures = block, document, measures
        self.height = measures.theme_line

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures, habit = self.measures, self.block.bridge
        size = measures.badge
        centre = top - 5.6 * MM
        with canvas.artifact():
            badge(canvas, habit.theme, x + 0.515 * size, centre, size, measures.palette.ink)
        theme = measures.styles.theme
        baseline = centre - 0.34 * theme.size
        left = x + size + 4.5 * MM
        above = baseline + theme.size
        draw_text(
            canvas,
            measures.own(habit.theme_word),
            theme,
            left,
            above,
            measures.width,
            self.document.child("P"),
        )
        soft = measures.styles.body.with_colour(measures.palette.soft)
        above = baseline + soft.size
        counter = self.document.child("P")
        draw_text(
            canvas,
            measures.own(self.block.counter),
            soft,
            x,
            above,
            measures.width,
            counter,
            "right",
        )


class Tiles(Box):
    """The two tiles, as high as the taller needs, and the bridge."""

    keep_with_next = True

    def __init__(self, habit: Bridge, document: Tag, measures: Measures) -> None:
        self.habit, self.measures = habit, measures
        self.offline = _TileWords(habit.offline, "offline", document, measures)
        self.digital = _TileWords(habit.digital, "digital", document, measures)
        self.height = steps(max(self.offline.height, self.digital.height))

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures = self.measures
        foot, width = top - self.height, measures.tile_width
        right = x + width + measures.tile_gap
        with canvas.artifact():
            tile(canvas, x, foot, width, self.height, "offline", measures.palette)
            tile(canvas, right, foot, width, self.height, "digital", measures.palette)
            middle = top - measures.tile_padding - measures.tile_icon / 2
            bridge(canvas, x + width, middle, right, middle, measures.palette)
        self.offline.draw(canvas, x, top, self.habit.icon)
        self.digital.draw(canvas, right, top, self.habit.icon)


class _TileWords:
    """The word of the side at the outer edge, the icon at the bridge; title and text below."""

    def __init__(self, side: Side, name: SideName, document: Tag, measures: Measures) -> None:
        styles = measures.styles
        inner = measures.tile_width - 2 * measures.tile_padding
        self.side, self.name, self.document, self.measures = side, name, document, measures
        self.title: SetText = set_text(side.title, styles.tile_title, inner)
        self.text: SetText = set_text(side.text, styles.body, inner)
        words = self.title.height + (2.25 * MM + self.text.height if side.text else 0)
        self.height = 2 * measures.tile_padding + measures.tile_icon + 4.5 * MM + words

    def draw(self, canvas: TaggedCanvas, x: float, top: float, icon_name: str) -> None:
        measures = self.measures
        left = x + measures.tile_padding
        inner = measures.tile_width - 2 * measures.tile_padding
        under = top - measures.tile_padding - measures.tile_icon
        self._draw_icon(canvas, left, under, inner, icon_name)
        self._draw_side_word(canvas, left, under + measures.tile_icon / 2, inner)
        under -= 4.5 * MM
        if self.name == "offline":
            canvas.bookmark(self.side.title.plain, top, 3)
        under -= draw_set(canvas, self.title, left, under, inner, canvas.heading(3))
        if self.side.text:
            draw_set(canvas, self.text, left, under - 2.25 * MM, inner, self.document.child("P"))

    def _draw_icon(
        self, canvas: TaggedCanvas, left: float, under: float, inner: float, icon_name: str
    ) -> None:
        size = self.measures.tile_icon
        at_bridge = left + inner - size if self.name == "offline" else left
        with canvas.artifact():
            icon(canvas, icon_name, at_bridge, under, size, self.measures.palette.side(self.name))

    def _draw_side_word(
        self, canvas: TaggedCanvas, left: float, middle: float, inner: float
    ) -> None:
        style = self.measures.styles.strong.with_colour(self.measures.palette.side(self.name))
        above = middle - 0.38 * style.size + style.size
        draw_text(
            canvas,
            self.measures.own(self.side.word),
            style,
            left,
            above,
            inner,
            self.document.child("P"),
            "left" if self.name == "offline" else "right",
        )
