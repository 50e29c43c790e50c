"""The blocks of the facilitator’s guide."""

from __future__ import annotations

from facilitator.pack.bridges import NOTHING, Mode
from facilitator.pack.handout import Accent, Fact
from facilitator.pack.steps import Step
from facilitator.record import record
from facilitator.text import Text


@record
class RunSheetTrack:
    """One of the parallel rows of a breakout."""

    name: Text
    minutes: str
    weight: float  # minutes
    doing: Text  # "19:25 Write a post · 19:37 Read it aloud"
    lead: str = ""
    until: str = ""  # "until 19:45"


@record
class RunSheetRow:
    number: int
    clock: str
    minutes: str
    weight: float  # minutes
    title: Text
    kind: str  # "Practice: exercise"
    mode: Mode
    lead: str = ""
    latest: str = ""  # latest start, as a clock time
    if_late: str = ""  # "Shrink: saves 5"
    tracks: tuple[RunSheetTrack, ...] = ()
    together: str = ""  # "Back together at 19:45"
    #: What is said of those that have no room here, {count} of them: one, several.
    more_tracks: tuple[str, str] = ("", "")


@record
class RunSheet:
    """The day on one page. `start_minutes` and `minutes` span the strip, counted from midnight."""

    heading: str
    hours: str  # "18:00 to 20:00"
    summary: str  # "2 h, 12 activities, 20 people"
    title: Text  # session, date, venue
    start_minutes: float
    minutes: float
    columns: tuple[str, ...]  # Start, Minutes, Activity, Lead, Latest start
    rows: tuple[RunSheetRow, ...]
    key_label: str
    key: tuple[tuple[Mode, str], ...]
    facts: tuple[Fact, ...]  # materials, who to tell


@record
class SidePart:
    """A labelled part beside or under the steps of an activity page."""

    icon: str
    label: str
    texts: tuple[Text, ...]
    accent: Accent = "ink"
    italic: bool = False


@record
class ActivityPage:
    name: str
    number: str  # "4", or "4a" in a track
    title: Text
    part: str
    mode: Mode
    kind: str  # "Practice: exercise"
    clock: str  # "18:25 to 18:50, 25 minutes"
    grouping: str  # "Groups of four. Lead: Tom"
    ask_label: str
    invitation: Text
    steps_label: str
    minutes_label: str
    steps: tuple[Step, ...]
    main: tuple[SidePart, ...]  # you might say, watch for
    debrief_label: str
    debrief_clock: str
    debrief: tuple[tuple[str, Text], ...]
    side: tuple[SidePart, ...]  # materials, if late, no device, set-up, outcome


@record
class KeyTable:
    """A plain table, such as the materials list or the key of the cards."""

    heading: Text
    columns: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    lead: Text = NOTHING
