"""The arguments of `schema`."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.cli.commands.options import PATH, VERBOSE
from facilitator.cli.faults import faults_told


@click.command()
@click.option("--output", metavar="FILE", type=PATH, help="Write it into this file.")
@VERBOSE
def schema(output: Path | None, verbose: bool) -> int:
    """Print the JSON Schema of plans, for editors that complete and explain keys.

    In VS Code, install the extension YAML by Red Hat, and put this line at the top of a plan:

    \b
      # yaml-language-server: $schema=plan.schema.json

    \b
    Examples:
      facilitator schema
      facilitator schema --output sessions/plan.schema.json
    """
    with faults_told(verbose) as outcome:
        from facilitator.cli.schema import print_schema

        outcome.code = print_schema(output)
    return outcome.code
