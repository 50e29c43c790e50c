"""Whether a file is a picture that can be shown, told from its first bytes."""

from __future__ import annotations

import struct
from pathlib import Path

from facilitator.loading.paths import RefusedError

#: More pixels than any printed page needs; unpacked they would fill the memory.
MOST_PIXELS = 50_000_000
MOST_BYTES = 50_000_000

_WHAT_WE_SHOW = "Save it as PNG or JPEG, and name that file."

#: The first bytes of kinds that people try, and that slides or pages cannot hold.
_OTHERS = (
    (b"RIFF", "a WebP picture"),
    (b"\x00\x00\x00", "a HEIC picture or a film"),
    (b"<svg", "an SVG drawing"),
    (b"<?xml", "an SVG drawing"),
    (b"%PDF", "a PDF"),
    (b"BM", "a BMP picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
)


def picture_size(path: Path) -> tuple[int, int]:
    """Width and height of a PNG, JPEG or GIF file in pixels. RefusedError when it is none of
    these, is damaged, or is too large to be unpacked."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(1_000_000)
    except OSError as error:
        reason = error.strerror or "it is locked"
        raise RefusedError("file-unreadable", f"`{path.name}` cannot be read: {reason}") from None
    if size > MOST_BYTES:
        raise _too_large(path, f"{size // 1_000_000} MB")
    width, height = _size(start, path)
    if width * height > MOST_PIXELS:
        raise _too_large(path, f"{width} x {height} pixels")
    return width, height


def _too_large(path: Path, how: str) -> RefusedError:
    return RefusedError(
        "picture-too-large",
        f"`{path.name}` is very large ({how})",
        "Make it smaller: 4,000 pixels wide is enough for any page.",
    )


def _size(start: bytes, path: Path) -> tuple[int, int]:
    size: tuple[int, int] | None = None
    if start.startswith(b"\x89PNG\r\n\x1a\n") and start[12:16] == b"IHDR" and len(start) >= 24:
        width, height = struct.unpack(">II", start[16:24])
        size = (width, height)
    elif start.startswith((b"GIF87a", b"GIF89a")) and len(start) >= 10:
        width, height = struct.unpack("<HH", start[6:10])
        size = (width, height)
    elif start.startswith(b"\xff\xd8\xff"):
        size = _jpeg_size(start)
    if size and all(size):
        return size
    what = next((noun for first, noun in _OTHERS if start.startswith(first)), "")
    message = f"`{path.name}` is {what or 'not a picture, or it is damaged'}"
    raise RefusedError("not-a-picture", message, _WHAT_WE_SHOW)


def _jpeg_size(start: bytes) -> tuple[int, int] | None:
    """From the first frame header (ITU T.81, B.2.2)."""
    at = 2
    while at + 9 < len(start) and start[at] == 0xFF:
        marker = start[at + 1]
        if marker in (0x01, 0xFF) or 0xD0 <= marker <= 0xD8:
            at += 1 if marker == 0xFF else 2
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", start[at + 5 : at + 9])
            return width, height
        at += 2 + struct.unpack(">H", start[at + 2 : at + 4])[0]
    return None
