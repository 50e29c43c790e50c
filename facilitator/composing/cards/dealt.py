"""An activity with cards, and what its sets have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from facilitator.composing import wording
from facilitator.composing.brief import Brief, said
from facilitator.diagnostics import Diagnostic
from facilitator.exercises.dealing import hand_sizes
from facilitator.groups import DEFAULT_GROUP, group_size, group_sizes
from facilitator.pack.bridges import Bridge
from facilitator.pack.cards import Backs, Card, CardPage, CardSet
from facilitator.pack.guide import KeyTable
from facilitator.plan import Activity, CardsSpec
from facilitator.plan.kinds import CardExercise
from facilitator.record import record
from facilitator.text import Text
from facilitator.words.cards import CardsWords, ExerciseWords

if TYPE_CHECKING:
    from facilitator.scenarios import Scenario

#: Of the people who are not known to come: enough for a room.
SOME_PEOPLE = 20
#: Slips of a pledge on one page.
SLIPS_TO_A_PAGE = 2
#: Whom one printed set is for; `dealt`: it holds a card for each person already.
Share = Literal["person", "group", "room", "dealt"]


@dataclass(frozen=True)
class Dealt:
    """An activity that deals cards, with what its cards are made from."""

    brief: Brief
    activity: Activity
    spec: CardsSpec
    scenarios: Sequence[Scenario] = ()

    @property
    def words(self) -> CardsWords:
        return self.brief.words.in_cards

    @property
    def exercise(self) -> CardExercise:
        return exercise_of(self.spec)

    @property
    def exercise_words(self) -> ExerciseWords:
        return self.words.exercises[self.exercise]

    @cached_property
    def bridges(self) -> tuple[Bridge, ...]:
        """The habits that are named, or all that the plan uses."""
        named = self.brief.bridges_of(self.activity)
        return named or tuple(self.brief.bridges.values())

    @property
    def people(self) -> int:
        return self.brief.people or SOME_PEOPLE

    @property
    def group(self) -> int:
        """People at a table; the whole room where it stays together."""
        return group_size(self.activity) or DEFAULT_GROUP

    def copies(self, share: Share) -> int:
        """How often the set is printed, so that it serves the whole room; 0 where nobody knows
        how many come. It is counted here alone: the sheets, the list of materials and the guide
        all tell this number."""
        match share:
            case "person":
                return -(-self.brief.people // SLIPS_TO_A_PAGE)
            case "group":
                return len(group_sizes(self.brief.people, self.group))
            case "room" | "dealt":
                return 1

    @property
    def title(self) -> Text:
        return said(self.activity, "title", f"{self.activity.id}.title")

    def sentences(self, lines: Sequence[str], **facts: str) -> tuple[Text, ...]:
        """The product's own sentences with the facts filled in."""
        return tuple(self.brief.own(line.format(**facts)) for line in lines)

    def count_cards(self, count: int) -> str:
        return wording.count(count, self.words.cards)

    def count_pairs(self, count: int) -> str:
        return wording.count(count, self.words.pairs)

    def count_people(self, count: int) -> str:
        return wording.count(count, self.brief.words.people)

    def hands(self, cards: int, people: int) -> str:
        """`2 people: 3 cards each; 2 people: 2 cards each`."""
        sizes = hand_sizes(cards, people)
        parts = [
            self.words.hand.format(
                people=self.count_people(sizes.count(size)), cards=self.count_cards(size)
            )
            for size in sorted({size for size in sizes if size}, reverse=True)
        ]
        return "; ".join(parts)

    def size_mm(self, suits: str) -> tuple[float, float]:
        """The size of the cards as written, or as suits the exercise."""
        written = self.spec.sheet if "sheet" in self.spec.model_fields_set else suits
        width, height = written.split("x")
        return float(width), float(height)

    def backs(self, suits: Backs) -> Backs:
        return self.spec.backs if "backs" in self.spec.model_fields_set else suits

    def card_set(
        self,
        *,
        size: str,
        backs: Backs,
        cards: Sequence[Card] = (),
        pages: Sequence[CardPage] = (),
        is_shuffled: bool = False,
    ) -> CardSet:
        """A set of these cards; `size` and `backs` are what suits the exercise."""
        width_mm, height_mm = self.size_mm(size)
        offset = self.spec.back_offset_mm
        return CardSet(
            name=f"{self.activity.id}.cards",
            title=self.title,
            cards=tuple(cards),
            pages=tuple(pages),
            backs=self.backs(backs),
            width_mm=width_mm,
            height_mm=height_mm,
            mono=self.spec.mono,
            seed=self.spec.seed,
            is_shuffled=is_shuffled,
            paper=self.spec.paper or self.brief.brand.paper,
            back_offset_mm=(offset.x, offset.y) if offset else (0, 0),
            has_calibration=self.spec.calibration,
        )

    def lacks(self, rule: str, message: str, hint: str) -> Diagnostic:
        said = f"the cards of `{self.activity.id}` {message}"
        return Diagnostic(rule, "error", said, self.activity.place("cards"), hint)

    def lacks_habits(self) -> Iterator[Diagnostic]:
        if not self.bridges:
            hint = "List the ids of some under `habits`."
            yield self.lacks("cards-missing", "have no habits", hint)


def exercise_of(spec: CardsSpec) -> CardExercise:
    """The exercise; cards without one are turned over, or matched where they have one side."""
    return spec.exercise or ("match-the-pair" if spec.backs == "none" else "turn-over")


def _nothing(dealt: Dealt) -> Iterator[KeyTable]:
    yield from ()


def _no_faults(dealt: Dealt) -> Iterator[Diagnostic]:
    yield from ()


@record
class Exercise:
    """How an exercise makes its cards. `share` says whom a set is for; `facts` fill the sentences
    of its instructions; `key` is for the guide, where there is one; `faults` are what keeps the
    cards from being made."""

    cards: Callable[[Dealt], CardSet]
    share: Share
    facts: Callable[[Dealt], dict[str, str]] = field(default=lambda dealt: {})
    key: Callable[[Dealt], Iterator[KeyTable]] = _nothing
    faults: Callable[[Dealt], Iterator[Diagnostic]] = _no_faults
