"""The speaker notes of a slide."""

from __future__ import annotations

from collections.abc import Iterator

from pptx.opc.constants import CONTENT_TYPE

from facilitator.rendering.pptx import shapes
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.links import Links
from facilitator.rendering.pptx.package import Part
from facilitator.rendering.pptx.paragraphs import Para, Writer, para
from facilitator.rendering.pptx.shapes import DECLARATION, NAMESPACES


def notes_part(canvas: Canvas) -> Part:
    """The part that holds a slide's notes, related to the slide and to the notes master."""
    part = Part(
        f"/ppt/notesSlides/notesSlide{canvas.number}.xml", CONTENT_TYPE.PML_NOTES_SLIDE, b""
    )
    part.relate("NOTES_MASTER", canvas.stage.template.notes_master)
    part.relate("SLIDE", canvas.file.name)
    canvas.file.relate("NOTES_SLIDE", part.name)
    tree = shapes.tree(_image(canvas) + _words(canvas, part))
    part.data = (
        f"{DECLARATION}<p:notes {NAMESPACES}><p:cSld>{tree}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    ).encode()
    return part


def _image(canvas: Canvas) -> str:
    """Where the page of notes shows the slide."""
    return (
        f"<p:sp><p:nvSpPr>{shapes.named(2, canvas.shape_name('image'), None)}"
        '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
    )


def _words(canvas: Canvas, part: Part) -> str:
    """The notes themselves; their links lead out of the part."""
    stage = canvas.stage
    writer = Writer(
        language=stage.deck.language,
        words_language=stage.deck.words_language,
        relation=Links(part, stage).relation,
    )
    return shapes.filled_placeholder(
        shapes.named(3, canvas.shape_name("notes"), None),
        shapes.place_xml("body", stage.template.notes_index),
        writer.body(_paragraphs(canvas)),
    )


def _paragraphs(canvas: Canvas) -> Iterator[Para]:
    """Labels in bold, each above its paragraphs; the title where there is nothing to say."""
    empty = True
    for note in canvas.slide.notes:
        texts = [text for text in note.paragraphs if text]
        if note.label and texts:
            yield para(note.label, bold=True)
        for text in texts:
            empty = False
            yield para(text)
    if empty:
        yield canvas.title
