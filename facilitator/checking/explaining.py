"""A rule in full: why it is there, how far to trust it, and how to change or silence it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from facilitator.checking.rule import Rule
from facilitator.diagnostics import Severity

if TYPE_CHECKING:
    from facilitator.checking.codes import Code, Step

_WIDTH = 78


def overview(rules: Iterable[Rule]) -> str:
    """A line for each rule: its code, severity and limit; without a line end at the end."""
    listed = list(rules)
    width = max((len(rule.code) for rule in listed), default=0)
    lines = (
        f"{rule.code.ljust(width)}  {rule.severity:<7}  "
        f"{'' if rule.limit is None else f'{rule.limit:g} {rule.unit}'}".rstrip()
        for rule in listed
    )
    return "\n".join(lines)


def explain(rule: Rule) -> str:
    """The rule as text for a terminal, without a line end at the end."""
    blocks = [f"{rule.code} ({rule.severity})", rule.reason]
    blocks.append(f"Strength: {rule.strength}. {rule.source}")
    if rule.limit is not None:
        blocks.append(f"Limit: {rule.limit:g} {rule.unit}. To change it in one plan:")
        blocks.append(f"    checks:\n      limits:\n        {rule.code}: {rule.limit:g}")
    blocks += _silencing(rule.code, rule.severity)
    return "\n\n".join(_filled(block) for block in blocks)


#: When a code that is no rule is said.
_SAID: Mapping[Step, str] = {
    "read": "Said when a plan is read, with the files that it names.",
    "make": "Said when the files are made.",
    "day": "Said when the files are put into their folder, as it is on that day.",
    "command": "Said by a command.",
}


def explain_code(code: Code) -> str:
    """A code that is no rule, as text for a terminal, without a line end at the end."""
    blocks = [f"{code.code} ({code.severity})", code.reason, _SAID[code.step]]
    blocks += _silencing(code.code, code.severity)
    return "\n\n".join(_filled(block) for block in blocks)


def overview_of_codes(codes: Iterable[Code]) -> str:
    """A line for each code that is no rule, without a line end at the end."""
    listed = list(codes)
    width = max((len(each.code) for each in listed), default=0)
    return "\n".join(f"{each.code.ljust(width)}  {each.severity}" for each in listed)


def _silencing(code: str, severity: Severity) -> list[str]:
    if severity == "error":
        return ["It is an error, so it cannot be ignored: nothing can be made before it is mended."]
    written = f"    checks:\n      ignore:\n        - rule: {code}\n          why: The reason"
    return ["To silence it in one plan, with a reason:", written]


def _filled(block: str) -> str:
    return block if block.startswith(" ") else textwrap.fill(block, _WIDTH)
