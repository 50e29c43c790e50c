"""What an activity is made of: its minutes, steps, debrief, materials, handout and cards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Self

from pydantic import Field, model_validator

from facilitator.plan.kinds import CardExercise
from facilitator.plan.part import Faults, Part, complete, fault
from facilitator.plan.values import Amount, Duration, Id, SheetSize, SomeDuration, Words


class Minutes(Part):
    """How long an activity takes: `25`, `1h30`, or at least, as planned, and at most."""

    plan: Duration = Field(description="The minutes as planned.")
    min: Duration = Field(0, description="The fewest minutes it can take.")
    max: Duration = Field(0, description="The most minutes it may take.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for name in ("min", "max"):
            if name not in self.model_fields_set:
                complete(self, name, self.plan)
        faults = Faults()
        if self.min > self.plan:
            faults.add(
                "minutes-order",
                ("min",),
                f"`min` ({self.min:g}) is more than `plan` ({self.plan:g})",
                "Write them from few to many: min, plan, max.",
            )
        if self.max < self.plan:
            faults.add(
                "minutes-order",
                ("max",),
                f"`max` ({self.max:g}) is less than `plan` ({self.plan:g})",
                "Write them from few to many: min, plan, max.",
            )
        faults.raise_any(self)
        return self


def as_minutes(value: object) -> object:
    """The keys of Minutes for one length alone; anything else as it is. Raises PydanticCustomError
    for a list."""
    if isinstance(value, list | tuple):
        raise fault(
            "bad-duration",
            "`minutes` is one length, and not a list",
            "Write one number, or name them: {min: 5, plan: 10, max: 15}.",
        )
    return value if isinstance(value, Mapping | Minutes | None) else {"plan": value}


def as_step(value: object) -> object:
    """The keys of a Step for a text alone; anything else as it is."""
    return {"text": value} if isinstance(value, str) else value


class Step(Part):
    """One thing that the room does, in the words it is shown."""

    text: Words = Field(description="What to do, as the room is told.")
    minutes: SomeDuration | None = Field(None, description="How long it takes.")


class Debrief(Part):
    """The talk after an activity, within its minutes."""

    minutes: SomeDuration | None = Field(None, description="How much of the activity it takes.")
    questions: tuple[Words, ...] = Field(description="The questions, in order.", min_length=1)


class Material(Part):
    """A thing to bring."""

    item: Words = Field(description="What to bring.")
    per: Literal["person", "group", "room"] = Field("room", description="For whom each one is.")
    quantity: Amount = Field(1, description="How many for each.")


class WriteIn(Part):
    """A prompt in the handout, with lines to write on."""

    prompt: Words = Field(description="The beginning of a sentence, or a question.")
    lines: int = Field(2, description="How many lines.", ge=1, le=30)


class HandoutPart(Part):
    """What the participants take away from an activity."""

    text: Words | None = Field(
        None, description="Markdown: paragraphs, lists (`- [ ]` is a box to tick), bold and links."
    )
    write_in: tuple[WriteIn, ...] = Field((), description="Prompts with lines to write on.")

    @model_validator(mode="after")
    def _holds_something(self) -> Self:
        faults = Faults()
        if not self.text and not self.write_in:
            faults.add(
                "handout-empty", (), "this `handout` is empty", "Give it `text` or `write_in`."
            )
        faults.raise_any(self)
        return self


class BackOffset(Part):
    """By how much backs are moved, as read on the sheet of calibration."""

    x: float = Field(0, description="To the right, in mm.", ge=-5, le=5)
    y: float = Field(0, description="Upwards, in mm.", ge=-5, le=5)


class CardsSpec(Part):
    """The cards of an activity."""

    habits: tuple[Id, ...] = Field(
        (), description="The ids of the habits on the cards; without them, all of the plan's."
    )
    exercise: CardExercise | None = Field(None, description="What is done with the cards.")
    scenarios: tuple[Id, ...] = Field(
        (), description="The ids of the scenarios, for what-would-you-do."
    )
    statements: tuple[Words, ...] = Field(
        (), description="For the confidence line; without them, those of the confidence sheet."
    )
    sheet: SheetSize = Field(
        "90x130",
        description="Width and height of a card, in mm, or how many go on a sheet: 4-up, "
        "4-up-large, 8-up, 9-up, 2-up. Without it, what suits the exercise.",
    )
    paper: Literal["a4", "letter"] | None = Field(
        None, description="The paper of the sheets; without it, the brand's."
    )
    backs: Literal["fold", "long-edge", "short-edge", "none"] = Field(
        "fold",
        description="How the back comes behind the front. Without it, what suits the exercise.",
    )
    back_offset_mm: BackOffset | None = Field(
        None, description="Moves the backs, for a printer that does not line them up."
    )
    calibration: bool = Field(
        False, description="A sheet first, to measure how far backs are out of line."
    )
    blank: int = Field(0, description="How many blank cards of each theme.", ge=0, le=4)
    posters: bool = Field(False, description="A page for the wall for each habit as well.")
    seed: int = Field(0, description="Another number shuffles differently.", ge=0, le=2**31 - 1)
    mono: bool = Field(False, description="For a black and white printer.")

    @model_validator(mode="after")
    def _says_nothing_in_vain(self) -> Self:
        faults = Faults()
        for key in sorted(self.model_fields_set & set(CARD_KEYS)):
            if self.exercise not in CARD_KEYS[key]:
                faults.add(
                    "key-elsewhere",
                    (key,),
                    f"`{key}` changes nothing in {_named(self.exercise)}",
                    "Take this line out.",
                )
        if self.exercise == "turn-over" and self.backs == "none":
            faults.add(
                "backs-missing",
                ("backs",),
                "cards to turn over need a back",
                "Write `backs: fold`, which needs no two-sided printer.",
            )
        has_duplex = self.backs in ("long-edge", "short-edge")
        for key in ("back_offset_mm", "calibration"):
            if getattr(self, key) and not has_duplex:
                faults.add(
                    "key-elsewhere",
                    (key,),
                    f"`{key}` is for backs that a two-sided printer prints",
                    "Write `backs: long-edge` or `backs: short-edge` as well, or take it out.",
                )
        faults.raise_any(self)
        return self


_HABIT_DECKS: tuple[CardExercise | None, ...] = (
    None,
    "turn-over",
    "match-the-pair",
    "find-your-other-half",
    "effort-and-value",
)
_TURNED: tuple[CardExercise | None, ...] = (
    None,
    "turn-over",
    "find-your-other-half",
    "what-would-you-do",
)
#: Key -> the exercises in which it changes something. Other keys are for all of them.
CARD_KEYS: Mapping[str, tuple[CardExercise | None, ...]] = {
    "habits": (*_HABIT_DECKS, "bingo"),
    "scenarios": ("what-would-you-do",),
    "statements": ("confidence-line",),
    "sheet": (*_HABIT_DECKS, "bingo", "confidence-line", "what-would-you-do"),
    "backs": _TURNED,
    "back_offset_mm": _TURNED,
    "calibration": _TURNED,
    "blank": _HABIT_DECKS,
    "posters": _HABIT_DECKS,
    "seed": (None, "match-the-pair", "find-your-other-half", "bingo"),
}


def _named(exercise: str | None) -> str:
    return f"the exercise `{exercise}`" if exercise else "cards without an exercise"


class SandboxSpec(Part):
    """What a safe try-out plays."""

    scenarios: tuple[Id, ...] = Field(description="The ids of the scenarios.", min_length=1)
