"""The kinds of activity, and the other words from a list that an activity may use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

Kind = Literal[
    "opening",
    "checkin",
    "energiser",
    "input",
    "demo",
    "exercise",
    "discussion",
    "breakout",
    "sandbox",
    "debrief",
    "reflection",
    "checkpoint",
    "break",
    "lunch",
    "buffer",
    "closing",
    "evaluation",
    "note",
]
KINDS: tuple[Kind, ...] = get_args(Kind)

#: What an activity asks of the room.
Mode = Literal["open", "talk", "practice", "reflect", "pause"]
MODES: Mapping[Kind, Mode] = {
    "opening": "open",
    "checkin": "reflect",
    "energiser": "open",
    "input": "talk",
    "demo": "talk",
    "exercise": "practice",
    "discussion": "practice",
    "breakout": "practice",
    "sandbox": "practice",
    "debrief": "reflect",
    "reflection": "reflect",
    "checkpoint": "reflect",
    "break": "pause",
    "lunch": "pause",
    "buffer": "pause",
    "closing": "open",
    "evaluation": "reflect",
    "note": "open",
}

Format = Literal["individual", "pairs", "trios", "small_groups", "plenary", "carousel"]
IfLate = Literal["keep", "shrink", "cut"]
CardExercise = Literal[
    "match-the-pair",
    "find-your-other-half",
    "turn-over",
    "effort-and-value",
    "confidence-line",
    "what-would-you-do",
    "bingo",
    "pledge",
]
