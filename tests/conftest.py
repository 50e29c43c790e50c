"""Options and fixtures that every test may use."""

from __future__ import annotations

import gc
import os
import signal
import warnings
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REPOSITORY = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the text views in tests/golden"
    )


def pytest_configure() -> None:
    """Heed Ctrl-C. A run in the background may have been told to ignore it, and so would every
    command that a test starts and then stops."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked `slow`, unless SLOW_TESTS asks for it."""
    if os.environ.get("SLOW_TESTS"):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if not item.get_closest_marker("slow")]


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder that holds sessions/ and assets/."""
    return REPOSITORY


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests. Each test opens a context of its own in it: two contexts share
    nothing."""
    from tests.timer.browsing import browser

    with ExitStack() as open_things:
        yield open_things.enter_context(browser())
        with warnings.catch_warnings():
            # Of the browser's own driver, when it is closed.
            warnings.simplefilter("ignore", ResourceWarning)
            open_things.close()
            gc.collect()
