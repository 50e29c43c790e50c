"""Data against a model: the model, or every fault at once.

A model stops at its first kind of fault: what depends on several values is looked at only when
each of them is sound. So each fault is mended in thought, in the data, and the model is asked
again, until nothing more comes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from facilitator.diagnostics import Diagnostic
from facilitator.loading.consequences import NO_NEWS, Fault, without_consequences
from facilitator.loading.model_faults import told
from facilitator.loading.shapes import Shape
from facilitator.loading.yaml_parser import UNREAD
from facilitator.plan.marks import MarkedList, MarkedMap, Path, Position
from facilitator.plan.part import Part

P = TypeVar("P", bound=Part)

MOST_ROUNDS = 12
#: More than this, and the file is not what it is taken for.
MOST_FAULTS = 100
#: Each fault is held against every earlier one, which takes long when there are many.
MOST_HELD = 300


@dataclass
class Fitted(Generic[P]):
    """The model, sound when there are no faults. With faults it is what would come of mending
    them, if anything does: good for finding more of them, and for nothing else."""

    model: P | None
    faults: list[Diagnostic] = field(default_factory=list)


def fit(model: type[P], position: Position) -> Fitted[P]:
    """The data at a position as a model. The data is changed where it has faults."""
    fitted: Fitted[P] = Fitted(None)
    mended: list[Fault] = []
    for _ in range(MOST_ROUNDS):
        try:
            fitted.model = model.model_validate(position.data)
        except ValidationError as error:
            faults = _faults(error)
            held = without_consequences(faults[:MOST_HELD])
            news = [fault for fault in held if not _follows(fault, mended)]
            fitted.faults += told(model, position, news[: MOST_FAULTS - len(fitted.faults)])
            if len(fitted.faults) >= MOST_FAULTS or len(faults) > MOST_HELD:
                return fitted
            _mend_all(model, position.data, _lasting(faults))
            mended += faults
        else:
            fitted.model.locate(position)
            return fitted
    return fitted


def _faults(error: ValidationError) -> list[Fault]:
    return [
        Fault(detail["type"], tuple(detail["loc"]), detail.get("input"), detail.get("ctx") or {})
        for detail in error.errors(include_url=False)
    ]


def _lasting(faults: list[Fault]) -> list[Fault]:
    """The faults that need mending. A misspelt key that is put right is missing no more; an empty
    list is one still."""
    kept = without_consequences(faults)
    return [fault for fault in faults if fault.rule != "missing" or fault in kept]


def _follows(fault: Fault, mended: list[Fault]) -> bool:
    """Whether a fault may come of the mending of an earlier one, or is that one again."""
    if fault.input is UNREAD:
        return True
    return any(_comes_of(fault, earlier) for earlier in mended)


def _comes_of(fault: Fault, earlier: Fault) -> bool:
    path, root = fault.path, earlier.path
    if path == root or path[: len(root)] == root != ():
        return earlier.rule not in NO_NEWS
    if fault.rule in _EMPTY and path == root[:-1] and not earlier.renamed:
        return True
    if fault.rule in _REFERENCES:
        if fault.rule == earlier.rule == "confidence-missing":
            return True
        last = root[-1] if root else ""
        gone = isinstance(last, int) or last in _HOLDERS_OF_IDS
        return gone and bool({root[0], last}.intersection(_REFERENCES[fault.rule]))
    if earlier.rule in NO_NEWS or fault.rule == "duplicate-id":
        return False
    # What holds between the values of one part, or of a part and its list.
    return path[:-1] == root[:-1] or root[: len(path)] == path or root[:-1] == path


#: A part is empty also when all that it holds stands under a key that it has not.
_EMPTY = ("handout-empty", "slide-empty")

#: A reference is unknown also when what it refers to was taken out.
_REFERENCES: dict[str, tuple[str, ...]] = {
    "unknown-outcome": ("outcomes",),
    "unknown-measure": ("confidence", "activities", "days"),
    "confidence-missing": ("confidence", "activities", "days"),
}
#: What refers is at a loss when one of these was put in anew.
_HOLDERS_OF_IDS = ("id", "outcomes", "confidence", "statements", "activities", "days", "tracks")


def _mend_all(model: type[Part], data: object, faults: list[Fault]) -> None:
    # From the end, so that an index still counts after a later item has gone.
    for fault in sorted(faults, key=lambda each: _sortable(each.path), reverse=True):
        _mend(Shape(model), data, fault)


def _sortable(path: Path) -> list[tuple[int, int, str]]:
    return [(1, step, "") if isinstance(step, int) else (0, 0, step) for step in path]


def _mend(shape: Shape, data: object, fault: Fault) -> None:
    holder, path = _deepest(data, fault.path)
    if not path or not isinstance(holder, MarkedMap | MarkedList):
        return
    inside = shape.walk(fault.path[: len(fault.path) - len(path)])
    step = path[0]
    if isinstance(holder, MarkedList):
        if isinstance(step, int) and step < len(holder):
            holder.drop(step)
    elif fault.renamed and fault.renamed not in holder and not fault.has_wrong_shape:
        key = str(step)
        marks = holder.key_marks[key], holder.value_marks[key]
        value = holder[key]
        holder.drop(key)
        holder.put(fault.renamed, value, *marks)
    else:
        _replace(inside, holder, str(step), fault)


def _replace(shape: Shape, holder: MarkedMap, key: str, fault: Fault) -> None:
    """Put a value that fits, where one is needed; else take the key out."""
    mark = holder.value_marks.get(key, (1, 1))
    key_mark = holder.key_marks.get(key, (1, 1))
    info = shape.fields.get(key)
    holder.drop(key)
    if info and (info.is_required() or fault.rule == "missing"):
        made: Any = "600" if key == "minutes" else shape.at(key).stand_in
        holder.put(key, made, key_mark, mark)


def _deepest(data: object, path: Path) -> tuple[object, Path]:
    """The innermost map or list on the way, and the rest of the path from there."""
    holder, rest = data, path
    while len(rest) > 1:
        step = rest[0]
        if isinstance(holder, MarkedMap) and isinstance(step, str):
            inner = holder.get(step)
        elif isinstance(holder, MarkedList) and isinstance(step, int) and step < len(holder):
            inner = holder[step]
        else:
            break
        if not isinstance(inner, MarkedMap | MarkedList):
            break
        holder, rest = inner, rest[1:]
    return holder, rest
