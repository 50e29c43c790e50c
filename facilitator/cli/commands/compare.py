"""The arguments of `compare`."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.cli.commands.options import PATH, VERBOSE
from facilitator.cli.faults import faults_told


@click.command()
@click.argument("plan", metavar="PLAN", type=PATH)
@click.argument("tables", metavar="TIMES...", nargs=-1, required=True, type=PATH)
@VERBOSE
def compare(plan: Path, tables: tuple[Path, ...], verbose: bool) -> int:
    """Print what was planned beside what it took: TIMES are tables that the timer has saved.

    After one run it says which minutes to change; after several, a range to paste into the plan.

    \b
    Examples:
      facilitator compare sessions/first-steps.yaml actual-2027-01-19.csv
    """
    with faults_told(verbose) as outcome:
        from facilitator.cli.compare import print_comparison

        outcome.code = print_comparison(plan, tables)
    return outcome.code
