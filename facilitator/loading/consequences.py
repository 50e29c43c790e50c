"""The faults that a model finds in one round, and which of them come of another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.loading.shape_words import SHAPES
from facilitator.plan.marks import Path

#: Faults whose mending changes nothing that another fault could come of.
NO_NEWS = frozenset({"extra_forbidden"})


@dataclass
class Fault:
    """A fault as the model tells it. `renamed` is the key that was meant, once that is known;
    `belongs_in` the key beside it that it belongs under; `alike` how many entries of one list
    are at fault as this one is. `is_stray` says that it was to stand under an unknown key beside
    it, and `has_wrong_shape` that the key which was meant could not have this value either."""

    rule: str
    path: Path
    input: object = None
    context: Mapping[str, Any] | None = None
    renamed: str = ""
    belongs_in: str = ""
    alike: int = 1
    is_stray: bool = False
    has_wrong_shape: bool = False


def without_consequences(faults: Iterable[Fault]) -> list[Fault]:
    """The faults without those of the same round that come of another: a key that is missing
    because it was misspelt or stands elsewhere, a list that is empty because its entries are
    wrong."""
    every = _days_apart(list(faults))
    found_elsewhere = {(*fault.path[:-1], fault.renamed) for fault in every if fault.renamed}
    found_elsewhere |= {
        (*fault.path[:-1], fault.belongs_in, fault.path[-1]) for fault in every if fault.belongs_in
    }
    around = {fault.path[:-1] for fault in every}
    return [
        fault
        for fault in every
        if not fault.is_stray
        and not (fault.rule == "missing" and fault.path in found_elsewhere)
        and not (fault.rule == "too_short" and fault.path in around)
    ]


def is_activity_in_days(fault: Fault) -> bool:
    """Whether it says that an activity stands where a day belongs."""
    return (
        fault.rule == "extra_forbidden" and fault.path[:1] == ("days",) and fault.path[2:] == _KIND
    )


#: Activities have it, and nothing else.
_KIND = ("kind",)


def _days_apart(faults: list[Fault]) -> list[Fault]:
    """The faults with one for all activities that stand where days belong."""
    first = next(filter(is_activity_in_days, faults), None)
    if first is None:
        return faults
    return [fault for fault in faults if fault is first or fault.path[:1] != ("days",)]


def together(faults: list[Fault]) -> list[Fault]:
    """The faults with one for all entries of a list that have the same wrong shape."""
    first: dict[tuple[Path, str], Fault] = {}
    kept = []
    for fault in faults:
        if fault.rule in SHAPES and fault.path and isinstance(fault.path[-1], int):
            key = fault.path[:-1], SHAPES[fault.rule]
            if SHAPES[fault.rule] != "text" and key in first:
                first[key].alike += 1
                continue
            first[key] = fault
        kept.append(fault)
    return kept
