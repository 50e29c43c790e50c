"""Judges a finished deck, ours or anybody's, slide by slide: can everybody follow it?

A rule is one function, and one line in RULES; its code is the function's name in kebab case.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from facilitator.auditing import (
    contrasts,
    document,
    figures,
    links,
    moving,
    pictures,
    reading,
    tables,
    titles,
    words,
)
from facilitator.auditing.explaining import explain, overview
from facilitator.auditing.rule import Finding, Rule
from facilitator.diagnostics import Diagnostic, FacilitatorError, Place, Source
from facilitator.openxml import Document, UnreadableError
from facilitator.openxml.archive import MOST_BYTES

__all__ = ["RULES", "Finding", "Rule", "audit", "explain", "overview"]

_ALL: tuple[Rule, ...] = (
    document.package_fault,
    document.package_untidy,
    document.slides_missing,
    document.document_title_missing,
    document.sections_missing,
    document.section_name_repeated,
    titles.title_missing,
    titles.title_repeated,
    titles.title_read_late,
    reading.reading_order_jumps,
    reading.placeholder_empty,
    moving.advances_by_itself,
    moving.moves_without_end,
    moving.media_starts_by_itself,
    moving.captions_missing,
    pictures.alt_missing,
    pictures.alt_is_file_name,
    pictures.alt_unchecked,
    tables.table_header_missing,
    tables.table_cells_merged,
    words.language_missing,
    words.language_wrong,
    words.direction_wrong,
    links.link_text_unclear,
    words.text_too_small,
    figures.figure_text_too_small,
    contrasts.contrast_low,
    contrasts.contrast_unknown,
)

#: Code -> rule.
RULES: Mapping[str, Rule] = MappingProxyType({rule.code: rule for rule in _ALL})


def audit(path: Path) -> tuple[Diagnostic, ...]:
    """Everything worth saying about a deck, from the file as a whole (line 0) to its last slide.
    The line of a place is the number of its slide.

    Raises FacilitatorError where the file is no deck that can be read.
    """
    source = Source(str(path))
    try:
        deck = Document.read(_bytes_of(path))
        found = [(finding, rule) for rule in _ALL for finding in rule.judge(deck)]
    except UnreadableError as error:
        raise FacilitatorError.of("deck-unreadable", f"{path} {error}", error.hint) from error
    # Sorting keeps the order of the rules within a slide.
    found.sort(key=lambda pair: pair[0].slide)
    return tuple(
        Diagnostic(
            rule.code,
            rule.severity,
            finding.message,
            Place(source, finding.slide),
            finding.hint,
        )
        for finding, rule in found
    )


def _bytes_of(path: Path) -> bytes:
    """Raises UnreadableError."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise UnreadableError("is not there", "See that its name and folder are right.") from error
    except OSError as error:
        hint = "See that it is a file, that you may open it, and that no program holds it."
        raise UnreadableError(f"cannot be read ({error.strerror or error})", hint) from error
    if len(data) > MOST_BYTES:
        raise UnreadableError("is far larger than a presentation", "See that it is the right file.")
    return data
