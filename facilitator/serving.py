"""The pages for everyone, shown in the room: read-only, from memory, to those who ask by name.

The files are read once, when the server starts, and a request is answered from them by its exact
name. No path of a request ever reaches the disk, so there is none that could lead outside.
"""

from __future__ import annotations

import html
import re
import socket
import socketserver
import sys
import threading
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

#: What a page may ask for; nothing else is answered, and nothing longer is read.
MOST_HEAD_BYTES = 8192
#: A request that is not whole by then is dropped, however slowly it comes.
HEAD_SECONDS = 5.0
#: How long an answer may take on its way, and how long nothing of it may arrive.
SEND_SECONDS, STILL_SECONDS = 120.0, 10.0
#: Answers at one time. More than a room of councillors, and few enough for any laptop.
MOST_AT_ONCE = 64
#: The port of web addresses that name none.
USUAL_PORT = 80

#: What anybody in the room may see, in the order in which it is listed: no guide, no deck with its
#: notes, no timer with its trainer's view. Nor the cards: they are dealt on paper, and their backs
#: would tell. Nor what lies in `personal/`, with people's names on it.
FOR_EVERYONE = (
    "sandbox.html",
    "handout.pdf",
    "handout.html",
    "handout-large-print.pdf",
    "handout.docx",
    "agenda.md",
    "agenda.ics",
)

TYPES: Mapping[str, str] = {
    ".html": "text/html; charset=utf-8",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".md": "text/plain; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
}
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_NOTHING = "default-src 'none'"
_REQUEST = re.compile(rb"(GET|HEAD) /([A-Za-z0-9._-]{0,80}) HTTP/1\.[01]")
_HOST = re.compile(rb"host:[ \t]*([^\s]+)[ \t]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ShownFile:
    """A file as it is sent."""

    data: bytes
    type: str
    policy: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files that are shown, by name. `front` is what the bare address shows."""

    files: Mapping[str, ShownFile]
    front: ShownFile

    def file(self, name: str) -> ShownFile | None:
        return self.files.get(name) if name else self.front


def files_in(folder: Path, names: Iterable[str] = FOR_EVERYONE) -> dict[str, bytes]:
    """The named files of a folder, those that are there; a link is not followed. Raises OSError
    where one cannot be read."""
    paths = [folder / name for name in names]
    return {
        path.name: path.read_bytes()
        for path in paths
        if path.suffix in TYPES and path.is_file() and not path.is_symlink()
    }


def shelf(front: bytes, files: Mapping[str, bytes]) -> Shelf:
    """These files, as they will be sent, behind a page that lists them."""
    shown = {name: _shown(Path(name).suffix, data) for name, data in files.items()}
    return Shelf(shown, _shown(".html", front))


def _shown(ending: str, data: bytes) -> ShownFile:
    """A page keeps its own policy, and may not be framed; any other file may do nothing."""
    found = _POLICY.search(data) if ending == ".html" else None
    policy = html.unescape(found[1].decode("utf-8")) if found else _NOTHING
    return ShownFile(data, TYPES[ending], f"{policy}; frame-ancestors 'none'")


def answer(head: bytes, files: Shelf, hosts: frozenset[str]) -> bytes:
    """What is sent back for the head of a request, whatever it holds. `hosts` are the names by
    which this server may be called, with its port."""
    first, *fields = head.split(b"\r\n")
    asked = _REQUEST.fullmatch(first)
    called = [match[1] for field in fields if (match := _HOST.fullmatch(field))]
    if len(called) != 1 or called[0].decode("latin-1").lower() not in hosts:
        return _plain("421 Misdirected Request")
    if not asked:
        is_other = re.match(rb"[A-Z]{3,10} ", first) and not first.startswith((b"GET ", b"HEAD "))
        return _plain("405 Method Not Allowed" if is_other else "404 Not Found")
    found = files.file(asked[2].decode("ascii"))
    if found is None:
        return _plain("404 Not Found")
    sent = _head("200 OK", found.type, len(found.data), found.policy)
    return sent if asked[1] == b"HEAD" else sent + found.data


def _plain(status: str) -> bytes:
    words = status.partition(" ")[2].encode("ascii")
    return _head(status, "text/plain; charset=utf-8", len(words), _NOTHING) + words


def _head(status: str, type_: str, length: int, policy: str) -> bytes:
    fields = {
        "Content-Type": type_,
        "Content-Length": str(length),
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "no-store",
        "Connection": "close",
    }
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in fields.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


class _Visit(socketserver.BaseRequestHandler):
    """One request on one connection."""

    server: RoomServer

    def handle(self) -> None:
        connection: socket.socket = self.request
        head = _read_head(connection)
        if head is None:
            return
        _send(connection, answer(head, self.server.files, self.server.hosts))


def _send(connection: socket.socket, answer: bytes) -> None:
    """Sent in pieces: a slow phone may take its time over the whole, and none may stand still."""
    until = time.monotonic() + SEND_SECONDS
    rest = memoryview(answer)
    connection.settimeout(STILL_SECONDS)
    try:
        while rest and time.monotonic() < until:
            rest = rest[connection.send(rest) :]
    except OSError:
        # They have gone away, and nobody is left to tell.
        return


def _read_head(connection: socket.socket) -> bytes | None:
    """The lines before the empty one; None for what is too long, too slow or broken off."""
    until = time.monotonic() + HEAD_SECONDS
    head = b""
    while b"\r\n\r\n" not in head:
        left = until - time.monotonic()
        if left <= 0 or len(head) > MOST_HEAD_BYTES:
            return None
        connection.settimeout(left)
        try:
            more = connection.recv(4096)
        except OSError:
            return None
        if not more:
            return None
        head += more
    return head.partition(b"\r\n\r\n")[0]


class RoomServer(socketserver.ThreadingTCPServer):
    """Shows a shelf at an address until `shutdown` is called. Port 0 takes any free one."""

    daemon_threads = True
    # On Windows this would let another program listen at the same address.
    allow_reuse_address = sys.platform != "win32"
    request_queue_size = 128

    def __init__(self, files: Shelf, address: str = "127.0.0.1", port: int = 0) -> None:
        self.files = files
        self._places = threading.BoundedSemaphore(MOST_AT_ONCE)
        super().__init__((address, port), _Visit)
        names = {address} | ({"localhost"} if address.startswith("127.") else set())
        # Browsers leave the usual port out of the name that they call.
        ends = (":80", "") if self.port == USUAL_PORT else (f":{self.port}",)
        self.hosts = frozenset(f"{name}{end}" for name in names for end in ends)

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    @property
    def url(self) -> str:
        return f"http://{self.server_address[0]!s}:{self.port}/"

    def process_request(self, request: object, client_address: object) -> None:
        # Waiting here lets no more in than can be answered; those outside stand in the queue.
        self._places.acquire()
        try:
            super().process_request(request, client_address)  # type: ignore[arg-type]
        except BaseException:
            self._places.release()
            raise

    def process_request_thread(self, request: object, client_address: object) -> None:
        try:
            super().process_request_thread(request, client_address)  # type: ignore[arg-type]
        finally:
            self._places.release()

    def handle_error(self, request: object, client_address: object) -> None:
        """A broken connection is nothing to tell the room about."""


def address_in_the_room() -> str:
    """The address of this computer on its network; nothing is sent to find it. OSError where
    there is no network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        # A datagram socket only chooses its own address here (RFC 5737 names nobody).
        asking.connect(("192.0.2.1", 9))
        return str(asking.getsockname()[0])
