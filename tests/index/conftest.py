"""A short evening with everything that is built of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator import build

PLAN = """\
facilitator: 1
title: "A <b>short</b> evening & more"
date: 2026-12-03
start: 18:00
activities:
  - title: Welcome
    kind: opening
    minutes: 20
    say: Xprivate
  - title: Try it
    kind: sandbox
    minutes: 20
    sandbox:
      scenarios:
        - thank-a-group
"""


@pytest.fixture(scope="session")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workspace") / "sessions"
    folder.mkdir()
    path = folder / "evening.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def folder(plan: Path) -> Path:
    result = build(plan)
    assert result.ok, result.diagnostics
    return result.folder
