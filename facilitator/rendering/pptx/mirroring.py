"""Slides for languages that run from right to left: as in a mirror, but for pictures, icons and the
letters themselves."""

from __future__ import annotations

from lxml import etree

from facilitator.openxml.document import place_of, placeholder_kind
from facilitator.openxml.names import A, P

_LEVELS = tuple(f"{A}lvl{level}pPr" for level in range(1, 10))
_OTHER_SIDE = {"l": "r", "r": "l"}
#: Where a line may be glued to a rectangle: the middle of its left side, and of its right.
_OTHER_END = {"1": "3", "3": "1"}


def mirrored(data: bytes, width_emu: int) -> bytes:
    """A slide, layout or master whose shapes have changed sides on a page of that width. What it
    says of the levels of text begins at the right."""
    root = etree.fromstring(data)
    for transform in root.iter(f"{A}xfrm", f"{P}xfrm"):
        _move(transform, width_emu)
    for connector in root.iter(f"{P}cxnSp"):
        _turn(connector)
    for level in root.iter(*_LEVELS):
        level.set("algn", _OTHER_SIDE.get(level.get("algn", "l"), "ctr"))
        level.set("rtl", "1")
    for body in root.iter(f"{A}bodyPr"):
        _swap_insets(body)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def mirrored_within(data: bytes, span_emu: int) -> bytes:
    """A slide on a council's layout, whose placeholders keep their sides: what we have drawn
    ourselves changes sides. `span_emu` is twice the middle of the area in which we draw."""
    root = etree.fromstring(data)
    for transform in root.iter(f"{A}xfrm", f"{P}xfrm"):
        if not _is_theirs(transform):
            _move(transform, span_emu)
    for connector in root.iter(f"{P}cxnSp"):
        _turn(connector)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _is_theirs(transform: etree._Element) -> bool:
    """Whether it is the place of a title or object in a placeholder. That of a list which we have
    narrowed is ours."""
    for shape in transform.iterancestors(f"{P}sp", f"{P}pic", f"{P}graphicFrame"):
        return placeholder_kind(shape) not in ("", "body", "obj", "subTitle") or (
            shape.tag != f"{P}sp" and place_of(shape) is not None
        )
    return False


def _move(transform: etree._Element, width_emu: int) -> None:
    parent = transform.getparent()
    offset, extent = transform.find(f"{A}off"), transform.find(f"{A}ext")
    # The tree of a slide has a place of its own, which is nowhere.
    if offset is None or extent is None or parent is None or parent.tag == f"{P}grpSpPr":
        return
    x, width = int(offset.get("x", "0")), int(extent.get("cx", "0"))
    offset.set("x", str(width_emu - x - width))


def _turn(connector: etree._Element) -> None:
    """A line that began at its left end begins at its right one."""
    for end in connector.iter(f"{A}stCxn", f"{A}endCxn"):
        end.set("idx", _OTHER_END.get(end.get("idx", ""), end.get("idx", "")))
    transform = connector.find(f"{P}spPr/{A}xfrm")
    if transform is not None:
        transform.set("flipH", "1")


def _swap_insets(body: etree._Element) -> None:
    left, right = body.get("lIns"), body.get("rIns")
    if left is not None and right is not None:
        body.set("lIns", right)
        body.set("rIns", left)
