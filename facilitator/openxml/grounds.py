"""What lies behind words: the fill of their own shape, or what is painted under it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from facilitator.openxml.boxes import Box
from facilitator.openxml.document import place_of, shapes_of
from facilitator.openxml.inheritance import View
from facilitator.openxml.names import P
from facilitator.openxml.themes import is_solid, over


def ground_of(view: View, shape: etree._Element) -> tuple[str, ...]:
    """Colours behind the words of a shape; empty where they cannot be told."""
    if shape not in view.grounds:
        view.grounds[shape] = _ground_of(view, shape)
    return view.grounds[shape]


def _ground_of(view: View, shape: etree._Element) -> tuple[str, ...]:
    own = view.fill(shape)
    if own is not None and is_solid(own):
        return own
    frame = view.frame(shape)
    behind = view.ground if frame is None else ground_at(view, frame, shape)
    return behind if own is None else over(own, behind)


def ground_at(view: View, frame: Box, above: etree._Element | None = None) -> tuple[str, ...]:
    """Colours behind the middle of a frame. `above`: the shape below which to look; otherwise
    below everything that stands on the slide itself."""
    x, y = frame.x + frame.width / 2, frame.y + frame.height / 2
    seen_through: list[tuple[str, ...]] = []
    ground = view.ground
    for colours in _painted_at(view, x, y, above):
        if is_solid(colours):
            ground = colours
            break
        seen_through.append(colours)
    for colours in reversed(seen_through):
        ground = over(colours, ground)
    return ground


def _painted_at(
    view: View, x: float, y: float, above: etree._Element | None
) -> Iterator[tuple[str, ...]]:
    """What is painted at a point, from the front; no colours: a picture, or what cannot be
    told."""
    if above is not None:
        areas = view.painting.areas[: view.painting.below[above]]
        yield from (area.colours for area in reversed(areas) if area.frame.holds(x, y))
    for behind in reversed(shown(view)):
        for area in reversed(behind.painting.areas):
            if not area.is_place and area.frame.holds(x, y):
                yield area.colours


class Piece(NamedTuple):
    """Something that a master or layout shows on each slide, and that is no placeholder."""

    frame: Box
    is_picture: bool


def furniture(view: View) -> Iterator[Piece]:
    """Bands, rules, logos and the like, from the back."""
    for behind in shown(view):
        for shape in shapes_of(behind.root):
            if place_of(shape) is not None or shape.tag == f"{P}grpSp":
                continue
            frame = behind.frame(shape)
            if frame is not None:
                yield Piece(frame, shape.tag == f"{P}pic")


def shown(view: View) -> list[View]:
    """The master and the layout, as far as their shapes show."""
    names = dict.fromkeys(name for name in (view.part, view.layout) if name)
    found = []
    if view.master and all(_shows_above(view, name) for name in names):
        found.append(View.of_master(view.document, view.master))
    if view.layout and (view.part == view.layout or _shows_above(view, view.part)):
        found.append(View.of_layout(view.document, view.layout))
    return found


def _shows_above(view: View, name: str) -> bool:
    """Whether a slide or layout shows the shapes of what it follows."""
    return view.document.xml(name).get("showMasterSp", "1") not in ("0", "false")
