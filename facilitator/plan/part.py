"""What every part of a plan has in common: frozen, strict about keys, aware of its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, PrivateAttr, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from facilitator.diagnostics import Place
from facilitator.plan.marks import Path, Position

#: Keys that begin so are the author's own: allowed everywhere, and kept nowhere.
OWN_KEYS = "x_"


class Part(BaseModel):
    """A frozen part of a plan or catalogue. Unknown keys are refused, the author's own are not."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        allow_inf_nan=False,
        # A model is built with the one around it, and not once for each of them.
        defer_build=True,
        json_schema_extra={"patternProperties": {f"^{OWN_KEYS}": {}}},
    )

    _position: Position = PrivateAttr(default_factory=Position)

    @model_validator(mode="before")
    @classmethod
    def _own_keys_go(cls, data: object) -> object:
        if not isinstance(data, Mapping):
            return data
        # An empty line (`subtitle:`) says nothing, as if it were left out; but only a known key
        # can be left out.
        return {
            key: value
            for key, value in data.items()
            if (value is not None or key not in cls.model_fields)
            and not str(key).startswith(OWN_KEYS)
        }

    def place(self, *path: str | int) -> Place | None:
        """The place of a value of this part: `place("title")`, `place("steps", 2)`, or of the
        part itself. Where the value was not written, the nearest part around it; None for a part
        that was made in code."""
        return self._position.walk(path).place

    def key_place(self, *path: str | int) -> Place | None:
        """The place of a key itself, and not of what stands after it."""
        return self._position.walk(path[:-1]).key(str(path[-1])).place

    def locate(self, position: Position) -> None:
        """Remember where this part was written, and every part inside it."""
        self._position = position
        for name in type(self).model_fields:
            value = getattr(self, name)
            if isinstance(value, Part):
                value.locate(position.step(name))
            elif isinstance(value, tuple):
                _locate_items(value, position.step(name))


def _locate_items(items: tuple[object, ...], position: Position) -> None:
    for index, item in enumerate(items):
        if isinstance(item, Part):
            item.locate(position.step(index))


def fault(rule: str, message: str, hint: str = "") -> PydanticCustomError:
    """A fault in our words, for a validator of one value to raise."""
    # The words are a field of the template: braces in them mean nothing.
    return PydanticCustomError(rule, "{words}", {"words": message, "hint": hint})


class Faults:
    """Collects the faults of a part, each at its own path, so that all are told at once."""

    #: Beyond so many, nobody reads on; and to look for the likely word takes time.
    MOST = 100

    def __init__(self) -> None:
        self._details: list[InitErrorDetails] = []

    @property
    def full(self) -> bool:
        return len(self._details) >= self.MOST

    def add(self, rule: str, path: Path, message: str, hint: str = "") -> None:
        self._details.append(
            InitErrorDetails(type=fault(rule, message, hint), loc=path, input=None)
        )

    def missing(self, key: str) -> None:
        self._details.append(InitErrorDetails(type="missing", loc=(key,), input=None))

    def raise_any(self, part: BaseModel) -> None:
        if self._details:
            raise ValidationError.from_exception_data(type(part).__name__, self._details)


def complete(part: BaseModel, name: str, value: object) -> None:
    """Fill in what the author left out. It does not count as written (`model_fields_set`)."""
    object.__setattr__(part, name, value)


def with_ids(
    parts: Iterable[Any], wish: Callable[[int, Any], str], reserved: Iterable[str] = ()
) -> None:
    """Give an id to each part that was written without one: what `wish` says of its number
    (from 1) and itself, with `-2`, `-3` where that is taken or reserved."""
    parts = tuple(parts)
    taken = {*reserved, *(part.id for part in parts if "id" in part.model_fields_set)}
    repeats: dict[str, int] = {}
    for number, part in enumerate(parts, 1):
        if "id" in part.model_fields_set:
            continue
        wished = wish(number, part)
        id_ = wished
        while id_ in taken:
            repeats[wished] = repeats.get(wished, 1) + 1
            id_ = f"{wished}-{repeats[wished]}"
        taken.add(id_)
        complete(part, "id", id_)
