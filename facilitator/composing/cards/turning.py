"""Turn over: the habit in front, its counterpart behind."""

from __future__ import annotations

from facilitator.composing.cards import deck
from facilitator.composing.cards.dealt import Dealt, Exercise
from facilitator.pack.cards import Card, CardSet, HabitFace


def _cards(dealt: Dealt) -> CardSet:
    bridges = dealt.bridges
    blank = tuple(deck.blanks(dealt, ("offline", "digital")))
    held = dealt.words.deck_turned.format(cards=dealt.count_cards(len(bridges)))
    about = dealt.sentences((held, dealt.words.deck_joins, dealt.words.deck_copy))
    cards = [*deck.opening(dealt, _facts(dealt), about, has_backs=True)]
    cards += [
        Card(
            name=f"{dealt.activity.id}-{bridge.number}",
            front=HabitFace(bridge=bridge, side="offline", label=f"{bridge.number}A"),
            back=HabitFace(bridge=bridge, side="digital", label=f"{bridge.number}B"),
        )
        for bridge in bridges
    ]
    cards += blank
    return dealt.card_set(
        size="90x130", backs="fold", cards=cards, pages=tuple(deck.posters(dealt))
    )


def _facts(dealt: Dealt) -> dict[str, str]:
    return {"hands": dealt.hands(len(dealt.bridges), dealt.group)}


EXERCISE = Exercise(cards=_cards, share="group", facts=_facts, faults=Dealt.lacks_habits)
