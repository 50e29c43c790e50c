"""Start times are chained, pins hold, and no minute is lost or counted twice."""

from __future__ import annotations

import os
from itertools import pairwise

import pytest
from hypothesis import given, settings

from facilitator.plan import SessionPlan
from facilitator.timetable import DAY_MINUTES, Slot, clock, timetable
from tests.timetable.plans import activity, plan_of, plans

EXAMPLES = settings(max_examples=int(os.environ.get("FUZZ_EXAMPLES", "40")), deadline=None)


def slots(plan: SessionPlan) -> tuple[Slot, ...]:
    return timetable(plan).slots


def pin_of(slot: Slot) -> float:
    assert slot.activity.start is not None
    return slot.activity.start.hour * 60 + slot.activity.start.minute


@EXAMPLES
@given(plans())
def test_no_minute_is_lost_or_counted_twice(plan: SessionPlan) -> None:
    day = timetable(plan).days[0]
    passed = sum(slot.gap + slot.minutes for slot in day.slots)
    assert day.start + passed == pytest.approx(day.finish)
    for before, after in zip(day.slots, day.slots[1:], strict=False):
        assert after.start == pytest.approx(before.finish + after.gap)


@EXAMPLES
@given(plans())
def test_every_activity_has_its_planned_minutes_once_and_in_order(plan: SessionPlan) -> None:
    found = slots(plan)
    assert [slot.activity for slot in found] == list(plan.activities)
    assert [slot.minutes for slot in found] == [each.planned_minutes for each in plan.activities]
    assert [slot.number for slot in found] == list(range(1, len(found) + 1))


@EXAMPLES
@given(plans())
def test_a_pin_never_moves(plan: SessionPlan) -> None:
    for slot in slots(plan):
        if slot.activity.start is None:
            assert slot.gap == 0
        else:
            assert slot.start % DAY_MINUTES == pin_of(slot)


@EXAMPLES
@given(plans())
def test_of_parallel_tracks_the_longest_counts(plan: SessionPlan) -> None:
    for slot in slots(plan):
        if slot.tracks:
            ends = [inner[-1].finish for _, inner in slot.tracks]
            assert slot.finish == pytest.approx(max(ends))
            assert all(inner[0].start == slot.start for _, inner in slot.tracks)


@EXAMPLES
@given(plans())
def test_a_late_start_is_never_before_the_planned_one_and_a_pin_has_none(plan: SessionPlan) -> None:
    for slot in slots(plan):
        assert slot.latest_start >= slot.start
        if slot.activity.start is not None:
            assert slot.latest_start == slot.start


@EXAMPLES
@given(plans())
def test_whoever_starts_at_the_latest_start_still_meets_the_next_pin_or_the_end(
    plan: SessionPlan,
) -> None:
    day = timetable(plan).days[0]
    for place, slot in enumerate(day.slots):
        if slot.activity.start is not None:
            continue
        now = slot.latest_start
        for later in day.slots[place:]:
            if later is not slot and later.activity.start is not None:
                # An overlap was there already: being on time adds nothing to it.
                assert now <= later.start + max(0.0, -later.gap) + 1e-6
                break
            now += later.minutes - later.saving
        else:
            assert now <= max(day.finish, day.start + day.booked) + 1e-6


def test_a_gap_before_a_pin_is_told_and_not_filled() -> None:
    _, second = slots(plan_of([activity(25), activity(10, start="19:00")], start="18:30"))
    assert (second.start, second.gap) == (19 * 60, 5)


def test_an_overlap_with_a_pin_is_told_and_not_moved() -> None:
    _, second = slots(plan_of([activity(35), activity(10, start="19:00")], start="18:30"))
    assert (second.start, second.gap) == (19 * 60, -5)


def test_decimal_minutes_that_meet_a_pin_leave_no_gap() -> None:
    plan = plan_of([activity(0.1) for _ in range(10)] + [activity(5, start="18:01")], start="18:00")
    assert slots(plan)[-1].gap == 0


def test_a_session_goes_on_past_midnight() -> None:
    late = plan_of([activity(60), activity(30, start="00:15"), activity(30)], start="23:00")
    assert [clock(slot.start) for slot in slots(late)] == ["23:00", "00:15", "00:45"]
    assert [slot.gap for slot in slots(late)] == [0, 15, 0]


def test_a_pin_just_before_midnight_overlaps_what_runs_past_it() -> None:
    late = plan_of([activity(70), activity(30, start="23:50")], start="23:00")
    assert slots(late)[1].gap == -20


def test_each_day_starts_afresh_and_the_numbers_go_on() -> None:
    plan = SessionPlan.model_validate(
        {
            "facilitator": 1,
            "title": "Two days",
            "start": "10:00",
            "days": [
                {"date": "2026-03-28", "activities": [activity(30), activity(30)]},
                {"date": "2026-03-29", "start": "09:00", "activities": [activity(45)]},
            ],
        }
    )
    first, second = timetable(plan).days
    assert [clock(slot.start) for slot in (*first.slots, *second.slots)] == [
        "10:00",
        "10:30",
        "09:00",
    ]
    assert [slot.number for slot in (*first.slots, *second.slots)] == [1, 2, 3]
    assert (first.date, second.date) == (plan.days[0].date, plan.days[1].date)


def test_time_to_spare_at_the_end_allows_a_later_start() -> None:
    (only,) = slots(plan_of([activity(50)], start="18:00", minutes=60))
    assert clock(only.latest_start) == "18:10"


def test_a_gap_is_no_overrun_where_nothing_is_booked() -> None:
    (day,) = timetable(plan_of([activity(10), activity(10, start="19:00")], start="18:00")).days
    assert day.overrun == 0


def test_minutes_past_the_booked_time_are_told() -> None:
    (day,) = timetable(plan_of([activity(50), activity(20)], minutes=60)).days
    assert day.overrun == 10


def test_an_activity_in_a_track_may_start_as_late_as_its_room_waits() -> None:
    plan = plan_of(
        [
            {
                "title": "In rooms",
                "kind": "breakout",
                "tracks": [
                    {"name": "Long", "activities": [activity(20)]},
                    {"name": "Short", "activities": [activity(12)]},
                ],
            }
        ],
        start="18:00",
    )
    (_, (long,)), (_, (short,)) = slots(plan)[0].tracks
    assert (clock(long.latest_start), clock(short.latest_start)) == ("18:00", "18:08")


def shown_minutes(minutes: float) -> int:
    hours, rest = clock(minutes).split(":")
    return 60 * int(hours) + int(rest)


@EXAMPLES
@given(plans())
def test_the_times_shown_are_less_than_a_minute_from_the_duration(plan: SessionPlan) -> None:
    for slot in timetable(plan).walk():
        shown = (shown_minutes(slot.finish) - shown_minutes(slot.start)) % DAY_MINUTES
        assert abs(shown - slot.minutes % DAY_MINUTES) < 1


@EXAMPLES
@given(plans())
def test_what_follows_begins_when_what_came_before_ends(plan: SessionPlan) -> None:
    row = slots(plan)
    for before, after in pairwise(row):
        if after.gap == 0:
            assert clock(before.finish) == clock(after.start)


def test_the_half_minute_goes_up() -> None:
    assert clock(12 * 60 + 42.5) == "12:43"
    assert clock(12 * 60 + 57.5) == "12:58"
    assert clock(12 * 60 + 42.4999999999) == "12:43"
    assert clock(DAY_MINUTES - 0.5) == "00:00"
