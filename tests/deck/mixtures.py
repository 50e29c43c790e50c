"""Decks with words drawn by lot: short, long, unbreakable, in other letters."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from facilitator.pack.bridges import Bridge
from facilitator.pack.deck import (
    ActivitySlide,
    BreakSlide,
    Column,
    ColumnsSlide,
    CompareSlide,
    DebriefSlide,
    FirstStepSlide,
    HabitSlide,
    OutcomesSlide,
    PictureSlide,
    PointsSlide,
    QuoteSlide,
    Slide,
    SourcesSlide,
    StatementSlide,
    StepsSlide,
    TableSlide,
    TimetableSlide,
    TitleSlide,
)
from facilitator.pack.references import Contact, Reference
from facilitator.pack.steps import Step
from facilitator.pack.whole import Pack
from facilitator.text import Text, prose
from tests.deck import samples

WORDS = [
    "a",
    "I",
    "to",
    "the",
    "open",
    "resident",
    "surgery",
    "councillor",
    "Predetermination",
    "misrepresentation",
    "noticeboard",
    "accessibility-first",
    "https://www.elmshire.example/a/b-c",
    "**bold**",
    "*italic*",
    "Щирість",
    "Ŵŷ",
    "日本語",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllll",
    "WWWWWWWWWWWWWWWWWWWW",
    "iiiiiiiiiiiiiiiiiiiiiiiii",
    "100%",
    "1,234,567",
    "I’d",
    "“yes”",
    "–",
    "[link](https://example.org)",
]


class Mixture:
    """What is drawn by lot; the same seed draws the same."""

    def __init__(self, seed: int) -> None:
        self.lot = random.Random(seed)

    def text(self, most: int = 30) -> Text:
        count = self.lot.choice([1, 1, 2, 4, 8, most])
        return samples.t(" ".join(self.lot.choice(WORDS) for _ in range(count)))

    def texts(self, most: int, words: int = 30) -> tuple[Text, ...]:
        return tuple(self.text(words) for _ in range(self.lot.randint(1, most)))

    def words(self) -> str:
        return self.text(12).plain

    def bridge(self, number: int) -> Bridge:
        offline, digital = ((self.text().plain, self.text().plain) for _ in range(2))
        return samples.bridge(number, "mail", offline, digital, self.text().plain)


def mixture(seed: int, folder: Path) -> Pack:
    """A deck of every kind of slide but charts: whoever opens those places their words."""
    return samples.pack_of(*_slides(Mixture(seed), samples.photo(folder)), title="By lot")


def _slides(mix: Mixture, photo: Path) -> Iterator[Slide]:
    yield from _of_session(mix)
    yield from _of_activity(mix)
    yield from _of_author(mix, photo)


def _common(mix: Mixture, name: str) -> dict[str, object]:
    return {"name": name, "title": mix.text(), "notes": samples.notes("Go.")}


def _of_session(mix: Mixture) -> Iterator[Slide]:
    yield TitleSlide(
        **_common(mix, "title"),
        organisation=mix.text(),
        subtitle=mix.text(),
        when=mix.text(5),
        where=mix.text(),
        bridges=samples.BRIDGES[: mix.lot.randint(0, 3)],
    )
    yield OutcomesSlide(**_common(mix, "outcomes"), outcomes=mix.texts(8), aim=mix.text())
    rows = tuple(
        samples.row(
            f"{9 + number // 2}:00",
            title.plain,
            mix.words(),
            mix.lot.choice([1, 5, 90]),
            mix.lot.choice(["open", "practice", "pause"]),
        )
        for number, title in enumerate(mix.texts(25, 10))
    )
    yield TimetableSlide(**_common(mix, "timetable"), rows=rows, key=mix.words(), summary="A day")
    first = tuple((mix.lot.choice(["When", mix.words()]), mix.words()) for _ in range(4))
    yield FirstStepSlide(
        **_common(mix, "first-step"), rows=first, summary="A pledge", total=mix.words()
    )
    references = tuple(
        Reference(
            title=title,
            publisher=mix.words(),
            url="https://example.org/x",
            address="example.org/" + "x" * mix.lot.choice([3, 60, 160]),
        )
        for title in mix.texts(6)
    )
    contacts = tuple(Contact(name=name, detail=mix.text()) for name in mix.texts(3))
    yield SourcesSlide(
        **_common(mix, "sources"), references=references, contacts=contacts, scan="Scan, or type"
    )


def _of_activity(mix: Mixture) -> Iterator[Slide]:
    for yours in (True, False):
        yield ActivitySlide(
            **_common(mix, f"activity-{yours}"),
            kind=mix.words(),
            minutes=mix.lot.choice(["1", "25", "125", "62.5"]),
            minutes_word="minutes",
            format=mix.words(),
            icon=mix.lot.choice(["users", ""]),
            invitation=mix.text(),
            yours=yours,
            tracks=mix.texts(4) if yours else (),
        )
    steps = tuple(Step(text=text, minutes=mix.lot.choice(["", "3 min"])) for text in mix.texts(12))
    yield StepsSlide(**_common(mix, "steps"), steps=steps, total=mix.words())
    questions = tuple(
        (mix.lot.choice(["", "So what?", mix.words()]), text) for text in mix.texts(8)
    )
    yield DebriefSlide(**_common(mix, "debrief"), questions=questions, total=mix.words())
    yield BreakSlide(
        **_common(mix, "break"),
        back_at=mix.words(),
        clock=mix.lot.choice(["10:00", "12.45 p.m.", "Tomorrow at noon"]),
        meanwhile=mix.text(),
    )
    yield CompareSlide(
        **_common(mix, "compare"),
        offline_heading=mix.words(),
        digital_heading=mix.words(),
        bridges=tuple(mix.bridge(number) for number in range(mix.lot.randint(1, 5))),
    )
    yield HabitSlide(
        **_common(mix, "habit"),
        bridge=mix.bridge(9),
        same_because_label=mix.words(),
        keep_offline_label=mix.words(),
        keep_offline_when=mix.text(),
    )


def _of_author(mix: Mixture, photo: Path) -> Iterator[Slide]:
    yield PointsSlide(**_common(mix, "points"), points=mix.texts(12))
    yield StatementSlide(**_common(mix, "statement"))
    yield QuoteSlide(**_common(mix, "quote"), by=mix.text())
    columns = tuple(Column(title=mix.text(), points=mix.texts(7)) for _ in range(2))
    yield ColumnsSlide(**_common(mix, "columns"), columns=columns)
    count = mix.lot.randint(1, 8)
    yield TableSlide(
        **_common(mix, "table"),
        header=tuple(mix.text(6) for _ in range(count)),
        rows=tuple(
            tuple(mix.text(25) for _ in range(count)) for _ in range(mix.lot.randint(1, 14))
        ),
        summary="A table",
    )
    for fit in ("contain", "cover"):
        yield PictureSlide(
            **_common(mix, f"picture-{fit}"),
            path=photo,
            alt="A board",
            fit=fit,
            caption=prose(mix.lot.choice(["", mix.text().plain])),
        )
