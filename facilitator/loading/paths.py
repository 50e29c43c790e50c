"""A path as an author writes it, kept inside the workspace."""

from __future__ import annotations

import os.path
import re
from pathlib import Path

from facilitator.loading.files import like_named
from facilitator.plan.nearest import short
from facilitator.workspace import is_device


class RefusedError(Exception):
    """A path that will not be followed: the rule, what is wrong, and how to mend it."""

    def __init__(self, rule: str, message: str, hint: str = "") -> None:
        self.rule, self.message, self.hint = rule, message, hint
        super().__init__(message)


def inside(written: str, folder: Path, workspace: Path) -> Path:
    """The absolute path of a file that is named relative to a folder. RefusedError when it is
    written in a way that works on one computer only, leads out of the workspace, or is no file."""
    _check_writing(written)
    path = folder / written
    try:
        real, root = path.resolve(), workspace.resolve()
        if not real.is_relative_to(root):
            raise RefusedError(
                "outside-workspace",
                f"`{short(written)}` leads out of the workspace",
                f"Copy the file into the folder `{root.name}` or one inside it, such as `assets`.",
            )
        if real.is_dir():
            raise RefusedError(
                "not-a-file", f"`{short(written)}` is a folder", "Name a file in it."
            )
        if not real.is_file():
            hint = _from_the_workspace(written, folder, workspace) or like_named(path)
            raise RefusedError("file-missing", f"there is no file `{short(written)}`", hint)
    except (OSError, ValueError, RuntimeError):
        # RuntimeError: symbolic links that lead round in a circle.
        raise RefusedError(
            "file-unreadable", f"`{short(written)}` cannot be opened", "Check the name."
        ) from None
    return real


def _from_the_workspace(written: str, folder: Path, workspace: Path) -> str:
    """A hint for a path that was written from the workspace, and not from the file's folder."""
    there = workspace / written
    if not there.is_file():
        return ""
    return f"Write `{Path(os.path.relpath(there, folder)).as_posix()}`: paths begin at this file."


def _check_writing(written: str) -> None:
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", written):
        raise RefusedError(
            "outside-workspace",
            f"`{short(written)}` is an address, and a file is needed",
            "Save the file into `assets`, and write its path here.",
        )
    if written.startswith(("/", "\\", "~")) or re.match(r"[A-Za-z]:", written):
        raise RefusedError(
            "outside-workspace",
            f"`{short(written)}` is a path of one computer only",
            "Copy the file into `assets`, and write the path from here: `../assets/name.png`.",
        )
    if "\\" in written:
        raise RefusedError(
            "backslash",
            f"`{short(written)}` has a backslash in it",
            f"Write it with slashes: `{short(written.replace(chr(92), '/'))}`.",
        )
    for name in written.split("/"):
        if is_device(name) or re.search(r'[<>:"|?*\x00-\x1f]', name):
            raise RefusedError(
                "bad-file-name",
                f"`{short(name)}` cannot be the name of a file on every computer",
                "Give the file a name of letters, digits and hyphens.",
            )
