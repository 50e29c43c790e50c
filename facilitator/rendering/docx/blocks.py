"""Each block of the handout, as paragraphs and tables."""

from __future__ import annotations

import re
from collections.abc import Callable

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from facilitator.brand import Brand
from facilitator.pack import (
    NOTHING,
    Confidence,
    Contacts,
    Cover,
    Document,
    HabitPage,
    NotesSpace,
    Pledge,
    Reference,
    References,
    Section,
    Side,
    WriteIn,
)
from facilitator.rendering.docx.pictures import add_code, add_logo
from facilitator.rendering.docx.writer import Writer
from facilitator.text import Run, Text, plain

NOTE_LINES = 12
HABIT_LINES = 3  # more can be added; a page of its own for two lines cannot be wanted
_RIGHT = WD_TAB_ALIGNMENT.RIGHT
STATEMENT_PART = 0.5  # of the table's width
FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def write_document(writer: Writer, document: Document, brand: Brand) -> None:
    """Every block in order, and the line at the foot of the pages."""
    _write_footer(writer, document)
    for block in document.blocks:
        if isinstance(block, Cover):
            add_logo(writer, brand)
        _WRITERS[type(block)](writer, block)


def _cover(writer: Writer, block: Cover) -> None:
    head = writer.paragraph(block.organisation, "Organisation")
    if block.organisation:
        head.add_run("\t")
        right = head.paragraph_format.tab_stops
        right.add_tab_stop(_text_width(writer), alignment=_RIGHT)
    writer.add(head, writer.own(block.document))
    writer.paragraph(block.title, level=1)
    if block.subtitle:
        writer.paragraph(block.subtitle, "Subtitle")
    if block.aim:
        writer.paragraph(block.aim)
    if block.greeting:
        writer.paragraph(block.greeting.styled(bold=True))
    _side(writer, "Offline", block.offline, "prompt")
    _side(writer, "Digital", block.digital, "prompt")
    writer.paragraph(writer.own(block.motto), "Motto")
    for fact in block.facts:
        if fact.value:
            writer.labelled(writer.own(fact.label), (fact.value,))
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
    writer.prose(block.body)
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
    theme.paragraph_format.tab_stops.add_tab_stop(_text_width(writer), alignment=_RIGHT)
    writer.add(theme, counter.styled(bold=False))
    (first or theme).paragraph_format.page_break_before = True
    _side(writer, "Offline", habit.offline, "title")
    _side(writer, "Digital", habit.digital, "title")
    writer.paragraph(NOTHING)
    for row in block.rows:
        writer.labelled(writer.own(row.label), row.texts)
    _write_in(writer, block.write_in, most=HABIT_LINES)


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
            writer.paragraph(NOTHING)
    _write_in(writer, block.tell)


def _confidence(writer: Writer, block: Confidence) -> None:
    if not block.statements:
        return
    heading = writer.paragraph(block.heading, level=2)
    heading.paragraph_format.page_break_before = True
    if block.lead:
        writer.paragraph(block.lead)
    columns = block.columns or ("",)
    table = writer.table(len(block.statements) + 1, len(columns) + 1, block.heading.plain)
    rest = (1 - STATEMENT_PART) / len(columns)
    cells = _set_widths(writer, table, [STATEMENT_PART, *[rest] * len(columns)])
    for cell, column in zip(cells[0][1:], columns, strict=True):
        _fill(writer, cell, [writer.own(column).styled(bold=True)])
        for end in (block.low, block.high):
            writer.paragraph(writer.own(end), "Table text", into=cell)
    numbers = writer.new_list()
    circles = plain("\u2003".join(str(step + 1) for step in range(block.scale)))
    for row, statement in zip(cells[1:], block.statements, strict=True):
        row[0].paragraphs[0]._p.getparent().remove(row[0].paragraphs[0]._p)
        writer.item(statement, numbers, ordered=True, into=row[0])
        for cell in row[1:]:
            _fill(writer, cell, [circles])


def _set_widths(writer: Writer, table: Table, parts: list[float]) -> list[list[_Cell]]:
    """Gives the columns their parts of the text's width; the rows of cells come back."""
    whole = _text_width(writer)
    cells = [list(row.cells) for row in table.rows]
    table.autofit = False
    for column, part in zip(table.columns, parts, strict=True):
        column.width = int(whole * part)
    for row in cells:
        for cell, part in zip(row, parts, strict=True):
            cell.width = int(whole * part)
    return cells


def _fill(writer: Writer, cell: _Cell, texts: list[Text]) -> None:
    """The first paragraph of a cell is there already."""
    for number, text in enumerate(texts):
        if number:
            writer.paragraph(text, "Table text", into=cell)
        else:
            paragraph = cell.paragraphs[0]
            writer.set_style(paragraph, "Table text")
            writer.add(paragraph, text)


def _contacts(writer: Writer, block: Contacts) -> None:
    writer.paragraph(block.heading, level=2)
    for contact in block.contacts:
        writer.labelled(contact.name, (contact.detail,))


def _references(writer: Writer, block: References) -> None:
    writer.paragraph(block.heading, level=2)
    for reference in block.references:
        _reference(writer, reference)
    if block.disclaimer:
        writer.paragraph(writer.own(block.disclaimer), "Small")


def _reference(writer: Writer, reference: Reference) -> None:
    writer.paragraph(reference.title.styled(bold=True), "Source")
    if reference.publisher:
        writer.paragraph(plain(reference.publisher), "Source")
    if words := reference.address or reference.url:
        run = Run(words, link=reference.url)
        writer.paragraph(Text((run,)), "Source")
    if reference.url:
        add_code(writer, reference)
    else:
        writer.paragraph(NOTHING)


def _notes(writer: Writer, block: NotesSpace) -> None:
    writer.paragraph(block.heading, level=2)
    writer.lines(NOTE_LINES)


def _write_footer(writer: Writer, document: Document) -> None:
    """The running title, and the number of the page at the right."""
    footer = writer.file.sections[0].footer
    paragraph = footer.paragraphs[0]
    writer.set_style(paragraph, "Footer")
    paragraph.add_run(f"{document.running}\t")
    paragraph.paragraph_format.tab_stops.add_tab_stop(_text_width(writer), alignment=_RIGHT)
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


def _text_width(writer: Writer) -> Mm:
    section = writer.file.sections[0]
    assert section.page_width and section.left_margin and section.right_margin
    return Mm((section.page_width - section.left_margin - section.right_margin) / 36000)


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
