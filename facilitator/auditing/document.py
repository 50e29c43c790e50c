"""The file as a whole: sound, titled, in sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from facilitator.auditing.rule import Finding, rule
from facilitator.openxml import Document
from facilitator.openxml.faults import package_faults
from facilitator.openxml.names import P14, TITLE

#: Slides that can be overlooked without sections.
_MANY_SLIDES = 12
_NO_TITLES = ("", "powerpoint presentation", "presentation", "title", "untitled")
_NO_NAMES = ("default section", "untitled section", "")


@rule(
    "error",
    reason="PowerPoint offers to repair a file with such a fault, and may lose a part of it.",
    source="ISO/IEC 29500-2, and what PowerPoint does.",
)
def package_fault(deck: Document) -> Iterator[Finding]:
    for slide, message in package_faults(deck):
        yield Finding(slide, message, "Open it in PowerPoint, let it repair it, and save it again.")


@rule(
    "error",
    reason="The title of the document is what a screen reader says when the file opens.",
    source="WCAG 2.2, success criterion 2.4.2.",
)
def document_title_missing(deck: Document) -> Iterator[Finding]:
    core = deck.related("", "core-properties")
    found = deck.xml(core).find(f".//{TITLE}") if core else None
    words = (found.text or "").strip() if found is not None else ""
    if words.casefold() in _NO_TITLES:
        message = f"the document is called “{words}”" if words else "the document has no title"
        yield Finding(0, message, "Under File, Info, Properties, write a title.")


@rule(
    "info",
    reason="Sections let everybody find a part of a long deck, by keyboard too.",
    source="House rule.",
)
def sections_missing(deck: Document) -> Iterator[Finding]:
    if len(deck.slides) > _MANY_SLIDES and not list(deck.presentation.iter(f"{P14}section")):
        message = f"{len(deck.slides)} slides are in no sections"
        yield Finding(0, message, "Add a section for each part, and name it.")


@rule(
    "warning",
    reason="Sections of one name, or with the name that PowerPoint gives them, cannot be told"
    " apart.",
    source="Microsoft's accessibility checker, “Default section name” and “Duplicate section"
    " name”.",
)
def section_name_repeated(deck: Document) -> Iterator[Finding]:
    names = [each.get("name", "") for each in deck.presentation.iter(f"{P14}section")]
    for name, count in Counter(names).items():
        if count > 1:
            yield Finding(0, f"{count} sections are called “{name}”", "Name each one differently.")
        elif name.casefold() in _NO_NAMES:
            yield Finding(0, f"a section is called “{name}”", "Name it after its part.")
