"""How long the command takes, in seconds of CPU. Prints; asserts nothing.

    python tests/benchmarks/speed.py

Each figure is the least of several runs, each in a process of its own. Trust the ratios: other
work on the machine shows in all of them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SESSION = ROOT / "sessions" / "opportunity-and-challenge.yaml"
RUNS = 5
SIZES = (50, 100, 200)
DOCUMENTS = ("deck", "handout", "guide", "cards")
FOUR = tuple(word for name in DOCUMENTS for word in ("--only", name))

# Without compiled modules, most of the time would be that of the compiler.
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def cpu_seconds(*arguments: object) -> float:
    """User and system time of one run of Python with these arguments."""
    before = os.times()
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    after = os.times()
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, arguments))} failed:\n{done.stderr}")
    used = after.children_user - before.children_user
    return used + after.children_system - before.children_system


def least(*arguments: object, runs: int = RUNS) -> float:
    # One more first, which leaves compiled modules behind.
    cpu_seconds(*arguments)
    return min(cpu_seconds(*arguments) for _ in range(runs))


def build(plan: Path, output: Path, *options: str) -> tuple[object, ...]:
    return ("-m", "facilitator", "build", plan, "--output", output, *options)


def plan_text(activities: int) -> str:
    """A sound plan with that many activities, each with steps, words to say and a debrief."""
    lines = ["facilitator: 1", "title: A long session", "start: 08:00", "activities:"]
    for number in range(1, activities + 1):
        lines += _activity(number)
    return "\n".join(lines) + "\n"


def _activity(number: int) -> Iterator[str]:
    kind = "discussion" if number % 2 else "exercise"
    yield f"  - title: Talk about habit number {number}"
    yield f"    kind: {kind}"
    yield "    minutes: 2"
    yield "    format: pairs"
    yield f"    invitation: What do you do already, in case {number}?"
    yield "    steps:"
    yield f"      - Say what you do in case {number}"
    yield "      - Ask what your neighbour does"
    yield f"    say: Thank you for number {number}."
    yield "    watch_for: Anyone who has gone quiet."
    yield "    debrief:"
    yield "      minutes: 1"
    yield "      questions:"
    yield f"        - What surprised you in case {number}?"


def print_row(words: str, seconds: float, note: str = "") -> None:
    print(f"{words:<44} {seconds:6.2f} s  {note}".rstrip())


def print_command_times(folder: Path) -> None:
    start = least("-c", "pass")
    print_row("python -c pass", start)
    print_row("facilitator --help", least("-m", "facilitator", "--help"))
    four = least(*build(SESSION, folder, "--force", *FOUR))
    print_row("four documents of the real session, whole", four)
    print_row("the same, nothing changed", least(*build(SESSION, folder, *FOUR)))
    whole = least(*build(SESSION, folder, "--force"), runs=3)
    print_row("everything that the real session makes", whole)
    print_row("the same, nothing changed", least(*build(SESSION, folder)))
    print_row("check the real session", least("-m", "facilitator", "check", SESSION))
    for name in DOCUMENTS:
        alone = least(*build(SESSION, folder, "--force", "--only", name), runs=3)
        print_row(f"the {name} alone, whole", alone)


def print_growth(folder: Path) -> None:
    print()
    least_of: dict[int, float] = {}
    for activities in (1, *SIZES):
        plan = folder / f"{activities}-activities.yaml"
        plan.write_text(plan_text(activities), encoding="utf-8")
        least_of[activities] = least(*build(plan, folder, "--force", *FOUR), runs=2)
        more = least_of[activities] - least_of[1]
        each = f"{1000 * more / activities:5.1f} ms an activity more" if activities > 1 else ""
        print_row(f"{activities} activities, four documents", least_of[activities], each)
        if activities == SIZES[-1]:
            lines = plan_text(activities).count("\n")
            print_row(f"check its {lines} lines", least("-m", "facilitator", "check", plan))


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print_command_times(folder)
        print_growth(folder)


if __name__ == "__main__":
    main()
