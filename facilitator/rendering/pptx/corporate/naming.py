"""Layouts by their names, as a brand file writes them and a report prints them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from facilitator.rendering.pptx.corporate.places import CouncilLayout
from facilitator.rendering.pptx.corporate.usual_names import plain_name


def unique_names(layouts: Sequence[CouncilLayout]) -> list[str]:
    """A name for each layout that no other has: its own; else after its master's name and a slash;
    else with a number too, counted among those of one name."""
    own = Counter(_plain(layout.name) for layout in layouts)
    full = Counter(_plain(_full_name(layout)) for layout in layouts)
    seen: Counter[str] = Counter()
    names = []
    for layout in layouts:
        whole = _full_name(layout)
        seen[_plain(layout.name)] += 1
        seen[_plain(whole)] += 1
        if own[_plain(layout.name)] == 1 or seen[_plain(layout.name)] == 1:
            names.append(layout.name)
        elif full[_plain(whole)] == 1:
            names.append(whole)
        else:
            names.append(f"{whole} ({seen[_plain(whole)]})")
    return names


def named_layout(layouts: Sequence[CouncilLayout], name: str) -> CouncilLayout | None:
    """The layout that a brand file means: by its name as it stands in the template, or as the
    report prints it, or nearly so."""
    unique = unique_names(layouts)
    for written in (_plain, plain_name):
        for layout, full in zip(layouts, unique, strict=True):
            if written(name) == written(full):
                return layout
        for layout in layouts:
            if written(name) in (written(layout.name), written(_full_name(layout))):
                return layout
    return None


def _full_name(layout: CouncilLayout) -> str:
    return f"{layout.master_name}/{layout.name}"


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
