"""The deck as LibreOffice opens it, and what is left when programs save it again."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pptx
import pypdfium2
import pytest

from facilitator.brand import DEFAULT_BRAND
from facilitator.pack.deck import PointsSlide
from facilitator.pack.whole import Pack
from facilitator.rendering.pptx import render
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from tests.deck import samples
from tests.deck.reading import Deck, text_of

OFFICE = shutil.which("soffice")


def _convert(data: bytes, kind: str, folder: Path) -> Path:
    return converted({"deck": data}, kind, folder)["deck"]


def converted(decks: Mapping[str, bytes], kind: str, folder: Path) -> dict[str, Path]:
    """Each deck after LibreOffice has saved it in another format, by name; all in one run of it."""
    sources = {name: folder / f"{name}.pptx" for name in decks}
    for name, data in decks.items():
        sources[name].write_bytes(data)
    target = folder / "out"
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(target),
            *map(str, sources.values()),
        ],
        check=True,
        capture_output=True,
        timeout=240 + 60 * len(decks),
    )
    return {name: target / f"{name}.{kind}" for name in decks}


def without_reveal(pack: Pack) -> Pack:
    """LibreOffice 7.4 loses a link at the end of a list that appears point by point."""
    slides = tuple(
        replace(each, reveal=False) if isinstance(each, PointsSlide) else each
        for each in pack.deck.slides
    )
    return replace(pack, deck=replace(pack.deck, slides=slides))


def _texts(deck: Deck) -> set[str]:
    return {
        line.strip()
        for slide in deck.slides
        for shape in slide.shapes()
        for line in text_of(shape).split("\n")
        if line.strip()
    }


@pytest.mark.office
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", ["small", pytest.param("torture", marks=pytest.mark.slow)])
def test_libreoffice_shows_every_slide(
    drawn: dict[str, Rendered], name: str, tmp_path: Path
) -> None:
    file = _convert(drawn[name].data, "pdf", tmp_path)
    document = pypdfium2.PdfDocument(file)
    try:
        assert len(document) == drawn[name].count
    finally:
        document.close()


@pytest.mark.office
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_no_text_is_lost_when_libreoffice_saves_the_deck(
    picture_folder: Path, tmp_path: Path
) -> None:
    still = without_reveal(samples.small(picture_folder))
    data = render(still, DEFAULT_BRAND, Settings()).data
    saved = _convert(data, "pptx", tmp_path).read_bytes()
    assert _texts(Deck(data)) - _texts(Deck(saved)) == set()


def test_no_text_is_lost_when_python_pptx_saves_the_deck(drawn: dict[str, Rendered]) -> None:
    for rendered in drawn.values():
        buffer = io.BytesIO()
        pptx.Presentation(io.BytesIO(rendered.data)).save(buffer)
        assert _texts(Deck(rendered.data)) == _texts(Deck(buffer.getvalue()))
