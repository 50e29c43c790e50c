"""`facilitator serve` as a process of its own: what it says, what it shows, and how it stops."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from facilitator.cli import main, serve, stops

ROOT = Path(__file__).parents[2]
PLAN = """\
facilitator: 1
title: A short evening
language: cy
start: 18:00
activities:
  - title: Welcome
    kind: opening
    minutes: 20
"""
BUILT = {
    "handout.html": b"<!doctype html>Handout",
    "agenda.md": b"# Agenda",
    "guide.pdf": b"%PDF for the trainer",
    "deck.pptx": b"PK for the trainer",
    "index.html": b"for the trainer",
    "timer.html": b"for the trainer",
    "manifest.json": b"{}",
}


class Running(NamedTuple):
    process: subprocess.Popen[str]
    said: str
    port: int

    def get(self, path: str, host: str = "") -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path, headers={"Host": host} if host else {})
        answer = connection.getresponse()
        found = answer.status, answer.read()
        connection.close()
        return found


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan, and the folder of what was built of it."""
    (tmp_path / "sessions").mkdir()
    path = tmp_path / "sessions" / "evening.yaml"
    path.write_text(PLAN, encoding="utf-8")
    folder = tmp_path / "output" / "evening"
    folder.mkdir(parents=True)
    for name, data in BUILT.items():
        (folder / name).write_bytes(data)
    return path


@pytest.fixture
def running(plan: Path) -> Iterator[Running]:
    command = [sys.executable, "-u", "-m", "facilitator", "serve", str(plan), "--port", "0"]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if "Ctrl-C" in line:
            break
    found = re.search(r"http://127\.0\.0\.1:(\d+)/", said)
    assert found, said
    try:
        yield Running(process, said, int(found[1]))
    finally:
        process.kill()
        process.communicate(timeout=10)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process there")
def test_it_shows_what_is_for_everyone_and_stops_cleanly(running: Running) -> None:
    assert "The pages are open to this computer alone" in running.said
    status, page = running.get("/")
    assert status == 200
    assert re.findall(rb'<a href="([^"]*)"', page) == [b"handout.html", b"agenda.md"]
    assert b"I bawb" in page
    assert running.get("/handout.html") == (200, BUILT["handout.html"])
    for name in ("guide.pdf", "deck.pptx", "index.html", "timer.html", "manifest.json", "../"):
        assert running.get(f"/{name}") == (404, b"Not Found")
    assert running.get("/", host="evil.example")[0] == 421
    running.process.send_signal(signal.SIGINT)
    told, _ = running.process.communicate(timeout=10)
    assert told == "Stopped. Nobody can open the pages any more.\n"
    assert running.process.returncode == 0


def test_a_ctrl_c_that_got_lost_stops_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Raised while Python tidies up, KeyboardInterrupt goes no further."""
    monkeypatch.setattr(stops._Noted, "is_asked", True)
    with serve._server({}, False, 0) as server:
        in_the_end = threading.Timer(5, server.shutdown)
        in_the_end.start()
        with pytest.raises(KeyboardInterrupt):
            server.serve_forever(poll_interval=0.01)
        in_the_end.cancel()


def test_with_nothing_built_it_says_how_to_build(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in BUILT:
        (plan.parents[1] / "output" / "evening" / name).unlink()
    assert main(["serve", str(plan)]) == 1
    told = capsys.readouterr().err
    assert "nothing-built" in told
    assert "facilitator build" in told


def test_on_no_network_it_says_so(
    plan: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_address() -> str:
        raise OSError(101, "Network is unreachable")

    monkeypatch.setattr(serve, "address_in_the_room", no_address)
    assert main(["serve", str(plan), "--lan"]) == 1
    assert "no-network" in capsys.readouterr().err


def test_for_the_room_it_prints_the_address_and_a_code(
    plan: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped_at_once(server: object, poll_interval: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(serve, "address_in_the_room", lambda: "127.0.0.1")
    monkeypatch.setattr(serve.RoomServer, "serve_forever", stopped_at_once)
    assert main(["serve", str(plan), "--lan", "--port", "0"]) == 0
    told = capsys.readouterr().out
    assert re.search(
        r"Anybody on this network can open the pages at\n\n  http://127\.0\.0\.1:\d+/", told
    )
    assert "█▀▄" in told or "▄▄▄▄▄" in told
    assert "guide.pdf" not in told


def test_a_port_that_is_taken_is_told(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert main(["serve", str(plan), "--port", str(taken.getsockname()[1])]) == 1
    assert "port-taken" in capsys.readouterr().err
