"""The session plan: what the trainer wrote, whole."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from facilitator.diagnostics import Place
from facilitator.plan.activity import Activity
from facilitator.plan.evaluation import ConfidenceSheet, FollowUp, Outcome
from facilitator.plan.marks import Path
from facilitator.plan.nearest import did_you_mean, nearest
from facilitator.plan.part import Faults, Part, complete, with_ids
from facilitator.plan.setting import Context, Facilitator, Participants, Venue
from facilitator.plan.values import (
    ClockTime,
    Date,
    Id,
    Language,
    SomeDuration,
    TimeZone,
    Version,
    WebAddress,
    Words,
    slug,
)

DEFAULT_START = datetime.time(9, 30)

#: What the names of the session's own slides and texts begin with, as others begin with the id of
#: their activity.
WHOLE = "session"


class SourceEntry(Part):
    """Where a statement comes from."""

    id: Id = Field("", description="A short name for it: habits refer to it.")
    title: Words = Field(description="The title of the page or book.")
    publisher: Words | None = Field(None, description="Who published it.")
    url: WebAddress | None = Field(None, description="Its web address.")
    checked: Date | None = Field(None, description="The day on which you last read it.")

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if not self.id:
            complete(self, "id", slug(self.title) or "source")
        return self


class Ignore(Part):
    """A rule that this plan breaks on purpose."""

    rule: Id = Field(description="The rule, as the check names it.")
    why: Words = Field(description="The reason.")


class Checks(Part):
    """How this plan is judged."""

    ignore: tuple[Ignore, ...] = Field((), description="Rules that do not hold here, and why.")
    limits: dict[Id, Annotated[float, Field(ge=0, le=1_000_000)]] = Field(
        {}, description="The number of a rule, where this plan needs another one."
    )


class Day(Part):
    """One day of a session of several days."""

    title: Words | None = Field(None, description="What the day is called.")
    date: Date | None = Field(None, description="The day.")
    start: ClockTime | None = Field(None, description="When it begins; without it, the plan's.")
    minutes: SomeDuration | None = Field(None, description="The booked time of the day.")
    activities: tuple[Activity, ...] = Field(description="What happens, in order.", min_length=1)

    @property
    def planned_minutes(self) -> float:
        return sum(activity.planned_minutes for activity in self.activities)


class SessionPlan(Part):
    """One session, as its trainer wrote it."""

    facilitator: Version = Field(description="The version of the plan language: 1.")
    title: Words = Field(description="The title of the session.")
    subtitle: Words | None = Field(None, description="A line under the title.")
    audience: Words | None = Field(None, description="Who it is for.")
    aim: Words | None = Field(None, description="One sentence: what you intend.")
    language: Language = Field("en-GB", description="The language of the words in the plan.")
    date: Date | None = Field(None, description="The day of the session.")
    start: ClockTime = Field(DEFAULT_START, description="When it begins, such as 18:00.")
    minutes: SomeDuration = Field(0, description="The booked time; without it, the sum.")
    time_zone: TimeZone = Field(
        "Europe/London",
        description="The zone whose clock the times are read from, such as Europe/London: the "
        "calendar needs it, and an invitation names it where the plan does.",
    )
    calendar: Literal["session", "activities"] = Field(
        "session",
        description="What agenda.ics holds: `session`, an entry for each day, or `activities`, "
        "one for each activity.",
    )
    venue: Venue | None = Field(None, description="Where it is.")
    participants: Participants | None = Field(None, description="How many people come.")
    access_needs: Words | None = Field(
        None, description="Private: what some people need. In the facilitator's guide only."
    )
    facilitators: tuple[Facilitator, ...] = Field((), description="Who runs it.")
    organisation: Words | None = Field(None, description="Whose session it is.")
    brand: Words | None = Field(None, description="A brand file, relative to the plan.")
    catalogue: Words | None = Field(
        None, description="A file of habits of your own, relative to the plan."
    )
    context: Context | None = Field(None, description="What the rules depend on.")
    outcomes: tuple[Outcome, ...] = Field(
        (), description="2 to 5 things people will be able to do."
    )
    prework: tuple[Words, ...] = Field((), description="What people do or bring beforehand.")
    activities: tuple[Activity, ...] = Field((), description="What happens, in order.")
    days: tuple[Day, ...] = Field((), description="For several days, in place of activities.")
    confidence: ConfidenceSheet | None = Field(None, description="The self-rating sheet.")
    follow_up: tuple[FollowUp, ...] = Field((), description="What is asked afterwards.")
    sources: tuple[SourceEntry, ...] = Field((), description="Where statements come from.")
    checks: Checks | None = Field(None, description="How this plan is judged.")

    @property
    def schedule(self) -> tuple[Day, ...]:
        """The days of the session. A plan without `days` has one, with the plan's own date,
        start, minutes and activities; a day that names no start has the plan's, and one that
        names no minutes has the sum of its activities."""
        if self.days:
            return tuple(_completed(day, self.start) for day in self.days)
        only = Day.model_construct(
            date=self.date, start=self.start, minutes=self.minutes, activities=self.activities
        )
        only._position = self._position
        return (only,)

    @property
    def every_activity(self) -> tuple[Activity, ...]:
        """All activities in the order of the plan, those of tracks after their breakout."""
        return tuple(activity for _, activity in self._walk())

    @property
    def named_scenarios(self) -> tuple[tuple[str, Place | None], ...]:
        """Each scenario that an activity plays or deals out: its id, and where it is named."""
        return tuple(
            (id_, part.place("scenarios", index))
            for activity in self.every_activity
            for part in (activity.sandbox, activity.cards)
            if part
            for index, id_ in enumerate(part.scenarios)
        )

    def _walk(self) -> Iterator[tuple[Path, Activity]]:
        yield from _walk(("activities",), self.activities)
        for number, day in enumerate(self.days):
            yield from _walk(("days", number, "activities"), day.activities)

    @model_validator(mode="after")
    def _complete(self) -> Self:
        with_ids(
            self.every_activity,
            lambda _, activity: slug(activity.title) or activity.kind,
            reserved=(WHOLE,),
        )
        with_ids(self.outcomes, lambda number, _: f"o{number}")
        with_ids(self.sources, lambda _, source: slug(source.title) or "source")
        if self.confidence:
            with_ids(self.confidence.statements, lambda number, _: f"c{number}")
        if "minutes" not in self.model_fields_set:
            complete(self, "minutes", self._sum_of_minutes)
        return self

    @property
    def _sum_of_minutes(self) -> float:
        minutes = sum(activity.planned_minutes for activity in self.activities)
        return minutes + sum(day.minutes or day.planned_minutes for day in self.days)

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        faults = Faults()
        self._check_days(faults)
        self._check_ids(faults)
        self._check_references(faults)
        faults.raise_any(self)
        return self

    def _check_days(self, faults: Faults) -> None:
        if not self.activities and not self.days:
            faults.missing("activities")
        if self.activities and self.days:
            faults.add(
                "activities-and-days",
                ("days",),
                "a plan has either `activities` or `days`",
                "Move the activities into the first day.",
            )
        if self.days and self.date:
            faults.add(
                "key-elsewhere",
                ("date",),
                "each of the `days` has a date of its own",
                "Move `date` into the day.",
            )
        if self.days and "minutes" in self.model_fields_set:
            faults.add(
                "key-elsewhere",
                ("minutes",),
                "each of the `days` has minutes of its own",
                "Move `minutes` into the day, or take it out: without it, the activities count.",
            )

    def _check_ids(self, faults: Faults) -> None:
        statements = self.confidence.statements if self.confidence else ()
        kinds: tuple[tuple[str, Iterable[tuple[Path, Part]]], ...] = (
            ("activity", self._walk()),
            ("outcome", _numbered(("outcomes",), self.outcomes)),
            ("statement", _numbered(("confidence", "statements"), statements)),
            ("source", _numbered(("sources",), self.sources)),
        )
        for noun, parts in kinds:
            seen: dict[str, str] = {}
            if noun == "activity":
                seen[WHOLE] = f"`{WHOLE}` is the name of the session as a whole"
            for path, part in parts:
                id_ = str(getattr(part, "id"))  # noqa: B009
                if id_ in seen and not faults.full:
                    faults.add(
                        "duplicate-id",
                        (*path, "id"),
                        seen[id_],
                        f"Give this one an id of its own, such as `{id_}-2`.",
                    )
                seen.setdefault(id_, f"another {noun} has the id `{id_}` already")

    def _check_references(self, faults: Faults) -> None:
        outcomes = [outcome.id for outcome in self.outcomes]
        # Of two that are alike one was to have the id that is missed.
        if len(set(outcomes)) == len(outcomes):
            for path, activity in self._walk():
                for index, id_ in enumerate(activity.outcomes):
                    if id_ not in outcomes:
                        _unknown(faults, "outcome", (*path, "outcomes", index), id_, outcomes)
        if self.confidence:
            self._check_measures(faults)
        else:
            self._check_without_confidence(faults)

    def _check_measures(self, faults: Faults) -> None:
        statements = self.confidence.statements if self.confidence else ()
        known = [each.id for each in statements]
        known += [each.id for each in self.every_activity]
        if len(set(known)) < len(known):
            return
        for path, measure in self._measures():
            if measure not in known:
                _unknown(faults, "measure", path, measure, known)

    def _check_without_confidence(self, faults: Faults) -> None:
        """One fault for all that names the sheet: what is missing is missing once."""
        known = [activity.id for activity in self.every_activity]
        is_certain = len(set(known)) == len(known)
        paths: list[Path] = [(*path, "use") for path, activity in self._walk() if activity.use]
        for path, measure in self._measures():
            if measure not in known and is_certain and nearest(measure, known):
                _unknown(faults, "measure", path, measure, known)
            elif measure not in known and is_certain:
                paths.append(path)
        if paths:
            more = f"; {len(paths)} places name it" if len(paths) > 1 else ""
            faults.add(
                "confidence-missing",
                paths[0],
                f"the plan has no `confidence` sheet{more or ' for this'}",
                f"Add `confidence:` with its statements, or take `{paths[0][-1]}` out.",
            )

    def _measures(self) -> Iterator[tuple[Path, str]]:
        for index, outcome in enumerate(self.outcomes):
            if outcome.measured_by:
                yield ("outcomes", index, "measured_by"), outcome.measured_by


def _completed(day: Day, start: datetime.time) -> Day:
    completed = day.model_copy(
        update={"start": day.start or start, "minutes": day.minutes or day.planned_minutes}
    )
    completed._position = day._position
    return completed


def _walk(path: Path, activities: Iterable[Activity]) -> Iterator[tuple[Path, Activity]]:
    for number, activity in enumerate(activities):
        here = (*path, number)
        yield here, activity
        for index, track in enumerate(activity.tracks):
            yield from _walk((*here, "tracks", index, "activities"), track.activities)


def _numbered(path: Path, parts: Iterable[Part]) -> Iterator[tuple[Path, Part]]:
    for number, part in enumerate(parts):
        yield (*path, number), part


_NOUNS = {
    "outcome": "no outcome of this plan",
    "measure": "no confidence statement or activity of this plan",
}


def _unknown(faults: Faults, noun: str, path: Path, id_: str, known: list[str]) -> None:
    if not faults.full:
        hint = did_you_mean(id_, known) or "Add it, or take this line out."
        faults.add(f"unknown-{noun}", path, f"{_NOUNS[noun]} has the id `{id_}`", hint)
