"""The room's view and the second window: only what the room needs, and always the same time."""

from __future__ import annotations

import pytest

from tests.timer.evenings import PRIVATE, evening
from tests.timer.page import IN_A_BROWSER, OpenRoom, assert_nothing_left_the_page, press, said

pytestmark = IN_A_BROWSER


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


def test_the_room_window_is_loaded_again_sleeps_and_outlives_the_trainers(room: OpenRoom) -> None:
    at = room()
    trainer, wall = at.open(), at.open("#room")
    press(trainer, "Space", "n")
    at.pass_time(3)
    wall.reload()
    assert said(wall, "clock") == "12:00"
    trainer.close()
    at.sleep(5)
    assert said(wall, "clock") == "7:00"
    press(wall, "+")
    again = at.open()
    assert said(again, "clock") == said(wall, "clock") == "8:00"
    assert_nothing_left_the_page(at, again, wall)


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


def test_long_words_leave_the_trainer_room_for_what_to_do(room: OpenRoom) -> None:
    title = "A title that has everything a trainer thought of on the way to the county hall"
    block = {
        "title": title,
        "kind": "exercise",
        "minutes": 25,
        "invitation": f"{title}, and a question with a second and a third half to it?",
        "steps": ["Lay the cards out", "Choose one"],
        "say": "Take your time.",
    }
    at = room(evening(activities=[block, {**block, "id": "two"}]))
    page = at.open()
    press(page, "Space")
    at.pass_time(0.1)
    sizes = page.evaluate(
        "[...document.querySelectorAll('.task, #middle')].map((e) => [e.scrollHeight, "
        "e.clientHeight])"
    )
    (task, middle) = sizes
    assert task[0] <= task[1] + 1
    assert middle[1] >= 100
