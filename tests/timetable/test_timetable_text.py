"""The text view: clock times, proportional bars, and what does not fit said in words."""

from __future__ import annotations

import re

import pytest

from facilitator.composing.timetable_text import BAR_WIDTH, timetable_text
from facilitator.plan import SessionPlan
from facilitator.words import Words, words_for
from tests.timetable.plans import activity, plan_of

ENGLISH = words_for("en-GB")
WELSH = words_for("cy")


def lines(plan: SessionPlan) -> list[str]:
    return timetable_text(plan, ENGLISH).split("\n")


def line_with(plan: SessionPlan, words: str) -> str:
    (found,) = (line for line in lines(plan) if words in line)
    return found


def bar(line: str) -> int:
    found = re.search(r"(?<=\s)[=/#.-]+(?=\s)", line)
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
    assert "10:30  Finish, 1 h 25 min to spare" in lines(plan_of([activity(60)], minutes=145))


def test_durations_never_look_like_clock_times() -> None:
    text = timetable_text(plan_of([activity(85)], start="18:00"), ENGLISH)
    assert "18:00 to 19:25 (1 h 25 min)" in text
    assert "\u00a0" not in text
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
    heads = [index for index, line in enumerate(found) if "Library, until 09:50:" in line]
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


def test_breaks_are_told_apart_from_content() -> None:
    rows = [activity(50), activity(15, kind="break"), activity(40), activity(45, kind="lunch")]
    assert "       1 h 30 min of content, 1 h of breaks" in lines(plan_of(rows))
    assert "       30 minutes of content" in lines(plan_of([activity(30)]))


def test_the_next_day_is_named_once_after_midnight() -> None:
    rows = [activity(50), activity(20), activity(20, start="00:30"), activity(20)]
    found = lines(plan_of(rows, start="23:00", date="2026-12-03"))
    assert found.count("       The next day, Friday 4 December 2026") == 1
    place = found.index("       The next day, Friday 4 December 2026")
    assert found[place - 1].startswith("23:50")
    assert found[place + 1].startswith("00:10  ! 20 minutes with nothing planned")
    assert "The next day" in "\n".join(lines(plan_of(rows, start="23:00")))


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("words", [ENGLISH, WELSH])
def test_no_line_is_longer_than_the_terminal(width: int, words: Words) -> None:
    title = "A very long title that a trainer wrote in a hurry and has never shortened since"
    tracks = [
        {"name": title, "activities": [activity(20, title=title), activity(15, title=title)]},
        {"name": "The Library", "activities": [activity(25, title=title)]},
    ]
    plan = plan_of(
        [
            activity({"min": 15, "plan": 25, "max": 35}, title=title),
            activity(10, start="20:00", title=title),
            {"title": title, "kind": "breakout", "tracks": tracks},
        ],
        start="18:00",
        title=title * 2,
    )
    text = timetable_text(plan, words, width)
    assert max(map(len, text.split("\n"))) <= width
    whole = " ".join(text.split())
    assert whole.count("never shortened since") >= 8
    assert "####" in text


def test_in_a_pipe_an_activity_is_one_line() -> None:
    title = "A very long title " * 12
    assert len(line_with(plan_of([activity(10, title=title)]), "A very long")) > 200


def test_headings_stand_over_their_columns_in_welsh_too() -> None:
    found = timetable_text(plan_of([activity(30, title="Croeso")], start="18:00"), WELSH)
    heads = next(line for line in found.split("\n") if line.startswith("Dechrau"))
    row = next(line for line in found.split("\n") if "Croeso" in line)
    assert heads.index("Munudau") == row.index("30 mun")
    assert heads.index("Hwyraf") == row.index("18:00", 5)
    assert heads.index("Gweithgaredd") == row.index("Croeso")


def test_it_speaks_welsh() -> None:
    text = timetable_text(plan_of([activity(30)], minutes=40), WELSH)
    assert "Diwedd, 10 munud dros ben" in text
