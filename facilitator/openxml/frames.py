"""Where a shape stands."""

from __future__ import annotations

from lxml import etree

from facilitator.openxml.boxes import Box
from facilitator.openxml.names import EMU_PT, A, P
from facilitator.openxml.numbers import number_of


def own_frame(shape: etree._Element) -> Box | None:
    """The place that a shape itself names."""
    for path in (f"{P}spPr/{A}xfrm", f"{P}xfrm", f"{P}grpSpPr/{A}xfrm"):
        found = shape.find(path)
        if found is not None:
            off, ext = found.find(f"{A}off"), found.find(f"{A}ext")
            if off is not None and ext is not None:
                return Box(
                    _points(off, "x"), _points(off, "y"), _points(ext, "cx"), _points(ext, "cy")
                )
    return None


def _points(element: etree._Element, name: str) -> float:
    return number_of(element, name) / EMU_PT


def out_of_group(frame: Box | None, group: etree._Element) -> Box | None:
    """The frame in the coordinates that a group stands in."""
    transform = group.find(f"{P}grpSpPr/{A}xfrm")
    outer = own_frame(group)
    if frame is None or transform is None or outer is None:
        return frame
    inner_off, inner_ext = transform.find(f"{A}chOff"), transform.find(f"{A}chExt")
    if inner_off is None or inner_ext is None:
        return frame
    across = _points(inner_ext, "cx") or outer.width or 1
    down = _points(inner_ext, "cy") or outer.height or 1
    wide, high = outer.width / across, outer.height / down
    left, top = _points(inner_off, "x"), _points(inner_off, "y")
    return Box(
        outer.x + (frame.x - left) * wide,
        outer.y + (frame.y - top) * high,
        frame.width * wide,
        frame.height * high,
    )
