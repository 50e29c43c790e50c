"""A file of habits becomes a Catalogue."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path

from facilitator import bundled
from facilitator.catalogue import Catalogue, Habit
from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.loading.files import UnreadableError, read_source
from facilitator.loading.fitting import Fitted, fit
from facilitator.loading.yaml_text import read_tree
from facilitator.plan.nearest import did_you_mean


def read_catalogue(path: Path, name: str) -> Fitted[Catalogue]:
    """The catalogue in a file, with its faults. UnreadableError where there is no text in it."""
    tree = read_tree(read_source(path, name, "catalogue"), "catalogue")
    if tree.data is None:
        return Fitted(None, tree.faults)
    fitted = fit(Catalogue, tree.position)
    return Fitted(fitted.model, [*tree.faults, *tree.news(fitted.faults)])


def unknown_sources(habits: tuple[Habit, ...], known: set[str]) -> Iterator[Diagnostic]:
    """A diagnostic for each source that a habit names and nobody describes."""
    for habit in habits:
        for index, id_ in enumerate(habit.sources):
            if id_ not in known:
                yield Diagnostic(
                    "unknown-source",
                    "error",
                    f"no source has the id `{id_}`",
                    habit.place("sources", index),
                    did_you_mean(id_, sorted(known)) or "Add it under `sources:`.",
                )


def unknown_icons(habits: tuple[Habit, ...]) -> Iterator[Diagnostic]:
    """A diagnostic for each habit whose icon is not in the set."""
    # Imported here: the set is large, and only a catalogue of one's own is held against it.
    from facilitator import icons

    for habit in habits:
        if not icons.exists(habit.icon):
            yield Diagnostic(
                "unknown-icon",
                "error",
                f"there is no icon `{habit.icon}`",
                habit.place("icon"),
                _like_icon(habit.icon, icons.names()),
            )


def _like_icon(name: str, names: Collection[str]) -> str:
    close = get_close_matches(name, sorted(names), 3, 0.6)
    listed = " or ".join(f"`{one}`" for one in close)
    return f"Did you mean {listed}?" if close else "Find one at lucide.dev."


def whole_catalogue(own: Path | None = None) -> Catalogue:
    """The catalogue that comes with the program, with the habits of a file of one's own.

    Raises FacilitatorError with every fault of that file.
    """
    ours = _sound(bundled.habits())
    return ours.merged(_sound(own)) if own else ours


def _sound(path: Path) -> Catalogue:
    try:
        fitted = read_catalogue(path, path.as_posix())
    except UnreadableError as error:
        raise FacilitatorError([error.diagnostic]) from None
    if fitted.faults or fitted.model is None:
        raise FacilitatorError(fitted.faults)
    return fitted.model
