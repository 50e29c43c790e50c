"""The text view: clock times, proportional bars, and what does not fit said in words."""

from __future__ import annotations

import re

from facilitator.composing.timetable_text import BAR_WIDTH, timetable_text
from facilitator.plan import SessionPlan
from facilitator.words import words_for
from tests.timetable.plans import activity, plan_of

ENGLISH = words_for("en-GB")
WELSH = words_for("cy")


def lines(plan: SessionPlan) -> list[str]:
    return timetable_text(plan, ENGLISH).split("\n")


def line_with(plan: SessionPlan, words: str) -> str:
    (found,) = (line for line in lines(plan) if words in line)
    return found


def bar(line: str) -> int:
    found = re.search(r"[=/#.-]{1,}(?=\s)", line[30:])
    return len(found[0]) if found else 0


def test_bars_are_as_long_as_the_minutes() -> None:
    plan = plan_of([activity(40, title="Long"), activity(10, title="Short")])
    assert bar(line_with(plan, "Long")) == BAR_WIDTH
    assert bar(line_with(plan, "Short")) == BAR_WIDTH // 4


def test_the_shortest_activity_still_has_a_bar() -> None:
    plan = plan_of([activity(400, title="Long"), activity(1, title="Short")])
    assert bar(line_with(plan, "Short")) == 1


def test_start_range_latest_start_and_kind_stand_in_a_line() -> None:
    plan = plan_of([activity({"min": 15, "plan": 25, "max": 35}, title="Match")], start="18:00")
    line = line_with(plan, "Match")
    assert line.startswith("18:00  25 min (15-35)  18:10 ")
    assert line.endswith("Match (Practice: exercise)")


def test_a_gap_and_an_overlap_are_said_in_words() -> None:
    gap = plan_of([activity(10), activity(10, start="18:15")], start="18:00")
    overlap = plan_of([activity(20), activity(10, start="18:15")], start="18:00")
    assert "18:10  ! 5 minutes with nothing planned" in lines(gap)
    assert line_with(overlap, "!").strip() == "! 5 minutes too many before this fixed start"
    assert "fixed" in line_with(gap, "18:15")


def test_the_end_is_told_against_the_booked_time() -> None:
    assert "10:30  Finish, as booked" in lines(plan_of([activity(60)]))
    assert "10:30  Finish, 15 minutes past the booked time" in lines(
        plan_of([activity(60)], minutes=45)
    )
    assert "10:30  Finish, 1 h 25\u00a0min to spare".replace(" h", "\u00a0h") in lines(
        plan_of([activity(60)], minutes=145)
    )


def test_durations_never_look_like_clock_times() -> None:
    text = timetable_text(plan_of([activity(85)], start="18:00"), ENGLISH)
    assert "18:00 to 19:25 (1\u00a0h 25\u00a0min)" in text
    assert "00:85" not in text
    assert "1:25 " not in text


def test_tracks_stand_under_their_breakout() -> None:
    plan = plan_of(
        [
            {
                "title": "In rooms",
                "kind": "breakout",
                "tracks": [{"name": "Library", "activities": [activity(20, title="Write")]}],
            }
        ]
    )
    found = lines(plan)
    heads = [index for index, line in enumerate(found) if "Library:" in line]
    assert "In rooms" in found[heads[0] - 1]
    assert "Write" in found[heads[0] + 1]


def test_several_days_are_named() -> None:
    plan = SessionPlan.model_validate(
        {
            "facilitator": 1,
            "title": "Two days",
            "days": [
                {"date": "2026-12-03", "activities": [activity(30)]},
                {"date": "2026-12-04", "activities": [activity(30)]},
            ],
        }
    )
    assert line_with(plan, "Day 2").startswith("Day 2, Friday 4 December 2026, 09:30 to 10:00")


def test_it_speaks_welsh() -> None:
    text = timetable_text(plan_of([activity(30)], minutes=40), WELSH)
    assert "Diwedd, 10 munud dros ben" in text
