"""The rest of a session, made to finish on time after all: who gives, or gets, how much.

This is the reference that the timer's own logic, `facilitator/rendering/html/timer/replan.js`, is
held against: by the cases in `cases.json`, and by sessions at random. All times are whole seconds,
as integer sums are the same in Python and in the browser.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from facilitator.record import record

#: What is taken or given is whole minutes: nobody runs a session by the second.
UNIT_SECONDS = 60


@record(kw_only=False)
class Rest:
    """An activity still to come. `least` is what it can shrink to, `planned` what the plan gives
    it, and `most` what it can grow to; `pin` is its fixed start, which never moves, and it neither
    shrinks nor grows; `may_drop` says that it can be left out."""

    seconds: int
    least: int
    planned: int
    most: int
    pin: int | None = None
    may_drop: bool = False

    @property
    def slack(self) -> int:
        """The seconds that it can give."""
        return 0 if self.pin is not None else max(0, self.seconds - self.least)

    def room(self, seconds: int, goal: int) -> int:
        """The seconds that it can get on its way to a goal, if it has `seconds` now."""
        return 0 if self.pin is not None else max(0, goal - seconds)


@record(kw_only=False)
class Replan:
    """The new lengths and starts, in the order of the rest. `late_pins` has the place of each
    pinned start that would be missed, and by how many seconds; `droppable` the places of what
    could be left out as well."""

    seconds: tuple[int, ...]
    starts: tuple[int, ...]
    finish: int
    late: int
    late_pins: tuple[tuple[int, int], ...]
    droppable: tuple[int, ...]


def replan(
    rest: Sequence[Rest], at: int, finish: int, dropped: AbstractSet[int] = frozenset()
) -> Replan:
    """The rest of the session from `at`, to end at `finish` (both on one clock, in seconds).

    Every stretch up to the next pin, or to the end, gives what it is short of, in proportion to
    what each of its activities can give; or gets what it has to spare, first up to what was
    planned, then up to the most. Nothing goes below its least or above its most; what is in
    `dropped` takes no time.
    """
    seconds = [0 if place in dropped else each.seconds for place, each in enumerate(rest)]
    starts: list[int] = []
    now = at
    for first, last in _stretches(rest):
        pin = rest[first].pin if first < last else None
        begin = now if pin is None else max(now, pin)
        limit = rest[last].pin if last < len(rest) else finish
        short = begin + sum(seconds[first:last]) - (finish if limit is None else limit)
        places = [place for place in range(first, last) if place not in dropped]
        if short > 0:
            _take(short, rest, seconds, places)
        else:
            _give(-short, rest, seconds, places)
        now = begin
        for place in range(first, last):
            starts.append(now)
            now += seconds[place]
    return Replan(
        seconds=tuple(seconds),
        starts=tuple(starts),
        finish=now,
        late=max(0, now - finish),
        late_pins=_late_pins(rest, starts),
        droppable=tuple(
            place for place, each in enumerate(rest) if each.may_drop and place not in dropped
        ),
    )


def _stretches(rest: Sequence[Rest]) -> list[tuple[int, int]]:
    """The rest cut before every pin: pairs of first place and the place after the last."""
    cuts = [place for place, each in enumerate(rest) if each.pin is not None and place > 0]
    edges = [0, *cuts, len(rest)]
    return list(pairwise(edges))


def _take(short: int, rest: Sequence[Rest], seconds: list[int], places: Sequence[int]) -> None:
    """Takes what is short, rounded up to whole minutes, from the places that can give."""
    shares = _shares(_whole_units(short), [rest[place].slack for place in places])
    for place, share in zip(places, shares, strict=True):
        seconds[place] -= share


def _give(spare: int, rest: Sequence[Rest], seconds: list[int], places: Sequence[int]) -> None:
    """Gives what is to spare, rounded down to whole minutes: first to what has less than was
    planned, then to what can grow."""
    for goals in ([each.planned for each in rest], [each.most for each in rest]):
        room = [rest[place].room(seconds[place], goals[place]) for place in places]
        shares = _shares(spare // UNIT_SECONDS * UNIT_SECONDS, room)
        for place, share in zip(places, shares, strict=True):
            seconds[place] += share
        spare -= sum(shares)


def _shares(amount: int, slack: Sequence[int]) -> list[int]:
    """Each one's share of an amount: whole minutes in proportion to its slack, and what then is
    still missing from the first that have something left."""
    total = sum(slack)
    wanted = min(total, amount)
    given: list[int] = []
    asked = passed = 0
    for each in slack:
        passed += each
        aim = _whole_units(wanted * passed // total) if total else 0
        share = min(each, max(0, aim - asked))
        given.append(share)
        asked += share
    missing = wanted - asked
    for place, each in enumerate(slack):
        more = min(each - given[place], max(0, missing))
        given[place] += more
        missing -= more
    return given


def _whole_units(seconds: int) -> int:
    """Rounded up to whole minutes; nothing for nothing."""
    return max(0, -(-seconds // UNIT_SECONDS) * UNIT_SECONDS)


def _late_pins(rest: Sequence[Rest], starts: Sequence[int]) -> tuple[tuple[int, int], ...]:
    return tuple(
        (place, start - each.pin)
        for place, (each, start) in enumerate(zip(rest, starts, strict=True))
        if each.pin is not None and start > each.pin
    )
