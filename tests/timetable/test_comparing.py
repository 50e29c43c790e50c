"""Planned beside actual: one run gives a number, several a range to paste back."""

from __future__ import annotations

import pytest
import yaml

from facilitator.comparing import Run, compare, comparison_text, read_run
from facilitator.diagnostics import FacilitatorError, Source
from facilitator.plan import SessionPlan
from facilitator.words import words_for
from tests.timetable.plans import activity, plan_of

ENGLISH = words_for("en-GB")

PLAN = plan_of(
    [
        activity(10, id="welcome", title="Welcome"),
        activity({"min": 15, "plan": 20, "max": 25}, id="match", title="Match"),
        activity(30, id="close", title="Close"),
    ]
)


def text(plan: SessionPlan, *runs: dict[str, float]) -> str:
    return comparison_text(compare(plan, [Run(run) for run in runs]), ENGLISH)


def faults(table: str) -> list[str]:
    with pytest.raises(FacilitatorError) as caught:
        read_run(Source("actual.csv", table))
    return [
        f"{each.rule} {each.place.line if each.place else ''}" for each in caught.value.diagnostics
    ]


def test_planned_and_actual_stand_side_by_side() -> None:
    lines = text(PLAN, {"welcome": 16, "match": 21, "close": 12.5}).splitlines()
    assert lines[0] == "1 run"
    assert lines[3].split() == ["Welcome", "10", "16", "6", "minutes", "longer"]
    assert lines[4].split() == ["Match", "20", "21", "as", "planned"]
    assert lines[5].split() == ["Close", "30", "12.5", "17.5", "minutes", "shorter"]
    assert lines[6].split() == ["In", "all", "60", "49.5"]


def test_one_run_gives_a_number_to_paste_back() -> None:
    told = text(PLAN, {"welcome": 16, "match": 21, "close": 30})
    assert "  - id: welcome\n    minutes: 16\n" in told
    assert "match\n    minutes" not in told


def test_several_runs_give_a_range_that_the_plan_takes() -> None:
    told = text(PLAN, {"welcome": 12.4}, {"welcome": 16.2}, {"welcome": 14})
    (change,) = yaml.safe_load(told.split("To change in the plan:")[1])
    assert change == {"id": "welcome", "minutes": {"min": 12, "plan": 14, "max": 17}}
    assert plan_of([activity(change["minutes"])]).activities[0].planned_minutes == 14


def test_a_range_of_the_plan_is_widened_and_never_narrowed() -> None:
    assert "match\n    minutes: {min: 15, plan: 29, max: 29}" in text(PLAN, {"match": 29})
    told = text(PLAN, {"match": 27}, {"match": 29}, {"match": 31})
    assert "match\n    minutes: {min: 15, plan: 29, max: 31}" in told


def test_each_run_says_when_it_began_and_what_it_took_in_all() -> None:
    table = (
        "activity,date,planned_start,actual_start,actual_minutes\n"
        "welcome,2026-12-03,18:00,18:04,12\nmatch,2026-12-03,18:10,18:16,21\n"
    )
    runs = [read_run(Source("a.csv", table)), Run({"welcome": 9, "match": 20, "close": 33.25})]
    found = comparison_text(compare(PLAN, runs), ENGLISH).splitlines()
    assert found[:2] == ["2 runs", "2026-12-03: started 18:04, planned 18:00"]
    assert next(each for each in found if "In all" in each).split() == [
        "In",
        "all",
        "60",
        "33,",
        "62.2",
    ]


def test_columns_stay_in_line_however_many_runs_there_are() -> None:
    runs = [{"welcome": 10.5 + n, "match": 20.25, "close": 30} for n in range(6)]
    found = text(PLAN, *runs).splitlines()
    (head,) = (line for line in found if "Took" in line)
    rows = found[found.index(head) + 1 : found.index(head) + 4]
    assert all(line[: len(head)][-1].isdigit() for line in rows)
    assert all(line[len(head) : len(head) + 2] == "  " for line in rows)


def test_an_activity_that_the_plan_no_longer_has_is_named() -> None:
    told = text(PLAN, {"welcome": 10, "old-name": 12})
    assert "In the table, and not in this plan: old-name\n" in told
    assert "In all" in told
    assert "not in this plan" not in text(PLAN, {"welcome": 10})


def test_runs_within_the_range_of_the_plan_change_nothing() -> None:
    told = text(PLAN, {"match": 16}, {"match": 24}, {"match": 20})
    assert "nothing to change" in told


def test_runs_outside_the_range_widen_it_though_the_middle_is_right() -> None:
    assert "{min: 12, plan: 20, max: 31}" in text(PLAN, {"match": 12}, {"match": 20}, {"match": 31})


def test_an_activity_that_was_left_out_is_said_to_be() -> None:
    line = next(each for each in text(PLAN, {"match": 20}).splitlines() if "Close" in each)
    assert line.endswith("not run")


def test_what_the_timer_saves_is_read() -> None:
    table = (
        "\ufeffactivity,title,date,planned_start,planned_minutes,actual_start,actual_minutes,"
        "paused_minutes\r\n"
        'welcome,"Welcome, all",2026-12-03,18:00,10,18:01,12.5,0\r\n'
        "match,Match,2026-12-03,18:10,20,18:14,8,1\r\n"
        "match,Match,2026-12-03,18:10,20,18:30,4,0\r\n"
    )
    assert read_run(Source("a.csv", table)).minutes == {"welcome": 12.5, "match": 12}


def test_a_table_from_a_spreadsheet_may_lack_columns_and_end_in_empty_lines() -> None:
    table = "activity,actual_minutes\nwelcome,12\n,\n\n"
    assert read_run(Source("a.csv", table)).minutes == {"welcome": 12}


def test_a_decimal_comma_is_a_number_too() -> None:
    assert read_run(Source("a.csv", 'activity,actual_minutes\nmatch,"7,5"\n')).minutes == {
        "match": 7.5
    }


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("", ["actual-columns 1"]),
        ("title,minutes\nA,1\n", ["actual-columns 1"]),
        (
            "activity,actual_minutes\nmatch,soon\nwelcome,nan\n",
            ["actual-minutes 2", "actual-minutes 3"],
        ),
        ("activity,actual_minutes\nmatch\n", ["actual-minutes 2"]),
        ("activity,actual_minutes\nmatch,-3\n", ["actual-minutes 2"]),
    ],
)
def test_a_table_that_cannot_be_read_names_its_lines(table: str, expected: list[str]) -> None:
    assert faults(table) == expected


def test_the_times_of_another_plan_are_refused() -> None:
    with pytest.raises(FacilitatorError) as caught:
        compare(PLAN, [Run({"something-else": 3})])
    assert caught.value.diagnostics[0].rule == "actual-other-plan"
