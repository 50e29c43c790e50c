"""The timer in a real Chromium: a whole evening, by keys and by buttons, with no network."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from facilitator.comparing import read_run
from facilitator.diagnostics import Source
from tests.timer.conftest import Room, narrow
from tests.timer.evenings import PRIVATE, evening

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [
    pytest.mark.browser,
    # Of the browser's own driver, when it is closed.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
OpenRoom = Callable[..., Room]


def said(page: Page, id: str) -> str:
    return page.locator(f"#{id}").text_content() or ""


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


# -- an evening ---------------------------------------------------------------------------------


def test_a_two_hour_session_runs_through_with_delays_reloads_a_sleep_and_two_windows(
    room: OpenRoom, tmp_path: Path
) -> None:
    at = room(clock="17:50")
    trainer = at.open()
    assert said(trainer, "word") == "Not started yet"
    assert said(trainer, "of") == "Starts at 18:00, in 10 minutes."

    at.pass_time(14)
    assert said(trainer, "of") == "Planned for 18:00."
    press(trainer, "Space")
    assert said(trainer, "run") == "4 minutes behind. Finishing 20:04, planned 20:00"
    at.pass_time(10)
    press(trainer, "n")
    at.pass_time(5)
    trainer.reload()
    assert said(trainer, "clock") == "10:00"
    assert said(trainer, "ask") == "What did you do for a resident this week?"

    wall = at.open("#room")
    at.sleep(8)
    assert said(trainer, "clock") == said(wall, "clock") == "2:00"
    assert said(wall, "word") == "2 minutes left"
    at.pass_time(2)
    press(trainer, "ArrowRight")
    at.pass_time(12)
    assert said(wall, "ask") == "Which of these do you already do?"
    assert said(wall, "do") == "Step 2 of 4Find the online counterpart of each card"

    at.pass_time(15.2)
    assert said(wall, "clock").startswith("+")
    assert said(wall, "word") == "Over by 2 minutes"
    press(trainer, "n")
    assert said(trainer, "run") == "6 minutes behind. Finishing 20:06, planned 20:00"
    press(trainer, "r")
    assert said(trainer, "replan-title") == "Finish at 20:00 after all?"
    trainer.locator("#b-use").click()
    assert said(trainer, "run") == "1 minute behind. Finishing 20:01, planned 20:00"

    for minutes in (10, 10, 15, 15, 10, 5):
        at.pass_time(minutes)
        press(trainer, "PageDown")
    assert said(trainer, "word") == said(wall, "word") == "Finished"
    with trainer.expect_download() as saving:
        press(trainer, "s")
    saved = tmp_path / "saved.csv"
    saving.value.save_as(saved)
    assert saving.value.suggested_filename == "actual-2026-12-03.csv"
    taken = read_run(Source("actual.csv", saved.read_text(encoding="utf-8"))).minutes
    assert len(taken) == 9
    assert taken["same-habit"] == pytest.approx(27.2, abs=0.1)
    assert sum(taken.values()) == pytest.approx(117.2, abs=0.1)
    assert_nothing_left_the_page(at, trainer, wall)


def assert_nothing_left_the_page(at: Room, *pages: Page) -> None:
    outside = [url for url in at.requests if not url.startswith(("file:", "blob:"))]
    assert outside == []
    assert at.complaints == []
    for page in pages:
        assert at.refused(page) == []


def test_the_re_plan_is_shown_first_and_can_be_undone(room: OpenRoom) -> None:
    at = room(clock="18:06")
    page = at.open()
    press(page, "Space")
    at.pass_time(1)
    press(page, "n", "n", "n", "p", "p", "p", "r")
    rows = page.locator("#replan-rows tr:not(.drop-row)")
    assert rows.count() == 8
    assert "Shrink: saves" in (rows.nth(0).text_content() or "")
    assert "Keep: not touched" in (rows.nth(4).text_content() or "")
    assert said(page, "replan-sums") == "Finish 20:00, planned 20:00"
    page.locator("#b-leave").click()
    assert "6 minutes behind" in said(page, "run")
    press(page, "r")
    page.locator("#b-use").click()
    assert said(page, "run") == "On time. Finishing 20:00"
    assert page.evaluate("document.activeElement.id") == "b-undo"
    press(page, "u")
    assert "6 minutes behind" in said(page, "run")


def test_what_may_be_left_out_is_offered_and_left_out(room: OpenRoom) -> None:
    at = room(clock="18:40")
    page = at.open()
    press(page, "Space", "r")
    assert "late: finish at" in said(page, "replan-sums")
    page.get_by_label("Leave out: saves 10").check()
    assert page.get_by_label("Leave out: saves 10").is_checked()
    page.locator("#b-use").click()
    assert page.locator("#strip .out").count() == 1
    press(page, "n", "n", "n", "n")
    assert said(page, "word") == "Tea and a stretch"


def test_a_re_plan_keeps_a_pinned_start(room: OpenRoom) -> None:
    activities = [
        {"title": "First", "kind": "exercise", "minutes": 20},
        {"title": "Second", "kind": "exercise", "minutes": {"min": 5, "plan": 20, "max": 20}},
        {"title": "Lunch", "kind": "lunch", "minutes": 30, "start": "18:45"},
        {"title": "Last", "kind": "closing", "minutes": 15},
    ]
    at = room(evening(activities=activities), clock="18:10")
    page = at.open()
    press(page, "Space")
    assert said(page, "run") == "5 minutes behind. Finishing 19:35, planned 19:30"
    press(page, "r")
    lunch = page.locator("#replan-rows tr").nth(1).text_content() or ""
    assert "Fixed at 18:45: not moved" in lunch
    page.locator("#b-use").click()
    assert said(page, "run") == "On time. Finishing 19:30"


def test_one_minute_more_and_less_by_key_and_by_button(room: OpenRoom) -> None:
    page = room().open()
    press(page, "Space", "+", "+")
    page.locator("#b-less").click()
    assert said(page, "clock") == "11:00"
    assert said(page, "of") == "left of 11 minutes"


def test_every_control_has_a_key_and_a_button(room: OpenRoom) -> None:
    page = room().open()
    page.locator("#b-play").click()
    page.locator("#b-next").click()
    assert said(page, "ask") == "What did you do for a resident this week?"
    page.locator("#b-back").click()
    page.locator("#b-play").click()
    assert said(page, "word").startswith("Paused at 18:00")
    page.locator("#b-play").click()
    assert said(page, "word") == "On track"


def test_the_space_bar_presses_the_button_that_has_the_focus_and_nothing_else(
    room: OpenRoom,
) -> None:
    page = room().open()
    press(page, "Space")
    page.locator("#b-more").focus()
    press(page, "Space")
    assert (said(page, "clock"), said(page, "word")) == ("11:00", "On track")


def test_single_keys_can_be_switched_off(room: OpenRoom) -> None:
    page = room().open()
    page.locator("#b-keys").click()
    page.locator("#ask").click()
    press(page, "Space", "n")
    assert said(page, "word") == "Not started yet"
    page.reload()
    press(page, "n")
    assert said(page, "word") == "Not started yet"


def test_the_time_of_return_is_the_figure_in_a_break(room: OpenRoom) -> None:
    at = room()
    page = at.open()
    press(page, "Space", "n", "n", "n", "n", "n")
    at.pass_time(5)
    assert (said(page, "clock"), said(page, "word")) == ("18:15", "Tea and a stretch")
    assert said(page, "of") == "Back at 18:15, in 10 minutes. Tea and water in the foyer"


def test_parallel_rooms_share_one_end(room: OpenRoom) -> None:
    at = room()
    page = at.open()
    press(page, "Space", *"nnnnnn")
    assert page.locator(".room").all_text_contents() == [
        "Committee Room 1Write a first post, on paper",
        "The LibraryAnswer a resident",
    ]
    at.pass_time(13)
    assert page.locator(".room b").nth(1).text_content() == "Read it aloud to another pair"
    assert said(page, "till-label") == "Back together at"
    assert said(page, "till") == "18:20"


def test_the_clock_goes_on_by_itself_only_when_asked(room: OpenRoom) -> None:
    at = room()
    page = at.open()
    press(page, "Space")
    at.pass_time(11)
    assert said(page, "word") == "Over by 1 minute"
    press(page, "p", "a")
    at.sleep(3)
    assert said(page, "ask") == "What did you do for a resident this week?"
    assert said(page, "clock") == "11:00"


def test_a_changed_plan_does_not_take_over_an_earlier_clock(room: OpenRoom, tmp_path: Path) -> None:
    at = room()
    page = at.open()
    press(page, "Space", "n")
    from tests.timer.conftest import rendered

    (tmp_path / "timer.html").write_bytes(rendered(evening(start="18:05")))
    page.reload()
    assert said(page, "again-title") == "The plan has changed"
    with page.expect_download():
        page.locator("#b-again-save").click()
    page.locator("#b-again-yes").click()
    assert said(page, "word") == "Not started yet"
    page.reload()
    assert not page.locator("#again").is_visible()


def test_a_clock_of_another_day_is_not_taken_for_todays(room: OpenRoom) -> None:
    at = room(evening(date=None))
    page = at.open()
    press(page, "Space", "n")
    at.sleep(24 * 60)
    page.reload()
    assert said(page, "again-title") == "Start again?"
    assert said(page, "word") == "Not started yet"
    page.locator("#b-again-yes").click()
    press(page, "Space")
    assert (said(page, "clock"), said(page, "word")) == ("10:00", "On track")


def test_the_days_of_a_session_are_chosen_before_the_start(room: OpenRoom) -> None:
    days = [
        {"date": "2026-12-02", "activities": [{"title": "A", "kind": "opening", "minutes": 5}]},
        {"date": "2026-12-03", "activities": [{"title": "B", "kind": "opening", "minutes": 5}]},
    ]
    plan = evening(days=days, activities=[], date=None)
    page = room(plan).open()
    assert said(page, "ask") == "B"
    page.get_by_label("Which day").select_option(index=0)
    assert said(page, "ask") == "A"
    press(page, "Tab", "Space")


# -- the wall -----------------------------------------------------------------------------------


def test_the_facilitators_words_are_in_no_room_view(room: OpenRoom) -> None:
    at = room()
    trainer = at.open()
    press(trainer, "Space", "n", "n")
    assert PRIVATE in trainer.locator("body").inner_text()
    press(trainer, "v")
    assert PRIVATE not in trainer.content()
    wall = at.open("#room")
    at.pass_time(1)
    assert PRIVATE not in wall.content()
    press(wall, "v")
    assert PRIVATE not in wall.content()
    assert wall.locator("#only").is_hidden()


def test_the_room_window_opens_from_the_page_itself(room: OpenRoom) -> None:
    at = room()
    trainer = at.open()
    press(trainer, "Space")
    with at.context.expect_page() as opening:
        press(trainer, "w")
    wall = opening.value
    wall.wait_for_load_state()
    assert wall.locator("body").get_attribute("data-view") == "room"
    press(wall, "n")
    at.pass_time(0.1)
    assert said(trainer, "ask") == said(wall, "ask") == "What did you do for a resident this week?"


def test_windows_keep_together_where_nothing_may_be_stored(room: OpenRoom) -> None:
    at = room()
    at.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });"
    )
    trainer = at.open()
    press(trainer, "Space", "n")
    wall = at.open("#room")
    at.pass_time(0.1)
    wall.wait_for_function("document.getElementById('ask').textContent.includes('resident')")
    assert said(wall, "clock") == said(trainer, "clock")


def test_the_room_can_be_blanked_and_shown_again(room: OpenRoom) -> None:
    at = room()
    trainer, wall = at.open(), at.open("#room")
    press(trainer, "Space", "b")
    at.pass_time(0.1)
    assert wall.locator("#blank").is_visible()
    assert not trainer.locator("#blank").is_visible()
    assert "The room’s screen is blank" in said(trainer, "remark")
    press(wall, "b")
    at.pass_time(0.1)
    assert not wall.locator("#blank").is_visible()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160), (1024, 768)])
def test_nothing_scrolls_or_is_cut_off_on_the_wall(room: OpenRoom, size: tuple[int, int]) -> None:
    steps = [
        f"Step {number}: take a card, read it to your neighbour, and say what is alike"
        for number in range(1, 6)
    ]
    activities = [
        {
            "title": "A title that takes two lines on the wall in any case",
            "kind": "exercise",
            "minutes": 25,
            "invitation": "Which of these do you already do, and which would you rather not?",
            "steps": steps,
        }
    ]
    at = room(evening(activities=activities), viewport={"width": size[0], "height": size[1]})
    wall = at.open("#room")
    press(wall, "Space")
    at.pass_time(0.1)
    wall.wait_for_timeout(50)
    assert wall.evaluate(
        "[document.documentElement, document.querySelector('.task')].every("
        "(e) => e.scrollHeight <= e.clientHeight + 1 && e.scrollWidth <= e.clientWidth + 1)"
    )


# -- for everybody ------------------------------------------------------------------------------


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


#: Each kind of panel, in one light or the other; the rest with SLOW_TESTS=1.
USUAL = {("soon", "light"), ("re-plan", "light"), ("over", "dark"), ("rooms", "dark")}
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
    at.pass_time(minutes + 0.01)
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
    at.pass_time(minutes + 0.01)
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
        at.pass_time(minutes + 0.01)
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


# -- what people write --------------------------------------------------------------------------

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
    from tests.timer.conftest import rendered

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
    from tests.timer.conftest import rendered

    assert rendered(evening()) == rendered(evening())
