"""`facilitator check`: what it prints, and its exit codes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.publishing import workshop as stand_ins
from tests.publishing.workshop import Workshop

Command = Callable[..., int]
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _stand_ins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facilitator.building._load", stand_ins.load)
    monkeypatch.setattr("facilitator.building._check", stand_ins.check)


def test_a_sound_plan_has_no_faults(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    assert facilitator("check") == 0
    assert capsys.readouterr().out == "sessions/evening.yaml: no faults found\n"
    assert not (workshop.root / "output").exists()


def test_a_warning_counts_under_strict_only(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    workshop.write(remark="rather long")
    assert facilitator("check", "sessions/evening.yaml") == 0
    assert facilitator("check", "sessions/evening.yaml", "--strict") == 1
    said = capsys.readouterr()
    assert "warning remark: rather long" in said.err
    assert "sessions/evening.yaml: 1 warning\n" in said.out


def test_an_error_is_code_1_and_the_other_plans_are_judged_too(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    (workshop.root / "sessions" / "a.yaml").write_text("fault: no title", encoding="utf-8")
    assert facilitator("check") == 1
    out = capsys.readouterr().out.splitlines()
    assert out == ["sessions/a.yaml: 1 error", "sessions/evening.yaml: no faults found"]
