"""The deck as LibreOffice opens it, and what is left when programs save it again."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pptx
import pypdfium2
import pytest

from facilitator.rendering.result import Rendered
from tests.deck.reading import Deck, P, name_of, properties_of, text_of

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
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


def _texts(deck: Deck) -> set[str]:
    """The lines of slides, tables and notes, and what charts say."""
    pages = (text_of(root) for slide in deck.slides for root in (slide.xml, slide.notes))
    lines = {line.strip() for page in pages for line in page.split("\n")}
    return (lines | _chart_words(deck)) - {""}


def _chart_words(deck: Deck) -> set[str]:
    charts = [name for name in deck.names if re.fullmatch(r"ppt/charts/chart\d+\.xml", name)]
    return {each.text or "" for name in charts for each in deck.xml(name).iter(f"{C}v")}


def _drawn_names(deck: Deck) -> set[str]:
    """Names of shapes but for titles, lists and other text in placeholders."""
    shapes = (each for slide in deck.slides for each in slide.shapes())
    return {
        name_of(each) for each in shapes if each.tag != f"{P}sp" or each.find(f".//{P}ph") is None
    }


def _described(deck: Deck, *kinds: str) -> set[str]:
    """What shapes of some kinds say to whoever cannot see them."""
    shapes = (each for slide in deck.slides for each in slide.xml.iter(*kinds))
    return {properties_of(shape).get("descr") or "" for shape in shapes} - {""}


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
    drawn: dict[str, Rendered], tmp_path: Path
) -> None:
    data = drawn["small"].data
    saved = _convert(data, "pptx", tmp_path).read_bytes()
    before, after = Deck(data), Deck(saved)
    assert "Wait after each question." in _texts(before)
    assert _texts(before) - _texts(after) == set()
    # LibreOffice 7.4 gives names of its own to slides and to placeholders with text.
    assert _drawn_names(before) - _drawn_names(after) == set()
    # LibreOffice 7.4 writes no descriptions of tables and charts, ours or its own.
    pictures = _described(before, f"{P}pic")
    assert len(pictures) == 2
    assert pictures - _described(after, f"{P}pic") == set()


def test_no_text_is_lost_when_python_pptx_saves_the_deck(drawn: dict[str, Rendered]) -> None:
    for rendered in drawn.values():
        buffer = io.BytesIO()
        pptx.Presentation(io.BytesIO(rendered.data)).save(buffer)
        before, after = Deck(rendered.data), Deck(buffer.getvalue())
        assert _texts(before) == _texts(after)
        shapes = f"{P}pic", f"{P}graphicFrame"
        assert _described(before, *shapes) == _described(after, *shapes) != set()
