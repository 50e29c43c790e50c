"""What the room does, one thing at a time."""

from __future__ import annotations

from facilitator.record import record
from facilitator.text import Text


@record
class Step:
    text: Text
    minutes: str = ""  # "10 min"
