"""`facilitator check --deck`: what there is to say about finished decks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from facilitator import __version__
from facilitator.auditing import RULES, audit
from facilitator.cli.check import Form, summary
from facilitator.cli.console import print_diagnostics, print_heading, print_line, shown
from facilitator.diagnostics import Diagnostic, FacilitatorError


def check_decks(decks: Sequence[Path], *, strict: bool, form: Form = "text") -> int:
    """Audit and print; the exit code comes back: 1 after an error, or a warning if `strict`.

    Raises FacilitatorError where a file is no deck; in a form for programs that is printed too.
    """
    counts = _for_people(decks) if form == "text" else _for_programs(decks, form)
    return 1 if counts["error"] or (strict and counts["warning"]) else 0


def _for_people(decks: Sequence[Path]) -> Counter[str]:
    counts = Counter[str]()
    for deck in decks:
        found = audit(deck)
        for slide, diagnostics in groupby(found, key=_slide):
            print_heading(f"Slide {slide}" if slide else "The file")
            print_diagnostics(_without_place(diagnostics))
        severities = Counter[str](each.severity for each in found)
        print_line(f"{shown(deck.absolute())}: {summary(severities)}")
        counts += severities
    return counts


def _slide(diagnostic: Diagnostic) -> int:
    return diagnostic.place.line if diagnostic.place else 0


def _without_place(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The heading has said where."""
    return [
        Diagnostic(each.rule, each.severity, each.message, hint=each.hint) for each in diagnostics
    ]


def _for_programs(decks: Sequence[Path], form: Form) -> Counter[str]:
    from facilitator.checking import as_json, as_sarif

    found: list[Diagnostic] = []
    try:
        for deck in decks:
            found += audit(deck)
    except FacilitatorError as error:
        found += error.diagnostics
    written = as_json(found) if form == "json" else as_sarif(found, RULES, __version__)
    print_line(written.removesuffix("\n"))
    return Counter[str](each.severity for each in found)
