"""The plan language as it reads when nothing is wrong with it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from facilitator.loading import load
from facilitator.plan import KINDS, MODES, Activity, Minutes, Outcome, SessionPlan, Slide, Step


def loaded(folder: Path, text: str) -> SessionPlan:
    plan = folder / "plan.yaml"
    plan.write_text(text, encoding="utf-8")
    return load(plan)


def activity(**fields: object) -> Activity:
    return Activity.model_validate({"title": "One", "kind": "exercise", "minutes": 20, **fields})


def plan_of(*activities: Activity | dict[str, object], **fields: object) -> SessionPlan:
    return SessionPlan.model_validate(
        {"facilitator": 1, "title": "A plan", "activities": activities, **fields}
    )


HEAD = "facilitator: 1\ntitle: A plan\n"
ONE = "activities:\n- title: One\n  kind: exercise\n  minutes: 20\n"


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("45", 45),
        ("1.5", 1.5),
        ("45m", 45),
        ("45 min", 45),
        ("1h30", 90),
        ("1h30m", 90),
        ("1 h 30 min", 90),
        ("2h", 120),
        ("1.5h", 90),
        ("90 minutes", 90),
        ("'20'", 20),
        ("010", 10),
    ],
)
def test_a_length_is_read_as_it_is_meant(written: str, minutes: float, tmp_path: Path) -> None:
    plan = loaded(tmp_path, HEAD + ONE.replace("20", written))
    assert plan.activities[0].minutes == Minutes(min=minutes, plan=minutes, max=minutes)


def test_a_range_of_minutes_keeps_its_ends(tmp_path: Path) -> None:
    plan = loaded(tmp_path, HEAD + ONE.replace("20", "{min: 15, plan: 25, max: 35}"))
    assert plan.activities[0].minutes == Minutes(min=15, plan=25, max=35)
    assert plan.minutes == 25


def test_words_that_other_readers_of_yaml_take_for_something_else_stay_words(
    tmp_path: Path,
) -> None:
    written = {
        "title": "2026",
        "subtitle": "no",
        "audience": "1.10",
        "aim": "1_000",
        "organisation": "9:30",
        "access_needs": "2026-12-03",
    }
    lines = "".join(f"{key}: {text}\n" for key, text in written.items())
    plan = loaded(tmp_path, "facilitator: 1\n" + lines + ONE)
    assert {key: getattr(plan, key) for key in written} == written


@pytest.mark.parametrize("written", ["9:30", "09:30", "'09:30'", "09:30:00"])
def test_a_time_of_day_is_read_bare_or_quoted(written: str, tmp_path: Path) -> None:
    assert loaded(tmp_path, f"{HEAD}start: {written}\n{ONE}").start == datetime.time(9, 30)


@pytest.mark.parametrize("written", ["2026-12-03", "'2026-12-03'"])
def test_a_date_is_read_bare_or_quoted(written: str, tmp_path: Path) -> None:
    plan = loaded(tmp_path, f"{HEAD}date: {written}\n{ONE}")
    assert plan.date == datetime.date(2026, 12, 3)


def test_defaults_are_those_of_the_plan_language() -> None:
    plan = plan_of(activity(), activity(minutes="1h30"))
    assert plan.start == datetime.time(9, 30)
    assert plan.minutes == 110
    assert plan.language == "en-GB"
    assert plan.date is None


def test_ids_come_of_the_titles_and_repeats_are_numbered() -> None:
    plan = plan_of(
        activity(title="Same habit, new place"),
        activity(title="Break!"),
        activity(title="Break"),
        activity(title="Other", id="break-2"),
        activity(title="Où ça?"),
        activity(title="習慣"),
    )
    ids = [each.id for each in plan.activities]
    assert ids == ["same-habit-new-place", "break", "break-3", "break-2", "ou-ca", "exercise"]


def test_ids_inside_tracks_are_unique_in_the_whole_plan() -> None:
    tracks = [
        {"name": "A", "activities": [activity(title="Try")]},
        {"name": "B", "activities": [activity(title="Try")]},
    ]
    plan = plan_of({"title": "Split", "kind": "breakout", "tracks": tracks})
    assert [each.id for each in plan.every_activity] == ["split", "try", "try-2"]


def test_outcomes_and_statements_without_an_id_are_counted() -> None:
    outcomes = [{"text": "Name one"}, {"id": "o1", "text": "Name two"}]
    statements = [{"text": "I can begin"}, {"text": "I can go on"}]
    plan = plan_of(activity(), outcomes=outcomes, confidence={"statements": statements})
    assert [outcome.id for outcome in plan.outcomes] == ["o1-2", "o1"]
    assert plan.confidence is not None
    assert [line.id for line in plan.confidence.statements] == ["c1", "c2"]


def test_a_step_may_be_a_text_alone() -> None:
    steps = activity(steps=["Begin", {"text": "Go on", "minutes": "2m"}]).steps
    assert steps == (Step(text="Begin"), Step(text="Go on", minutes=2))


def test_every_kind_has_a_mode() -> None:
    assert set(MODES) == set(KINDS)


@pytest.mark.parametrize(
    ("kind", "practice", "talk", "content"),
    [
        ("exercise", True, False, True),
        ("discussion", True, False, True),
        ("input", False, True, True),
        ("demo", False, True, True),
        ("opening", False, False, True),
        ("break", False, False, False),
        ("buffer", False, False, False),
        ("note", False, False, False),
    ],
)
def test_a_kind_is_practice_or_talk_or_neither(
    kind: str, practice: bool, talk: bool, content: bool
) -> None:
    one = activity(kind=kind)
    assert (one.is_practice, one.is_talk, one.is_content) == (practice, talk, content)


RANGE = {"min": 10, "plan": 20, "max": 30}


@pytest.mark.parametrize(
    ("fields", "least"),
    [
        ({"minutes": RANGE, "if_late": "keep"}, 20),
        ({"minutes": RANGE, "if_late": "shrink"}, 10),
        ({"minutes": RANGE, "if_late": "cut"}, 0),
        ({"minutes": RANGE}, 10),
        ({"minutes": 20}, 20),
        ({"minutes": 20, "if_late": "shrink"}, 20),
    ],
)
def test_what_is_left_when_time_runs_short(fields: dict[str, object], least: float) -> None:
    assert activity(**fields).least_minutes == least


def test_a_breakout_takes_as_long_as_its_longest_track() -> None:
    tracks = [
        {"name": "A", "activities": [activity(minutes=RANGE), activity()]},
        {"name": "B", "activities": [activity(minutes=25)]},
    ]
    breakout = Activity.model_validate({"title": "Split", "kind": "breakout", "tracks": tracks})
    assert (breakout.minutes, breakout.planned_minutes) == (None, 40)
    assert breakout.model_copy(update={"if_late": "shrink"}).least_minutes == 30


def test_a_note_may_take_no_time() -> None:
    assert activity(kind="note", minutes=0).planned_minutes == 0


def test_a_plan_of_one_day_has_a_schedule_of_one_day() -> None:
    plan = plan_of(activity(), date="2026-12-03", start="18:00")
    (day,) = plan.schedule
    assert (day.date, day.start, day.minutes) == (plan.date, plan.start, 20)
    assert day.activities == plan.activities


def test_days_take_what_they_leave_out_from_the_plan_and_their_activities() -> None:
    days = [
        {"date": "2026-12-03", "activities": [activity()]},
        {"start": "14:00", "minutes": 60, "activities": [activity()]},
    ]
    plan = SessionPlan.model_validate(
        {"facilitator": 1, "title": "A plan", "start": "10:00", "days": days}
    )
    first, second = plan.schedule
    assert (first.start, first.minutes) == (datetime.time(10), 20)
    assert (second.start, second.minutes) == (datetime.time(14), 60)
    assert plan.minutes == 80
    assert [each.id for each in plan.every_activity] == ["one", "one-2"]


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"points": ["Bins"]}, "points"),
        ({"statement": "It is the same door."}, "statement"),
        ({"quote": "I never knew", "by": "A councillor"}, "quote"),
        ({"image": "ward.png", "alt": "A ward"}, "image"),
        ({"image": "ward.png", "decorative": "yes"}, "image"),
        ({"table": {"header": ["A"], "rows": [["1"]]}}, "table"),
        ({"chart": {"type": "pie", "labels": ["A"], "series": {"x": ["1"]}}}, "chart"),
        (
            {"columns": [{"title": "A", "points": ["x"]}, {"title": "B", "points": ["y"]}]},
            "columns",
        ),
        ({"habit": "ward-surgery"}, "habit"),
    ],
)
def test_a_slide_knows_its_kind(fields: dict[str, object], kind: str) -> None:
    assert Slide.model_validate(fields).kind == kind


def test_the_authors_own_keys_are_allowed_everywhere_and_kept_nowhere(tmp_path: Path) -> None:
    own = ONE + "  x_colour: red\nx_room: {a: [b]}\n"
    plan = loaded(tmp_path, HEAD + own)
    assert plan == loaded(tmp_path, HEAD + ONE)
    assert not hasattr(plan, "x_room")


def test_an_empty_line_is_as_if_it_were_left_out(tmp_path: Path) -> None:
    empty = HEAD + "subtitle:\nvenue:\nprework:\ndate: ~\n" + ONE
    assert loaded(tmp_path, empty) == loaded(tmp_path, HEAD + ONE)


def test_a_plan_is_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        plan_of(activity()).title = "Other"  # type: ignore[misc]


def test_a_plan_made_in_code_is_held_to_the_same_rules() -> None:
    with pytest.raises(ValidationError, match="no outcome of this plan"):
        plan_of(activity(outcomes=["nothing"]), outcomes=[Outcome(text="Name one")])


PLACED = """\
facilitator: 1
title: A plan
venue:
  name: Hall
prework:
  - Bring a pen
activities:
- title: One
  kind: exercise
  minutes: 20
  steps:
    - Begin
    - text: Go on
      minutes: 5
"""


def test_every_value_knows_its_place(tmp_path: Path) -> None:
    plan = loaded(tmp_path, PLACED)
    one = plan.activities[0]

    def where(place: object) -> str:
        return str(place).rpartition("plan.yaml:")[2]

    assert where(plan.place("title")) == "2:8"
    assert plan.venue is not None
    assert where(plan.venue.place("name")) == "4:9"
    assert where(plan.place("prework", 0)) == "6:5"
    assert where(one.place("steps", 1, "minutes")) == "14:16"
    assert where(one.steps[1].place("minutes")) == "14:16"


def test_the_place_of_what_was_not_written_is_that_of_the_part_around_it(tmp_path: Path) -> None:
    plan = loaded(tmp_path, PLACED)
    one = plan.activities[0]
    assert one.place("say") == one.place() == plan.place("activities", 0)
    assert one.steps[0].place("text") == one.place("steps", 0)
    assert one.minutes is not None
    assert one.minutes.place("max") == one.place("minutes")


def test_a_plan_made_in_code_has_no_places() -> None:
    assert plan_of(activity()).place("title") is None
