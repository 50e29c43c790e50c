"""Data that remembers where its author wrote it."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.diagnostics import Place, Source

#: Line and column, both counted from 1.
Mark = tuple[int, int]
Path = tuple[str | int, ...]

#: The mark of a value that was not written in the file, but given on the command line.
NOWHERE: Mark = (0, 0)


class MarkedMap(dict[str, object]):
    """A map read from a file, with the mark of each key and of each value."""

    __slots__ = ("key_marks", "value_marks")

    def __init__(self) -> None:
        super().__init__()
        self.key_marks: dict[str, Mark] = {}
        self.value_marks: dict[str, Mark] = {}

    def put(self, key: str, value: object, key_mark: Mark, value_mark: Mark) -> None:
        self[key] = value
        self.key_marks[key] = key_mark
        self.value_marks[key] = value_mark

    def drop(self, key: str) -> None:
        for held in (self, self.key_marks, self.value_marks):
            held.pop(key, None)


class MarkedList(list[object]):
    """A list read from a file, with the mark of each item."""

    __slots__ = ("marks",)

    def __init__(self) -> None:
        super().__init__()
        self.marks: list[Mark] = []

    def put(self, value: object, mark: Mark) -> None:
        self.append(value)
        self.marks.append(mark)

    def drop(self, index: int) -> None:
        del self[index]
        del self.marks[index]


@dataclass(frozen=True, slots=True)
class Position:
    """Where a value was written. Two positions are equal wherever they are: a plan is the same
    plan in another file."""

    source: Source | None = field(default=None, compare=False)
    mark: Mark = field(default=(1, 1), compare=False)
    data: object = field(default=None, compare=False, repr=False)

    def step(self, step: str | int) -> Position:
        """The position of a value inside this one, or this position where none is known."""
        data = self.data
        if isinstance(data, MarkedMap) and step in data.value_marks:
            key = str(step)
            return Position(self.source, data.value_marks[key], data[key])
        if isinstance(data, MarkedList) and isinstance(step, int) and step < len(data.marks):
            return Position(self.source, data.marks[step], data[step])
        return Position(self.source, self.mark)

    def walk(self, path: Path) -> Position:
        position = self
        for step in path:
            position = position.step(step)
        return position

    def key(self, key: str) -> Position:
        """The position of the key itself, not of its value."""
        if isinstance(self.data, MarkedMap) and key in self.data.key_marks:
            return Position(self.source, self.data.key_marks[key])
        return Position(self.source, self.mark)

    @property
    def place(self) -> Place | None:
        if self.source is None or self.mark == NOWHERE:
            return None
        return Place(self.source, *self.mark)
