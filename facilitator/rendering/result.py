"""What a renderer gives back."""

from __future__ import annotations

from typing import Literal

from facilitator.diagnostics import Diagnostic
from facilitator.record import record

Unit = Literal["slides", "pages", "rows", "files"]


@record(kw_only=False)
class Rendered:
    """A finished file, beside what its renderer had to say. `count` is in `unit`."""

    data: bytes
    count: int
    unit: Unit
    diagnostics: tuple[Diagnostic, ...] = ()
