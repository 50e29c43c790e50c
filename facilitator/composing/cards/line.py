"""Confidence line: statements to stand by, and a sign for each end of the wall."""

from __future__ import annotations

from facilitator.composing.brief import said
from facilitator.composing.cards import deck
from facilitator.composing.cards.dealt import Dealt, Exercise
from facilitator.pack.cards import Card, CardSet, Sign, StatementFace
from facilitator.text import Text, inline


def _statements(dealt: Dealt) -> tuple[Text, ...]:
    """Those of the cards, else of the confidence sheet, else some that fit anybody."""
    spec, sheet = dealt.spec, dealt.brief.plan.confidence
    if spec.statements:
        return tuple(
            inline(
                words,
                f"{dealt.activity.id}.statements.{index + 1}",
                spec.place("statements", index),
            )
            for index, words in enumerate(spec.statements)
        )
    if sheet:
        return tuple(said(line, "text", f"confidence.{line.id}") for line in sheet.statements)
    return dealt.sentences(dealt.words.statements)


def _cards(dealt: Dealt) -> CardSet:
    own, words = dealt.brief.own, dealt.words
    cards = [*deck.opening(dealt, {}, has_backs=False)]
    cards += [
        Card(
            name=f"{dealt.activity.id}-{number}",
            front=StatementFace(
                label=own(words.statement.format(number=number)), statement=statement
            ),
        )
        for number, statement in enumerate(_statements(dealt), start=1)
    ]
    low, high = words.low_sign, words.high_sign
    prefix = dealt.activity.id
    pages = (
        Sign(name=f"{prefix}-low", side="offline", words=own(low[0]), gloss=own(low[1])),
        Sign(name=f"{prefix}-high", side="digital", words=own(high[0]), gloss=own(high[1])),
    )
    return dealt.card_set(size="190x130", backs="none", cards=cards, pages=pages)


EXERCISE = Exercise(cards=_cards, share="room")
