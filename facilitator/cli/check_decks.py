"""`facilitator check --deck`: what there is to say about finished decks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from facilitator import __version__
from facilitator.auditing import RULES, audit
from facilitator.cli.check import Form, summary
from facilitator.cli.console import print_diagnostics, print_heading, print_line, shown
from facilitator.diagnostics import Diagnostic, FacilitatorError, Place, Source

_SUFFIXES = (".pptx", ".pptm", ".ppsx", ".ppsm")
#: PowerPoint keeps such a file beside a deck that is open.
_LOCK = "~$"


def check_decks(given: Sequence[Path], *, strict: bool, form: Form = "text") -> int:
    """Audit and print; the exit code comes back: 1 after an error, or a warning if `strict`. A
    folder stands for the decks in it. A file that is no deck is told, and those after it are
    judged all the same.

    Raises FacilitatorError where a folder holds no deck; in a form for programs that is printed
    too.
    """
    counts = _for_people(given) if form == "text" else _for_programs(given, form)
    return 1 if counts["error"] or (strict and counts["warning"]) else 0


def _decks_in(given: Sequence[Path]) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(deck for each in given for deck in _decks_at(each)))


def _decks_at(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = [each for each in path.rglob("*") if each.suffix.lower() in _SUFFIXES]
    decks = sorted(each for each in found if not each.name.startswith(_LOCK))
    if not decks:
        message = f"there is no deck (.pptx) in {path}"
        raise FacilitatorError.of("deck-unreadable", message, "name a deck, or build one first")
    return decks


def _for_people(given: Sequence[Path]) -> Counter[str]:
    decks = _decks_in(given)
    counts = Counter[str]()
    for deck in decks:
        name = shown(deck.absolute())
        try:
            found = audit(deck)
        except FacilitatorError as error:
            print_diagnostics(error.diagnostics)
            counts["error"] += 1
            continue
        _print_by_slide(found, name if len(decks) > 1 else "")
        severities = Counter[str](each.severity for each in found)
        print_line(f"{name}: {summary(severities)}")
        counts += severities
    return counts


def _print_by_slide(found: Sequence[Diagnostic], deck: str) -> None:
    for slide, diagnostics in groupby(found, key=_slide):
        print_heading(_heading(slide, deck))
        # The heading has said where.
        print_diagnostics(replace(each, place=None) for each in diagnostics)


def _slide(diagnostic: Diagnostic) -> int:
    return diagnostic.place.line if diagnostic.place else 0


def _heading(slide: int, deck: str) -> str:
    """With the name of the deck where there are several."""
    if deck:
        return f"{deck}, slide {slide}" if slide else deck
    return f"Slide {slide}" if slide else "The file"


def _for_programs(given: Sequence[Path], form: Form) -> Counter[str]:
    from facilitator.checking import as_json, as_sarif

    found: list[Diagnostic] = []
    try:
        for deck in _decks_in(given):
            found += _judged(deck)
    except FacilitatorError as error:
        found += error.diagnostics
    written = as_json(found) if form == "json" else as_sarif(found, RULES, __version__)
    print_line(written.removesuffix("\n"))
    return Counter[str](each.severity for each in found)


def _judged(deck: Path) -> tuple[Diagnostic, ...]:
    """Each with its place, even where the deck cannot be read."""
    try:
        return audit(deck)
    except FacilitatorError as error:
        place = Place(Source(str(deck)), 0)
        return tuple(replace(each, place=place) for each in error.diagnostics)
