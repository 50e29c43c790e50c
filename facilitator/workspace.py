"""The folder that a trainer works in: `sessions/`, `assets/` and `output/` side by side."""

from __future__ import annotations

import os.path
import re
from pathlib import Path

PLAN_ENDINGS = (".yaml", ".yml")

#: Names that Windows keeps for devices, whatever their ending (Microsoft, "Naming files").
_DEVICES = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\..*)?", re.IGNORECASE
)


def is_device(name: str) -> bool:
    """Whether no file or folder can have this name on every computer, since it is a device's."""
    return _DEVICES.fullmatch(name.strip(" .")) is not None


def workspace_of(plan: Path) -> Path:
    """The nearest folder above the plan that holds `sessions/`, else the plan's own folder.

    The path that comes back is absolute; symbolic links in it are kept.
    """
    folder = Path(os.path.normpath(plan.absolute())).parent
    return workspace_around(folder) or folder


def workspace_around(folder: Path) -> Path | None:
    """The folder itself or the nearest one above it that holds `sessions/`; None without one."""
    here = folder.absolute()
    return next((each for each in (here, *here.parents) if (each / "sessions").is_dir()), None)


def plans_in(workspace: Path) -> tuple[Path, ...]:
    """The plans in `sessions/`, by name; folders inside it are not searched."""
    found = (workspace / "sessions").iterdir()
    return tuple(sorted(path for path in found if _is_plan(path)))


def twin_of(plan: Path) -> Path | None:
    """A plan beside this one with the same name and the other ending: both would build the same
    files."""
    if not plan.suffix:
        return None
    others = (plan.with_suffix(ending) for ending in PLAN_ENDINGS if ending != plan.suffix.lower())
    return next((other for other in others if other.is_file()), None)


def _is_plan(path: Path) -> bool:
    # Editors and file shares leave hidden files such as `._plan.yaml` beside the real ones.
    return path.suffix.lower() in PLAN_ENDINGS and not path.name.startswith(".") and path.is_file()
