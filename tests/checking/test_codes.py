"""Every code that the program can print is explained, and each remark can be ignored."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.auditing import RULES as AUDIT_RULES
from facilitator.building import build, check
from facilitator.checking import RULES
from facilitator.checking.codes import CODES
from facilitator.cli.explain import explain_rule
from facilitator.diagnostics import Diagnostic
from tests.checking.codes_in_source import codes_in_source

Capture = pytest.CaptureFixture[str]

#: Stand where a rule may stand, and are none: an exercise and a class of a page.
NO_CODES = {"match-the-pair", "on-time"}
#: Codes that are put together from two words.
PUT_TOGETHER = {"unknown-*"}
ENDINGS = ("actor", "format", "inject", "kind", "measure", "outcome", "post", "rule", "value")

PLAN = (
    "facilitator: 1\ntitle: A session\nactivities:\n  - title: Talk it over\n    kind: discussion\n"
    "    minutes: 20\n    say: Welcome.\n    invitation: What now?\n"
)


def test_every_code_in_the_source_is_a_rule_or_is_explained() -> None:
    found = codes_in_source()
    known = {*RULES, *AUDIT_RULES, *CODES}
    assert {code for code in found if code not in known} == NO_CODES | PUT_TOGETHER
    assert {f"unknown-{ending}" for ending in ENDINGS} <= known


def test_every_code_that_is_explained_is_in_the_source() -> None:
    put_together = {f"unknown-{ending}" for ending in ENDINGS}
    assert set(CODES) - set(codes_in_source()) - put_together == set()


def test_a_code_of_the_check_is_explained_once() -> None:
    assert set(CODES) & set(RULES) == set()


@pytest.mark.parametrize("code", [*RULES, *AUDIT_RULES, *CODES])
def test_each_is_told_in_full(code: str, capsys: Capture) -> None:
    assert explain_rule(code) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"{code} (")
    assert max(map(len, told.splitlines())) <= 80


def _said(folder: Path, checks: str, plan: str = PLAN) -> list[Diagnostic]:
    path = folder / "plan.yaml"
    path.write_text(plan + checks, encoding="utf-8")
    return list(check(path))


def _ignoring(code: str) -> str:
    return f"checks:\n  ignore:\n    - rule: {code}\n      why: It is meant so\n"


JOINED = PLAN + "prework:\n  - Bring a pen\n    Bring a phone\n"


def test_a_remark_on_reading_can_be_ignored(tmp_path: Path) -> None:
    assert "entry-joined" in [each.rule for each in _said(tmp_path, "", JOINED)]
    said = [each.rule for each in _said(tmp_path, _ignoring("entry-joined"), JOINED)]
    assert "entry-joined" not in said
    assert "ignore-unused" not in said


def test_an_ignore_of_a_remark_on_reading_that_finds_nothing_is_told(tmp_path: Path) -> None:
    assert "ignore-unused" in [each.rule for each in _said(tmp_path, _ignoring("entry-joined"))]


@pytest.mark.parametrize("code", ["overrun", "personal-data", "bad-date", "missing-glyph"])
def test_an_ignore_of_an_error_is_refused(code: str, tmp_path: Path) -> None:
    refused = [each for each in _said(tmp_path, _ignoring(code)) if each.severity == "error"]
    (said,) = refused
    assert said.rule == "error-ignored"
    assert said.place is not None and said.place.line == 11


def test_an_error_is_told_although_it_is_ignored(tmp_path: Path) -> None:
    short = PLAN + "minutes: 10\n" + _ignoring("overrun")
    errors = [each.rule for each in _said(tmp_path, "", short) if each.severity == "error"]
    assert errors == ["overrun", "error-ignored"]


def test_a_remark_on_a_file_can_be_ignored_and_an_idle_ignore_is_told(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    assert "calendar-without-date" in [each.rule for each in build(path).diagnostics]
    path.write_text(PLAN + _ignoring("calendar-without-date"), encoding="utf-8")
    # A check makes no file: whether the ignore is needed, it cannot know.
    assert "ignore-unused" not in [each.rule for each in check(path)]
    said = [each.rule for each in build(path).diagnostics]
    assert not {"calendar-without-date", "ignore-unused"}.intersection(said)
    path.write_text(PLAN + "date: 2027-01-19\n" + _ignoring("calendar-without-date"), "utf-8")
    assert "ignore-unused" in [each.rule for each in build(path).diagnostics]
    some = build(path, only=["agenda"], output=tmp_path / "other")
    assert "ignore-unused" not in [each.rule for each in some.diagnostics]


def test_a_number_for_a_code_that_is_no_rule_is_refused(tmp_path: Path) -> None:
    said = _said(tmp_path, "checks:\n  limits:\n    picture-too-small: 50\n")
    assert "limit-without-number" in [each.rule for each in said]
