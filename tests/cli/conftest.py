from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator import building
from facilitator.cli import main
from tests.publishing import workshop as stand_ins
from tests.publishing.workshop import Workshop

Command = Callable[..., int]
Process = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """A workspace that is the current folder."""
    made = Workshop(tmp_path)
    monkeypatch.chdir(tmp_path)
    return made


@pytest.fixture
def facilitator(monkeypatch: pytest.MonkeyPatch) -> Command:
    """The command in this process, with stand-ins for the slow steps. Gives the exit code."""
    monkeypatch.setattr(building, "Steps", lambda: stand_ins.STEPS)
    monkeypatch.setattr("facilitator.publishing.inputs.code_in", stand_ins.same_code)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return lambda *arguments: main([str(argument) for argument in arguments])


@pytest.fixture
def process(workshop: Workshop) -> Process:
    """The same in a process of its own, in the workspace."""

    def run(
        *arguments: object, python: tuple[str, ...] = (), **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, *python, stand_ins.__file__, *map(str, arguments)]
        return subprocess.run(
            command,
            cwd=workshop.root,
            env={**os.environ, **environment},
            capture_output=True,
            check=False,
        )

    return run
