"""`facilitator build`: each plan in its turn, whatever becomes of the others."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from facilitator.building import build
from facilitator.cli.console import (
    ProgressLine,
    print_copies,
    print_diagnostics,
    print_how_to_report,
    print_result,
)
from facilitator.cli.faults import faults_told
from facilitator.cli.plans import check_targets, chosen_plans
from facilitator.diagnostics import FacilitatorError
from facilitator.settings import Settings


def build_plans(
    given: Sequence[Path],
    *,
    brand: Path | None,
    only: Sequence[str],
    extras: Sequence[str] = (),
    names: Path | None = None,
    output: Path | None,
    force: bool,
    overrides: Mapping[str, str],
    verbose: bool,
) -> int:
    """Build and print; the exit code comes back. A fault in one plan, and be it one of ours, is
    told and keeps no other from being built.

    Raises FacilitatorError where there is nothing that could be built.
    """
    plans = chosen_plans(given, Path.cwd())
    check_targets(plans, output)
    for_both = {
        "brand": brand,
        "output": output,
        "force": force,
        "overrides": overrides,
        "settings": _settings(os.environ),
    }
    outcomes = []
    for plan in plans:
        with faults_told(verbose, about=plan) as outcome:
            is_whole = _build_files(plan, verbose, only=only, extras=extras, **for_both)
            if names is not None:
                is_whole &= _build_copies(plan, names, verbose, **for_both)
            outcome.code = 0 if is_whole else 1
        outcomes.append(outcome)
    if any(outcome.is_bug for outcome in outcomes):
        print_how_to_report(verbose=verbose)
    return max(outcome.code for outcome in outcomes)


def _settings(environment: Mapping[str, str]) -> Settings:
    try:
        return Settings.from_environment(environment)
    except ValueError as error:
        hint = "Write digits only, or take it out of the environment."
        raise FacilitatorError.of("bad-source-date", str(error), hint) from None


def _build_files(plan: Path, verbose: bool, **options: Any) -> bool:
    """Build a plan's own files and print what came of it; whether all of them are there."""
    with ProgressLine(plan.stem, verbose=verbose) as progress:
        result = build(plan, progress=progress, **options)
    print_diagnostics(result.diagnostics)
    print_result(result)
    return result.ok


def _build_copies(plan: Path, names: Path, verbose: bool, **options: Any) -> bool:
    """The same for copies of its handout for everybody on the list."""
    from facilitator.copying import build_copies

    with ProgressLine(plan.stem, verbose=verbose) as progress:
        result = build_copies(plan, names, progress=progress, **options)
    print_diagnostics(result.diagnostics)
    print_copies(result)
    return result.ok
