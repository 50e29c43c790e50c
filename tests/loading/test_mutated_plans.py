"""Whatever slips are in a plan, it is checked, or refused with a place; soon, and in little room.

A longer run: `FUZZ_EXAMPLES=50000 python -m pytest tests/loading/test_mutated_plans.py -s`.
`FUZZ_FIRST` is the number of the first plan, so that a failure can be run again by itself.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from facilitator.checking import check
from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.loading import read_session
from tests.loading.mutations import mutated

ROOT = Path(__file__).parents[2]
PLANS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "sessions").glob("*.yaml"))]
USUAL = "300" if os.environ.get("SLOW_TESTS") else "60"
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", USUAL))
FIRST = int(os.environ.get("FUZZ_FIRST", "0"))

LONGEST_SECONDS = 2.0
MOST_MEGABYTES = 500


class HangError(BaseException):
    """Not an Exception: nothing on the way may take it for a fault of the plan."""


def _hangs(*_: object) -> None:
    raise HangError


@contextmanager
def _interrupted_after(seconds: float) -> Iterator[None]:
    """Counts the processor's time, not the clock's: other programs may be running."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGPROF, _hangs)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _answer(plan: Path) -> tuple[str, tuple[Diagnostic, ...]]:
    try:
        session = read_session(plan)
    except FacilitatorError as error:
        return "refused", error.diagnostics
    said = check(session.plan, session.catalogue, session.brand)
    return ("remarked on" if said else "found in order"), said


def _megabytes() -> float:
    if sys.platform == "win32":
        return 0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


def _has_a_place(diagnostic: Diagnostic) -> bool:
    place = diagnostic.place
    return place is not None and 1 <= place.line <= len(place.source.lines) and place.column >= 1


@pytest.mark.fuzz
def test_a_plan_with_slips_is_checked_or_refused_with_a_place(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "assets", tmp_path / "assets", ignore=shutil.ignore_patterns("*.png"))
    (tmp_path / "sessions").mkdir()
    plan = tmp_path / "sessions" / "plan.yaml"
    # The first reading makes the models and reads the catalogue; that is not the plan's doing.
    plan.write_text(PLANS[0], encoding="utf-8")
    _answer(plan)
    before = _megabytes()
    answers, rules, longest = Counter[str](), Counter[str](), 0.0
    for number in range(FIRST, FIRST + EXAMPLES):
        plan.write_text(mutated(number, PLANS), encoding="utf-8", errors="surrogatepass")
        began = time.process_time()
        try:
            with _interrupted_after(LONGEST_SECONDS):
                answer, said = _answer(plan)
        except BaseException as error:
            error.add_note(f"FUZZ_FIRST={number} FUZZ_EXAMPLES=1 makes this plan")
            raise
        longest = max(longest, time.process_time() - began)
        assert answer != "refused" or said, number
        assert all(_has_a_place(diagnostic) for diagnostic in said), (number, said)
        answers[answer] += 1
        rules.update({diagnostic.rule for diagnostic in said})
    # Other tests in this process have taken theirs before.
    assert _megabytes() - before < MOST_MEGABYTES
    counts = ", ".join(f"{count} {answer}" for answer, count in answers.most_common())
    print(f"\n{sum(answers.values())} plans: {counts}; the longest took {longest:.2f} s of CPU;")
    print(f"the process took {_megabytes():.0f} MB at most; {len(rules)} rules spoke.")
