"""The parser of YAML, where its events stand, and what stops it."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from facilitator.diagnostics import Diagnostic
from facilitator.plan.marks import Mark

#: The fast parser where there is one: both accept the same plans.
PARSER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Unread:
    """Stands for a value that could not be read; its fault is told already."""

    def __repr__(self) -> str:
        return "(not read)"


UNREAD = Unread()


class StopReadingError(Exception):
    """Reading cannot go on past this diagnostic. `mended` is the text as it would be without the
    fault, where that is plain."""

    def __init__(self, diagnostic: Diagnostic, mended: str = "") -> None:
        self.diagnostic = diagnostic
        self.mended = mended
        super().__init__(diagnostic.message)


def mark_of(event: yaml.Event) -> Mark:
    """Line and column where an event begins, counted from 1."""
    mark = event.start_mark
    assert mark is not None
    return mark.line + 1, mark.column + 1


def start_of(event: yaml.Event) -> int:
    """How many characters of the text stand before the event."""
    mark = event.start_mark
    assert mark is not None
    return mark.index


def end_of(event: yaml.Event) -> tuple[int, int, int]:
    """Where the event ends: characters before it, line and column."""
    mark = event.end_mark
    assert mark is not None
    return mark.index, mark.line + 1, mark.column + 1


def events(text: str, parser: type) -> Iterator[yaml.Event]:
    """The parser's events, one by one. Raises yaml.YAMLError on what is no YAML."""
    loader = parser(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()
