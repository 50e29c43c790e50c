"""Files on the disk: written beside, swapped in, set aside. Nothing here knows what they hold.

A file is never opened for writing under its own name. Its new bytes are written to a hidden
sibling and pushed through to the disk; then one rename puts them in its place. Whoever stops the
computer in between finds the old file or the new one.
"""

from __future__ import annotations

import glob
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import file_digest, sha256
from pathlib import Path

#: Ends the name of a file that waits to be swapped in.
_NEW = ".facilitator-new"


@dataclass(frozen=True, slots=True)
class Digest:
    sha256: str
    bytes: int


def digest_of(data: bytes) -> Digest:
    return Digest(sha256(data).hexdigest(), len(data))


def digest_at(path: Path) -> Digest | None:
    """The digest of the file, or None where there is none. Raises OSError if it cannot be read."""
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return Digest(file_digest(file, "sha256").hexdigest(), file.tell())


def is_read_only(path: Path) -> bool:
    """Whether its owner has protected the file. On some systems a rename would replace it all
    the same; on others it would not: the author's wish is the same on all of them."""
    return not path.stat().st_mode & stat.S_IWUSR


def is_plain_file(path: Path) -> bool:
    """Whether a file stands there under its own name: no folder, and no link to elsewhere."""
    return stat.S_ISREG(path.lstat().st_mode)


def beside(path: Path) -> Path:
    """The hidden sibling in which the new bytes of `path` wait."""
    return path.with_name(f".{path.name}{_NEW}")


def write_beside(path: Path, data: bytes) -> None:
    """Write the bytes to the sibling of `path`, all the way to the disk. Raises OSError, and
    leaves no sibling then."""
    sibling = beside(path)
    try:
        # Exclusive: a link that somebody has laid under this name is not followed.
        with sibling.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        remove_if_there(sibling)
        raise


def swap_in(path: Path) -> None:
    """Put the sibling in the place of `path`. Raises OSError, and leaves no sibling then."""
    try:
        beside(path).replace(path)
    except OSError:
        remove_if_there(beside(path))
        raise


def replace_with(path: Path, data: bytes) -> None:
    """Both in one: new bytes for `path`, or an OSError and the old ones."""
    remove_if_there(beside(path))
    write_beside(path, data)
    swap_in(path)


def remove_if_there(path: Path) -> None:
    """Remove a file of ours; where that fails, the next build tries again."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def clear_leftovers(folder: Path) -> None:
    """Remove the siblings that a stopped build has left."""
    for path in folder.glob(f".*{_NEW}"):
        remove_if_there(path)


def earlier_copy(path: Path) -> Path | None:
    """A dated copy that already holds the same bytes. Raises OSError."""
    current = digest_at(path)
    copies = sorted(path.parent.glob(f"{glob.escape(path.stem)} (edited *{path.suffix}"))
    return next((copy for copy in copies if digest_at(copy) == current), None)


def copy_aside(path: Path, now: datetime) -> Path:
    """Keep the file under a dated name too, and leave it where it is. The copy's path comes back.

    Raises OSError.
    """
    aside = _dated(path, now)
    try:
        os.link(path, aside)
    except (OSError, NotImplementedError):
        # Some disks and network shares have no second names.
        _copy(path, aside)
    return aside


@contextmanager
def kept_aside(path: Path, clock: Callable[[], datetime]) -> Iterator[Path]:
    """Keep the file under a dated name while the block replaces or removes it; if the block
    fails, it is where it was, and only there. Raises OSError."""
    earlier = earlier_copy(path)
    aside = earlier or copy_aside(path, clock())
    try:
        yield aside
    except OSError:
        if earlier is None:
            remove_if_there(aside)
        raise


def _dated(path: Path, now: datetime) -> Path:
    """`deck (edited 2026-12-03 1740).pptx`, with a number where that name is taken."""
    name = f"{path.stem} (edited {now:%Y-%m-%d %H%M}"
    aside = path.with_name(f"{name}){path.suffix}")
    number = 2
    while os.path.lexists(aside):
        aside = path.with_name(f"{name}, {number}){path.suffix}")
        number += 1
    return aside


def _copy(path: Path, aside: Path) -> None:
    write_beside(aside, path.read_bytes())
    with suppress(OSError):
        shutil.copystat(path, beside(aside))
    swap_in(aside)


def sync_folder(folder: Path) -> None:
    """Push renames through to the disk, where the system lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
