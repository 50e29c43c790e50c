"""Rectangles beside each other: what is left of one, once others have taken their part."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.openxml.boxes import Box

#: A thing that would take more than this share of a room is its ground, and not in its way.
_MOST_TAKEN = 0.6
_GAP_PT = 8


def overlap(one: Box, other: Box) -> bool:
    """Whether two rectangles have an edge or more in common."""
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return shared_width(one, other) >= 0 and down >= 0


def shared_width(one: Box, other: Box) -> float:
    """How much of their width lies one above the other; below 0, the gap between them."""
    return min(one.right, other.right) - max(one.x, other.x)


def holds(outer: Box, inner: Box) -> bool:
    """Whether a rectangle lies within another."""
    across = outer.x <= inner.x and inner.right <= outer.right
    return across and outer.y <= inner.y and inner.bottom <= outer.bottom


def beside(box: Box, logo: Box, gap_pt: float, *, is_centred: bool) -> Box:
    """The part of a title's box beside a logo that stands at one of its ends; in its middle, where
    the title is centred."""
    if not overlap(logo, box):
        return box
    is_right = logo.x + logo.width / 2 > box.x + box.width / 2
    taken = box.right - logo.x + gap_pt if is_right else logo.right - box.x + gap_pt
    left = taken if is_centred or not is_right else 0
    right = taken if is_centred or is_right else 0
    return Box(box.x + left, box.y, box.width - left - right, box.height)


def clear_of(room: Box, things: Iterable[Box]) -> Box:
    """The largest part of a room that bands, logos and the like leave. What lies under the whole
    room, or under most of it, is its ground."""
    for thing in things:
        if not overlap(room, thing) or holds(thing, room):
            continue
        left = max(_cuts(room, thing), key=lambda each: each.width * each.height)
        if left.width * left.height >= (1 - _MOST_TAKEN) * room.width * room.height:
            room = left
    return room


def _cuts(room: Box, thing: Box) -> tuple[Box, ...]:
    """What is left of a room above a thing, below it, and to its left and right."""
    top, left = thing.bottom + _GAP_PT, thing.right + _GAP_PT
    return (
        room._replace(height=max(0.0, thing.y - _GAP_PT - room.y)),
        room._replace(y=top, height=max(0.0, room.bottom - top)),
        room._replace(width=max(0.0, thing.x - _GAP_PT - room.x)),
        room._replace(x=left, width=max(0.0, room.right - left)),
    )
