"""What all slides of a deck share: its words, brand and package, and what there is to say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from pptx.opc.constants import CONTENT_TYPE

from facilitator.brand import Brand
from facilitator.diagnostics import Diagnostic, Place, Severity
from facilitator.pack.deck import Deck, TimetableRow, TitleSlide
from facilitator.rendering.pptx.layouts import LAYOUTS
from facilitator.rendering.pptx.package import Part, Template
from facilitator.rendering.pptx.paragraphs import is_right_to_left
from facilitator.rendering.pptx.style import TextStyle
from facilitator.settings import Settings

if TYPE_CHECKING:
    from facilitator.rendering.pictures.reading import Kind
    from facilitator.rendering.pptx.canvas import Canvas
    from facilitator.rendering.pptx.corporate import Corporate

#: Kind of picture -> how its file is called, and its content type.
_PICTURES: dict[Kind, tuple[str, str]] = {
    "png": ("png", CONTENT_TYPE.PNG),
    "jpeg": ("jpg", CONTENT_TYPE.JPEG),
    "gif": ("gif", CONTENT_TYPE.GIF),
}

CHART_PART = "/ppt/charts/chart{}.xml"
SHEET_PART = "/ppt/embeddings/sheet{}.xlsx"


class Stage:
    """`slide_titles` are those of the slides that links may lead to, by name; `layouts` how each
    kind of slide is laid out, on our own template or on a council's (`own`)."""

    def __init__(
        self,
        deck: Deck,
        brand: Brand,
        settings: Settings,
        template: Template,
        own: Corporate | None = None,
    ) -> None:
        self.deck = deck
        self.brand = brand
        self.settings = settings
        self.template = template
        self.package = template.package
        self.layouts = own.layouts if own else LAYOUTS
        self.scale = own.scale if own else 1.0
        self.is_mirrored = is_right_to_left(deck.language)
        self._own = own
        self.diagnostics: dict[Diagnostic, None] = {}  # in the order in which they came
        self.slide_titles = {slide.name: slide.title.plain for slide in deck.slides}
        self.canvases: list[Canvas] = []
        self.titles: set[str] = set()
        self._listed: dict[str, str] = {}  # activity -> the slide whose timetable leads to it
        self._media: dict[str, str] = {}
        self._charts = 0

    def say(
        self, rule: str, severity: Severity, message: str, place: Place | None, hint: str = ""
    ) -> None:
        """Keeps a diagnostic; the same words at the same place are said once."""
        self.diagnostics[Diagnostic(rule, severity, message, place, hint)] = None

    def styled(self, style: TextStyle) -> TextStyle:
        """A style of ours, in the letters of the template's fonts."""
        return self._own.styled(style) if self._own else style

    @cached_property
    def date(self) -> str:
        """The date and time of the session, as its first slide has it."""
        titles = (slide.when.plain for slide in self.deck.slides if isinstance(slide, TitleSlide))
        return next(titles, "")

    def list_activities(self, rows: Iterable[TimetableRow], slide: str) -> None:
        """Keeps that the timetable on a slide leads to the activities of some rows, and to those
        in their tracks."""
        for row in rows:
            self._listed.update(dict.fromkeys((row.activity, *row.inner), slide))

    def timetable_of(self, activity: str) -> str:
        """The name of the slide with the timetable that leads to an activity, or ""; where it goes
        on over several slides, of the one that holds the activity."""
        return self._listed.get(activity, "")

    def next_chart(self) -> int:
        """A number that neither our charts nor the template's have."""
        self._charts += 1
        while any(
            name.format(self._charts) in self.package.parts for name in (CHART_PART, SHEET_PART)
        ):
            self._charts += 1
        return self._charts

    def media(self, data: bytes, kind: Kind) -> str:
        """The part that holds a picture; the same picture is kept once."""
        digest = hashlib.sha256(data).hexdigest()
        if digest not in self._media:
            extension, content_type = _PICTURES[kind]
            number = len(self._media) + 1
            while (name := f"/ppt/media/picture{number}.{extension}") in self.package.parts:
                number += 1
            self.package.add(Part(name, content_type, data))
            self._media[digest] = name
        return self._media[digest]
