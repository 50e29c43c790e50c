"""The Pack: what the room needs, in every word and clock time, and in no format.

Composers make it, renderers draw it. Everything here is frozen; every `Text` knows its stable
name and the place in the plan (or catalogue, or brand) that it came from. Words that the product
itself adds are already in the document's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from facilitator.diagnostics import Diagnostic
from facilitator.text import Prose, Text
from facilitator.words.day import DayWords
from facilitator.words.index import IndexWords
from facilitator.words.sandbox import SandboxWords
from facilitator.words.timer import TimerWords

#: What an activity asks of the room; each is told by word, shape and pattern as well as colour.
Mode = Literal["open", "talk", "practice", "reflect", "pause"]
Theme = Literal["listen", "tell", "help", "decide", "look-after-yourself"]

NOTHING = Text()


# -- habits ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One end of a bridge: the offline habit or its digital counterpart."""

    word: str  # "Offline", "Digital"
    title: Text
    text: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """A habit joined to its counterpart. `number` counts the habits of this plan from 1; the
    cards are `3A` (offline) and `3B` (digital)."""

    name: str
    number: int
    theme: Theme
    theme_word: str
    icon: str  # a Lucide name, known to exist
    offline: Side
    digital: Side
    same_because: Text


# -- the deck -------------------------------------------------------------------------------


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
class Step:
    text: Text
    minutes: str = ""  # "10 min"


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
class Reference:
    """A source, ready to print. `address` is readable (no scheme), `url` whole."""

    title: Text
    publisher: str = ""  # with "checked 23 November 2026" where known
    url: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    name: Text
    detail: Text


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


# -- documents ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteIn:
    """A prompt and lines to write on; on screen a field. `name` is unique in its document."""

    name: str
    prompt: Text
    lines: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A labelled line. No value: a line to write on."""

    label: str
    value: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with prose and prompts under it."""

    name: str
    heading: Text
    body: Prose = ()
    write_ins: tuple[WriteIn, ...] = ()
    level: int = 1


#: Whose colour a labelled row takes.
Accent = Literal["ink", "offline", "digital", "caution"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledRow:
    icon: str
    label: str
    texts: tuple[Text, ...]
    accent: Accent = "ink"


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitPage:
    """A bridge and what to know about it. The first of them opens with a heading and a lead."""

    bridge: Bridge
    counter: str  # "Habit 1 of 4"
    rows: tuple[LabelledRow, ...]
    write_in: WriteIn
    heading: Text = NOTHING
    lead: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """The if-then first step: (when, I will), (if this gets in the way, then I will)."""

    name: str
    heading: Text
    pairs: tuple[tuple[WriteIn, WriteIn], ...]
    hints: tuple[tuple[str, str], ...]
    tell: WriteIn  # whom to tell, by when


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts:
    heading: Text
    contacts: tuple[Contact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    heading: Text
    references: tuple[Reference, ...]
    disclaimer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesSpace:
    """Lines that fill what is left of the page."""

    heading: Text


# -- the guide ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SidePart:
    """A labelled part beside or under the steps of an activity page."""

    icon: str
    label: str
    texts: tuple[Text, ...]
    accent: Accent = "ink"
    italic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyTable:
    """A plain table, such as the materials list or the key of the cards."""

    heading: Text
    columns: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    lead: Text = NOTHING


Block = (
    Cover
    | Section
    | HabitPage
    | Pledge
    | Confidence
    | Contacts
    | References
    | NotesSpace
    | RunSheet
    | ActivityPage
    | KeyTable
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A handout or guide. `page_label` has the fields {page} and {pages}; `running` is the text
    at the foot of every page."""

    title: str
    organisation: str
    language: str
    words_language: str
    running: str
    page_label: str
    blocks: tuple[Block, ...]
    contents: str = ""  # over the list of headings, on screen
    on_screen: str = ""  # what becomes of words typed into a page


# -- cards ----------------------------------------------------------------------------------

Backs = Literal["fold", "long-edge", "short-edge", "none"]
SideName = Literal["offline", "digital"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleFace:
    """The front of the card that opens a deck. The icon stands in both of its tiles."""

    title: Text
    lead: Text
    motto: Text
    organisation: Text
    session: Text
    icon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HowToFace:
    """The exercise in numbered steps; `foot` says for how many and how long."""

    heading: Text
    steps: tuple[Text, ...]
    foot: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemesFace:
    heading: Text
    themes: tuple[tuple[Theme, Text], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFace:
    """A heading and paragraphs: about the deck, or what to ask each other."""

    heading: Text
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitFace:
    """One end of a bridge. `label` is unique in its set; a twin is matched with another card,
    and shows nothing that would tell which."""

    bridge: Bridge
    side: SideName
    label: str
    is_twin: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgeFace:
    """What joins the two ends, for the third of a group."""

    bridge: Bridge
    heading: Text
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankFace:
    """A card to write on, of one theme."""

    side: SideName
    word: str
    heading: Text
    theme: Theme
    theme_word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFace:
    label: Text
    statement: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class BingoFace:
    """A square of cells, row by row. Type is of one size on all cards, as fits whatever of the
    `pool` may stand in a cell."""

    heading: Text
    lead: Text
    label: Text
    cells: tuple[Text, ...]
    pool: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneFace:
    """The front of a scene: what was said."""

    scene: SceneCard


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysFace:
    """The back of a scene: three ways to choose from."""

    scene: SceneCard


Face = (
    TitleFace
    | HowToFace
    | ThemesFace
    | TextFace
    | HabitFace
    | BridgeFace
    | BlankFace
    | StatementFace
    | BingoFace
    | SceneFace
    | WaysFace
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Two faces, or one. `name` is unique in the file and safe as a file's name."""

    name: str
    front: Face
    back: Face | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WallPoster:
    """A bridge on a page of its own."""

    name: str
    bridge: Bridge
    same_because: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One end of a line along a wall; `side` gives its shape."""

    name: str
    side: SideName
    words: Text
    gloss: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class GridPoster:
    """Four cells, (heading, gloss), from the top left; each axis has its low end, its name and
    its high end."""

    name: str
    heading: Text
    lead: Text
    cells: tuple[tuple[Text, Text], ...]
    across: tuple[Text, Text, Text]
    up: tuple[Text, Text, Text]


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeSlips:
    """Two slips to a page. Pairs hold a prompt and a hint each; the part to tear off asks for
    no name. `note` says for the printer how many copies are needed."""

    name: str
    heading: Text
    pairs: tuple[tuple[tuple[Text, Text], tuple[Text, Text]], ...]
    tell: Text
    by: Text
    tear_heading: Text
    tear_text: Text
    tear_prompts: tuple[Text, ...]
    note: str


#: Something on a page of its own, which is not cut into cards.
CardPage = WallPoster | Sign | GridPoster | PledgeSlips


@dataclass(frozen=True, slots=True, kw_only=True)
class CardWords:
    """What is printed on the sheet outside the cards, and on the sheet of calibration."""

    fold: str  # "Fold back"
    cut: str  # "Cut once"
    actual_size: str  # "Actual size, 100%."
    flip_long: str  # "Both sides: flip on the long edge"
    flip_short: str
    check: str  # "Check: this line is 100 mm"
    front: str  # "{name}, front"
    back: str
    shuffled: str  # "Shuffled: seed {seed}"
    calibration: str  # "Do fronts and backs line up?"
    calibration_steps: tuple[str, ...]
    calibration_read: str
    directions: tuple[str, str]  # to the right, up


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSet:
    """The cards of one activity. With `seed`, twins are laid out in its order; `is_shuffled`
    says that the seed is printed. Backs are moved by `back_offset_mm`, (right, up)."""

    name: str
    title: Text
    cards: tuple[Card, ...] = ()
    pages: tuple[CardPage, ...] = ()
    backs: Backs = "fold"
    width_mm: float = 90
    height_mm: float = 130
    mono: bool = False
    seed: int = 0
    is_shuffled: bool = False
    paper: Literal["a4", "letter"] = "a4"
    back_offset_mm: tuple[float, float] = (0, 0)
    has_calibration: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """`faults` are what keeps a set from being made."""

    title: str
    organisation: str
    language: str
    words_language: str
    sets: tuple[CardSet, ...]
    words: CardWords
    faults: tuple[Diagnostic, ...] = ()


# -- the timer ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerStep:
    """A step, or an activity inside a track, with its minutes; 0 where the plan names none."""

    text: Text
    minutes: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerRoom:
    """One of the parallel rows of a breakout."""

    name: Text
    activities: tuple[TimerStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerBlock:
    """An activity on the clock. `start_minutes` counts from midnight of its day. `private` is
    for the facilitator alone: pairs of a label and a text."""

    name: str
    title: Text
    kind: str  # "Your turn · in fours"
    mode: Mode
    icon: str
    invitation: Text = NOTHING
    steps: tuple[TimerStep, ...] = ()
    rooms: tuple[TimerRoom, ...] = ()
    start_minutes: float
    minutes: float
    least_minutes: float
    pinned: bool = False
    if_late: Literal["keep", "shrink", "cut"] = "keep"
    is_break: bool = False
    private: tuple[tuple[str, Text], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerDay:
    label: str  # "Day 1, Thursday 3 December 2026"
    date: date | None
    start_minutes: float
    finish_minutes: float
    blocks: tuple[TimerBlock, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """The clock for the front of the room. `minutes_words` are (singular, plural); `key` names
    the modes, in the order of the strip's key."""

    title: Text
    language: str
    words_language: str
    days: tuple[TimerDay, ...]
    minutes_words: tuple[str, str]
    minutes_short: str
    hours_short: str
    key: tuple[tuple[Mode, str], ...]
    words: TimerWords


# -- the invitation -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """An activity as those who are invited see it; `tracks` are what runs side by side in it.
    Minutes count from midnight of the day on which the session starts, and may pass 1,440."""

    name: str
    title: Text
    start_minutes: float
    finish_minutes: float
    tracks: tuple[tuple[Text, tuple[Text, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaDay:
    label: str  # "Day 1", or nothing for the only day
    date: date | None
    date_words: str  # "Thursday 3 December 2026"
    start_minutes: float
    finish_minutes: float  # of the booked time
    rows: tuple[AgendaRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What an invitation holds, without a word of the facilitator's. `facts` are when, where,
    access; `time_zone` is a name of the time zone database."""

    title: Text
    subtitle: Text = NOTHING
    organisation: Text = NOTHING
    language: str
    words_language: str
    aim: Text = NOTHING
    facts: tuple[Fact, ...]
    outcomes_heading: str
    outcomes: tuple[Text, ...]
    prework_heading: str
    prework: tuple[Text, ...]
    where: Text = NOTHING
    days: tuple[AgendaDay, ...]
    finish: str  # "Finish"
    columns: tuple[str, str, str, str]  # date, start, finish, activity
    time_zone: str
    entries: Literal["session", "activities"] = "session"
    words: DayWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """What people need to come: when, where, how to get in, who leads, what to bring, what for.
    Nothing of the facilitator's is in it."""

    document: str  # "Joining note"
    title: Text
    subtitle: Text = NOTHING
    organisation: Text = NOTHING
    language: str
    words_language: str
    aim: Text = NOTHING
    facts: tuple[Fact, ...]
    prework_heading: str
    prework: tuple[Text, ...]
    outcomes_heading: str
    outcomes: tuple[Text, ...]


# -- the safe sandbox -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenePost:
    """Something in the feed. `avatar` is one of six shapes; `cover` stands in its place in calm
    mode, where there is one."""

    name: str  # its id in the scene
    who: Text
    avatar: int
    ago: Text
    text: Text
    cover: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneVariant:
    """An answer to what was written: `hears` names a rule, and is empty for any other answer."""

    hears: str
    text: Text
    happened: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneInject:
    """Something that comes later: after a deed, some seconds, or a code word; with none of
    them, an option brings it."""

    name: str
    who: Text
    avatar: int
    variants: tuple[SceneVariant, ...]
    about: Text = NOTHING
    cover: Text = NOTHING
    does: str = ""
    after_seconds: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneOption:
    letter: str  # "A"
    text: Text
    way: str  # "Get help"
    then: Text
    goes_to: str = ""  # the name of an inject


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One thing to practise. It holds nothing that is for the facilitator alone."""

    name: str  # "bins-missed"
    title: Text
    kind: str  # "complaint"
    level: int
    minutes: float
    content_note: Text
    aim: Text
    setting: Text
    offline: Text  # the habit that it practises, and its counterpart
    digital: Text
    audience: Literal["public", "group", "direct"]
    people: int
    posts: tuple[ScenePost, ...]
    injects: tuple[SceneInject, ...]
    reply_to: str  # the name of a post; empty: a post of one's own
    letters: int
    looks_for: tuple[str, ...]
    more_words: tuple[tuple[str, tuple[str, ...]], ...]  # rule, and what it also looks for here
    options: tuple[SceneOption, ...]
    contacts: tuple[Contact, ...]  # without a detail where the brand has none
    reflect: tuple[Text, ...]
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneCard:
    """A scene on paper: what was said, and three ways to choose from."""

    name: str
    heading: str  # "Scene 2"
    title: Text
    kind: str  # "Complaint, gentle"
    note: Text  # a content note, or nothing
    setting: Text
    posts: tuple[tuple[Text, Text], ...]  # who, and what they said
    question: str
    ways: tuple[tuple[str, Text], ...]  # letter, and what one would do
    foot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sandbox:
    """The practice page, and its paper twins."""

    title: str
    organisation: str
    language: str
    words: SandboxWords
    scenes: tuple[Scene, ...]
    cards: tuple[SceneCard, ...]


# -- the files themselves -------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFile:
    """A finished file, for the page about all of them. `count` is in `unit`; `is_for_trainer`
    says that it holds what the room is never shown."""

    name: str  # "handout-large-print"
    file: str
    data: bytes
    count: int = 0
    unit: str = ""
    is_for_trainer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What is said of a session's files. The build adds `files` when it has drawn them."""

    title: Text
    organisation: Text = NOTHING
    when: Text = NOTHING
    language: str
    words: IndexWords
    files: tuple[MadeFile, ...] = ()


# -- all of it ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Everything for one session. A part that the plan does not make is None."""

    deck: Deck
    handout: Document
    guide: Document
    cards: Cards | None = None
    timer: Timer | None = None
    agenda: Agenda | None = None
    calendar: Agenda | None = None  # the same, for a plan with a date
    sandbox: Sandbox | None = None
    joining: Joining | None = None
    index: Index | None = None
    paper: Literal["a4", "letter"] = "a4"
