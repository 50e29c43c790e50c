"""Slides are drawn for a page 540 points high, and resized to the page of the template.

So type looks as large on the wall, whatever size the page is given."""

from __future__ import annotations

from lxml import etree

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_BORDERS = ("ln", "lnL", "lnR", "lnT", "lnB")
#: Element -> its attributes that are lengths, or sizes of type.
_LENGTHS: dict[str, tuple[str, ...]] = {
    "off": ("x", "y"),
    "ext": ("cx", "cy"),
    "gridCol": ("w",),
    "tr": ("h",),
    "tcPr": ("marL", "marT", "marR", "marB"),
    "bodyPr": ("lIns", "tIns", "rIns", "bIns"),
    "rPr": ("sz",),
    "defRPr": ("sz",),
    "endParaRPr": ("sz",),
    "spcPts": ("val",),
    **dict.fromkeys(_BORDERS, ("w",)),
    **{f"lvl{level}pPr": ("marL", "indent") for level in range(1, 10)},
}
_NAMES = {f"{_A}{name}": attributes for name, attributes in _LENGTHS.items()}


def resized(data: bytes, scale: float) -> bytes:
    """A part with all its lengths and sizes of type multiplied."""
    root = etree.fromstring(data)
    for element in root.iter(*_NAMES):
        for name in _NAMES[str(element.tag)]:
            value = element.get(name)
            if value is not None:
                element.set(name, str(round(int(value) * scale)))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
