"""The floors of the architecture, and what only the command may do."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import facilitator

ROOT = Path(__file__).parents[2]
PACKAGE = Path(facilitator.__file__).parent
LIBRARY = sorted(path for path in PACKAGE.rglob("*.py") if path.parent.name != "cli")

#: Names whose call speaks to a person or ends the program.
LOUD = {"print", "input", "exit", "quit"}


def test_each_module_imports_only_from_floors_below() -> None:
    program = "import sys; from importlinter.cli import lint_imports_command as c; sys.exit(c())"
    done = subprocess.run(
        [sys.executable, "-c", program, "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_of_the_library_prints_logs_or_exits(path: Path) -> None:
    if path.name == "__main__.py":
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in LOUD, f"line {node.lineno}"
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias.name for alias in node.names]
            module = node.module if isinstance(node, ast.ImportFrom) else None
            assert "logging" not in (module, *names), f"line {node.lineno}"


def test_no_module_reads_the_clock_or_the_environment() -> None:
    """They enter at the top: in the command."""
    readers = {
        path.name
        for path in LIBRARY
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if _reads_from_outside(node)
    }
    # The PDF library looks at the environment by itself; this module hides it while it draws.
    assert readers <= {"hooks.py"}


def _reads_from_outside(node: ast.AST) -> bool:
    if isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv"):
        return True
    called = node.func if isinstance(node, ast.Call) else None
    clocks = {("datetime", "now"), ("date", "today"), ("time", "time"), ("datetime", "today")}
    if not isinstance(called, ast.Attribute):
        return False
    owner = called.value
    name = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
    return (name, called.attr) in clocks
