"""Four editions of one handout: every word of the composed document, in its order, in each."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from facilitator.brand import DEFAULT_BRAND
from facilitator.rendering import docx
from facilitator.rendering.html import handout as page
from facilitator.rendering.pdf import handout as pdf
from facilitator.settings import Settings
from tests.handout import texts
from tests.handout.packs import NAMES, pack

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MAKERS = {
    "pdf": pdf.render,
    "large print": pdf.render_large_print,
    "word": docx.render,
    "page": page.render,
}
ADDRESSES = {
    "pdf": texts.addresses_of_pdf,
    "large print": texts.addresses_of_pdf,
    "word": texts.addresses_of_docx,
    "page": texts.addresses_of_page,
}


@cache
def built(edition: str, name: str) -> bytes:
    return MAKERS[edition](pack(name), DEFAULT_BRAND, Settings()).data


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_says_it_all(name: str) -> None:
    assert texts.of_pdf(built("pdf", name)) == texts.composed(pack(name).handout)


@pytest.mark.parametrize("name", NAMES)
def test_large_print_says_it_all(name: str) -> None:
    said = texts.of_pdf(built("large print", name))
    assert said == texts.composed_for_large_print(pack(name).handout)


@pytest.mark.parametrize("name", NAMES)
def test_the_word_file_says_it_all(name: str) -> None:
    said = texts.of_docx(built("word", name))
    assert said == texts.composed(pack(name).handout, sources_headed=True)


@pytest.mark.browser
@pytest.mark.parametrize("name", NAMES)
def test_the_page_says_it_all(chromium: Browser, name: str) -> None:
    said = texts.of_page(chromium, built("page", name))
    wanted = texts.composed(pack(name).handout, rated_below=True)
    title = [] if wanted and said[0] == wanted[0] else [pack(name).handout.title]
    assert said == [*title, *wanted]


@pytest.mark.parametrize("edition", ADDRESSES)
@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_to_the_same_address_in_each(name: str, edition: str) -> None:
    assert ADDRESSES[edition](built(edition, name)) == texts.addresses_of(pack(name).handout)


def test_the_two_ways_of_comparing_can_fail() -> None:
    made = built("word", "english")
    assert texts.of_docx(made) != texts.composed(pack("welsh").handout)
    assert texts.addresses_of_docx(made) != texts.addresses_of(pack("torture").handout)
