"""The arguments of `template`."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.cli.commands.options import PATH, VERBOSE
from facilitator.cli.faults import faults_told


@click.command()
@click.argument("file", type=PATH)
@VERBOSE
def template(file: Path, verbose: bool) -> int:
    """Show the layouts of a PowerPoint template, and which slides each will serve.

    At the end stands a mapping to paste into the brand file.

    \b
    Examples:
      facilitator template council.potx
    """
    with faults_told(verbose) as outcome:
        from facilitator.cli.template import show_template

        outcome.code = show_template(file)
    return outcome.code
