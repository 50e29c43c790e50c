"""What would you do: a scene in front, three ways behind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from facilitator.composing.cards import deck
from facilitator.composing.cards.dealt import Dealt, Exercise
from facilitator.composing.sandbox import sandbox, sandbox_key
from facilitator.diagnostics import Diagnostic
from facilitator.pack.cards import Card, CardSet, SceneFace, WaysFace
from facilitator.pack.guide import KeyTable
from facilitator.pack.sandbox import SceneCard

if TYPE_CHECKING:
    from facilitator.scenarios import Scenario


def _named(dealt: Dealt) -> tuple[Scenario, ...]:
    """The scenarios that the cards name, else those that the activity plays."""
    played = dealt.activity.sandbox.scenarios if dealt.activity.sandbox else ()
    names = dealt.spec.scenarios or played
    known = {scenario.id: scenario for scenario in dealt.scenarios}
    return tuple(known[name] for name in names if name in known)


def _scenes(dealt: Dealt) -> tuple[SceneCard, ...]:
    made = sandbox(dealt.brief, _named(dealt))
    return made.cards if made else ()


def _cards(dealt: Dealt) -> CardSet:
    backs = dealt.backs("fold")
    cards = [*deck.opening(dealt, {}, has_backs=backs != "none")]
    for number, scene in enumerate(_scenes(dealt), start=1):
        name = f"{dealt.activity.id}-{number}"
        front, back = SceneFace(scene=scene), WaysFace(scene=scene)
        if backs == "none":
            cards += [Card(name=name, front=front), Card(name=f"{name}-ways", front=back)]
        else:
            cards.append(Card(name=name, front=front, back=back))
    return dealt.card_set(size="130x190", backs="fold", cards=cards)


def _key(dealt: Dealt) -> Iterator[KeyTable]:
    for block in sandbox_key(dealt.brief, _named(dealt)):
        if isinstance(block, KeyTable):
            yield block


def _faults(dealt: Dealt) -> Iterator[Diagnostic]:
    if not _named(dealt):
        hint = "List the ids of some under `scenarios`."
        yield dealt.lacks("cards-missing", "have no scenarios", hint)


EXERCISE = Exercise(cards=_cards, share="group", key=_key, faults=_faults)
