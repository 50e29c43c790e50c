"""The tables of the file: how sure people are, and where things come from."""

from __future__ import annotations

from collections.abc import Sequence

from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Emu, Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from facilitator.pack.bridges import NOTHING
from facilitator.pack.handout import Confidence, References
from facilitator.pack.references import Reference
from facilitator.rendering.docx.pictures import CODE_MM, add_code
from facilitator.rendering.docx.writer import Writer
from facilitator.text import Run, Text, plain

#: Of the table's width.
_STATEMENT_PART = 0.44
_CODE_PART = (CODE_MM + 6) / 166
_TITLE_PART = 0.4
_FREE_MM = 8  # at the right of a cell: what parts one scale from the next
_FIGURE_PT = 8  # how wide a figure of a scale is
_RINGED_MM = 6  # the least from one figure to the next, so that each can be ringed


def add_confidence(writer: Writer, block: Confidence) -> None:
    """Statements, and figures to mark for each time of asking: side by side where there is room to
    ring one, else one under the other, each after its name."""
    part = (1 - _STATEMENT_PART) / max(len(block.columns), 1)
    if _room(writer, part) >= Mm(_RINGED_MM) * (block.scale - 1):
        _add_scales_beside(writer, block)
    else:
        _add_scales_below(writer, block)


def _add_scales_beside(writer: Writer, block: Confidence) -> None:
    columns = block.columns or ("",)
    table = writer.table(len(block.statements) + 1, len(columns) + 1, block.heading.plain)
    part = (1 - _STATEMENT_PART) / len(columns)
    cells = _set_widths(writer, table, [_STATEMENT_PART, *[part] * len(columns)])
    writer.set_style(cells[0][0].paragraphs[0], "Table head")
    for cell, column in zip(cells[0][1:], columns, strict=True):
        _fill(writer, cell, [writer.own(column)], "Table head")
        ends = writer.paragraph(NOTHING, "Scale ends", into=cell)
        _add_ends(writer, ends, block, _room(writer, part))
    numbers = writer.new_list()
    for row, statement in zip(cells[1:], block.statements, strict=True):
        _add_statement(writer, row[0], statement, numbers)
        for cell in row[1:]:
            _add_scale(writer, cell, block.scale, _room(writer, part))


def _add_scales_below(writer: Writer, block: Confidence) -> None:
    """No cells are merged, and none is empty but the corner: read row by row, each scale comes
    after its name, and the first of them after the statement too."""
    columns, part = block.columns or ("",), 1 - _STATEMENT_PART
    count = len(block.statements) * len(columns) + 1
    table = writer.table(count, 2, block.heading.plain)
    cells = _set_widths(writer, table, [_STATEMENT_PART, part])
    writer.set_style(cells[0][0].paragraphs[0], "Table head")
    writer.set_style(cells[0][1].paragraphs[0], "Scale ends")
    _add_ends(writer, cells[0][1].paragraphs[0], block, _room(writer, part))
    numbers, rows = writer.new_list(), iter(cells[1:])
    for statement in block.statements:
        for number, column in enumerate(columns):
            name, scale = next(rows)
            if number:
                _fill(writer, name, [writer.own(column)], "Time of asking")
            else:
                _add_statement(writer, name, statement.styled(bold=True), numbers)
                writer.paragraph(writer.own(column), "Time of asking", into=name)
            _add_scale(writer, scale, block.scale, _room(writer, part))
            for cell in (name, scale):
                cell.vertical_alignment = WD_ALIGN_VERTICAL.BOTTOM
                _hold(cell, after=number > 0, before=number < len(columns) - 1)


def _room(writer: Writer, part: float) -> Emu:
    """How wide a scale is in a cell of that part of the table's width."""
    return Emu(int(writer.text_width * part) - int(Mm(_FREE_MM)))


def _add_statement(writer: Writer, cell: _Cell, statement: Text, numbers: int) -> None:
    first = cell.paragraphs[0]._p
    first.getparent().remove(first)
    writer.item(statement, numbers, into=cell, style="Statement")


def _add_ends(writer: Writer, paragraph: Paragraph, block: Confidence, room: Emu) -> None:
    """What the least and the most of a scale mean, over its ends."""
    writer.add(paragraph, writer.own(block.low))
    paragraph.add_run("\t")
    paragraph.paragraph_format.tab_stops.add_tab_stop(room, alignment=WD_TAB_ALIGNMENT.RIGHT)
    writer.add(paragraph, writer.own(block.high))


def _hold(cell: _Cell, *, after: bool, before: bool) -> None:
    """The row belongs to the one that it comes after, or before: no rule parts them, nor a page."""
    for paragraph in cell.paragraphs if before else ():
        paragraph.paragraph_format.keep_with_next = True
    rules = '<w:top w:val="nil"/>' * after + '<w:bottom w:val="nil"/>' * before
    borders = parse_xml(f"<w:tcBorders {nsdecls('w')}>{rules}</w:tcBorders>")
    cell._tc.get_or_add_tcPr().insert_element_before(borders, "w:vAlign")


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
    # The first figure begins at the edge, so that its middle is half a figure from it; the last
    # may have two.
    first, last = Pt(_FIGURE_PT / 2), room - Pt(_FIGURE_PT)
    for step in range(1, scale):
        place = first + (last - first) * step // (scale - 1)
        stops.add_tab_stop(Emu(place), alignment=WD_TAB_ALIGNMENT.CENTER)
    writer.add(paragraph, plain("\t".join(str(step + 1) for step in range(scale))))


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
