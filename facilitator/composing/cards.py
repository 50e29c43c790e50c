"""The exercise cards: the habits of each activity that deals them."""

from __future__ import annotations

from facilitator.composing.brief import Brief, said
from facilitator.pack import Cards, CardSet, CardWords
from facilitator.plan import Activity
from facilitator.text import plain


def cards(brief: Brief) -> Cards | None:
    """A set of cards for each activity with `cards:`; None where there is none."""
    dealt = [activity for activity in brief.plan.every_activity if activity.cards]
    if not dealt:
        return None
    words = brief.words
    return Cards(
        title=f"{brief.title.plain}: {words.cards[:1].lower()}{words.cards[1:]}",
        organisation=brief.organisation.plain,
        language=brief.language,
        words_language=words.language,
        sets=tuple(_set(brief, activity) for activity in dealt),
        words=CardWords(
            fold=words.fold,
            cut=words.cut_once,
            actual_size=words.actual_size,
            flip_long=words.flip_long,
            flip_short=words.flip_short,
            check=words.check_line,
            front=words.front,
            back=words.back,
        ),
    )


def exercise_of(activity: Activity) -> str:
    """The exercise's id; cards without one are turned over."""
    return (activity.cards and activity.cards.exercise) or "turn-over"


def _set(brief: Brief, activity: Activity) -> CardSet:
    chosen = activity.cards
    assert chosen is not None
    steps = brief.words.exercises.get(exercise_of(activity), ("", ()))[1]
    width_mm, height_mm = (float(side) for side in chosen.sheet.split("x"))
    return CardSet(
        name=f"{activity.id}.cards",
        title=said(activity, "title", f"{activity.id}.title"),
        instructions=tuple(plain(step) for step in steps),
        bridges=brief.bridges_of(activity),
        backs=chosen.backs,
        width_mm=width_mm,
        height_mm=height_mm,
        mono=chosen.mono,
        seed=chosen.seed or 0,
        paper=chosen.paper or brief.brand.paper,
    )
