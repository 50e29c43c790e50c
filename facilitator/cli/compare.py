"""`facilitator compare`: the day as planned beside the day as it was."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from facilitator.cli.console import print_line
from facilitator.comparing import compare, comparison_text, read_run
from facilitator.diagnostics import FacilitatorError, Source
from facilitator.loading import read_session
from facilitator.words import words_for

#: No table of actual times is longer; what is, is another file.
MOST_BYTES = 1_000_000


def print_comparison(path: Path, tables: Sequence[Path]) -> int:
    """Print the plan beside the times of one or more runs; the exit code comes back. Raises
    FacilitatorError where the plan or a table cannot be read."""
    plan = read_session(path).plan
    runs = [read_run(_source(table)) for table in tables]
    print_line(comparison_text(compare(plan, runs), words_for(plan.language)).removesuffix("\n"))
    return 0


def _source(table: Path) -> Source:
    try:
        with table.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
        if len(raw) > MOST_BYTES:
            raise _refused(table, "is too large for a table of times")
        return Source(str(table), raw.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        raise _refused(table, "is not text in UTF-8") from None
    except OSError as error:
        raise _refused(table, f"cannot be read: {error.strerror}") from None


def _refused(table: Path, why: str) -> FacilitatorError:
    hint = "Name a table that the timer has saved, such as actual-2026-12-03.csv."
    return FacilitatorError.of("actual-unreadable", f"{table} {why}", hint)
