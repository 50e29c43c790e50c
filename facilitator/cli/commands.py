"""The commands and their options. Each imports what it needs when it runs, so that help is
quick."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import click

from facilitator import __version__
from facilitator.cli import authoring, showing
from facilitator.cli.faults import faults_told
from facilitator.rendering import OUTPUTS

_Command = Callable[..., int]

#: The facts of the day, in the order in which help lists them.
_DAY = {
    "date": ("YYYY-MM-DD", "The date of the session."),
    "start": ("HH:MM", "When it starts."),
    "participants": ("NUMBER", "How many people are expected."),
    "venue": ("NAME", "Where it takes place."),
    "organisation": ("NAME", "For whom."),
}


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="facilitator", message="%(prog)s %(version)s")
def facilitator() -> None:
    """From one session plan to the slide deck, handout, facilitator guide and exercise cards.

    \b
    Examples:
      facilitator build
      facilitator build sessions/opportunity-and-challenge.yaml --only deck
      facilitator check
    """


_PATH = click.Path(path_type=Path)
_PLANS = click.argument("plans", metavar="[PLAN]...", nargs=-1, type=_PATH)
_BRAND = click.option("--brand", metavar="FILE", type=_PATH, help="Use this brand.")
_VERBOSE = click.option("--verbose", is_flag=True, help="Say each step, and whole errors.")


def _day(command: _Command) -> _Command:
    """The facts of the day, for a plan that is run again and again."""
    for name, (metavar, words) in reversed(_DAY.items()):
        command = click.option(f"--{name}", metavar=metavar, help=words)(command)
    return command


@facilitator.command()
@_PLANS
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
    type=_PATH,
    help="Build into this folder instead of output/.",
)
@click.option(
    "--names", metavar="CSV", type=_PATH, help="Also a handout for each person on this list."
)
@click.option("--png", is_flag=True, help="Also each card as a picture, for an online board.")
@_BRAND
@click.option("--force", is_flag=True, help="Build although nothing has changed.")
@_VERBOSE
@_day
def build(
    plans: tuple[Path, ...],
    only: tuple[str, ...],
    output: Path | None,
    names: Path | None,
    png: bool,
    brand: Path | None,
    force: bool,
    verbose: bool,
    **day: str | None,
) -> int:
    """Build the files of each PLAN, or of every plan in sessions/.

    A plan's files go into output/<plan's file name>/. A file that you have edited yourself is
    never lost: it is left alone, or kept under a dated name.

    With --names, each row of a spreadsheet's export makes a handout in personal/: it needs a
    column called name, and may have ward, greeting and first step.

    \b
    Examples:
      facilitator build
      facilitator build sessions/first-steps.yaml --only handout --only cards
      facilitator build sessions/first-steps.yaml --names attendees.csv
      facilitator build --date 2026-12-03 --start 18:00 --venue "Committee Room 1"
    """
    from facilitator.cli.building import build_plans

    with faults_told(verbose) as outcome:
        outcome.code = build_plans(
            plans,
            brand=brand,
            only=only,
            extras=("boards",) if png else (),
            names=names,
            output=output,
            force=force,
            overrides={name: value for name, value in day.items() if value is not None},
            verbose=verbose,
        )
    return outcome.code


@facilitator.command()
@_PLANS
@_BRAND
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
    metavar="FILE",
    multiple=True,
    type=_PATH,
    help="Judge this finished deck (.pptx) instead; may be repeated.",
)
@_VERBOSE
def check(
    plans: tuple[Path, ...],
    decks: tuple[Path, ...],
    brand: Path | None,
    strict: bool,
    form: Literal["text", "json", "sarif"],
    verbose: bool,
) -> int:
    """Judge each PLAN, or every plan in sessions/, and build nothing.

    \b
    Examples:
      facilitator check
      facilitator check sessions/first-steps.yaml --strict
      facilitator check --format json
      facilitator check --deck presentation.pptx
    """
    if decks and plans:
        raise click.UsageError("name plans, or decks with --deck, and not both")
    with faults_told(verbose) as outcome:
        if decks:
            from facilitator.cli.auditing import check_decks

            outcome.code = check_decks(decks, strict=strict, form=form)
        else:
            from facilitator.cli.checking import check_plans

            outcome.code = check_plans(plans, brand=brand, strict=strict, form=form)
    return outcome.code


@facilitator.command()
@click.argument("file", type=_PATH)
@_VERBOSE
def template(file: Path, verbose: bool) -> int:
    """Show the layouts of a PowerPoint template, and which slides each will serve.

    At the end stands a mapping to paste into the brand file.

    \b
    Examples:
      facilitator template council.potx
    """
    from facilitator.cli.template import show_template

    with faults_told(verbose) as outcome:
        outcome.code = show_template(file)
    return outcome.code


@facilitator.command()
@click.argument("rule", required=False)
@_VERBOSE
def explain(rule: str | None, verbose: bool) -> int:
    """Say why a rule of the check is there; without RULE, list them all.

    \b
    Examples:
      facilitator explain
      facilitator explain break-missing
    """
    from facilitator.cli.explaining import explain_rule

    with faults_told(verbose) as outcome:
        outcome.code = explain_rule(rule)
    return outcome.code


@facilitator.command()
@_PLANS
@_VERBOSE
@_day
def timetable(plans: tuple[Path, ...], verbose: bool, **day: str | None) -> int:
    """Print when each activity of each PLAN starts, how long it takes, and its latest start.

    \b
    Examples:
      facilitator timetable
      facilitator timetable sessions/first-steps.yaml --start 18:00
    """
    from facilitator.cli.timing import print_timetables

    with faults_told(verbose) as outcome:
        given = {name: value for name, value in day.items() if value is not None}
        outcome.code = print_timetables(plans, given)
    return outcome.code


@facilitator.command()
@click.argument("plan", metavar="PLAN", type=_PATH)
@click.argument("tables", metavar="TIMES...", nargs=-1, required=True, type=_PATH)
@_VERBOSE
def compare(plan: Path, tables: tuple[Path, ...], verbose: bool) -> int:
    """Print what was planned beside what it took: TIMES are tables that the timer has saved.

    After one run it says which minutes to change; after several, a range to paste into the plan.

    \b
    Examples:
      facilitator compare sessions/first-steps.yaml actual-2027-01-19.csv
    """
    from facilitator.cli.timing import print_comparison

    with faults_told(verbose) as outcome:
        outcome.code = print_comparison(plan, tables)
    return outcome.code


for _command in (authoring.new, authoring.schema, authoring.habits, showing.serve):
    facilitator.add_command(_command)
