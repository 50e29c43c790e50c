"""Ctrl-C and Ctrl-D: one plain line, code 130, and nothing half done."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.cli import STOPPED
from tests.publishing.workshop import Workshop

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "facilitator"]
PATIENCE_SECONDS = 30
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}

pytestmark = pytest.mark.skipif(os.name == "nt", reason="this system has no such terminals")


class Terminal:
    """A command whose input and output is a terminal, in an empty folder."""

    def __init__(self, arguments: list[str], folder: Path) -> None:
        self.ours, theirs = os.openpty()
        self.said = ""
        self.process = subprocess.Popen(
            [*COMMAND, *arguments],
            cwd=folder,
            env=ENVIRONMENT,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509  # no threads run here
        )
        os.close(theirs)

    def read_until(self, words: str) -> None:
        while words not in self.said and (more := self._read()):
            self.said += more
        assert words in self.said

    def press(self, keys: bytes) -> None:
        os.write(self.ours, keys)

    def ended(self) -> int:
        while more := self._read():
            self.said += more
        return self.process.wait(30)

    def _read(self) -> str:
        ready, _, _ = select.select([self.ours], [], [], PATIENCE_SECONDS)
        assert ready, f"it went on waiting after it had said: {self.said}"
        try:
            return os.read(self.ours, 4096).decode()
        except OSError:
            # The other side has closed it.
            return ""


def _take_terminal() -> None:
    """The terminal of this process sends it the signals of its keys."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@pytest.fixture
def new(tmp_path: Path) -> Iterator[Terminal]:
    """`facilitator new`, at its first question."""
    terminal = Terminal(["new", "mine"], tmp_path)
    terminal.read_until("Title")
    # The prompt may stand there a moment before keys are listened for.
    time.sleep(0.3)
    yield terminal
    os.close(terminal.ours)
    terminal.process.kill()


@pytest.mark.parametrize("keys", [b"\x03", b"\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_a_question_can_be_left(new: Terminal, keys: bytes, tmp_path: Path) -> None:
    new.press(keys)
    assert new.ended() == STOPPED
    lines = [line for line in new.said.splitlines() if line.strip()]
    assert lines[-1] == "Stopped."
    assert len(lines) == 2
    assert "failed" not in new.said
    assert list(tmp_path.iterdir()) == []


def test_a_later_question_can_be_left_too(new: Terminal, tmp_path: Path) -> None:
    new.press(b"Mine\n")
    new.read_until("Date")
    time.sleep(0.2)
    new.press(b"\x03")
    assert new.ended() == STOPPED
    assert new.said.rstrip().endswith("\nStopped.")
    assert list(tmp_path.iterdir()) == []


#: Runs the command, and stops it right before it imports a module: Ctrl-C while it starts.
STOP_AT = """
import sys

class Stopper:
    def find_spec(self, name, *_):
        if name == sys.argv[1]:
            raise KeyboardInterrupt

from facilitator.cli import main
sys.meta_path.insert(0, Stopper())
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("click", ["--help"]),
        ("facilitator.cli.commands", ["--help"]),
        ("facilitator.cli.build", ["build"]),
        ("facilitator.building", ["check"]),
        ("yaml", ["check"]),
        ("pydantic", ["habits"]),
        ("facilitator.scaffold", ["new", "mine"]),
        ("facilitator.plan.schema", ["schema"]),
    ],
)
def test_stopped_while_it_starts_it_leaves_one_line(
    module: str, arguments: list[str], tmp_path: Path
) -> None:
    (tmp_path / "sessions").mkdir()
    (tmp_path / "sessions" / "one.yaml").write_text("title: One\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", STOP_AT, module, *arguments],
        cwd=tmp_path,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (STOPPED, "", "Stopped.\n")
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("fate", ["pass", "raise ValueError('made of it')"])
def test_a_stop_that_a_library_loses_is_a_stop(fate: str, workshop: Workshop) -> None:
    """Bare `except` is in more than one of them; another makes an error of what it catches."""
    code = (
        "import os, signal, sys\n"
        "from tests.publishing import workshop as stand_ins\n"
        "def load(*given):\n"
        "    try: os.kill(os.getpid(), signal.SIGINT)\n"
        f"    except: {fate}\n"
        "    return found(*given)\n"
        "found, stand_ins.load = stand_ins.load, load\n"
        "sys.argv[1:] = ['build']\n"
        "sys.exit(stand_ins.main())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=workshop.root,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == STOPPED, done.stderr
    assert done.stderr.splitlines() == ["evening: load evening.yaml", "Stopped."]
    assert not workshop.folder.exists()


def test_who_stops_it_twice_is_told_once() -> None:
    code = (
        "import os, signal, sys, facilitator.cli as cli\n"
        "def stop(_=None): os.kill(os.getpid(), signal.SIGINT)\n"
        "class Impatient:\n"
        "    isatty = lambda self: stop()\n"
        "    write, flush = sys.stderr.write, sys.stderr.flush\n"
        "sys.stderr, cli._code = Impatient(), stop\n"
        "sys.exit(cli.main())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (STOPPED, "Stopped.\n")


def test_stopped_in_code_that_is_compiled_as_it_runs_the_code_is_the_same(tmp_path: Path) -> None:
    """There CPython notes a stop of its own, and ends by the signal."""
    code = (
        "import sys, facilitator.cli as cli\n"
        "cli._code = lambda _: exec('raise KeyboardInterrupt')\n"
        "sys.exit(cli.main())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (STOPPED, "Stopped.\n")
