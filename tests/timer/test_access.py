"""The page for everybody: heard, seen narrow and dark, told by more than colour."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.timer.conftest import narrow
from tests.timer.evenings import evening
from tests.timer.page import IN_A_BROWSER, OpenRoom, press, said

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = IN_A_BROWSER


def test_it_is_announced_at_five_minutes_one_and_none_and_never_else(room: OpenRoom) -> None:
    at = room()
    page = at.open()
    page.evaluate(
        "() => { window.heard = []; new MutationObserver(() => { const said = "
        "document.getElementById('say').textContent; if (said) window.heard.push(said); })"
        ".observe(document.getElementById('say'), { childList: true, characterData: true, "
        "subtree: true }); }"
    )
    press(page, "Space")
    at.pass_time(13)
    assert page.evaluate("window.heard") == ["5 minutes left", "1 minute left", "Time is up"]
    assert page.locator("[role=timer]").get_attribute("aria-live") is None
    assert page.locator("[role=status], [aria-live]").count() == 1


AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[Any]:
    bundled = pytest.importorskip("axe_playwright_python", reason="axe-core is not installed")
    # It waits for timers of its own, which would not come while the clock is held.
    page.context.clock.resume()
    page.evaluate((Path(bundled.__file__).parent / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate(
        "(tags) => axe.run(document, { runOnly: { type: 'tag', values: tags }, "
        "resultTypes: ['violations'], preload: false })",
        AXE_TAGS,
    )
    return [
        (fault["id"], node["html"][:160], node.get("failureSummary", "")[:300])
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


STATES: dict[str, tuple[tuple[str, ...], float]] = {
    "before": ((), 0),
    "on track": (("Space", "n", "n"), 5),
    "soon": (("Space", "n", "n"), 21),
    "nearly": (("Space", "n", "n"), 24.5),
    "over": (("Space", "n", "n"), 27),
    "paused": (("Space", "n", "n", "Space"), 1),
    "break": (("Space", *"nnnnn"), 5),
    "rooms": (("Space", *"nnnnnn"), 5),
    "after": (("Space", *"nnnnnnnnn"), 1),
    "re-plan": (("Space", "r"), 0),
    "start again": (("Space",), 0),
    "blank": (("Space", "b", "v"), 0),
}


#: The panels with most in them, one in each light; the rest with SLOW_TESTS=1.
USUAL = {("re-plan", "light"), ("rooms", "dark")}
SIGHTS = [
    pytest.param(state, scheme, marks=() if (state, scheme) in USUAL else pytest.mark.slow)
    for state in STATES
    for scheme in ("light", "dark")
]
NARROW = [
    pytest.param(state, marks=() if state in ("on track", "re-plan") else pytest.mark.slow)
    for state in STATES
]


@pytest.mark.parametrize(("state", "scheme"), SIGHTS)
def test_axe_finds_no_violation_in_any_state(room: OpenRoom, state: str, scheme: str) -> None:
    keys, minutes = STATES[state]
    at = room(clock="18:06", color_scheme=scheme)
    page = at.open()
    press(page, *keys)
    at.sleep(minutes + 0.01)
    if state == "start again":
        page.locator("#b-again").click()
    assert violations(page) == []
    if not page.locator("dialog[open]").count():
        press(page, "v")
        assert violations(page) == []
        press(page, "v")
    with narrow(page):
        at.pass_time(0.01)
        assert violations(page) == []


@pytest.mark.parametrize("state", NARROW)
def test_at_320_pixels_nothing_scrolls_sideways(room: OpenRoom, state: str) -> None:
    keys, minutes = STATES[state]
    at = room(clock="18:06", viewport={"width": 320, "height": 640})
    page = at.open()
    press(page, *keys)
    at.sleep(minutes + 0.01)
    for root in ("document.documentElement", "document.querySelector('dialog[open]')"):
        fits = page.evaluate(f"(({root}) || {{}}).scrollWidth <= innerWidth || !({root})")
        assert fits, root


def test_states_differ_by_word_and_shape_and_not_only_by_colour(room: OpenRoom) -> None:
    at = room(clock="18:00")
    page = at.open()
    seen: dict[str, tuple[str, str]] = {}
    for state in ("on track", "soon", "nearly", "over", "paused"):
        if seen:
            page.locator("#b-again").click()
            page.locator("#b-again-yes").click()
        keys, minutes = STATES[state]
        press(page, *keys)
        at.sleep(minutes + 0.01)
        shape = page.locator("#shape path").first.get_attribute("d") or ""
        figure = page.locator("#shape path").nth(1).get_attribute("d") or ""
        seen[state] = (said(page, "word"), shape + figure)
    assert len({word for word, _ in seen.values()}) == len(seen)
    assert len({shape for _, shape in seen.values()}) == len(seen)


def test_with_reduced_motion_nothing_moves(room: OpenRoom) -> None:
    page = room(reduced_motion="reduce").open()
    press(page, "Space")
    assert page.evaluate("document.getAnimations().length") == 0


def test_it_speaks_welsh(room: OpenRoom) -> None:
    page = room(evening(language="cy")).open()
    assert page.locator("html").get_attribute("lang") == "cy"
    press(page, "Space")
    assert said(page, "word") == "Ar amser"
