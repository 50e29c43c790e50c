"""Lists whose dashes are not where YAML looks for them, so that it reads one long text."""

from __future__ import annotations

import re

from facilitator.diagnostics import Diagnostic, Place, Source
from facilitator.plan.nearest import short

#: A dash that is followed by no space.
TIGHT = re.compile(r"(?P<before>\s*)(?P<sign>-)(?P<text>[^\W\d].*)")
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


#: A line of a text that is broken by hand is longer than this.
_BROKEN_FROM = 45


def entry_joined(source: Source, first: int, last: int) -> Diagnostic | None:
    """A remark on an entry over several lines, of which one begins as an entry of its own would:
    with a capital, after a short line that ends without a stop."""
    for line in range(first + 1, last + 1):
        before, words = (source.lines[each - 1].strip() for each in (line - 1, line))
        if len(before) < _BROKEN_FROM and words[:1].isupper() and before[-1:].isalnum():
            return Diagnostic(
                "entry-joined",
                "warning",
                "this line goes on with the entry above, and begins like an entry of its own",
                Place(source, line, source.lines[line - 1].index(words) + 1),
                f"Write `- {short(words)}`, with the dash in the column of the dash above; "
                "or write the whole entry on one line.",
            )
    return None


def _wrong_dash(source: Source, first: int, last: int) -> Diagnostic | None:
    words = source.lines[first - 1]
    start = words.lstrip()[:2]
    # Most lines begin with a key or an entry: a look is quicker than three patterns.
    if start[:1].isalpha() or start == "- ":
        return None
    if tight := TIGHT.fullmatch(words):
        return wrong_bullet(source, first, tight)
    if bullet := BULLET.fullmatch(words):
        return wrong_bullet(source, first, bullet)
    number = _NUMBER.fullmatch(words)
    if number and first < last and _NUMBER.fullmatch(source.lines[first]):
        return wrong_bullet(source, first, number)
    return None


def wrong_bullet(source: Source, line: int, match: re.Match[str]) -> Diagnostic:
    """The diagnostic for a sign in the place of a dash."""
    if match["sign"] == "-":
        return _dash(source, line, match, "a space is missing after this dash")
    return _dash(source, line, match, f"`{match['sign']}` begins no entry of a list here")


def _dash(source: Source, line: int, match: re.Match[str], message: str) -> Diagnostic:
    place = Place(source, line, len(match["before"]) + 1)
    hint = f"Write `- {short(match['text'])}`, and the same for its neighbours."
    return Diagnostic("wrong-dash", "error", message, place, hint)
