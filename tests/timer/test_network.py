"""An evening where there is no network at all, and what the browser itself records of it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.timer import browsing
from tests.timer.conftest import Room, enter
from tests.timer.page import IN_A_BROWSER, assert_nothing_left_the_page, press, said

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = IN_A_BROWSER


def run_through(at: Room) -> None:
    """Every control once: start, delay, re-plan, undo, reload, second window, saving."""
    trainer = at.open()
    press(trainer, "Space")
    at.pass_time(14)
    press(trainer, "n", "+", "-", "Space", "Space", "r")
    trainer.locator("#b-use").click()
    press(trainer, "u", "a", "d", "v", "v")
    with at.context.expect_page() as opening:
        press(trainer, "w")
    wall = opening.value
    wall.wait_for_load_state()
    press(trainer, "b", "b")
    trainer.reload()
    at.pass_time(0.1)
    assert said(trainer, "ask") == said(wall, "ask") == "What did you do for a resident this week?"
    press(trainer, *"nnnnnnnn")
    assert said(trainer, "word") == "Finished"
    with trainer.expect_download() as saving:
        press(trainer, "s")
    assert "same-habit" in Path(saving.value.path()).read_text(encoding="utf-8")
    assert_nothing_left_the_page(at, trainer, wall)


def test_an_evening_is_run_where_there_is_no_network_at_all(
    chromium: Browser, tmp_path: Path
) -> None:
    unshare = shutil.which("unshare")
    if not unshare or subprocess.run([unshare, "-rn", "true"], check=False).returncode:
        pytest.skip("this machine does not let a program give up its network")
    wrapper = tmp_path / "browser"
    wrapper.write_text(
        f'#!/bin/sh\nexec {unshare} -rn {browsing.chromium()} "$@"\n', encoding="utf-8"
    )
    wrapper.chmod(0o755)
    cut_off = chromium.browser_type.launch(executable_path=str(wrapper), args=browsing.QUIET)
    run_through(enter(cut_off, tmp_path))
    cut_off.close()


#: Chromium looks for its own updates and accounts, whatever page is open.
ITS_OWN = re.compile(r"(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com$")


@pytest.mark.slow
def test_the_browsers_own_record_names_no_host(chromium: Browser, tmp_path: Path) -> None:
    record = tmp_path / "net.json"
    noted = chromium.browser_type.launch(
        executable_path=browsing.chromium(), args=[*browsing.QUIET, f"--log-net-log={record}"]
    )
    run_through(enter(noted, tmp_path))
    noted.close()
    written = record.read_text(encoding="utf-8", errors="replace")
    assert '"events"' in written
    hosts = set(re.findall(r'"(?:https?|wss?)://([\w.-]+)', written))
    hosts |= set(re.findall(r'"host":\s*"(?:[a-z]+://)?([\w.-]+)', written))
    assert {host for host in hosts if not ITS_OWN.search(host)} == set()
