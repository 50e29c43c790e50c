"""Rules on the plan's own `checks`: what it silences exists, and is still needed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from facilitator.checking.rule import Finding, rule
from facilitator.checking.subject import Subject
from facilitator.diagnostics import Place
from facilitator.plan import Ignore
from facilitator.plan.nearest import did_you_mean

if TYPE_CHECKING:
    from facilitator.checking.codes import Code

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
    for code, place in named:
        if code not in subject.known and _code(code) is None:
            known = [*subject.known, *_ignorable()]
            yield Finding(place, f"there is no rule called `{code}`", did_you_mean(code, known))
    for code, place in _limits(subject):
        if code not in subject.known and _code(code) is None:
            known = [each for each, limit in subject.known.items() if limit is not None]
            yield Finding(place, f"there is no rule called `{code}`", did_you_mean(code, known))


@rule(
    "error",
    reason="An error is what nothing can be made with, or what would do somebody harm. A reason "
    "written beside it does not change that.",
    strength="convention",
    source=_HOUSE,
)
def error_ignored(subject: Subject) -> Iterator[Finding]:
    checks = subject.plan.checks
    for ignore in checks.ignore if checks else ():
        code = _code(ignore.rule)
        if ignore.rule in subject.errors or (code and not code.can_be_ignored):
            yield Finding(
                ignore.place("rule"),
                f"`{ignore.rule}` is an error, and errors cannot be ignored",
                "Take this ignore out, and mend what it complains of.",
            )


@rule(
    "error",
    reason="A number for a rule that measures nothing has no effect.",
    strength="convention",
    source=_HOUSE,
)
def limit_without_number(subject: Subject) -> Iterator[Finding]:
    for code, place in _limits(subject):
        if subject.known.get(code, 0) is None or (code not in subject.known and _code(code)):
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
        if ignore.rule not in subject.fired and _is_judged(ignore.rule, subject):
            yield unused(ignore)


def unused(ignore: Ignore) -> Finding:
    """What is said of an ignore that silences nothing."""
    return Finding(
        ignore.place("rule"),
        f"`{ignore.rule}` finds nothing in this plan, so there is nothing to ignore",
        "Take this ignore out.",
    )


def _is_judged(code: str, subject: Subject) -> bool:
    """Whether a check alone, without a build, would have said it. An error is told otherwise."""
    if code in subject.known:
        return code not in subject.errors
    other = _code(code)
    return other is not None and other.step == "read" and other.can_be_ignored


def _code(code: str) -> Code | None:
    # Imported here: hardly a plan names any.
    from facilitator.checking.codes import CODES

    return CODES.get(code)


def _ignorable() -> list[str]:
    from facilitator.checking.codes import CODES

    return [code for code, each in CODES.items() if each.can_be_ignored]


def _limits(subject: Subject) -> Iterator[tuple[str, Place | None]]:
    """The rules whose number is changed, and where."""
    checks, brand = subject.plan.checks, subject.brand
    if checks:
        yield from ((code, checks.place("limits", code)) for code in checks.limits)
    for code in brand.limits:
        yield code, brand.places.get(f"limits.{code}", brand.places.get("limits"))
