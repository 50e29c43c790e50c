"""Four editions of one handout: every word of the composed document, in its order, in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from facilitator.brand import DEFAULT_BRAND
from facilitator.rendering import docx
from facilitator.rendering.pdf.handout import render, render_large_print
from facilitator.settings import Settings
from tests.handout import texts
from tests.handout.packs import NAMES, pack

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_says_it_all(name: str) -> None:
    made = render(pack(name), DEFAULT_BRAND, Settings()).data
    assert texts.of_pdf(made) == texts.composed(pack(name).handout)


@pytest.mark.parametrize("name", NAMES)
def test_large_print_says_it_all(name: str) -> None:
    made = render_large_print(pack(name), DEFAULT_BRAND, Settings()).data
    assert texts.of_pdf(made) == texts.composed_for_large_print(pack(name).handout)


@pytest.mark.parametrize("name", NAMES)
def test_the_word_file_says_it_all(name: str) -> None:
    made = docx.render(pack(name), DEFAULT_BRAND, Settings()).data
    assert texts.of_docx(made) == texts.composed(pack(name).handout)


@pytest.mark.browser
@pytest.mark.parametrize("name", NAMES)
def test_the_page_says_it_all(chromium: Browser, name: str) -> None:
    from facilitator.rendering.html.handout import render as render_page

    made = render_page(pack(name), DEFAULT_BRAND, Settings()).data
    said = texts.of_page(chromium, made)
    wanted = texts.composed(pack(name).handout, rated_below=True)
    title = [] if wanted and said[0] == wanted[0] else [pack(name).handout.title]
    assert said == [*title, *wanted]


def test_the_two_ways_of_comparing_can_fail() -> None:
    made = docx.render(pack("english"), DEFAULT_BRAND, Settings()).data
    assert texts.of_docx(made) != texts.composed(pack("welsh").handout)
