"""The layouts of a council's template, as we place words on them.

Lengths are points on a page 540 high (720 wide, where it is upright), whatever size the template's
pages are.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, cast

from lxml import etree

from facilitator.brand import contrast
from facilitator.openxml import Document
from facilitator.openxml.boxes import Box
from facilitator.openxml.document import (
    place_of,
    placeholder_kind,
    properties_of,
    shapes_of,
)
from facilitator.openxml.grounds import Piece, furniture, ground_at, ground_of
from facilitator.openxml.inheritance import View
from facilitator.openxml.looks import TextLook
from facilitator.openxml.names import FOOT_KINDS, TITLE_KINDS, A, P
from facilitator.openxml.numbers import number_of
from facilitator.openxml.pages import page_scale
from facilitator.record import record
from facilitator.rendering.pptx.corporate.letters import letters_of
from facilitator.rendering.pptx.corporate.palette import readable_grounds
from facilitator.rendering.pptx.corporate.rooms import holds, overlap
from facilitator.rendering.pptx.layouts.parts import Kind
from facilitator.rendering.pptx.style import Align, Anchor, TextStyle

TEXT_CONTRAST = 4.5
_LEVELS = 3
#: Nothing can be written into a placeholder that is narrower or lower.
_LEAST_SIDE_PT = 6
_TEXT_KINDS = ("body", "obj", "subTitle")


@record
class Place:
    """A placeholder of a layout. `levels` are as its layout gives them; `is_faint` says which of
    them are too near to their ground; `colour` is that of the first, "" where it cannot be told.
    `is_turned`: its lines run up or down the page. `is_shared`: another has the same index, so that
    a slide must say where it stands."""

    kind: Kind
    index: int | None
    name: str
    box: Box
    insets: tuple[float, float, float, float]
    anchor: Anchor
    levels: tuple[TextStyle, ...]
    is_faint: tuple[bool, ...]
    colour: str
    is_vertical: bool
    is_turned: bool
    words: str
    has_bullets: bool
    is_shared: bool = False

    @property
    def area(self) -> float:
        return self.box.width * self.box.height

    @property
    def holds_text(self) -> bool:
        return self.kind in _TEXT_KINDS and not self.is_vertical and not self.is_turned


@dataclass(frozen=True)
class CouncilLayout:
    """A layout; `type` is what PowerPoint once made it from."""

    document: Document
    part: str
    master: str
    number: int

    @cached_property
    def name(self) -> str:
        drawn = self._root.find(f"{P}cSld")
        name = drawn.get("name", "") if drawn is not None else ""
        return " ".join(name.split()) or f"Layout {self.number}"

    @property
    def type(self) -> str:
        return self._root.get("type", "")

    @cached_property
    def master_name(self) -> str:
        theme = self.document.related(self.master, "theme")
        return self.document.xml(theme).get("name", "") if theme else ""

    @cached_property
    def scale(self) -> float:
        return page_scale(*self.document.size_pt)

    @property
    def page(self) -> Box:
        width_pt, height_pt = self.document.size_pt
        return Box(0, 0, width_pt / self.scale, height_pt / self.scale)

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

    @cached_property
    def furniture(self) -> tuple[Piece, ...]:
        """What the slide shows beside placeholders."""
        return tuple(
            piece._replace(frame=Box(*(length / self.scale for length in piece.frame)))
            for piece in furniture(self.view)
        )

    def is_clear(self, box: Box) -> bool:
        """Whether nothing but an even ground lies under a box."""
        return not any(
            overlap(piece.frame, box) and not holds(piece.frame, box) for piece in self.furniture
        )

    @property
    def logos(self) -> tuple[Box, ...]:
        """Pictures that take up no more than half of the page's width."""
        return tuple(
            piece.frame
            for piece in self.furniture
            if piece.is_picture and piece.frame.width < self.page.width / 2
        )

    def ground(self, box: Box) -> tuple[str, ...]:
        """Colours behind the middle of a box. Behind a picture they are not known: then those on
        which the layout's own words could be read; empty where these say nothing either."""
        lengths = (length * self.scale for length in box)
        known = ground_at(self.view, Box(*lengths))
        if known:
            return known
        places = (*self.texts, *((self.title,) if self.title else ()))
        words = next((each.colour for each in places if each.colour), "")
        return readable_grounds(words) if words else ()

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
        if frame is None or mark is None or min(frame.width, frame.height) < _LEAST_SIDE_PT:
            return None
        looks = [self.view.look(shape, level) for level in range(1, _LEVELS + 1)]
        grounds = ground_of(self.view, shape)
        anchor = self.view.anchor(shape)
        insets = (inset / self.scale for inset in self.view.insets(shape))
        return Place(
            kind=cast(Kind, placeholder_kind(shape)),
            index=None if mark.get("idx") is None else int(number_of(mark, "idx")),
            name=properties_of(shape).get("name", ""),
            box=Box(*(length / self.scale for length in frame)),
            insets=cast(tuple[float, float, float, float], tuple(insets)),
            anchor=cast(Anchor, anchor if anchor in ("t", "ctr", "b") else "t"),
            levels=tuple(self.style(look) for look in looks),
            is_faint=tuple(_is_faint(look.colour, grounds) for look in looks),
            colour=looks[0].colour,
            is_vertical=mark.get("orient") == "vert",
            is_turned=_is_turned(self.view, shape),
            words=_fixed_words(shape),
            has_bullets=looks[0].has_bullet,
        )


def _fixed_words(shape: etree._Element) -> str:
    """The words of a placeholder, without fields such as today's date."""
    runs = (text.text or "" for run in shape.iter(f"{A}r") for text in run.iter(f"{A}t"))
    return "".join(runs).strip()


def _is_turned(view: View, shape: etree._Element) -> bool:
    bodies = (each.find(f"{P}txBody/{A}bodyPr") for each in view.ancestors(shape))
    ways = (body.get("vert") for body in bodies if body is not None)
    return next((way for way in ways if way), "horz") != "horz"


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
    "image",
    "table",
    "chart",
    "break",
    "debrief",
    "first_step",
    "sources",
]
