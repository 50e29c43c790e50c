"""The page about the files for everybody: any width, light and dark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.sandbox.browser import faults_of, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_no_fault_is_found(chromium: Browser, folder: Path, width: int, dark: bool) -> None:
    watched = visit(chromium, folder / "index.html", width=width, dark=dark)
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= width
    assert faults_of(watched.page) == []
    assert watched.refusals() == []
    watched.page.context.close()
