"""Tables: a row of headings, and plain cells."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from facilitator.auditing.naming import called
from facilitator.auditing.rule import Finding, rule
from facilitator.openxml import Document, Slide
from facilitator.openxml.document import is_hidden, shapes_of
from facilitator.openxml.names import A

_SPANS = ("gridSpan", "rowSpan")


def _tables(slide: Slide) -> Iterator[tuple[str, etree._Element]]:
    """Tables with their names."""
    for shape in shapes_of(slide.root):
        table = shape.find(f"{A}graphic/{A}graphicData/{A}tbl")
        if table is not None and not is_hidden(shape):
            yield called(shape), table


@rule(
    "error",
    reason="A screen reader says the heading before each cell, if the table says which row holds"
    " the headings.",
    source="Microsoft's accessibility checker, “No header row”; WCAG 2.2, success criterion 1.3.1.",
)
def table_header_missing(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for name, table in _tables(slide):
            properties = table.find(f"{A}tblPr")
            if properties is None or properties.get("firstRow") not in ("1", "true"):
                hint = "Under Table Design, tick Header Row."
                yield Finding(slide.number, f"the table {name} has no header row", hint)


@rule(
    "warning",
    reason="Merged cells make a screen reader lose its way in a table.",
    source="Microsoft's accessibility checker, “Use of merged or split cells”.",
)
def table_cells_merged(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for name, table in _tables(slide):
            merged = [cell for cell in table.iter(f"{A}tc") if _is_merged(cell)]
            if merged:
                message = f"cells of the table {name} are merged ({len(merged)} of them)"
                yield Finding(slide.number, message, "Split them, or make two tables.")


def _is_merged(cell: etree._Element) -> bool:
    """Whether a cell stands in the place of others; those that it covers do not count."""
    return any(cell.get(name, "1") != "1" for name in _SPANS)
