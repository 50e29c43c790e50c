"""The arguments of `build`."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.cli.commands.options import BRAND, PATH, PLANS, day
from facilitator.cli.faults import faults_told
from facilitator.rendering import OUTPUTS


@click.command()
@PLANS
@click.option(
    "--only",
    metavar="NAME",
    multiple=True,
    type=click.Choice(tuple(OUTPUTS)),
    help=f"Build only this ({', '.join(OUTPUTS)}); may be repeated.",
)
@click.option(
    "--output",
    metavar="DIR",
    type=PATH,
    help="Build into this folder instead of output/.",
)
@click.option(
    "--names", metavar="CSV", type=PATH, help="Also a handout for each person on this list."
)
@click.option("--png", is_flag=True, help="Also each card as a picture, for an online board.")
@BRAND
@click.option("--force", is_flag=True, help="Build although nothing has changed.")
@click.option("--verbose", is_flag=True, help="Say each step, and whole errors.")
@day
def build(
    plans: tuple[Path, ...],
    only: tuple[str, ...],
    output: Path | None,
    names: Path | None,
    png: bool,
    brand: Path | None,
    force: bool,
    verbose: bool,
    **facts: str | None,
) -> int:
    """Build the files of each PLAN, or of every plan in sessions/.

    A plan's files go into output/<plan's file name>/. A file that you have edited yourself is
    never lost: it is left alone, or kept under a dated name.

    With --names, each row of a spreadsheet's export makes a handout in personal/: it needs a
    column called name, and may have ward, greeting, first step and large print (yes or no).

    \b
    Examples:
      facilitator build
      facilitator build sessions/first-steps.yaml --only handout --only cards
      facilitator build sessions/first-steps.yaml --names attendees.csv
      facilitator build --date 2026-12-03 --start 18:00 --venue "Committee Room 1"
    """
    with faults_told(verbose) as outcome:
        from facilitator.cli.build import build_plans

        outcome.code = build_plans(
            plans,
            brand=brand,
            only=only,
            extras=("boards",) if png else (),
            names=names,
            output=output,
            force=force,
            overrides={name: value for name, value in facts.items() if value is not None},
            verbose=verbose,
        )
    return outcome.code
