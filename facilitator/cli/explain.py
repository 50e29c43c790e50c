"""`facilitator explain`: why a code is said, how far to trust it, and how to change it."""

from __future__ import annotations

from facilitator import auditing
from facilitator.checking import RULES, explain, explain_code, overview, overview_of_codes
from facilitator.checking.codes import CODES
from facilitator.cli.console import print_line
from facilitator.diagnostics import FacilitatorError
from facilitator.plan.nearest import did_you_mean


def explain_rule(code: str | None) -> int:
    """Print all about one code, or a line for each that there is; the exit code comes back.

    Raises FacilitatorError where there is no such code.
    """
    print_line(_all_codes() if code is None else _about(code))
    return 0


def _all_codes() -> str:
    rules = overview(RULES.values()), auditing.overview(auditing.RULES.values())
    return "\n".join((*rules, overview_of_codes(CODES.values())))


def _about(code: str) -> str:
    told = [explain(RULES[code])] if code in RULES else []
    # A deck is audited by rules of its own, which may have the name of one that a plan breaks.
    told += [explain_code(CODES[code])] if code in CODES else []
    told += [auditing.explain(auditing.RULES[code])] if code in auditing.RULES else []
    if told:
        return "\n\n".join(told)
    known = [*RULES, *auditing.RULES, *CODES]
    message, hint = f"there is no rule called `{code}`", did_you_mean(code, known)
    raise FacilitatorError.of("unknown-rule", message, hint)
