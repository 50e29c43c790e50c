"""The arguments of `serve`."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.cli.commands.options import PATH, VERBOSE
from facilitator.cli.faults import faults_told


@click.command()
@click.argument("plan", metavar="PLAN", type=PATH)
@click.option("--lan", is_flag=True, help="Open it to everybody on this network.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Where to listen; 0 takes any free one.",
)
@click.option("--output", metavar="DIR", type=PATH, help="Where it was built, if not in output/.")
@click.option("--brand", metavar="FILE", type=PATH, help="Use this brand for the list of pages.")
@VERBOSE
def serve(
    plan: Path, lan: bool, port: int, output: Path | None, brand: Path | None, verbose: bool
) -> int:
    """Show the pages for everyone that were built for PLAN, until you press Ctrl-C.

    The practice page, the handout and the invitation can be opened in a browser; the guide, the
    deck, the timer and the cards never. Without --lan, only this computer can open them. Nothing
    is written, and nothing is fetched.

    \b
    Examples:
      facilitator serve sessions/first-steps.yaml
      facilitator serve sessions/first-steps.yaml --lan
    """
    with faults_told(verbose) as outcome:
        from facilitator.cli.serve import serve_plan

        outcome.code = serve_plan(plan, output=output, brand=brand, lan=lan, port=port)
    return outcome.code
