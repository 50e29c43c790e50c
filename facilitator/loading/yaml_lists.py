"""Lists whose dashes are not where YAML looks for them, so that it reads one long text."""

from __future__ import annotations

import re

from facilitator.diagnostics import Diagnostic, Place, Source
from facilitator.plan.nearest import short

#: A dash that is followed by no space.
_TIGHT = re.compile(r"(?P<before>\s*)-(?P<text>[^\W\d].*)")
#: What word processors and other notations begin an entry with.
BULLET = re.compile(r"(?P<before>\s*)(?P<sign>[*•·‣▪–—])\s+(?P<text>\S.*)")
_NUMBER = re.compile(r"(?P<before>\s*)(?P<sign>\d{1,2}[.)])\s+(?P<text>\S.*)")


def slip_in_list(source: Source, first: int, last: int) -> Diagnostic | None:
    """The diagnostic for a text without quotes, on these lines (counted from 1), that was most
    likely meant as one entry of a list or several."""
    if slip := _wrong_dash(source, first, last):
        return slip
    for line in range(first + 1, last + 1):
        words = source.lines[line - 1]
        if re.match(r"\s*- ", words):
            return Diagnostic(
                "dash-in-text",
                "error",
                "this dash begins no entry: its line goes on with the text above",
                Place(source, line, words.index("-") + 1),
                "Begin the dash in the same column as the dash above. "
                'If it belongs to the text, put the whole text in "double quotes".',
            )
    return None


def _wrong_dash(source: Source, first: int, last: int) -> Diagnostic | None:
    words = source.lines[first - 1]
    if tight := _TIGHT.fullmatch(words):
        return _dash(source, first, tight, "a space is missing after this dash")
    if bullet := BULLET.fullmatch(words):
        return wrong_bullet(source, first, bullet)
    number = _NUMBER.fullmatch(words)
    if number and first < last and _NUMBER.fullmatch(source.lines[first]):
        return wrong_bullet(source, first, number)
    return None


def wrong_bullet(source: Source, line: int, match: re.Match[str]) -> Diagnostic:
    """The diagnostic for a sign in the place of a dash."""
    return _dash(source, line, match, f"`{match['sign']}` begins no entry of a list here")


def _dash(source: Source, line: int, match: re.Match[str], message: str) -> Diagnostic:
    place = Place(source, line, len(match["before"]) + 1)
    hint = f"Write `- {short(match['text'])}`, and the same for its neighbours."
    return Diagnostic("wrong-dash", "error", message, place, hint)
