"""What goes wrong in a command is told, and never shown as a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from errno import EPIPE
from pathlib import Path

import click

from facilitator.cli import console, stops
from facilitator.diagnostics import FacilitatorError


class Outcome:
    """What becomes of a command. Until it says otherwise, it has failed."""

    code = 1
    is_bug = False


@contextmanager
def faults_told(verbose: bool, *, about: Path | None = None) -> Iterator[Outcome]:
    """Print what goes wrong in the block; the code is 1 then. With `about`, one of several plans,
    how to report a fault of ours is left to the caller, who says it once for all.

    Raises click.Abort where somebody stops at a question.
    """
    outcome = Outcome()
    try:
        yield outcome
    except FacilitatorError as error:
        stops.heed()
        console.print_diagnostics(error.diagnostics)
        outcome.code = 1
    except click.Abort:
        raise
    except Exception as error:
        # A reader that has gone away, as in `facilitator build | head`, is no fault of ours.
        if isinstance(error, OSError) and error.errno == EPIPE:
            raise
        stops.heed()
        console.print_bug(error, about=about, verbose=verbose)
        if about is None:
            console.print_how_to_report(verbose=verbose)
        outcome.code, outcome.is_bug = 1, True


@contextmanager
def stops_told() -> Iterator[None]:
    """Ctrl-C in the block becomes click.Abort, as it is at a question."""
    try:
        yield
    except KeyboardInterrupt:
        raise click.Abort from None
