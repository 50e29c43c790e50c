"""The handout: what a councillor takes away, as a tagged PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from facilitator.brand import Brand
from facilitator.pack import (
    Block,
    Confidence,
    Contacts,
    Cover,
    Document,
    HabitPage,
    NotesSpace,
    Pack,
    Pledge,
    References,
    Section,
)
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.flow import Box, Page, paginate
from facilitator.rendering.pdf.handout.closing import (
    NoteLines,
    contacts_boxes,
    notes_boxes,
    references_boxes,
)
from facilitator.rendering.pdf.handout.confidence import confidence_boxes
from facilitator.rendering.pdf.handout.cover import cover_boxes
from facilitator.rendering.pdf.handout.habit import habit_boxes
from facilitator.rendering.pdf.handout.measures import Measures, ordinary
from facilitator.rendering.pdf.handout.pledge import pledge_boxes
from facilitator.rendering.pdf.handout.section import section_boxes
from facilitator.rendering.pdf.page import draw_footer
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The handout as PDF/UA-1. Raises FacilitatorError for a character that the type lacks."""
    return render_document(pack.handout, ordinary(pack.paper, brand), settings)


def render_document(document: Document, measures: Measures, settings: Settings) -> Rendered:
    """A document set in the measures of one edition."""
    if document.words_language != document.language:
        measures = replace(measures, words_language=document.words_language)
    canvas = TaggedCanvas(
        measures.sheet.size,
        title=document.title,
        organisation=document.organisation,
        language=document.language,
        settings=settings,
    )
    pages = _pages(document, canvas.document, measures)
    sheet = measures.sheet
    for number, page in enumerate(pages, 1):
        page.draw(canvas, sheet.left, sheet.top)
        label = document.page_label.format(page=number, pages=len(pages))
        style = measures.styles.footer
        draw_footer(canvas, sheet, measures.palette, style, document.running, label)
        canvas.showPage()
    return canvas.rendered()


def _pages(document: Document, root: Tag, measures: Measures) -> list[Page]:
    """The pages, made even by lines for notes where the document ends with them."""
    blocks, notes = _parted(document.blocks)
    boxes = [box for block in blocks for box in _MAKERS[type(block)](block, root, measures)]
    height = measures.sheet.text_height
    pages = paginate(boxes, height)
    if notes is None:
        return pages
    with_notes = paginate([*boxes, *notes_boxes(notes, root, measures)], height)
    # Notes fill what is left; they start a page only to make the number of pages even.
    if len(with_notes) == len(pages) or len(pages) % 2:
        pages = with_notes
    if len(pages) % 2:
        more = NoteLines("notes-2", notes.heading.plain, root, measures)
        pages += paginate([more], height)
    return pages


def _parted(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], NotesSpace | None]:
    """The blocks, and the space for notes that a document may end with."""
    if blocks and isinstance(blocks[-1], NotesSpace):
        return blocks[:-1], blocks[-1]
    return blocks, None


#: A block's boxes, by its kind.
_MAKERS: dict[type, Callable[..., Iterator[Box]]] = {
    Cover: cover_boxes,
    Section: section_boxes,
    HabitPage: habit_boxes,
    Pledge: pledge_boxes,
    Confidence: confidence_boxes,
    Contacts: contacts_boxes,
    References: references_boxes,
    NotesSpace: notes_boxes,
}
