"""The words of the cards and their exercises in one language: what a table of them holds."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.record import record


@record
class ExerciseWords:
    """An exercise. `steps` are for those who play, on the card of instructions; `run` is for the
    facilitator, in the guide. Fields in braces: {pairs}, {first}, {cards}, {people}, {hands}."""

    name: str
    steps: tuple[str, ...]
    run: tuple[str, ...]


@record
class GridWords:
    """The poster of effort and value. `cells` are (heading, gloss) from the top left; each axis
    has its low end, its name and its high end."""

    title: str
    lead: str
    cells: tuple[tuple[str, str], ...]
    effort: tuple[str, str, str]
    value: tuple[str, str, str]


@record
class SlipWords:
    """The pledge. The part that is torn off and left behind asks for no name."""

    pairs: tuple[tuple[tuple[str, str], tuple[str, str]], ...]
    tell: str
    by: str
    tear_heading: str
    tear_text: str
    tear_prompts: tuple[str, ...]


@record
class CardsWords:
    """One language. Fields in braces are filled in by the composer; pairs of words are
    (singular, plural)."""

    # the cards that open a deck
    how_to: str
    themes: str
    deck: str
    pairs: tuple[str, str]
    cards: tuple[str, str]
    deck_contents: str  # {cards}, {pairs}
    deck_turned: str  # {cards}
    hand: str  # {people}, {cards}
    couples: str  # {pairs}
    couples_and_three: str
    deck_joins: str
    deck_key: str
    deck_copy: str
    no_screens: str
    one_of_yours: str

    # on the sheets
    shuffled: str  # {seed}
    copies: str  # {copies}
    copies_for: Mapping[str, str]  # by whom a set is for
    check: str
    calibration: str
    calibration_steps: tuple[str, ...]
    calibration_read: str
    corner_words: tuple[str, str]  # to the right, up

    # the exercises
    exercises: Mapping[str, ExerciseWords]
    third_card: str
    ask_each_other: str
    questions: tuple[str, ...]
    statement: str  # {number}
    statements: tuple[str, ...]
    low_sign: tuple[str, str]
    high_sign: tuple[str, str]
    bingo_card: str  # {number}
    bingo_lead: str
    grid: GridWords
    slip: SlipWords

    # the guide
    how_to_run: str
    pairs_key: str  # {title}
    calls_key: str  # {title}
    calls_lead: str  # {line}, {full}
    calls_columns: tuple[str, str, str]
    key_columns: tuple[str, str, str]  # number, offline, digital
