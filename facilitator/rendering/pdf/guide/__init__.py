"""The facilitator's guide as tagged PDF: the run sheet, then a page or less for each activity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from facilitator.brand import Brand
from facilitator.pack.document import Block, Document
from facilitator.pack.guide import ActivityPage, KeyTable, RunSheet
from facilitator.pack.handout import Confidence, Contacts, NotesSpace, References, Section
from facilitator.pack.whole import Pack
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.flow import Box, PageBreak, paginate
from facilitator.rendering.pdf.guide.activity import activity_boxes
from facilitator.rendering.pdf.guide.key_table import key_table_boxes
from facilitator.rendering.pdf.guide.measures import GuideMeasures, measures_for
from facilitator.rendering.pdf.guide.run_sheet import run_sheet_boxes
from facilitator.rendering.pdf.handout.closing import (
    contacts_boxes,
    notes_boxes,
    references_boxes,
)
from facilitator.rendering.pdf.handout.confidence import confidence_boxes
from facilitator.rendering.pdf.handout.section import section_boxes
from facilitator.rendering.pdf.page import draw_footer
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings

#: White space in the rows of tables that would else take another page.
CLOSE_ROWS_MM = 3


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The guide as PDF/UA-1. Raises FacilitatorError for a character that the type lacks."""
    document = pack.guide
    assert document is not None
    measures = measures_for(document, pack.paper, brand)
    sheet = measures.sheet
    canvas = TaggedCanvas(
        sheet.size,
        title=document.title,
        organisation=document.organisation,
        language=document.language,
        settings=settings,
        family=brand.body_font,
    )
    pages = paginate(_boxes(document, canvas.document, measures), sheet.text_height)
    footer = measures.shared.styles.footer
    for number, page in enumerate(pages, start=1):
        page.draw(canvas, sheet.left, sheet.top)
        label = document.page_label.format(page=number, pages=len(pages))
        draw_footer(canvas, sheet, measures.palette, footer, document.running, label)
        canvas.showPage()
    return canvas.rendered()


def _boxes(document: Document, root: Tag, measures: GuideMeasures) -> Iterator[Box]:
    """Every block, in order. Activities start a page, and so does what follows them."""
    for kind, group in groupby(document.blocks, type):
        if kind is KeyTable:
            yield PageBreak()
            yield from _table_boxes(list(group), root, measures)
            continue
        if kind is ActivityPage:
            yield PageBreak()
        for block in group:
            yield from _block_boxes(block, root, measures)
        if kind is ActivityPage:
            yield PageBreak()


def _table_boxes(blocks: Sequence[Block], root: Tag, measures: GuideMeasures) -> list[Box]:
    """Tables that follow one another: closer where that saves a page."""

    def boxes(measures: GuideMeasures) -> list[Box]:
        return [box for block in blocks for box in _block_boxes(block, root, measures)]

    wide, height = boxes(measures), measures.sheet.text_height
    pages = len(paginate(wide, height))
    if pages == 1:
        return wide
    closer = boxes(replace(measures, row_padding_mm=CLOSE_ROWS_MM))
    return closer if len(paginate(closer, height)) < pages else wide


def _block_boxes(block: Block, root: Tag, measures: GuideMeasures) -> Iterator[Box]:
    match block:
        case RunSheet():
            yield from run_sheet_boxes(block, root, measures)
        case ActivityPage():
            yield from activity_boxes(block, root, measures)
        case KeyTable():
            yield from key_table_boxes(block, root, measures)
        case Section():
            yield from section_boxes(block, root, measures.shared)
        case Confidence():
            yield from confidence_boxes(block, root, measures.shared)
        case Contacts():
            yield from contacts_boxes(block, root, measures.shared)
        case References():
            yield from references_boxes(block, root, measures.shared)
        case NotesSpace():
            yield from notes_boxes(block, root, measures.shared)
        case _:
            raise TypeError(f"a guide has no {type(block).__name__}")
