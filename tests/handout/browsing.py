"""A page in a real Chromium that is cut off from the network, and what it tried to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDTHS = (320, 1280)
_WATCH = (
    "window.refused = []; addEventListener('securitypolicyviolation',"
    " (event) => refused.push(event.violatedDirective + ' ' + event.blockedURI));"
)


@dataclass
class Visit:
    page: Page
    seen: list[str] = field(default_factory=list)

    def refusals(self) -> list[str]:
        """What it asked of the network, was refused, or complained of."""
        return [*self.seen, *self.page.evaluate("window.refused ?? []")]

    @property
    def width(self) -> int:
        return int(self.page.evaluate("document.documentElement.scrollWidth"))


def visit(browser: Browser, path: Path, width: int = 1280, **options: Any) -> Visit:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, service_workers="block", offline=True, **options
    )
    page = context.new_page()
    made = Visit(page)
    address = path.as_uri()
    page.on(
        "request",
        lambda asked: (
            made.seen.append(asked.url)
            if asked.url.split("#")[0] != address and not asked.url.startswith("data:")
            else None
        ),
    )
    page.on("console", lambda said: made.seen.append(f"{said.type}: {said.text}"))
    page.on("pageerror", lambda error: made.seen.append(f"error: {error}"))
    page.add_init_script(_WATCH)
    page.goto(address)
    return made
