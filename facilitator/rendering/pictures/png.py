"""What programs write into a PNG beside the picture: words, times, what a camera knew."""

from __future__ import annotations

from collections.abc import Iterator

START = b"\x89PNG\r\n\x1a\n"
#: Chunks that say how the picture looks: pixels, colours, size on paper, frames that move.
_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP"}
    | {b"mDCV", b"cLLI", b"sBIT", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT"}
)
#: Length before the data, kind, and a sum after it.
_FRAME_BYTES = 12


def plain_png(data: bytes) -> bytes:
    """The same picture, pixel for pixel, without text, Exif, times and chunks of unknown use, and
    without what may follow its end. What is no whole PNG comes back as it is."""
    kept = [START]
    for kind, start, stop in _chunks(data):
        if kind in _KEPT:
            kept.append(data[start:stop])
        if kind == b"IEND":
            return b"".join(kept)
    return data


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Kind, start and end of each chunk that is whole."""
    at = len(START)
    while at + _FRAME_BYTES <= len(data):
        stop = at + _FRAME_BYTES + int.from_bytes(data[at : at + 4], "big")
        if stop > len(data):
            return
        yield data[at + 4 : at + 8], at, stop
        at = stop
