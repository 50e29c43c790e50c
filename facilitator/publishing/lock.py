"""One build at a time in a folder. The system itself lets go when a build is stopped."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class FolderBusyError(Exception):
    """Another build is writing into the folder."""


class FolderClosedError(Exception):
    """The folder cannot be opened; `reason` is the system's."""

    def __init__(self, error: OSError) -> None:
        self.reason = error.strerror or type(error).__name__
        super().__init__(self.reason)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder while the block runs. Raises FolderBusyError if somebody else does, and
    FolderClosedError if it cannot be opened."""
    handle = _hold(folder)
    try:
        yield
    finally:
        if handle is not None:
            _let_go(folder, handle)


def _opened(path: Path, flags: int) -> int:
    try:
        return os.open(path, flags)
    except OSError as error:
        # On Windows also while another build, just ended, still removes its file.
        raise FolderClosedError(error) from error


if sys.platform == "win32":
    import msvcrt

    # A folder cannot be locked there: a small file stands for it.
    _LOCK = ".building"

    def _hold(folder: Path) -> int | None:
        handle = _opened(folder / _LOCK, os.O_RDWR | os.O_CREAT)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            os.close(handle)
            raise FolderBusyError from None
        return handle

    def _let_go(folder: Path, handle: int) -> None:
        os.close(handle)
        try:
            (folder / _LOCK).unlink()
        except OSError:
            # The next build has opened it already; it will remove it.
            return

else:
    import fcntl

    def _hold(folder: Path) -> int | None:
        handle = _opened(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            raise FolderBusyError from None
        except OSError:
            # Some network shares have no locks; building there alone is better than not at all.
            os.close(handle)
            return None
        return handle

    def _let_go(folder: Path, handle: int) -> None:
        os.close(handle)
