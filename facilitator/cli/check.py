"""`facilitator check`: what there is to say about each plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from facilitator import __version__
from facilitator.building import check
from facilitator.cli.console import print_diagnostics, print_line, shown
from facilitator.cli.plans import chosen_plans
from facilitator.diagnostics import Diagnostic, FacilitatorError

#: How diagnostics are printed: for people, or for programs.
Form = Literal["text", "json", "sarif"]


def check_plans(
    given: Sequence[Path], *, brand: Path | None, strict: bool, form: Form = "text"
) -> int:
    """Check and print; the exit code comes back: 1 after an error, or a warning if `strict`.

    Raises FacilitatorError where there is no plan; in a form for programs that is printed too.
    """
    if form == "text":
        counts = _check_for_people(given, brand)
    else:
        counts = _check_for_programs(given, brand, form)
    return 1 if counts["error"] or (strict and counts["warning"]) else 0


def _check_for_people(given: Sequence[Path], brand: Path | None) -> Counter[str]:
    counts = Counter[str]()
    for plan in chosen_plans(given, Path.cwd()):
        diagnostics = check(plan, brand=brand)
        print_diagnostics(diagnostics)
        found = _counts(diagnostics)
        print_line(f"{shown(plan.absolute())}: {summary(found)}")
        counts += found
    return counts


def _check_for_programs(
    given: Sequence[Path], brand: Path | None, form: Literal["json", "sarif"]
) -> Counter[str]:
    """One document for all plans together."""
    from facilitator.checking import RULES, as_json, as_sarif

    found: list[Diagnostic] = []
    try:
        for plan in chosen_plans(given, Path.cwd()):
            found += check(plan, brand=brand)
    except FacilitatorError as error:
        found += error.diagnostics
    written = as_json(found) if form == "json" else as_sarif(found, RULES, __version__)
    print_line(written.removesuffix("\n"))
    return _counts(found)


def _counts(diagnostics: Iterable[Diagnostic]) -> Counter[str]:
    return Counter(diagnostic.severity for diagnostic in diagnostics)


def summary(counts: Counter[str]) -> str:
    """Errors and warnings, counted in words."""
    said = [_counted(counts[word], word) for word in ("error", "warning") if counts[word]]
    return ", ".join(said) or "no faults found"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
