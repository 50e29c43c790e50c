"""`facilitator build`: each plan in its turn, whatever becomes of the others."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from facilitator.building import BuildResult, build
from facilitator.cli.console import ProgressLine, print_copies, print_diagnostics, print_result
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
    """Build and print; the exit code comes back.

    Raises FacilitatorError where there is nothing that could be built.
    """
    plans = chosen_plans(given, Path.cwd())
    check_targets(plans, output)
    settings = Settings.from_environment(os.environ)
    code = 0
    for plan in plans:
        progress = ProgressLine(plan.stem, verbose=verbose)
        try:
            result = build(
                plan,
                only=only,
                extras=extras,
                output=output,
                brand=brand,
                force=force,
                overrides=overrides,
                settings=settings,
                progress=progress,
            )
        except FacilitatorError as error:
            progress.finish()
            print_diagnostics(error.diagnostics)
            code = 1
            continue
        finally:
            progress.finish()
        _print(result)
        code = code if result.ok else 1
        if names is not None:
            options = {"output": output, "brand": brand, "force": force}
            made = _build_copies(plan, names, verbose, overrides, settings, **options)
            code = code if made else 1
    return code


def _build_copies(
    plan: Path,
    names: Path,
    verbose: bool,
    overrides: Mapping[str, str],
    settings: Settings,
    **options: Any,
) -> bool:
    """Make the copies of a plan's handout for everybody on the list, and print what came of it;
    whether all of them are there."""
    from facilitator.copying import build_copies

    progress = ProgressLine(plan.stem, verbose=verbose)
    try:
        result = build_copies(
            plan, names, overrides=overrides, settings=settings, progress=progress, **options
        )
    except FacilitatorError as error:
        progress.finish()
        print_diagnostics(error.diagnostics)
        return False
    finally:
        progress.finish()
    print_diagnostics(result.diagnostics)
    print_copies(result)
    return result.ok


def _print(result: BuildResult) -> None:
    print_diagnostics(result.diagnostics)
    print_result(result)
