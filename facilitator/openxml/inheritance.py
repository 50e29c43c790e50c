"""What a shape takes from its layout, master and presentation: its place, and how its text looks.

A placeholder of a slide follows the one of its layout with the same index; that one follows the
master's placeholder of the same sort.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from facilitator.openxml.boxes import Box
from facilitator.openxml.document import (
    Document,
    is_hidden,
    place_of,
    placeholder_kind,
    shapes_of,
)
from facilitator.openxml.following import same_index, same_sort
from facilitator.openxml.frames import out_of_group, own_frame
from facilitator.openxml.looks import TextLook, combined_look
from facilitator.openxml.names import EMU_PT, FOOT_KINDS, TITLE_KINDS, A, P
from facilitator.openxml.numbers import percent_of, plain_number
from facilitator.openxml.themes import Theme

_Elements = list[etree._Element]
_USUAL_INSETS_PT = (7.2, 3.6, 7.2, 3.6)


class Area(NamedTuple):
    """Something painted; no colours: a picture, or what cannot be told."""

    frame: Box
    colours: tuple[str, ...]
    is_place: bool


class Painting(NamedTuple):
    """The areas of a part from the back, and how many of them lie below each of its shapes."""

    areas: tuple[Area, ...]
    below: dict[etree._Element, int]


class View:
    """A slide, layout or master with what stands behind it. Ask for one by `of_slide` and the
    like: those of a document are kept, so that nothing is worked out twice."""

    def __init__(self, document: Document, part: str, layout: str = "", master: str = "") -> None:
        self.document = document
        self.part = part
        self.layout = layout
        self.master = master
        #: Colours behind the words of shapes, kept by whoever works them out.
        self.grounds: dict[etree._Element, tuple[str, ...]] = {}
        self._chains: dict[etree._Element, _Elements] = {}
        self._looks: dict[etree._Element, TextLook] = {}
        self._kept_levels: dict[tuple[etree._Element, int], tuple[_Elements, _Elements]] = {}
        self._fills: dict[etree._Element, tuple[str, ...] | None] = {}

    @classmethod
    def of_slide(cls, document: Document, slide: str) -> View:
        layout = document.related(slide, "slideLayout")
        master = document.related(layout, "slideMaster") if layout else ""
        return cls._kept(document, slide, layout, master)

    @classmethod
    def of_layout(cls, document: Document, layout: str) -> View:
        return cls._kept(document, layout, layout, document.related(layout, "slideMaster"))

    @classmethod
    def of_master(cls, document: Document, master: str) -> View:
        """The master of slides, or of notes."""
        return cls._kept(document, master, "", master)

    @classmethod
    def of_notes(cls, document: Document, notes: str) -> View:
        return cls._kept(document, notes, "", document.related(notes, "notesMaster"))

    @classmethod
    def _kept(cls, document: Document, part: str, layout: str, master: str) -> View:
        if part not in document.views:
            document.views[part] = cls(document, part, layout, master)
        return document.views[part]

    @property
    def root(self) -> etree._Element:
        return self.document.xml(self.part)

    @cached_property
    def theme(self) -> Theme:
        for name in filter(None, (self.part, self.layout)):
            override = self.document.xml(name).find(f"{P}clrMapOvr/{A}overrideClrMapping")
            if override is not None:
                return Theme(self.document, self.master, override)
        return Theme(self.document, self.master)

    @cached_property
    def ground(self) -> tuple[str, ...]:
        """Colours of the background; empty for a picture, or what cannot be told."""
        for name in (self.part, self.layout, self.master):
            if name:
                background = self.document.xml(name).find(f"{P}cSld/{P}bg")
                found = self.theme.ground(background)
                if found is not None:
                    return found
        return (self.theme.slot("bg1") or "#FFFFFF",)

    # -- placeholders -------------------------------------------------------------------------

    def ancestors(self, shape: etree._Element) -> _Elements:
        """The shape, then what it follows in the layout and in the master."""
        if shape not in self._chains:
            self._chains[shape] = self._chain(shape)
        return self._chains[shape]

    def _chain(self, shape: etree._Element) -> _Elements:
        chain = [shape]
        place = place_of(shape)
        if place is None:
            return chain
        if self.layout and self.part != self.layout:
            found = same_index(self.document.xml(self.layout), place)
            if found is not None:
                chain.append(found)
        if self.master:
            kind = placeholder_kind(chain[-1])
            found = same_sort(self.document.xml(self.master), kind)
            if found is not None:
                chain.append(found)
        return chain

    def frame(self, shape: etree._Element) -> Box | None:
        """Where a shape stands, in points; None where nothing says."""
        frames = (own_frame(each) for each in self.ancestors(shape))
        found = next((each for each in frames if each is not None), None)
        for group in shape.iterancestors(f"{P}grpSp"):
            found = out_of_group(found, group)
        return found

    def fill(self, shape: etree._Element) -> tuple[str, ...] | None:
        """Colours of what a shape is filled with, as `Theme.fill` tells them."""
        if shape not in self._fills:
            self._fills[shape] = self._fill(shape)
        return self._fills[shape]

    def _fill(self, shape: etree._Element) -> tuple[str, ...] | None:
        for each in self.ancestors(shape):
            own = each.find(f"{P}spPr")
            if own is not None and own.find(f"{A}noFill") is not None:
                return None
            found = self.theme.fill(own)
            if found is not None:
                return found
        return self.theme.styled_fill(shape.find(f"{P}style/{A}fillRef"))

    @cached_property
    def painting(self) -> Painting:
        """What the part's own shapes paint; those of its layout and master are not among it."""
        areas: list[Area] = []
        below: dict[etree._Element, int] = {}
        for shape in shapes_of(self.root):
            below[shape] = len(areas)
            area = self._area(shape)
            if area is not None:
                areas.append(area)
        return Painting(tuple(areas), below)

    def _area(self, shape: etree._Element) -> Area | None:
        if shape.tag not in (f"{P}sp", f"{P}pic") or is_hidden(shape):
            return None
        colours = () if shape.tag == f"{P}pic" else self.fill(shape)
        frame = None if colours is None else self.frame(shape)
        if colours is None or frame is None:
            return None
        return Area(frame, colours, place_of(shape) is not None)

    def insets(self, shape: etree._Element) -> tuple[float, float, float, float]:
        """Left, top, right and bottom, in points."""
        bodies = [each.find(f"{P}txBody/{A}bodyPr") for each in self.ancestors(shape)]
        found = []
        for name, usual in zip(("lIns", "tIns", "rIns", "bIns"), _USUAL_INSETS_PT, strict=True):
            values = (body.get(name) for body in bodies if body is not None)
            value = next((each for each in values if each is not None), None)
            found.append(plain_number(value, usual * EMU_PT) / EMU_PT)
        return found[0], found[1], found[2], found[3]

    def anchor(self, shape: etree._Element) -> str:
        bodies = (each.find(f"{P}txBody/{A}bodyPr") for each in self.ancestors(shape))
        values = (body.get("anchor") for body in bodies if body is not None)
        return next((value for value in values if value), "t")

    # -- text ---------------------------------------------------------------------------------

    def look(
        self,
        shape: etree._Element,
        level: int = 1,
        paragraph: etree._Element | None = None,
        run: etree._Element | None = None,
    ) -> TextLook:
        """How text of a level (from 1) looks: of the shape in general, or of one run."""
        kept = self._looks.get(run) if run is not None else None
        if kept is not None:
            return kept
        own, usual = self._levels(shape, level)
        paragraphs = paragraph.findall(f"{A}pPr") if paragraph is not None else []
        runs = run.findall(f"{A}rPr") if run is not None else []
        own_runs, usual_runs = [*runs, *_defaults(own)], _defaults(usual)
        look = combined_look(
            [*paragraphs, *own, *usual],
            [*own_runs, *usual_runs],
            self._text_colour(shape, own_runs, usual_runs),
            self._shrunk(shape),
        )
        if run is not None:
            self._looks[run] = look
        return look

    def _levels(self, shape: etree._Element, level: int) -> tuple[_Elements, _Elements]:
        """What is said of a level by the shape and what it follows, and what is usual."""
        key = shape, level
        if key not in self._kept_levels:
            lists = self._own_lists(shape), self._usual_lists(shape)
            self._kept_levels[key] = _of_level(lists[0], level), _of_level(lists[1], level)
        return self._kept_levels[key]

    def _own_lists(self, shape: etree._Element) -> Iterator[etree._Element | None]:
        chain = [] if shape.tag == f"{P}graphicFrame" else self.ancestors(shape)
        return (each.find(f"{P}txBody/{A}lstStyle") for each in chain)

    def _usual_lists(self, shape: etree._Element) -> Iterator[etree._Element | None]:
        """What master and presentation say of text that says nothing itself."""
        # The words of a table are not those of the placeholder that the table stands in.
        kind = "" if shape.tag == f"{P}graphicFrame" else placeholder_kind(shape)
        if self.master and kind:
            style = "bodyStyle"
            if kind in TITLE_KINDS:
                style = "titleStyle"
            elif kind in FOOT_KINDS:
                style = "otherStyle"
            master = self.document.xml(self.master)
            yield master.find(f"{P}txStyles/{P}{style}")
            yield master.find(f"{P}notesStyle")
        yield self.document.presentation.find(f"{P}defaultTextStyle")

    def _text_colour(self, shape: etree._Element, own: _Elements, usual: _Elements) -> str:
        """The style of a drawn shape counts more than what is usual, and less than its own."""
        found = self._first_colour(own)
        for each in self.ancestors(shape) if found is None else ():
            styled = each.find(f"{P}style/{A}fontRef")
            if styled is not None and len(styled):
                return self.theme.colour(styled)
        found = self._first_colour(usual) if found is None else found
        return self.theme.slot("tx1") if found is None else found

    def _first_colour(self, runs: _Elements) -> str | None:
        fills = (self.theme.fill(properties) for properties in runs)
        found = next((fill for fill in fills if fill is not None), None)
        if found is None:
            return None
        return found[0] if len(found) == 1 else ""

    def _shrunk(self, shape: etree._Element) -> float:
        """The share to which PowerPoint last shrank text to fit."""
        fitted = shape.find(f"{P}txBody/{A}bodyPr/{A}normAutofit")
        return 1.0 if fitted is None else percent_of(fitted, "fontScale") / 100


def _of_level(lists: Iterable[etree._Element | None], level: int) -> _Elements:
    tag = f"{A}lvl{level}pPr"
    found = (each.find(tag) for each in lists if each is not None)
    return [each for each in found if each is not None]


def _defaults(levels: Iterable[etree._Element]) -> _Elements:
    return [each for level in levels for each in level.findall(f"{A}defRPr")]
