"""Bingo cards of which no two hold the same things, and what comes of a list of calls."""

from __future__ import annotations

from collections.abc import Sequence
from math import comb

from facilitator.exercises.shuffling import Shuffler

LARGEST_SIDE = 4
SMALLEST_SIDE = 2
#: So many things are on no card at least, so that no card has everything.
LEAST_SPARE = 2


def bingo_side(pool: int, cards: int) -> int:
    """How many cells a side of the cards has: as many as there can be with `cards` cards that
    all hold different things, from a pool of so many. 0 where that cannot be."""
    for side in range(LARGEST_SIDE, SMALLEST_SIDE - 1, -1):
        cells = side * side
        if pool >= cells + LEAST_SPARE and comb(pool, cells) >= cards:
            return side
    return 0


def least_pool(cards: int) -> int:
    """The smallest pool with which so many cards can all differ."""
    pool = SMALLEST_SIDE**2 + LEAST_SPARE
    while not bingo_side(pool, cards):
        pool += 1
    return pool


def bingo_cards(pool: int, cards: int, seed: int) -> list[tuple[int, ...]]:
    """The cells of each card, row by row, as indices into the pool. No two cards hold the same
    set of things. Raises ValueError where there cannot be so many."""
    side = bingo_side(pool, cards)
    if not side:
        raise ValueError(f"a pool of {pool} gives no {cards} cards that all differ")
    shuffler = Shuffler(seed, "bingo")
    made: dict[frozenset[int], tuple[int, ...]] = {}
    while len(made) < cards:
        cells = tuple(shuffler.shuffled(range(pool))[: side * side])
        made.setdefault(frozenset(cells), cells)
    return list(made.values())


def call_order(pool: int, seed: int) -> list[int]:
    """The order in which the things are called, each once."""
    return Shuffler(seed, "calls").shuffled(range(pool))


def first_line(cards: Sequence[Sequence[int]], calls: Sequence[int]) -> int:
    """After how many calls the first card has a whole row, column or diagonal."""
    turn = {thing: number for number, thing in enumerate(calls, start=1)}
    return min(max(turn[thing] for thing in line) for card in cards for line in _lines(card))


def first_full(cards: Sequence[Sequence[int]], calls: Sequence[int]) -> int:
    """After how many calls the first card is full."""
    turn = {thing: number for number, thing in enumerate(calls, start=1)}
    return min(max(turn[thing] for thing in card) for card in cards)


def _lines(card: Sequence[int]) -> list[Sequence[int]]:
    side = round(len(card) ** 0.5)
    rows = [card[row * side : (row + 1) * side] for row in range(side)]
    columns = [card[column::side] for column in range(side)]
    return [*rows, *columns, card[:: side + 1], card[side - 1 : -1 : side - 1]]
