"""Letters for the digital cards of a matching game: they tell nothing of the pair."""

from __future__ import annotations

from facilitator.exercises.shuffling import Shuffler

#: Without I and O, which look like numbers.
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def letters(pairs: int, seed: int) -> list[str]:
    """A letter for each pair, in no order; two letters where there are more than 24 pairs."""
    length = 1
    while len(LETTERS) ** length < pairs:
        length += 1
    return Shuffler(seed, "letters").shuffled(_name(number, length) for number in range(pairs))


def _name(number: int, length: int) -> str:
    name = ""
    for _ in range(length):
        number, digit = divmod(number, len(LETTERS))
        name = LETTERS[digit] + name
    return name
