"""Zip archives that are the same wherever and whenever they are made."""

from __future__ import annotations

from datetime import datetime
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from facilitator.settings import zip_time

#: As on Unix: an ordinary file that its owner may write.
_ORDINARY = 0o100644


def add_member(
    archive: ZipFile, name: str, data: bytes, moment: datetime, *, is_packed: bool = True
) -> None:
    """Adds a file with a moment that an archive can hold. `is_packed` is False for what is
    compressed already."""
    member = ZipInfo(name, zip_time(moment))
    member.compress_type = ZIP_DEFLATED if is_packed else ZIP_STORED
    member.create_system = 3  # else it tells on which system the file was made
    member.external_attr = _ORDINARY << 16
    archive.writestr(member, data)
