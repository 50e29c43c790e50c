"""The last slide: where to read more, and whom to ask."""

from __future__ import annotations

from dataclasses import replace

from facilitator.pack.deck import SourcesSlide
from facilitator.pack.references import Reference
from facilitator.rendering.codes import code_png
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.layouts.parts import Placeholder
from facilitator.rendering.pptx.paragraphs import Para, para
from facilitator.rendering.pptx.slides.continued import list_parts
from facilitator.rendering.pptx.stage import Stage

#: Pixels of a module of a QR code.
_MODULE_PX = 10


def draw_sources(slide: SourcesSlide, stage: Stage) -> None:
    """References, then contacts. The code on the first slide leads to the first reference."""
    entries: list[Para] = []
    for reference in slide.references:
        entries += [_title(reference), para(reference.publisher, level=2)]
    for contact in slide.contacts:
        entries += [para(contact.name), para(contact.detail, level=2)]
    lines = [each for each in entries if each.plain]
    first = next((each for each in slide.references if each.url), None)
    for canvas, content, fitting, before in list_parts(slide, stage, "Sources", lines):
        place = None
        if first and not before:
            _draw_code(canvas, first, slide.scan)
        else:
            place = _whole_width(canvas)
        canvas.fill("body", content, fitting=fitting, place=place)


def _whole_width(canvas: Canvas) -> Placeholder:
    """The list's place with that of the code to its right, where no code is drawn."""
    body, code = canvas.layout["body"], canvas.layout["code"].box
    if code.x < body.box.x:
        return body
    wider = body.box.width + code.right - body.room.right
    return replace(body, box=body.box._replace(width=wider), is_moved=True)


def _title(reference: Reference) -> Para:
    """The title of a reference; it leads to the page itself."""
    title = para(reference.title)
    linked = tuple(replace(span, link=reference.url) for span in title.spans)
    return replace(title, spans=linked)


def _draw_code(canvas: Canvas, reference: Reference, scan: str) -> None:
    media = canvas.stage.media(code_png(reference.url, _MODULE_PX), "png")
    address = reference.address or reference.url
    canvas.picture("code", media, canvas.layout["code"].box, f"QR: {address}")
    canvas.fill("address", (para(scan), para(address, bold=True)), quiet=True)
