"""`facilitator build`: what it prints, and its exit codes."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.building import Steps
from facilitator.cli.console import print_copies
from facilitator.copying import CopiesResult
from facilitator.diagnostics import FacilitatorError
from tests.publishing.workshop import FILES, Workshop

Command = Callable[..., int]
Capture = pytest.CaptureFixture[str]


def test_it_ends_with_a_table_of_files_counts_and_sizes(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    assert facilitator("build", "sessions/evening.yaml") == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "output/evening"
    assert out[1] == "  deck.pptx    3 pages  1 KB  written"
    assert len(out) == 1 + len(FILES)


def test_progress_is_plain_lines_in_a_pipe(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    facilitator("build", "sessions/evening.yaml")
    err = capsys.readouterr().err
    assert "evening: load evening.yaml\n" in err
    assert "evening: render deck.pptx\n" in err
    assert "\r" not in err
    assert "\x1b" not in err


def test_progress_is_one_line_on_a_terminal(
    workshop: Workshop, facilitator: Command, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    facilitator("build", "sessions/evening.yaml")
    err = capsys.readouterr().err
    assert err.count("\r") > 6
    assert "\n" not in err
    assert err.rstrip("\r").endswith(" " * 10)


def test_verbose_says_how_long_each_step_took(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    facilitator("build", "sessions/evening.yaml", "--verbose")
    err = capsys.readouterr().err.splitlines()
    steps = [line.split()[1] for line in err]
    assert steps == ["load", "check", "compose", *["render"] * 4, "publish"]
    assert all(re.search(r"\(\d+\.\d\d s\)$", line) for line in err)


def test_a_second_build_says_that_nothing_was_written(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    facilitator("build")
    capsys.readouterr()
    assert facilitator("build") == 0
    said = capsys.readouterr()
    assert said.out.startswith("output/evening: nothing has changed, nothing was written\n")
    assert said.out.count("unchanged") == len(FILES)
    assert said.err == ""


def test_force_builds_all_the_same(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    facilitator("build")
    capsys.readouterr()
    assert facilitator("build", "--force") == 0
    assert "nothing was written" not in capsys.readouterr().out


def test_without_a_plan_it_builds_every_plan_of_the_workspace(
    workshop: Workshop, facilitator: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workshop.root / "sessions" / "morning.yml").write_text("title: M", encoding="utf-8")
    monkeypatch.chdir(workshop.root / "assets")
    assert facilitator("build") == 0
    built = sorted(path.name for path in (workshop.root / "output").iterdir())
    assert built == ["evening", "morning"]


def test_a_faulty_plan_does_not_keep_the_others_from_being_built(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    (workshop.root / "sessions" / "a.yaml").write_text("fault: no title", encoding="utf-8")
    assert facilitator("build") == 1
    said = capsys.readouterr()
    assert "a.yaml:1:3: error plan-faulty: no title\n    1 | fault: no title\n" in said.err
    assert "output/evening" in said.out


def test_a_folder_of_plans_that_may_not_be_opened_is_told(
    workshop: Workshop,
    facilitator: Command,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    def refused(folder: Path) -> tuple[Path, ...]:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr("facilitator.cli.plans.plans_in", refused)
    assert facilitator("build") == 1
    err = capsys.readouterr().err
    assert "error file-unreadable: sessions/ cannot be looked into: Permission denied" in err


def test_two_plans_with_one_stem_are_an_error(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    (workshop.root / "sessions" / "evening.yml").write_text("title: M", encoding="utf-8")
    assert facilitator("build") == 1
    err = capsys.readouterr().err
    both = [str(Path("sessions", name)) for name in ("evening.yaml", "evening.yml")]
    assert f"{both[0]} and {both[1]} would both build into evening/" in err
    assert not (workshop.root / "output").exists()


def test_one_of_two_plans_with_one_stem_is_an_error_too(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    (workshop.root / "sessions" / "evening.yml").write_text("title: M", encoding="utf-8")
    assert facilitator("build", "sessions/evening.yml") == 1
    assert "plan-name-twice" in capsys.readouterr().err


def test_the_same_plan_named_twice_is_built_once(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    plan = "sessions/evening.yaml"
    assert facilitator("build", plan, plan, workshop.plan) == 0
    assert capsys.readouterr().out.count("output/evening") == 1


@pytest.mark.parametrize("other", ["sessions/../sessions/evening.yaml", "./sessions//evening.yaml"])
def test_two_ways_to_name_a_plan_are_one_plan(
    workshop: Workshop, facilitator: Command, capsys: Capture, other: str
) -> None:
    assert facilitator("build", "sessions/evening.yaml", other) == 0
    assert facilitator("build", other) == 0
    said = capsys.readouterr()
    assert said.out.count("output/evening\n") == 1
    assert "nothing has changed" in said.out
    assert not (workshop.root / "sessions" / "output").exists()


@pytest.mark.parametrize("folder", ["/", "..", "."])
def test_a_folder_is_no_plan(
    workshop: Workshop, facilitator: Command, capsys: Capture, folder: str
) -> None:
    assert facilitator("build", folder) == 1
    err = capsys.readouterr().err
    assert "error" in err
    assert "facilitator itself failed" not in err


def test_a_folder_without_sessions_gets_a_way_out(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    workshop.plan.unlink()
    (workshop.root / "sessions").rmdir()
    assert facilitator("build") == 1
    assert "no folder called sessions/" in capsys.readouterr().err


def test_an_empty_sessions_folder_gets_a_way_out(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    workshop.plan.unlink()
    assert facilitator("build") == 1
    assert "put a .yaml file there" in capsys.readouterr().err


def test_a_plan_that_is_missing_is_an_error(workshop: Workshop, facilitator: Command) -> None:
    assert facilitator("build", "sessions/morning.yaml") == 1


@pytest.mark.parametrize("arguments", [("--only", "deks"), ("--colour",), ("--output",)])
def test_a_bad_command_line_is_code_2(
    workshop: Workshop, facilitator: Command, arguments: tuple[str, ...]
) -> None:
    assert facilitator("build", *arguments) == 2


def test_only_may_be_repeated(workshop: Workshop, facilitator: Command) -> None:
    assert facilitator("build", "--only", "cards", "--only", "deck") == 0
    assert workshop.names() == {"deck.pptx", "cards.pdf", "manifest.json"}


def test_another_output_folder_and_brand(workshop: Workshop, facilitator: Command) -> None:
    (workshop.root / "brand.yaml").write_text("red", encoding="utf-8")
    assert facilitator("build", "--output", "print", "--brand", "brand.yaml") == 0
    deck = workshop.root / "print" / "evening" / "deck.pptx"
    assert b"'colours': 'red'" in deck.read_bytes()


def test_the_facts_of_the_day_win_over_the_plans(workshop: Workshop, facilitator: Command) -> None:
    day = {
        "date": "2026-12-03",
        "start": "18:00",
        "participants": "18",
        "venue": "Committee Room 1",
        "organisation": "Elmshire",
    }
    facilitator("build", *(word for name, value in day.items() for word in (f"--{name}", value)))
    deck = workshop.read("deck.pptx").decode()
    assert all(f"'{name}': '{value}'" in deck for name, value in day.items())
    manifest = json.loads(workshop.read("manifest.json"))
    assert manifest["options"]["overrides"] == day


def test_the_source_date_comes_from_the_environment(
    workshop: Workshop, facilitator: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    facilitator("build")
    assert b"2027-01-15" in workshop.read("deck.pptx")


def test_a_file_that_is_not_written_is_code_1_and_in_the_table(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    facilitator("build")
    workshop.write(title="Two")
    (workshop.folder / "deck.pptx").chmod(0o444)
    assert facilitator("build") == 1
    said = capsys.readouterr()
    assert "error file-not-written: deck.pptx was not written: it is read-only" in said.err
    assert re.search(r"deck\.pptx +failed", said.out)


def test_a_warning_is_printed_and_is_no_error(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    workshop.write(title="One", remark="rather long")
    assert facilitator("build") == 0
    assert "warning remark: rather long" in capsys.readouterr().err


def test_a_bug_is_one_line_and_how_to_report_it(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    workshop.write(bug="oh")
    assert facilitator("build") == 1
    err = capsys.readouterr().err
    assert "facilitator itself failed (ZeroDivisionError: oh)" in err
    assert "--verbose" in err
    assert "Traceback" not in err


def test_a_bug_shows_its_traceback_when_verbose(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    workshop.write(bug="oh")
    assert facilitator("build", "--verbose") == 1
    err = capsys.readouterr().err
    assert "Traceback (most recent call last)" in err
    assert "raise ZeroDivisionError" in err


def test_a_bug_met_with_one_plan_keeps_no_other_from_being_built(
    workshop: Workshop, facilitator: Command, capsys: Capture
) -> None:
    for name in ("a", "z"):
        (workshop.root / "sessions" / f"{name}.yaml").write_text("bug: oh", encoding="utf-8")
    assert facilitator("build") == 1
    said = capsys.readouterr()
    bugs = [line for line in said.err.splitlines() if "itself failed" in line]
    assert len(bugs) == 2
    assert "on sessions/a.yaml" in bugs[0].replace(os.sep, "/")
    assert said.err.count("--verbose") == 1
    assert said.out.startswith("output/evening\n")


def test_a_plan_that_fails_before_others_are_built_still_counts(
    workshop: Workshop, facilitator: Command
) -> None:
    (workshop.root / "sessions" / "a.yaml").write_text("title: A\nfail: deck", encoding="utf-8")
    assert facilitator("build") == 1
    assert facilitator("build", "sessions/evening.yaml") == 0


def test_a_source_date_that_is_none_is_one_line(
    workshop: Workshop, facilitator: Command, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "²")
    assert facilitator("build") == 1
    err = capsys.readouterr().err
    assert err.startswith("error bad-source-date: SOURCE_DATE_EPOCH is no number of seconds")
    assert not (workshop.root / "output").exists()


@pytest.mark.parametrize(("count", "said"), [(1, "1 file "), (2, "2 files ")])
def test_copies_are_counted_in_words(count: int, said: str, capsys: Capture) -> None:
    print_copies(CopiesResult(Path("personal"), count, 0, 2000))
    assert f"  {said} 2 KB" in capsys.readouterr().out


def test_colours_are_for_terminals_only(
    workshop: Workshop, facilitator: Command, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    facilitator("build")
    assert "\x1b" not in capsys.readouterr().out
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    facilitator("build", "--force")
    facilitator("build", "--date", "x")
    assert "\x1b[32mwritten" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    facilitator("build", "--date", "y")
    assert "\x1b" not in capsys.readouterr().out


def test_paths_are_shown_as_they_would_be_typed(
    workshop: Workshop, facilitator: Command, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workshop.root / "assets")
    facilitator("build")
    assert capsys.readouterr().out.startswith(f"{workshop.folder}{os.linesep[-1:]}")


def test_complaints_name_a_plan_as_it_was_given(
    workshop: Workshop, facilitator: Command, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    monkeypatch.chdir(workshop.root / "assets")

    def load(plan: Path, *_: object) -> object:
        seen.append(plan.as_posix())
        raise FacilitatorError([])

    monkeypatch.setattr("facilitator.building.Steps", lambda: Steps(load))
    facilitator("build")
    facilitator("build", "../sessions/evening.yaml")
    assert seen == ["../sessions/evening.yaml"] * 2
