"""The times that the timer saves, taken back into the plan: what a trainer does the day after."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from facilitator.cli import main
from tests.timer.conftest import Room
from tests.timer.evenings import evening
from tests.timer.page import IN_A_BROWSER, OpenRoom, press

pytestmark = IN_A_BROWSER

#: Minutes that the nine activities took on three evenings; the fifth was left out on the last.
EVENINGS: tuple[tuple[float | None, ...], ...] = (
    (10, 15, 27, 10, 10, 15, 20, 16, 5),
    (10.5, 15, 33, 9.5, 10, 15, 21, 13, 5),
    (11, 14.5, 30, 10, None, 15, 20, 14.5, 5.5),
)


def save_evening(at: Room, minutes: tuple[float | None, ...], file: Path) -> None:
    """Runs the evening in the browser, each activity as long as given, and saves its times."""
    page = at.open()
    press(page, "Space")
    if None in minutes:
        press(page, "r")
        page.get_by_label("Leave out: saves 10").check()
        page.locator("#b-use").click()
    for taken in minutes:
        if taken is not None:
            at.sleep(taken)  # nothing that happens on the way matters here
            press(page, "n")
    with page.expect_download() as saving:
        press(page, "s")
    saving.value.save_as(file)


def compared(plan: Path, tables: list[Path], capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["compare", str(plan), *map(str, tables)]) == 0
    return capsys.readouterr().out


def pasted(plan: Path, told: str) -> dict[str, Any]:
    """The plan with the changes that the command printed; what they are comes back."""
    changes = yaml.safe_load(told.split("To change in the plan:")[1])
    written = json.loads(plan.read_text(encoding="utf-8"))
    for activity in written["activities"]:
        activity.update(next((each for each in changes if each["id"] == activity["id"]), {}))
    plan.write_text(json.dumps(written), encoding="utf-8")
    return {change["id"]: change["minutes"] for change in changes}


def test_the_times_of_three_evenings_become_ranges_that_the_plan_takes(
    room: OpenRoom, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tables = [tmp_path / f"actual-{number}.csv" for number in range(len(EVENINGS))]
    for minutes, table in zip(EVENINGS, tables, strict=True):
        save_evening(room(), minutes, table)
    plan = tmp_path / "evening.yaml"
    written = evening().model_dump(mode="json", exclude_unset=True)
    for activity, known in zip(written["activities"], evening().activities, strict=True):
        activity["id"] = known.id
    plan.write_text(json.dumps(written), encoding="utf-8")

    told = compared(plan, tables, capsys)
    assert told.startswith("3 runs\n2026-12-03: started 18:00, planned 18:00\n")
    assert re.search(r"In all +120 +128, 132, 120.5\n", told)
    assert re.search(r"Same habit, new place +25 +27, 33, 30 +5 minutes longer", told)
    assert re.search(r"Where to take care +10 +10, 10 +as planned", told)
    assert pasted(plan, told) == {
        "same-habit": {"min": 20, "plan": 30, "max": 33},
        "my-first-step": {"min": 13, "plan": 15, "max": 16},
    }
    again = compared(plan, tables, capsys)
    assert "nothing to change" in again.lower()
