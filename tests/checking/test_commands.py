"""What `check` prints for programs, and what `explain` prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from facilitator.auditing import RULES as AUDIT_RULES
from facilitator.checking import RULES, explain
from facilitator.checking.codes import CODES
from facilitator.cli.check import Form, check_plans
from facilitator.cli.explain import explain_rule
from facilitator.diagnostics import FacilitatorError

Capture = pytest.CaptureFixture[str]

PLAN = "facilitator: 1\ntitle: A session\nactivities:\n  - {title: Why, kind: input, minutes: 20}\n"


def _checked(folder: Path, text: str, form: Form, *, strict: bool = False) -> int:
    plan = folder / "plan.yaml"
    plan.write_text(text, encoding="utf-8")
    return check_plans([plan], brand=None, strict=strict, form=form)


def test_json_is_one_list_on_standard_output(tmp_path: Path, capsys: Capture) -> None:
    assert _checked(tmp_path, PLAN, "json") == 0
    said = json.loads(capsys.readouterr().out)
    found = next(each for each in said if each["rule"] == "talk-too-long")
    assert (found["severity"], found["line"]) == ("warning", 4)
    assert _checked(tmp_path, PLAN, "json", strict=True) == 1


def test_a_plan_that_does_not_load_is_told_in_the_same_form(
    tmp_path: Path, capsys: Capture
) -> None:
    assert _checked(tmp_path, "facilitator: 1\n", "json") == 1
    assert {each["severity"] for each in json.loads(capsys.readouterr().out)} == {"error"}


def test_no_plan_at_all_is_told_in_the_same_form(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert check_plans([], brand=None, strict=False, form="json") == 1
    assert [each["rule"] for each in json.loads(capsys.readouterr().out)] == ["plan-missing"]


def test_sarif_describes_the_rules_that_it_names(tmp_path: Path, capsys: Capture) -> None:
    _checked(tmp_path, PLAN, "sarif")
    run = json.loads(capsys.readouterr().out)["runs"][0]
    described = {
        rule["id"]: rule["fullDescription"]["text"] for rule in run["tool"]["driver"]["rules"]
    }
    assert described["talk-too-long"] == RULES["talk-too-long"].reason
    assert {result["ruleId"] for result in run["results"]} == set(described)


def test_explain_prints_a_rule_in_full(capsys: Capture) -> None:
    assert explain_rule("break-missing") == 0
    assert capsys.readouterr().out == explain(RULES["break-missing"]) + "\n"


def test_explain_alone_lists_every_rule(capsys: Capture) -> None:
    assert explain_rule(None) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == [*RULES, *AUDIT_RULES, *CODES]


def test_explain_knows_what_was_meant() -> None:
    with pytest.raises(FacilitatorError, match="break-missing"):
        explain_rule("brake-missing")
