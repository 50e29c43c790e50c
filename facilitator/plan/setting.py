"""Where a session is, who comes, who runs it, and whose rules hold."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from facilitator.plan.part import Faults, Part
from facilitator.plan.values import Amount, Count, Date, Words

Nation = Literal["england", "wales", "scotland", "northern-ireland"]


class Venue(Part):
    """Where the session is."""

    name: Words | None = Field(None, description="Its name, and what people need to find it.")
    mode: Literal["in-person", "online", "hybrid"] = Field(
        "in-person", description="How people take part."
    )
    layout: Words | None = Field(None, description="How the room is laid out, such as cabaret.")
    floor_m2: Amount | None = Field(None, description="The floor, in square metres.")
    tables: Count | None = Field(None, description="How many tables there are.")
    access: Words | None = Field(None, description="How to get in, for everybody.")


class Participants(Part):
    """How many people come."""

    expected: Count | None = Field(None, description="How many are expected.")
    max: Count | None = Field(None, description="How many there is room for.")

    @model_validator(mode="after")
    def _fit(self) -> Self:
        faults = Faults()
        if self.expected and self.max and self.expected > self.max:
            faults.add(
                "too-many-people",
                ("expected",),
                f"{self.expected} people are expected, and `max` is {self.max}",
                "Change one of the two.",
            )
        faults.raise_any(self)
        return self


class Facilitator(Part):
    """Somebody who runs the session."""

    name: Words = Field(description="Their name, as printed.")
    role: Words | None = Field(None, description="Such as lead or co: activities refer to it.")

    def answers_to(self, lead: str) -> bool:
        """Whether `lead` is their role or their name, whatever its capitals."""
        return lead.casefold() in (self.name.casefold(), (self.role or "").casefold())


class Context(Part):
    """What the rules depend on."""

    nation: Nation | None = Field(None, description="Whose rules hold.")
    pre_election_from: Date | None = Field(
        None, description="The first day of the pre-election period."
    )
