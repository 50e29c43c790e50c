"""The exercise cards, their faces and sheets."""

from __future__ import annotations

from typing import Literal

from facilitator.diagnostics import Diagnostic
from facilitator.pack.bridges import Bridge, Theme
from facilitator.pack.sandbox import SceneCard
from facilitator.record import record
from facilitator.text import Text

Backs = Literal["fold", "long-edge", "short-edge", "none"]
SideName = Literal["offline", "digital"]


@record
class TitleFace:
    """The front of the card that opens a deck. The icon stands in both of its tiles."""

    title: Text
    lead: Text
    motto: Text
    organisation: Text
    session: Text
    icon: str


@record
class HowToFace:
    """The exercise in numbered steps; `foot` says for how many and how long."""

    heading: Text
    steps: tuple[Text, ...]
    foot: tuple[Text, ...] = ()


@record
class ThemesFace:
    heading: Text
    themes: tuple[tuple[Theme, Text], ...]


@record
class TextFace:
    """A heading and paragraphs: about the deck, or what to ask each other."""

    heading: Text
    texts: tuple[Text, ...]


@record
class HabitFace:
    """One end of a bridge. `label` is unique in its set; a twin is matched with another card,
    and shows nothing that would tell which."""

    bridge: Bridge
    side: SideName
    label: str
    is_twin: bool = False


@record
class BridgeFace:
    """What joins the two ends, for the third of a group."""

    bridge: Bridge
    heading: Text
    label: str


@record
class BlankFace:
    """A card to write on, of one theme."""

    side: SideName
    word: str
    heading: Text
    theme: Theme
    theme_word: str


@record
class StatementFace:
    label: Text
    statement: Text


@record
class BingoFace:
    """A square of cells, row by row. Type is of one size on all cards, as fits whatever of the
    `pool` may stand in a cell."""

    heading: Text
    lead: Text
    label: Text
    cells: tuple[Text, ...]
    pool: tuple[Text, ...]


@record
class SceneFace:
    """The front of a scene: what was said."""

    scene: SceneCard


@record
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


@record
class Card:
    """Two faces, or one. `name` is unique in the file and safe as a file's name."""

    name: str
    front: Face
    back: Face | None = None


@record
class WallPoster:
    """A bridge on a page of its own."""

    name: str
    bridge: Bridge
    same_because: Text


@record
class Sign:
    """One end of a line along a wall; `side` gives its shape."""

    name: str
    side: SideName
    words: Text
    gloss: Text


@record
class GridPoster:
    """Four cells, (heading, gloss), from the top left; each axis has its low end, its name and
    its high end."""

    name: str
    heading: Text
    lead: Text
    cells: tuple[tuple[Text, Text], ...]
    across: tuple[Text, Text, Text]
    up: tuple[Text, Text, Text]


@record
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


@record
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
    copies: str  # "Copies: {copies}"
    calibration: str  # "Do fronts and backs line up?"
    calibration_steps: tuple[str, ...]
    calibration_read: str
    directions: tuple[str, str]  # to the right, up


@record
class CardSet:
    """The cards of one activity. With `seed`, twins are laid out in its order; `is_shuffled`
    says that the seed is printed. `copies` tells the printer how many are needed; 0 says
    nothing. Backs are moved by `back_offset_mm`, (right, up)."""

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
    copies: int = 0
    paper: Literal["a4", "letter"] = "a4"
    back_offset_mm: tuple[float, float] = (0, 0)
    has_calibration: bool = False


@record
class Cards:
    """`faults` are what keeps a set from being made."""

    title: str
    organisation: str
    language: str
    words_language: str
    sets: tuple[CardSet, ...]
    words: CardWords
    faults: tuple[Diagnostic, ...] = ()
