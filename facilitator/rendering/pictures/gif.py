"""What programs write into a GIF beside the picture: comments, and packets of XMP."""

from __future__ import annotations

from collections.abc import Iterator

STARTS = (b"GIF87a", b"GIF89a")
_HEAD_BYTES = 13
_EXTENSION, _IMAGE, _END = 0x21, 0x2C, 0x3B
_COMMENT, _APPLICATION = 0xFE, 0xFF
#: Applications that say how the picture is shown: how often it moves, and its colours.
_KEPT = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")


def plain_gif(data: bytes) -> bytes:
    """The same picture, pixel for pixel, without comments and without what other applications
    keep in it. What is no whole GIF comes back as it is."""
    try:
        start = _HEAD_BYTES + _table_bytes(data[10])
        kept = [data[:start]]
        for begin, stop in _blocks(data, start):
            if not _is_dropped(data, begin):
                kept.append(data[begin:stop])
            if data[begin] == _END:
                return b"".join(kept)
    except IndexError:
        pass
    return data


def _table_bytes(flags: int) -> int:
    """The length of a table of colours that flags announce."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _is_dropped(data: bytes, begin: int) -> bool:
    if data[begin] != _EXTENSION:
        return False
    if data[begin + 1] == _APPLICATION:
        return data[begin + 3 : begin + 14] not in _KEPT
    return data[begin + 1] == _COMMENT


def _blocks(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Start and end of each block. Raises IndexError where the file is cut short."""
    while True:
        begin, kind = start, data[start]
        if kind == _EXTENSION:
            start = _after_sub_blocks(data, start + 2)
        elif kind == _IMAGE:
            start = _after_sub_blocks(data, start + 11 + _table_bytes(data[start + 9]))
        elif kind == _END:
            start += 1
        else:
            raise IndexError(f"no block of a GIF begins with {kind}")
        yield begin, start


def _after_sub_blocks(data: bytes, start: int) -> int:
    while data[start]:
        start += data[start] + 1
    return start + 1
