"""`facilitator explain`: why a rule is there, how far to trust it, and how to change it."""

from __future__ import annotations

from facilitator import auditing
from facilitator.checking import RULES, explain, overview
from facilitator.cli.console import print_line
from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.plan.nearest import did_you_mean


def explain_rule(code: str | None) -> int:
    """Print one rule in full, or a line for each rule; the exit code comes back.

    Raises FacilitatorError where there is no such rule.
    """
    if code is None:
        print_line(overview(RULES.values()))
        print_line(auditing.overview(auditing.RULES.values()))
        return 0
    if code in auditing.RULES:
        print_line(auditing.explain(auditing.RULES[code]))
        return 0
    if code not in RULES:
        known = [*RULES, *auditing.RULES]
        message, hint = f"there is no rule called `{code}`", did_you_mean(code, known)
        raise FacilitatorError([Diagnostic("unknown-rule", "error", message, hint=hint)])
    print_line(explain(RULES[code]))
    return 0
