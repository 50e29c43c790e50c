"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

_Command = Callable[..., int]

#: The facts of the day, in the order in which help lists them.
_DAY = {
    "date": ("YYYY-MM-DD", "The date of the session."),
    "start": ("HH:MM", "When it starts."),
    "participants": ("NUMBER", "How many people are expected."),
    "venue": ("NAME", "Where it takes place."),
    "organisation": ("NAME", "For whom."),
}


class _NamedPath(click.Path):
    """A path with a name. An empty one, of a variable that was not set, would mean the folder
    that the command happens to run in."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not str(value).strip():
            self.fail("This name is empty.", param, ctx)
        return super().convert(value, param, ctx)


PATH = _NamedPath(path_type=Path)
PLANS = click.argument("plans", metavar="[PLAN]...", nargs=-1, type=PATH)
BRAND = click.option("--brand", metavar="FILE", type=PATH, help="Use this brand.")
VERBOSE = click.option("--verbose", is_flag=True, help="Show whole errors.")


def day(command: _Command) -> _Command:
    """The facts of the day, for a plan that is run again and again."""
    for name, (metavar, words) in reversed(_DAY.items()):
        command = click.option(f"--{name}", metavar=metavar, help=words)(command)
    return command
