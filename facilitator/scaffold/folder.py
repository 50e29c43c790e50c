"""A workspace on disk: its folders, a plan, and the schema that editors read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from facilitator.diagnostics import FacilitatorError
from facilitator.plan.schema import schema_text
from facilitator.plan.values import slug
from facilitator.scaffold.facts import Facts, with_facts
from facilitator.scaffold.shipped import Shipped
from facilitator.scaffold.starter import DEFAULT_TITLE, starter
from facilitator.workspace import PLAN_ENDINGS, is_device

FOLDERS = ("sessions", "assets", "output")
SCHEMA = "plan.schema.json"
#: Tells editors where the schema is: beside the plan.
MODELINE = f"# yaml-language-server: $schema={SCHEMA}\n"


@dataclass(frozen=True, slots=True)
class Begun:
    """What was made. `files` are the new ones, the plan first."""

    plan: Path
    files: tuple[Path, ...]


def begin(folder: Path, facts: Facts, source: Shipped | None = None) -> Begun:
    """Make a workspace, or add to one, and put a plan in it: a short one to start from, or a
    session that comes with the program. Nothing that is there already is changed.

    Raises FacilitatorError, and writes nothing, where the folder or the plan cannot be made; and
    where writing fails on the way.
    """
    if source:
        name, text, assets = source.name, with_facts(source.text, facts), source.assets
    else:
        name, text, assets = _name_for(facts.title or DEFAULT_TITLE), starter(facts), {}
    plan = folder / "sessions" / f"{name}.yaml"
    _check_free(folder, plan)
    try:
        for each in FOLDERS:
            (folder / each).mkdir(parents=True, exist_ok=True)
        _write(plan, (MODELINE + text).encode())
        others = tuple(_write_others(folder, assets))
    except OSError as error:
        raise FacilitatorError.of(
            "not-written",
            f"{error.filename or folder} cannot be made: {error.strerror}",
            "Choose a folder that you may write to.",
        ) from None
    return Begun(plan, (plan, *others))


def _name_for(title: str) -> str:
    """The title as a name that a file can have on every computer."""
    name = slug(title)
    return f"{name}-session" if is_device(name) else name or "my-session"


def _check_free(folder: Path, plan: Path) -> None:
    for each in (folder, *(folder / name for name in FOLDERS)):
        if each.exists() and not each.is_dir():
            raise FacilitatorError.of(
                "not-a-folder",
                f"{each.as_posix()} is there already, and is no folder",
                "Name another folder.",
            )
    taken = [plan.with_suffix(ending) for ending in PLAN_ENDINGS]
    for each in taken:
        if each.exists() or each.is_symlink():
            raise FacilitatorError.of(
                "plan-exists",
                f"{each.as_posix()} is there already, and is left as it is",
                "Name another folder, or give the new plan another `--title`.",
            )


def _write_others(folder: Path, assets: Mapping[str, Path]) -> Iterator[Path]:
    """Write the schema and the assets where they are not there yet, and say which were not."""
    files = {f"sessions/{SCHEMA}": schema_text().encode()}
    files |= {name: path.read_bytes() for name, path in assets.items()}
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            _write(path, data)
        except FileExistsError:
            continue
        yield path


def _write(path: Path, data: bytes) -> None:
    """Raises FileExistsError rather than to write over a file."""
    with path.open("xb") as file:
        file.write(data)
