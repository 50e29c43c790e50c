"""QR codes, as rows of dark and light modules."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cache
from struct import pack

#: Modules of light margin that a reader needs round a code (ISO/IEC 18004, 9.1).
QUIET_ZONE = 4
#: One of the eight patterns laid over the data. Readers undo any of them; trying all eight for
#: the most even one takes longer than the rest of a handout.
MASK = 3


@cache
def code(address: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of an address from the top, without the margin; True is dark. A sixth of the
    code may be lost and it still reads (error correction M)."""
    # Imported here: most documents have no code to scan.
    import segno

    matrix = segno.make(address, error="m", micro=False, mask=MASK).matrix
    return tuple(tuple(bool(module) for module in row) for row in matrix)


def code_png(address: str, module_px: int) -> bytes:
    """The code of an address with its light margin, as a grey PNG of one bit a pixel (PNG, 11.2);
    each module is `module_px` pixels wide and high."""
    modules = code(address)
    side = (len(modules) + 2 * QUIET_ZONE) * module_px
    margin = [_row([False] * len(modules), module_px)] * QUIET_ZONE
    rows = [*margin, *(_row(row, module_px) for row in modules), *margin]
    packed = b"".join(row * module_px for row in rows)
    chunks = (
        _chunk(b"IHDR", pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(packed, 9)),
        _chunk(b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _row(modules: Sequence[bool], module_px: int) -> bytes:
    """A line of pixels with its light margins, eight to a byte, after its filter; dark is 0."""
    light = "1" * (QUIET_ZONE * module_px)
    bits = light + "".join(("0" if dark else "1") * module_px for dark in modules) + light
    padded = bits + "0" * (-len(bits) % 8)
    return b"\0" + int(padded, 2).to_bytes(len(padded) // 8, "big")


def _chunk(name: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data))
