"""The parts of a file that may be anybody's: too large, cut short, or made to do harm."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from facilitator.openxml.names import CONTENT_TYPES, MAIN_TYPES, TYPES

#: No presentation that people work with comes near these.
MOST_BYTES = 400_000_000
MOST_PARTS = 30_000
#: XML packs to a tenth or a fiftieth of its size; a part that packs far better is a trap.
MOST_PACKED = 400
_SMALL_BYTES = 5_000_000
_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
#: In a file of that format: the name of the stream with what a password protects.
_PROTECTED = "EncryptedPackage".encode("utf-16-le")


class UnreadableError(Exception):
    """A file that is no presentation, or that nobody should open. The message is one sentence
    without its subject ("is cut short"); the hint says what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class Parts(NamedTuple):
    """Members by name, without the first slash, and their names as the file lists them."""

    data: dict[str, bytes]
    listed: tuple[str, ...]


_SAVE_AGAIN = "Open it in PowerPoint, and save it again as .pptx or .potx."
_UNPROTECT = "In PowerPoint, under File, Info, Protect Presentation, take the password away."
_NOT_OPENED = "Do not open it, and ask whoever sent it for another."


def parse(data: bytes) -> etree._Element:
    """The root of some XML. Raises UnreadableError where it is none, or has a document type: an
    honest part never has, and entities are how a small part becomes a huge one."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError("is damaged: a part of it is not XML", _SAVE_AGAIN) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError("holds entities, which no presentation needs", _NOT_OPENED)
    return root


def read_archive(data: bytes) -> Parts:
    """The parts of a presentation. Raises UnreadableError."""
    if data.startswith(_OLD_FORMAT):
        if _PROTECTED in data:
            raise UnreadableError("is protected by a password", _UNPROTECT)
        raise UnreadableError("is in the format of PowerPoint 2003 or earlier", _SAVE_AGAIN)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _refuse_traps(members)
            listed = tuple(member.filename for member in members)
            parts = {
                member.filename.lstrip("/"): archive.read(member)
                for member in members
                if not member.is_dir()
            }
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        whole = data.startswith(b"PK")
        message = "is damaged or cut short" if whole else "is not a presentation"
        hint = "Copy it again from where it came." if whole else _SAVE_AGAIN
        raise UnreadableError(message, hint) from error
    _refuse_others(parts)
    return Parts(parts, listed)


def _refuse_traps(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MOST_PARTS or sum(member.file_size for member in members) > MOST_BYTES:
        raise UnreadableError("unpacks to far more than a presentation holds", _NOT_OPENED)
    for member in members:
        packed = max(1, member.compress_size)
        if member.file_size > _SMALL_BYTES and member.file_size / packed > MOST_PACKED:
            raise UnreadableError("unpacks to far more than a presentation holds", _NOT_OPENED)


def _refuse_others(parts: dict[str, bytes]) -> None:
    types = parts.get(CONTENT_TYPES)
    if parts.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument.presentation"):
        message = "is an OpenDocument presentation, and not one of PowerPoint's"
        raise UnreadableError(message, "Open it where it was made, and save it as .pptx.")
    if types is None or "_rels/.rels" not in parts:
        raise UnreadableError("is not a presentation", _SAVE_AGAIN)
    if not MAIN_TYPES & set(content_types(types).values()):
        raise UnreadableError("is not a presentation", _SAVE_AGAIN)


def content_types(data: bytes) -> dict[str, str]:
    """Part name (without the first slash) or ".extension" -> content type."""
    return dict(_types(parse(data)))


def _types(root: etree._Element) -> Iterator[tuple[str, str]]:
    for element in root.iter(f"{TYPES}Override"):
        yield element.get("PartName", "").lstrip("/"), element.get("ContentType", "")
    for element in root.iter(f"{TYPES}Default"):
        yield "." + element.get("Extension", "").lower(), element.get("ContentType", "")
