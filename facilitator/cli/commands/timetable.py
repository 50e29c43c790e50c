"""The arguments of `timetable`."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.cli.commands.options import PLANS, VERBOSE, day
from facilitator.cli.faults import faults_told


@click.command()
@PLANS
@VERBOSE
@day
def timetable(plans: tuple[Path, ...], verbose: bool, **facts: str | None) -> int:
    """Print when each activity of each PLAN starts, how long it takes, and its latest start.

    \b
    Examples:
      facilitator timetable
      facilitator timetable sessions/first-steps.yaml --start 18:00
    """
    with faults_told(verbose) as outcome:
        from facilitator.cli.timetable import print_timetables

        given = {name: value for name, value in facts.items() if value is not None}
        outcome.code = print_timetables(plans, given)
    return outcome.code
