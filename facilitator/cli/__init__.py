"""The command `facilitator`: arguments in, one verb called, diagnostics out, exit code.

0: no errors. 1: an error, a file not written, a plan missing or unreadable. 2: a bad command line.
130: stopped by Ctrl-C, or at a question by Ctrl-D too.
"""

from __future__ import annotations

import atexit
import gc
import sys
from collections.abc import Sequence

STOPPED = 130
#: New objects between two searches for cycles. A command makes many and drops few: searching as
#: often as Python does by itself takes a tenth of a build, and never searching takes 10 MB more.
COLLECT_EVERY = 400_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; its exit code comes back. Stopping it by Ctrl-C leaves one line."""
    gc.set_threshold(COLLECT_EVERY)
    # The system takes all memory back at the end; Python's last search through it for cycles
    # would only take another tenth.
    atexit.register(gc.freeze)
    try:
        # Imported here, so that Ctrl-C is answered from the first moment.
        from facilitator.cli.stops import noted

        with noted():
            return _code(arguments)
    except KeyboardInterrupt:
        _tell_stop()
        return STOPPED


def _tell_stop() -> None:
    import signal

    # Who presses Ctrl-C twice is told once.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A terminal still stands in the line of a question, or shows ^C there.
    print("\nStopped." if sys.stderr.isatty() else "Stopped.", file=sys.stderr)
    # Stopped in code that is compiled as it runs, CPython would end by the signal and not with
    # our code, unless it has run some more of it.
    exec("")
    signal.signal(signal.SIGINT, before)


def _code(arguments: Sequence[str] | None) -> int:
    import click

    from facilitator.cli.commands import facilitator

    for stream in (sys.stdout, sys.stderr):
        _never_fail_on_a_letter(stream)
    try:
        code = facilitator.main(arguments, prog_name="facilitator", standalone_mode=False)
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        error.show()
        return error.exit_code
    return code if isinstance(code, int) else 0


def _never_fail_on_a_letter(stream: object) -> None:
    """A console that cannot show a letter shows a question mark in its place."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
