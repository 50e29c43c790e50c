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
#: The head that some programs insist on (JFIF 1.02): version 1.1, square pixels, no small picture.
_JFIF, _JFIF_MARK = 0xE0, b"JFIF\x00"
_HEAD = b"\xff\xe0\x00\x10" + _JFIF_MARK + b"\x01\x01\x00\x00\x01\x00\x01\x00\x00"
_ADOBE, _ADOBE_MARK = 0xEE, b"Adobe"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


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


def is_usual(data: bytes) -> bool:
    """Whether its colours are those that JFIF knows: grey, or brightness and two differences. Inks,
    and plain red, green and blue, are shown wrongly by some programs."""
    components, transform, has_jfif = b"", 1, False
    for marker, start, stop in _segments(data):
        content = data[start + 4 : stop]
        if marker in _FRAMES and len(content) > 6:
            components = content[6::3][: content[5]]
        elif marker == _JFIF and content.startswith(_JFIF_MARK):
            has_jfif = True
        elif marker == _ADOBE and content.startswith(_ADOBE_MARK) and len(content) > 11:
            transform = content[11]
        elif marker == _SCAN:
            break
    if len(components) != 3:
        return len(components) == 1
    return has_jfif or (transform == 1 and components != b"RGB")


def with_head(data: bytes) -> bytes:
    """A usual JPEG with the JFIF head that Word's files need: cameras write Exif alone."""
    has_head = data[2:4] == _HEAD[:2] and data[6:11] == _JFIF_MARK
    return data if has_head else START + _HEAD + data[len(START) :]


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
