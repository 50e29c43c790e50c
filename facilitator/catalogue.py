"""The catalogue: what councillors already do offline, and the digital counterpart of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Self, TypeVar

from pydantic import Field, PrivateAttr, model_validator

from facilitator.plan.marks import Path
from facilitator.plan.part import Faults, Part, complete
from facilitator.plan.session import SourceEntry
from facilitator.plan.setting import Nation
from facilitator.plan.values import Date, Id, Language, Words

Theme = Literal["listen", "tell", "help", "decide", "look-after-yourself"]
Risk = Literal[
    "code-of-conduct",
    "data-protection",
    "pre-election",
    "imprint",
    "predetermination",
    "safety",
    "abuse",
    "foi",
    "accessibility",
    "exclusion",
    "copyright",
    "defamation",
    "misinformation",
]


Entry = TypeVar("Entry", "Habit", SourceEntry)


class OfflineSide(Part):
    """The habit as it is now."""

    title: Words = Field(description="Its name, short enough for a card.")
    text: Words = Field(description="One or two short sentences.")


class DigitalSide(Part):
    """The same habit where residents now are."""

    title: Words = Field(description="Its name, short enough for a card.")
    text: Words = Field(description="One or two short sentences.")
    alternatives: tuple[Words, ...] = Field((), description="Other ways of doing the same.")


class Caution(Part):
    """What to be careful about."""

    risk: Risk = Field(description="What kind of risk it is.")
    text: Words = Field(description="What to do about it.")


class Habit(Part):
    """An offline habit and its digital counterpart."""

    id: Id = Field(description="A short name for it: plans refer to it.")
    theme: Theme = Field(description="What the habit is for: a verb, never a tool.")
    icon: Id = Field(description="The name of a Lucide icon.")
    language: Language = Field(
        "en-GB", description="The language of its words, where it is not the file's."
    )
    offline: OfflineSide = Field(description="The habit as it is now.")
    digital: DigitalSide = Field(description="The same habit in a new place.")
    same_because: Words = Field(description="What makes the two the same.")
    saves: Words | None = Field(None, description="What it may save, without promises.")
    keep_offline_when: Words | None = Field(None, description="When the old way is better.")
    cautions: tuple[Caution, ...] = Field((), description="What to be careful about.")
    first_step: Words | None = Field(None, description="The smallest way to begin.")
    try_unseen: Words | None = Field(None, description="How to try it where nobody can see.")
    effort: int | None = Field(None, description="From 1 (low) to 3 (high).", ge=1, le=3)
    value: int | None = Field(None, description="From 1 (low) to 3 (high).", ge=1, le=3)
    sources: tuple[Id, ...] = Field((), description="The ids of the sources.")
    nations: tuple[Nation, ...] = Field((), description="Where the cautions hold; none: anywhere.")
    review_by: Date | None = Field(None, description="When to check the facts again.")

    @property
    def words(self) -> str:
        """Every word of the habit, in small letters, for searching."""
        texts = [self.id, self.theme, self.offline.title, self.offline.text, self.digital.title]
        texts += [self.digital.text, *self.digital.alternatives, self.same_because]
        texts += [self.saves or "", self.keep_offline_when or "", self.first_step or ""]
        texts += [self.try_unseen or "", *(caution.text for caution in self.cautions)]
        texts += [caution.risk for caution in self.cautions]
        return " ".join(texts).casefold()


class Catalogue(Part):
    """Habits and the sources that they name."""

    language: Language = Field(
        "en-GB", description="The language of all habits that do not say their own."
    )
    sources: tuple[SourceEntry, ...] = Field((), description="Where the cautions come from.")
    habits: tuple[Habit, ...] = Field((), description="Habits, each with its counterpart.")

    #: Source id -> the language of the file that describes it.
    _source_languages: dict[str, str] = PrivateAttr(default_factory=dict)

    def habit(self, id_: str) -> Habit:
        """The habit with this id. KeyError where there is none."""
        return self.by_id[id_]

    @property
    def by_id(self) -> Mapping[str, Habit]:
        return {habit.id: habit for habit in self.habits}

    def source(self, id_: str) -> SourceEntry:
        """The source with this id. KeyError where there is none."""
        return {source.id: source for source in self.sources}[id_]

    def source_language(self, id_: str) -> str:
        """The language of a source's title: that of its file."""
        return self._source_languages.get(id_, self.language)

    def merged(self, own: Catalogue) -> Catalogue:
        """This catalogue with another's entries: those with the same id take the place of ours,
        the rest come after. Each keeps its language."""
        merged = Catalogue.model_construct(
            language=self.language,
            sources=_merged(self.sources, own.sources),
            habits=_merged(self.habits, own.habits),
        )
        for each in (self, own):
            told = {str(source.id): each.source_language(source.id) for source in each.sources}
            merged._source_languages.update(told)
        return merged

    def search(self, words: str) -> tuple[Habit, ...]:
        """The habits that hold every one of the words, anywhere; in catalogue order."""
        sought = words.casefold().split()
        return tuple(habit for habit in self.habits if all(word in habit.words for word in sought))

    @model_validator(mode="after")
    def _hands_down_its_language(self) -> Self:
        for habit in self.habits:
            if "language" not in habit.model_fields_set:
                complete(habit, "language", self.language)
        return self

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        faults = Faults()
        for key, entries in (("sources", self.sources), ("habits", self.habits)):
            _check_unique(faults, key, [str(entry.id) for entry in entries])
        faults.raise_any(self)
        return self


def _check_unique(faults: Faults, key: str, ids: list[str]) -> None:
    seen: set[str] = set()
    for index, id_ in enumerate(ids):
        path: Path = (key, index, "id")
        if id_ in seen and not faults.full:
            faults.add(
                "duplicate-id",
                path,
                f"another of the {key} has the id `{id_}` already",
                f"Give this one an id of its own, such as `{id_}-2`.",
            )
        seen.add(id_)


def _merged(ours: tuple[Entry, ...], own: tuple[Entry, ...]) -> tuple[Entry, ...]:
    merged = {entry.id: entry for entry in ours}
    merged.update((entry.id, entry) for entry in own)
    return tuple(merged.values())
