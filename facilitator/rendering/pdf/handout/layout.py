"""A handout on its pages: laid out once, and drawn as often as there are readers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from facilitator.diagnostics import Diagnostic, FacilitatorError, has_errors
from facilitator.pack.document import Block, Document
from facilitator.pack.handout import (
    Confidence,
    Contacts,
    Cover,
    HabitPage,
    NotesSpace,
    Pledge,
    References,
    Section,
)
from facilitator.record import record
from facilitator.rendering.pdf.canvas import DrawnPage, TaggedCanvas
from facilitator.rendering.pdf.flow import Box, Page, paginate
from facilitator.rendering.pdf.handout.balancing import BlockStart, balanced
from facilitator.rendering.pdf.handout.closing import (
    NoteLines,
    contacts_boxes,
    notes_boxes,
    references_boxes,
)
from facilitator.rendering.pdf.handout.confidence import confidence_boxes
from facilitator.rendering.pdf.handout.cover import cover_boxes
from facilitator.rendering.pdf.handout.habit import habit_boxes
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.handout.pledge import pledge_boxes
from facilitator.rendering.pdf.handout.section import section_boxes
from facilitator.rendering.pdf.hooks import Letters
from facilitator.rendering.pdf.page import draw_footer
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings


class Layout:
    """The pages of a document. The cover is laid out for each reader, all else once."""

    def __init__(self, document: Document, measures: Measures, settings: Settings) -> None:
        if document.words_language != document.language:
            measures = replace(measures, words_language=document.words_language)
        self._document, self._measures, self._settings = document, measures, settings
        self._root = Tag("Document")
        blocks = document.blocks
        self._cover = blocks[0] if blocks and isinstance(blocks[0], Cover) else None
        self._notes = blocks[-1] if blocks and isinstance(blocks[-1], NotesSpace) else None
        self._shared = self._paged(blocks[1:] if self._cover else blocks)
        self._drawn: dict[int, _Drawn] = {}

    def rendered(self) -> Rendered:
        """The document. Raises FacilitatorError for a character that the type lacks."""
        covers = self._covers(self._cover)
        rest = self._rest(len(covers))
        canvas = self._canvas()
        for number, page in enumerate([*covers, *rest], 1):
            self._draw(canvas, page, number, len(covers) + len(rest))
            canvas.showPage()
        count = len(covers) + len(rest)
        if count > 1 and count % 2:
            canvas.notice(_odd(count))
        return canvas.rendered()

    def rendered_for(self, cover: Cover) -> Rendered:
        """The document with a cover of one reader's own. Raises as `rendered` does."""
        covers = self._covers(cover)
        drawn = self._drawn_rest(len(covers))
        canvas = self._canvas()
        canvas.take_letters(drawn.letters)
        for number, page in enumerate(covers, 1):
            self._draw(canvas, page, number, len(covers) + len(drawn.pages))
            canvas.showPage()
        for finished in drawn.pages:
            canvas.put_page(finished)
        return canvas.rendered()

    # -- pages --------------------------------------------------------------------------

    def _covers(self, cover: Cover | None) -> list[Page]:
        return self._paged((cover,)) if cover else []

    def _rest(self, covers: int) -> list[Page]:
        """The pages after so many of the cover, made even by lines for notes where the document
        ends with them."""
        # After a cover, a page without anything is no page.
        pages = [page for page in self._shared if page.boxes or not covers]
        if self._notes and (covers + len(pages)) % 2:
            label = self._notes.heading.plain
            more = NoteLines("notes-2", label, self._root, self._measures)
            pages += paginate([more], self._measures.sheet.text_height)
        return pages

    def _paged(self, blocks: Iterable[Block]) -> list[Page]:
        boxes = (
            box
            for block in blocks
            for box in (BlockStart(), *_MAKERS[type(block)](block, self._root, self._measures))
        )
        return balanced(boxes, self._measures.sheet.text_height)

    def _drawn_rest(self, covers: int) -> _Drawn:
        """What follows a cover of so many pages, drawn once: after the document's own cover, so
        that no reader's words are in it."""
        if covers not in self._drawn:
            rest, canvas = self._rest(covers), self._canvas()
            count = covers + len(rest)
            for number, page in enumerate(self._covers(self._cover), 1):
                self._draw(canvas, page, number, count)
                canvas.showPage()
            pages = []
            for number, page in enumerate(rest, covers + 1):
                self._draw(canvas, page, number, count)
                pages.append(canvas.take_page())
            if has_errors(canvas.notices):
                raise FacilitatorError(canvas.notices)
            self._drawn[covers] = _Drawn(tuple(pages), canvas.letters())
        return self._drawn[covers]

    # -- drawing ------------------------------------------------------------------------

    def _canvas(self) -> TaggedCanvas:
        document = self._document
        return TaggedCanvas(
            self._measures.sheet.size,
            title=document.title,
            organisation=document.organisation,
            language=document.language,
            settings=self._settings,
            document=self._root,
            family=self._measures.styles.body.family,
        )

    def _draw(self, canvas: TaggedCanvas, page: Page, number: int, count: int) -> None:
        document, measures = self._document, self._measures
        sheet, label = measures.sheet, document.page_label.format(page=number, pages=count)
        page.draw(canvas, sheet.left, sheet.top)
        style = measures.styles.footer
        draw_footer(canvas, sheet, measures.palette, style, document.running, label)


def _odd(count: int) -> Diagnostic:
    return Diagnostic(
        "odd-pages", "info", f"the handout has {count} pages: printed on both sides, one is empty"
    )


@record(kw_only=False)
class _Drawn:
    """Pages to put into a document that has taken these letters first."""

    pages: tuple[DrawnPage, ...]
    letters: Letters


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
