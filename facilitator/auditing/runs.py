"""Runs of words: what they are, where they stand, and how they look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from facilitator.openxml import Document, Slide
from facilitator.openxml.document import is_hidden, shapes_of
from facilitator.openxml.inheritance import View
from facilitator.openxml.looks import TextLook
from facilitator.openxml.names import A, P, R
from facilitator.openxml.numbers import number_of


class Run(NamedTuple):
    """Words of one look, where they stand."""

    shape: etree._Element
    paragraph: etree._Element
    element: etree._Element
    cell: etree._Element | None

    @property
    def text(self) -> str:
        return "".join(each.text or "" for each in self.element.iter(f"{A}t"))

    @property
    def link(self) -> str:
        """The relation that the words lead to, or ""."""
        found = self.element.find(f"{A}rPr/{A}hlinkClick")
        return "" if found is None else found.get(f"{R}id", "")


def runs_of(root: etree._Element) -> Iterator[Run]:
    """Those with words in them that somebody can see."""
    for shape in shapes_of(root):
        if shape.tag == f"{P}grpSp" or is_hidden(shape):
            continue
        for paragraph in shape.iter(f"{A}p"):
            cell = next(paragraph.iterancestors(f"{A}tc"), None)
            for element in paragraph.iterchildren(f"{A}r", f"{A}fld"):
                run = Run(shape, paragraph, element, cell)
                if run.text.strip():
                    yield run


def look_of(view: View, run: Run) -> TextLook:
    """How the words look; what a table's style does to them is left out."""
    properties = run.paragraph.find(f"{A}pPr")
    level = 1 if properties is None else int(number_of(properties, "lvl")) + 1
    return view.look(run.shape, level, run.paragraph, run.element)


def views_of(deck: Document, slide: Slide) -> Iterator[tuple[str, View]]:
    """The slide and its notes, each with what it is called."""
    yield "slide", View.of_slide(deck, slide.part)
    if slide.notes:
        yield "notes", View.of_notes(deck, slide.notes)
