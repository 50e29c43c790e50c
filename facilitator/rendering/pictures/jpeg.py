"""What a camera writes into a JPEG beside the picture: where, when and with what it was taken."""

from __future__ import annotations

from collections.abc import Iterator

START = b"\xff\xd8"
_SCAN = 0xDA
#: Application segments that say how the picture is shown: JFIF, and Adobe's way of colours. The
#: colour profile (APP2) is kept where it is one.
_KEPT = (0xE0, 0xEE)
_PROFILE, _PROFILE_MARK = 0xE2, b"ICC_PROFILE\x00"
_APPLICATION = range(0xE0, 0xF0)
_COMMENT = 0xFE


def plain_jpeg(data: bytes) -> bytes:
    """The same picture, pixel for pixel, without Exif, GPS, XMP, comments, and without a second
    picture behind it. What is no whole JPEG comes back as it is."""
    kept = [START]
    for marker, start, stop in _segments(data):
        if marker == _SCAN:
            kept.append(_picture(data, start))
            return b"".join(kept)
        if _is_kept(marker, data[start + 4 : stop]):
            kept.append(data[start:stop])
    return data


def _is_kept(marker: int, content: bytes) -> bool:
    if marker == _PROFILE:
        return content.startswith(_PROFILE_MARK)
    return marker in _KEPT or (marker not in _APPLICATION and marker != _COMMENT)


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, start and end of each segment, as far as the first scan."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # a filling byte
            at += 1
            continue
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        yield marker, at, at + 2 + length
        at += 2 + length


def _picture(data: bytes, start: int) -> bytes:
    """Everything from the first scan to the end of the picture. In a scan, the byte 255 is followed
    by 0 or by a marker that belongs to it."""
    end = data.find(b"\xff\xd9", start)
    return data[start:] if end < 0 else data[start : end + 2]
