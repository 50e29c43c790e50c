"""Rules on the plan's own `checks`: what it silences exists, and is still needed."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.checking.rule import Finding, rule
from facilitator.checking.subject import Subject
from facilitator.diagnostics import Place
from facilitator.plan.nearest import did_you_mean

_HOUSE = "How this program works."


@rule(
    "error",
    reason="A misspelt rule silences nothing and changes nothing, and nobody would notice.",
    strength="convention",
    source=_HOUSE,
)
def unknown_rule(subject: Subject) -> Iterator[Finding]:
    checks = subject.plan.checks
    named = [(each.rule, each.place("rule")) for each in checks.ignore] if checks else []
    for code, place in (*named, *_limits(subject)):
        if code not in subject.known:
            yield Finding(
                place, f"there is no rule called `{code}`", did_you_mean(code, subject.known)
            )


@rule(
    "error",
    reason="A number for a rule that measures nothing has no effect.",
    strength="convention",
    source=_HOUSE,
)
def limit_without_number(subject: Subject) -> Iterator[Finding]:
    for code, place in _limits(subject):
        if code in subject.known and subject.known[code] is None:
            yield Finding(
                place,
                f"`{code}` measures against no number, so there is none to change",
                "Take this line out; to silence the rule, use `ignore` with a `why`.",
            )


@rule(
    "warning",
    reason="An ignore that silences nothing hides the next fault of that kind.",
    strength="house default",
    source=_HOUSE,
)
def ignore_unused(subject: Subject) -> Iterator[Finding]:
    checks = subject.plan.checks
    for ignore in checks.ignore if checks else ():
        if ignore.rule in subject.known and ignore.rule not in subject.fired:
            yield Finding(
                ignore.place("rule"),
                f"`{ignore.rule}` finds nothing in this plan, so there is nothing to ignore",
                "Take this ignore out.",
            )


def _limits(subject: Subject) -> Iterator[tuple[str, Place | None]]:
    """The rules whose number is changed, and where."""
    checks, brand = subject.plan.checks, subject.brand
    if checks:
        yield from ((code, checks.place("limits", code)) for code in checks.limits)
    for code in brand.limits:
        yield code, brand.places.get(f"limits.{code}", brand.places.get("limits"))
