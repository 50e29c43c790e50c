"""Titles: there, real, unlike each other, and read first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lxml import etree

from facilitator.auditing.rule import Finding, rule
from facilitator.openxml import Document
from facilitator.openxml.document import (
    is_hidden,
    placeholder_kind,
    properties_of,
    shapes_of,
    text_of,
)
from facilitator.openxml.names import FOOT_KINDS, TITLE_KINDS

_WCAG_TITLED = "WCAG 2.2, success criteria 2.4.2 and 2.4.6."


@rule(
    "error",
    reason="Screen readers list slides by their titles, and read the title first. A slide without"
    " one has no name; words that only look like a title do not count.",
    source=f"Microsoft's accessibility checker, “Missing slide title”; {_WCAG_TITLED}",
)
def title_missing(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        if not slide.title:
            kinds = {placeholder_kind(shape) for shape in shapes_of(slide.root)}
            empty = bool(kinds & set(TITLE_KINDS))
            message = "the title is empty" if empty else "there is no title"
            hint = "Click on the slide's place for a title, and write it there."
            if not empty:
                hint = "Under Home, Layout, choose a layout with a title, and write it there."
            yield Finding(slide.number, message, hint)


@rule(
    "warning",
    reason="Who finds slides by their titles cannot tell two of one name apart.",
    source=f"Microsoft's accessibility checker, “Duplicate slide title”; {_WCAG_TITLED}",
)
def title_repeated(deck: Document) -> Iterator[Finding]:
    seen: defaultdict[str, list[int]] = defaultdict(list)
    for slide in deck.slides:
        if slide.title:
            earlier = seen[slide.title.casefold()]
            if earlier:
                message = f"the title “{slide.title}” is that of slide {earlier[0]} too"
                yield Finding(slide.number, message, "Say what differs, or number them (1 of 2).")
            earlier.append(slide.number)


@rule(
    "warning",
    reason="Shapes are read aloud from the back of the slide to the front. A title that is not"
    " the first of them comes after what it introduces.",
    source="WCAG 2.2, success criterion 1.3.2.",
)
def title_read_late(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        before = 0
        for shape in shapes_of(slide.root):
            kind = placeholder_kind(shape)
            if kind in TITLE_KINDS:
                break
            before += kind not in FOOT_KINDS and _is_spoken(shape)
        else:
            continue
        if before:
            things = "one thing is" if before == 1 else f"{before} things are"
            hint = "In the Selection Pane, move the title to the bottom of the list."
            yield Finding(slide.number, f"{things} read before the title", hint)


def _is_spoken(shape: etree._Element) -> bool:
    words = text_of(shape).strip() or properties_of(shape).get("descr", "").strip()
    return bool(words) and not is_hidden(shape)
