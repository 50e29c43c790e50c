"""The first step, as two bridges: when, I will; if this gets in the way, then I will."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.pack import Pledge, WriteIn
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.draw import draw_set
from facilitator.rendering.pdf.drawing import bridge, tile
from facilitator.rendering.pdf.flow import Box, Gap
from facilitator.rendering.pdf.handout.blocks import Lines, draw_lines, heading
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.page import MM, steps
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import set_text

#: From the head of a tile to its bridge, and to its words.
BRIDGE_DROP = 9 * MM
HEAD_PADDING = 4.5 * MM
FOOT_PADDING = 6 * MM
PAIR_GAP = 7.5 * MM


def pledge_boxes(block: Pledge, document: Tag, measures: Measures) -> Iterator[Box]:
    """The whole pledge stays on one page."""
    yield from heading(block.heading, measures)
    yield Gap(1.5 * MM, keep=True)
    for index, pair in enumerate(block.pairs):
        hints = block.hints[index] if index < len(block.hints) else ("", "")
        yield Pair(pair, hints, document, measures)
        last = index == len(block.pairs) - 1
        yield Gap(4.5 * MM if last else PAIR_GAP, keep=True)
    yield Lines(block.tell, document, measures)


class Pair(Box):
    """Two tiles to write in, joined."""

    keep_with_next = True

    def __init__(
        self,
        pair: tuple[WriteIn, WriteIn],
        hints: tuple[str, str],
        document: Tag,
        measures: Measures,
    ) -> None:
        self.measures = measures
        self.offline = _Part(pair[0], hints[0], document, measures)
        self.digital = _Part(pair[1], hints[1], document, measures)
        self.words_height = max(self.offline.words_height, self.digital.words_height)
        lines = max(pair[0].lines, pair[1].lines)
        self.height = steps(
            HEAD_PADDING + self.words_height + lines * measures.pledge_gap + FOOT_PADDING
        )

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures = self.measures
        foot, width = top - self.height, measures.tile_width
        right = x + width + measures.tile_gap
        with canvas.artifact():
            tile(canvas, x, foot, width, self.height, "offline", measures.palette)
            tile(canvas, right, foot, width, self.height, "digital", measures.palette)
            middle = top - BRIDGE_DROP
            bridge(canvas, x + width, middle, right, middle, measures.palette)
        self.offline.draw(canvas, x, top - HEAD_PADDING, self.words_height)
        self.digital.draw(canvas, right, top - HEAD_PADDING, self.words_height)


class _Part:
    """One tile's prompt, hint and lines."""

    def __init__(self, prompt: WriteIn, hint: str, document: Tag, measures: Measures) -> None:
        self.prompt, self.hint, self.document, self.measures = prompt, hint, document, measures
        self.inner = measures.tile_width - 2 * measures.tile_padding
        self.words = set_text(prompt.prompt, measures.styles.prompt, self.inner)
        self.hint_words = set_text(measures.own(hint), measures.styles.hint, self.inner)
        self.words_height = self.words.height + self.hint_words.height

    def draw(self, canvas: TaggedCanvas, x: float, top: float, words_height: float) -> None:
        measures, left = self.measures, x + self.measures.tile_padding
        under = top - draw_set(canvas, self.words, left, top, self.inner, self.document.child("P"))
        if self.hint:
            draw_set(canvas, self.hint_words, left, under, self.inner, self.document.child("P"))
        label = self.prompt.prompt.plain
        draw_lines(
            canvas,
            self.document,
            self.prompt.name,
            f"{label}: {self.hint}" if self.hint else label,
            (left, top - words_height, self.inner),
            self.prompt.lines,
            measures.pledge_gap,
            measures,
        )
