"""A long plan is read and checked while its author waits."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST = ROOT / "sessions" / "opportunity-and-challenge.yaml"


def long_plan(lines: int) -> str:
    """A real plan with its activities again and again, each time under other ids."""
    text = LONGEST.read_text(encoding="utf-8")
    start = text.index("\nactivities:\n") + len("\nactivities:\n")
    end = text.index("\nconfidence:")
    activities = re.sub(r"(?m)^    use: .*\n", "", text[start:end])
    made, number = text[:end], 1
    while (made + text[end:]).count("\n") < lines:
        number += 1
        made += re.sub(r"(?m)^  - id: (\S+)$", rf"  - id: \1-{number}", activities) + "\n"
    return made + text[end:]


@pytest.mark.skipif(sys.platform == "win32", reason="the time of a child is not told there")
def test_two_thousand_lines_are_checked_in_a_moment(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(long_plan(2000), encoding="utf-8")
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}

    def cpu_seconds() -> float:
        before = os.times()
        done = subprocess.run(
            [sys.executable, "-m", "facilitator", "check", str(plan)],
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert "plan.yaml: " in done.stdout, done.stderr
        after = os.times()
        used = after.children_user - before.children_user
        return used + after.children_system - before.children_system

    # Half of this on a computer of its own; others share the one that tests run on.
    assert min(cpu_seconds() for _ in range(3)) < 1.2
