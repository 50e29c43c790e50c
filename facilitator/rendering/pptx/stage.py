"""What all slides of a deck share: its words, brand and package, and what there is to say."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from pptx.opc.constants import CONTENT_TYPE

from facilitator.brand import Brand
from facilitator.diagnostics import Diagnostic, Place, Severity
from facilitator.pack import Deck
from facilitator.rendering.pptx.package import Part, Template
from facilitator.settings import Settings

if TYPE_CHECKING:
    from facilitator.rendering.pptx.canvas import Canvas

_PICTURES = {
    "png": CONTENT_TYPE.PNG,
    "jpg": CONTENT_TYPE.JPEG,
    "gif": CONTENT_TYPE.GIF,
}


class Stage:
    """`slide_names` are those that links may lead to."""

    def __init__(self, deck: Deck, brand: Brand, settings: Settings, template: Template) -> None:
        self.deck = deck
        self.brand = brand
        self.settings = settings
        self.template = template
        self.package = template.package
        self.diagnostics: dict[Diagnostic, None] = {}  # in the order in which they came
        self.slide_names = frozenset(slide.name for slide in deck.slides)
        self.canvases: list[Canvas] = []
        self.titles: set[str] = set()
        self._media: dict[str, str] = {}
        self._charts = 0

    def say(
        self, rule: str, severity: Severity, message: str, place: Place | None, hint: str = ""
    ) -> None:
        """Keeps a diagnostic; the same words at the same place are said once."""
        self.diagnostics[Diagnostic(rule, severity, message, place, hint)] = None

    def next_chart(self) -> int:
        self._charts += 1
        return self._charts

    def media(self, data: bytes, extension: str) -> str:
        """The part that holds a picture; the same picture is kept once."""
        digest = hashlib.sha256(data).hexdigest()
        if digest not in self._media:
            name = f"/ppt/media/picture{len(self._media) + 1}.{extension}"
            self.package.add(Part(name, _PICTURES[extension], data))
            self._media[digest] = name
        return self._media[digest]
