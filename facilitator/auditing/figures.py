"""Words in charts and SmartArt, which stand in parts of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from facilitator.auditing.naming import called, short
from facilitator.auditing.rule import Finding, rule
from facilitator.auditing.words import SIGHT, is_small
from facilitator.openxml import Document, Slide
from facilitator.openxml.document import is_hidden, shapes_of
from facilitator.openxml.names import A, C, R
from facilitator.openxml.numbers import number_of, plain_number
from facilitator.openxml.pages import page_scale

#: Of a chart that says nothing itself; its title is a fifth larger than the rest.
_USUAL_SIZE_PT = 10.0
_TITLE_SHARE = 1.2
_PIECES = {
    f"{C}title": "the title",
    f"{C}legend": "the legend",
    f"{C}catAx": "an axis",
    f"{C}valAx": "an axis",
    f"{C}dateAx": "an axis",
    f"{C}serAx": "an axis",
    f"{C}dLbls": "a label",
}
_SHOWN = tuple(f"{C}{name}" for name in ("showVal", "showCatName", "showSerName", "showPercent"))


class Writing(NamedTuple):
    """Words in a figure, and their size in points."""

    size_pt: float
    what: str


@rule(
    "warning",
    reason="The words of a chart or of SmartArt are read from the back of the room like all"
    " others. PowerPoint sets them in 12 points, or in what fits.",
    source=SIGHT,
)
def figure_text_too_small(deck: Document) -> Iterator[Finding]:
    scale = page_scale(*deck.size_pt)
    for slide in deck.slides:
        smallest = min((*_in_charts(deck, slide), *_in_diagrams(deck, slide)), default=None)
        if smallest is not None and is_small(smallest.size_pt / scale):
            message = f"{smallest.what} is set in {smallest.size_pt / scale:.3g} points"
            yield Finding(slide.number, message, "Select it, and choose a larger size.")


def _in_charts(deck: Document, slide: Slide) -> Iterator[Writing]:
    for shape in shapes_of(slide.root):
        link = shape.find(f"{A}graphic/{A}graphicData/{C}chart")
        part = "" if link is None else deck.target(slide.part, link.get(f"{R}id", ""))
        if part in deck.parts and not is_hidden(shape):
            root = deck.xml(part)
            usual_pt = _sizes(root.find(f"{C}txPr"), _USUAL_SIZE_PT)
            for piece in root.iter(*_PIECES):
                if _is_shown(piece):
                    what = f"{_PIECES[str(piece.tag)]} of the chart {called(shape)}"
                    yield Writing(_size_of(piece, usual_pt), what)


def _is_shown(piece: etree._Element) -> bool:
    if any(map(_is_on, piece.iterchildren(f"{C}delete"))):
        return False
    if piece.tag == f"{C}dLbls":
        return any(map(_is_on, piece.iterchildren(*_SHOWN)))
    labels = piece.find(f"{C}tickLblPos")
    return labels is None or labels.get("val") != "none"


def _is_on(switch: etree._Element) -> bool:
    return switch.get("val", "1") in ("1", "true")


def _size_of(piece: etree._Element, usual_pt: float) -> float:
    if piece.tag == f"{C}title":
        return _sizes(piece.find(f"{C}tx/{C}rich"), usual_pt * _TITLE_SHARE)
    return _sizes(piece.find(f"{C}txPr"), usual_pt)


def _sizes(text: etree._Element | None, usual_pt: float) -> float:
    """The smallest size that some text names, in points."""
    named = [] if text is None else [*text.iter(f"{A}defRPr", f"{A}rPr")]
    sizes = [number_of(each, "sz") / 100 for each in named if number_of(each, "sz") > 0]
    return min(sizes, default=usual_pt)


def _in_diagrams(deck: Document, slide: Slide) -> Iterator[Writing]:
    """PowerPoint keeps a drawing of each diagram, with the sizes that it has chosen."""
    for relation in deck.relations(slide.part):
        if relation.kind == "diagramDrawing" and relation.target in deck.parts:
            for run in deck.xml(relation.target).iter(f"{A}r"):
                words = "".join(each.text or "" for each in run.iter(f"{A}t"))
                properties = run.find(f"{A}rPr")
                size_pt = plain_number(properties.get("sz") if properties is not None else None)
                if words.strip() and size_pt > 0:
                    yield Writing(size_pt / 100, f"“{short(words)}” in SmartArt")
