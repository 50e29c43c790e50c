"""Whether a font file can be set in print, told from the list of its tables.

Only static TrueType is: the documents embed the letters that they need, and neither the writer of
PDF nor a printer's own programs can cut a variable font, or one with PostScript outlines, down to
those. (OpenType 1.9, "Organization of an OpenType font".)
"""

from __future__ import annotations

import struct
from pathlib import Path

from facilitator.loading.paths import RefusedError

_TRUETYPE = (b"\x00\x01\x00\x00", b"true")

#: The first bytes of files that are fonts, and not of the kind that is needed.
_OTHERS = {
    b"OTTO": ("has PostScript outlines (CFF)", "Use the .ttf files of this font, not the .otf."),
    b"ttcf": ("is a collection of several fonts", "Use a .ttf file that holds one font."),
    b"wOFF": ("is a font for web pages", "Use the .ttf files of this font."),
    b"wOF2": ("is a font for web pages", "Use the .ttf files of this font."),
}
_HEADER_BYTES = 12
_ENTRY_BYTES = 16
_MOST_TABLES = 200


def check_font(path: Path) -> None:
    """RefusedError where the file is not a static TrueType font."""
    try:
        with path.open("rb") as file:
            start = file.read(_HEADER_BYTES + _ENTRY_BYTES * _MOST_TABLES)
    except OSError as error:
        reason = error.strerror or "it is locked"
        raise RefusedError("file-unreadable", f"`{path.name}` cannot be read: {reason}") from None
    if start[:4] in _OTHERS:
        raise _unusable(path, *_OTHERS[start[:4]])
    tables = _tables(start) if start.startswith(_TRUETYPE) else set()
    if b"fvar" in tables:
        raise _unusable(
            path,
            "is a variable font",
            "Use its static files: most come with a folder `static`, with one .ttf for each style.",
        )
    if tables & {b"CFF ", b"CFF2"}:
        raise _unusable(path, *_OTHERS[b"OTTO"])
    if not tables >= {b"glyf", b"cmap", b"head"}:
        raise _unusable(path, "is not a font, or it is damaged", "Use a .ttf file.")


def _tables(start: bytes) -> set[bytes]:
    """The tags of the tables, from the table directory."""
    if len(start) < _HEADER_BYTES:
        return set()
    (count,) = struct.unpack(">H", start[4:6])
    end = min(_HEADER_BYTES + _ENTRY_BYTES * count, len(start))
    starts = range(_HEADER_BYTES, end, _ENTRY_BYTES)
    return {start[at : at + 4] for at in starts}


def _unusable(path: Path, what: str, hint: str) -> RefusedError:
    return RefusedError("unusable-font", f"`{path.name}` {what}, and cannot be printed", hint)
