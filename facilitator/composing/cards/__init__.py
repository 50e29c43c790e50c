"""The exercise cards: a set for each activity that deals them, and what the guide says of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator.composing.brief import Brief
from facilitator.composing.cards import (
    bingo,
    grid,
    halves,
    line,
    matching,
    pledge,
    scenes,
    turning,
)
from facilitator.composing.cards.dealt import Dealt, Exercise, Share, exercise_of
from facilitator.composing.cards.deck import apart
from facilitator.pack.bridges import Bridge
from facilitator.pack.cards import Cards, CardSet, CardWords
from facilitator.pack.guide import KeyTable, SidePart
from facilitator.plan import Activity, CardsSpec
from facilitator.plan.kinds import CardExercise
from facilitator.record import record
from facilitator.text import Text, plain

if TYPE_CHECKING:
    from facilitator.scenarios import Scenario

__all__ = ["CopiedSet", "card_keys", "cards", "copied_sets", "exercise_of", "exercise_parts"]

#: A new exercise is one module and one line here, and its words.
EXERCISES: Mapping[CardExercise, Exercise] = MappingProxyType(
    {
        "match-the-pair": matching.EXERCISE,
        "find-your-other-half": halves.EXERCISE,
        "turn-over": turning.EXERCISE,
        "effort-and-value": grid.EXERCISE,
        "confidence-line": line.EXERCISE,
        "what-would-you-do": scenes.EXERCISE,
        "bingo": bingo.EXERCISE,
        "pledge": pledge.EXERCISE,
    }
)
#: Exercises whose key is their own, because nothing on their cards tells a pair.
_KEYED_APART = ("match-the-pair", "find-your-other-half", "bingo")
#: Its cards show no habits, so there are no pairs to look up.
_SCENES: CardExercise = "what-would-you-do"


@record(kw_only=False)
class CopiedSet:
    """The cards of an activity, named with whom a set is for, and how often it is printed."""

    activity: Activity
    name: Text
    share: Share
    copies: int


def cards(brief: Brief, scenarios: Sequence[Scenario] = ()) -> Cards | None:
    """A set of cards for each activity with `cards:`, and for each that plays scenarios: a room
    without devices does the same exercise on paper. None where there is none. What cannot be made
    is among the faults."""
    dealt = list(_dealt(brief, scenarios))
    if not dealt:
        return None
    words = brief.words
    faults = [(each, tuple(EXERCISES[each.exercise].faults(each))) for each in dealt]
    return Cards(
        title=f"{brief.title.plain}: {words.cards[:1].lower()}{words.cards[1:]}",
        organisation=brief.organisation.plain,
        language=brief.language,
        words_language=words.language,
        sets=tuple(
            card_set for each, wrong in faults if not wrong for card_set in apart(_counted(each))
        ),
        words=_sheet_words(brief),
        faults=tuple(fault for _, wrong in faults for fault in wrong),
    )


def copied_sets(brief: Brief, scenarios: Sequence[Scenario] = ()) -> Iterator[CopiedSet]:
    """Each set of cards that is made, and how often it is printed."""
    for dealt in _dealt(brief, scenarios):
        exercise = EXERCISES[dealt.exercise]
        if not any(exercise.faults(dealt)):
            share = exercise.share
            yield CopiedSet(dealt.activity, _copied(dealt, share), share, dealt.copies(share))


def _copied(dealt: Dealt, share: Share) -> Text:
    """`Cards: Same habit, new place (a set for each group)`."""
    own, for_whom = dealt.brief.own, dealt.words.copies_for[share]
    return own(f"{dealt.brief.words.cards}: ") + dealt.title + own(f" ({for_whom})")


def _counted(dealt: Dealt) -> CardSet:
    exercise = EXERCISES[dealt.exercise]
    return replace(exercise.cards(dealt), copies=dealt.copies(exercise.share))


def exercise_parts(brief: Brief, activity: Activity) -> Iterator[SidePart]:
    """For the guide's page of an activity: how to run the exercise with its cards."""
    if spec := _spec(activity):
        dealt = Dealt(brief, activity, spec)
        facts = EXERCISES[dealt.exercise].facts(dealt)
        texts = dealt.sentences(dealt.exercise_words.run, **facts)
        yield SidePart(icon="layers", label=dealt.words.how_to_run, texts=texts)


def card_keys(brief: Brief, scenarios: Sequence[Scenario] = ()) -> Iterator[KeyTable]:
    """For the guide: the key to each game that has one, then the pairs of all other habits."""
    apart: set[str] = set()
    shared: set[str] = set()
    for dealt in _dealt(brief, scenarios):
        exercise = EXERCISES[dealt.exercise]
        if dealt.exercise != _SCENES:
            names = {bridge.name for bridge in dealt.bridges}
            (apart if dealt.exercise in _KEYED_APART else shared).update(names)
        if not any(exercise.faults(dealt)):
            yield from exercise.key(dealt)
    others = [
        bridge
        for bridge in brief.bridges.values()
        if bridge.name in shared or bridge.name not in apart
    ]
    if others:
        yield _all_pairs(brief, others)


def _all_pairs(brief: Brief, bridges: Sequence[Bridge]) -> KeyTable:
    return KeyTable(
        heading=brief.own(brief.words.card_key),
        columns=brief.words.card_key_columns,
        rows=tuple(
            (
                plain(f"{bridge.number}A, {bridge.number}B"),
                bridge.offline.title,
                bridge.digital.title,
            )
            for bridge in bridges
        ),
    )


def _dealt(brief: Brief, scenarios: Sequence[Scenario]) -> Iterator[Dealt]:
    for activity in brief.plan.every_activity:
        is_twin = activity.cards is None
        if (spec := _spec(activity)) and (scenarios or not is_twin):
            yield Dealt(brief, activity, spec, scenarios)


def _spec(activity: Activity) -> CardsSpec | None:
    """The cards of an activity: its own, else the paper twins of the scenarios that it plays."""
    if activity.cards is None and activity.sandbox:
        return CardsSpec(exercise=_SCENES, scenarios=activity.sandbox.scenarios)
    return activity.cards


def _sheet_words(brief: Brief) -> CardWords:
    words, own = brief.words, brief.words.in_cards
    return CardWords(
        fold=words.fold,
        cut=words.cut_once,
        actual_size=words.actual_size,
        flip_long=words.flip_long,
        flip_short=words.flip_short,
        check=own.check,
        front=words.front,
        back=words.back,
        shuffled=own.shuffled,
        copies=own.copies,
        calibration=own.calibration,
        calibration_steps=own.calibration_steps,
        calibration_read=own.calibration_read,
        directions=own.corner_words,
    )
