"""The commands for whoever writes a plan: `new`, `schema` and `habits`."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.cli.faults import faults_told

_PATH = click.Path(path_type=Path)
_VERBOSE = click.option("--verbose", is_flag=True, help="Show whole errors.")

#: The themes of habits; the models that define them take too long to import for help.
THEMES = ("listen", "tell", "help", "decide", "look-after-yourself")


@click.command()
@click.argument("folder", required=False, type=_PATH)
@click.option("--from", "source", metavar="NAME", help="Begin with this session that we ship.")
@click.option("--list", "is_listing", is_flag=True, help="List the sessions to begin with.")
@click.option("--title", metavar="TEXT", help="The title of your session.")
@click.option("--date", metavar="YYYY-MM-DD", help="The day of the session.")
@click.option("--minutes", metavar="MINUTES", help="The time that is booked: 90, or 1h30.")
@click.option("--participants", metavar="NUMBER", help="How many people are expected.")
@_VERBOSE
def new(
    folder: Path | None,
    source: str | None,
    is_listing: bool,
    verbose: bool,
    **facts: str | None,
) -> int:
    """Begin a session of your own: FOLDER with a plan that can be built at once.

    On a terminal it asks for what is missing. Files that are there already stay as they are.

    \b
    Examples:
      facilitator new my-sessions
      facilitator new my-sessions --title "Where people are" --minutes 90 --participants 16
      facilitator new my-sessions --from first-steps --date 2027-01-19
      facilitator new --list
    """
    from facilitator.cli.starting import list_sessions, start

    if not folder and not is_listing:
        raise click.UsageError("Name the folder to make, as in `facilitator new my-sessions`.")
    with faults_told(verbose) as outcome:
        if is_listing or folder is None:
            outcome.code = list_sessions()
        else:
            outcome.code = start(folder, source, facts)
    return outcome.code


@click.command()
@click.option("--output", metavar="FILE", type=_PATH, help="Write it into this file.")
@_VERBOSE
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
    from facilitator.cli.describing import print_schema

    with faults_told(verbose) as outcome:
        outcome.code = print_schema(output)
    return outcome.code


@click.command()
@click.argument("words", nargs=-1)
@click.option("--theme", type=click.Choice(THEMES), help="Only habits with this theme.")
@click.option("--show", metavar="ID", help="Print all that there is about one habit.")
@click.option("--catalogue", metavar="FILE", type=_PATH, help="With the habits in this file.")
@_VERBOSE
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
    from facilitator.cli.finding import find_habits, show_habit

    with faults_told(verbose) as outcome:
        if show:
            outcome.code = show_habit(show, catalogue)
        else:
            outcome.code = find_habits(words, theme, catalogue)
    return outcome.code
