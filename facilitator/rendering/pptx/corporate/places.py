"""The layouts of a council's template, as we place words on them.

Lengths are points on a page 540 high, whatever size the template's pages are.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, cast

from lxml import etree

from facilitator.brand import contrast
from facilitator.openxml import Document
from facilitator.openxml.document import (
    place_of,
    placeholder_kind,
    properties_of,
    shapes_of,
)
from facilitator.openxml.grounds import ground_at, ground_of
from facilitator.openxml.inheritance import Frame, TextLook, View
from facilitator.openxml.names import FOOT_KINDS, TITLE_KINDS, A, P
from facilitator.rendering.pptx.corporate.letters import letters_of
from facilitator.rendering.pptx.layouts.parts import Kind
from facilitator.rendering.pptx.page import PAGE_HEIGHT_PT
from facilitator.rendering.pptx.style import Align, Anchor, Box, TextStyle

TEXT_CONTRAST = 4.5
_LEVELS = 3
_TEXT_KINDS = ("body", "obj", "subTitle")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A placeholder of a layout. `levels` are as its layout gives them; `is_faint` says which of
    them are too near to their ground. `is_shared`: another has the same index, so that a slide
    must say where it stands."""

    kind: Kind
    index: int | None
    name: str
    box: Box
    insets: tuple[float, float, float, float]
    anchor: Anchor
    levels: tuple[TextStyle, ...]
    is_faint: tuple[bool, ...]
    is_vertical: bool
    words: str
    has_bullets: bool
    is_shared: bool = False

    @property
    def area(self) -> float:
        return self.box.width * self.box.height

    @property
    def holds_text(self) -> bool:
        return self.kind in _TEXT_KINDS and not self.is_vertical


@dataclass(frozen=True)
class CouncilLayout:
    """A layout; `type` is what PowerPoint once made it from."""

    document: Document
    part: str
    master: str
    number: int

    @cached_property
    def name(self) -> str:
        return self._root.find(f"{P}cSld").get("name", "") or f"Layout {self.number}"  # type: ignore[union-attr]

    @property
    def type(self) -> str:
        return self._root.get("type", "")

    @cached_property
    def master_name(self) -> str:
        theme = self.document.related(self.master, "theme")
        return self.document.xml(theme).get("name", "") if theme else ""

    @cached_property
    def scale(self) -> float:
        return self.document.size_pt[1] / PAGE_HEIGHT_PT

    @property
    def page(self) -> Box:
        return Box(0, 0, self.document.size_pt[0] / self.scale, PAGE_HEIGHT_PT)

    @cached_property
    def view(self) -> View:
        return View.of_layout(self.document, self.part)

    @property
    def _root(self) -> etree._Element:
        return self.document.xml(self.part)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Placeholders from the top, and from the left; footers are among them."""
        shapes = [shape for shape in shapes_of(self._root) if place_of(shape) is not None]
        marks = [place_of(shape) for shape in shapes]
        indexes = Counter(mark.get("idx", "0") for mark in marks if mark is not None)
        found = [
            replace(place, is_shared=indexes[str(place.index or 0)] > 1)
            for place in map(self._place, shapes)
            if place is not None
        ]
        return tuple(sorted(found, key=lambda each: (round(each.box.y / 12), each.box.x)))

    @cached_property
    def title(self) -> Place | None:
        titles = [each for each in self.places if each.kind in TITLE_KINDS]
        return next((each for each in titles if not each.is_vertical), None)

    @cached_property
    def texts(self) -> tuple[Place, ...]:
        return tuple(each for each in self.places if each.holds_text)

    @cached_property
    def objects(self) -> tuple[Place, ...]:
        """Placeholders that are neither title nor footer."""
        return tuple(each for each in self.places if each.kind not in (*TITLE_KINDS, *FOOT_KINDS))

    @cached_property
    def feet(self) -> tuple[Place, ...]:
        """Footer, date and number, but for those that the master turns off."""
        switches = self.document.xml(self.master).find(f"{P}hf")
        off = {kind for kind in FOOT_KINDS if switches is not None and switches.get(kind) == "0"}
        return tuple(
            each for each in self.places if each.kind in FOOT_KINDS and each.kind not in off
        )

    def ground(self, box: Box) -> tuple[str, ...]:
        """Colours behind the middle of a box; empty where they cannot be told."""
        lengths = (length * self.scale for length in box)
        return ground_at(self.view, Frame(*lengths))

    def style(self, look: TextLook) -> TextStyle:
        is_title = look.font.startswith("+mj")
        theme = self.view.theme
        typeface = look.font
        if look.font.startswith("+"):
            typeface = theme.font("major" if is_title else "minor")
        letters = letters_of(typeface)
        size_pt = look.size_pt / self.scale
        align = look.align if look.align in ("l", "r", "ctr") else "l"
        return TextStyle(
            size_pt=round(size_pt, 2),
            role="given",
            font="title" if is_title else "body",
            bold=look.bold,
            italic=look.italic,
            line_percent=look.line_percent,
            after_em=look.between_pt / look.size_pt if look.size_pt else 0,
            bullet="given",
            hang_pt=look.hang_pt / self.scale,
            align=cast(Align, align),
            stretch=letters.stretch,
            line_em=letters.line_em,
            caps=look.caps,
        )

    def _place(self, shape: etree._Element) -> Place | None:
        frame = self.view.frame(shape)
        mark = place_of(shape)
        if frame is None or mark is None:
            return None
        looks = [self.view.look(shape, level) for level in range(1, _LEVELS + 1)]
        grounds = ground_of(self.view, shape)
        index = mark.get("idx")
        anchor = self.view.anchor(shape)
        insets = (inset / self.scale for inset in self.view.insets(shape))
        return Place(
            kind=cast(Kind, placeholder_kind(shape)),
            index=int(index) if index is not None else None,
            name=properties_of(shape).get("name", ""),
            box=Box(*(length / self.scale for length in frame)),
            insets=cast(tuple[float, float, float, float], tuple(insets)),
            anchor=cast(Anchor, anchor if anchor in ("t", "ctr", "b") else "t"),
            levels=tuple(self.style(look) for look in looks),
            is_faint=tuple(_is_faint(look.colour, grounds) for look in looks),
            is_vertical=mark.get("orient") == "vert",
            words=_fixed_words(shape),
            has_bullets=looks[0].has_bullet,
        )


def _fixed_words(shape: etree._Element) -> str:
    """The words of a placeholder, without fields such as today's date."""
    runs = (text.text or "" for run in shape.iter(f"{A}r") for text in run.iter(f"{A}t"))
    return "".join(runs).strip()


def _is_faint(colour: str, grounds: tuple[str, ...]) -> bool:
    if not colour:
        return False
    return any(contrast(colour, ground) < TEXT_CONTRAST for ground in grounds)


def layouts_of(document: Document) -> tuple[CouncilLayout, ...]:
    """All layouts, master by master."""
    pairs = [(part, master) for master in document.masters for part in document.layouts_of(master)]
    return tuple(
        CouncilLayout(document, part, master, number)
        for number, (part, master) in enumerate(pairs, 1)
    )


#: What a slide may be asked to do; here, so that both choosing and its report know it.
SlideKind = Literal[
    "title",
    "outcomes",
    "timetable",
    "activity",
    "steps",
    "points",
    "columns",
    "statement",
    "quote",
    "compare",
    "habit",
    "picture",
    "table",
    "chart",
    "break",
    "debrief",
    "first-step",
    "sources",
]
