"""The logic of the timer page, run by node: what has no page in it needs no browser."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from facilitator.rendering.html.page import source

PARTS = ("wording", "replan", "session", "actual")
_PACKAGE = "facilitator.rendering.html.timer"
_LOOP = """
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const { name, parameters } = JSON.parse(line);
  process.stdout.write(JSON.stringify(eval(name)(...parameters)) + "\\n");
});
"""


class Logic:
    """The functions of the page, called by name; what goes in and comes back is JSON."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def call(self, name: str, *parameters: Any) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"name": name, "parameters": parameters}) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


@contextmanager
def logic(time_zone: str = "Europe/London") -> Iterator[Logic]:
    """The logic in a process of its own; the test is skipped where there is no node."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("no node on this machine")
    script = "\n".join(source(_PACKAGE, f"{part}.js") for part in PARTS) + _LOOP
    process = subprocess.Popen(
        [node, "-e", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={"TZ": time_zone},
    )
    try:
        yield Logic(process)
    finally:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        process.wait(timeout=10)
        process.stdout.close()
