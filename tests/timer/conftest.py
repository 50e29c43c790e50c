"""The timer page in a real browser whose clock the test drives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from facilitator.brand import DEFAULT_BRAND
from facilitator.pack.whole import Pack
from facilitator.plan import SessionPlan
from facilitator.rendering.html.timer import render
from facilitator.settings import Settings
from tests.timer.evenings import clock_of, evening

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

#: Collects what the policy of the page refuses.
_WATCH = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.refused.push(`${event.violatedDirective} ${event.blockedURI}`);
});
"""


def rendered(plan: SessionPlan) -> bytes:
    pack = Pack.__new__(Pack)
    object.__setattr__(pack, "timer", clock_of(plan))
    return render(pack, DEFAULT_BRAND, Settings()).data


@dataclass
class Room:
    """The browser with the page: its first window, and all that it asked for and complained of."""

    context: BrowserContext
    address: str
    requests: list[str]
    complaints: list[str]

    def open(self, suffix: str = "") -> Page:
        page = self.context.new_page()
        page.goto(self.address + suffix)
        return page

    def pass_time(self, minutes: float) -> None:
        self.context.clock.run_for(round(minutes * 60_000))

    def sleep(self, minutes: float) -> None:
        """As when a lid is shut: the clock goes on, and nothing runs but what is due at the end."""
        self.context.clock.fast_forward(round(minutes * 60_000))
        self.context.clock.run_for(300)

    def reload(self, page: Page) -> None:
        """Load the page again. On a busy machine the stand-in for the clock may come to a new
        document late: then once more, as often as it takes."""
        now = page.evaluate("Date.now()")
        page.reload()
        for _ in range(5):
            if page.evaluate("Date.now()") >= now:
                return
            page.reload()

    def refused(self, page: Page) -> list[str]:
        return list(page.evaluate("window.refused"))


def enter(
    browser: Browser,
    folder: Path,
    plan: SessionPlan | None = None,
    clock: str = "18:00",
    **options: Any,
) -> Room:
    """A room with the page, in a context of its own that is cut off from the network."""
    file = folder / "timer.html"
    file.write_bytes(rendered(plan or evening()))
    hour, minute = map(int, clock.split(":"))
    context = browser.new_context(
        timezone_id="Europe/London", service_workers="block", accept_downloads=True, **options
    )
    context.set_offline(True)
    # Paused at the moment itself: time passes only where a test lets it.
    moment = datetime(2026, 12, 3, hour, minute)
    context.clock.install(time=moment - timedelta(seconds=1))
    context.clock.pause_at(moment)
    context.add_init_script(_WATCH)
    requests: list[str] = []
    complaints: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    context.on("console", lambda message: complaints.append(message.text))
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    return Room(context, file.as_uri(), requests, complaints)


@pytest.fixture
def room(chromium: Browser, tmp_path: Path) -> Iterator[Any]:
    """Opens a room: `room(evening(), "18:00", color_scheme="dark")`. No network in it."""
    opened: list[BrowserContext] = []

    def open_room(plan: SessionPlan | None = None, clock: str = "18:00", **options: Any) -> Room:
        entered = enter(chromium, tmp_path, plan, clock, **options)
        opened.append(entered.context)
        return entered

    yield open_room
    for context in opened:
        context.close()


@contextmanager
def narrow(page: Page, width: int = 320, height: int = 700) -> Iterator[None]:
    before = page.viewport_size
    page.set_viewport_size({"width": width, "height": height})
    yield
    if before:
        page.set_viewport_size(before)
