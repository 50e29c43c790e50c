"""Ctrl-C, noted when it comes: a library may lose the exception that it raises, or make an error
of its own out of it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType


class _Noted:
    is_asked = False


def heed() -> None:
    """Raises KeyboardInterrupt where somebody has asked for a stop, and nothing has come of it."""
    if _Noted.is_asked:
        raise KeyboardInterrupt


@contextmanager
def noted() -> Iterator[None]:
    """Note Ctrl-C in the block, where it would raise KeyboardInterrupt anyway: whoever runs the
    command may have it ignored, or run it in a thread, which no signal reaches."""
    _Noted.is_asked = False
    in_main = current_thread() is main_thread()
    if not in_main or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, _note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _note(number: int, frame: FrameType | None) -> None:
    _Noted.is_asked = True
    raise KeyboardInterrupt
