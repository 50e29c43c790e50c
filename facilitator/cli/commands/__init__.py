"""The commands: a module each for its arguments. What it does is in the module of the same name one
folder up, imported when it runs, so that help is quick."""

from __future__ import annotations

from typing import Any

import click

from facilitator import __version__
from facilitator.cli.commands.build import build
from facilitator.cli.commands.check import check
from facilitator.cli.commands.compare import compare
from facilitator.cli.commands.explain import explain
from facilitator.cli.commands.habits import habits
from facilitator.cli.commands.new import new
from facilitator.cli.commands.schema import schema
from facilitator.cli.commands.serve import serve
from facilitator.cli.commands.template import template
from facilitator.cli.commands.timetable import timetable
from facilitator.cli.faults import stops_told


class _Commands(click.Group):
    """Stopping is told by `main`; click would leave an empty line too."""

    def make_context(self, *arguments: Any, **options: Any) -> click.Context:
        with stops_told():
            return super().make_context(*arguments, **options)

    def invoke(self, ctx: click.Context) -> Any:
        with stops_told():
            return super().invoke(ctx)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="facilitator", message="%(prog)s %(version)s")
def facilitator() -> None:
    """From one session plan to the slide deck, handout, facilitator guide and exercise cards.

    \b
    Examples:
      facilitator build
      facilitator build sessions/opportunity-and-challenge.yaml --only deck
      facilitator check
    """


for _command in (build, check, template, explain, timetable, compare, new, schema, habits, serve):
    facilitator.add_command(_command)
