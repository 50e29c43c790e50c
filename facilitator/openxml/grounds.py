"""What lies behind words: the fill of their own shape, or what is painted under it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from facilitator.openxml.document import place_of, shapes_of
from facilitator.openxml.frames import Frame
from facilitator.openxml.inheritance import View
from facilitator.openxml.names import P


class Area(NamedTuple):
    """Something painted; no colours: a picture, or what cannot be told."""

    frame: Frame
    colours: tuple[str, ...]


def ground_of(view: View, shape: etree._Element) -> tuple[str, ...]:
    """Colours behind the words of a shape; empty where they cannot be told."""
    own = view.fill(shape)
    if own is not None:
        return own
    frame = view.frame(shape)
    if frame is None:
        return view.ground
    return ground_at(view, frame, shape)


def ground_at(view: View, frame: Frame, above: etree._Element | None = None) -> tuple[str, ...]:
    """Colours behind the middle of a frame. `above`: the shape below which to look; otherwise
    below everything that stands on the slide itself."""
    x, y = frame.x + frame.width / 2, frame.y + frame.height / 2
    areas = list(_behind(view))
    if above is not None:
        areas += _painted(view, view.part, above)
    found = [area.colours for area in areas if area.frame.holds(x, y)]
    return found[-1] if found else view.ground


class Piece(NamedTuple):
    """Something that a master or layout shows on each slide, and that is no placeholder."""

    frame: Frame
    is_picture: bool


def furniture(view: View) -> Iterator[Piece]:
    """Bands, rules, logos and the like, from the back."""
    for below in _shown(view):
        for shape in shapes_of(view.document.xml(below.part)):
            if place_of(shape) is not None or shape.tag == f"{P}grpSp":
                continue
            frame = below.frame(shape)
            if frame is not None:
                yield Piece(frame, shape.tag == f"{P}pic")


def _shown(view: View) -> Iterator[View]:
    """The master and the layout, as far as their shapes show."""
    names = dict.fromkeys(name for name in (view.part, view.layout) if name)
    hiding = [name for name in names if not _shows_above(view, name)]
    if view.master and not hiding:
        yield View(view.document, view.master, "", view.master)
    if view.layout and (view.part == view.layout or _shows_above(view, view.part)):
        yield View.of_layout(view.document, view.layout)


def _shows_above(view: View, name: str) -> bool:
    """Whether a slide or layout shows the shapes of what it follows."""
    return view.document.xml(name).get("showMasterSp", "1") not in ("0", "false")


def _behind(view: View) -> Iterator[Area]:
    """What the master and the layout paint, from the back."""
    for below in _shown(view):
        yield from _painted(below, below.part)


def _painted(view: View, part: str, until: etree._Element | None = None) -> Iterator[Area]:
    is_slide = until is not None
    for shape in shapes_of(view.document.xml(part)):
        if shape is until:
            return
        if shape.tag not in (f"{P}sp", f"{P}pic") or (place_of(shape) is not None and not is_slide):
            continue
        frame = view.frame(shape)
        colours = () if shape.tag == f"{P}pic" else view.fill(shape)
        if frame is not None and colours is not None:
            yield Area(frame, colours)
