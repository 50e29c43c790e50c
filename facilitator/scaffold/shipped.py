"""The sessions that come with the program, to begin one's own with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from facilitator import bundled
from facilitator.diagnostics import FacilitatorError
from facilitator.loading import Session, read_session
from facilitator.plan import SessionPlan
from facilitator.plan.nearest import did_you_mean
from facilitator.workspace import plans_in


@dataclass(frozen=True, slots=True)
class Shipped:
    """A session that comes with the program. `assets` are the files that its plan names, by
    their paths below the workspace."""

    name: str
    text: str
    plan: SessionPlan
    assets: dict[str, Path]


def shipped(name: str) -> Shipped:
    """The session with this name. Raises FacilitatorError where there is none."""
    paths = _paths()
    if name not in paths:
        message = f"no session that we ship is called `{name}`"
        hint = did_you_mean(name, paths)
        raise FacilitatorError.of("unknown-session", message, hint)
    return _read(paths[name])


def shipped_sessions() -> tuple[Shipped, ...]:
    """All of them, by name."""
    return tuple(_read(path) for path in _paths().values())


def _paths() -> dict[str, Path]:
    return {path.stem: path for path in plans_in(bundled.sessions().parent)}


def _read(path: Path) -> Shipped:
    session = read_session(path)
    text = path.read_text(encoding="utf-8")
    return Shipped(path.stem, text, session.plan, _assets(session))


def _assets(session: Session) -> dict[str, Path]:
    """The files below `assets` that the plan itself names; the program has its own anyway."""
    root = bundled.assets().resolve()
    own = {bundled.habits().resolve()}
    files = [path.resolve() for path in session.inputs]
    return {
        f"assets/{path.relative_to(root).as_posix()}": path
        for path in files
        if path.is_relative_to(root) and path not in own
    }
