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


def size_words(count: int) -> str:
    """Bytes as a person counts them: thousands or millions."""
    return f"{count / 1e6:.1f} MB" if count >= 999_500 else f"{max(1, round(count / 1e3))} KB"
