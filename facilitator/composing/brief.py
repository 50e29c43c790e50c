"""What every composer works from: the plan, its catalogue and brand, its clock times and words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from facilitator.brand import Brand
from facilitator.catalogue import Catalogue, Habit
from facilitator.composing import wording
from facilitator.composing.moments import Design, Moment, design_of, moments
from facilitator.diagnostics import Place
from facilitator.pack.bridges import NOTHING, Bridge, Side
from facilitator.pack.references import Contact, Reference
from facilitator.plan import Activity, Part, SessionPlan, SourceEntry
from facilitator.text import Prose, Text, foreign, inline, plain, prose
from facilitator.timetable import Day, Slot, Timetable, timetable
from facilitator.words import Words, speaks, words_for


@dataclass(frozen=True)
class Brief:
    plan: SessionPlan
    catalogue: Catalogue
    brand: Brand
    folder: Path = Path()  # of the plan: pictures are named from here

    @cached_property
    def words(self) -> Words:
        return words_for(self.plan.language)

    @cached_property
    def timetable(self) -> Timetable:
        return timetable(self.plan)

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """Every activity in its place, those inside tracks too."""
        return tuple(self.timetable.walk())

    @cached_property
    def day_of(self) -> Mapping[str, Day]:
        """Activity id -> its day; those inside tracks too."""
        return {
            each.activity.id: day
            for day in self.timetable.days
            for slot in day.slots
            for each in (slot, *(inner for _, track in slot.tracks for inner in track))
        }

    def section_of(self, activity: Activity) -> str:
        """What the slides of an activity are found under: its part; in a plan without parts the
        activity itself."""
        if self._has_parts:
            return activity.part or ""
        return said(activity, "title", activity.id).plain

    @cached_property
    def _has_parts(self) -> bool:
        return any(each.part for each in self.plan.every_activity)

    @property
    def language(self) -> str:
        return self.plan.language

    def own(self, words: str, name: str = "", place: Place | None = None) -> Text:
        """Words that the product adds, marked with their language where it is not the plan's."""
        return plain(words, name, place, self._foreign)

    def own_around(self, text: Text, pattern: str) -> Text:
        """A text among words that the product adds, which keeps its name and place. The pattern
        says where it stands: `{title}: steps`."""
        before, after = pattern.partition("{")[0], pattern.rpartition("}")[2]
        return replace(text, runs=(self.own(before) + text + self.own(after)).runs)

    def own_inline(self, markdown: str) -> Text:
        """The same, with Markdown in them."""
        text = inline(markdown)
        return replace(text, runs=tuple(replace(run, language=self._foreign) for run in text.runs))

    @property
    def _foreign(self) -> str:
        return "" if speaks(self.plan.language) else self.words.language

    @property
    def organisation(self) -> Text:
        """The plan's organisation, or the brand's name."""
        if self.plan.organisation:
            return said(self.plan, "organisation", "session.organisation")
        return plain(self.brand.name, "brand.name", self.brand.places.get("name"))

    @property
    def title(self) -> Text:
        return said(self.plan, "title", "session.title")

    @cached_property
    def bridges(self) -> dict[str, Bridge]:
        """The habits that the plan uses, by id, numbered in the order of their first use."""
        used = dict.fromkeys(_habits_used(self.plan))
        return {
            identity: self._bridge(self._habits[identity], number)
            for number, identity in enumerate(used, start=1)
        }

    def bridges_of(self, activity: Activity) -> tuple[Bridge, ...]:
        """The habits on the activity's cards."""
        cards = activity.cards
        return tuple(self.bridges[identity] for identity in cards.habits) if cards else ()

    def habit(self, bridge: Bridge) -> Habit:
        return self._habits[bridge.name.removeprefix("habit.")]

    @cached_property
    def _habits(self) -> Mapping[str, Habit]:
        return self.catalogue.by_id

    def of_habit(self, habit: Habit, text: Text) -> Text:
        """Words of a habit, marked with their language where it is not the plan's."""
        return text.spoken_in(foreign(habit.language, self.language))

    def _bridge(self, habit: Habit, number: int) -> Bridge:
        name = f"habit.{habit.id}"

        def told(part: Part, key: str, within: str) -> Text:
            return self.of_habit(habit, said(part, key, f"{name}.{within}"))

        return Bridge(
            name=name,
            number=number,
            theme=habit.theme,
            theme_word=self.words.themes[habit.theme],
            icon=habit.icon,
            offline=Side(
                word=self.words.offline,
                title=told(habit.offline, "title", "offline.title"),
                text=told(habit.offline, "text", "offline.text"),
            ),
            digital=Side(
                word=self.words.digital,
                title=told(habit.digital, "title", "digital.title"),
                text=told(habit.digital, "text", "digital.text"),
            ),
            same_because=told(habit, "same_because", "same_because"),
        )

    @cached_property
    def own_slides(self) -> frozenset[str]:
        """The habits that the author gave a slide of their own."""
        slides = (slide for slot in self.slots for slide in slot.activity.slides)
        return frozenset(slide.habit for slide in slides if slide.habit)

    @cached_property
    def confidence_moments(self) -> Mapping[str, tuple[Moment, ...]]:
        """Activity id -> what of the confidence sheet is filled in there."""
        sheet = self.plan.confidence
        return moments(sheet, self._activities) if sheet else {}

    @property
    def confidence_design(self) -> Design:
        """How often people rate themselves, and when."""
        sheet = self.plan.confidence
        return design_of(sheet, self._activities) if sheet else "retrospective"

    @cached_property
    def _activities(self) -> tuple[Activity, ...]:
        return tuple(slot.activity for slot in self.slots)

    @cached_property
    def own_references(self) -> tuple[Reference, ...]:
        """The sources that the plan itself names."""
        return tuple(self._reference(source) for source in self.plan.sources)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """The plan's sources, then those of the habits that it uses; each once."""
        named = {source.id: source for source in self.plan.sources}
        for bridge in self.bridges.values():
            for identity in self.habit(bridge).sources:
                if identity not in named:
                    named[identity] = self._sources[identity]
        # The plan and the catalogue may name one page under two ids: the first one stays.
        by_page: dict[str, SourceEntry] = {}
        for source in named.values():
            by_page.setdefault(source.url or source.id, source)
        return tuple(self._reference(source) for source in by_page.values())

    @cached_property
    def _sources(self) -> Mapping[str, SourceEntry]:
        return {source.id: source for source in self.catalogue.sources}

    def _reference(self, source: SourceEntry) -> Reference:
        return Reference(
            title=self.source_title(source),
            publisher=self._published(source.publisher, source.checked),
            url=source.url or "",
            address=_readable(source.url or ""),
        )

    def source_title(self, source: SourceEntry) -> Text:
        """The title; of the catalogue's sources marked with the language of their file."""
        title = said(source, "title", f"source.{source.id}")
        if source in self.plan.sources:
            return title
        language = self.catalogue.source_language(source.id)
        return title.spoken_in(foreign(language, self.language))

    def _published(self, publisher: str | None, checked: date | None) -> str:
        if checked is None:
            return publisher or ""
        on = wording.plain_date(checked, self.words)
        dated = self.words.checked.format(publisher=publisher or "", date=on)
        return dated.removeprefix(", ")

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """Whom to tell, from the brand."""
        places = self.brand.places
        return tuple(
            Contact(
                name=plain(name, f"contact.{number}", places.get(f"who_to_tell.{name}")),
                detail=plain(how, f"contact.{number}.detail", places.get(f"who_to_tell.{name}")),
            )
            for number, (name, how) in enumerate(self.brand.who_to_tell.items(), start=1)
        )

    @property
    def where(self) -> Text:
        venue = self.plan.venue
        return said(venue, "name", "session.venue") if venue and venue.name else NOTHING

    @property
    def people(self) -> int:
        """Expected participants; 0 where the plan does not say."""
        who = self.plan.participants
        return (who.expected or who.max or 0) if who else 0


def said(model: Part, key: str, name: str, *path: str | int) -> Text:
    """The inline text of a key as the author wrote it, with its name and place; nothing where
    the key is empty."""
    value = getattr(model, key)
    for step in path:
        value = value[step]
    return inline(value, name, model.place(key, *path)) if value else NOTHING


def said_each(model: Part, key: str, name: str) -> tuple[Text, ...]:
    """Each text of a list."""
    return tuple(
        said(model, key, f"{name}.{index + 1}", index) for index in range(len(getattr(model, key)))
    )


def said_prose(model: Part, key: str, name: str) -> Prose:
    """The block text of a key."""
    value = getattr(model, key)
    return prose(value, name, model.place(key)) if value else ()


def _habits_used(plan: SessionPlan) -> Iterator[str]:
    for activity in plan.every_activity:
        for slide in activity.slides:
            if slide.habit:
                yield slide.habit
        if activity.cards:
            yield from activity.cards.habits


def _readable(url: str) -> str:
    """An address without what nobody needs to type."""
    short = url.removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return short.rstrip("/")
