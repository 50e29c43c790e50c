"""Reading: the order of shapes, and what is left empty."""

from __future__ import annotations

import math
from collections.abc import Iterator

from lxml import etree

from facilitator.auditing.naming import called
from facilitator.auditing.rule import Finding, rule
from facilitator.openxml import Document
from facilitator.openxml.boxes import Box
from facilitator.openxml.document import (
    is_hidden,
    placeholder_kind,
    properties_of,
    shapes_of,
    text_of,
)
from facilitator.openxml.inheritance import View
from facilitator.openxml.names import FOOT_KINDS, TITLE_KINDS, P

#: Shapes may touch, or overlap by a hair (points).
_TOUCH_PT = 4


@rule(
    "warning",
    reason="Shapes are read aloud from the back to the front, wherever they stand. Words that"
    " stand above others, and are read after them, make no sense to the ear.",
    source="WCAG 2.2, success criterion 1.3.2.",
)
def reading_order_jumps(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        view = View.of_slide(deck, slide.part)
        spoken = list(filter(None, (_spoken(view, shape) for shape in shapes_of(slide.root))))
        jump = _first_jump(spoken)
        if jump is not None:
            message = f"{jump[1]} stands above {jump[0]}, but is read after it"
            hint = "Put them in order in the Selection Pane; it is read from the bottom up."
            yield Finding(slide.number, message, hint)


def _first_jump(spoken: list[tuple[str, Box]]) -> tuple[str, str] | None:
    """The names of the first shape that is read too early, and of one that stands above it."""
    highest = [math.inf]  # the least bottom edge of all that is read later, from the end
    for _, frame in reversed(spoken):
        highest.append(min(highest[-1], frame.bottom))
    for at, (name, frame) in enumerate(spoken):
        if highest[-2 - at] > frame.y + _TOUCH_PT:
            continue  # which spares a slide of thousands of shapes the search
        for other, later in spoken[at + 1 :]:
            if _is_above(later, frame):
                return name, other
    return None


def _spoken(view: View, shape: etree._Element) -> tuple[str, Box] | None:
    """The name of a shape that is read aloud, and where it stands."""
    kind = placeholder_kind(shape)
    if kind in FOOT_KINDS or kind in TITLE_KINDS or shape.tag == f"{P}grpSp" or is_hidden(shape):
        return None
    if not text_of(shape).strip() and not properties_of(shape).get("descr"):
        return None
    frame = view.frame(shape)
    return None if frame is None else (called(shape), frame)


def _is_above(upper: Box, lower: Box) -> bool:
    shared = min(upper.right, lower.right) - max(upper.x, lower.x)
    narrower = min(upper.width, lower.width)
    return upper.bottom <= lower.y + _TOUCH_PT and shared > narrower / 2


@rule(
    "warning",
    reason="An empty place shows “Click to add text” to whoever edits the deck, and some screen"
    " readers announce it.",
    source="House rule.",
)
def placeholder_empty(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for shape in shapes_of(slide.root):
            kind = placeholder_kind(shape)
            if kind in ("", *FOOT_KINDS, *TITLE_KINDS) or shape.tag != f"{P}sp":
                continue
            if not text_of(shape).strip():
                yield Finding(slide.number, f"{called(shape)} is empty", "Fill it, or delete it.")
