"""handout.html and joining.html: for everyone, with no scripts, and asking nothing of anybody."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from facilitator.brand import DEFAULT_BRAND
from facilitator.rendering.html import handout, joining
from facilitator.settings import Settings
from tests.handout.browsing import WIDTHS, visit
from tests.handout.packs import NAMES, PLANS, REAL, brand, pack
from tests.sandbox.browser import faults_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pages")
    for name in NAMES:
        data = handout.render(pack(name), brand(name), Settings()).data
        (made / f"{name}.html").write_bytes(data)
    for name in PLANS:
        data = joining.render(pack(name), brand(name), Settings()).data
        (made / f"{name}-joining.html").write_bytes(data)
    return made


PAGES = [*NAMES, *(f"{name}-joining" for name in PLANS)]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_no_fault_is_found_and_nothing_is_asked_for(
    chromium: Browser, folder: Path, name: str, width: int, scheme: str
) -> None:
    visited = visit(chromium, folder / f"{name}.html", width, color_scheme=scheme)
    assert visited.width <= width
    assert visited.refusals() == []
    assert faults_of(visited.page) == []
    visited.page.context.close()


@pytest.mark.browser
def test_it_is_whole_without_scripts(chromium: Browser, folder: Path) -> None:
    page = visit(chromium, folder / f"{REAL}.html", java_script_enabled=False).page
    assert page.locator("textarea").first.is_visible()
    assert page.locator("script").count() == 0


@pytest.mark.browser
def test_every_control_has_a_name_and_is_large_enough_to_hit(
    chromium: Browser, folder: Path
) -> None:
    page = visit(chromium, folder / f"{REAL}.html", 320).page
    controls = page.evaluate(
        "[...document.querySelectorAll('textarea, input')].map((each) =>"
        " [each.labels[0]?.textContent.trim() ?? '', each.getBoundingClientRect().height,"
        " each.id])"
    )
    assert len(controls) > 40
    assert [control for control in controls if not control[0] or control[1] < 44] == []
    ids = [control[2] for control in controls if control[2]]
    assert len(ids) == len(set(ids))


@pytest.mark.browser
def test_a_rating_is_chosen_with_the_keys_and_told_by_more_than_colour(
    chromium: Browser, folder: Path
) -> None:
    page = visit(chromium, folder / f"{REAL}.html").page
    circles = page.locator(".rating").first.locator("input")
    circles.first.focus()
    page.keyboard.press("ArrowRight")
    assert circles.nth(1).is_checked()
    weight = "getComputedStyle(document.querySelector('input:checked + span')).fontWeight"
    assert page.evaluate(weight) == "900"


@pytest.mark.browser
def test_larger_spacing_of_text_hides_nothing(chromium: Browser, folder: Path) -> None:
    """WCAG 2.2, success criterion 1.4.12."""
    page = visit(chromium, folder / f"{REAL}.html", 320).page
    page.evaluate(
        "document.querySelectorAll('main *').forEach((each) => Object.assign(each.style,"
        " {lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em'}))"
    )
    clipped = page.evaluate(
        "[...document.querySelectorAll('main p, main h2, main h3, main dt, main label')]"
        ".filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth)"
        ".map((each) => each.textContent)"
    )
    assert clipped == []


@pytest.mark.browser
def test_on_paper_an_empty_field_is_lines_and_a_full_one_its_words(
    chromium: Browser, folder: Path
) -> None:
    page = visit(chromium, folder / f"{REAL}.html").page
    page.locator("textarea").first.fill("What I wrote, for the paper")
    printed = page.pdf(prefer_css_page_size=True)
    with pypdfium2.PdfDocument(printed) as pdf:
        words = " ".join(sheet.get_textpage().get_text_bounded() for sheet in pdf)
        assert 14 <= len(pdf) <= 24
    assert "What I wrote, for the paper" in words
    assert "You can type on this page" not in words


def test_the_page_is_one_file_of_a_size_to_send() -> None:
    text = handout.render(pack(REAL), DEFAULT_BRAND, Settings()).data.decode()
    assert len(text) < 300_000
    assert not re.search(r"""(src|href)=["'](?!#|data:|https?:|mailto:|tel:)""", text)
    assert "<script" not in text
    assert "script-src 'none'" in html.unescape(text)


def test_the_same_pack_gives_the_same_page() -> None:
    first, again = (handout.render(pack(REAL), DEFAULT_BRAND, Settings()) for _ in range(2))
    assert first == again


def test_what_an_author_writes_is_never_markup() -> None:
    from facilitator.pack import Section
    from facilitator.text import plain
    from tests.pdf import samples

    evil = plain('<img src=x onerror="alert(1)">')
    made = samples.pack(samples.document(Section(name='"><b>', heading=evil)))
    text = handout.render(made, DEFAULT_BRAND, Settings()).data.decode()
    assert "<img" not in text
    assert "&lt;img" in text
