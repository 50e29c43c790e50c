"""The order of twin cards on sheets that are printed on one side."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Literal, NamedTuple

from facilitator.exercises.shuffling import Shuffler

#: How many shuffles are tried before a pair may stand on one sheet, or in one row.
TRIES = 20


class Twin(NamedTuple):
    """One card of the pair with this index."""

    pair: int
    side: Literal["digital", "offline"]


def twin_order(
    pairs: Sequence[Hashable], columns: int, rows: int, seed: int, first_row: int = 0
) -> list[Twin]:
    """Both cards of every pair, row by row, `rows` to a sheet; the first stand in `first_row`.
    Equal pairs are the same one dealt again.

    In each row the digital cards stand left of the offline ones: lines leave offline cards to
    the right and digital ones to the left, so no two neighbours seem to be joined. No pair
    stands on one sheet, or, in a deck too small for that, in one row: neither the sheet nor the
    order of cutting gives it away.
    """
    shape = _shape(len(pairs), columns)
    shuffler = Shuffler(seed, "twins")
    for height, first in ((rows, first_row), (1, 0)):
        sheets = [(row + first) // height for row in range(len(shape))]
        for _ in range(TRIES):
            digital = shuffler.shuffled(range(len(pairs)))
            offline = shuffler.shuffled(range(len(pairs)))
            if _parted(pairs, _in_sheets(shape, sheets), digital, offline, shuffler):
                return _laid(shape, digital, offline)
    half = len(pairs) // 2
    digital = shuffler.shuffled(range(len(pairs)))
    return _laid(shape, digital, digital[half:] + digital[:half])


def _in_sheets(
    shape: Sequence[tuple[int, int]], sheets: Sequence[int]
) -> tuple[list[int], list[int]]:
    """The sheet of each digital card in order, and of each offline one."""
    digital = [sheet for sheet, (left, _) in zip(sheets, shape, strict=True) for _ in range(left)]
    offline = [sheet for sheet, (_, right) in zip(sheets, shape, strict=True) for _ in range(right)]
    return digital, offline


def _parted(
    pairs: Sequence[Hashable],
    in_sheets: tuple[Sequence[int], Sequence[int]],
    digital: Sequence[int],
    offline: list[int],
    shuffler: Shuffler,
) -> bool:
    """Whether no pair stands on one sheet, after offline cards have changed places."""
    shown: dict[int, set[Hashable]] = {}
    for index, sheet in zip(digital, in_sheets[0], strict=True):
        shown.setdefault(sheet, set()).add(pairs[index])

    def meets(card: int, place: int) -> bool:
        return pairs[card] in shown.get(in_sheets[1][place], ())

    count = len(offline)
    for place in range(count):
        if not meets(offline[place], place):
            continue
        start = shuffler.below(count)
        for step in range(count):
            other = (start + step) % count
            if not meets(offline[place], other) and not meets(offline[other], place):
                offline[place], offline[other] = offline[other], offline[place]
                break
        else:
            return False
    return True


def _shape(pairs: int, columns: int) -> list[tuple[int, int]]:
    """How many digital and how many offline cards each row holds."""
    digital = offline = pairs
    shape: list[tuple[int, int]] = []
    while digital or offline:
        # With an odd number of columns, the odd one goes to each side in turn.
        share = (columns + len(shape) % 2) // 2
        left = min(max(share, columns - offline), digital)
        right = min(columns - left, offline)
        shape.append((left, right))
        digital, offline = digital - left, offline - right
    return shape


def _laid(
    shape: Sequence[tuple[int, int]], digital: Sequence[int], offline: Sequence[int]
) -> list[Twin]:
    order: list[Twin] = []
    first_digital = first_offline = 0
    for left, right in shape:
        order += [Twin(pair, "digital") for pair in digital[first_digital : first_digital + left]]
        order += [Twin(pair, "offline") for pair in offline[first_offline : first_offline + right]]
        first_digital, first_offline = first_digital + left, first_offline + right
    return order
