"""Bingo: offline habits on the cards, digital counterparts to read out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.composing.cards import deck
from facilitator.composing.cards.dealt import Dealt, Exercise
from facilitator.diagnostics import Diagnostic
from facilitator.exercises.bingo import (
    bingo_cards,
    bingo_side,
    call_order,
    first_full,
    first_line,
    least_pool,
)
from facilitator.pack.cards import BingoFace, Card, CardSet
from facilitator.pack.guide import KeyTable
from facilitator.text import plain

#: Cells along a side -> the size of the card.
SIZES = {2: "90x130", 3: "130x190", 4: "190x250"}


def _squares(dealt: Dealt) -> list[tuple[int, ...]]:
    return bingo_cards(len(dealt.bridges), dealt.people, dealt.spec.seed)


def _cards(dealt: Dealt) -> CardSet:
    side = bingo_side(len(dealt.bridges), dealt.people)
    cards = [Card(name=f"{dealt.activity.id}-how-to", front=deck.how_to(dealt, {}))]
    cards += deck.asked(dealt, has_backs=False)
    cards += [
        Card(name=f"{dealt.activity.id}-{number}", front=_face(dealt, number, cells))
        for number, cells in enumerate(_squares(dealt), start=1)
    ]
    return dealt.card_set(size=SIZES[side], backs="none", cards=cards, is_shuffled=True)


def _face(dealt: Dealt, number: int, cells: Sequence[int]) -> BingoFace:
    own, words = dealt.brief.own, dealt.words
    return BingoFace(
        heading=dealt.title,
        lead=own(words.bingo_lead),
        label=own(words.bingo_card.format(number=number)),
        cells=tuple(dealt.bridges[cell].offline.title for cell in cells),
        pool=tuple(bridge.offline.title for bridge in dealt.bridges),
    )


def _key(dealt: Dealt) -> Iterator[KeyTable]:
    words, squares = dealt.words, _squares(dealt)
    calls = call_order(len(dealt.bridges), dealt.spec.seed)
    lead = words.calls_lead.format(line=first_line(squares, calls), full=first_full(squares, calls))
    yield KeyTable(
        heading=dealt.brief.own(words.calls_key.format(title=dealt.title.plain)),
        lead=dealt.brief.own(lead),
        columns=words.calls_columns,
        rows=tuple(
            (plain(str(number)), bridge.digital.title, bridge.offline.title)
            for number, bridge in enumerate((dealt.bridges[call] for call in calls), start=1)
        ),
    )


def _faults(dealt: Dealt) -> Iterator[Diagnostic]:
    pool = len(dealt.bridges)
    if not bingo_side(pool, dealt.people):
        least = least_pool(dealt.people)
        yield dealt.lacks(
            "bingo-too-few-habits",
            f"have {pool} habits; {dealt.people} bingo cards that all differ need {least}",
            "List more of them under `habits`.",
        )


EXERCISE = Exercise(cards=_cards, share="dealt", key=_key, faults=_faults)
