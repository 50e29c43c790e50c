"""The arguments of `explain`."""

from __future__ import annotations

import click

from facilitator.cli.commands.options import VERBOSE
from facilitator.cli.faults import faults_told


@click.command()
@click.argument("rule", required=False)
@VERBOSE
def explain(rule: str | None, verbose: bool) -> int:
    """Say why a rule of the check, or another code, is there; without RULE, list them all.

    \b
    Examples:
      facilitator explain
      facilitator explain break-missing
    """
    with faults_told(verbose) as outcome:
        from facilitator.cli.explain import explain_rule

        outcome.code = explain_rule(rule)
    return outcome.code
