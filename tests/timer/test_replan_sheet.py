"""The re-plan on the page: shown first, used only when it is chosen, and undone."""

from __future__ import annotations

from tests.timer.evenings import evening
from tests.timer.page import IN_A_BROWSER, OpenRoom, press, said

pytestmark = IN_A_BROWSER


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


def test_minutes_to_spare_are_offered_to_what_may_be_longer_and_can_be_taken_back(
    room: OpenRoom,
) -> None:
    at = room()
    page = at.open()
    press(page, "Space")
    at.pass_time(4)
    press(page, "n")
    assert said(page, "run") == "6 minutes ahead. Finishing 19:54, planned 20:00"
    press(page, "r")
    assert said(page, "replan-title") == "Use the minutes to spare?"
    assert said(page, "replan-lead").startswith("You are 6 minutes ahead.")
    rows = page.locator("#replan-rows tr:not(.drop-row)").all_text_contents()
    assert [row for row in rows if "Longer by" in row] == [
        "Same habit, new placeLonger by 225 2718:19",
        "What surprised usLonger by 210 1218:44 18:46",
        "Try one, with nobody watchingLonger by 220 2219:19 19:23",
    ]
    assert said(page, "replan-sums") == "Finish 20:00, planned 20:00"
    assert "6 minutes ahead" in said(page, "run")
    page.locator("#b-use").click()
    assert said(page, "run") == "On time. Finishing 20:00"
    press(page, "u")
    assert said(page, "run") == "6 minutes ahead. Finishing 19:54, planned 20:00"


def test_where_nothing_may_be_longer_the_session_can_only_finish_early(room: OpenRoom) -> None:
    rows = [{"title": f"Part {n}", "kind": "exercise", "minutes": 20} for n in (1, 2)]
    at = room(evening(activities=rows))
    page = at.open()
    press(page, "Space")
    at.pass_time(15)
    press(page, "n", "r")
    assert said(page, "replan-title") == "Finish at 18:40 after all?"
    assert page.locator("#b-use").get_attribute("aria-disabled") == "true"


def test_what_was_shrunk_gets_its_minutes_back_when_time_is_made_up(room: OpenRoom) -> None:
    rows = [
        {"title": "One", "kind": "exercise", "minutes": 20},
        {"title": "Two", "kind": "exercise", "minutes": 20},
        {"title": "Three", "kind": "exercise", "minutes": {"min": 10, "plan": 20, "max": 20}},
    ]
    at = room(evening(activities=rows))
    page = at.open()
    press(page, "Space")
    at.pass_time(26)
    press(page, "n", "r")
    page.locator("#b-use").click()
    assert said(page, "run") == "On time. Finishing 19:00"
    at.pass_time(14)
    press(page, "-", "-", "-")
    assert "3 minutes ahead" in said(page, "run")
    press(page, "r")
    assert page.locator("#replan-rows tr").all_text_contents() == ["ThreeLonger by 314 1718:43"]


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
