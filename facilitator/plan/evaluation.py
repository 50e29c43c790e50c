"""What people will be able to do, and how anybody would know."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from facilitator.plan.part import Part
from facilitator.plan.values import Id, Words

Level = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]


class Outcome(Part):
    """What people will be able to do by the end."""

    id: Id = Field("", description="A short name for it.")
    text: Words = Field(description="It goes on from: By the end you will be able to ...")
    level: Level | None = Field(None, description="How much it asks of people (Bloom).")
    measured_by: Id | None = Field(
        None, description="The id of a confidence statement, or of an activity, that shows it."
    )


class Statement(Part):
    """A line of the confidence sheet."""

    id: Id = Field("", description="A short name for it.")
    text: Words = Field(description="I can ...")


class ConfidenceSheet(Part):
    """The self-rating that people fill in."""

    scale: int = Field(5, description="The highest number to circle.", ge=2, le=10)
    design: Literal["retrospective", "pre-post", "both"] = Field(
        "retrospective",
        description="Before and now at the end; or at the start and at the end, also where an "
        "activity says `use: confidence-before`; or both.",
    )
    statements: tuple[Statement, ...] = Field(description="What people rate.", min_length=1)


class FollowUp(Part):
    """A question for later."""

    after_days: int = Field(description="How many days after the session.", ge=1, le=3650)
    text: Words = Field(description="What will be asked.")
