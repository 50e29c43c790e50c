"""Judges a finished deck, ours or anybody's, slide by slide: can everybody follow it?

A rule is one function, and one line in RULES; its code is the function's name in kebab case.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from facilitator.auditing import document, pictures, reading, tables, titles, words
from facilitator.auditing.explaining import explain, overview
from facilitator.auditing.rule import Finding, Rule
from facilitator.diagnostics import Diagnostic, FacilitatorError, Place, Source
from facilitator.openxml import Document, UnreadableError

__all__ = ["RULES", "Finding", "Rule", "audit", "explain", "overview"]

_ALL: tuple[Rule, ...] = (
    document.package_fault,
    document.document_title_missing,
    document.sections_missing,
    document.section_name_repeated,
    titles.title_missing,
    titles.title_repeated,
    titles.title_read_late,
    reading.reading_order_jumps,
    reading.placeholder_empty,
    reading.advances_by_itself,
    pictures.alt_missing,
    pictures.alt_is_file_name,
    tables.table_header_missing,
    tables.table_cells_merged,
    words.language_missing,
    words.direction_wrong,
    words.link_text_unclear,
    words.text_too_small,
    words.contrast_low,
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
        deck = Document.read(path.read_bytes())
        found = [(finding, rule) for rule in _ALL for finding in rule.judge(deck)]
    except OSError as error:
        message = f"{path} cannot be read ({error.strerror or 'it is not there'})"
        raise FacilitatorError([Diagnostic("deck-unreadable", "error", message)]) from error
    except UnreadableError as error:
        said = Diagnostic("deck-unreadable", "error", f"{path} {error}", hint=error.hint)
        raise FacilitatorError([said]) from error
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
