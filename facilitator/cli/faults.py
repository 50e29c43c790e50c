"""What goes wrong in a command is told, and never shown as a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from errno import EPIPE

from facilitator.cli import console
from facilitator.diagnostics import FacilitatorError


class Outcome:
    """What becomes of a command. Until it says otherwise, it has failed."""

    code = 1


@contextmanager
def faults_told(verbose: bool) -> Iterator[Outcome]:
    """Print what goes wrong in the block; the code is 1 then."""
    outcome = Outcome()
    try:
        yield outcome
    except FacilitatorError as error:
        console.print_diagnostics(error.diagnostics)
    except Exception as error:
        # A reader that has gone away, as in `facilitator build | head`, is no fault of ours.
        if isinstance(error, OSError) and error.errno == EPIPE:
            raise
        console.print_bug(error, verbose=verbose)
