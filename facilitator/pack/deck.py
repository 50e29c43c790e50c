"""The slides."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from facilitator.pack.bridges import NOTHING, Bridge, Mode
from facilitator.pack.references import Contact, Reference
from facilitator.pack.steps import Step
from facilitator.record import record
from facilitator.text import Prose, Text


@record
class Note:
    """A labelled part of the speaker notes; the label may be empty."""

    label: str = ""
    paragraphs: tuple[Text, ...]


@record
class Slide:
    """What every slide has. `name` is stable (`same-habit.steps`), titles are unique in a deck,
    `section` is the plan's part or day, `track` the group of a breakout that sees it."""

    name: str
    title: Text
    notes: tuple[Note, ...]
    section: str = ""
    track: Text = NOTHING


@record
class TitleSlide(Slide):
    organisation: Text = NOTHING
    subtitle: Text = NOTHING
    when: Text = NOTHING
    where: Text = NOTHING
    bridges: tuple[Bridge, ...] = ()  # up to three, for their icons


@record
class OutcomesSlide(Slide):
    """`aim` stands small under the title, in the panel."""

    outcomes: tuple[Text, ...]
    aim: Text = NOTHING


@record
class TimetableRow:
    clock: str  # "18:05"
    title: Text
    format: str = ""  # "In pairs"
    minutes: str = ""  # "10 min"; empty on the finishing row
    weight: float = 0  # minutes, for the row's height
    mode: Mode = "open"
    activity: str = ""  # the name of the activity's first slide
    inner: tuple[str, ...] = ()  # those of the activities in its tracks


@record
class TimetableSlide(Slide):
    rows: tuple[TimetableRow, ...]  # the last one is "Finish"
    key: str  # "Your turn"
    summary: str  # alternative text of the table


@record
class ActivitySlide(Slide):
    """Opens an activity. `yours` lays the your-turn panel under it."""

    kind: str
    minutes: str  # "25"
    minutes_word: str  # "minutes"
    format: str = ""
    icon: str = ""  # of the format
    invitation: Text = NOTHING
    yours: bool = True
    tracks: tuple[Text, ...] = ()  # of a breakout: each with whoever leads it


@record
class StepsSlide(Slide):
    steps: tuple[Step, ...]
    total: str = ""  # "20 minutes"
    first: int = 1  # number of the first step, on a continuation
    yours: bool = True


@record
class PointsSlide(Slide):
    points: tuple[Text, ...]
    reveal: bool = False


@record
class StatementSlide(Slide):
    """The title is the statement."""


@record
class QuoteSlide(Slide):
    """The title is the quotation, without its marks."""

    by: Text = NOTHING


@record
class CompareSlide(Slide):
    """Two or three habits in rows, each beside its counterpart."""

    offline_heading: str
    digital_heading: str
    bridges: tuple[Bridge, ...]


@record
class HabitSlide(Slide):
    bridge: Bridge
    same_because_label: str
    keep_offline_label: str
    keep_offline_when: Text


@record
class PictureSlide(Slide):
    path: Path
    alt: str  # empty: decorative
    fit: Literal["contain", "cover"] = "contain"
    caption: Prose = ()


@record
class Column:
    title: Text
    points: tuple[Text, ...]


@record
class ColumnsSlide(Slide):
    columns: tuple[Column, ...]  # two


@record
class TableSlide(Slide):
    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    summary: str  # alternative text


@record
class ChartSlide(Slide):
    type: Literal["bar", "column", "line", "pie"]
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]
    alt: str
    note: Text = NOTHING


@record
class BreakSlide(Slide):
    back_at: str  # "Back at"
    clock: str  # "19:25"
    meanwhile: Text = NOTHING
    icon: str = "coffee"


@record
class DebriefSlide(Slide):
    """Questions after an activity, each with an optional label ("What?", "So what?")."""

    questions: tuple[tuple[str, Text], ...]
    total: str = ""


@record
class FirstStepSlide(Slide):
    """A sentence to finish: pairs of a prompt and a faint example (or nothing)."""

    rows: tuple[tuple[str, str], ...]
    summary: str
    total: str = ""


@record
class SourcesSlide(Slide):
    references: tuple[Reference, ...]
    contacts: tuple[Contact, ...] = ()
    scan: str = ""  # "Scan, or type"; the code leads to the first reference


@record
class Deck:
    title: str
    subject: str = ""  # what it is about, in a line
    organisation: str
    language: str
    words_language: str  # of every plain string here: the words that the product adds
    slides: tuple[Slide, ...]
    continued: str = "{title} ({part} of {parts})"  # where a slide goes on over several
