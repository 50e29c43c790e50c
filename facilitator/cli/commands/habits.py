"""The arguments of `habits`."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.cli.commands.options import PATH, VERBOSE
from facilitator.cli.faults import faults_told

#: The themes of habits; the models that define them take too long to import for help.
THEMES = ("listen", "tell", "help", "decide", "look-after-yourself")


@click.command()
@click.argument("words", nargs=-1)
@click.option("--theme", type=click.Choice(THEMES), help="Only habits with this theme.")
@click.option("--show", metavar="ID", help="Print all that there is about one habit.")
@click.option("--catalogue", metavar="FILE", type=PATH, help="With the habits in this file.")
@VERBOSE
def habits(
    words: tuple[str, ...],
    theme: str | None,
    show: str | None,
    catalogue: Path | None,
    verbose: bool,
) -> int:
    """Find habits that hold all of the WORDS; without WORDS, list them all.

    \b
    Examples:
      facilitator habits
      facilitator habits street lamp
      facilitator habits --theme listen
      facilitator habits --show ward-surgery
      facilitator habits --catalogue assets/library-staff.yaml story
    """
    if show is not None and (words or theme):
        raise click.UsageError("--show prints one habit: leave out --theme and WORDS")
    with faults_told(verbose) as outcome:
        from facilitator.cli.habits import find_habits, show_habit

        if show is not None:
            outcome.code = show_habit(show, catalogue)
        else:
            outcome.code = find_habits(words, theme, catalogue)
    return outcome.code
