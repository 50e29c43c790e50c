"""Every scene played to its end in a real browser, with keys alone, and nothing leaving."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from facilitator.pack.sandbox import Scene, SceneInject, SceneVariant
from facilitator.words.sandbox_english import SANDBOX_ENGLISH as WORDS
from tests.sandbox.browser import tab_to, visit
from tests.sandbox.practice import practice
from tests.timer import browsing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SCENES = practice().scenes
DEEDS = {"hides": "hide", "mutes": "mute", "blocks": "block", "reports": "report"}


def words_for(inject: SceneInject, variant: SceneVariant) -> str:
    """A text in which the variant's rule finds something, and no earlier one's does."""
    if not variant.hears:
        return "Hello there."
    earlier = inject.variants[: inject.variants.index(variant)]
    taken = [phrase for each in earlier for phrase in WORDS.rules[each.hears].phrases]
    for phrase in WORDS.rules[variant.hears].phrases:
        text = f"Well, {phrase.replace('*', '')} here."
        if not any(other.replace("*", "") in text for other in taken):
            return text
    raise AssertionError(f"no word of {variant.hears} is its own")


class Play:
    """One scene, played with the keyboard."""

    def __init__(self, page: Page, number: int) -> None:
        self.page, self.scene = page, SCENES[number]
        tab_to(page, f'#list [data-scene="{number}"]')
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "title"
        assert page.inner_text("#title") == self.scene.title.plain

    def press(self, selector: str, key: str = "Enter") -> None:
        tab_to(self.page, selector)
        self.page.keyboard.press(key)

    def type_into(self, selector: str, text: str) -> None:
        tab_to(self.page, selector)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)

    def injects(self, does: str) -> list[SceneInject]:
        return [each for each in self.scene.injects if each.does == does]

    def sees(self, inject: SceneInject, variant: SceneVariant) -> None:
        """The answer is there: covered first, where it has a cover, and shown on request."""
        item = f'[data-key="{inject.name}"]'
        if inject.cover:
            assert self.page.inner_text(f"{item} .cover p:nth-of-type(2)") == inject.cover.plain
            if self.page.evaluate("document.activeElement.dataset.key") != inject.name:
                self.focus(item)
            self.press(f"{item} .cover button")
        assert self.page.inner_text(f"{item} .say") == variant.text.plain
        if variant.happened:
            assert variant.happened.plain in self.page.inner_text(f"{item} .happened")

    def focus(self, selector: str) -> None:
        """Where the way on by Tab would be long, begin a little before the element."""
        self.page.locator(selector).evaluate("(element) => element.focus()")

    def answer(self) -> None:
        for inject in self.injects("posts"):
            for variant in inject.variants:
                text = words_for(inject, variant)
                self.type_into("#text", text)
                self.press('#answer [type="submit"]')
                assert self.page.evaluate("document.activeElement.dataset.key") == "mine"
                assert self.page.inner_text('[data-key="mine"] .say') == text
                self.sees(inject, variant)
                self.because(inject, variant)
                self.focus(f'[data-key="{inject.name}"]')
                self.press(f'[data-key="{inject.name}"] .deeds button')
                assert self.page.evaluate("document.activeElement.id") == "text"

    def because(self, inject: SceneInject, variant: SceneVariant) -> None:
        """The page says which words chose the answer."""
        told = self.page.inner_text(f'[data-key="{inject.name}"] .because')
        expected = WORDS.because if variant.hears else WORDS.because_nothing
        assert told.startswith(expected)

    def choose_ways(self) -> None:
        for option in self.scene.options:
            self.press(f'[aria-controls="way-{option.letter}"]')
            assert self.page.inner_text(f"#way-{option.letter}") == option.then.plain
            for inject in self.scene.injects:
                if inject.name == option.goes_to:
                    assert self.page.locator(f'[data-key="{inject.name}"]').count() == 1

    def wait(self) -> None:
        self.press("#wait")
        for inject in self.injects("waits"):
            self.sees(inject, inject.variants[0])

    def do_deeds(self) -> None:
        for does, deed in DEEDS.items():
            for inject in self.injects(does):
                post = f'[data-key="{self.scene.posts[0].name}"]'
                self.focus(post)
                number = list(DEEDS.values()).index(deed) + 1
                self.press(f"{post} .deeds [aria-expanded]:nth-last-child({5 - number})")
                assert getattr(WORDS, deed).really in self.page.inner_text(f"{post} .really")
                self.press(f"{post} .really button")
                self.sees(inject, inject.variants[0])

    def say_codes(self) -> None:
        for inject in self.scene.injects:
            if inject.code:
                self.focus("#code-form label + div")
                self.type_into("#code", inject.code.lower())
                self.page.keyboard.press("Enter")
                self.sees(inject, inject.variants[0])

    def ask_for_more(self) -> None:
        for inject in self.scene.injects:
            if inject.after_seconds:
                self.press("#bring")
                self.sees(inject, inject.variants[0])

    def look_back(self) -> None:
        for number in (1, 2, 3):
            self.type_into(f"#rung-{number}", f"Way {number}")
        for number, _ in enumerate(self.scene.reflect):
            self.type_into(f"#question-{number}", f"Thought {number}")


def play(page: Page, number: int) -> Scene:
    """Everything that the scene holds, from the first answer to looking back."""
    played = Play(page, number)
    played.answer()
    played.do_deeds()
    played.say_codes()
    played.ask_for_more()
    played.focus("#title")
    played.wait()
    played.choose_ways()
    played.look_back()
    came = page.evaluate("played().came.map((one) => one.name)")
    assert set(came) == {inject.name for inject in played.scene.injects}
    return played.scene


#: Between them they hold every kind of inject; the others are played with SLOW_TESTS=1.
USUAL = ("bins-missed",)
NUMBERS = [
    pytest.param(number, id=scene.name, marks=() if scene.name in USUAL else pytest.mark.slow)
    for number, scene in enumerate(SCENES)
]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_scene_is_played_to_its_end_with_keys_alone(
    chromium: Browser, page_file: Path, number: int
) -> None:
    watched = visit(chromium, page_file)
    play(watched.page, number)
    assert watched.page.inner_text("#log") != ""
    assert watched.refusals() == []
    assert watched.page.evaluate("localStorage.length + sessionStorage.length") == 0
    watched.page.context.close()


def test_a_scene_is_played_where_there_is_no_network_at_all(
    chromium: Browser, page_file: Path, tmp_path: Path
) -> None:
    path = browsing.chromium()
    unshare = shutil.which("unshare")
    if not unshare or subprocess.run([unshare, "-rn", "true"], check=False).returncode:
        pytest.skip("this machine does not let a program give up its network")
    wrapper = tmp_path / "browser"
    wrapper.write_text(f'#!/bin/sh\nexec {unshare} -rn {path} "$@"\n', encoding="utf-8")
    wrapper.chmod(0o755)
    cut_off = chromium.browser_type.launch(executable_path=str(wrapper), args=browsing.QUIET)
    watched = visit(cut_off, page_file)
    play(watched.page, 1)
    assert watched.refusals() == []
    cut_off.close()


#: Chromium looks for its own updates and accounts, whatever page is open.
ITS_OWN = re.compile(r"(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com$")


@pytest.mark.slow
def test_the_browsers_own_record_names_no_host(
    chromium: Browser, page_file: Path, tmp_path: Path
) -> None:
    record = tmp_path / "net.json"
    noted = chromium.browser_type.launch(
        executable_path=browsing.chromium(), args=[*browsing.QUIET, f"--log-net-log={record}"]
    )
    watched = visit(noted, page_file)
    play(watched.page, 1)
    noted.close()
    written = record.read_text(encoding="utf-8", errors="replace")
    assert '"events"' in written
    hosts = set(re.findall(r'"(?:https?|wss?)://([\w.-]+)', written))
    hosts |= set(re.findall(r'"host":\s*"(?:[a-z]+://)?([\w.-]+)', written))
    assert {host for host in hosts if not ITS_OWN.search(host)} == set()
