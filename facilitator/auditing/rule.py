"""What a rule of the audit is: one judgement of a deck, with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from facilitator.diagnostics import Severity
from facilitator.openxml import Document
from facilitator.record import record


class Finding(NamedTuple):
    """One breach of a rule; `slide` is counted from 1, and is 0 for the file as a whole."""

    slide: int
    message: str
    hint: str


Judge = Callable[[Document], Iterable[Finding]]


@record
class Rule:
    code: str
    severity: Severity
    reason: str
    source: str
    judge: Judge

    @property
    def strength(self) -> str:
        """How much weight the rule carries."""
        return "house default" if self.source.startswith("House rule") else "standard"


def rule(severity: Severity, *, reason: str, source: str) -> Callable[[Judge], Rule]:
    """Make a rule of a function: the function's name is its code."""

    def made(judge: Judge) -> Rule:
        name = str(getattr(judge, "__name__"))  # noqa: B009
        code = name.replace("_", "-")
        return Rule(code=code, severity=severity, reason=reason, source=source, judge=judge)

    return made
