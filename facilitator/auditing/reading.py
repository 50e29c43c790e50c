"""Reading: the order of shapes, what is left empty, and who turns the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from lxml import etree

from facilitator.auditing.rule import Finding, rule
from facilitator.openxml import Document
from facilitator.openxml.document import (
    placeholder_kind,
    properties_of,
    shapes_of,
    text_of,
)
from facilitator.openxml.frames import Frame
from facilitator.openxml.inheritance import View
from facilitator.openxml.names import FOOT_KINDS, TITLE_KINDS, P
from facilitator.openxml.numbers import number_of

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
        for (first, frame), (second, later) in combinations(spoken, 2):
            if _is_above(later, frame):
                message = f"“{second}” stands above “{first}”, but is read after it"
                hint = "Put them in order in the Selection Pane; it is read from the bottom up."
                yield Finding(slide.number, message, hint)
                break


def _spoken(view: View, shape: etree._Element) -> tuple[str, Frame] | None:
    """The name of a shape that is read aloud, and where it stands."""
    kind = placeholder_kind(shape)
    if kind in FOOT_KINDS or kind in TITLE_KINDS or shape.tag == f"{P}grpSp":
        return None
    if not text_of(shape).strip() and not properties_of(shape).get("descr"):
        return None
    frame = view.frame(shape)
    return None if frame is None else (properties_of(shape).get("name", ""), frame)


def _is_above(upper: Frame, lower: Frame) -> bool:
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
                name = properties_of(shape).get("name", "")
                yield Finding(slide.number, f"“{name}” is empty", "Fill it, or delete it.")


@rule(
    "warning",
    reason="Who reads slowly, or has it read aloud, is not done when the slide goes.",
    source="WCAG 2.2, success criterion 2.2.1.",
)
def advances_by_itself(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        timed = [each for each in slide.root.iter(f"{P}transition") if each.get("advTm")]
        if timed:
            seconds = number_of(timed[0], "advTm") / 1000
            message = f"the slide goes on by itself after {seconds:g} seconds"
            hint = "Under Transitions, advance on mouse click only."
            yield Finding(slide.number, message, hint)
