"""What a rule is: one judgement, with its reason and the number that it measures against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from facilitator.checking.subject import Subject
from facilitator.diagnostics import Diagnostic, Place, Severity
from facilitator.record import record

#: How much weight a rule carries: research, the lore of trainers, or our own choice.
Strength = Literal["evidence", "convention", "house default"]


class Finding(NamedTuple):
    """One breach of a rule: where, what was measured against what, and one way to mend it."""

    place: Place | None
    message: str
    hint: str


Judge = Callable[[Subject], Iterable[Finding]]
MeasuringJudge = Callable[[Subject, float], Iterable[Finding]]


@record
class Rule:
    """`limit` is the number that a plan or brand may change, in `unit`; None for a rule that
    measures nothing. `source` says where the rule comes from."""

    code: str
    severity: Severity
    reason: str
    strength: Strength
    source: str
    judge: MeasuringJudge
    limit: float | None = None
    unit: str = ""

    def diagnose(self, subject: Subject) -> Iterator[Diagnostic]:
        """What the rule has to say about a plan."""
        limit = subject.limits.get(self.code, self.limit or 0)
        for finding in self.judge(subject, limit):
            yield Diagnostic(self.code, self.severity, finding.message, finding.place, finding.hint)


def rule(
    severity: Severity, *, reason: str, strength: Strength, source: str
) -> Callable[[Judge], Rule]:
    """Make a rule of a function: the function's name is its code."""

    def made(judge: Judge) -> Rule:
        return Rule(
            code=_code(judge),
            severity=severity,
            reason=reason,
            strength=strength,
            source=source,
            judge=lambda subject, _: judge(subject),
        )

    return made


def measured(
    severity: Severity, limit: float, unit: str, *, reason: str, strength: Strength, source: str
) -> Callable[[MeasuringJudge], Rule]:
    """Make a rule of a function that takes the limit as well."""

    def made(judge: MeasuringJudge) -> Rule:
        return Rule(
            code=_code(judge),
            severity=severity,
            reason=reason,
            strength=strength,
            source=source,
            judge=judge,
            limit=limit,
            unit=unit,
        )

    return made


def _code(judge: Judge | MeasuringJudge) -> str:
    return str(getattr(judge, "__name__")).replace("_", "-")  # noqa: B009
