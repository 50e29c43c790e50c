"""The plan that a new workspace begins with: short, explained, and whole at any length."""

from __future__ import annotations

from collections.abc import Iterator
from string import Template

from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.scaffold import pieces
from facilitator.scaffold.facts import Facts, quoted

DEFAULT_TITLE = "Same habit, new place"
DEFAULT_MINUTES = 60
DEFAULT_PARTICIPANTS = 12

#: Shorter than this there is no time for an exercise; longer than this needs several of them.
SHORTEST_MINUTES, LONGEST_MINUTES = 20, 180
#: From here on there is time for a second exercise.
_TWO_EXERCISES_FROM = 45
#: Beyond this, people need a break.
_BREAK_FROM = 90
_BREAK_MINUTES = 15
#: More people than this need a second facilitator.
_ALONE_WITH = 15


def starter(facts: Facts) -> str:
    """The text of the plan. Its activities fill the minutes exactly.

    Raises FacilitatorError where the minutes are too few or too many for it.
    """
    minutes = DEFAULT_MINUTES if facts.minutes is None else facts.minutes
    if not SHORTEST_MINUTES <= minutes <= LONGEST_MINUTES:
        raise FacilitatorError([_out_of_range(minutes)])
    people = DEFAULT_PARTICIPANTS if facts.participants is None else facts.participants
    head = pieces.HEAD.substitute(
        title=quoted(facts.title or DEFAULT_TITLE),
        date=f"date: {facts.date}"
        if facts.date
        else "# date: 2027-01-19             # write your own, and take the first # away",
        minutes=f"{minutes:g}",
        expected=people,
        others=pieces.COLLEAGUE if people > _ALONE_WITH else "",
        most=people + max(2, people // 5),
    )
    return head + "".join(_activities(minutes))


def _out_of_range(minutes: float) -> Diagnostic:
    message = (
        f"--minutes: the plan to begin with takes {SHORTEST_MINUTES} to {LONGEST_MINUTES} minutes, "
        f"and not {minutes:g}"
    )
    hint = "Begin with another length and change the plan, or see `facilitator new --list`."
    return Diagnostic("out-of-range", "error", message, hint=hint)


def _activities(minutes: float) -> Iterator[str]:
    if minutes < _TWO_EXERCISES_FROM:
        # 3 to welcome, 4 for the first step, 3 to close.
        yield pieces.WELCOME.substitute(minutes=3)
        yield _timed(pieces.EXERCISE, minutes - 10)
        yield pieces.STEP.substitute(minutes=4, shared=1)
        yield pieces.CLOSE.substitute(minutes=3)
        return
    yield pieces.WELCOME.substitute(minutes=5)
    yield pieces.INPUT.substitute(minutes=5)
    if minutes <= _BREAK_FROM:
        practice = minutes - 20
        first = _round(practice * 0.6)
        yield _timed(pieces.EXERCISE, first)
        yield _timed(pieces.TRY_OUT, practice - first)
    else:
        yield from _long_practice(minutes - 20 - _BREAK_MINUTES)
    yield pieces.STEP.substitute(minutes=5, shared=2)
    yield pieces.CLOSE.substitute(minutes=5)


def _long_practice(minutes: float) -> Iterator[str]:
    first, second, third = _round(minutes * 0.3), _round(minutes * 0.2), _round(minutes * 0.3)
    yield _timed(pieces.EXERCISE, first)
    yield _timed(pieces.QUESTIONS, second)
    yield pieces.BREAK.substitute(minutes=_BREAK_MINUTES)
    yield _timed(pieces.TRY_OUT, third)
    yield _timed(pieces.OWN_HABIT, minutes - first - second - third)


def _timed(activity: Template, minutes: float) -> str:
    """The activity with its minutes, the least that it can shrink to, and a third to debrief."""
    return activity.substitute(
        minutes=f"{minutes:g}", least=int(minutes * 0.75), debrief=_round(minutes / 3)
    )


def _round(minutes: float) -> int:
    return int(minutes + 0.5)
