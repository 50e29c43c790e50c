"""A scenario, and the scenarios of a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from pydantic import Field, model_validator

from facilitator.plan.marks import Path
from facilitator.plan.part import Faults, Part, complete
from facilitator.plan.values import Id, Language, SomeDuration, Words
from facilitator.scenarios.agreement import check
from facilitator.scenarios.parts import (
    Actor,
    Audience,
    Inject,
    MoreWords,
    Option,
    Post,
    ScenarioKind,
    Task,
)


class Scenario(Part):
    """One thing to practise."""

    id: Id = Field(description="A short name for it: plans refer to it.")
    title: Words = Field(description="Its name, short enough for a card.")
    kind: ScenarioKind = Field(description="What kind of moment it is.")
    level: int = Field(description="From 1 (gentle) to 3 (hard).", ge=1, le=3)
    habit: Id = Field(description="The id of the habit that it practises.")
    minutes: SomeDuration = Field(description="About how long it takes.")
    language: Language = Field(
        "en-GB", description="The language of its words, where it is not the file's."
    )
    content_note: Words | None = Field(None, description="What may hurt, said beforehand.")
    aim: Words = Field(description="What to try, after the words Try this.")
    setting: Words = Field(description="Who and where you are, and when.")
    who_can_see: Audience = Field("public", description="public, group or direct.")
    people: int = Field(340, description="How many are in the group.", ge=2, le=1_000_000)
    actors: tuple[Actor, ...] = Field(description="Everybody who writes.", min_length=1)
    feed: tuple[Post, ...] = Field(description="What stands there already.", min_length=1)
    injects: tuple[Inject, ...] = Field((), description="What arrives later.")
    task: Task = Field(description="What you are asked to do.")
    options: tuple[Option, ...] = Field(description="Three ways.", min_length=3, max_length=3)
    looks_for: tuple[Id, ...] = Field((), description="The rules, by name.")
    also_look_for: tuple[MoreWords, ...] = Field((), description="Words of this scenario.")
    expected_action: Words | None = Field(
        None, description="For the facilitator: what people most likely do. In the guide alone."
    )
    who_to_tell: tuple[Id, ...] = Field((), description="Roles, filled in from the brand.")
    reflect: tuple[Words, ...] = Field(description="What to ask afterwards.", min_length=1)
    sources: tuple[Id, ...] = Field((), description="The ids of the catalogue's sources.")

    @property
    def codes(self) -> tuple[str, ...]:
        """The code words, each once, in order."""
        return tuple(
            dict.fromkeys(each.when.code for each in self.injects if each.when and each.when.code)
        )

    def actor(self, id_: str) -> Actor:
        """The actor with this id. KeyError where there is none."""
        return {actor.id: actor for actor in self.actors}[id_]

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        faults = Faults()
        check(faults, self)
        faults.raise_any(self)
        return self


class Scenarios(Part):
    """The scenarios of one file."""

    language: Language = Field(
        "en-GB", description="The language of all scenarios that do not say their own."
    )
    scenarios: tuple[Scenario, ...] = Field((), description="What can be practised.")

    @property
    def by_id(self) -> Mapping[str, Scenario]:
        return {scenario.id: scenario for scenario in self.scenarios}

    def merged(self, own: Scenarios) -> Scenarios:
        """These scenarios with another file's: those with the same id take the place of ours,
        the rest come after."""
        merged = dict(self.by_id)
        merged.update(own.by_id)
        return Scenarios.model_construct(scenarios=tuple(merged.values()))

    @model_validator(mode="after")
    def _hands_down_its_language(self) -> Self:
        for scenario in self.scenarios:
            if "language" not in scenario.model_fields_set:
                complete(scenario, "language", self.language)
        return self

    @model_validator(mode="after")
    def _tells_them_apart(self) -> Self:
        faults = Faults()
        ids: set[str] = set()
        codes: dict[str, str] = {}
        for number, scenario in enumerate(self.scenarios):
            if scenario.id in ids:
                faults.add(
                    "duplicate-id",
                    ("scenarios", number, "id"),
                    f"another of the scenarios has the id `{scenario.id}` already",
                    f"Give this one an id of its own, such as `{scenario.id}-2`.",
                )
            ids.add(scenario.id)
            for code in scenario.codes:
                other = codes.setdefault(code, scenario.id)
                if other != scenario.id:
                    faults.add(
                        "duplicate-code-word",
                        ("scenarios", number, *_path_of_code(scenario, code)),
                        f"`{code}` is a code word of the scenario `{other}` already",
                        "Choose another word: one word opens one phase.",
                    )
        faults.raise_any(self)
        return self


def _path_of_code(scenario: Scenario, code: str) -> Path:
    for number, inject in enumerate(scenario.injects):
        if inject.when and inject.when.code == code:
            return ("injects", number, "when", "code")
    return ()
