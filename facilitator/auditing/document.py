"""The file as a whole: sound, titled, in sections."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from facilitator.auditing.rule import Finding, rule
from facilitator.openxml import Document
from facilitator.openxml.faults import package_faults, package_slips
from facilitator.openxml.names import P14, TITLE

#: Slides that can be overlooked without sections.
_MANY_SLIDES = 12
#: What programs write there by themselves, in English and in Welsh.
_NO_TITLE = re.compile(
    r"(powerpoint )?presentation\d*|cyflwyniad( powerpoint)?|title|untitled( presentation)?"
    r"|slide \d+|.*\.(pp[ts]x?|pot[xm]?|pptm|odp)|",
    re.IGNORECASE,
)
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
    "warning",
    reason="PowerPoint puts this right without a word when it saves the file. Until then the file"
    " holds what nobody sees, and another program may stumble over it.",
    source="ISO/IEC 29500-2, and what PowerPoint does.",
)
def package_untidy(deck: Document) -> Iterator[Finding]:
    for message in package_slips(deck):
        yield Finding(0, message, "Open it in PowerPoint, and save it again.")


@rule(
    "warning",
    reason="A file without slides, such as a template, is judged by none of the rules for slides.",
    source="House rule.",
)
def slides_missing(deck: Document) -> Iterator[Finding]:
    if not deck.slides:
        hint = "Make a deck from it, and judge that."
        yield Finding(0, "there are no slides, so that there was next to nothing to judge", hint)


@rule(
    "error",
    reason="The title of the document is what a screen reader says when the file opens.",
    source="WCAG 2.2, success criterion 2.4.2.",
)
def document_title_missing(deck: Document) -> Iterator[Finding]:
    core = deck.related("", "core-properties")
    found = deck.xml(core).find(f".//{TITLE}") if core else None
    words = (found.text or "").strip() if found is not None else ""
    if _NO_TITLE.fullmatch(words):
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
