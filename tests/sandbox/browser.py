"""A person at the practice page: keys alone, and a record of everything that tried to leave."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.practice import practice

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass
class Watched:
    """A page, and what it asked of the network, was refused, or complained of."""

    page: Page
    seen: list[str] = field(default_factory=list)

    def refusals(self) -> list[str]:
        return [*self.seen, *self.page.evaluate("window.refused ?? []")]


def visit(
    browser: Browser, path: Path, *, width: int = 1280, dark: bool = False, **options: Any
) -> Watched:
    """The page, opened as a file in a context of its own that is cut off from the network."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if dark else "light",
        service_workers="block",
        offline=True,
        **options,
    )
    context.set_default_timeout(20_000)
    page = context.new_page()
    watched = Watched(page)
    address = path.as_uri()
    page.on(
        "request",
        lambda asked: watched.seen.append(asked.url) if is_outside(asked.url, address) else None,
    )
    page.on("websocket", lambda socket: watched.seen.append(socket.url))
    page.on("console", lambda said: watched.seen.append(f"{said.type}: {said.text}"))
    page.on("pageerror", lambda error: watched.seen.append(f"error: {error}"))
    page.on("dialog", lambda dialog: watched.seen.append(f"dialog: {dialog.message}"))
    page.add_init_script(
        "window.refused = []; addEventListener('securitypolicyviolation',"
        " (event) => refused.push(event.violatedDirective + ' ' + event.blockedURI));"
    )
    page.goto(address)
    if options.get("java_script_enabled", True):
        page.wait_for_function(
            "((tools) => !tools || tools.hidden === !window.start)"
            "(document.getElementById('tools'))"
        )
    return watched


def open_scene(watched: Watched, name: str) -> Page:
    number = [scene.name for scene in practice().scenes].index(name)
    watched.page.click(f'#list [data-scene="{number}"]')
    return watched.page


def is_outside(asked: str, page: str) -> bool:
    return asked.split("#", maxsplit=1)[0] != page and not asked.startswith(("data:", "blob:"))


def tab_to(page: Page, selector: str) -> None:
    """Press Tab, or Shift and Tab where the element stands before the focus, until the focus is
    on it. Fails where no key leads there."""
    is_before = page.evaluate(
        "(s) => Boolean(document.activeElement.compareDocumentPosition(document.querySelector(s))"
        " & Node.DOCUMENT_POSITION_PRECEDING)",
        selector,
    )
    key = "Shift+Tab" if is_before else "Tab"
    for _ in range(250):
        page.keyboard.press(key)
        if page.evaluate("(s) => document.activeElement?.matches(s) ?? false", selector):
            return
    pytest.fail(f"no key leads to {selector}")


def faults_of(page: Page) -> list[str]:
    """What axe finds on the page as it stands."""
    axe = pytest.importorskip("axe_playwright_python", reason="axe is not installed")
    script = next(Path(axe.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
    page.evaluate(script)
    found = page.evaluate(
        "(tags) => axe.run(document, {runOnly: {type: 'tag', values: tags},"
        " resultTypes: ['violations'], preload: false})",
        AXE_TAGS,
    )
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in found["violations"]
        for node in each["nodes"]
    ]
