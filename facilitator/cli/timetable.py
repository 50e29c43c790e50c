"""`facilitator timetable`: the day as planned."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from facilitator.cli.console import print_line
from facilitator.cli.plans import chosen_plans
from facilitator.composing.timetable_text import timetable_text
from facilitator.loading import read_session
from facilitator.words import words_for


def print_timetables(given: Sequence[Path], overrides: dict[str, str]) -> int:
    """Print the timetable of each plan; the exit code comes back. Raises FacilitatorError where
    there is no plan, or one that cannot be loaded."""
    for number, path in enumerate(chosen_plans(given, Path.cwd())):
        plan = read_session(path, overrides=overrides).plan
        if number:
            print_line("")
        words = words_for(plan.language)
        print_line(timetable_text(plan, words, _line_width()).removesuffix("\n"))
    return 0


def _line_width() -> int | None:
    """The width of the terminal, in characters; None where the text goes to a file or a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None
