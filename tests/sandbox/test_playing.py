"""Every scene played to its end in a real browser, with keys alone, and nothing leaving."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from facilitator.pack import Scene, SceneInject, SceneVariant
from facilitator.words.sandbox_english import SANDBOX_ENGLISH as WORDS
from tests.sandbox.browser import Watched, tab_to, visit
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
USUAL = ("bins-missed", "flood-alert", "rude-words")
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


def open_scene(watched: Watched, name: str) -> Page:
    number = [scene.name for scene in SCENES].index(name)
    watched.page.click(f'#list [data-scene="{number}"]')
    return watched.page


def test_what_is_typed_and_what_is_written_stays_text(chromium: Browser, tmp_path: Path) -> None:
    from tests.sandbox.practice import page as page_of
    from tests.sandbox.test_page_file import HOSTILE, hostile

    file = tmp_path / "hostile.html"
    file.write_bytes(page_of(practice((hostile(),))))
    watched = visit(chromium, file)
    page = watched.page
    page.fill("#text", HOSTILE + " I will")
    page.check("[name=picture][value=bins]")
    page.fill("#description", HOSTILE)
    page.click('#answer [type="submit"]')
    page.locator(".way").first.click()
    page.fill("#question-0", HOSTILE)
    assert page.inner_text('[data-key="mine"] .say') == HOSTILE + " I will"
    assert page.inner_text("#title") == HOSTILE
    assert page.locator("img").count() == 0
    assert page.title().startswith("Practice page")
    assert watched.refusals() == []


def test_nothing_is_kept_until_it_is_asked_for_and_start_again_clears_it(
    chromium: Browser, page_file: Path
) -> None:
    watched = visit(chromium, page_file)
    page = open_scene(watched, "bins-missed")
    page.fill("#text", "A first try")
    page.reload()
    assert page.input_value("#text") == ""
    page = open_scene(watched, "bins-missed")
    page.check("#keep")
    assert page.inner_text("#kept") == WORDS.kept
    page.fill("#text", "A second try")
    page.fill("#question-0", "A thought")
    page.reload()
    assert page.inner_text("#title") == "Bins missed again"
    assert page.input_value("#text") == "A second try"
    assert page.input_value("#question-0") == "A thought"
    page.click("#reset")
    assert page.input_value("#text") == "A second try"
    page.click("#reset")
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    open_scene(watched, "bins-missed")
    assert page.input_value("#text") == ""
    assert watched.refusals() == []


def test_unticking_keep_forgets_at_once(chromium: Browser, page_file: Path) -> None:
    watched = visit(chromium, page_file)
    watched.page.check("#keep")
    assert watched.page.evaluate("localStorage.length") == 1
    watched.page.uncheck("#keep")
    assert watched.page.evaluate("localStorage.length") == 0


def test_what_another_page_left_behind_does_no_harm(chromium: Browser, page_file: Path) -> None:
    watched = visit(chromium, page_file)
    for junk in ('"null"', '"{"', '"[1]"', '\'{"keep":true,"scene":99}\''):
        watched.page.evaluate(f"localStorage.setItem(STORE, {junk})")
        watched.page.reload()
        assert watched.page.inner_text("#title") == SCENES[0].title.plain
    assert watched.refusals() == []


def test_in_calm_mode_nothing_comes_by_itself(chromium: Browser, page_file: Path) -> None:
    watched = visit(chromium, page_file)
    page = watched.page
    page.clock.install()
    page.reload()
    open_scene(watched, "bins-missed")
    page.clock.fast_forward("05:00")
    assert page.locator('[data-key="still-waiting"]').count() == 0
    assert page.is_visible("#bring")
    page.click("#calm")
    assert not page.is_visible("#bring")
    page.clock.fast_forward(89_000)
    assert page.locator('[data-key="still-waiting"]').count() == 0
    page.clock.fast_forward(2_000)
    assert page.locator('[data-key="still-waiting"]').count() == 1


def test_calm_mode_covers_what_may_hurt(chromium: Browser, page_file: Path) -> None:
    page = open_scene(visit(chromium, page_file), "rude-words")
    rude = '[data-key="rude"]'
    assert "Rude words about you" in page.inner_text(f"{rude} .cover")
    assert page.locator(f"{rude} .say").count() == 0
    page.click(f"{rude} .cover button:nth-of-type(2)")
    assert WORDS.passed_over in page.inner_text(rude)
    page.click("#calm")
    assert "[rude word]" in page.inner_text(f"{rude} .say")


@pytest.mark.parametrize("deed", ["hide", "mute", "block", "report"])
def test_each_deed_says_what_it_would_really_do_and_can_be_undone(
    chromium: Browser, page_file: Path, deed: str
) -> None:
    page = open_scene(visit(chromium, page_file), "bins-missed")
    post = '[data-key="ours-too"]'
    words = getattr(WORDS, deed)
    page.click(f'{post} .deeds >> text="{words.button}"')
    assert words.really in page.inner_text(f"{post} .really")
    page.click(f"{post} .really button")
    assert words.done in page.inner_text(post)
    assert page.locator(f"{post} .say").count() == (1 if deed == "report" else 0)
    page.click(f"{post} .done button")
    assert page.locator(f"{post} .say").count() == 1


def test_the_wording_is_told_with_its_words_and_blocks_nothing(
    chromium: Browser, page_file: Path
) -> None:
    page = open_scene(visit(chromium, page_file), "bins-missed")
    page.fill("#text", "AS I HAVE SAID before, YOU people!! It is 14 Elm Road, ring 01632 960001.")
    found = page.locator("#found li.caution mark").all_inner_texts()
    impatient, shouting = ["AS I HAVE SAID", "YOU people"], ["HAVE", "SAID", "!!"]
    assert found == [*impatient, "14 Elm Road", "01632 960001", *shouting]
    page.click('#answer [type="submit"]')
    assert page.locator('[data-key="mine"]').count() == 1


def test_plain_words_are_neither_praised_nor_blamed(chromium: Browser, page_file: Path) -> None:
    page = open_scene(visit(chromium, page_file), "bins-missed")
    page.fill("#text", "Sorrying NHS lamps in 2026 don't matter.")
    assert page.inner_text("#found") == WORDS.reads_nothing
    page.fill("#text", "I'll ask.")
    assert page.locator("#found mark").all_inner_texts() == ["I'll"]


def test_every_word_that_is_looked_for_is_listed(chromium: Browser, page_file: Path) -> None:
    page = open_scene(visit(chromium, page_file), "before-the-vote")
    page.click(".listed summary")
    listed = page.inner_text("#rules")
    for rule in ("invites", "says-unknown", "acknowledges"):
        for phrase in WORDS.rules[rule].phrases:
            assert phrase.replace("*", "…") in listed
    assert WORDS.cautions["takes-a-side"].says in listed
    assert WORDS.cautions["campaigns"].says not in listed


def test_a_scene_listens_for_words_of_its_own_as_well(chromium: Browser, page_file: Path) -> None:
    page = open_scene(visit(chromium, page_file), "own-mistake")
    page.fill("#text", "It was six days.")
    assert page.locator("#found mark").all_inner_texts() == ["six days"]
    page.click(".listed summary")
    assert "the caretaker says" in page.inner_text("#rules")
    page = open_scene(visit(chromium, page_file), "flood-alert")
    page.fill("#text", "It was six days.")
    assert page.locator("#found mark").count() == 0


def test_too_many_letters_are_counted_and_may_be_posted(chromium: Browser, page_file: Path) -> None:
    page = open_scene(visit(chromium, page_file), "bins-missed")
    page.fill("#text", "👩‍👩‍👧" * 299)
    assert page.inner_text("#left") == "1 letter left"
    page.fill("#text", "ŵ" * 302)
    assert page.inner_text("#left").startswith("2 letters too many")
    page.click('#answer [type="submit"]')
    assert page.locator('[data-key="mine"]').count() == 1


def test_an_empty_answer_is_not_posted_and_says_why(chromium: Browser, page_file: Path) -> None:
    page = visit(chromium, page_file).page
    page.click('#answer [type="submit"]')
    assert page.inner_text("#empty") == WORDS.empty
    assert page.evaluate("document.activeElement.id") == "text"


def test_a_code_word_of_another_scene_says_whose_it_is(chromium: Browser, page_file: Path) -> None:
    page = open_scene(visit(chromium, page_file), "bins-missed")
    page.fill("#code", " heron ")
    page.press("#code", "Enter")
    assert "Share an official flood warning" in page.inner_text("#code-said")
    page.fill("#code", "nonsense")
    page.press("#code", "Enter")
    assert page.inner_text("#code-said") == WORDS.code_unknown


def test_the_text_to_save_holds_what_was_done(chromium: Browser, page_file: Path) -> None:
    watched = visit(chromium, page_file)
    page = open_scene(watched, "bins-missed")
    page.fill("#text", "I will ring the depot.")
    page.check("[name=picture][value=bins]")
    page.fill("#description", "Two bins")
    page.click('#answer [type="submit"]')
    page.fill("#rung-1", "At the door I would say sorry.")
    page.fill("#question-0", "Much the same.")
    with page.expect_download() as waiting:
        page.click("#save")
    saved = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert waiting.value.suggested_filename == "my-practice.txt"
    for words in (
        "Bins missed again",
        "I will ring the depot.",
        "Described as: Two bins",
        "Resident, Elm Road: Right. I will look here on Friday, then.",
        "At the door I would say sorry.",
        "Much the same.",
        "1. Posted it, this group",
    ):
        assert words in saved
    assert "Thank a group" not in saved
    assert watched.refusals() == []


def test_the_printed_page_holds_the_reflection_and_room_to_write(
    chromium: Browser, page_file: Path, tmp_path: Path
) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    page = open_scene(visit(chromium, page_file), "bins-missed")
    long = " ".join(["I would knock, wait, and say it kindly."] * 20) + " The end."
    page.fill("#question-0", long)
    page.fill("#text", "I will ring the depot.")
    page.click('#answer [type="submit"]')
    file = tmp_path / "printed.pdf"
    page.pdf(path=str(file), format="A4")
    document = pdfium.PdfDocument(file)
    text = " ".join(sheet.get_textpage().get_text_bounded() for sheet in document)
    text = " ".join(text.split())
    document.close()
    assert "The end." in text
    assert "I will ring the depot." in text
    assert "Practice: nothing leaves this device" in text
    assert WORDS.post not in text
    assert WORDS.code_label not in text


def test_the_facilitators_page_has_the_code_words_and_goes_back(
    chromium: Browser, page_file: Path
) -> None:
    page = visit(chromium, page_file).page
    page.click("#to-facilitator")
    assert page.evaluate("document.activeElement.id") == "facilitator-heading"
    keys = page.locator("#facilitator kbd").all_inner_texts()
    assert keys == [inject.code for scene in SCENES for inject in scene.injects if inject.code]
    assert not page.is_visible("#feed")
    page.reload()
    page.wait_for_selector("#facilitator")
    page.click("#from-facilitator")
    assert page.is_visible("#feed")


def test_the_first_picture_of_the_page_stays_where_it_is(
    chromium: Browser, page_file: Path
) -> None:
    page = visit(chromium, page_file).page
    page.wait_for_timeout(800)
    moved = page.evaluate(
        "new Promise((done) => { let sum = 0; const watch = new PerformanceObserver((list) => {"
        " for (const entry of list.getEntries()) sum += entry.value; });"
        " watch.observe({type: 'layout-shift', buffered: true});"
        " setTimeout(() => done(sum), 200); })"
    )
    assert moved < 0.01
