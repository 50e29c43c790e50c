"""`facilitator habits`: which habits there are, and all about one of them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from facilitator.catalogue import Catalogue, Habit
from facilitator.cli.console import print_line
from facilitator.diagnostics import FacilitatorError
from facilitator.loading import whole_catalogue
from facilitator.plan.nearest import did_you_mean, nearest

WIDTH = 88


def find_habits(words: Sequence[str], theme: str | None, own: Path | None) -> int:
    """Print a line for each habit that holds all the words, under its theme; the exit code comes
    back. Raises FacilitatorError where the catalogue has faults."""
    catalogue = whole_catalogue(own)
    found = [each for each in catalogue.search(" ".join(words)) if theme in (None, each.theme)]
    if not found:
        print_line(_nothing(words, theme, catalogue))
        return 0
    longest = max(len(habit.id) for habit in found)
    for heading, habits in groupby(sorted(found, key=_theme_of), key=_theme_of):
        print_line(heading)
        for habit in habits:
            print_line(f"  {habit.id.ljust(longest)}  {_in_short(habit, WIDTH - longest - 4)}")
    print_line("")
    number = "1 habit" if len(found) == 1 else f"{len(found)} habits"
    print_line(f"{number}. All about one: facilitator habits --show {found[0].id}")
    return 0


def show_habit(id_: str, own: Path | None) -> int:
    """Print everything about one habit; the exit code comes back.

    Raises FacilitatorError where there is none with this id.
    """
    catalogue = whole_catalogue(own)
    habit = catalogue.by_id.get(id_)
    if habit is None:
        hint = did_you_mean(id_, catalogue.by_id)
        message = f"no habit has the id `{id_}`"
        raise FacilitatorError.of("unknown-habit", message, hint)
    for label, words in _all_about(habit, catalogue):
        if words:
            print_line(_labelled(label, words))
    return 0


def _theme_of(habit: Habit) -> str:
    return habit.theme


def _in_short(habit: Habit, width: int) -> str:
    """Both sides in a line, the second cut where the line is full."""
    return textwrap.shorten(f"{habit.offline.title}: {habit.digital.title}", width, placeholder="…")


def _nothing(words: Sequence[str], theme: str | None, catalogue: Catalogue) -> str:
    where = f" with the theme {theme}" if theme else ""
    every = {word.strip(".,;:()") for habit in catalogue.habits for word in habit.words.split()}
    unknown = [word for word in words if not catalogue.search(word)]
    close = [like for word in unknown if (like := _like(word, every))]
    tried = f"No habit{where} holds {' and '.join(f'`{word}`' for word in words)}."
    if close:
        return f"{tried} Did you mean {' and '.join(f'`{word}`' for word in close)}?"
    return f"{tried} Try fewer words, or list all: facilitator habits"


def _like(word: str, every: set[str]) -> str:
    # So many words would take long to compare: only those that begin alike are.
    alike = sorted(other for other in every if other[:1] == word[:1].casefold())
    return nearest(word, alike[:400])


def _all_about(habit: Habit, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """A label and words for each thing that the catalogue says of the habit."""
    yield "id", habit.id
    yield "theme", habit.theme
    yield "offline", f"{habit.offline.title}. {habit.offline.text}"
    yield "digital", f"{habit.digital.title}. {habit.digital.text}"
    for other in habit.digital.alternatives:
        yield "or", other
    yield "same because", habit.same_because
    yield "saves", habit.saves or ""
    yield "keep it offline when", habit.keep_offline_when or ""
    for caution in habit.cautions:
        yield f"take care: {caution.risk}", caution.text
    yield "first step", habit.first_step or ""
    yield "try it unseen", habit.try_unseen or ""
    yield "effort and value", _effort_and_value(habit)
    yield "nations", ", ".join(habit.nations)
    yield "check again by", str(habit.review_by or "")
    titles = {source.id: source for source in catalogue.sources}
    for id_ in habit.sources:
        source = titles.get(id_)
        yield "source", f"{source.title} {source.url or ''}".strip() if source else id_


def _effort_and_value(habit: Habit) -> str:
    if habit.effort is None or habit.value is None:
        return ""
    return f"{habit.effort} and {habit.value}, each from 1 (low) to 3 (high)"


def _labelled(label: str, words: str) -> str:
    """The words under their label, further in."""
    return textwrap.fill(
        words,
        WIDTH,
        initial_indent=f"{label}: ",
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
