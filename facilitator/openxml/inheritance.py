"""What a shape takes from its layout, master and presentation: its place, and how its text looks.

A placeholder of a slide follows the one of its layout with the same index; that one follows the
master's placeholder of the same sort.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from facilitator.openxml.document import Document, place_of, placeholder_kind, shapes_of
from facilitator.openxml.names import EMU_PT, FOOT_KINDS, TITLE_KINDS, A, P
from facilitator.openxml.themes import Theme

_USUAL_SIZE_PT = 18.0
_USUAL_INSETS_PT = (7.2, 3.6, 7.2, 3.6)


class Frame(NamedTuple):
    """A rectangle in points; x and y are its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x <= self.right and self.y <= y <= self.bottom


class TextLook(NamedTuple):
    """How a level of text looks. `colour` is "" where it cannot be told; `font` is a typeface, or
    `+mj-lt` and `+mn-lt` for the theme's."""

    size_pt: float
    bold: bool
    italic: bool
    colour: str
    font: str
    hang_pt: float
    align: str
    line_percent: float
    between_pt: float
    has_bullet: bool
    caps: bool


def own_frame(shape: etree._Element) -> Frame | None:
    """The place that a shape itself names."""
    for path in (f"{P}spPr/{A}xfrm", f"{P}xfrm", f"{P}grpSpPr/{A}xfrm"):
        found = shape.find(path)
        if found is not None:
            off, ext = found.find(f"{A}off"), found.find(f"{A}ext")
            if off is not None and ext is not None:
                values = off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy")
                return Frame(*(int(value or 0) / EMU_PT for value in values))
    return None


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
            found = _out_of_group(found, group)
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
            found.append(usual if value is None else int(value) / EMU_PT)
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
        return self._combined(shape, paragraphs, [each for each in runs if each is not None])

    def _combined(
        self,
        shape: etree._Element,
        paragraphs: list[etree._Element],
        runs: list[etree._Element],
    ) -> TextLook:
        size_pt = _number(runs, "sz", _USUAL_SIZE_PT * 100) / 100
        shrunk = self._shrunk(shape)
        after = _spacing(paragraphs, "spcAft", size_pt)
        return TextLook(
            size_pt=size_pt * shrunk,
            bold=_value(runs, "b", "0") in ("1", "true"),
            italic=_value(runs, "i", "0") in ("1", "true"),
            colour=self._text_colour(shape, runs),
            font=_typeface(runs),
            hang_pt=_number(paragraphs, "marL", 0) / EMU_PT,
            align=_value(paragraphs, "algn", "l"),
            line_percent=_line_percent(paragraphs, size_pt),
            between_pt=_spacing(paragraphs, "spcBef", size_pt) + after,
            has_bullet=_has_bullet(paragraphs),
            caps=_value(runs, "cap", "none") == "all",
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
        scale = fitted.get("fontScale", "100000") if fitted is not None else "100000"
        return (float(scale.rstrip("%")) * 1000 if scale.endswith("%") else float(scale)) / 100_000


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


def _out_of_group(frame: Frame | None, group: etree._Element) -> Frame | None:
    """The frame in the coordinates that a group stands in."""
    transform = group.find(f"{P}grpSpPr/{A}xfrm")
    outer = own_frame(group)
    if frame is None or transform is None or outer is None:
        return frame
    inner_off, inner_ext = transform.find(f"{A}chOff"), transform.find(f"{A}chExt")
    if inner_off is None or inner_ext is None:
        return frame
    across = int(inner_ext.get("cx", "0")) / EMU_PT or outer.width or 1
    down = int(inner_ext.get("cy", "0")) / EMU_PT or outer.height or 1
    wide, high = outer.width / across, outer.height / down
    left, top = int(inner_off.get("x", "0")) / EMU_PT, int(inner_off.get("y", "0")) / EMU_PT
    return Frame(
        outer.x + (frame.x - left) * wide,
        outer.y + (frame.y - top) * high,
        frame.width * wide,
        frame.height * high,
    )


def _value(sources: list[etree._Element], name: str, otherwise: str) -> str:
    values = (each.get(name) for each in sources)
    return next((value for value in values if value is not None), otherwise)


def _number(sources: list[etree._Element], name: str, otherwise: float) -> float:
    return float(_value(sources, name, str(otherwise)))


def _typeface(runs: list[etree._Element]) -> str:
    for properties in runs:
        latin = properties.find(f"{A}latin")
        if latin is not None:
            return latin.get("typeface", "")
    return "+mn-lt"


def _spacing(paragraphs: list[etree._Element], name: str, size_pt: float) -> float:
    for properties in paragraphs:
        found = properties.find(f"{A}{name}")
        if found is None:
            continue
        points, percent = found.find(f"{A}spcPts"), found.find(f"{A}spcPct")
        if points is not None:
            return float(points.get("val", "0")) / 100
        if percent is not None:
            return _percent(percent) / 100 * size_pt * 1.2
    return 0.0


def _line_percent(paragraphs: list[etree._Element], size_pt: float) -> float:
    for properties in paragraphs:
        found = properties.find(f"{A}lnSpc")
        if found is None:
            continue
        points, percent = found.find(f"{A}spcPts"), found.find(f"{A}spcPct")
        if points is not None:
            return float(points.get("val", "0")) / (size_pt * 1.2)
        if percent is not None:
            return _percent(percent)
    return 100.0


def _percent(element: etree._Element) -> float:
    value = str(element.get("val", "100000"))
    return float(value.rstrip("%")) if value.endswith("%") else float(value) / 1000


_BULLET_KINDS = ("buNone", "buChar", "buAutoNum", "buBlip")


def _has_bullet(paragraphs: list[etree._Element]) -> bool:
    for properties in paragraphs:
        for kind in _BULLET_KINDS:
            if properties.find(f"{A}{kind}") is not None:
                return kind != "buNone"
    return False
