"""`facilitator timetable` and `facilitator compare`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.cli import main

Capture = pytest.CaptureFixture[str]

PLAN = """\
facilitator: 1
title: An evening
start: 18:00
activities:
  - id: match
    title: Match
    kind: exercise
    minutes: 20
"""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "sessions"
    folder.mkdir()
    path = folder / "evening.yaml"
    path.write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return path


@pytest.mark.usefixtures("plan")
def test_the_timetable_is_printed(capsys: Capture) -> None:
    assert main(["timetable"]) == 0
    said = capsys.readouterr()
    assert "18:00  20 min   18:00   ########################  Match" in said.out
    assert said.err == ""


def test_letters_that_the_console_lacks_do_not_stop_the_timetable(plan: Path) -> None:
    text = PLAN.replace("An evening", "Yr ŵyl – “ŷd”").replace("Match", "Têst ŵ")
    plan.write_text(text, encoding="utf-8")
    for encoding in ("cp1252", "cp437", "utf-8"):
        done = subprocess.run(
            [sys.executable, "-m", "facilitator", "timetable", str(plan)],
            capture_output=True,
            env={**os.environ, "PYTHONIOENCODING": encoding},
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        told = done.stdout.decode(encoding)
        assert "18:00" in told
        assert "####" in told
        if encoding == "utf-8":
            assert "Yr ŵyl – “ŷd”" in told


@pytest.mark.usefixtures("plan")
def test_lines_are_as_long_as_the_terminal_is_wide(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facilitator.cli.timetable._line_width", lambda: 60)
    assert main(["timetable"]) == 0
    said = capsys.readouterr().out
    assert "18:00  20 min   18:00   ####  Match" in said
    assert max(map(len, said.splitlines())) <= 60


@pytest.mark.usefixtures("plan")
def test_the_facts_of_the_day_count(capsys: Capture) -> None:
    assert main(["timetable", "sessions/evening.yaml", "--start", "09:15"]) == 0
    assert "09:35  Finish, as booked" in capsys.readouterr().out


def test_the_times_of_two_runs_become_a_range(plan: Path, tmp_path: Path, capsys: Capture) -> None:
    tables = []
    for number, minutes in enumerate((25, 31)):
        table = tmp_path / f"actual-{number}.csv"
        table.write_text(f"activity,actual_minutes\nmatch,{minutes}\n", encoding="utf-8")
        tables.append(str(table))
    assert main(["compare", str(plan), *tables]) == 0
    assert "minutes: {min: 25, plan: 31, max: 31}" in capsys.readouterr().out


def test_a_table_that_is_not_there_is_told(plan: Path, capsys: Capture) -> None:
    assert main(["compare", str(plan), "none.csv"]) == 1
    said = capsys.readouterr()
    assert "error actual-unreadable: none.csv cannot be read" in said.err
    assert said.out == ""


def test_a_table_that_is_not_text_is_told(plan: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "odd.csv").write_bytes(b"\xff\xfe\x00a")
    assert main(["compare", str(plan), "odd.csv"]) == 1
    assert "is not text in UTF-8" in capsys.readouterr().err
