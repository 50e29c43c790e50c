"""The command in a process of its own: encodings, warnings, Ctrl-C, pipes."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.publishing.workshop import FILES, Workshop

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]
SCRIPT = Path(__file__).parents[1] / "publishing" / "workshop.py"


def facilitator(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "facilitator", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)


def test_python_m_is_the_command() -> None:
    done = facilitator("--version")
    assert re.fullmatch(r"facilitator \d+\.\d+\.\d+\n", done.stdout)
    assert done.returncode == 0


def test_letters_that_the_console_lacks_are_replaced(workshop: Workshop, process: Process) -> None:
    workshop.write(title="One", remark="Tŷ bach ŵ £ “€”")
    done = process("build", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "T? bach ? £ “€”" in done.stderr.decode("cp1252")
    assert "Tŷ bach".encode() in workshop.read("deck.pptx")


def test_no_file_is_opened_in_the_machines_own_encoding(
    workshop: Workshop, process: Process
) -> None:
    python = ("-X", "warn_default_encoding", "-W", "error::EncodingWarning")
    assert process("build", python=python).returncode == 0
    again = process("build", python=python)
    assert (again.returncode, again.stderr) == (0, b"")


def test_ctrl_c_leaves_one_line_and_whole_files(workshop: Workshop) -> None:
    workshop.write(title="One", large="deck 3000000")
    building = subprocess.Popen(
        [sys.executable, str(SCRIPT), "build", "--force"],
        cwd=workshop.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert building.stderr is not None
    for line in building.stderr:
        if "render deck" in line:
            break
    # On Windows, SIGINT cannot be sent to a child without stopping the parent too.
    if os.name == "nt":
        building.kill()
        building.communicate()
        pytest.skip("Ctrl-C cannot be sent to one process here")
    building.send_signal(signal.SIGINT)
    _, rest = building.communicate(timeout=30)
    assert building.returncode == 130
    assert rest.splitlines()[-1] == "Stopped."
    assert "Traceback" not in rest
    found = workshop.names() if workshop.folder.exists() else set()
    assert found <= {*FILES, "manifest.json", ".manifest.next.json"}


def test_a_reader_that_goes_away_is_no_fault(workshop: Workshop) -> None:
    building = subprocess.Popen(
        [sys.executable, str(SCRIPT), "build"],
        cwd=workshop.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert building.stdout is not None
    assert building.stderr is not None
    building.stdout.close()
    said = building.stderr.read().decode()
    building.stderr.close()
    building.wait(30)
    assert "Traceback" not in said
    assert "failed" not in said
    assert "BrokenPipe" not in said


@pytest.mark.parametrize("arguments", [("--help",), ("build", "--help"), ("check", "--help")])
def test_help_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert _heavy_after(f"from facilitator.cli import main; main({list(arguments)!r})") == set()


def test_an_unchanged_build_loads_nothing_heavy(workshop: Workshop, process: Process) -> None:
    """The manifest decides, before anything is read that takes long to load."""
    assert process("build").returncode == 0
    before = {path: path.stat().st_mtime_ns for path in workshop.folder.iterdir()}
    statement = (
        "from tests.publishing.workshop import main as main; sys.argv[1:] = ['build']; main()"
    )
    assert _heavy_after(statement, workshop.root) == set()
    assert {path: path.stat().st_mtime_ns for path in workshop.folder.iterdir()} == before


def test_the_package_itself_loads_nothing() -> None:
    assert _heavy_after("import facilitator; facilitator.Diagnostic") == set()


HEAVY = {"babel", "jinja2", "lucide", "markdown_it", "PIL", "pptx", "pydantic", "reportlab", "yaml"}


def _heavy_after(statement: str, folder: Path | None = None) -> set[str]:
    """Which of the heavy libraries a statement has loaded; click is one for the library only."""
    code = (
        "import sys\n"
        f"{statement}\n"
        "print('LOADED', *{name.partition('.')[0] for name in sys.modules})\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        cwd=folder,
    )
    *_, last = done.stdout.splitlines()
    assert last.startswith("LOADED")
    heavy = HEAVY if "main" in statement else HEAVY | {"click"}
    return heavy.intersection(last.split())
