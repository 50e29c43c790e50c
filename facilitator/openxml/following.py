"""Which placeholder of a layout or master a placeholder follows."""

from __future__ import annotations

from lxml import etree

from facilitator.openxml.document import place_of, shapes_of
from facilitator.openxml.names import FOOT_KINDS

_SORTS = {"title": "title", "ctrTitle": "title"}


def same_index(root: etree._Element, place: etree._Element) -> etree._Element | None:
    """The placeholder of a layout with the index of this one, or else its title for a title."""
    wanted = place.get("idx", "0")
    by_kind = None
    for shape in shapes_of(root):
        other = place_of(shape)
        if other is None:
            continue
        if other.get("idx", "0") == wanted and _sort(other) == _sort(place):
            return shape
        if other.get("idx", "0") == wanted and wanted != "0":
            return shape
        if by_kind is None and _sort(place) == "title" and _sort(other) == "title":
            by_kind = shape
    return by_kind


def same_sort(root: etree._Element, kind: str) -> etree._Element | None:
    """The placeholder of a master that one of this kind follows."""
    wanted = _SORTS.get(kind, kind if kind in FOOT_KINDS else "body")
    for shape in shapes_of(root):
        other = place_of(shape)
        if other is not None and _sort(other) == wanted:
            return shape
    return None


def _sort(place: etree._Element) -> str:
    kind = place.get("type", "obj")
    return _SORTS.get(kind, kind if kind in FOOT_KINDS else "body")
