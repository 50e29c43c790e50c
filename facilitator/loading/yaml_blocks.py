"""A file without the block that a fault stands in: its other blocks can be read all the same."""

from __future__ import annotations

import re
from typing import NamedTuple

from facilitator.diagnostics import Source

_KEY = re.compile(r"[A-Za-z_]")
_OPENS = re.compile(r"[ ]+[a-z_][a-z_0-9]*:[ ]*")
_DASH = re.compile(r"([ ]*)-[ ]")


class Rest(NamedTuple):
    """What is left of a file; `key_line` (from 1) is that of the key over what was left out, and
    `end` the first line after all that stands under that key."""

    text: str
    key_line: int
    end: int


def without_block(source: Source, line: int) -> Rest | None:
    """The file with empty lines in place of the entry, such as an activity, that this line
    (counted from 1) stands in, or of the whole key where it stands in no entry. None where no key
    is above it, or nothing would be left."""
    lines = source.lines
    keys = [number for number, words in enumerate(lines, 1) if _KEY.match(words)]
    over = max((each for each in keys if each <= line), default=0)
    # A key that opens a block: which lines are its own, nobody can tell.
    is_opening = _OPENS.fullmatch(lines[line - 1]) is not None
    if not over or len(keys) < 2 or is_opening:
        return None
    under = range(over + 1, min((each for each in keys if each > line), default=len(lines) + 1))
    entries = _entries(lines, under)
    first = max((each for each in entries if each <= line), default=over)
    last = (
        under.stop if first == over else min((e for e in entries if e > line), default=under.stop)
    )
    kept = ["" if first <= number < last else words for number, words in enumerate(lines, 1)]
    return Rest("\n".join(kept), over, under.stop)


def _entries(lines: list[str], under: range) -> list[int]:
    """The lines where the entries of the list under a key begin."""
    found = [(number, match) for number in under if (match := _DASH.match(lines[number - 1]))]
    column = len(found[0][1][1]) if found else 0
    return [number for number, match in found if len(match[1]) == column]
