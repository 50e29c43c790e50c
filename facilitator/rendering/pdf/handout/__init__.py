"""The handout: what a councillor takes away, as a tagged PDF, in two editions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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
from facilitator.rendering.pdf.handout.measures import Measures, large_print, ordinary
from facilitator.rendering.pdf.handout.pledge import pledge_boxes
from facilitator.rendering.pdf.handout.section import section_boxes
from facilitator.rendering.pdf.page import draw_footer
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The handout as PDF/UA-1. Raises FacilitatorError for a character that the type lacks."""
    return render_document(pack.handout, ordinary(pack.paper, brand), settings)


def render_large_print(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The same, set again for eyes that need 18 point. Raises as `render` does."""
    return render_document(pack.handout, large_print(pack.paper, brand), settings)


def render_document(document: Document, measures: Measures, settings: Settings) -> Rendered:
    """A document set in the measures of one edition."""
    return Copies(document, measures, settings).rendered()


class Copies:
    """A document laid out once, to be rendered for one reader after another: only the first
    block may be theirs."""

    def __init__(self, document: Document, measures: Measures, settings: Settings) -> None:
        if document.words_language != document.language:
            measures = replace(measures, words_language=document.words_language)
        self._document, self._measures, self._settings = document, measures, settings
        self._root = Tag("Document")
        blocks = document.blocks
        self._cover = blocks[0] if blocks and isinstance(blocks[0], Cover) else None
        self._notes = blocks[-1] if blocks and isinstance(blocks[-1], NotesSpace) else None
        self._shared = self._paged(blocks[1:] if self._cover else blocks)

    def rendered(self, cover: Cover | None = None) -> Rendered:
        """The document, with another cover where one is given. Raises FacilitatorError for a
        character that the type lacks."""
        document, sheet = self._document, self._measures.sheet
        canvas = TaggedCanvas(
            sheet.size,
            title=document.title,
            organisation=document.organisation,
            language=document.language,
            settings=self._settings,
            document=self._root,
        )
        pages = self._pages(cover or self._cover)
        for number, page in enumerate(pages, 1):
            page.draw(canvas, sheet.left, sheet.top)
            self._draw_footer(canvas, number, len(pages))
            canvas.showPage()
        return canvas.rendered()

    def _pages(self, cover: Cover | None) -> list[Page]:
        """The pages, made even by lines for notes where the document ends with them."""
        pages = [*(self._paged((cover,)) if cover else []), *self._shared]
        # A cover alone is followed by no empty page.
        pages = [page for page in pages if page.boxes] or pages[:1]
        if self._notes and len(pages) % 2:
            label = self._notes.heading.plain
            more = NoteLines("notes-2", label, self._root, self._measures)
            pages += paginate([more], self._measures.sheet.text_height)
        return pages

    def _paged(self, blocks: Iterable[Block]) -> list[Page]:
        boxes = (
            box
            for block in blocks
            for box in _MAKERS[type(block)](block, self._root, self._measures)
        )
        return paginate(boxes, self._measures.sheet.text_height)

    def _draw_footer(self, canvas: TaggedCanvas, number: int, count: int) -> None:
        document, measures = self._document, self._measures
        label = document.page_label.format(page=number, pages=count)
        style = measures.styles.footer
        draw_footer(canvas, measures.sheet, measures.palette, style, document.running, label)


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
