"""Which plans a command is about."""

from __future__ import annotations

import os.path
from collections.abc import Sequence
from pathlib import Path

from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.workspace import plans_in, workspace_around, workspace_of


def chosen_plans(given: Sequence[Path], here: Path) -> tuple[Path, ...]:
    """The plans that were named, else every plan of the workspace around the current folder
    `here`, as somebody there would name it.

    Raises FacilitatorError where there is none.
    """
    if given:
        return tuple({plan.absolute(): plan for plan in given}.values())
    workspace = workspace_around(here)
    if workspace is None:
        message = "there is no folder called sessions/ here or above"
        raise _refused("plan-missing", message, f"{_NAME_ONE}, or go to where your sessions/ is")
    plans = plans_in(workspace)
    if not plans:
        message = "there is no plan in sessions/ yet"
        raise _refused("plan-missing", message, f"put a .yaml file there, or {_NAME_ONE}")
    return tuple(Path(os.path.relpath(plan, here)) for plan in plans)


_NAME_ONE = "name a plan, as in `facilitator build my-session.yaml`"


def check_targets(plans: Sequence[Path], output: Path | None) -> None:
    """Raises FacilitatorError where two plans would build into one folder."""
    taken: dict[tuple[Path, str], Path] = {}
    for plan in plans:
        # Two names that differ in case only are one folder on many computers.
        target = (output or workspace_of(plan), plan.stem.casefold())
        first = taken.setdefault(target, plan)
        if first is not plan:
            message = f"{first.name} and {plan.name} would both build into {plan.stem}/"
            raise _refused("plan-name-twice", message, "give one of them another name")


def _refused(rule: str, message: str, hint: str) -> FacilitatorError:
    return FacilitatorError([Diagnostic(rule, "error", message, hint=hint)])
