"""The slides."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from facilitator.pack.bridges import NOTHING, Bridge, Mode
from facilitator.pack.references import Contact, Reference
from facilitator.pack.steps import Step
from facilitator.text import Prose, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A labelled part of the speaker notes; the label may be empty."""

    label: str = ""
    paragraphs: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """What every slide has. `name` is stable (`same-habit.steps`), titles are unique in a deck,
    `section` is the plan's part."""

    name: str
    title: Text
    notes: tuple[Note, ...]
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleSlide(Slide):
    organisation: Text = NOTHING
    subtitle: Text = NOTHING
    when: Text = NOTHING
    where: Text = NOTHING
    bridges: tuple[Bridge, ...] = ()  # up to three, for their icons


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomesSlide(Slide):
    """`aim` stands small under the title, in the panel."""

    outcomes: tuple[Text, ...]
    aim: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class TimetableRow:
    clock: str  # "18:05"
    title: Text
    format: str = ""  # "In pairs"
    minutes: str = ""  # "10 min"; empty on the finishing row
    weight: float = 0  # minutes, for the row's height
    mode: Mode = "open"
    activity: str = ""  # the name of the slide that opens the activity


@dataclass(frozen=True, slots=True, kw_only=True)
class TimetableSlide(Slide):
    rows: tuple[TimetableRow, ...]  # the last one is "Finish"
    key: str  # "Your turn"
    summary: str  # alternative text of the table


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivitySlide(Slide):
    """Opens an activity. `yours` lays the your-turn panel under it."""

    kind: str
    minutes: str  # "25"
    minutes_word: str  # "minutes"
    format: str = ""
    icon: str = ""  # of the format
    invitation: Text = NOTHING
    yours: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsSlide(Slide):
    steps: tuple[Step, ...]
    total: str = ""  # "20 minutes"
    first: int = 1  # number of the first step, on a continuation
    yours: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsSlide(Slide):
    points: tuple[Text, ...]
    reveal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementSlide(Slide):
    """The title is the statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteSlide(Slide):
    """The title is the quotation, without its marks."""

    by: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareSlide(Slide):
    """Two or three habits in rows, each beside its counterpart."""

    offline_heading: str
    digital_heading: str
    bridges: tuple[Bridge, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitSlide(Slide):
    bridge: Bridge
    same_because_label: str
    keep_offline_label: str
    keep_offline_when: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSlide(Slide):
    path: Path
    alt: str  # empty: decorative
    fit: Literal["contain", "cover"] = "contain"
    caption: Prose = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    title: Text
    points: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnsSlide(Slide):
    columns: tuple[Column, ...]  # two


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSlide(Slide):
    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    summary: str  # alternative text


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSlide(Slide):
    type: Literal["bar", "column", "line", "pie"]
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]
    alt: str
    note: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakSlide(Slide):
    back_at: str  # "Back at"
    clock: str  # "19:25"
    meanwhile: Text = NOTHING
    icon: str = "coffee"


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefSlide(Slide):
    """Questions after an activity, each with an optional label ("What?", "So what?")."""

    questions: tuple[tuple[str, Text], ...]
    total: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstStepSlide(Slide):
    """A sentence to finish: pairs of a prompt and a faint example (or nothing)."""

    rows: tuple[tuple[str, str], ...]
    summary: str
    total: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesSlide(Slide):
    references: tuple[Reference, ...]
    contacts: tuple[Contact, ...] = ()
    scan: str = ""  # "Scan, or type"; the code leads to the first reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    title: str
    organisation: str
    language: str
    words_language: str  # of every plain string here: the words that the product adds
    slides: tuple[Slide, ...]
    continued: str = "{title} ({part} of {parts})"  # where a slide goes on over several
