"""Where a plan's files go: `<output>/<plan's file name>/`, and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path

from facilitator.diagnostics import FacilitatorError
from facilitator.workspace import is_device, twin_of

_FORBIDDEN = '<>:"/\\|?*'


def folder_for(plan: Path, workspace: Path, output: Path | None = None) -> Path:
    """The folder of the plan's files, absolute; it need not exist.

    Raises FacilitatorError where its name would not work on every system or is another plan's
    too, and where a link would lead the files elsewhere.
    """
    _check_name(plan)
    parent = (output or workspace / "output").absolute()
    # A folder that was asked for by name may be a link; the default one belongs to the workspace.
    if output is None and not parent.resolve().is_relative_to(workspace.resolve()):
        raise FacilitatorError.of(
            "output-outside", f"{parent.name}/ leads out of the workspace", _ASK
        )
    folder = parent / plan.stem
    expected = parent.resolve() / plan.stem
    if os.path.normcase(folder.resolve()) != os.path.normcase(expected):
        shown = f"{parent.name}/{plan.stem}"
        raise FacilitatorError.of(
            "output-outside", f"{shown} is a link that leads elsewhere", _REMOVE
        )
    if folder.exists() and not folder.is_dir():
        shown = f"{parent.name}/{plan.stem}"
        raise FacilitatorError.of(
            "output-not-a-folder", f"{shown} is a file, where a folder has to be", _FILE
        )
    return folder


_ASK = "name the folder that you want with --output"
_REMOVE = "remove the link, or name another folder with --output"
_PLAN = "name the plan inside it"
_FILE = "rename that file, or name another folder with --output"


def _check_name(plan: Path) -> None:
    stem = plan.stem
    if not stem:
        raise FacilitatorError.of("not-a-file", f"{plan} is a folder, not a plan", _PLAN)
    unprintable = any(letter in _FORBIDDEN or ord(letter) < 32 for letter in stem)
    if is_device(stem) or unprintable or stem.startswith(".") or stem.endswith((".", " ")):
        raise FacilitatorError.of(
            "plan-name-unusable",
            f"“{plan.name}” cannot give its name to a folder on every computer",
            "rename the plan, for example to `first-session.yaml`",
        )
    if twin := twin_of(plan):
        message = f"{plan.name} and {twin.name} would both build into {stem}/"
        raise FacilitatorError.of("plan-name-twice", message, "give one of them another name")
