"""The clock for the front of the room."""

from __future__ import annotations

from datetime import date
from typing import Literal

from facilitator.pack.bridges import NOTHING, Mode
from facilitator.record import record
from facilitator.text import Text
from facilitator.words.timer import TimerWords


@record
class TimerStep:
    """A step, or an activity inside a track, with its minutes; 0 where the plan names none."""

    text: Text
    minutes: float = 0


@record
class TimerRoom:
    """One of the parallel rows of a breakout."""

    name: Text
    activities: tuple[TimerStep, ...]


@record
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
    most_minutes: float
    pinned: bool = False
    if_late: Literal["keep", "shrink", "cut"] = "keep"
    is_break: bool = False
    private: tuple[tuple[str, Text], ...] = ()


@record
class TimerDay:
    label: str  # "Day 1, Thursday 3 December 2026"
    date: date | None
    start_minutes: float
    finish_minutes: float
    blocks: tuple[TimerBlock, ...]


@record
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
