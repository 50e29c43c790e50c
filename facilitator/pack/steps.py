"""What the room does, one thing at a time."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    text: Text
    minutes: str = ""  # "10 min"
