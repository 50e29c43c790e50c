"""Rows shared out over pages, as many on each as on the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import ceil

from facilitator.rendering.pdf.flow import HAIR, Box, PageBreak


def shared_out(rows: Sequence[Box], head: Callable[[bool], Box], room: float) -> Iterator[Box]:
    """The rows on as few pages as hold them, evenly, under a head on each; `head(True)` is one
    that repeats the first. `room` is what a page has for rows."""
    for number, share in enumerate(_shares(rows, room)):
        if number:
            yield PageBreak()
        yield head(number > 0)
        yield from share


def _shares(rows: Sequence[Box], room: float) -> list[Sequence[Box]]:
    for pages in range(1, len(rows) + 1):
        size = ceil(len(rows) / pages)
        shares = [rows[start : start + size] for start in range(0, len(rows), size)]
        if all(sum(row.height for row in share) <= room + HAIR for share in shares):
            return shares
    return [[row] for row in rows]
