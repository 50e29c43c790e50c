"""Tables: a row of headings, and plain cells."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from facilitator.auditing.rule import Finding, rule
from facilitator.openxml import Document
from facilitator.openxml.names import A

_SPANS = ("gridSpan", "rowSpan")
_COVERED = ("hMerge", "vMerge")


@rule(
    "error",
    reason="A screen reader says the heading before each cell, if the table says which row holds"
    " the headings.",
    source="Microsoft's accessibility checker, “No header row”; WCAG 2.2, success criterion 1.3.1.",
)
def table_header_missing(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for table in slide.root.iter(f"{A}tbl"):
            properties = table.find(f"{A}tblPr")
            if properties is None or properties.get("firstRow") not in ("1", "true"):
                hint = "Under Table Design, tick Header Row."
                yield Finding(slide.number, "a table has no header row", hint)


@rule(
    "warning",
    reason="Merged cells make a screen reader lose its way in a table.",
    source="Microsoft's accessibility checker, “Use of merged or split cells”.",
)
def table_cells_merged(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for table in slide.root.iter(f"{A}tbl"):
            cells = list(table.iter(f"{A}tc"))
            merged = [cell for cell in cells if _is_merged(cell)]
            if merged:
                message = f"a table has {len(merged)} merged cells"
                yield Finding(slide.number, message, "Split them, or make two tables.")


def _is_merged(cell: etree._Element) -> bool:
    return any(cell.get(name, "1") != "1" for name in _SPANS) or any(
        cell.get(name) in ("1", "true") for name in _COVERED
    )
