"""The log for code hosts has what the standard asks for, whatever is in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from facilitator.building import check
from facilitator.checking import RULES, as_json, as_sarif
from facilitator.diagnostics import Diagnostic, Place, Source
from tests.checking.fragments import fragments

_TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"minLength": 1}}}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_RULE = {
    "type": "object",
    "required": ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration"],
    "properties": {
        "id": {"type": "string", "minLength": 1},
        "name": {"type": "string"},
        "shortDescription": _TEXT,
        "fullDescription": _TEXT,
        "help": _TEXT,
        "defaultConfiguration": {"required": ["level"], "properties": {"level": _LEVEL}},
    },
    "additionalProperties": False,
}
_REGION = {
    "type": "object",
    "required": ["startLine"],
    "properties": {
        "startLine": {"type": "integer", "minimum": 1},
        "startColumn": {"type": "integer", "minimum": 1},
    },
    "additionalProperties": False,
}
_PLACE = {
    "type": "object",
    "required": ["artifactLocation"],
    "properties": {
        "artifactLocation": {
            "required": ["uri"],
            "properties": {"uri": {"type": "string", "pattern": r"^[A-Za-z0-9._~:/%-]+$"}},
        },
        "region": _REGION,
    },
    "additionalProperties": False,
}
_RESULT = {
    "type": "object",
    "required": ["message", "ruleId", "ruleIndex", "level"],
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": _LEVEL,
        "message": _TEXT,
        "locations": {
            "type": "array",
            "items": {"required": ["physicalLocation"], "properties": {"physicalLocation": _PLACE}},
        },
    },
    "additionalProperties": False,
}
#: What SARIF 2.1.0 (OASIS, 2020) requires in sections 3.13 to 3.49, of the parts that we write;
#: and of each rule also what code hosts show.
LOG = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "$schema": {"type": "string", "pattern": "^https://"},
        "runs": {
            "type": "array",
            "items": {
                "required": ["tool", "results"],
                "properties": {
                    "tool": {
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "required": ["name"],
                                "properties": {"rules": {"type": "array", "items": _RULE}},
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": _RESULT},
                },
            },
        },
    },
    "additionalProperties": False,
}

NOWHERE = Diagnostic("plan-missing", "error", "there is no plan")
ODD_NAME = Place(Source("C:\\my plans\\tŷ [1].yaml"), 3, 5)
SAID = (
    NOWHERE,
    Diagnostic("break-missing", "warning", "no break", ODD_NAME, "Put one in."),
    Diagnostic("entry-joined", "warning", "two in one", Place(Source("/tmp/a.yaml"), 1, 1)),
    Diagnostic("of-tomorrow", "info", "a code that nobody has described"),
)


def _log(said: tuple[Diagnostic, ...]) -> Mapping[str, Any]:
    log = json.loads(as_sarif(said, RULES, "1.2.3"))
    jsonschema.validate(log, LOG)
    assert isinstance(log, dict)
    return log


@pytest.mark.parametrize("said", [(), SAID, (NOWHERE,)], ids=["nothing", "all sorts", "no plan"])
def test_a_log_has_what_the_standard_requires(said: tuple[Diagnostic, ...]) -> None:
    log = _log(said)
    assert len(log["runs"][0]["results"]) == len(said)


def test_each_result_points_to_its_rule() -> None:
    run = _log(SAID)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert len({rule["id"] for rule in rules}) == len(rules)


def test_the_log_of_every_fragment_that_fires_is_whole(tmp_path: Path) -> None:
    said: list[Diagnostic] = []
    for fragment in fragments():
        if fragment.fires:
            said += fragment.diagnostics(tmp_path)
            (tmp_path / "habits.yaml").unlink(missing_ok=True)
    run = _log(tuple(said))["runs"][0]
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} >= set(RULES)


def test_the_log_of_a_plan_that_cannot_be_read_is_whole(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("title: A\ntitle: B\nactivities: none\n", encoding="utf-8")
    run = _log(check(plan))["runs"][0]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert set(rules) == {"duplicate-key", "missing-key", "wrong-type"}
    assert "value" in rules["duplicate-key"]["fullDescription"]["text"]


def test_the_fields_of_json_are_those_that_are_promised() -> None:
    for each in json.loads(as_json(SAID)):
        assert list(each) == ["rule", "severity", "message", "hint", "file", "line", "column"]


def test_the_help_of_the_command_names_every_field_of_json() -> None:
    from facilitator.cli.commands import facilitator

    told = " ".join((facilitator.commands["check"].help or "").split())
    assert [field for field in json.loads(as_json(SAID))[0] if f" {field}" not in told] == []
