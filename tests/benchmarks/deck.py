"""What decks cost beside pandoc's: whole processes, in seconds of CPU. Prints; asserts nothing.

    python -m pip install pypandoc_binary
    python tests/benchmarks/deck.py

Both make the same slides in the same run, in turn: a title, six points, and notes. Ours is the
whole command, `facilitator build --only deck` with a plan in YAML, so that it reads, checks and
composes the plan as well; our plan has one activity for each ten slides, and a first slide of its
own, so that a few slides more are drawn than pandoc draws. A second row calls the renderer alone,
without plan or command. Trust the ratios: other work on the machine shows in all figures.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SIZES = (20, 200, 1000)
#: Runs of each size: the least is taken.
RUNS = {20: 5, 200: 3, 1000: 1, 2000: 1}
POINTS = 6
_PLAN_LIMIT = 10

ENVIRONMENT = {
    key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"
} | {"PYTHONPATH": str(ROOT)}

# The renderer alone, on slides made in Python.
RENDERER = """
import sys
from pathlib import Path
from facilitator.brand import DEFAULT_BRAND
from facilitator.rendering.pptx import render
from facilitator.settings import Settings
from tests.deck.long_decks import deck_of
Path(sys.argv[2]).write_bytes(render(deck_of(int(sys.argv[1])), DEFAULT_BRAND, Settings()).data)
"""


def pandoc() -> str:
    """The pandoc that pypandoc_binary brings, else one on the path."""
    try:
        import pypandoc

        return str(pypandoc.get_pandoc_path())
    except (ImportError, OSError):
        found = os.environ.get("PANDOC") or shutil.which("pandoc")
    if not found:
        raise SystemExit("There is no pandoc: python -m pip install pypandoc_binary")
    return found


def cost(*command: object) -> tuple[float, int]:
    """CPU seconds (user and system), and the peak of memory in MB, of one process."""
    process = subprocess.Popen(
        [str(each) for each in command],
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    said = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} failed:\n{said.decode(errors='replace')}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024


def markdown(count: int) -> str:
    """Slides as pandoc reads them."""
    rows = ["---", "title: A long session", "---", ""]
    for number in range(1, count + 1):
        rows += [f"## Slide {number}", ""]
        rows += [f"- {_point(point, number)}" for point in range(1, POINTS + 1)]
        rows += ["", "::: notes", "", _note(number), "", ":::", ""]
    return "\n".join(rows)


def plan(count: int) -> str:
    """The same slides as a plan, ten to an activity."""
    rows = ["facilitator: 1", "title: A long session", "start: 08:00", "activities:"]
    for first in range(1, count + 1, _PLAN_LIMIT):
        rows += _activity(first, min(_PLAN_LIMIT, count + 1 - first))
    return "\n".join(rows) + "\n"


def _activity(first: int, count: int) -> Iterator[str]:
    yield f"  - title: Part from slide {first}"
    yield "    kind: input"
    yield "    minutes: 1"
    yield "    slides:"
    for number in range(first, first + count):
        yield f"      - title: Slide {number}"
        yield "        points:"
        yield from (f"          - {_point(point, number)}" for point in range(1, POINTS + 1))
        yield f"        notes: {_note(number)}"


def _point(point: int, number: int) -> str:
    return f"Point {point} of slide {number} is about the session"


def _note(number: int) -> str:
    return f"What to say on slide {number}, and whom to ask for an example."


def slides_in(path: Path) -> int:
    with zipfile.ZipFile(path) as archive:
        return sum(name.startswith("ppt/slides/slide") for name in archive.namelist())


class Rivals:
    """The three ways to a deck of some size, in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pandoc = pandoc()

    def commands(self, count: int) -> dict[str, tuple[tuple[object, ...], Path]]:
        """Name -> command, and the deck that it writes."""
        source = self.folder / f"slides-{count}.md"
        source.write_text(markdown(count), encoding="utf-8")
        session = self.folder / f"plan-{count}.yaml"
        session.write_text(plan(count), encoding="utf-8")
        theirs, ours = self.folder / f"pandoc-{count}.pptx", self.folder / f"ours-{count}.pptx"
        build = (sys.executable, "-m", "facilitator", "build", session, "--only", "deck")
        built = self.folder / session.stem / "deck.pptx"
        return {
            "pandoc": ((self.pandoc, source, "-o", theirs), theirs),
            "facilitator build": ((*build, "--force", "--output", self.folder), built),
            "the renderer alone": ((sys.executable, "-c", RENDERER, count, ours), ours),
        }

    def measured(self, count: int) -> dict[str, tuple[float, int, int]]:
        """Name -> CPU seconds, MB and slides; the rivals take turns."""
        commands = self.commands(count)
        costs: dict[str, list[tuple[float, int]]] = {name: [] for name in commands}
        for _ in range(RUNS[count]):
            for name, (command, _) in commands.items():
                costs[name].append(cost(*command))
        return {
            name: (min(each)[0], max(mb for _, mb in each), slides_in(commands[name][1]))
            for name, each in costs.items()
        }


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        rivals = Rivals(Path(name))
        cost(*rivals.commands(20)["facilitator build"][0])  # leaves compiled modules behind
        print(f"{'':20} {'slides':>6} {'CPU s':>7} {'of pandoc':>10} {'MB':>5}")
        last: dict[str, float] = {}
        for count in SIZES:
            rows = rivals.measured(count)
            last = {rival: seconds for rival, (seconds, _, _) in rows.items()}
            whole = rows["pandoc"][0]
            for rival, (seconds, mb, slides) in rows.items():
                share = f"{seconds / whole:10.2f}"
                print(f"{rival:20} {slides:6} {seconds:7.2f} {share} {mb:5}", flush=True)
        print_growth(rivals, last)


def print_growth(rivals: Rivals, at_1000: dict[str, float]) -> None:
    """Whether twice the slides cost twice the time, and what is spent before the first."""
    for rival in ("facilitator build", "the renderer alone"):
        seconds, _ = cost(*rivals.commands(2000)[rival][0])
        print(f"{rival}: t(2,000) / t(1,000) = {seconds / at_1000[rival]:.2f}")
    start = min(cost(sys.executable, "-c", "import facilitator.building")[0] for _ in range(3))
    drawing = "import facilitator.rendering.pptx.deck, facilitator.composing, facilitator.loading"
    loaded = min(cost(sys.executable, "-c", drawing)[0] for _ in range(3))
    print(f"imports alone: {start:.2f} s for the command, {loaded:.2f} s with all that draws")


if __name__ == "__main__":
    main()
