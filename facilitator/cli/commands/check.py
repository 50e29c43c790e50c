"""The arguments of `check`."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from facilitator.cli.commands.options import BRAND, PATH, PLANS, VERBOSE
from facilitator.cli.faults import faults_told


@click.command()
@PLANS
@BRAND
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "sarif")),
    default="text",
    help="For people (text), or for programs (json, sarif).",
)
@click.option(
    "--deck",
    "decks",
    metavar="PATH",
    multiple=True,
    type=PATH,
    help="Judge this finished deck (.pptx), or each in this folder, instead; may be repeated.",
)
@VERBOSE
def check(
    plans: tuple[Path, ...],
    decks: tuple[Path, ...],
    brand: Path | None,
    strict: bool,
    form: Literal["text", "json", "sarif"],
    verbose: bool,
) -> int:
    """Judge each PLAN, or every plan in sessions/, and build nothing.

    JSON is a list with an object for each remark; its fields stay the same from version to
    version: rule, severity (error, warning or info), message, hint, file, line and column, the
    last three null where there is no place; of a deck, the line is the number of the slide. SARIF
    is version 2.1.0. The exit code is 1 after an error, or a warning with --strict, else 0.

    \b
    Examples:
      facilitator check
      facilitator check sessions/first-steps.yaml --strict
      facilitator check --format json
      facilitator check --deck presentation.pptx
      facilitator check --deck output/
    """
    if decks and plans:
        raise click.UsageError("name plans, or decks with --deck, and not both")
    if decks and brand:
        raise click.UsageError("a finished deck is judged without --brand: leave it out")
    with faults_told(verbose) as outcome:
        if decks:
            from facilitator.cli.check_decks import check_decks

            outcome.code = check_decks(decks, strict=strict, form=form)
        else:
            from facilitator.cli.check import check_plans

            outcome.code = check_plans(plans, brand=brand, strict=strict, form=form)
    return outcome.code
