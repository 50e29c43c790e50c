"""What is judged: the plan with its habits and brand, and what is worked out of them once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from facilitator.brand import Brand
from facilitator.catalogue import Catalogue, Habit
from facilitator.checking.passages import Passage, passages_of_habit, passages_of_plan
from facilitator.diagnostics import Place
from facilitator.plan import Activity, Day, Part, SessionPlan
from facilitator.record import record
from facilitator.text import foreign
from facilitator.timetable import Day as DayTimes
from facilitator.timetable import Timetable, timetable

if TYPE_CHECKING:
    from facilitator.scenarios import Scenario

#: Shorter than this, a session is a briefing: it needs no closing round and no first step.
SHORT_SESSION_MINUTES = 30

_FIRST_ENCOUNTER = re.compile(
    r"\b(never (tried|used|done)|first (steps|time|encounter)|beginners?|newcomers?|new to"
    r"|no experience|an introduction to|taster)\b",
    re.IGNORECASE,
)


@record(kw_only=False)
class Use:
    """A habit, and where the plan first names it."""

    habit: Habit
    place: Place | None


@dataclass(frozen=True)
class Subject:
    """`known` maps the code of every rule to its number, or to None where it has none; `fired`
    are the codes of those that have found something, and `errors` of those whose findings are
    errors; `scenarios` are those that the plan names."""

    plan: SessionPlan
    catalogue: Catalogue
    brand: Brand
    known: Mapping[str, float | None] = field(default_factory=dict)
    fired: frozenset[str] = frozenset()
    scenarios: Sequence[Scenario] = ()
    errors: frozenset[str] = frozenset()

    def after(self, fired: frozenset[str]) -> Subject:
        return replace(self, fired=fired)

    @cached_property
    def limits(self) -> Mapping[str, float]:
        """Code -> number, where the plan, or else the brand, changes it."""
        own = self.plan.checks.limits if self.plan.checks else {}
        return {**self.brand.limits, **own}

    @cached_property
    def times(self) -> Timetable:
        return timetable(self.plan)

    @property
    def days(self) -> Iterator[tuple[Day | SessionPlan, DayTimes]]:
        """Each day's clock times, beside the part of the plan that books the day."""
        return zip(self.plan.days or (self.plan,), self.times.days, strict=True)

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """The activities in the order of the plan, tracks not opened."""
        return tuple(slot.activity for slot in self.times.slots)

    @cached_property
    def every_activity(self) -> tuple[Activity, ...]:
        """All activities, those of tracks after their breakout."""
        return self.plan.every_activity

    @property
    def all_activities_place(self) -> Place | None:
        """Where the activities begin: the place of what is true of all of them together."""
        return self.activities[0].place("title") if self.activities else None

    @cached_property
    def content_minutes(self) -> float:
        """The minutes of everything but breaks, buffers and notes."""
        return sum(each.planned_minutes for each in self.activities if each.is_content)

    @property
    def is_short(self) -> bool:
        return self.content_minutes < SHORT_SESSION_MINUTES

    @property
    def people(self) -> int | None:
        """How many are expected, or else may come; None where the plan does not say."""
        who = self.plan.participants
        return (who.expected or who.max) if who else None

    @property
    def is_english(self) -> bool:
        return self.plan.language.split("-", maxsplit=1)[0].lower() == "en"

    @cached_property
    def is_first_encounter(self) -> bool:
        """Whether the plan says that people come to the subject for the first time."""
        plan = self.plan
        said = " ".join(filter(None, (plan.title, plan.subtitle, plan.audience, plan.aim)))
        return bool(_FIRST_ENCOUNTER.search(said))

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """The habits on cards and slides, each at its first use; unknown ids are left out."""
        known, uses = self.catalogue.by_id, dict[str, Use]()
        for part, path, id_ in _habits_named(self.every_activity):
            if id_ in known and id_ not in uses:
                uses[id_] = Use(known[id_], part.place(*path))
        return tuple(uses.values())

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Everything in the plan that participants read, in the order of the plan."""
        return tuple(passages_of_plan(self.plan))

    @cached_property
    def _said(self) -> str:
        """All that participants read, in small letters."""
        return "\n".join(each.words for each in (*self.passages, *self.habit_passages)).lower()

    def mentions(self, *parts: str) -> bool:
        """Whether one of these, in small letters, stands anywhere in what participants read: a
        first look, which is much quicker than to look for a pattern in every passage."""
        return any(part in self._said for part in parts)

    @cached_property
    def habit_passages(self) -> tuple[Passage, ...]:
        """The words of the habits that the plan uses, of those in its language; none where that
        is not English."""
        if not self.is_english:
            return ()
        habits = (use.habit for use in self.uses)
        spoken = (each for each in habits if not foreign(each.language, self.plan.language))
        return tuple(passage for habit in spoken for passage in passages_of_habit(habit))


def _habits_named(
    activities: tuple[Activity, ...],
) -> Iterator[tuple[Part, tuple[str | int, ...], str]]:
    for activity in activities:
        if activity.cards:
            for number, id_ in enumerate(activity.cards.habits):
                yield activity.cards, ("habits", number), id_
        for slide in activity.slides:
            if slide.habit:
                yield slide, ("habit",), slide.habit
