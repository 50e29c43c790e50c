"""Pledge: a slip to take home, with a part to tear off and leave behind."""

from __future__ import annotations

from facilitator.composing.cards.dealt import Dealt, Exercise
from facilitator.pack.cards import CardSet, PledgeSlips
from facilitator.text import Text


def _cards(dealt: Dealt) -> CardSet:
    return dealt.card_set(size="90x130", backs="none", pages=(_slips(dealt),))


def _slips(dealt: Dealt) -> PledgeSlips:
    own, slip = dealt.brief.own, dealt.words.slip

    def prompted(words: tuple[str, str]) -> tuple[Text, Text]:
        return own(words[0]), own(words[1])

    copies = dealt.copies("person")
    return PledgeSlips(
        name=f"{dealt.activity.id}-slips",
        heading=own(dealt.brief.words.my_first_step),
        pairs=tuple((prompted(before), prompted(after)) for before, after in slip.pairs),
        tell=own(slip.tell),
        by=own(slip.by),
        tear_heading=own(slip.tear_heading),
        tear_text=own(slip.tear_text),
        tear_prompts=dealt.sentences(slip.tear_prompts),
        note=dealt.words.copies.format(copies=copies) if copies else "",
    )


def _facts(dealt: Dealt) -> dict[str, str]:
    return {"people": str(dealt.people)}


EXERCISE = Exercise(cards=_cards, share="person", facts=_facts)
