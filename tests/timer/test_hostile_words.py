"""What people write stays words, and the page names nothing outside itself."""

from __future__ import annotations

import re
from pathlib import Path

from tests.timer.conftest import rendered
from tests.timer.evenings import evening
from tests.timer.page import IN_A_BROWSER, OpenRoom, assert_nothing_left_the_page, press, said

pytestmark = IN_A_BROWSER


HOSTILE = '</script><img src=x onerror="window.hit=1"><!-- ${alert(1)} {{ 7*7 }} \' \u2028 & ='


def test_hostile_text_stays_text(room: OpenRoom) -> None:
    activities = [
        {
            "title": HOSTILE,
            "kind": "exercise",
            "minutes": 10,
            "invitation": HOSTILE,
            "steps": [HOSTILE, HOSTILE],
            "say": HOSTILE,
            "if_late": "cut",
        },
        {"title": HOSTILE + " two", "kind": "exercise", "minutes": 10, "if_late": "cut"},
    ]
    at = room(evening(title=HOSTILE, activities=activities))
    page = at.open()
    press(page, "Space", "r")
    assert page.evaluate("window.hit") is None
    assert page.locator("img").count() == 0
    assert "onerror" in said(page, "ask")
    assert "{{ 7*7 }}" in page.title()
    assert_nothing_left_the_page(at, page)


def test_an_injected_handler_does_not_run(room: OpenRoom) -> None:
    page = room().open()
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=hit=1>')")
    page.wait_for_timeout(50)
    assert page.evaluate("typeof hit") == "undefined"


def test_the_page_names_nothing_outside_itself(tmp_path: Path) -> None:
    text = rendered(evening()).decode("utf-8")
    without_fonts = re.sub(r"base64,[A-Za-z0-9+/=]+", "", text)
    without_names = without_fonts.replace("http://www.w3.org/2000/svg", "")
    for pattern in (
        r"https?://",
        r"\bfetch\(",
        r"XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTCPeerConnection|window\.open",
        r"location\s*=[^=]",
        r"<(iframe|form|link|object|embed|img)\b",
        r"\son\w+=",
        r"\sstyle=",
        r"\bsrc=",
    ):
        assert not re.search(pattern, without_names), pattern


def test_the_same_plan_makes_the_same_bytes() -> None:
    assert rendered(evening()) == rendered(evening())
