"""The re-plan takes what it must from what can give, and gives what is to spare to what can grow,
and nothing else; in Python and in the page alike."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timer.javascript import Logic, logic
from tests.timer.replanning import Replan, Rest, replan

EXAMPLES = settings(max_examples=int(os.environ.get("FUZZ_EXAMPLES", "150")), deadline=None)
CASES = json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))


def in_python(case: dict[str, Any]) -> dict[str, Any]:
    rest = [
        Rest(r["seconds"], r["least"], r["planned"], r["most"], r["pin"], r["mayDrop"])
        for r in case["rest"]
    ]
    found = replan(rest, case["at"], case["finish"], frozenset(case["dropped"]))
    named = asdict(found)
    named["latePins"] = named.pop("late_pins")
    return dict(json.loads(json.dumps(named)))


@pytest.fixture(scope="module")
def page() -> Iterator[Logic]:
    with logic() as running:
        yield running


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_case_in_python(case: dict[str, Any]) -> None:
    assert in_python(case) == case["expected"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_case_in_the_page(case: dict[str, Any], page: Logic) -> None:
    found = page.call("replan", case["rest"], case["at"], case["finish"], case["dropped"])
    assert found == case["expected"]


def test_python_and_the_page_agree_on_a_thousand_sessions(page: Logic) -> None:
    random = Random(20261203)
    for _ in range(1000):
        case = any_case(random)
        found = page.call("replan", case["rest"], case["at"], case["finish"], case["dropped"])
        assert found == in_python(case), case


def any_case(random: Random) -> dict[str, Any]:
    rest = [any_rest(random) for _ in range(random.randint(0, 9))]
    droppable = [place for place, each in enumerate(rest) if each["mayDrop"]]
    return {
        "rest": rest,
        "at": random.randint(0, 9000),
        "finish": random.randint(0, 14000),
        "dropped": [place for place in droppable if random.random() < 0.3],
    }


def any_rest(random: Random) -> dict[str, Any]:
    unit = random.choice([1, 15, 60])
    seconds = random.randint(1, 2400 // unit) * unit
    pin = random.randint(0, 12000) if random.random() < 0.2 else None
    planned = max(unit, seconds + random.choice([0, 0, -1, 1, 5]) * unit)
    return {
        "seconds": seconds,
        "least": random.randint(0, seconds // unit) * unit,
        "planned": planned,
        "most": planned + random.choice([0, 0, 1, 10]) * unit,
        "pin": pin,
        "mayDrop": pin is None and random.random() < 0.2,
    }


@st.composite
def rests(draw: st.DrawFn, *, pins: bool = True) -> Rest:
    seconds = draw(st.integers(1, 3600))
    pinned = pins and draw(st.integers(0, 3)) == 0
    pin = draw(st.integers(0, 12000)) if pinned else None
    least = draw(st.integers(0, seconds))
    planned = draw(st.integers(least, 3600))
    most = draw(st.integers(planned, 4800))
    return Rest(seconds, least, planned, most, pin, may_drop=pin is None and draw(st.booleans()))


sessions = st.lists(rests(), max_size=9)
without_pins = st.lists(rests(pins=False), max_size=9)
moments = st.integers(0, 15000)


@EXAMPLES
@given(sessions, moments, moments)
def test_nothing_goes_below_its_least_or_above_its_most(
    rest: list[Rest], at: int, finish: int
) -> None:
    for each, seconds in zip(rest, replan(rest, at, finish).seconds, strict=True):
        assert each.seconds - each.slack <= seconds <= max(each.seconds, each.most)


@EXAMPLES
@given(sessions, moments, moments)
def test_nothing_shrinks_where_there_is_time_and_nothing_grows_where_there_is_none(
    rest: list[Rest], at: int, finish: int
) -> None:
    found = replan(rest, at, finish)
    changes = [
        new - each.seconds
        for each, new in zip(rest, found.seconds, strict=True)
        if each.pin is None
    ]
    if not any(each.pin is not None for each in rest):
        assert not (min(changes, default=0) < 0 < max(changes, default=0))
    assert found.finish <= max(finish, replan(_at_most_as_now(rest), at, finish).finish)


def _at_most_as_now(rest: list[Rest]) -> list[Rest]:
    return [
        Rest(each.seconds, each.least, each.seconds, each.seconds, each.pin, each.may_drop)
        for each in rest
    ]


@EXAMPLES
@given(sessions, moments, moments)
def test_minutes_to_spare_never_make_a_fixed_start_late(
    rest: list[Rest], at: int, finish: int
) -> None:
    growing, as_now = replan(rest, at, finish), replan(_at_most_as_now(rest), at, finish)
    assert growing.late_pins == as_now.late_pins
    assert growing.late == as_now.late


@EXAMPLES
@given(without_pins, moments, moments)
def test_all_whole_minutes_to_spare_are_given_while_something_can_take_them(
    rest: list[Rest], at: int, finish: int
) -> None:
    found = replan(rest, at, finish)
    left = finish - found.finish
    can_grow = any(
        new < max(each.planned, each.most) for each, new in zip(rest, found.seconds, strict=True)
    )
    assert left < 60 or not can_grow


@EXAMPLES
@given(without_pins, moments, moments)
def test_nobody_gets_more_than_was_planned_while_another_has_less(
    rest: list[Rest], at: int, finish: int
) -> None:
    found = replan(rest, at, finish)
    if sum(found.seconds) <= sum(each.seconds for each in rest):
        return
    below = any(new < each.planned for each, new in zip(rest, found.seconds, strict=True))
    grown = any(
        new > max(each.planned, each.seconds) for each, new in zip(rest, found.seconds, strict=True)
    )
    assert not (below and grown)


@EXAMPLES
@given(sessions, moments, moments)
def test_a_pinned_activity_neither_shrinks_nor_grows_nor_begins_before_its_time(
    rest: list[Rest], at: int, finish: int
) -> None:
    found = replan(rest, at, finish)
    for place, each in enumerate(rest):
        if each.pin is not None:
            assert found.seconds[place] == each.seconds
            late = dict(found.late_pins).get(place, 0)
            assert found.starts[place] == each.pin + late


@EXAMPLES
@given(sessions, moments, moments)
def test_one_thing_begins_when_the_last_has_ended_or_at_its_pin(
    rest: list[Rest], at: int, finish: int
) -> None:
    found = replan(rest, at, finish)
    now = at
    for each, start, seconds in zip(rest, found.starts, found.seconds, strict=True):
        assert start == (now if each.pin is None else max(now, each.pin))
        now = start + seconds
    assert found.finish == now
    assert found.late == max(0, now - finish)


@EXAMPLES
@given(without_pins, moments, moments)
def test_it_ends_on_time_when_that_is_possible(rest: list[Rest], at: int, finish: int) -> None:
    shortest = at + sum(each.seconds - each.slack for each in rest)
    found = replan(rest, at, finish)
    if shortest <= finish:
        assert found.late == 0
    else:
        assert found.finish == shortest


@EXAMPLES
@given(without_pins, moments, moments)
def test_no_more_is_taken_than_the_minute_that_is_missing(
    rest: list[Rest], at: int, finish: int
) -> None:
    found = replan(rest, at, finish)
    short = at + sum(each.seconds for each in rest) - finish
    taken = sum(each.seconds for each in rest) - sum(found.seconds)
    assert taken <= 0 if short <= 0 else taken < short + 60


@EXAMPLES
@given(sessions, moments, moments)
def test_to_plan_again_changes_nothing(rest: list[Rest], at: int, finish: int) -> None:
    first = replan(rest, at, finish)
    shrunk = [
        Rest(seconds, each.least, each.planned, each.most, each.pin, each.may_drop)
        for each, seconds in zip(rest, first.seconds, strict=True)
    ]
    assert replan(shrunk, at, finish).seconds == first.seconds


@EXAMPLES
@given(sessions, moments, moments, st.data())
def test_what_is_left_out_takes_no_time_and_is_not_offered_again(
    rest: list[Rest], at: int, finish: int, data: st.DataObject
) -> None:
    offered = replan(rest, at, finish).droppable
    dropped = frozenset(data.draw(st.sets(st.sampled_from(offered)))) if offered else frozenset()
    found: Replan = replan(rest, at, finish, dropped)
    assert all(found.seconds[place] == 0 for place in dropped)
    assert set(found.droppable) == set(offered) - dropped
