"""A rule of the audit in full."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from facilitator.auditing.rule import Rule

_WIDTH = 78


def overview(rules: Iterable[Rule]) -> str:
    """A line for each rule: its code and severity; without a line end at the end."""
    listed = list(rules)
    width = max((len(rule.code) for rule in listed), default=0)
    return "\n".join(f"{rule.code.ljust(width)}  {rule.severity}" for rule in listed)


def explain(rule: Rule) -> str:
    """The rule as text for a terminal, without a line end at the end."""
    blocks = (f"{rule.code} ({rule.severity})", rule.reason, rule.source)
    return "\n\n".join(textwrap.fill(block, _WIDTH) for block in blocks)
