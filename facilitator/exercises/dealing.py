"""Hands of cards that are fair."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


def first_hand(pairs: int) -> int:
    """How many cards to put on the table at first: one more than there are pairs, so that at
    least one pair lies among them. Whenever two new cards take the place of a pair, that is so
    again."""
    return pairs + 1 if pairs else 0


def hand_sizes(cards: int, people: int) -> tuple[int, ...]:
    """How many cards each person gets, the larger hands first; they differ by one at most."""
    if people <= 0:
        return ()
    least, over = divmod(cards, people)
    return tuple(least + 1 if person < over else least for person in range(people))


def hands(cards: Sequence[Thing], people: int) -> list[list[Thing]]:
    """The cards dealt round the table, one at a time."""
    return [list(cards[person::people]) for person in range(people)]
