"""Decks to be judged, made by python-pptx as PowerPoint would make them."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pptx
from lxml import etree
from PIL import Image
from pptx.util import Inches, Pt

from facilitator.auditing import audit
from facilitator.diagnostics import Diagnostic
from tests.deck.councils import rewritten

Parts = dict[str, bytes]
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


class Seeds:
    """A deck with one slide that has a title, and whatever is put on it."""

    def __init__(self) -> None:
        self.presentation: Any = pptx.Presentation()
        self.presentation.core_properties.title = "A deck of one slide"
        self.slide: Any = self.presentation.slides.add_slide(self.presentation.slide_layouts[5])
        self.slide.shapes.title.text = "A title"

    @property
    def tree(self) -> Any:
        return self.slide.shapes._spTree

    def box(self, words: str, *, top: float = 2.0, size_pt: float = 20) -> Any:
        """A text box; its run comes back."""
        shape = self.slide.shapes.add_textbox(Inches(1), Inches(top), Inches(5), Inches(0.6))
        shape.text_frame.text = words
        run = shape.text_frame.paragraphs[0].runs[0]
        run.font.size = Pt(size_pt)
        return run

    def picture(self, description: str = "A door") -> Any:
        shape = self.slide.shapes.add_picture(png(), Inches(1), Inches(3), Inches(2))
        shape._element._nvXxPr.cNvPr.set("descr", description)
        return shape

    def xml(self, words: str) -> Any:
        """Some XML at the end of the slide's shapes."""
        opening = words.index(">") - (words[words.index(">") - 1] == "/")
        element = etree.fromstring(f"{words[:opening]} {NAMESPACES}{words[opening:]}")
        self.tree.append(element)
        return element

    def data(self, *changes: Callable[[Parts], None]) -> bytes:
        for run in self.tree.iter("{*}rPr"):
            run.set("lang", run.get("lang", "en-GB"))
        for run in [each for each in self.tree.iter("{*}r") if each.find("{*}rPr") is None]:
            run.get_or_add_rPr().set("lang", "en-GB")
        buffer = io.BytesIO()
        self.presentation.save(buffer)
        return rewritten(buffer.getvalue(), *changes)


def png() -> io.BytesIO:
    buffer = io.BytesIO()
    Image.new("RGB", (40, 30), (20, 60, 120)).save(buffer, "PNG")
    buffer.seek(0)
    return buffer


def gif(*, frames: int, loop: int | None) -> io.BytesIO:
    """`loop`: how often it is shown again, 0 for without end, None for never."""
    pictures = [Image.new("RGB", (4, 4), (80 * shade, 0, 0)) for shade in range(frames)]
    options: dict[str, Any] = {} if loop is None else {"loop": loop}
    buffer = io.BytesIO()
    pictures[0].save(
        buffer, "GIF", save_all=True, append_images=pictures[1:], duration=90, **options
    )
    buffer.seek(0)
    return buffer


def judged(data: bytes, folder: Path) -> list[Diagnostic]:
    file = folder / "deck.pptx"
    file.write_bytes(data)
    return list(audit(file))


def rules(found: list[Diagnostic]) -> list[str]:
    return [each.rule for each in found]
