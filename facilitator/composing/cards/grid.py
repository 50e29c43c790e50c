"""Effort and value: digital cards, and a poster of four fields to lay them in."""

from __future__ import annotations

from facilitator.composing.cards import deck
from facilitator.composing.cards.dealt import Dealt, Exercise
from facilitator.pack.cards import Card, CardPage, CardSet, GridPoster, HabitFace


def _cards(dealt: Dealt) -> CardSet:
    prefix = dealt.activity.id
    cards = [*deck.opening(dealt, {}, has_backs=False)]
    cards += [
        Card(
            name=f"{prefix}-{bridge.number}",
            front=HabitFace(bridge=bridge, side="digital", label=f"{bridge.number}B"),
        )
        for bridge in dealt.bridges
    ]
    cards += deck.blanks(dealt, ("digital",))
    pages: list[CardPage] = [_poster(dealt), *deck.posters(dealt)]
    return dealt.card_set(size="63x88", backs="none", cards=cards, pages=pages)


def _poster(dealt: Dealt) -> GridPoster:
    own, grid = dealt.brief.own, dealt.words.grid
    return GridPoster(
        name=f"{dealt.activity.id}-grid",
        heading=own(grid.title),
        lead=own(grid.lead),
        cells=tuple((own(heading), own(gloss)) for heading, gloss in grid.cells),
        across=(own(grid.effort[0]), own(grid.effort[1]), own(grid.effort[2])),
        up=(own(grid.value[0]), own(grid.value[1]), own(grid.value[2])),
    )


EXERCISE = Exercise(cards=_cards, share="group", faults=Dealt.lacks_habits)
