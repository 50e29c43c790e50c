"""Maps and lists that are still open, and what a key that stands twice in one means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from facilitator.diagnostics import Diagnostic, Place, Source
from facilitator.plan.marks import Mark, MarkedList, MarkedMap
from facilitator.plan.nearest import short

#: So many keys stand twice where a dash was forgotten; one alone was typed twice.
LEAST_REPEATED = 2


@dataclass
class Frame:
    """A map or list that is still open. In a map, `key` waits for its value."""

    holder: MarkedMap | MarkedList
    mark: Mark
    in_brackets: bool
    key: str | None = None
    key_mark: Mark = (1, 1)
    key_end: int = 0
    again: list[MarkedMap] = field(default_factory=list)  # begun anew by its first key


def settle(frame: Frame, around: Sequence[Frame], source: Source) -> list[Diagnostic]:
    """The faults of a map in which the first key came again. Where others came again with it, a
    dash was forgotten: the entry that it would have begun is put into the list around."""
    outer = around[-1].holder if around else None
    assert isinstance(frame.holder, MarkedMap)
    faults = []
    for later in frame.again:
        repeated = [key for key in later if key in frame.holder]
        if isinstance(outer, MarkedList) and len(repeated) >= LEAST_REPEATED:
            first = next(iter(later))
            outer.put(later, later.key_marks[first])
            faults.append(_dash_forgotten(source, first, later.key_marks[first]))
            continue
        for key in later:
            if key in frame.holder:
                before = frame.holder.key_marks[key]
                faults.append(stands_twice(source, key, later.key_marks[key], before))
            else:
                marks = later.key_marks[key], later.value_marks[key]
                frame.holder.put(key, later[key], *marks)
    return faults


def stands_twice(source: Source, key: str, mark: Mark, before: Mark) -> Diagnostic:
    """The diagnostic for a key that stands in one map again; `before` marks the first."""
    return Diagnostic(
        "duplicate-key",
        "error",
        f"`{short(key)}` stands here twice; the first is on line {before[0]}",
        Place(source, *mark),
        "Delete one of them, or begin a new entry with a dash.",
    )


def _dash_forgotten(source: Source, key: str, mark: Mark) -> Diagnostic:
    place = Place(source, *mark)
    line = short(place.excerpt.strip())
    return Diagnostic(
        "dash-missing",
        "error",
        f"a second entry begins at this `{short(key)}`, without a dash",
        place,
        f"Write `- {line}`, with the dash in the column of the dashes above.",
    )
