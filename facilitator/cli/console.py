"""What is printed: results to stdout, diagnostics and progress to stderr."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from facilitator.cli import stops
from facilitator.diagnostics import Diagnostic
from facilitator.rendering.result import size_words

if TYPE_CHECKING:
    from facilitator.building import BuildResult
    from facilitator.copying import CopiesResult
    from facilitator.publishing import BuiltFile

_SEVERITY_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}
_STATE_COLOURS = {"written": "green", "kept": "yellow", "failed": "red", "removed": "yellow"}


def print_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    for diagnostic in diagnostics:
        head, *rest = diagnostic.render().split("\n")
        _echo(click.style(head, fg=_SEVERITY_COLOURS[diagnostic.severity]), err=True)
        for line in rest:
            _echo(line, err=True)


def print_result(result: BuildResult) -> None:
    """The folder, and a row for each file."""
    headline = shown(result.folder)
    if result.was_current:
        headline += ": nothing has changed, nothing was written"
    _echo(headline)
    rows = [_cells(file) for file in result.files]
    widths = [max(len(row[column]) for row in rows) for column in range(3)] if rows else []
    for file, (name, count, size) in zip(result.files, rows, strict=True):
        state = click.style(file.state, fg=_STATE_COLOURS.get(file.state))
        cells = name.ljust(widths[0]), count.rjust(widths[1]), size.rjust(widths[2])
        _echo("  " + "  ".join((*cells, state)))


def print_copies(result: CopiesResult) -> None:
    """The folder of personal copies, in one row."""
    state = "unchanged" if not result.written else f"{result.written} written"
    files = "1 file" if result.count == 1 else f"{result.count} files"
    cells = files, size_words(result.bytes), state
    _echo(f"{shown(result.folder)}/  {'  '.join(cells)}")


def print_heading(words: str) -> None:
    """A heading over diagnostics, where they go."""
    _echo(click.style(words, bold=True), err=True)


def print_line(words: str) -> None:
    _echo(words)


def print_bug(error: Exception, *, about: Path | None = None, verbose: bool) -> None:
    """A fault of ours, in one line; `about` is the plan that it was found with."""
    if verbose:
        _echo("".join(traceback.format_exception(error)).rstrip(), err=True)
    said = " ".join(str(error).split())
    fault = f"{type(error).__name__}: {said}" if said else type(error).__name__
    met = f" on {about}" if about else ""
    _echo(f"facilitator itself failed ({fault}){met}; it is not a fault of your plan.", err=True)


def print_how_to_report(*, verbose: bool) -> None:
    """What to do about a fault of ours."""
    if verbose:
        _echo("Please send all of this to whoever looks after facilitator for you.", err=True)
    else:
        _echo("Run the same command with --verbose, and send what it prints to whoever", err=True)
        _echo("looks after facilitator for you.", err=True)


def shown(path: Path) -> str:
    """The path as somebody in the current folder would write it."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else str(path)


def _cells(file: BuiltFile) -> tuple[str, str, str]:
    if file.state in ("failed", "removed"):
        return file.file, "", ""
    unit = file.unit.removesuffix("s") if file.count == 1 else file.unit
    return file.file, f"{file.count} {unit}" if unit else "", size_words(file.bytes)


def _echo(words: str, *, err: bool = False) -> None:
    # Without NO_COLOR, click itself looks whether a terminal is there (no-color.org).
    click.echo(words, err=err, color=False if os.environ.get("NO_COLOR") else None)


class ProgressLine:
    """Says what is being done: on a terminal in one line that rewrites itself, elsewhere in a
    line each. When `verbose`, each line has the seconds that the step took.

    A step is begun only while nobody has asked for a stop."""

    def __init__(self, plan: str, *, verbose: bool) -> None:
        self._plan = plan
        self._verbose = verbose
        # A program without a window has no stderr at all.
        self._rewrites = bool(sys.stderr and sys.stderr.isatty()) and not verbose
        self._width = 0
        self._running = ""
        self._since = 0.0

    def __call__(self, step: str, file: str) -> None:
        stops.heed()
        words = f"{self._plan}: {step} {file}"
        if self._rewrites:
            self._rewrite(words)
        elif not self._verbose:
            _echo(words, err=True)
        else:
            self._tell_time()
            self._running, self._since = words, perf_counter()

    def __enter__(self) -> ProgressLine:
        return self

    def __exit__(self, *_: object) -> None:
        self.finish()

    def finish(self) -> None:
        """Leave a clean line behind."""
        if self._rewrites and self._width:
            self._rewrite("")
            click.echo("\r", err=True, nl=False)
        self._tell_time()
        self._running = ""

    def _rewrite(self, words: str) -> None:
        # Spaces instead of a control sequence: every console understands them.
        click.echo("\r" + words.ljust(self._width), err=True, nl=False)
        self._width = len(words)

    def _tell_time(self) -> None:
        if self._running:
            _echo(f"{self._running} ({perf_counter() - self._since:.2f} s)", err=True)
