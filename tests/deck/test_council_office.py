"""Decks on templates of councils, as LibreOffice opens and saves them."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from facilitator.rendering.result import Rendered
from tests.deck.reading import A, Deck, Slide
from tests.deck.test_office import OFFICE, _texts, converted


@pytest.fixture(scope="module")
def shown(decks: dict[str, Rendered], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each deck as a PDF from LibreOffice."""
    data = {name: deck.data for name, deck in decks.items()}
    return converted(data, "pdf", tmp_path_factory.mktemp("shown"))


@pytest.fixture(scope="module")
def resaved(
    decks: dict[str, Rendered], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[Deck, Deck]]:
    """Each deck before and after LibreOffice has opened and saved it."""
    data = {name: deck.data for name, deck in decks.items()}
    files = converted(data, "pptx", tmp_path_factory.mktemp("resaved"))
    return {name: (Deck(data[name]), Deck(path.read_bytes())) for name, path in files.items()}


@pytest.mark.office
@pytest.mark.slow  # one deck goes this way in every run: test_office.py
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_every_slide(
    decks: dict[str, Rendered], shown: dict[str, Path], name: str
) -> None:
    document = pypdfium2.PdfDocument(shown[name])
    try:
        assert len(document) == decks[name].count
    finally:
        document.close()


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_no_text_is_lost_when_libreoffice_saves_the_deck(
    resaved: dict[str, tuple[Deck, Deck]], name: str
) -> None:
    """Numbers of slides are fields: LibreOffice keeps them, and writes a stand-in into them."""
    before, after = resaved[name]
    numbers = {str(number) for number in range(1, len(before.slides) + 1)}
    assert _texts(before) - _texts(after) - numbers == set()
    assert [_has_number(slide) for slide in after.slides] == [
        _has_number(slide) for slide in before.slides
    ]


def _has_number(slide: Slide) -> bool:
    return any(field.get("type") == "slidenum" for field in slide.xml.iter(f"{A}fld"))
