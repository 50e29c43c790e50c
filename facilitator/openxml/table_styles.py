"""What a table's style does to the colours of a cell.

PowerPoint keeps the styles that a deck uses in a part of their own. Other programs name its usual
style and leave that part empty, so that this style is written out here.
"""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from facilitator.openxml.archive import parse
from facilitator.openxml.document import attributes_of
from facilitator.openxml.inheritance import View
from facilitator.openxml.names import A


class CellStyle(NamedTuple):
    """What a style says of a cell: the colour of words, "" for the usual one; and its fill, as a
    theme tells it."""

    colour: str = ""
    fill: tuple[str, ...] | None = None
    bold: bool = False


_PLAIN = ("", "{2D5ABB26-0587-4C30-8999-92F81FD0307C}", "{5940675A-B579-460E-94D1-54222C63F5DA}")
#: “Medium Style 2”, by the slot of the theme that it is made of.
_MEDIUM = {
    "{073A0DAA-6AF3-43AB-8588-CEC1D06C72B9}": "dk1",
    "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}": "accent1",
    "{21E4AEA4-8DFA-4A89-87EB-49C32662AFE0}": "accent2",
    "{F5AB1C69-6EDB-4FF4-983F-18BD219EF322}": "accent3",
    "{00A15C55-8517-42AA-B614-E9B94910E393}": "accent4",
    "{7DF18680-E054-41AD-8BC1-D1AEF772440D}": "accent5",
    "{93296810-A885-4BE3-A3E7-6D5BEEA58F35}": "accent6",
}


def cell_style(view: View, cell: etree._Element) -> CellStyle | None:
    """What the style of its table says of a cell; None where that stands in no file."""
    row = cell.getparent()
    table = None if row is None else row.getparent()
    if row is None or table is None:
        return None
    properties = table.find(f"{A}tblPr")
    name = "" if properties is None else str(properties.findtext(f"{A}tableStyleId", "")).strip()
    if properties is None or name in _PLAIN:
        return CellStyle()
    style = _style(view, name)
    if style is None:
        return None
    on = {key for key, value in attributes_of(properties).items() if value in ("1", "true")}
    across = row.findall(f"{A}tc").index(cell), len(row.findall(f"{A}tc"))
    rows = table.findall(f"{A}tr")
    return _combined(view, style, _regions(on, (rows.index(row), len(rows)), across))


def _style(view: View, name: str) -> etree._Element | None:
    """The style as the file has it, or as PowerPoint would write it there."""
    part = view.document.related(view.document.main, "tableStyles")
    listed = view.document.xml(part).iter(f"{A}tblStyle") if part else ()
    found = next((each for each in listed if each.get("styleId") == name), None)
    return _medium(_MEDIUM[name]) if found is None and name in _MEDIUM else found


def _regions(on: set[str], down: tuple[int, int], across: tuple[int, int]) -> list[str]:
    """The parts of a style that bear on a cell, the strongest first. `down` and `across` are the
    cell's place and how many there are."""
    found = []
    for (at, count), first, last in (
        (down, "firstRow", "lastRow"),
        (across, "firstCol", "lastCol"),
    ):
        found += [first] if first in on and at == 0 else []
        found += [last] if last in on and at == count - 1 else []
    is_edge = bool({"firstRow", "lastRow"} & set(found))
    if "bandRow" in on and not is_edge:
        found.append("band2H" if (down[0] - ("firstRow" in on)) % 2 else "band1H")
    if "bandCol" in on and not found:
        found.append("band2V" if (across[0] - ("firstCol" in on)) % 2 else "band1V")
    return [*found, "wholeTbl"]


def _combined(view: View, style: etree._Element, regions: list[str]) -> CellStyle:
    colour, bold, fill = "", False, None
    for region in (each for name in regions for each in style.findall(f"{A}{name}")):
        words, ground = region.find(f"{A}tcTxStyle"), region.find(f"{A}tcStyle")
        colour = colour or view.theme.colour(words)
        bold = bold or (words is not None and words.get("b") == "on")
        if fill is None and ground is not None:
            fill = view.theme.fill(ground.find(f"{A}fill"))
            fill = view.theme.styled_fill(ground.find(f"{A}fillRef")) if fill is None else fill
    return CellStyle(colour, fill, bold)


def _medium(slot: str) -> etree._Element:
    def region(name: str, words: str, change: str = "", bold: str = "") -> str:
        return (
            f'<a:{name}><a:tcTxStyle{bold}><a:schemeClr val="{words}"/></a:tcTxStyle><a:tcStyle>'
            f'<a:fill><a:solidFill><a:schemeClr val="{slot}">{change}</a:schemeClr></a:solidFill>'
            f"</a:fill></a:tcStyle></a:{name}>"
        )

    pale, paler = '<a:tint val="40000"/>', '<a:tint val="20000"/>'
    edges = ("firstRow", "lastRow", "firstCol", "lastCol")
    regions = (
        region("wholeTbl", "dk1", paler),
        region("band1H", "dk1", pale),
        region("band1V", "dk1", pale),
        *(region(name, "lt1", bold=' b="on"') for name in edges),
    )
    return parse(f'<a:tblStyle xmlns:a="{A[1:-1]}">{"".join(regions)}</a:tblStyle>'.encode())
