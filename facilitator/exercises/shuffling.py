"""Shuffles that can be repeated."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")


class Shuffler:
    """A source of shuffles. `purpose` keeps two shuffles with one seed apart, so that the cards
    of one exercise tell nothing of another's."""

    def __init__(self, seed: int, purpose: str) -> None:
        # Of the standard generator, only random() is promised to stay as it is between versions
        # of Python, with a seed that is a number; so only these two are used.
        digest = sha256(f"{purpose}/{seed}".encode()).digest()
        self._random = Random(int.from_bytes(digest[:8], "big"))

    def below(self, count: int) -> int:
        """A number from 0 to `count` - 1, each as likely as the others."""
        return int(self._random.random() * count)

    def shuffled(self, things: Iterable[Thing]) -> list[Thing]:
        """The things in another order (Fisher and Yates)."""
        order = list(things)
        for last in range(len(order) - 1, 0, -1):
            other = self.below(last + 1)
            order[last], order[other] = order[other], order[last]
        return order
