"""Where pages end among blocks: before a block rather than inside it, and evenly.

Boxes are dealt out as they come; what comes last may then stand on a page of its own, and a
prompt overleaf from what it asks about. Of all ways to begin pages with blocks, the one is taken
that needs the fewest pages, parts the fewest blocks, and leaves the least room empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from facilitator.record import record
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.flow import Box, Page, PageBreak, paginate

#: What a page that ends inside a block counts, where an empty page counts one.
PARTED = 0.2
#: Several blocks run on over so many pages at most.
MOST_PAGES = 3


class BlockStart(Box):
    """Between two blocks, where a page may well end. It takes no room and is not drawn."""

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        pass


@record(kw_only=False)
class _Dealt:
    """Blocks on pages, and what those pages count: for parted blocks and for emptiness."""

    pages: tuple[Page, ...]
    cost: float

    def __add__(self, other: _Dealt) -> _Dealt:
        return _Dealt(self.pages + other.pages, self.cost + other.cost)

    @property
    def rank(self) -> tuple[int, float]:
        return len(self.pages), self.cost


def balanced(boxes: Iterable[Box], height: float) -> list[Page]:
    """The boxes on pages with room for `height` points each; one empty page when there are
    none."""
    pages: list[Page] = []
    for is_break, run in groupby(boxes, lambda box: isinstance(box, PageBreak)):
        if not is_break:
            pages += _best(list(_blocks(run)), height).pages
    return pages or [Page(height)]


def _blocks(run: Iterable[Box]) -> Iterator[list[Box]]:
    """The boxes of each block."""
    for is_start, block in groupby(run, lambda box: isinstance(box, BlockStart)):
        if not is_start:
            yield list(block)


def _best(blocks: Sequence[list[Box]], height: float) -> _Dealt:
    whole = _dealt(blocks, height)
    if len(whole.pages) < 2 or len(blocks) < 2:
        return whole
    best = [_Dealt((), 0)]  # of the first so many blocks
    for last in range(1, len(blocks) + 1):
        best.append(min(_ways(blocks[:last], best, height), key=lambda way: way.rank))
    return min(whole, best[-1], key=lambda way: way.rank)


def _ways(blocks: Sequence[list[Box]], best: Sequence[_Dealt], height: float) -> Iterator[_Dealt]:
    """The ways to deal the blocks out, by which of them begins a page as the last to do so."""
    for first in range(len(blocks) - 1, -1, -1):
        end = _dealt(blocks[first:], height)
        if len(end.pages) > MOST_PAGES and first < len(blocks) - 1:
            return
        yield best[first] + end


def _dealt(blocks: Sequence[list[Box]], height: float) -> _Dealt:
    """The blocks one after the other."""
    boxes = [box for block in blocks for box in block]
    pages = tuple(page for page in paginate(boxes, height, tighten=True) if page.boxes)
    empty = sum((page.room / height) ** 2 for page in pages)
    # A page that ends between two of these blocks costs less where it is asked to end there.
    return _Dealt(pages, empty + PARTED * max(0, len(pages) - 1))
