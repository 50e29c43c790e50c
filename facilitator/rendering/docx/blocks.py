"""Each block of the handout, as paragraphs and tables."""

from __future__ import annotations

import re
from collections.abc import Callable

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from facilitator.brand import Brand
from facilitator.pack.bridges import NOTHING, Side
from facilitator.pack.document import Document
from facilitator.pack.handout import (
    Confidence,
    Contacts,
    Cover,
    HabitPage,
    NotesSpace,
    Pledge,
    References,
    Section,
    WriteIn,
)
from facilitator.rendering.docx.paging import begin_pages
from facilitator.rendering.docx.pictures import add_logo
from facilitator.rendering.docx.tables import add_confidence, add_sources
from facilitator.rendering.docx.writer import Writer

NOTE_LINES = 22  # a page
HABIT_LINES = 3  # more can be added; a page of its own for two lines cannot be wanted
_RIGHT = WD_TAB_ALIGNMENT.RIGHT
FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def write_document(writer: Writer, document: Document, brand: Brand) -> None:
    """Every block in order, and the line at the foot of the pages."""
    _write_footer(writer, document)
    begin = begin_pages(document.blocks)
    for place, block in enumerate(document.blocks):
        if isinstance(block, Cover):
            add_logo(writer, brand)
        start = writer.count
        _WRITERS[type(block)](writer, block)
        if place in begin:
            writer.start_page(start)


def _cover(writer: Writer, block: Cover) -> None:
    head = writer.paragraph(block.organisation, "Organisation")
    if block.organisation:
        head.add_run("\t")
        right = head.paragraph_format.tab_stops
        right.add_tab_stop(writer.text_width, alignment=_RIGHT)
    writer.add(head, writer.own(block.document))
    writer.paragraph(block.title, level=1)
    if block.subtitle:
        writer.paragraph(block.subtitle, "Subtitle")
    if block.aim:
        writer.paragraph(block.aim)
    if block.greeting:
        writer.paragraph(block.greeting.styled(bold=True))
    _side(writer, "Offline", block.offline, "cover")
    _side(writer, "Digital", block.digital, "cover")
    writer.paragraph(writer.own(block.motto), "Motto")
    for number, fact in enumerate(block.facts):
        if fact.value:
            writer.labelled(writer.own(fact.label), (fact.value,), first=not number)
        else:
            writer.paragraph(writer.own(fact.label), "Prompt")
            writer.lines(1)
    if block.outcomes:
        writer.paragraph(writer.own(block.outcomes_heading), level=2)
        writer.numbered(block.outcomes)


def _side(writer: Writer, name: str, side: Side, title: str) -> None:
    writer.paragraph(writer.own(side.word), f"{name} word")
    writer.paragraph(side.title, f"{name} {title}")
    if side.text:
        writer.paragraph(side.text, f"{name} text")


def _section(writer: Writer, block: Section) -> None:
    if block.heading:
        writer.paragraph(block.heading, level=min(block.level, 3) + 1)
    writer.prose(block.body, leads_on=bool(block.write_ins))
    for prompt in block.write_ins:
        _write_in(writer, prompt)


def _write_in(writer: Writer, prompt: WriteIn, most: int = 99) -> None:
    writer.paragraph(prompt.prompt, "Prompt")
    writer.lines(min(prompt.lines, most))


def _habit(writer: Writer, block: HabitPage) -> None:
    habit, first = block.bridge, None
    if block.heading:
        first = writer.paragraph(block.heading, level=2)
    if block.lead:
        first = first or writer.paragraph(NOTHING)
        writer.paragraph(block.lead)
    theme = writer.paragraph(writer.own(habit.theme_word), "Theme")
    theme.add_run("\t")
    counter = writer.own(block.counter)
    theme.paragraph_format.tab_stops.add_tab_stop(writer.text_width, alignment=_RIGHT)
    writer.add(theme, counter.styled(bold=False))
    (first or theme).paragraph_format.page_break_before = True
    _side(writer, "Offline", habit.offline, "title")
    _side(writer, "Digital", habit.digital, "title")
    for number, row in enumerate(block.rows):
        writer.labelled(writer.own(row.label), row.texts, first=not number)
    _write_in(writer, block.write_in, most=HABIT_LINES - bool(block.heading))


def _pledge(writer: Writer, block: Pledge) -> None:
    heading = writer.paragraph(block.heading, level=2)
    heading.paragraph_format.page_break_before = True
    for index, pair in enumerate(block.pairs):
        hints = block.hints[index] if index < len(block.hints) else ("", "")
        for name, prompt, hint in zip(("Offline", "Digital"), pair, hints, strict=True):
            writer.paragraph(prompt.prompt, f"{name} prompt")
            if hint:
                writer.paragraph(writer.own(hint), f"{name} text")
            writer.lines(prompt.lines)
    _write_in(writer, block.tell)


def _confidence(writer: Writer, block: Confidence) -> None:
    if not block.statements:
        return
    heading = writer.paragraph(block.heading, level=2)
    heading.paragraph_format.page_break_before = True
    if block.lead:
        writer.paragraph(block.lead)
    add_confidence(writer, block)


def _contacts(writer: Writer, block: Contacts) -> None:
    writer.paragraph(block.heading, level=2)
    last = len(block.contacts) - 1
    for number, contact in enumerate(block.contacts):
        keep = number < last
        writer.labelled(contact.name, (contact.detail,), first=not number, keep=keep)


def _references(writer: Writer, block: References) -> None:
    writer.paragraph(block.heading, level=2)
    add_sources(writer, block)
    if block.disclaimer:
        writer.paragraph(writer.own(block.disclaimer), "Small")


def _notes(writer: Writer, block: NotesSpace) -> None:
    heading = writer.paragraph(block.heading, level=2)
    heading.paragraph_format.page_break_before = True
    writer.lines(NOTE_LINES)


def _write_footer(writer: Writer, document: Document) -> None:
    """The running title, and the number of the page at the right."""
    footer = writer.file.sections[0].footer
    paragraph = footer.paragraphs[0]
    writer.set_style(paragraph, "Footer")
    paragraph.add_run(f"{document.running}\t")
    paragraph.paragraph_format.tab_stops.add_tab_stop(writer.text_width, alignment=_RIGHT)
    for part in re.split(r"(\{pages?\})", document.page_label):
        if part in FIELDS:
            _add_field(paragraph, FIELDS[part])
        elif part:
            paragraph.add_run(part)


def _add_field(paragraph: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = paragraph.add_run("1")
    field.append(run._r)
    paragraph._p.append(field)


_WRITERS: dict[type, Callable[..., None]] = {
    Cover: _cover,
    Section: _section,
    HabitPage: _habit,
    Pledge: _pledge,
    Confidence: _confidence,
    Contacts: _contacts,
    References: _references,
    NotesSpace: _notes,
}
