"""`facilitator habits` finds habits by any word; `facilitator schema` prints what editors read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from facilitator.catalogue import Theme
from facilitator.cli import main
from facilitator.cli.commands.habits import THEMES
from facilitator.loading import whole_catalogue
from facilitator.plan.schema import schema_text

Capture = pytest.CaptureFixture[str]
HABITS = whole_catalogue().habits
OWN = """
habits:
  - id: story-time
    theme: tell
    icon: book
    offline: {title: Story time, text: Tuesdays in the library.}
    digital: {title: A story on the telephone, text: A number to ring.}
    same_because: A voice that children know.
  - id: noticeboard
    theme: tell
    icon: pin
    offline: {title: Our own board, text: By the door.}
    digital: {title: Our own page, text: The same words.}
    same_because: People look there.
"""


def printed(capsys: Capture, *arguments: str) -> str:
    assert main(["habits", *arguments]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


def test_without_words_every_habit_is_listed_once(capsys: Capture) -> None:
    lines = [line for line in printed(capsys).splitlines() if line.startswith("  ")]
    assert sorted(line.split()[0] for line in lines) == sorted(habit.id for habit in HABITS)
    assert all(len(line) <= 88 for line in lines)


@pytest.mark.parametrize("word", ["surgery", "SURGERY", "data-protection", "appointment"])
def test_a_habit_is_found_by_any_word_in_it(word: str, capsys: Capture) -> None:
    assert "ward-surgery" in printed(capsys, word)


def test_every_word_must_be_in_it(capsys: Capture) -> None:
    said = printed(capsys, "broken", "lamp")
    assert "street-lamp" in said
    assert said.endswith("1 habit. All about one: facilitator habits --show street-lamp\n")


@pytest.mark.parametrize("theme", get_args(Theme))
def test_a_theme_leaves_the_others_out(theme: str, capsys: Capture) -> None:
    said = printed(capsys, "--theme", theme)
    listed = {line.split()[0] for line in said.splitlines() if line.startswith("  ")}
    assert listed == {habit.id for habit in HABITS if habit.theme == theme} != set()


def test_the_themes_of_the_command_are_those_of_the_catalogue() -> None:
    assert get_args(Theme) == THEMES


def test_a_word_that_nothing_holds_is_answered_with_the_nearest(capsys: Capture) -> None:
    assert printed(capsys, "sugrery") == "No habit holds `sugrery`. Did you mean `surgery`?\n"
    assert "list all" in printed(capsys, "xylophone", "surgery")
    assert "with the theme tell" in printed(capsys, "--theme", "tell", "surgery")


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.id)
def test_everything_about_a_habit_is_shown(habit: object, capsys: Capture) -> None:
    from facilitator.catalogue import Habit

    assert isinstance(habit, Habit)
    said = " ".join(printed(capsys, "--show", habit.id).split())
    texts = [habit.offline.text, habit.digital.text, habit.same_because, habit.first_step]
    texts += [*habit.digital.alternatives, *(caution.text for caution in habit.cautions)]
    assert [text for text in texts if text and " ".join(text.split()) not in said] == []


def test_a_habit_that_is_not_there_is_told_with_the_nearest(capsys: Capture) -> None:
    assert main(["habits", "--show", "ward-surgry"]) == 1
    assert "Did you mean `ward-surgery`?" in capsys.readouterr().err


def test_a_catalogue_of_ones_own_joins_ours_and_wins(tmp_path: Path, capsys: Capture) -> None:
    own = tmp_path / "habits.yaml"
    own.write_text(OWN, encoding="utf-8")
    said = printed(capsys, "--catalogue", str(own))
    assert "Story time: A story on the telephone" in said
    assert "Our own board" in said
    assert "ward-surgery" in said
    assert "Our own page" in printed(capsys, "--catalogue", str(own), "--show", "noticeboard")


def test_a_faulty_catalogue_is_told_with_its_places(tmp_path: Path, capsys: Capture) -> None:
    own = tmp_path / "habits.yaml"
    own.write_text(OWN.replace("theme: tell", "theme: talk", 1), encoding="utf-8")
    assert main(["habits", "--catalogue", str(own)]) == 1
    assert "habits.yaml:4:12: error unknown-value" in capsys.readouterr().err
    assert main(["habits", "--catalogue", str(tmp_path / "habit.yaml")]) == 1
    assert "Did you mean `habits.yaml`?" in capsys.readouterr().err


def test_a_console_without_our_letters_still_shows_habits() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "facilitator", "habits", "letter"],
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"letters-page" in done.stdout


def test_the_schema_is_printed_or_written_the_same(tmp_path: Path, capsys: Capture) -> None:
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == schema_text()
    file = tmp_path / "plan.schema.json"
    file.write_text("older", encoding="utf-8")
    assert main(["schema", "--output", str(file)]) == 0
    assert file.read_bytes() == schema_text().encode()
    assert json.loads(file.read_bytes())["properties"]["title"]["description"]


def test_a_schema_that_cannot_be_written_is_told(tmp_path: Path, capsys: Capture) -> None:
    assert main(["schema", "--output", str(tmp_path / "nowhere" / "plan.json")]) == 1
    assert "error not-written" in capsys.readouterr().err


def test_the_schema_is_the_same_in_every_process() -> None:
    command = [sys.executable, "-m", "facilitator", "schema"]
    texts = {
        subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout.replace(b"\r\n", b"\n")
        for seed in ("1", "2")
    }
    assert texts == {schema_text().encode()}
