"""The tables of the file: how sure people are, and where things come from."""

from __future__ import annotations

from collections.abc import Sequence

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Emu
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from facilitator.pack.handout import Confidence, References
from facilitator.pack.references import Reference
from facilitator.rendering.docx.pictures import CODE_MM, add_code
from facilitator.rendering.docx.writer import Writer
from facilitator.text import Run, Text, plain

#: Of the table's width, beside one or two scales, and beside three.
STATEMENT_PARTS = (0.44, 0.44, 0.22)
_CODE_PART = (CODE_MM + 6) / 166
_TITLE_PART = 0.4
_FREE_MM = (8, 8, 5)  # at the right of a cell: what parts one scale from the next


def add_confidence(writer: Writer, block: Confidence) -> None:
    """Statements, and a row of figures to mark for each time of asking."""
    columns = block.columns or ("",)
    table = writer.table(len(block.statements) + 1, len(columns) + 1, block.heading.plain)
    part = STATEMENT_PARTS[len(columns) - 1]
    rest = (1 - part) / len(columns)
    cells = _set_widths(writer, table, [part, *[rest] * len(columns)])
    room = Emu(int(writer.text_width * rest) - Emu(36000 * _FREE_MM[len(columns) - 1]))
    writer.set_style(cells[0][0].paragraphs[0], "Table head")
    for cell, column in zip(cells[0][1:], columns, strict=True):
        _fill(writer, cell, [writer.own(column)], "Table head")
        ends = writer.paragraph(writer.own(block.low), "Scale ends", into=cell)
        _add_right(writer, ends, writer.own(block.high), room)
    numbers = writer.new_list()
    for row, statement in zip(cells[1:], block.statements, strict=True):
        row[0].paragraphs[0]._p.getparent().remove(row[0].paragraphs[0]._p)
        writer.item(statement, numbers, into=row[0], style="Statement")
        for cell in row[1:]:
            _add_scale(writer, cell, block.scale, room)


def add_sources(writer: Writer, block: References) -> None:
    """Title and publisher, the address, and a code that leads there."""
    if not block.references:
        return
    heads = block.columns
    table = writer.table(
        len(block.references) + bool(heads), 3, block.heading.plain, headed=bool(heads)
    )
    parts = [_TITLE_PART, 1 - _TITLE_PART - _CODE_PART, _CODE_PART]
    cells = _set_widths(writer, table, parts)
    if heads:
        for cell, head in zip(cells[0], heads, strict=True):
            _fill(writer, cell, [writer.own(head)], "Table head")
    for row, reference in zip(cells[bool(heads) :], block.references, strict=True):
        _add_source(writer, row, reference)


def _add_source(writer: Writer, row: list[_Cell], reference: Reference) -> None:
    named = [reference.title.styled(bold=True)]
    if reference.publisher:
        named.append(plain(reference.publisher))
    _fill(writer, row[0], named)
    words = reference.address or reference.url
    _fill(writer, row[1], [Text((Run(words, link=reference.url),))] if words else [])
    _fill(writer, row[2], [])
    if reference.url:
        add_code(writer, reference, row[2].paragraphs[0])


def _add_scale(writer: Writer, cell: _Cell, scale: int, room: Emu) -> None:
    """The figures, spread over the cell so that each can be ringed."""
    paragraph = cell.paragraphs[0]
    writer.set_style(paragraph, "Scale")
    stops = paragraph.paragraph_format.tab_stops
    for step in range(1, scale):
        kind = WD_TAB_ALIGNMENT.RIGHT if step == scale - 1 else WD_TAB_ALIGNMENT.CENTER
        stops.add_tab_stop(Emu(room * step // (scale - 1)), alignment=kind)
    writer.add(paragraph, plain("\t".join(str(step + 1) for step in range(scale))))


def _add_right(writer: Writer, paragraph: Paragraph, text: Text, room: Emu) -> None:
    paragraph.add_run("\t")
    paragraph.paragraph_format.tab_stops.add_tab_stop(room, alignment=WD_TAB_ALIGNMENT.RIGHT)
    writer.add(paragraph, text)


def _set_widths(writer: Writer, table: Table, parts: Sequence[float]) -> list[list[_Cell]]:
    """Gives the columns their parts of the text's width; the rows of cells come back."""
    cells = [list(row.cells) for row in table.rows]
    table.autofit = False
    for column, part in zip(table.columns, parts, strict=True):
        column.width = int(writer.text_width * part)
    for row in cells:
        for cell, part in zip(row, parts, strict=True):
            cell.width = int(writer.text_width * part)
    return cells


def _fill(writer: Writer, cell: _Cell, texts: Sequence[Text], style: str = "Table text") -> None:
    """The first paragraph of a cell is there already."""
    writer.set_style(cell.paragraphs[0], style)
    for number, text in enumerate(texts):
        if number:
            writer.paragraph(text, style, into=cell)
        else:
            writer.add(cell.paragraphs[0], text)
