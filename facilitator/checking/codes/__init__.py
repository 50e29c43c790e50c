"""The codes that are no rules of the check: said while a plan is read, drawn or put in its folder,
or by a command. Imported only where somebody asks for one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from facilitator.checking.codes import commanding, making, planning, reading
from facilitator.diagnostics import Severity
from facilitator.record import record

#: When a code is said.
Step = Literal["read", "make", "day", "command"]


@record
class Code:
    """A code that is no rule: when and how gravely it is said, and why."""

    code: str
    severity: Severity
    step: Step
    reason: str

    @property
    def can_be_ignored(self) -> bool:
        return self.severity != "error"


def _listed() -> Iterator[Code]:
    tables: tuple[tuple[Step, Severity, Mapping[str, str]], ...] = (
        ("read", "error", reading.ERRORS),
        ("read", "warning", reading.WARNINGS),
        ("read", "error", planning.ERRORS),
        ("read", "warning", planning.WARNINGS),
        ("make", "error", making.ERRORS),
        ("make", "warning", making.WARNINGS),
        ("make", "info", making.INFOS),
        ("day", "info", making.OF_THE_DAY),
        ("command", "error", commanding.ERRORS),
    )
    for step, severity, table in tables:
        for code, reason in table.items():
            yield Code(code=code, severity=severity, step=step, reason=reason)


#: Code -> what there is to say about it.
CODES: Mapping[str, Code] = MappingProxyType({each.code: each for each in _listed()})
