"""A new workspace is whole at once, and changes nothing that was there."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from facilitator import bundled
from facilitator.building import build, check
from facilitator.cli import main, new
from facilitator.diagnostics import FacilitatorError
from facilitator.loading import load
from facilitator.publishing import folder_for
from facilitator.scaffold import Facts, begin, facts_of, shipped, shipped_sessions

Capture = pytest.CaptureFixture[str]
ROOT = Path(__file__).parents[2]

#: Words that mean something to YAML, to Python or to a page.
ODD_TITLES = [
    "Social media: the opportunity",
    "Room #4",
    "[To be written]",
    'She said "yes"',
    "It's @home & *here*",
    "C:\\new\\table",
    "{{title}} $title ${x} %s {0}",
    "yes",
    "2026",
    "- a dash",
    "</script>",
    "Tŷ bach twt 🙂",
    "   spaces   around   ",
]


@pytest.mark.parametrize("minutes", [20, 29.5, 30, 44, *range(45, 181, 5), 91, 97])
def test_a_new_plan_says_nothing_wrong_at_any_length(minutes: float, tmp_path: Path) -> None:
    begun = begin(tmp_path, Facts(minutes=minutes))
    assert [each.render() for each in check(begun.plan)] == []
    plan = load(begun.plan)
    assert plan.minutes == minutes
    assert sum(activity.planned_minutes for activity in plan.activities) == pytest.approx(minutes)


@pytest.mark.parametrize("people", [1, 2, 3, 15, 16, 20, 60])
def test_a_new_plan_says_nothing_wrong_with_any_number_of_people(
    people: int, tmp_path: Path
) -> None:
    begun = begin(tmp_path, Facts(participants=people, minutes=90))
    assert [each.render() for each in check(begun.plan)] == []
    assert load(begun.plan).participants.expected == people  # type: ignore[union-attr]


def test_a_new_workspace_is_built_at_once(tmp_path: Path) -> None:
    begun = begin(tmp_path / "mine", Facts(date=datetime.date(2027, 1, 19)))
    assert {path.name for path in (tmp_path / "mine").iterdir()} == {
        "assets", "output", "sessions",
    }  # fmt: skip
    result = build(begun.plan)
    assert result.ok
    assert [each.render() for each in result.diagnostics] == []
    assert result.folder == tmp_path / "mine" / "output" / "same-habit-new-place"
    assert {"deck.pptx", "guide.pdf", "handout.pdf", "cards.pdf"} <= {
        file.file for file in result.files
    }


@pytest.mark.parametrize("minutes", [1, 19, 181, 600])
def test_a_length_that_the_plan_cannot_have_is_refused(minutes: float, tmp_path: Path) -> None:
    with pytest.raises(FacilitatorError, match="takes 20 to 180 minutes"):
        begin(tmp_path / "mine", Facts(minutes=minutes))
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize("title", ODD_TITLES)
@pytest.mark.parametrize("source", [None, "first-steps"])
def test_any_title_arrives_as_it_was_typed(title: str, source: str | None, tmp_path: Path) -> None:
    facts = facts_of({"title": title})
    begun = begin(tmp_path, facts, shipped(source) if source else None)
    assert load(begun.plan).title == " ".join(title.split())


@pytest.mark.parametrize(
    ("title", "file"),
    [
        ("Con", "con-session"),
        ("aux!", "aux-session"),
        ("COM1", "com1-session"),
        ("王", "my-session"),
    ],
)
def test_a_title_that_is_no_name_for_a_file_gives_one_that_is(
    title: str, file: str, tmp_path: Path
) -> None:
    plan = begin(tmp_path, Facts(title=title)).plan
    assert plan.stem == file
    assert folder_for(plan, tmp_path).name == file


@pytest.mark.parametrize("name", [each.name for each in shipped_sessions()])
def test_each_session_that_we_ship_can_be_begun_with(name: str, tmp_path: Path) -> None:
    begun = begin(tmp_path, Facts(), shipped(name))
    assert begun.plan.name == f"{name}.yaml"
    assert load(begun.plan) == load(bundled.sessions() / f"{name}.yaml")
    assert [each.render() for each in check(begun.plan) if each.severity != "info"] == []


def test_the_facts_take_the_place_of_what_a_shipped_plan_says(tmp_path: Path) -> None:
    facts = Facts(title="Ours", date=datetime.date(2028, 5, 4), minutes=50, participants=30)
    ours = load(begin(tmp_path, facts, shipped("first-steps")).plan)
    theirs = load(bundled.sessions() / "first-steps.yaml")
    assert (ours.title, ours.date, ours.minutes) == ("Ours", datetime.date(2028, 5, 4), 50)
    assert ours.participants is not None
    assert (ours.participants.expected, ours.participants.max) == (30, 36)
    assert ours.activities == theirs.activities
    assert ours.venue == theirs.venue
    text = (tmp_path / "sessions" / "first-steps.yaml").read_text(encoding="utf-8")
    assert "# To make it yours: change date, venue and facilitator" in text


def test_a_fact_that_the_plan_does_not_mention_is_added(tmp_path: Path) -> None:
    from facilitator.scaffold.facts import with_facts

    text = "facilitator: 1\ntitle: >-\n  A long\n  title\nactivities: []\n"
    changed = with_facts(text, Facts(date=datetime.date(2028, 5, 4), participants=4))
    assert changed == (
        "facilitator: 1\ntitle: >-\n  A long\n  title\n"
        "participants: \n  expected: 4\n  max: 6\ndate: 2028-05-04\nactivities: []\n"
    )


# -- nothing that was there is changed --------------------------------------------------------


def test_a_plan_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    plan = begin(tmp_path, Facts()).plan
    plan.write_text("mine", encoding="utf-8")
    with pytest.raises(FacilitatorError, match="plan-exists"):
        begin(tmp_path, Facts())
    assert plan.read_text(encoding="utf-8") == "mine"
    plan.rename(plan.with_suffix(".yml"))
    with pytest.raises(FacilitatorError, match="plan-exists"):
        begin(tmp_path, Facts())
    assert not plan.exists()


def test_a_second_plan_joins_the_first_and_the_schema_stays(tmp_path: Path) -> None:
    begin(tmp_path, Facts())
    schema = tmp_path / "sessions" / "plan.schema.json"
    schema.write_text("older", encoding="utf-8")
    begun = begin(tmp_path, Facts(title="Another"))
    assert begun.files == (tmp_path / "sessions" / "another.yaml",)
    assert schema.read_text(encoding="utf-8") == "older"


@pytest.mark.parametrize("name", ["", "sessions", "assets", "output"])
def test_a_file_in_the_place_of_a_folder_is_left_alone(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    if name:
        folder.mkdir()
    (folder / name if name else folder).write_text("a file", encoding="utf-8")
    with pytest.raises(FacilitatorError, match="not-a-folder"):
        begin(folder, Facts())
    assert (folder / name if name else folder).read_text(encoding="utf-8") == "a file"
    assert [path.name for path in folder.iterdir()] == [name] if name else True


def test_a_folder_that_cannot_be_made_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, *_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(FacilitatorError, match="cannot be made: No space left on device"):
        begin(tmp_path / "mine", Facts())


# -- editors ----------------------------------------------------------------------------------


@pytest.mark.parametrize("source", [None, "first-steps"])
def test_a_new_plan_names_the_schema_that_stands_beside_it(
    source: str | None, tmp_path: Path
) -> None:
    plan = begin(tmp_path, Facts(), shipped(source) if source else None).plan
    first = plan.read_text(encoding="utf-8").split("\n", maxsplit=1)[0]
    assert first == "# yaml-language-server: $schema=plan.schema.json"
    schema = json.loads((plan.parent / "plan.schema.json").read_text(encoding="utf-8"))
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"


# -- the command ------------------------------------------------------------------------------


def test_the_command_says_what_it_made_and_what_comes_next(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "my sessions", "--title", "Ours", "--minutes", "1h30"]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert "my sessions/sessions/ours.yaml: written" in said.out
    assert '  cd "my sessions"\n  facilitator check\n  facilitator build\n' in said.out
    assert main(["new", "my sessions", "--title", "Ours"]) == 1
    assert "plan-exists" in capsys.readouterr().err


def test_the_command_checks_a_plan_that_the_facts_have_changed(
    tmp_path: Path, capsys: Capture
) -> None:
    arguments = ["new", str(tmp_path), "--from", "first-steps", "--minutes", "40"]
    assert main(arguments) == 0
    assert "error overrun: the activities take 45 minutes" in capsys.readouterr().err


def test_every_fact_that_cannot_be_one_is_told_at_once(tmp_path: Path, capsys: Capture) -> None:
    facts = ["--title", " ", "--date", "3/12/2026", "--minutes", "1:30", "--participants", "few"]
    assert main(["new", str(tmp_path / "mine"), *facts]) == 1
    said = capsys.readouterr().err
    assert said.count("error bad-option: --") == 4
    assert "2026-12-03, if that is the day you mean" in said
    assert not (tmp_path / "mine").exists()


def test_a_title_with_an_invisible_character_is_refused(tmp_path: Path, capsys: Capture) -> None:
    assert main(["new", str(tmp_path / "mine"), "--title", "a\x07b"]) == 1
    assert "--title: there is an invisible character in it (U+0007)" in capsys.readouterr().err
    assert not (tmp_path / "mine").exists()


def test_a_session_that_we_do_not_ship_is_told_with_the_nearest(
    tmp_path: Path, capsys: Capture
) -> None:
    assert main(["new", str(tmp_path / "mine"), "--from", "frist-steps"]) == 1
    assert "Did you mean `first-steps`?" in capsys.readouterr().err
    assert main(["new", str(tmp_path / "mine"), "--from", "../first-steps"]) == 1
    assert not (tmp_path / "mine").exists()


def test_the_sessions_to_begin_with_are_listed_with_a_line_each(capsys: Capture) -> None:
    assert main(["new", "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    for session in shipped_sessions():
        (line,) = [line for line in lines if line.startswith(session.name)]
        assert session.plan.title in line


def test_without_a_folder_the_command_line_is_bad(capsys: Capture) -> None:
    assert main(["new"]) == 2
    assert "Name the folder to make" in capsys.readouterr().err


def test_in_a_pipe_nothing_is_asked(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "facilitator", "new", str(tmp_path / "mine")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Title" not in done.stdout


def test_on_a_terminal_an_empty_answer_leaves_a_shipped_plan_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    defaults: dict[str, str] = {}

    def ask(question: str, *, default: str, show_default: bool) -> str:
        defaults[question] = default
        return default

    monkeypatch.setattr(new, "_on_terminal", lambda: True)
    monkeypatch.setattr("click.prompt", ask)
    assert main(["new", str(tmp_path), "--from", "first-steps"]) == 0
    assert list(defaults.values()) == ["First steps", "2027-01-19", "45", "8"]
    theirs = (bundled.sessions() / "first-steps.yaml").read_text(encoding="utf-8")
    ours = (tmp_path / "sessions" / "first-steps.yaml").read_text(encoding="utf-8")
    assert ours == f"# yaml-language-server: $schema=plan.schema.json\n{theirs}"


@pytest.mark.skipif(sys.platform == "win32", reason="terminals are made otherwise there")
def test_a_real_terminal_is_asked_and_its_answers_are_in_the_plan(tmp_path: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "facilitator", "new", "mine", "--minutes", "90"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    # A title, a date that cannot be read and one that can, and a number left to its default.
    os.write(ours, b"Where people are\n4/5/2028\n2028-05-04\n\n")
    said = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # how Linux says that the other end has gone
            break
        if not part:
            break
        said += part
    os.close(ours)
    assert process.wait() == 0, said.decode()
    assert b"Title [Same habit, new place]:" in said
    assert b"Write the year first: 2028-05-04" in said
    assert b"Minutes" not in said
    plan = load(tmp_path / "mine" / "sessions" / "where-people-are.yaml")
    assert (plan.title, plan.date, plan.minutes) == (
        "Where people are", datetime.date(2028, 5, 4), 90,
    )  # fmt: skip
    assert plan.participants is not None and plan.participants.expected == 12


# -- without a checkout -----------------------------------------------------------------------


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a wheel puts on a computer: no repository is around it."""
    from hatchling.builders.wheel import WheelBuilder

    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(built) as wheel:
        wheel.extractall(folder / "installed")
    return folder / "installed"


@pytest.mark.parametrize("options", [[], ["--from", "opportunity-and-challenge"]])
def test_it_works_from_a_wheel(options: list[str], installed: Path, tmp_path: Path) -> None:
    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "facilitator", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(installed), "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("new", "mine", *options)
    (plan,) = (tmp_path / "mine" / "sessions").glob("*.yaml")
    assert "no faults found" in run("check", str(plan), "--strict")
    assert "ward-surgery" in run("habits", "surgery")
    assert "first-steps" in run("new", "--list")
    assert json.loads(run("schema"))["title"] == "A session plan"
