"""The page about the files: all that was built, for whom, and nothing from elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from facilitator import build
from facilitator.brand import DEFAULT_BRAND
from facilitator.pack.index import Index, MadeFile
from facilitator.pack.whole import Pack
from facilitator.rendering import OUTPUTS
from facilitator.rendering.html.index import ICONS, render, room_page
from facilitator.rendering.outputs import needed
from facilitator.settings import Settings
from facilitator.text import plain
from facilitator.words.index import index_words_for

SHARED = ("sandbox", "handout", "handout-page", "cards", "agenda", "calendar")


def an_index(language: str = "en-GB", *files: MadeFile) -> Index:
    return Index(
        title=plain("A <i>title</i>"),
        language=language,
        words=index_words_for(language),
        files=files,
    )


def written(index: Index) -> str:
    pack = Pack.__new__(Pack)
    object.__setattr__(pack, "index", index)
    return render(pack, DEFAULT_BRAND, Settings()).data.decode("utf-8")


def section(page: str, name: str) -> str:
    return page.split(f'<section class="{name}"')[1].split("</section>", maxsplit=1)[0]


def links(markup: str) -> list[str]:
    return re.findall(r'<a href="([^"]*)"', markup)


def test_every_file_that_was_built_is_listed_once_and_for_whom(folder: Path) -> None:
    page = (folder / "index.html").read_text(encoding="utf-8")
    built = {path.name for path in folder.iterdir()} - {"index.html", "manifest.json"}
    assert sorted(links(page)) == sorted(built)
    assert links(section(page, "trainer")) == ["deck.pptx", "guide.pdf", "timer.html"]
    assert {OUTPUTS[name].file for name in SHARED} <= set(links(section(page, "everyone")))


def test_each_pdf_shows_its_first_page(folder: Path) -> None:
    page = (folder / "index.html").read_text(encoding="utf-8")
    pdfs = {path.name for path in folder.glob("*.pdf")}
    assert set(re.findall(r'alt="First page of ([^"]*)"', page)) == pdfs
    pictures = re.findall(r'src="data:image/png;base64,([^"]+)" width="144" height="\d+"', page)
    assert len(pictures) == len(set(pictures)) == len(pdfs)


def test_it_is_one_page_that_asks_for_nothing_from_elsewhere(folder: Path) -> None:
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert "Xprivate" not in page
    assert "connect-src &#39;none&#39;" in page
    assert not re.search(r"<script\b(?! type)|<link|<iframe|\son\w+=|\sstyle=", page)
    assert set(re.findall(r'https?://[^"\s<)]+', page)) <= {"http://www.w3.org/2000/svg"}
    assert len(page) < 300_000


def test_a_title_stays_text(folder: Path) -> None:
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert "<h1>A &lt;b&gt;short&lt;/b&gt; evening &amp; more</h1>" in page


def test_the_same_build_makes_the_same_page(plan: Path, folder: Path, tmp_path: Path) -> None:
    alone = build(plan, only=["index"], output=tmp_path)
    assert [file.file for file in alone.files] == ["index.html"]
    assert {path.name for path in alone.folder.iterdir()} == {"index.html", "manifest.json"}
    again = (alone.folder / "index.html").read_bytes()
    assert again == (folder / "index.html").read_bytes()


def test_an_unchanged_build_draws_nothing(plan: Path, folder: Path) -> None:
    assert build(plan).was_current


def test_building_one_file_leaves_the_page_as_it_is(plan: Path, folder: Path) -> None:
    before = (folder / "index.html").stat().st_mtime_ns
    told: list[tuple[str, str]] = []
    result = build(
        plan, only=["deck"], force=True, progress=lambda step, file: told.append((step, file))
    )
    assert [file.file for file in result.files] == ["deck.pptx"]
    assert [file for step, file in told if step == "render"] == ["deck.pptx"]
    assert (folder / "index.html").stat().st_mtime_ns == before


def test_the_page_needs_all_others_and_the_others_do_not_need_it() -> None:
    assert needed(OUTPUTS, ("deck",)) == ("deck",)
    extras = {name for name, output in OUTPUTS.items() if output.is_extra}
    assert set(needed(OUTPUTS, ("index",))) == set(OUTPUTS) - extras
    assert needed(OUTPUTS, ("index", *extras)) == tuple(OUTPUTS)
    assert tuple(OUTPUTS)[-1] == "index"


@pytest.mark.parametrize("language", ["en-GB", "cy"])
def test_every_output_has_words_and_something_to_show(language: str) -> None:
    words = index_words_for(language)
    for name, output in OUTPUTS.items():
        if output.lists_others:
            continue
        assert all(words.files[name])
        assert name in ICONS or output.file.endswith((".pdf", ".pptx"))


def test_it_speaks_welsh() -> None:
    made = MadeFile(name="timer", file="timer.html", data=b"x" * 2000, is_for_trainer=True)
    page = written(an_index("cy", made))
    assert '<html lang="cy">' in page
    assert "Amserydd" in page
    assert "Hyfforddwr yn unig" in page


def test_our_words_are_marked_where_the_plan_has_another_language() -> None:
    made = MadeFile(name="timer", file="timer.html", data=b"", is_for_trainer=True)
    page = written(an_index("fr", made))
    assert '<html lang="fr">' in page
    assert '<span lang="en-GB">Timer</span>' in page


def test_a_group_without_files_is_not_there() -> None:
    made = MadeFile(name="agenda", file="agenda.md", data=b"Hello", count=3, unit="rows")
    page = written(an_index("en-GB", made))
    assert 'class="trainer"' not in page
    assert "3 rows, 1 KB" in page


def test_the_rooms_list_names_no_file_of_the_trainers() -> None:
    files = (
        MadeFile(name="guide", file="guide.pdf", data=b"", is_for_trainer=True),
        MadeFile(name="agenda", file="agenda.md", data=b"Hello"),
    )
    page = room_page(an_index(), files, DEFAULT_BRAND).decode("utf-8")
    assert links(page) == ["agenda.md"]
    assert "guide.pdf" not in page
    assert "A &lt;i&gt;title&lt;/i&gt;" in page
