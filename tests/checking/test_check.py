"""What the check as a whole keeps to: sorted, quiet on good plans, quick, never raising."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from facilitator.brand import DEFAULT_BRAND
from facilitator.catalogue import Catalogue
from facilitator.checking import RULES, as_json, as_sarif, check
from facilitator.diagnostics import Diagnostic, Place, Source, in_order
from facilitator.loading import read_session
from facilitator.plan import SessionPlan

REPOSITORY = Path(__file__).parent.parent.parent
SESSIONS = sorted((REPOSITORY / "sessions").glob("*.yaml"))
NO_HABITS = Catalogue()


def _plan(**keys: object) -> SessionPlan:
    activity = {"title": "Match the pair", "kind": "exercise", "minutes": 20}
    return SessionPlan.model_validate(
        {"facilitator": 1, "title": "A session", "activities": [activity], **keys}
    )


def _codes(plan: SessionPlan, **brand: Any) -> list[str]:
    judged = check(plan, NO_HABITS, dataclasses.replace(DEFAULT_BRAND, **brand))
    return [said.rule for said in judged]


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.stem)
def test_a_shipped_session_has_nothing_to_say_about_it(path: Path) -> None:
    session = read_session(path)
    said = check(session.plan, session.catalogue, session.brand)
    assert [each.render() for each in said] == []


def test_every_habit_that_is_shipped_passes_as_it_stands(tmp_path: Path) -> None:
    own = (REPOSITORY / "assets/library-staff.yaml").read_text(encoding="utf-8")
    bundled = yaml.safe_load((REPOSITORY / "assets/habits.yaml").read_text(encoding="utf-8"))
    ids = [habit["id"] for habit in bundled["habits"] + yaml.safe_load(own)["habits"]]
    (tmp_path / "habits.yaml").write_text(own, encoding="utf-8")
    plan = tmp_path / "plan.yaml"
    cards = "".join(f"        - {id_}\n" for id_ in ids)
    plan.write_text(
        "facilitator: 1\ntitle: All of them\ncatalogue: habits.yaml\nactivities:\n"
        "  - title: Look\n    kind: reflection\n    minutes: 20\n    say: Look.\n"
        f"    cards:\n      habits:\n{cards}",
        encoding="utf-8",
    )
    session = read_session(plan)
    said = check(session.plan, session.catalogue, session.brand)
    assert [each.render() for each in said] == []


def test_the_diagnostics_come_in_order_of_place(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "facilitator: 1\ntitle: A game-changer\nactivities:\n"
        "  - {title: Why, kind: input, minutes: 40}\n  - {title: Try, kind: sandbox, minutes: 3}\n",
        encoding="utf-8",
    )
    session = read_session(plan)
    said = check(session.plan, session.catalogue, session.brand)
    assert len(said) > 5
    assert said == in_order(said)
    assert said == check(session.plan, session.catalogue, session.brand)


def test_an_ignored_rule_is_silent_and_its_ignore_is_not_reported() -> None:
    assert "debrief-missing" in _codes(_plan())
    checks = {"ignore": [{"rule": "debrief-missing", "why": "It is talked over at lunch"}]}
    said = _codes(_plan(checks=checks))
    assert "debrief-missing" not in said
    assert "ignore-unused" not in said


def test_the_plan_changes_a_number_and_wins_over_the_brand() -> None:
    assert "exercise-too-short" not in _codes(_plan())
    assert "exercise-too-short" in _codes(_plan(), limits={"exercise-too-short": 30})
    checks = {"limits": {"exercise-too-short": 20}}
    assert "exercise-too-short" not in _codes(
        _plan(checks=checks), limits={"exercise-too-short": 30}
    )


def test_a_misspelt_rule_in_the_brand_is_told() -> None:
    assert "unknown-rule" in _codes(_plan(), limits={"exercise-to-short": 30})


def test_a_contact_of_the_brand_is_no_personal_data() -> None:
    plan = _plan(prework=["Ring 01743 218394 if you need a lift"])
    assert "personal-data" in _codes(plan)
    contacts = {"Democratic services": "01743 218 394"}
    assert "personal-data" not in _codes(plan, who_to_tell=contacts)


def test_a_sentence_in_a_block_of_text_is_found_on_its_own_line(tmp_path: Path) -> None:
    long = " ".join(["word"] * 30)
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "facilitator: 1\ntitle: A session\naim: >-\n  It is short.\n"
        f"  Here stands {long}.\nactivities:\n  - {{title: A, kind: note, minutes: 0}}\n",
        encoding="utf-8",
    )
    session = read_session(plan)
    said = check(session.plan, session.catalogue, session.brand)
    found = next(each for each in said if each.rule == "sentence-too-long")
    assert found.place is not None
    assert (found.place.line, found.place.column) == (5, 3)


def test_words_of_english_are_not_looked_for_in_another_language() -> None:
    said = _codes(_plan(language="cy", title="A game-changer", aim="GDPR saves you time."))
    assert not {"oversold", "acronym-unexplained", "time-saving-claimed"}.intersection(said)


def test_a_plan_of_two_thousand_lines_is_judged(tmp_path: Path) -> None:
    head, activities = SESSIONS[-1].read_text(encoding="utf-8").split("\nactivities:\n")
    rows, tail = activities.split("\nconfidence:\n")
    copies = (rows.replace("  - id: ", f"  - id: c{number}-") for number in range(5))
    long = f"{head}\nactivities:\n{''.join(copies)}\nconfidence:\n{tail}"
    long = long.replace("measured_by: ", "measured_by: c0-").replace("c0-c", "c")
    (tmp_path / "plan.yaml").write_text(long, encoding="utf-8")
    assert long.count("\n") > 2000
    session = read_session(tmp_path / "plan.yaml")
    assert check(session.plan, session.catalogue, session.brand)


_DATA: tuple[Mapping[str, Any], ...] = tuple(
    yaml.safe_load(path.read_text(encoding="utf-8")) for path in SESSIONS
)
_WORDS = st.sampled_from(
    ["Facebook", "[](", "**", "It saves you time. " * 9, "01743 218394", "NOT NOT", "å", "1) 2) -"]
)


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.filter_too_much],
)
@given(st.data())
def test_no_plan_that_loads_makes_the_check_fail(data: st.DataObject) -> None:
    plan = dict(data.draw(st.sampled_from(_DATA)))
    for key in data.draw(st.sets(st.sampled_from(sorted(plan)))):
        if key not in ("facilitator", "title", "activities"):
            del plan[key]
    activities = [dict(each) for each in plan["activities"]]
    chosen = data.draw(st.sets(st.integers(0, len(activities) - 1)))
    for index in chosen:
        activity = activities[index]
        activity[data.draw(st.sampled_from(["title", "invitation"]))] = data.draw(_WORDS)
        activity["minutes"] = data.draw(st.sampled_from([0.25, 1, 50, 2000]))
        activity["handout"] = {"text": data.draw(_WORDS)}
        activity["start"] = data.draw(st.sampled_from(["00:00", "18:00", "23:59"]))
        activity.pop("steps", None)
        activity.pop("debrief", None)
    plan["activities"] = data.draw(st.permutations(activities))
    limits = st.dictionaries(st.sampled_from(list(RULES)), st.sampled_from([0, 0.5, 1_000_000]))
    plan["checks"] = {"limits": data.draw(limits)}
    try:
        sound = SessionPlan.model_validate(plan)
    except ValidationError:
        return
    for said in check(sound, NO_HABITS, DEFAULT_BRAND):
        assert said.message
        assert said.hint


SAID = (
    Diagnostic("plan-missing", "error", "there is no plan"),
    Diagnostic(
        "break-missing",
        "warning",
        "no break",
        Place(Source("my sessions/plan.yaml"), 3, 5),
        "Put one in.",
    ),
)


def test_json_has_the_fields_that_are_promised() -> None:
    assert json.loads(as_json(SAID)) == [
        {
            "rule": "plan-missing",
            "severity": "error",
            "message": "there is no plan",
            "hint": "",
            "file": None,
            "line": None,
            "column": None,
        },
        {
            "rule": "break-missing",
            "severity": "warning",
            "message": "no break",
            "hint": "Put one in.",
            "file": "my sessions/plan.yaml",
            "line": 3,
            "column": 5,
        },
    ]


def test_what_is_said_of_a_whole_file_is_in_no_line_and_no_column() -> None:
    whole = Diagnostic("deck-unreadable", "error", "cannot be read", Place(Source("a.pptx"), 0))
    (told,) = json.loads(as_json([whole]))
    assert (told["file"], told["line"], told["column"]) == ("a.pptx", None, None)


def test_sarif_has_what_its_readers_need() -> None:
    log = json.loads(as_sarif(SAID, RULES, "1.2.3"))
    assert log["version"] == "2.1.0"
    run = log["runs"][0]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("facilitator", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == ["break-missing", "plan-missing"]
    missing, judged = run["results"]
    assert (missing["ruleId"], missing["level"], missing["ruleIndex"]) == (
        "plan-missing",
        "error",
        1,
    )
    assert "locations" not in missing
    assert judged["level"] == "warning"
    assert judged["message"]["text"] == "no break. Put one in."
    physical = judged["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "my%20sessions/plan.yaml"
    assert physical["region"] == {"startLine": 3, "startColumn": 5}
