"""Texts that YAML reads, and that say something else than their author meant."""

from __future__ import annotations

import re

from facilitator.diagnostics import Diagnostic, Place, Source
from facilitator.loading.files import CONTROLS
from facilitator.plan.nearest import short

#: A comment that begins at once after a text: most likely a part of it.
_SWALLOWED = re.compile(r"([ ]+)(#\w[^\n]*)")


def hash_in_text(source: Source, end: int, line: int, column: int) -> Diagnostic | None:
    """The diagnostic for what a # cuts off a text that ends at this place, `end` characters from
    the start of the source."""
    swallowed = source.text.startswith(" ", end) and _SWALLOWED.match(source.text, end)
    if not swallowed:
        return None
    return Diagnostic(
        "hash-in-text",
        "error",
        f"`#` begins a comment, so `{short(swallowed[2])}` is not read",
        Place(source, line, column + len(swallowed[1])),
        'Put the text in "double quotes"; or, for a comment, write a space after #.',
    )


def invisible_letter(text: str, place: Place) -> Diagnostic | None:
    """The diagnostic for a backslash in quotes that stands for a character which no file of ours
    can hold: `\\a` and `\\b` do, as in `Minutes\\archive`."""
    odd = CONTROLS.search(text)
    if not odd:
        return None
    return Diagnostic(
        "control-character",
        "error",
        f"a backslash in this text makes an invisible character (U+{ord(odd[0]):04X})",
        place,
        "Use 'single quotes' around this text, or take the backslash out.",
    )
