"""What the tests of the page say to it, and read on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.timer.conftest import Room

if TYPE_CHECKING:
    from playwright.sync_api import Page

OpenRoom = Callable[..., Room]
IN_A_BROWSER = [
    pytest.mark.browser,
    # Of the browser's own driver, when it is closed.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def said(page: Page, id: str) -> str:
    return page.locator(f"#{id}").text_content() or ""


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def assert_nothing_left_the_page(at: Room, *pages: Page) -> None:
    outside = [url for url in at.requests if not url.startswith(("file:", "blob:"))]
    assert outside == []
    assert at.complaints == []
    for page in pages:
        assert at.refused(page) == []
