"""Whatever keys are pressed in whatever order, no minute is lost or counted twice."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.rendering.html.timer import plan_data
from tests.timer.evenings import clock_of, evening
from tests.timer.javascript import Logic, logic

EXAMPLES = settings(
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "60")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
State = dict[str, Any]

PLAN = plan_data(clock_of(evening()))
BLOCKS: list[dict[str, Any]] = PLAN["days"][0]["blocks"]  # type: ignore[index]
KEYS = ("next", "back", "pause", "carryOn", "less", "more", "replan", "undo", "auto")
MINUTE_MS = 60_000

presses = st.lists(
    st.tuples(st.integers(0, 40 * MINUTE_MS), st.sampled_from(KEYS)), min_size=1, max_size=40
)


def at(clock: str, day: int = 3) -> int:
    """A moment of December 2026 in London, in milliseconds."""
    hour, minute = map(int, clock.split(":"))
    moment = datetime(2026, 12, day, hour, minute, tzinfo=ZoneInfo("Europe/London"))
    return int(moment.timestamp() * 1000)


@pytest.fixture(scope="module")
def page() -> Iterator[Logic]:
    with logic() as running:
        yield running


def fresh(page: Logic) -> State:
    state: State = page.call("newState", PLAN, "fingerprint", 0)
    return state


def started(page: Logic, now: int) -> State:
    state: State = page.call("start", PLAN, fresh(page), now)
    return state


def pressed(page: Logic, state: State, key: str, now: int) -> State:
    state = page.call("goOn", PLAN, state, now)
    match key:
        case "next":
            found = page.call("next", PLAN, state, now)
        case "back":
            found = page.call("back", PLAN, state)
        case "pause" | "carryOn":
            found = page.call(key, state, now)
        case "less" | "more":
            found = page.call("lengthen", state, 60 if key == "more" else -60)
        case "undo":
            found = page.call("undoPlan", state)
        case "auto":
            found = page.call("changed", state, {"auto": not state["auto"]})
        case _:
            running = state["phase"] == "running"
            proposal = page.call("propose", PLAN, state, now) if running else None
            found = page.call("usePlan", state, proposal) if proposal else state
    return dict(found)


@EXAMPLES
@given(presses)
def test_the_blocks_that_were_run_fill_the_time_from_start_to_now(
    page: Logic, keys: list[tuple[int, str]]
) -> None:
    now = begin = at("18:02")
    state = started(page, begin)
    for passed, key in keys:
        now += passed
        state = pressed(page, state, key, now)
        reached = begin
        for entry in state["log"]:
            assert entry["began"] == reached
            assert entry["began"] <= entry["ended"] <= now
            assert 0 <= entry["pausedMs"] <= entry["ended"] - entry["began"]
            reached = entry["ended"]
        assert state["began"] == reached
    left = page.call("leftMs", state, now) if state["phase"] == "running" else 0
    if state["phase"] == "running":
        held = state["pausedMs"] + (now - state["pausedAt"] if state["pausedAt"] else 0)
        run = now - state["began"] - held
        assert left + run == state["seconds"][state["index"]] * 1000


@EXAMPLES
@given(presses)
def test_no_key_shortens_a_block_to_less_than_a_minute(
    page: Logic, keys: list[tuple[int, str]]
) -> None:
    now = at("18:02")
    state = started(page, now)
    for passed, key in keys:
        now += passed
        state = pressed(page, state, key, now)
        assert min(state["seconds"]) >= 60


@EXAMPLES
@given(presses)
def test_the_outlook_begins_each_block_when_the_last_one_ends(
    page: Logic, keys: list[tuple[int, str]]
) -> None:
    now = at("18:02")
    state = started(page, now)
    for passed, key in keys:
        now += passed
        state = pressed(page, state, key, now)
    if state["phase"] != "running":
        return
    found = page.call("outlook", PLAN, state, now)
    moment = now + max(0, page.call("leftMs", state, now))
    for index in range(state["index"] + 1, len(BLOCKS)):
        if not state["dropped"][index]:
            assert found["starts"][index] == moment
            moment += state["seconds"][index] * 1000
    assert found["finish"] == moment


def test_back_is_as_if_next_had_not_been_pressed(page: Logic) -> None:
    state = started(page, at("18:00"))
    there = page.call("next", PLAN, state, at("18:09"))
    again = page.call("back", PLAN, there)
    assert page.call("leftMs", again, at("18:09")) == MINUTE_MS
    assert again["log"] == []


def test_a_pause_moves_the_end_and_not_the_time_left(page: Logic) -> None:
    state = page.call("pause", started(page, at("18:00")), at("18:04"))
    assert page.call("leftMs", state, at("18:30")) == 6 * MINUTE_MS
    state = page.call("carryOn", state, at("18:30"))
    assert page.call("leftMs", state, at("18:31")) == 5 * MINUTE_MS


def test_on_its_own_the_clock_leaves_each_block_at_its_very_end(page: Logic) -> None:
    state = page.call("changed", started(page, at("18:00")), {"auto": True})
    state = page.call("goOn", PLAN, state, at("18:31"))
    assert state["index"] == 2
    assert [entry["ended"] for entry in state["log"]] == [at("18:10"), at("18:25")]


def test_a_run_far_from_its_time_is_for_practice(page: Logic) -> None:
    rehearsed = started(page, at("10:00"))
    assert rehearsed["practice"] is True
    found = page.call("outlook", PLAN, rehearsed, at("10:00"))
    assert found["plannedFinish"] == at("12:00")
    assert started(page, at("18:20"))["practice"] is False


def test_a_session_over_midnight_has_its_planned_times(page: Logic) -> None:
    late = plan_data(clock_of(evening(start="23:00")))
    state = page.call("start", late, page.call("newState", late, "f", 0), at("23:00"))
    found = page.call("outlook", late, state, at("23:00"))
    assert found["plannedFinish"] == at("01:00", day=4)


@pytest.mark.parametrize(
    ("passed_s", "how"),
    [
        (0, "ontrack"),
        (20 * 60 - 1, "ontrack"),
        (20 * 60, "soon"),
        (24 * 60 - 16, "soon"),
        (24 * 60 - 15 + 15, "nearly"),
        (25 * 60, "nearly"),
        (25 * 60 + 1, "over"),
    ],
)
def test_the_state_follows_the_time_left(page: Logic, passed_s: int, how: str) -> None:
    now = at("18:00")
    state = started(page, now)
    for _ in range(2):
        state = page.call("next", PLAN, state, now)
    assert page.call("standing", state, now + passed_s * 1000) == how


def test_a_short_block_is_not_soon_over_from_its_first_second(page: Logic) -> None:
    state = {**started(page, at("18:00")), "seconds": [180] * len(BLOCKS)}
    assert page.call("standing", state, at("18:00")) == "ontrack"
    assert page.call("standing", state, at("18:02")) == "soon"


def test_the_saved_times_are_a_table_that_no_spreadsheet_runs(page: Logic) -> None:
    title = '=HYPERLINK("http://evil"),1'
    plan = {**PLAN, "days": [{**PLAN["days"][0], "blocks": [{**BLOCKS[0], "title": title}]}]}  # type: ignore[index]
    state = page.call("start", plan, page.call("newState", plan, "f", 0), at("18:01"))
    state = page.call("next", plan, state, at("18:13"))
    rows = page.call("actualTimes", plan, state, at("18:13")).split("\r\n")
    assert rows[0] == (
        "activity,title,date,planned_start,planned_minutes,actual_start,actual_minutes,"
        "paused_minutes"
    )
    assert rows[1] == (
        f'{BLOCKS[0]["id"]},"\'=HYPERLINK(""http://evil""),1",2026-12-03,18:00,10,18:01,12,0'
    )
