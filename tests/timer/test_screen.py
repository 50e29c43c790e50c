"""The screen in front of the room: it stays awake where it can, fills the wall when asked, and
says so where the browser will not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.timer.conftest import Room
from tests.timer.page import IN_A_BROWSER, OpenRoom, press, said

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = IN_A_BROWSER

#: A device that counts how often it was asked to stay awake, and lets go when a tab is hidden,
#: as browsers do.
_DEVICE = """
window.asked = 0;
window.locks = [];
window.seen = "visible";
Object.defineProperty(document, "visibilityState", { get: () => window.seen });
Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
  window.asked += 1;
  if (window.refuses) throw new DOMException("no", "NotAllowedError");
  const lock = new EventTarget();
  lock.release = () => lock.dispatchEvent(new Event("release"));
  window.locks.push(lock);
  return lock;
} } });
window.hide = () => {
  window.seen = "hidden";
  for (const lock of window.locks.splice(0)) lock.release();
  document.dispatchEvent(new Event("visibilitychange"));
};
window.bringBack = () => {
  window.seen = "visible";
  document.dispatchEvent(new Event("visibilitychange"));
};
"""


def device(at: Room, before: str = "") -> Page:
    at.context.add_init_script(_DEVICE + before)
    return at.open()


def test_the_screen_is_kept_awake_from_the_start_and_asked_only_once(room: OpenRoom) -> None:
    at = room()
    page = device(at)
    at.pass_time(1)
    assert page.evaluate("asked") == 0
    press(page, "Space")
    at.pass_time(2)
    assert page.evaluate("asked") == 1
    assert "The screen stays awake." in said(page, "remark")


def test_it_is_asked_again_when_the_tab_is_seen_again(room: OpenRoom) -> None:
    at = room()
    page = device(at)
    press(page, "Space")
    at.pass_time(1)
    page.evaluate("hide()")
    at.pass_time(1)
    assert page.evaluate("[asked, locks.length]") == [1, 0]
    page.evaluate("bringBack()")
    at.pass_time(1)
    assert page.evaluate("[asked, locks.length]") == [2, 1]
    assert said(page, "clock") == "7:00"


def test_a_device_that_may_sleep_is_said_to_and_is_asked_again_only_when_seen_again(
    room: OpenRoom,
) -> None:
    at = room()
    page = device(at, "window.refuses = true;")
    press(page, "Space")
    at.pass_time(3)
    told = "This device may fall asleep: switch that off in its settings."
    assert told in said(page, "remark")
    assert page.evaluate("asked") == 1
    page.evaluate("hide(); bringBack()")
    at.pass_time(1)
    assert page.evaluate("asked") == 2
    page.evaluate("window.refuses = false; hide(); bringBack()")
    at.pass_time(1)
    assert "The screen stays awake." in said(page, "remark")
    assert at.complaints == []


def test_a_browser_that_knows_nothing_of_staying_awake_is_said_to_sleep(room: OpenRoom) -> None:
    at = room()
    at.context.add_init_script("Object.defineProperty(navigator, 'wakeLock', { value: undefined })")
    page = at.open()
    press(page, "Space")
    at.pass_time(1)
    assert "This device may fall asleep" in said(page, "remark")
    assert at.complaints == []


def test_the_room_window_keeps_its_own_screen_awake(room: OpenRoom) -> None:
    at = room()
    at.context.add_init_script(_DEVICE)
    trainer, wall = at.open(), at.open("#room")
    press(trainer, "Space")
    at.pass_time(1)
    assert wall.evaluate("asked") == 1


@pytest.mark.parametrize("way", ["key", "button"])
def test_the_full_screen_is_taken_and_given_back(room: OpenRoom, way: str) -> None:
    at = room()
    page = at.open()

    def switch(goal: str) -> None:
        if way == "key":
            press(page, "f")
        else:
            page.locator("#b-full").click()
        page.wait_for_function(f"Boolean(document.fullscreenElement) === {goal}")
        at.pass_time(0.01)

    switch("true")
    assert page.locator("#b-full").get_attribute("aria-pressed") == "true"
    switch("false")
    assert page.locator("#b-full").get_attribute("aria-pressed") == "false"
    assert at.complaints == []


def test_the_wall_can_fill_its_screen_too(room: OpenRoom) -> None:
    wall = room().open("#room")
    press(wall, "f")
    wall.wait_for_function("Boolean(document.fullscreenElement)")


@pytest.mark.parametrize(
    "refusal",
    [
        "() => Promise.reject(new TypeError('Permissions check failed'))",
        "undefined",
    ],
)
def test_where_the_full_screen_is_refused_the_page_says_what_to_do(
    room: OpenRoom, refusal: str
) -> None:
    at = room()
    at.context.add_init_script(f"Element.prototype.requestFullscreen = {refusal};")
    page = at.open()
    press(page, "f")
    at.pass_time(0.01)
    assert "try its own key, F11" in said(page, "remark")
    assert page.locator("#b-full").get_attribute("aria-pressed") == "false"
    assert at.complaints == []
