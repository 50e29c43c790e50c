"""An activity: one timed row of the session, and all that it needs."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from facilitator.plan.contents import (
    CardsSpec,
    Debrief,
    HandoutPart,
    Material,
    Minutes,
    SandboxSpec,
    Step,
    as_minutes,
    as_step,
)
from facilitator.plan.kinds import MODES, Format, IfLate, Kind, Mode
from facilitator.plan.part import Faults, Part, complete
from facilitator.plan.slide import Slide
from facilitator.plan.values import ClockTime, Count, Duration, Id, Words, slug


class Track(Part):
    """One of the parallel rows of a breakout."""

    name: Words = Field(description="What this group is called.")
    activities: tuple[Activity, ...] = Field(description="What it does, in order.", min_length=1)

    @property
    def planned_minutes(self) -> float:
        return sum(activity.planned_minutes for activity in self.activities)

    @property
    def least_minutes(self) -> float:
        return sum(activity.least_minutes for activity in self.activities)


class Activity(Part):
    """One timed row of the session."""

    id: Id = Field("", description="A short name for it, used in links and file names.")
    part: Words | None = Field(None, description="Groups neighbours under one heading.")
    title: Words = Field(description="What the room sees.")
    kind: Kind = Field(description="What kind of activity it is.")
    minutes: Annotated[
        Minutes | None, BeforeValidator(as_minutes, json_schema_input_type=Duration | Minutes)
    ] = Field(None, description="How long it takes: 25, 1h30, or min, plan and max.")
    start: ClockTime | None = Field(
        None, description="A fixed time of day. A clash is reported, never moved."
    )
    format: Format | None = Field(None, description="How people sit and work together.")
    group_size: Count | None = Field(None, description="People in a group.")
    method: Words | None = Field(None, description="The method's name, if it has one.")
    outcomes: tuple[Id, ...] = Field((), description="The ids of the outcomes that it serves.")
    invitation: Words | None = Field(None, description="The question as put to the room.")
    steps: tuple[
        Annotated[Step, BeforeValidator(as_step, json_schema_input_type=Words | Step)], ...
    ] = Field((), description="What people do, shown to the room, in order.")
    setup: Words | None = Field(None, description="For the facilitator: what to prepare.")
    say: Words | None = Field(None, description="For the facilitator: what you may say.")
    watch_for: Words | None = Field(None, description="For the facilitator: what to look out for.")
    if_late: IfLate = Field(
        "keep", description="When time runs short: keep it, shrink it to its min, or cut it."
    )
    no_device: Words | None = Field(
        None, description="For the facilitator: how it works without a phone or laptop."
    )
    expected_action: Words | None = Field(
        None, description="For the facilitator: what people most likely do."
    )
    debrief: Debrief | None = Field(None, description="Questions afterwards, within the minutes.")
    materials: tuple[Material, ...] = Field((), description="What to bring.")
    lead: Words | None = Field(None, description="Who leads: a facilitator's role or name.")
    use: Literal["confidence-before", "confidence-now"] | None = Field(
        None, description="The confidence sheet is filled in here."
    )
    slides: tuple[Slide, ...] = Field((), description="Slides of your own.")
    handout: HandoutPart | None = Field(None, description="What the participants take away.")
    cards: CardsSpec | None = Field(None, description="Cards for this activity.")
    sandbox: SandboxSpec | None = Field(None, description="Scenarios, in a safe try-out.")
    tracks: tuple[Track, ...] = Field((), description="Parallel rows, for a breakout only.")

    @property
    def mode(self) -> Mode:
        return MODES[self.kind]

    @property
    def is_practice(self) -> bool:
        return self.mode == "practice"

    @property
    def is_talk(self) -> bool:
        return self.mode == "talk"

    @property
    def is_content(self) -> bool:
        return self.mode != "pause" and self.kind != "note"

    @property
    def planned_minutes(self) -> float:
        """The minutes as planned; of a breakout without its own, those of the longest track."""
        if self.minutes:
            return self.minutes.plan
        return max((track.planned_minutes for track in self.tracks), default=0)

    @property
    def least_minutes(self) -> float:
        """The minutes that are left when time runs short, as `if_late` allows."""
        if self.if_late == "cut":
            return 0
        if self.if_late == "keep":
            return self.planned_minutes
        if self.minutes:
            return self.minutes.min
        return max((track.least_minutes for track in self.tracks), default=0)

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if not self.id:
            complete(self, "id", slug(self.title) or self.kind)
        if "if_late" not in self.model_fields_set and self._can_shrink:
            complete(self, "if_late", "shrink")
        return self

    @property
    def _can_shrink(self) -> bool:
        return self.minutes is not None and self.minutes.min < self.minutes.plan

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        faults = Faults()
        if self.kind == "breakout":
            self._check_tracks(faults)
        else:
            self._check_ordinary(faults)
        self._check_minutes(faults)
        faults.raise_any(self)
        return self

    def _check_ordinary(self, faults: Faults) -> None:
        if self.minutes is None:
            faults.missing("minutes")
        if self.tracks:
            faults.add(
                "key-elsewhere",
                ("tracks",),
                f"`tracks` belongs to `kind: breakout`, and this is `kind: {self.kind}`",
                "Change the kind to breakout, or make the tracks' activities ordinary ones.",
            )
        if self.sandbox and self.kind != "sandbox":
            faults.add(
                "key-elsewhere",
                ("sandbox",),
                f"`sandbox` belongs to `kind: sandbox`, and this is `kind: {self.kind}`",
                "Change the kind to sandbox, or take these lines out.",
            )

    def _check_tracks(self, faults: Faults) -> None:
        if not self.tracks:
            faults.add(
                "tracks-missing",
                ("kind",),
                "a breakout needs `tracks`",
                "Add `tracks:`, each with a name and activities; "
                "or use `kind: exercise` for groups that all do the same.",
            )
        for number, track in enumerate(self.tracks):
            if self.minutes and track.planned_minutes > self.minutes.plan:
                faults.add(
                    "inside-too-long",
                    ("tracks", number, "name"),
                    f"this track takes {track.planned_minutes:g} minutes, "
                    f"and the breakout has {self.minutes.plan:g}",
                    f"Write `minutes: {track.planned_minutes:g}` for the breakout, "
                    "or shorten the track.",
                )
            for index, activity in enumerate(track.activities):
                if activity.kind == "breakout":
                    faults.add(
                        "key-elsewhere",
                        ("tracks", number, "activities", index, "kind"),
                        "there is no breakout inside a breakout",
                        "Use `kind: exercise` here.",
                    )

    def _check_minutes(self, faults: Faults) -> None:
        planned = self.planned_minutes
        if self.minutes and planned == 0 and self.kind != "note":
            faults.add(
                "zero-minutes",
                ("minutes",),
                "only a note takes 0 minutes",
                "Write how long it takes, or use `kind: note`.",
            )
            return
        inside = sum(step.minutes or 0 for step in self.steps)
        if self.debrief:
            inside += self.debrief.minutes or 0
        if self.minutes and inside > planned + 1e-6:
            faults.add(
                "inside-too-long",
                ("minutes",),
                f"the steps and the debrief take {inside:g} minutes together, "
                f"and the activity has {planned:g}",
                f"Write `minutes: {inside:g}`, or give the steps less time.",
            )
