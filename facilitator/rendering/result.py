"""What a renderer gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from facilitator.diagnostics import Diagnostic

Unit = Literal["slides", "pages", "rows", "files"]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished file, beside what its renderer had to say. `count` is in `unit`."""

    data: bytes
    count: int
    unit: Unit
    diagnostics: tuple[Diagnostic, ...] = ()
