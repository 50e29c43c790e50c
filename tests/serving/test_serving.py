"""The pages in the room: what is shown, to whom, and what never is."""

from __future__ import annotations

import http.client
import os
import random
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from facilitator import serving
from facilitator.rendering import OUTPUTS
from facilitator.serving import FOR_EVERYONE, RoomServer, Shelf, answer, files_in, shelf

PAGE = (
    b'<!doctype html><meta http-equiv="Content-Security-Policy" '
    b'content="default-src &#39;none&#39;">Hello'
)
FRONT = b"The list"
SECRET = b"for the trainer alone"
HOSTS = frozenset({"127.0.0.1:8000"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "outside.pdf").write_bytes(SECRET)
    inside = tmp_path / "session"
    inside.mkdir()
    (inside / "sandbox.html").write_bytes(PAGE)
    (inside / "handout.pdf").write_bytes(b"%PDF")
    (inside / "guide.pdf").write_bytes(SECRET)
    (inside / "linked.pdf").symlink_to(tmp_path / "outside.pdf")
    return inside


@pytest.fixture
def files(folder: Path) -> Shelf:
    names = ["sandbox.html", "handout.pdf", "linked.pdf", "missing.html"]
    return shelf(FRONT, files_in(folder, names))


@pytest.fixture
def server(files: Shelf) -> Iterator[RoomServer]:
    with RoomServer(files) as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield running
        running.shutdown()
        thread.join(5)
        assert not thread.is_alive()


def ask(line: bytes, *fields: bytes, files: Shelf) -> tuple[bytes, bytes, bytes]:
    """Status, fields and body of an answer."""
    sent = answer(b"\r\n".join([line, *fields]), files, HOSTS)
    head, _, body = sent.partition(b"\r\n\r\n")
    status, _, rest = head.partition(b"\r\n")
    return status, rest, body


def test_only_the_named_files_that_are_there_are_shown(files: Shelf) -> None:
    assert list(files.files) == ["sandbox.html", "handout.pdf"]


def test_a_page_is_sent_with_its_own_policy_as_a_header(files: Shelf) -> None:
    line = b"GET /sandbox.html HTTP/1.1"
    status, fields, body = ask(line, b"Host: 127.0.0.1:8000", files=files)
    assert status == b"HTTP/1.1 200 OK"
    assert body == PAGE
    assert b"Content-Security-Policy: default-src 'none'; frame-ancestors 'none'" in fields
    assert b"nosniff" in fields


def test_the_bare_address_shows_the_list(files: Shelf) -> None:
    status, _, body = ask(b"GET / HTTP/1.1", b"Host: 127.0.0.1:8000", files=files)
    assert (status, body) == (b"HTTP/1.1 200 OK", FRONT)


def test_what_is_for_everyone_is_never_the_trainers() -> None:
    trainers = {output.file for output in OUTPUTS.values() if output.is_for_trainer}
    assert {"deck.pptx", "guide.pdf", "timer.html", "index.html"} <= trainers
    assert not trainers & set(FOR_EVERYONE)
    assert set(FOR_EVERYONE) <= {output.file for output in OUTPUTS.values()}
    assert "cards.pdf" not in FOR_EVERYONE


def test_copies_with_somebodys_name_on_them_are_never_shown(folder: Path) -> None:
    personal = folder / "personal"
    personal.mkdir()
    for name in ("handout.pdf", "handout-ann-example.pdf", "sandbox.html"):
        (personal / name).write_bytes(SECRET)
    (folder / "handout-ann-example.pdf").write_bytes(SECRET)
    (folder / "cards.pdf").write_bytes(SECRET)
    pages = shelf(FRONT, files_in(folder))
    assert SECRET not in {each.data for each in pages.files.values()}
    for name in (b"personal/handout.pdf", b"personal", b"handout-ann-example.pdf", b"cards.pdf"):
        line = b"GET /" + name + b" HTTP/1.1"
        status, _, _ = ask(line, b"Host: 127.0.0.1:8000", files=pages)
        assert status == b"HTTP/1.1 404 Not Found"


def test_head_sends_the_head_alone(files: Shelf) -> None:
    status, fields, body = ask(b"HEAD /handout.pdf HTTP/1.1", b"host: 127.0.0.1:8000", files=files)
    assert (status, body) == (b"HTTP/1.1 200 OK", b"")
    assert b"Content-Length: 4" in fields


@pytest.mark.parametrize(
    "fields",
    [
        (),
        (b"Host: evil.example",),
        (b"Host: 127.0.0.1",),
        (b"Host: 127.0.0.1:8000", b"Host: evil.example"),
        (b"Host: 127.0.0.1:8000.evil.example",),
    ],
)
def test_another_host_gets_nothing(files: Shelf, fields: tuple[bytes, ...]) -> None:
    status, _, body = ask(b"GET / HTTP/1.1", *fields, files=files)
    assert status.startswith(b"HTTP/1.1 421")
    assert PAGE not in body


@pytest.mark.parametrize(
    "name",
    ["guide.pdf", "../outside.pdf", "%2e%2e/outside.pdf", "..", ".", "//", "linked.pdf",
     "sandbox.html/", "sandbox.html?x", "SANDBOX.HTML", "C:\\x", "\0", "x" * 4000],
)  # fmt: skip
def test_what_is_not_on_the_shelf_is_not_found(files: Shelf, name: str) -> None:
    line = f"GET /{name} HTTP/1.1".encode("latin-1")
    status, _, body = ask(line, b"Host: 127.0.0.1:8000", files=files)
    assert status == b"HTTP/1.1 404 Not Found"
    assert body == b"Not Found"


def test_nothing_can_be_sent_in(files: Shelf) -> None:
    for verb in (b"POST", b"PUT", b"DELETE", b"OPTIONS", b"CONNECT"):
        line = verb + b" /sandbox.html HTTP/1.1"
        status, _, _ = ask(line, b"Host: 127.0.0.1:8000", files=files)
        assert status == b"HTTP/1.1 405 Method Not Allowed"


def bad_heads(count: int) -> Iterator[bytes]:
    """Traversal, long, malformed and foreign requests, the same ones in every run."""
    chance = random.Random(8)
    parts = [b"..", b"/", b"%2e", b"\\", b"guide.pdf", b"outside.pdf", b"\0", b"\xff", b" "]
    parts += [b"A" * 500, b"?", b"#", b"http://evil.example/", b"~", b";", b"\r", b"\n", b"passwd"]
    verbs = [b"GET", b"HEAD", b"POST", b"get", b"", b"\x16\x03\x01", b"PRI", b"GET\t"]
    hosts = [b"127.0.0.1:8000", b"evil.example", b"", b"127.0.0.1:8000@evil.example", b"\xff"]
    for _ in range(count):
        path = b"".join(chance.choices(parts, k=chance.randint(1, 8)))
        version = chance.choice([b" HTTP/1.1", b" HTTP/9", b"", b" HTTP/1.1 x"])
        head = chance.choice(verbs) + b" /" + path + version
        yield head + b"\r\nHost: " + chance.choice(hosts) + chance.choice([b"", b"\r\nX: \r"])


def test_ten_thousand_bad_requests_get_nothing_from_outside(files: Shelf) -> None:
    for head in bad_heads(10_000):
        sent = answer(head, files, HOSTS)
        assert SECRET not in sent
        assert sent.startswith((b"HTTP/1.1 4", b"HTTP/1.1 200 OK"))
        if sent.startswith(b"HTTP/1.1 200"):
            assert head.split(b" ")[1] in (b"/", b"/sandbox.html", b"/handout.pdf")


@pytest.mark.fuzz
def test_a_real_server_answers_through_a_load_of_bad_requests(server: RoomServer) -> None:
    """Two thousand of them; ten thousand with SLOW_TESTS=1."""
    heads = list(bad_heads(10_000 if os.environ.get("SLOW_TESTS") else 2_000))
    with ThreadPoolExecutor(max_workers=4) as pesterers:
        asked = [pesterers.submit(pester, server.port, heads[n::4]) for n in range(4)]
        answered = 0
        while not all(each.done() for each in asked) or not answered:
            connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
            connection.request("GET", "/sandbox.html")
            assert connection.getresponse().read() == PAGE
            connection.close()
            answered += 1
        assert sum(each.result() for each in asked) == len(heads)


def pester(port: int, heads: list[bytes]) -> int:
    """Ask for each, some in pieces, some broken off; how many were asked comes back. No answer
    holds anything from outside."""
    for number, head in enumerate(heads):
        with socket.create_connection(("127.0.0.1", port), 20) as connection:
            whole = head.replace(b"127.0.0.1:8000", f"127.0.0.1:{port}".encode()) + b"\r\n\r\n"
            if number % 50 == 0:
                # They go away in the middle of a word.
                connection.sendall(whole[: len(whole) // 2])
                continue
            for piece in (whole[:7], whole[7:]) if number % 7 == 0 else (whole,):
                connection.sendall(piece)
            sent = received(connection)
        assert SECRET not in sent
        assert not sent or sent.startswith((b"HTTP/1.1 4", b"HTTP/1.1 200 OK"))
    return len(heads)


def received(connection: socket.socket) -> bytes:
    sent = b""
    try:
        while more := connection.recv(65536):
            sent += more
    except ConnectionResetError:
        # It stopped reading at a full line, and what came after that was thrown away.
        return sent
    return sent


def test_a_slow_request_is_dropped_and_keeps_nobody_waiting(
    server: RoomServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "HEAD_SECONDS", 0.4)
    slow = [socket.create_connection(("127.0.0.1", server.port), 5) for _ in range(80)]
    for each in slow:
        each.sendall(b"GET /")
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
    connection.request("GET", "/")
    assert connection.getresponse().read() == FRONT
    connection.close()
    for each in slow:
        each.settimeout(5)
        assert each.recv(10) == b""
        each.close()


def test_it_listens_to_this_computer_alone_unless_told_otherwise(server: RoomServer) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert server.url == f"http://127.0.0.1:{server.port}/"
    assert server.hosts == {f"127.0.0.1:{server.port}", f"localhost:{server.port}"}


def test_a_slow_phone_gets_the_whole_file(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = bytes(2_000_000)
    monkeypatch.setattr(serving, "STILL_SECONDS", 0.5)
    with RoomServer(shelf(FRONT, {"handout.pdf": whole})) as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        with socket.socket() as phone:
            phone.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 16_384)
            phone.connect(("127.0.0.1", running.port))
            phone.sendall(b"GET /handout.pdf HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % running.port)
            got = b""
            began = time.monotonic()
            while more := phone.recv(40_000):
                got += more
                # Longer than it may stand still, and far from standing still.
                time.sleep(0.02 if time.monotonic() - began < 1 else 0)
        running.shutdown()
        thread.join(5)
    assert got.endswith(b"\r\n\r\n" + whole)


def test_the_usual_port_may_be_left_out_of_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    with RoomServer(shelf(FRONT, {})) as running:
        monkeypatch.setattr(serving, "USUAL_PORT", running.port)
        with RoomServer(shelf(FRONT, {}), address="127.0.0.2", port=running.port) as other:
            assert "127.0.0.2" in other.hosts
        assert "127.0.0.1" not in running.hosts
