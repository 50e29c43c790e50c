from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Build = Callable[..., Path]


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Build a plan with the real command, in a process of its own. Gives the folder of files."""

    def run(plan: Path, *options: str, cwd: Path | None = None, **environment: str) -> Path:
        output = tmp_path_factory.mktemp("output")
        command = [sys.executable, "-m", "facilitator", "build", str(plan)]
        done = subprocess.run(
            [*command, "--output", str(output), *options],
            cwd=cwd or ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return output / plan.stem

    return run
