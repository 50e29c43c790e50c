"""Whether a file is a picture that can be shown, told from its first bytes."""

from __future__ import annotations

import math
import struct
from pathlib import Path

from facilitator.diagnostics import Diagnostic, Place
from facilitator.loading.paths import RefusedError
from facilitator.record import record

#: More pixels than any printed page needs; unpacked they would fill the memory.
MOST_PIXELS = 50_000_000
MOST_BYTES = 50_000_000

#: Fewer dots an inch than this look coarse, on paper and on a large screen.
LEAST_DPI = 100


@record(kw_only=False)
class Room:
    """Where a picture is shown, as large as it may be there. `is_filled` says that it is cropped
    to fill the room; else it is shown whole."""

    width_pt: float
    height_pt: float
    where: str
    is_filled: bool = False

    def dpi(self, size: tuple[int, int]) -> float:
        """How many of its pixels stand on an inch there."""
        width, height = size
        shares = width / self.width_pt, height / self.height_pt
        return 72 * (min(shares) if self.is_filled else max(shares))


#: The right of a slide, and the corner of the first one: the sizes that the deck is drawn in.
PICTURE_ROOM = Room(560, 540, "on its slide")
FILLED_ROOM = Room(560, 540, "on its slide", is_filled=True)
LOGO_ROOM = Room(460, 52, "on the first slide")

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


def too_coarse(
    path: Path, size: tuple[int, int], room: Room, place: Place | None
) -> tuple[Diagnostic, ...]:
    """A warning, where a picture of that size in pixels is too small for its room."""
    dpi = room.dpi(size)
    if dpi >= LEAST_DPI:
        return ()
    width, height = (math.ceil(side * LEAST_DPI / dpi) for side in size)
    message = (
        f"`{path.name}` is only {size[0]} x {size[1]} pixels, and looks coarse {room.where} "
        f"({dpi:.0f} dots an inch; the least is {LEAST_DPI})"
    )
    hint = f"Find a larger original: {width} x {height} pixels or more."
    return (Diagnostic("picture-too-small", "warning", message, place, hint),)


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
