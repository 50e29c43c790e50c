"""Find your other half: one card for each person, who looks for whoever has the other end."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.composing.cards import deck
from facilitator.composing.cards.dealt import Dealt, Exercise
from facilitator.exercises.couples import Given, couples
from facilitator.exercises.labels import letters
from facilitator.pack.bridges import Bridge
from facilitator.pack.cards import BridgeFace, Card, CardSet, HabitFace, TextFace
from facilitator.pack.guide import KeyTable
from facilitator.text import Text, plain


def _given(dealt: Dealt) -> list[Given]:
    people = dealt.brief.people or 2 * len(dealt.bridges)
    return couples(people, len(dealt.bridges))


def _letters(dealt: Dealt) -> list[str]:
    """One for each pair, and one more for the bridge card."""
    return letters(len(dealt.bridges) + 1, dealt.spec.seed)


def _cards(dealt: Dealt) -> CardSet:
    given = _given(dealt)
    backs = dealt.backs("none")
    back = _questions(dealt) if backs != "none" else None
    pairs = len({each.pair for each in given})
    about = deck.contents(dealt, len(given), pairs)
    cards = [*deck.opening(dealt, _facts(dealt), about, has_backs=back is not None)]
    seen: dict[str, int] = {}
    for each in given:
        face = _face(dealt, each)
        seen[face.label] = seen.get(face.label, 0) + 1
        again = f"-{seen[face.label]}" if seen[face.label] > 1 else ""
        cards.append(Card(name=f"{dealt.activity.id}-{face.label}{again}", front=face, back=back))
    cards += deck.single_blanks(dealt)
    return dealt.card_set(
        size="90x130",
        backs="none",
        cards=cards,
        pages=tuple(deck.posters(dealt)),
        is_shuffled=True,
    )


def _face(dealt: Dealt, given: Given) -> HabitFace | BridgeFace:
    bridge = dealt.bridges[given.pair]
    names = _letters(dealt)
    if given.half == "bridge":
        heading = dealt.brief.own(dealt.words.third_card)
        return BridgeFace(bridge=bridge, heading=heading, label=names[-1])
    label = str(bridge.number) if given.half == "offline" else names[given.pair]
    return HabitFace(bridge=bridge, side=given.half, label=label, is_twin=True)


def _questions(dealt: Dealt) -> TextFace:
    heading = dealt.brief.own(dealt.words.ask_each_other)
    return TextFace(heading=heading, texts=dealt.sentences(dealt.words.questions))


def _facts(dealt: Dealt) -> dict[str, str]:
    people = len(_given(dealt))
    pattern = dealt.words.couples_and_three if people % 2 else dealt.words.couples
    couples_count = people // 2 - people % 2
    hands = pattern.format(pairs=dealt.count_pairs(couples_count))
    return {"people": dealt.count_people(people), "hands": hands}


def _key(dealt: Dealt) -> Iterator[KeyTable]:
    words = dealt.words
    used: dict[int, list[str]] = {}
    for each in _given(dealt):
        labels = used.setdefault(each.pair, [])
        label = _face(dealt, each).label
        labels += [label] if label not in labels else []
    yield KeyTable(
        heading=dealt.brief.own(words.pairs_key.format(title=dealt.title.plain)),
        columns=words.key_columns,
        rows=tuple(
            (plain(", ".join(labels)), *_titles(dealt.bridges[pair]))
            for pair, labels in sorted(used.items())
        ),
    )


def _titles(bridge: Bridge) -> tuple[Text, Text]:
    return bridge.offline.title, bridge.digital.title


EXERCISE = Exercise(cards=_cards, share="dealt", facts=_facts, key=_key, faults=Dealt.lacks_habits)
