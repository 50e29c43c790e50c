"""What every deck of habits has beside its habits: the cards that open it, blanks, posters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import get_args

from facilitator.composing import wording
from facilitator.composing.activity_slides import questions
from facilitator.composing.brief import said
from facilitator.composing.cards.dealt import Dealt
from facilitator.pack.bridges import NOTHING, Theme
from facilitator.pack.cards import (
    BlankFace,
    Card,
    CardSet,
    Face,
    HowToFace,
    SideName,
    TextFace,
    ThemesFace,
    TitleFace,
    WallPoster,
)
from facilitator.text import Text

#: On the title card of a deck without habits.
ICON = "users-round"


#: Smaller cards have no room for instructions.
LEAST_WIDTH_MM, LEAST_HEIGHT_MM = 80, 115
OPENING_MM = (90, 130)


def apart(card_set: CardSet) -> Iterator[CardSet]:
    """The set; where its cards are small, first the cards that open it, on larger ones."""
    is_small = card_set.width_mm < LEAST_WIDTH_MM or card_set.height_mm < LEAST_HEIGHT_MM
    first = [card for card in card_set.cards if isinstance(card.front, _OPENING)]
    if not (is_small and first):
        yield card_set
        return
    rest = [card for card in card_set.cards if not isinstance(card.front, _OPENING)]
    yield replace(
        card_set,
        cards=tuple(first),
        pages=(),
        width_mm=OPENING_MM[0],
        height_mm=OPENING_MM[1],
        is_shuffled=False,
    )
    yield replace(card_set, cards=tuple(rest), has_calibration=False)


_OPENING = (TitleFace, HowToFace, ThemesFace, TextFace)


def opening(
    dealt: Dealt, facts: dict[str, str], contents: Sequence[Text] = (), *, has_backs: bool
) -> Iterator[Card]:
    """The title and how to play, then what the plan asks of the players; for a deck of habits
    (with `contents`) the themes and what is in the deck. Printed on both sides, two to a card."""
    yield from _cards(dealt, "title", "how-to", _title(dealt), how_to(dealt, facts), has_backs)
    yield from asked(dealt, has_backs=has_backs)
    if contents:
        deck = TextFace(heading=dealt.brief.own(dealt.words.deck), texts=tuple(contents))
        yield from _cards(dealt, "themes", "deck", _themes(dealt), deck, has_backs)


def asked(dealt: Dealt, *, has_backs: bool) -> Iterator[Card]:
    """The plan's question to the room with its steps, and what it asks afterwards, so that a
    group can go on by itself; only what the plan has."""
    tasks, later = _task(dealt), _afterwards(dealt)
    if tasks and later:
        yield from _cards(dealt, "task", "afterwards", tasks, later, has_backs)
    elif face := tasks or later:
        back = _title(dealt) if has_backs else None
        yield Card(name=f"{dealt.activity.id}-task", front=face, back=back)


def _task(dealt: Dealt) -> Face | None:
    activity, brief = dealt.activity, dealt.brief
    question = said(activity, "invitation", f"{activity.id}.invitation")
    steps = tuple(
        said(step, "text", f"{activity.id}.steps.{number}")
        for number, step in enumerate(activity.steps, start=1)
    )
    if steps:
        return HowToFace(heading=question or brief.own(brief.words.steps), steps=steps)
    return TextFace(heading=dealt.title, texts=(question,)) if question else None


def _afterwards(dealt: Dealt) -> Face | None:
    brief = dealt.brief
    asked_later = questions(brief, dealt.activity)
    texts = tuple(
        brief.own(f"{label} ").styled(bold=True) + question if label else question
        for label, question in asked_later
    )
    return TextFace(heading=brief.own(brief.words.debrief), texts=texts) if texts else None


def _cards(
    dealt: Dealt, name: str, back_name: str, front: Face, back: Face, has_backs: bool
) -> Iterator[Card]:
    prefix = dealt.activity.id
    if has_backs:
        yield Card(name=f"{prefix}-{name}", front=front, back=back)
    else:
        yield Card(name=f"{prefix}-{name}", front=front)
        yield Card(name=f"{prefix}-{back_name}", front=back)


def _title(dealt: Dealt) -> TitleFace:
    brief, name = dealt.brief, dealt.exercise_words.name
    return TitleFace(
        title=dealt.title,
        lead=NOTHING if name == dealt.title.plain else brief.own(name),
        motto=brief.own(brief.words.motto),
        organisation=brief.organisation,
        session=brief.title,
        icon=dealt.bridges[0].icon if dealt.bridges else ICON,
    )


def how_to(dealt: Dealt, facts: dict[str, str]) -> HowToFace:
    """The exercise for people who have never seen the cards, for how many, and how long."""
    brief, activity = dealt.brief, dealt.activity
    whom = wording.format_words(activity, brief.words)
    time = wording.duration(activity.planned_minutes, brief.words)
    foot = [brief.own(whom)] if whom else []
    foot.append(brief.own(f"{time}. {dealt.words.no_screens}"))
    return HowToFace(
        heading=brief.own(dealt.words.how_to),
        steps=dealt.sentences(dealt.exercise_words.steps, **facts),
        foot=tuple(foot),
    )


def _themes(dealt: Dealt) -> ThemesFace:
    brief = dealt.brief
    themes = tuple((theme, brief.own(brief.words.themes[theme])) for theme in _THEMES)
    return ThemesFace(heading=brief.own(dealt.words.themes), themes=themes)


_THEMES: tuple[Theme, ...] = get_args(Theme)


def contents(dealt: Dealt, cards: int, pairs: int) -> tuple[Text, ...]:
    """What is in a deck of twins, where its key is, and that it may be copied."""
    words = dealt.words
    held = words.deck_contents.format(
        cards=dealt.count_cards(cards), pairs=dealt.count_pairs(pairs)
    )
    return dealt.sentences((held, words.deck_key, words.deck_copy))


def blanks(dealt: Dealt, sides: Sequence[SideName]) -> Iterator[Card]:
    """As many blank cards of each theme as are asked for. With two sides they are printed back
    to back where the deck is, else each is a card."""
    for theme in _THEMES:
        for number in range(1, dealt.spec.blank + 1):
            name = f"{dealt.activity.id}-blank-{theme}-{number}"
            faces = [_blank(dealt, side, theme) for side in sides]
            yield Card(name=name, front=faces[0], back=faces[1] if len(faces) > 1 else None)


def single_blanks(dealt: Dealt) -> Iterator[Card]:
    """The same as cards of one side, one for each end."""
    for card in blanks(dealt, ("digital", "offline")):
        assert card.back is not None
        yield Card(name=f"{card.name}-digital", front=card.front)
        yield Card(name=f"{card.name}-offline", front=card.back)


def _blank(dealt: Dealt, side: SideName, theme: Theme) -> BlankFace:
    words = dealt.brief.words
    return BlankFace(
        side=side,
        word=words.offline if side == "offline" else words.digital,
        heading=dealt.brief.own(dealt.words.one_of_yours),
        theme=theme,
        theme_word=words.themes[theme],
    )


def posters(dealt: Dealt) -> Iterator[WallPoster]:
    """A page for each habit, where they are asked for."""
    if dealt.spec.posters:
        for bridge in dealt.bridges:
            yield WallPoster(
                name=f"{dealt.activity.id}-poster-{bridge.number}",
                bridge=bridge,
                same_because=bridge.same_because,
            )
