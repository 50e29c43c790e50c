"""Who gets which half, where everybody has one card and looks for the other half of it."""

from __future__ import annotations

from typing import Literal, NamedTuple

Half = Literal["offline", "digital", "bridge"]


class Given(NamedTuple):
    """The card of one person: a half of the pair with this index, or the bridge between them."""

    pair: int
    half: Half


def couples(people: int, pairs: int) -> list[Given]:
    """One card for each person, pair after pair. Where people are odd in number, one couple
    becomes three: the third has the bridge. Where there are more couples than pairs, pairs are
    used again, as equally as possible. Nobody is alone: a single person gets no card."""
    if people < 2 or pairs < 1:
        return []
    given: list[Given] = []
    for couple in range(people // 2):
        pair = couple % pairs
        given += [Given(pair, "offline"), Given(pair, "digital")]
    if people % 2:
        given.append(Given((people // 2 - 1) % pairs, "bridge"))
    return given
