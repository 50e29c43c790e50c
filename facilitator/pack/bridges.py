"""Habits joined to their counterparts, and the words for what an activity asks."""

from __future__ import annotations

from typing import Literal

from facilitator.record import record
from facilitator.text import Text

#: What an activity asks of the room; each is told by word, shape and pattern as well as colour.
Mode = Literal["open", "talk", "practice", "reflect", "pause"]
Theme = Literal["listen", "tell", "help", "decide", "look-after-yourself"]

NOTHING = Text()


@record
class Side:
    """One end of a bridge: the offline habit or its digital counterpart."""

    word: str  # "Offline", "Digital"
    title: Text
    text: Text = NOTHING


@record
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
