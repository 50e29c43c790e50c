"""The first step, as two bridges: when, I will; if this gets in the way, then I will."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.pack.handout import Pledge, WriteIn
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.flow import HAIR, Box, Gap
from facilitator.rendering.pdf.handout.blocks import Lines, draw_lines, heading
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.handout.tiles import Tiles
from facilitator.rendering.pdf.page import MM
from facilitator.rendering.pdf.placing import draw_set
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import set_text

#: From the head of a tile to its bridge, and to its words.
BRIDGE_DROP = 9 * MM
HEAD_PADDING = 4.5 * MM
FOOT_PADDING = 6 * MM
PAIR_GAP = 7.5 * MM
#: So many lines more are in each tile at most, where the page has room.
MOST_MORE = 2


def pledge_boxes(block: Pledge, document: Tag, measures: Measures) -> Iterator[Box]:
    """The whole pledge stays on one page, where one can hold it."""
    yield from heading(block.heading, measures)
    yield Gap(1.5 * MM, keep=True)
    hints = (*block.hints, *[("", "")] * len(block.pairs))
    pairs = list(zip(block.pairs, hints, strict=False))
    # In one column each pair may have a page of its own.
    groups = [[pair] for pair in pairs] if measures.stacked else [pairs]
    for index, group in enumerate(groups, 1):
        yield Pairs(group, document, measures)
        yield Gap(4.5 * MM if index == len(groups) else PAIR_GAP, keep=True)
    yield Lines(block.tell, document, measures)


#: Two prompts, and the hint under each.
Pair = tuple[tuple[WriteIn, WriteIn], tuple[str, str]]


class Pairs(Box):
    """Pairs of tiles to write in, under one another. Where the page has room, all get more lines
    alike."""

    keep_with_next = True

    def __init__(self, pairs: list[Pair], document: Tag, measures: Measures, more: int = 0) -> None:
        self.pairs, self.document, self.measures, self.more = pairs, document, measures, more
        self.tiles = [_tiles(pair, document, measures, more) for pair in pairs]
        gaps = PAIR_GAP * (len(pairs) - 1)
        self.height = sum(tiles.height for tiles in self.tiles) + gaps

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        for tiles in self.tiles:
            tiles.draw(canvas, x, top)
            top -= tiles.height + PAIR_GAP

    def split(self, room: float) -> tuple[Box, Box] | None:
        return self.tiles[0].split(room) if len(self.tiles) == 1 else None

    def grown(self, room: float) -> Box:
        rows = len(self.pairs) * (2 if self.measures.stacked else 1)
        more = min(MOST_MORE, int((room + HAIR) / (rows * self.measures.pledge_gap)))
        return Pairs(self.pairs, self.document, self.measures, more) if more > 0 else self


def _tiles(pair: Pair, document: Tag, measures: Measures, more: int) -> Tiles:
    """Two tiles to write in, joined. Side by side, their lines begin at one height."""
    offline, digital = (
        PledgeTile(prompt, hint, document, measures, more)
        for prompt, hint in zip(*pair, strict=True)
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

    def __init__(
        self, prompt: WriteIn, hint: str, document: Tag, measures: Measures, more: int
    ) -> None:
        self.prompt, self.hint, self.document, self.measures = prompt, hint, document, measures
        self.title = prompt.prompt
        self.lines = prompt.lines + more
        self.words = set_text(prompt.prompt, measures.styles.prompt, measures.tile_measure)
        hint_style = measures.styles.hint
        self.hint_words = set_text(measures.own(hint), hint_style, measures.tile_measure)
        self.words_height = self.words.height + self.hint_words.height

    @property
    def height(self) -> float:
        lines = self.lines * self.measures.pledge_gap
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
            self.lines,
            measures.pledge_gap,
            measures,
        )
