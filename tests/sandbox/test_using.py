"""What the practice page says and does for those who use it, one thing at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from facilitator.words.sandbox_english import SANDBOX_ENGLISH as WORDS
from tests.sandbox.browser import open_scene, visit
from tests.sandbox.practice import practice

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

SCENES = practice().scenes


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


def test_whom_to_tell_is_never_covered(chromium: Browser, page_file: Path) -> None:
    page = open_scene(visit(chromium, page_file), "rude-words")
    middles = (
        "() => [...document.querySelectorAll('.tell h2, .tell dt, .tell p')].flatMap((each) => {"
        " const box = each.getBoundingClientRect(), y = box.top + box.height / 2;"
        " const top = document.querySelector('.practice').getBoundingClientRect().bottom;"
        " if (y < top || y > innerHeight) return [];"
        " return [each.contains(document.elementFromPoint(box.left + 5, y))]; })"
    )
    seen = 0
    for down in range(0, 3000, 300):
        page.evaluate(f"scrollTo(0, {down})")
        found = page.evaluate(middles)
        assert all(found), down
        seen += len(found)
    assert seen > 20


def test_the_next_scene_is_offered_at_the_end_and_the_last_has_none(
    chromium: Browser, page_file: Path
) -> None:
    page = open_scene(visit(chromium, page_file), SCENES[-2].name)
    last = SCENES[-1].title.plain
    assert page.inner_text("#next") == f"Next: {last}"
    page.click("#next")
    assert page.inner_text("#title") == last
    assert page.evaluate("document.activeElement.id") == "title"
    assert not page.is_visible("#next")


def test_calm_mode_says_what_it_does_where_it_does_something(
    chromium: Browser, page_file: Path
) -> None:
    watched = visit(chromium, page_file)
    page = open_scene(watched, "rude-words")
    assert page.inner_text("#calm-said") == WORDS.calm_on
    page.click("#calm")
    assert page.inner_text("#calm-said") == page.inner_text("#said") == WORDS.calm_off
    open_scene(watched, "cannot-say-yet")
    assert not page.is_visible("#calm-said")


def test_beside_the_button_stands_who_could_see_it(chromium: Browser, page_file: Path) -> None:
    page = open_scene(visit(chromium, page_file), "bins-missed")
    assert "About 340 people" in page.inner_text("#seen")
    page.check("[name=place][value=direct]")
    assert page.inner_text("#seen") == "A private message. One person, and whoever they show."


def test_a_scene_is_heard_in_its_language_and_what_is_typed_in_the_plans(
    chromium: Browser, tmp_path: Path
) -> None:
    from tests.sandbox.practice import page as page_of

    file = tmp_path / "welsh.html"
    file.write_bytes(page_of(practice(language="cy")))
    page = visit(chromium, file).page
    page.fill("#text", "Diolch i chi")
    page.click('#answer [type="submit"]')
    spoken = "(s) => document.querySelector(s).closest('[lang]').lang"
    assert page.evaluate(spoken, "#title") == "en-GB"
    assert page.evaluate(spoken, "#feed .post:not(.mine) .say") == "en-GB"
    assert page.evaluate(spoken, ".way span:nth-child(2)") == "en-GB"
    assert page.evaluate(spoken, '[data-key="mine"] .say') == "cy"
    assert page.evaluate(spoken, "#offline") == "en-GB"
    assert page.evaluate(spoken, "#offline ~ .bridge ~ #digital") == "en-GB"


@pytest.mark.parametrize("width", [320, 1280])
def test_the_first_picture_of_the_page_stays_where_it_is(
    chromium: Browser, page_file: Path, width: int
) -> None:
    page = visit(chromium, page_file, width=width).page
    page.wait_for_timeout(800)
    moved = page.evaluate(
        "new Promise((done) => { let sum = 0; const watch = new PerformanceObserver((list) => {"
        " for (const entry of list.getEntries()) sum += entry.value; });"
        " watch.observe({type: 'layout-shift', buffered: true});"
        " setTimeout(() => done(sum), 200); })"
    )
    assert moved < 0.01
