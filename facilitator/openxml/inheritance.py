"""What a shape takes from its layout, master and presentation: its place, and how its text looks.

A placeholder of a slide follows the one of its layout with the same index; that one follows the
master's placeholder of the same sort.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from lxml import etree

from facilitator.openxml.document import Document, place_of, placeholder_kind, shapes_of
from facilitator.openxml.frames import Frame, out_of_group, own_frame
from facilitator.openxml.looks import TextLook, combined_look
from facilitator.openxml.names import EMU_PT, FOOT_KINDS, TITLE_KINDS, A, P
from facilitator.openxml.numbers import percent_of, plain_number
from facilitator.openxml.themes import Theme

_USUAL_INSETS_PT = (7.2, 3.6, 7.2, 3.6)


class View:
    """A slide or layout with what stands behind it."""

    def __init__(self, document: Document, part: str, layout: str = "", master: str = "") -> None:
        self.document = document
        self.part = part
        self.layout = layout
        self.master = master

    @classmethod
    def of_slide(cls, document: Document, slide: str) -> View:
        layout = document.related(slide, "slideLayout")
        master = document.related(layout, "slideMaster") if layout else ""
        return cls(document, slide, layout, master)

    @classmethod
    def of_layout(cls, document: Document, layout: str) -> View:
        return cls(document, layout, layout, document.related(layout, "slideMaster"))

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

    def ancestors(self, shape: etree._Element) -> list[etree._Element]:
        """The shape, then what it follows in the layout and in the master."""
        chain = [shape]
        place = place_of(shape)
        if place is None:
            return chain
        if self.layout and self.part != self.layout:
            found = _same_index(self.document.xml(self.layout), place)
            if found is not None:
                chain.append(found)
        if self.master:
            kind = placeholder_kind(chain[-1])
            found = _same_sort(self.document.xml(self.master), kind)
            if found is not None:
                chain.append(found)
        return chain

    def frame(self, shape: etree._Element) -> Frame | None:
        """Where a shape stands, in points; None where nothing says."""
        frames = (own_frame(each) for each in self.ancestors(shape))
        found = next((each for each in frames if each is not None), None)
        for group in shape.iterancestors(f"{P}grpSp"):
            found = out_of_group(found, group)
        return found

    def fill(self, shape: etree._Element) -> tuple[str, ...] | None:
        for each in self.ancestors(shape):
            own = each.find(f"{P}spPr")
            if own is not None and own.find(f"{A}noFill") is not None:
                return None
            found = self.theme.fill(own)
            if found is not None:
                return found
        styled = shape.find(f"{P}style/{A}fillRef")
        if styled is not None and styled.get("idx") != "0":
            colour = self.theme.colour(styled)
            return (colour,) if colour else ()
        return None

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
        own = paragraph.find(f"{A}pPr") if paragraph is not None else None
        above = list(self._level_sources(shape, level))
        paragraphs = [each for each in (own, *above) if each is not None]
        run_properties = run.find(f"{A}rPr") if run is not None else None
        runs = [run_properties, *(each.find(f"{A}defRPr") for each in above)]
        found = [each for each in runs if each is not None]
        return combined_look(
            paragraphs, found, self._text_colour(shape, found), self._shrunk(shape)
        )

    def _level_sources(self, shape: etree._Element, level: int) -> Iterator[etree._Element]:
        tag = f"{A}lvl{level}pPr"
        lists = [each.find(f"{P}txBody/{A}lstStyle") for each in self.ancestors(shape)]
        if self.master:
            kind = placeholder_kind(shape)
            style = "otherStyle"
            if kind in TITLE_KINDS:
                style = "titleStyle"
            elif kind and kind not in FOOT_KINDS:
                style = "bodyStyle"
            if kind:
                lists.append(self.document.xml(self.master).find(f"{P}txStyles/{P}{style}"))
        lists.append(self.document.presentation.find(f"{P}defaultTextStyle"))
        for each in lists:
            found = each.find(tag) if each is not None else None
            if found is not None:
                yield found

    def _text_colour(self, shape: etree._Element, runs: list[etree._Element]) -> str:
        for properties in runs:
            fill = self.theme.fill(properties)
            if fill is not None:
                return fill[0] if len(fill) == 1 else ""
        for each in self.ancestors(shape):
            styled = each.find(f"{P}style/{A}fontRef")
            if styled is not None:
                return self.theme.colour(styled)
        return self.theme.slot("tx1")

    def _shrunk(self, shape: etree._Element) -> float:
        """The share to which PowerPoint last shrank text to fit."""
        fitted = shape.find(f"{P}txBody/{A}bodyPr/{A}normAutofit")
        return 1.0 if fitted is None else percent_of(fitted, "fontScale") / 100


def _same_index(root: etree._Element, place: etree._Element) -> etree._Element | None:
    wanted = place.get("idx", "0")
    by_kind = None
    for shape in shapes_of(root):
        other = place_of(shape)
        if other is None:
            continue
        if other.get("idx", "0") == wanted and _sort(other) == _sort(place):
            return shape
        if other.get("idx", "0") == wanted and wanted != "0":
            return shape
        if by_kind is None and _sort(place) == "title" and _sort(other) == "title":
            by_kind = shape
    return by_kind


def _same_sort(root: etree._Element, kind: str) -> etree._Element | None:
    wanted = _SORTS.get(kind, kind if kind in FOOT_KINDS else "body")
    for shape in shapes_of(root):
        other = place_of(shape)
        if other is not None and _sort(other) == wanted:
            return shape
    return None


_SORTS = {"title": "title", "ctrTitle": "title"}


def _sort(place: etree._Element) -> str:
    kind = place.get("type", "obj")
    return _SORTS.get(kind, kind if kind in FOOT_KINDS else "body")
