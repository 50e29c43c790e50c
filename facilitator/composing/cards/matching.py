"""Match the pair: twin cards on the table, of which there is always a pair to find."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.composing.cards import deck
from facilitator.composing.cards.dealt import Dealt, Exercise
from facilitator.exercises.dealing import first_hand
from facilitator.exercises.labels import letters
from facilitator.pack.cards import Card, CardSet, HabitFace
from facilitator.pack.guide import KeyTable
from facilitator.text import plain


def _cards(dealt: Dealt) -> CardSet:
    bridges = dealt.bridges
    about = deck.contents(dealt, 2 * len(bridges), len(bridges))
    cards = [*deck.opening(dealt, _facts(dealt), about, has_backs=False)]
    for bridge, letter in zip(bridges, letters(len(bridges), dealt.spec.seed), strict=True):
        offline = HabitFace(bridge=bridge, side="offline", label=str(bridge.number), is_twin=True)
        digital = HabitFace(bridge=bridge, side="digital", label=letter, is_twin=True)
        for face in (offline, digital):
            cards.append(Card(name=f"{dealt.activity.id}-{face.label}", front=face))
    cards += deck.single_blanks(dealt)
    return dealt.card_set(
        size="90x130",
        backs="none",
        cards=cards,
        pages=tuple(deck.posters(dealt)),
        is_shuffled=True,
    )


def _facts(dealt: Dealt) -> dict[str, str]:
    return {"first": dealt.count_cards(first_hand(len(dealt.bridges)))}


def _key(dealt: Dealt) -> Iterator[KeyTable]:
    words, bridges = dealt.words, dealt.bridges
    named = zip(bridges, letters(len(bridges), dealt.spec.seed), strict=True)
    yield KeyTable(
        heading=dealt.brief.own(words.pairs_key.format(title=dealt.title.plain)),
        columns=words.key_columns,
        rows=tuple(
            (plain(f"{bridge.number}, {letter}"), bridge.offline.title, bridge.digital.title)
            for bridge, letter in named
        ),
    )


EXERCISE = Exercise(cards=_cards, share="group", facts=_facts, key=_key, faults=Dealt.lacks_habits)
