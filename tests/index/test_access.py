"""The page about the files for everybody: any width, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from facilitator import build
from tests.sandbox.browser import faults_of, visit
from tests.timer.browsing import browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
REAL = Path(__file__).parents[2] / "sessions" / "first-steps.yaml"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    result = build(REAL, only=["index"], output=tmp_path_factory.mktemp("output"))
    return result.folder / "index.html"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_no_fault_is_found(chromium: Browser, page_file: Path, width: int, dark: bool) -> None:
    # It has no scripts of its own, so it is the same page without them.
    watched = visit(chromium, page_file, width=width, dark=dark, java_script_enabled=True)
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= width
    assert faults_of(watched.page) == []
    assert watched.refusals() == []
    watched.page.context.close()
