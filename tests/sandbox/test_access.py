"""The practice page for everyone: axe finds no fault in any state, width or light."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.sandbox.browser import faults_of, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


def choose(page: Page, number: int) -> None:
    """Choose a scene, by the list that is folded up on a narrow page."""
    if not page.is_visible("#list"):
        page.click("#choose summary")
    page.click(f'#list [data-scene="{number}"]')


def at_rest(page: Page) -> None:
    """The page as it opens."""


def in_hand(page: Page) -> None:
    """Everything open that can be open before posting."""
    choose(page, 1)
    page.click('#answer [type="submit"]')
    page.click('[data-key="ours-too"] .deeds >> text="Block"')
    page.click(".listed summary")
    page.check("[name=picture][value=river]")
    page.fill("#text", "I will ring tomorrow, as I have said. YOU PEOPLE THERE!!" + "x" * 220)
    page.check("#checks input >> nth=1")
    if page.viewport_size and page.viewport_size["width"] < 1000:
        page.click("#choose summary")


def answered(page: Page) -> None:
    """A hard scene after everything that can come has come."""
    choose(page, 10)
    page.click('[data-key="rude"] .cover button:nth-of-type(2)')
    page.click('[data-key="notice"] .deeds >> text="Report"')
    page.click('[data-key="notice"] .really button')
    page.click("#wait")
    page.fill("#code", "ANCHOR")
    page.press("#code", "Enter")
    page.locator(".way").nth(0).click()
    page.check("[name=picture][value=hall]")
    page.fill("#text", "I will not answer this.")
    page.click('#answer [type="submit"]')
    page.click('[data-key="answer"] .cover button:nth-of-type(1)')
    page.click('[data-key="hint"] .deeds >> text="Mute"')
    page.click('[data-key="hint"] .really button')
    page.check("#keep")
    page.click("#reset")


def facilitating(page: Page) -> None:
    """The facilitator's page."""
    page.click("#to-facilitator")


STATES: list[Callable[[Page], None]] = [at_rest, in_hand, answered, facilitating]


#: Each state in one width and light, and both of these twice; the rest with SLOW_TESTS=1.
USUAL = {
    (at_rest, 320, True),
    (in_hand, 1280, False),
    (answered, 320, True),
    (facilitating, 1280, False),
}
SIGHTS = [
    pytest.param(
        *sight,
        id=f"{sight[0].__name__}-{sight[1]}-{'dark' if sight[2] else 'light'}",
        marks=() if sight in USUAL else pytest.mark.slow,
    )
    for sight in product(STATES, (320, 1280), (False, True))
]


@pytest.mark.parametrize(("state", "width", "dark"), SIGHTS)
def test_no_fault_is_found(
    chromium: Browser, page_file: Path, state: Callable[[Page], None], width: int, dark: bool
) -> None:
    watched = visit(chromium, page_file, width=width, dark=dark)
    state(watched.page)
    watched.page.wait_for_timeout(200)
    assert watched.refusals() == []
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= width
    assert faults_of(watched.page) == []
    watched.page.context.close()


def test_without_scripts_the_scenes_are_there_to_read(chromium: Browser, page_file: Path) -> None:
    page = visit(chromium, page_file, width=320, java_script_enabled=False).page
    assert page.is_visible(".still")
    assert page.inner_text(".still section:nth-of-type(2) h2") == "2 Bins missed again"
    assert not page.is_visible("#tools")


def test_no_fault_is_found_without_scripts(
    chromium: Browser, page_file: Path, tmp_path: Path
) -> None:
    # axe is a script itself: so the page is left without its own scripts, and shows what it
    # shows where scripts are off.
    written = page_file.read_text(encoding="utf-8")
    written = re.sub(r"<script>.*?</script>|</?noscript>", "", written, flags=re.DOTALL)
    file = tmp_path / "still.html"
    file.write_text(written, encoding="utf-8")
    page = visit(chromium, file, width=320).page
    assert page.is_visible(".still")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert faults_of(page) == []


def test_axe_finds_a_fault_where_there_is_one(chromium: Browser, page_file: Path) -> None:
    page = visit(chromium, page_file).page
    page.evaluate("document.querySelector('label[for=text]').removeAttribute('for')")
    assert any(fault.startswith("label") for fault in faults_of(page))


def test_everything_to_press_is_large_enough_to_hit(chromium: Browser, page_file: Path) -> None:
    watched = visit(chromium, page_file, width=320)
    in_hand(watched.page)
    small = watched.page.evaluate(
        "[...document.querySelectorAll('button, summary, input, .tick, .choices label')]"
        ".filter((each) => each.checkVisibility() && !each.closest('label input'))"
        ".filter((each) => !(each.matches('input') && each.closest('label')))"
        ".map((each) => [each.id || each.textContent.trim(), each.getBoundingClientRect().height])"
        ".filter(([, height]) => height < 44)"
    )
    assert small == []


def test_the_line_stays_in_view_however_far_one_reads(chromium: Browser, page_file: Path) -> None:
    for width in (320, 1280):
        page = visit(chromium, page_file, width=width).page
        page.mouse.wheel(0, 3000)
        page.wait_for_timeout(200)
        top = page.locator(".practice > p").evaluate("(line) => line.getBoundingClientRect().top")
        assert 0 <= top < 20


def test_a_focused_control_is_not_hidden_under_the_line(chromium: Browser, page_file: Path) -> None:
    page = visit(chromium, page_file, width=320).page
    page.mouse.wheel(0, 6000)
    page.locator("#keep").focus()
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        hidden = page.evaluate(
            "(() => { const line = document.querySelector('.practice > p').getBoundingClientRect();"
            " const box = document.activeElement.getBoundingClientRect();"
            " return box.bottom <= line.bottom &&"
            " !document.activeElement.closest('.practice, .skip'); })()"
        )
        assert not hidden, page.evaluate("document.activeElement.outerHTML")
