"""What is taken away from the practice page: a text, and paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from facilitator.words.sandbox_english import SANDBOX_ENGLISH as WORDS
from tests.sandbox.browser import open_scene, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


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
        "1. Posted it: this group",
    ):
        assert words in saved
    assert "Thank a group" not in saved
    assert watched.refusals() == []


def test_the_printed_page_holds_the_reflection_and_room_to_write(
    chromium: Browser, page_file: Path, tmp_path: Path
) -> None:
    page = open_scene(visit(chromium, page_file), "bins-missed")
    long = " ".join(["I would knock, wait, and say it kindly."] * 20) + " The end."
    page.fill("#question-0", long)
    page.fill("#text", "I will ring the depot.")
    page.click('#answer [type="submit"]')
    file = tmp_path / "printed.pdf"
    page.pdf(path=str(file), format="A4")
    document = pypdfium2.PdfDocument(file)
    text = " ".join(sheet.get_textpage().get_text_bounded() for sheet in document)
    text = " ".join(text.split())
    document.close()
    assert "The end." in text
    assert "I will ring the depot." in text
    assert "Practice: nothing leaves this device" in text
    assert WORDS.post not in text
    assert WORDS.code_label not in text


def test_a_draft_that_was_not_posted_is_printed_too(
    chromium: Browser, page_file: Path, tmp_path: Path
) -> None:
    page = open_scene(visit(chromium, page_file), "bins-missed")
    texts = []
    for draft in ("", "I would ring the depot."):
        page.fill("#text", draft)
        page.pdf(path=str(tmp_path / "printed.pdf"), format="A4")
        with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as document:
            texts.append(" ".join(each.get_textpage().get_text_bounded() for each in document))
    assert "Your reply" not in texts[0]
    assert "Your reply" in texts[1]
    assert "I would ring the depot." in texts[1]
    assert WORDS.pictures not in texts[1]
