"""Which sections begin a page: one that would not fit what is left of it is kept whole.

Pages are made by whoever opens the file, in whatever type is there, so this is an estimate.
LibreOffice 7 needs it besides: once some twenty paragraphs have gone by without a page being asked
for, it guesses where pages end, and then parts headings from what they stand over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from facilitator.pack.document import Block
from facilitator.pack.handout import Cover, HabitPage, Section
from facilitator.record import record
from facilitator.text import ListBlock, Prose

_PAGE_MM = 242  # of the 252 mm of A4: the rest is for what was misjudged
_PAGE_PARAGRAPHS = 22
_LINE_MM, _WRITING_LINE_MM = 6.1, 9.2
_HEADING_MM, _PROMPT_MM, _GAP_MM = 18.0, 10.5, 2.0
_LETTERS = 95  # to a line


@record
class _Size:
    height_mm: float
    paragraphs: int

    def fits_under(self, other: _Size) -> bool:
        """Whether both have room on one page."""
        return (
            self.height_mm + other.height_mm <= _PAGE_MM
            and self.paragraphs + other.paragraphs <= _PAGE_PARAGRAPHS
        )


def begin_pages(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of the blocks that begin a page after a cover, a habit, or other sections."""
    return frozenset(_places(blocks))


def _places(blocks: Sequence[Block]) -> Iterator[int]:
    used = _Size(height_mm=0, paragraphs=0)
    for place, (before, block) in enumerate(pairwise(blocks), 1):
        size = _size(block) if isinstance(block, Section) else _Size(height_mm=0, paragraphs=0)
        follows = isinstance(block, Section) and isinstance(before, Section)
        if isinstance(before, (Cover, HabitPage)) or (follows and not size.fits_under(used)):
            yield place
            used = size
        elif follows:
            height_mm = used.height_mm + size.height_mm
            used = _Size(height_mm=height_mm, paragraphs=used.paragraphs + size.paragraphs)
        else:
            used = size


def _size(section: Section) -> _Size:
    heights: list[float] = [_HEADING_MM] if section.heading else []
    heights += _heights(section.body)
    for each in section.write_ins:
        heights += [_PROMPT_MM, *[_WRITING_LINE_MM] * each.lines]
    return _Size(height_mm=sum(heights), paragraphs=len(heights))


def _heights(prose: Prose) -> Iterator[float]:
    for block in prose:
        if isinstance(block, ListBlock):
            for text, inner in block.items:
                yield _height(text.plain)
                yield from _heights(inner)
        else:
            yield _height(block.text.plain)


def _height(words: str) -> float:
    return _GAP_MM + _LINE_MM * (1 + len(words) // _LETTERS)
