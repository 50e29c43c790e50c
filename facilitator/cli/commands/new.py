"""The arguments of `new`."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.cli.commands.options import PATH, VERBOSE
from facilitator.cli.faults import faults_told


@click.command()
@click.argument("folder", required=False, type=PATH)
@click.option("--from", "source", metavar="NAME", help="Begin with this session that we ship.")
@click.option("--list", "is_listing", is_flag=True, help="List the sessions to begin with.")
@click.option("--title", metavar="TEXT", help="The title of your session.")
@click.option("--date", metavar="YYYY-MM-DD", help="The day of the session.")
@click.option("--minutes", metavar="MINUTES", help="The time that is booked: 90, or 1h30.")
@click.option("--participants", metavar="NUMBER", help="How many people are expected.")
@VERBOSE
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
    if not folder and not is_listing:
        raise click.UsageError("Name the folder to make, as in `facilitator new my-sessions`.")
    if is_listing and (folder or source or any(facts.values())):
        raise click.UsageError("--list makes nothing: leave out all else, or leave out --list")
    with faults_told(verbose) as outcome:
        from facilitator.cli.new import list_sessions, start

        if is_listing or folder is None:
            outcome.code = list_sessions()
        else:
            outcome.code = start(folder, source, facts)
    return outcome.code
