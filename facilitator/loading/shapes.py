"""The shape of a model: which keys it has, and what stands under a path."""

from __future__ import annotations

import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from facilitator.plan.marks import MarkedList, MarkedMap
from facilitator.plan.part import Part
from facilitator.record import record


@record(kw_only=False)
class Shape:
    """A model, or the type of a value inside it."""

    annotation: Any

    @property
    def model(self) -> type[Part] | None:
        kind = self.annotation
        return kind if isinstance(kind, type) and issubclass(kind, Part) else None

    @property
    def fields(self) -> dict[str, FieldInfo]:
        return self.model.model_fields if self.model else {}

    @property
    def is_list(self) -> bool:
        return get_origin(self.annotation) is tuple

    @property
    def is_table(self) -> bool:
        return get_origin(self.annotation) is dict

    @property
    def choices(self) -> tuple[str, ...]:
        return get_args(self.annotation) if get_origin(self.annotation) is Literal else ()

    def at(self, step: str | int) -> Shape:
        """The shape of what stands under a key or index; of nothing where nothing can."""
        if self.model:
            info = self.fields.get(str(step))
            return shape(info.annotation) if info else Shape(None)
        if self.is_list:
            return shape(get_args(self.annotation)[0])
        if self.is_table:
            return shape(get_args(self.annotation)[1])
        return Shape(None)

    def walk(self, path: tuple[str | int, ...]) -> Shape:
        found = self
        for step in path:
            found = found.at(step)
        return found

    @property
    def stand_in(self) -> object:
        """A value that fits this shape, for reading on past a fault."""
        if self.model:
            return stand_in_map(self.model)
        if self.is_list:
            items = MarkedList()
            for _ in range(2):
                items.put(self.at(0).stand_in, (1, 1))
            return items
        if self.is_table:
            table = MarkedMap()
            table.put("x", self.at("x").stand_in, (1, 1), (1, 1))
            return table
        return self.choices[0] if self.choices else _PLAIN.get(self.annotation, "x")


_PLAIN: dict[Any, str] = {int: "1", float: "1"}


def shape(annotation: Any) -> Shape:
    """The shape behind `X | None` and `Annotated[X, ...]`."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return shape(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return shape(next(one for one in get_args(annotation) if one is not type(None)))
    return Shape(annotation)


def stand_in_map(model: type[Part]) -> MarkedMap:
    """A map with every required key of a model."""
    made = MarkedMap()
    for key, info in model.model_fields.items():
        if info.is_required():
            made.put(key, shape(info.annotation).stand_in, (1, 1), (1, 1))
    return made
