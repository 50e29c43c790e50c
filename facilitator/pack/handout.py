"""The blocks of a handout."""

from __future__ import annotations

from typing import Literal

from facilitator.pack.bridges import NOTHING, Bridge, Side
from facilitator.pack.references import Contact, Reference
from facilitator.record import record
from facilitator.text import Prose, Text


@record
class WriteIn:
    """A prompt and lines to write on; on screen a field. `name` is unique in its document."""

    name: str
    prompt: Text
    lines: int = 2


@record
class Fact:
    """A labelled line. No value: a line to write on."""

    label: str
    value: Text = NOTHING


@record
class Cover:
    organisation: Text
    document: str  # "Handout"
    title: Text
    subtitle: Text
    offline: Side
    digital: Side
    icon: str
    motto: str
    facts: tuple[Fact, ...]
    aim: Text = NOTHING
    outcomes_heading: str
    outcomes: tuple[Text, ...]
    greeting: Text = NOTHING  # to the person whose copy it is


@record
class Section:
    """A heading with prose and prompts under it."""

    name: str
    heading: Text
    body: Prose = ()
    write_ins: tuple[WriteIn, ...] = ()
    level: int = 1


#: Whose colour a labelled row takes.
Accent = Literal["ink", "offline", "digital", "caution"]


@record
class LabelledRow:
    icon: str
    label: str
    texts: tuple[Text, ...]
    accent: Accent = "ink"


@record
class HabitPage:
    """A bridge and what to know about it. The first of them opens with a heading and a lead."""

    bridge: Bridge
    counter: str  # "Habit 1 of 4"
    rows: tuple[LabelledRow, ...]
    write_in: WriteIn
    heading: Text = NOTHING
    lead: Text = NOTHING


@record
class Pledge:
    """The if-then first step: (when, I will), (if this gets in the way, then I will)."""

    name: str
    heading: Text
    pairs: tuple[tuple[WriteIn, WriteIn], ...]
    hints: tuple[tuple[str, str], ...]
    tell: WriteIn  # whom to tell, by when


@record
class Confidence:
    """Statements with one or two self-ratings. `columns` are the headings ("Before today",
    "Now"); the circles run from 1 to `scale`."""

    heading: Text
    lead: Text
    statements: tuple[Text, ...]
    columns: tuple[str, ...]
    scale: int
    low: str
    high: str


@record
class Contacts:
    heading: Text
    contacts: tuple[Contact, ...]


@record
class References:
    """`columns` head the title, the address and the code, where an edition sets them as a table."""

    heading: Text
    references: tuple[Reference, ...]
    disclaimer: str = ""
    columns: tuple[str, ...] = ()


@record
class NotesSpace:
    """Lines that fill what is left of the page."""

    heading: Text
