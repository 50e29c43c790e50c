"""The timer in a real Chromium: a whole evening, by keys and by buttons, with no network."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.comparing import read_run
from facilitator.diagnostics import Source
from tests.timer.conftest import rendered
from tests.timer.evenings import evening
from tests.timer.page import IN_A_BROWSER, OpenRoom, assert_nothing_left_the_page, press, said

pytestmark = IN_A_BROWSER


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
        "Committee Room 1until 18:20Write a first post, on paper",
        "The Libraryuntil 18:12Answer a resident",
    ]
    at.pass_time(13)
    assert page.locator(".room").nth(1).text_content() == (
        "The Libraryuntil 18:20Read it aloud to another pair"
    )
    assert said(page, "till-label") == "Back together at"
    assert said(page, "till") == "18:20"


def test_a_room_that_has_done_all_is_told_when_the_others_have_too(room: OpenRoom) -> None:
    tracks = [
        {"name": name, "activities": [{"title": "Write", "kind": "exercise", "minutes": minutes}]}
        for name, minutes in (("North", 30), ("South", 12), ("West", 20))
    ]
    breakout = {"title": "In rooms", "kind": "breakout", "tracks": tracks}
    closing = {"title": "Close", "kind": "closing", "minutes": 5}
    at = room(evening(activities=[breakout, closing]))
    wall = at.open("#room")
    press(wall, "Space")
    assert (said(wall, "clock"), said(wall, "till")) == ("30:00", "18:30")
    at.pass_time(5)
    press(wall, "Space")
    at.pass_time(3)
    assert wall.locator(".until").all_text_contents() == [
        "until 18:33",
        "until 18:15",
        "until 18:23",
    ]
    press(wall, "Space")
    at.pass_time(12)
    assert wall.locator(".room").all_text_contents() == [
        "Northuntil 18:33Write",
        "SouthDone. Back together at 18:33",
        "Westuntil 18:23Write",
    ]


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
    at.reload(page)
    page.locator("#again[open]").wait_for(timeout=5000)
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
