"""What publishing takes and gives back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import datetime
from typing import Literal

from facilitator.diagnostics import Diagnostic
from facilitator.publishing.inputs import Origin
from facilitator.record import record

State = Literal["written", "unchanged", "kept", "failed", "removed"]

#: Tells the time for the names of files that are set aside.
Clock = Callable[[], datetime]


@record(kw_only=False)
class BuiltFile:
    """What became of an output. `kept` is a file that a person has edited and that stands as it
    was; of a failed one, size and count are not known."""

    name: str
    file: str
    state: State
    bytes: int = 0
    count: int = 0
    unit: str = ""


@record(kw_only=False)
class Product:
    """A finished file on its way to the disk."""

    name: str
    file: str
    data: bytes
    count: int
    unit: str


@record(kw_only=False)
class Delivery:
    """All that a build hands over. `names` are all outputs there are, in the order of the
    manifest; `unmade` those which this plan does not make, `failed` (name -> file) those which
    could not be drawn. `is_current` is false where an input changed while the build ran."""

    origin: Origin
    names: tuple[str, ...]
    only: tuple[str, ...] = ()
    products: tuple[Product, ...] = ()
    unmade: tuple[str, ...] = ()
    failed: Mapping[str, str] = field(default_factory=dict)
    force: bool = False
    is_current: bool = True

    @property
    def key(self) -> str:
        return self.origin.key if self.is_current else ""


@record(kw_only=False)
class Published:
    files: tuple[BuiltFile, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
