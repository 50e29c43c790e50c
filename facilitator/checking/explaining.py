"""A rule in full: why it is there, how far to trust it, and how to change or silence it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from facilitator.checking.rule import Rule

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
    blocks.append("To silence it in one plan, with a reason:")
    blocks.append(
        f"    checks:\n      ignore:\n        - rule: {rule.code}\n          why: The reason"
    )
    return "\n\n".join(_filled(block) for block in blocks)


def _filled(block: str) -> str:
    return block if block.startswith(" ") else textwrap.fill(block, _WIDTH)
