"""Which plans a command is about."""

from __future__ import annotations

import os.path
from collections.abc import Sequence
from pathlib import Path

from facilitator.diagnostics import FacilitatorError
from facilitator.workspace import plans_in, workspace_around, workspace_of


def chosen_plans(given: Sequence[Path], here: Path) -> tuple[Path, ...]:
    """The plans that were named, else every plan of the workspace around the current folder
    `here`, as somebody there would name it.

    Raises FacilitatorError where there is none.
    """
    if given:
        named: dict[str, Path] = {}
        for plan in given:
            named.setdefault(_spot(plan), plan)
        return tuple(named.values())
    workspace = workspace_around(here)
    if workspace is None:
        message = "there is no folder called sessions/ here or above"
        raise FacilitatorError.of(
            "plan-missing", message, f"{_NAME_ONE}, or go to where your sessions/ is"
        )
    plans = _plans_in(workspace)
    if not plans:
        message = "there is no plan in sessions/ yet"
        raise FacilitatorError.of(
            "plan-missing", message, f"put a .yaml file there, or {_NAME_ONE}"
        )
    return tuple(Path(os.path.relpath(plan, here)) for plan in plans)


def _plans_in(workspace: Path) -> tuple[Path, ...]:
    try:
        return plans_in(workspace)
    except OSError as error:
        message = f"sessions/ cannot be looked into: {error.strerror or error}"
        hint = "see that you may open that folder, and that its drive is there"
        raise FacilitatorError.of("file-unreadable", message, hint) from error


def _spot(plan: Path) -> str:
    """One and the same for two ways to name a plan."""
    return os.path.normcase(os.path.normpath(plan.absolute()))


_NAME_ONE = "name a plan, as in `facilitator build my-session.yaml`"


def check_targets(plans: Sequence[Path], output: Path | None) -> None:
    """Raises FacilitatorError where two plans would build into one folder."""
    taken: dict[tuple[Path, str], Path] = {}
    for plan in plans:
        # Two names that differ in case only are one folder on many computers.
        target = (output or workspace_of(plan), plan.stem.casefold())
        first = taken.setdefault(target, plan)
        if first is not plan:
            message = f"{first} and {plan} would both build into {plan.stem}/"
            raise FacilitatorError.of("plan-name-twice", message, "give one of them another name")
