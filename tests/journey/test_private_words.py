"""The facilitators' own words are in the guide and the notes, and in no corner of what the room
gets."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

PLAN = Path(__file__).parent / "private.yaml"
SECRETS = sorted(set(re.findall(r"\bX[a-z]+", PLAN.read_text(encoding="utf-8"))))
AUTHORS_OWN = {"Xplan", "Xoutcome", "Xactivity"}
Build = Callable[..., Path]


@pytest.fixture(scope="module")
def folder(build: Build) -> Path:
    return build(PLAN)


def test_the_plan_has_a_private_word_in_every_place() -> None:
    assert len(SECRETS) > 18


def test_no_private_word_is_on_a_slide_or_behind_it(folder: Path) -> None:
    with zipfile.ZipFile(folder / "deck.pptx") as deck:
        for name in deck.namelist():
            if not name.startswith("ppt/notesSlides/"):
                assert _secrets_in(_part(deck.read(name))) == set(), name


def test_no_private_word_is_in_a_participants_pdf(folder: Path) -> None:
    for name in ("handout.pdf", "cards.pdf"):
        assert _secrets_in(_page_text(folder / name)) == set(), name
        assert _secrets_in("\n".join(_strings(folder / name))) == set(), name


def test_the_guide_and_the_notes_have_them(folder: Path) -> None:
    guide = _secrets_in(_page_text(folder / "guide.pdf"))
    with zipfile.ZipFile(folder / "deck.pptx") as deck:
        notes = "\n".join(
            _part(deck.read(name)) for name in deck.namelist() if "notesSlides/" in name
        )
    in_notes = _secrets_in(notes)
    shown = set(SECRETS) - AUTHORS_OWN
    assert {secret for secret in shown if "notes" not in secret} <= guide
    assert {secret for secret in shown if "notes" in secret or "say" in secret} <= in_notes


def test_the_authors_own_keys_and_access_needs_reach_no_notes(folder: Path) -> None:
    with zipfile.ZipFile(folder / "deck.pptx") as deck:
        everything = "\n".join(_part(deck.read(name)) for name in deck.namelist())
    assert not _secrets_in(everything) & {*AUTHORS_OWN, "Xaccess"}
    assert not _secrets_in(_page_text(folder / "guide.pdf")) & AUTHORS_OWN


def _secrets_in(text: str) -> set[str]:
    return {secret for secret in SECRETS if secret in text}


def _part(data: bytes) -> str:
    """The text of a part of a package; a workbook behind a chart is a package itself."""
    if not data.startswith(b"PK"):
        return data.decode("utf-8", "replace")
    from io import BytesIO

    with zipfile.ZipFile(BytesIO(data)) as inner:
        return "\n".join(_part(inner.read(name)) for name in inner.namelist())


def _page_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def _strings(path: Path) -> Iterator[str]:
    """Every string outside the pages' own text: alternative text, links, fields, properties."""
    with pikepdf.open(path) as pdf:
        for thing in pdf.objects:
            yield from _strings_of(thing, 0)
            if isinstance(thing, pikepdf.Stream):
                yield thing.read_bytes().decode("latin-1")


def _strings_of(thing: object, depth: int) -> Iterator[str]:
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif depth < 20 and isinstance(thing, pikepdf.Array):
        for each in thing:
            yield from _strings_of(each, depth + 1)
    elif depth < 20 and isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for _, value in thing.items():
            # What another object holds is read when its turn comes.
            if not getattr(value, "is_indirect", False):
                yield from _strings_of(value, depth + 1)
