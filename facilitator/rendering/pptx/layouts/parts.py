"""What a layout is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from facilitator.rendering.pptx.fit import Step
from facilitator.rendering.pptx.style import Anchor, Box, Role, TextStyle

Kind = Literal["title", "ctrTitle", "subTitle", "body", "pic", "tbl", "chart", "ftr", "sldNum"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeholder:
    """A place for text or an object. `key` names it in the code and on slides; `steps` are the
    sizes that its text may take, largest first (none: as `levels` say)."""

    key: str
    kind: Kind
    box: Box
    index: int | None = None
    levels: tuple[TextStyle, ...] = ()
    steps: tuple[Step, ...] = ()
    anchor: Anchor = "t"
    max_lines: int = 0
    ground: Role | None = None
    prompt: str = ""

    def sizes(self) -> tuple[Step, ...]:
        return self.steps or (Step(tuple(style.size_pt for style in self.levels)),)


@dataclass(frozen=True, slots=True)
class Panel:
    box: Box
    role: Role


@dataclass(frozen=True, slots=True)
class Rule:
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Mark:
    """The bridge: a square joined to a round-cornered tile. `side` is that of the tiles."""

    x: float
    y: float
    side: float
    gap: float
    line_pt: float


@dataclass(frozen=True, slots=True)
class Quotation:
    """A large opening quotation mark, as a picture."""

    box: Box
    size_pt: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """`type` is the schema's own name for it, where it has one. `master_mark`: whether the small
    bridge of the master shows in the footer."""

    name: str
    parts: tuple[Placeholder | Panel | Rule | Mark | Quotation, ...]
    type: str = ""
    ground: Role | None = None
    master_mark: bool = False

    def placeholders(self) -> Iterator[Placeholder]:
        return (part for part in self.parts if isinstance(part, Placeholder))

    def __getitem__(self, key: str) -> Placeholder:
        return next(each for each in self.placeholders() if each.key == key)

    def has(self, key: str) -> bool:
        return any(each.key == key for each in self.placeholders())
