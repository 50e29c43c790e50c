"""The first step, as two bridges: when, I will; if this gets in the way, then I will."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.pack import Pledge, WriteIn
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.draw import draw_set
from facilitator.rendering.pdf.flow import Box, Gap
from facilitator.rendering.pdf.handout.blocks import Lines, draw_lines, heading
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.handout.tiles import Tiles
from facilitator.rendering.pdf.page import MM
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import set_text

#: From the head of a tile to its bridge, and to its words.
BRIDGE_DROP = 9 * MM
HEAD_PADDING = 4.5 * MM
FOOT_PADDING = 6 * MM
PAIR_GAP = 7.5 * MM


def pledge_boxes(block: Pledge, document: Tag, measures: Measures) -> Iterator[Box]:
    """The whole pledge stays on one page, where one can hold it."""
    yield from heading(block.heading, measures)
    yield Gap(1.5 * MM, keep=True)
    for index, pair in enumerate(block.pairs):
        hints = block.hints[index] if index < len(block.hints) else ("", "")
        yield _pair(pair, hints, document, measures)
        last = index == len(block.pairs) - 1
        yield Gap(4.5 * MM if last else PAIR_GAP, keep=True)
    yield Lines(block.tell, document, measures)


def _pair(
    pair: tuple[WriteIn, WriteIn], hints: tuple[str, str], document: Tag, measures: Measures
) -> Tiles:
    """Two tiles to write in, joined. Side by side, their lines begin at one height."""
    offline, digital = (
        PledgeTile(prompt, hint, document, measures)
        for prompt, hint in zip(pair, hints, strict=True)
    )
    if not measures.stacked:
        offline.words_height = digital.words_height = max(
            offline.words_height, digital.words_height
        )
    return Tiles(
        offline,
        digital,
        measures,
        measures.joint,
        drop=BRIDGE_DROP,
        inset=measures.tile_padding + measures.tile_icon / 2,
    )


class PledgeTile:
    """One tile's prompt, hint and lines."""

    def __init__(self, prompt: WriteIn, hint: str, document: Tag, measures: Measures) -> None:
        self.prompt, self.hint, self.document, self.measures = prompt, hint, document, measures
        self.title = prompt.prompt
        self.words = set_text(prompt.prompt, measures.styles.prompt, measures.tile_measure)
        hint_style = measures.styles.hint
        self.hint_words = set_text(measures.own(hint), hint_style, measures.tile_measure)
        self.words_height = self.words.height + self.hint_words.height

    @property
    def height(self) -> float:
        lines = self.prompt.lines * self.measures.pledge_gap
        return HEAD_PADDING + self.words_height + lines + FOOT_PADDING

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures, inner = self.measures, self.measures.tile_measure
        left = x + measures.tile_padding
        top -= HEAD_PADDING
        under = top - draw_set(canvas, self.words, left, top, inner, self.document.child("P"))
        if self.hint:
            draw_set(canvas, self.hint_words, left, under, inner, self.document.child("P"))
        label = self.prompt.prompt.plain
        draw_lines(
            canvas,
            self.document,
            self.prompt.name,
            f"{label}: {self.hint}" if self.hint else label,
            (left, top - self.words_height, inner),
            self.prompt.lines,
            measures.pledge_gap,
            measures,
        )
