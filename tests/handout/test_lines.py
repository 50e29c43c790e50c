"""Lines to write on: as many as a plan asks for, in every edition, and never cut off."""

from __future__ import annotations

import io
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import docx
import pikepdf
import pypdfium2
import pytest
from playwright.sync_api import Browser

from facilitator.brand import DEFAULT_BRAND
from facilitator.pack.document import Document
from facilitator.pack.handout import HabitPage, LabelledRow, Section, WriteIn
from facilitator.rendering.docx import render as render_word
from facilitator.rendering.html.handout import render as render_page
from facilitator.rendering.pdf.handout import render, render_large_print
from facilitator.rendering.pdf.page import MM
from facilitator.settings import Settings
from facilitator.text import plain, prose
from tests.handout.browsing import visit
from tests.handout.packs import PLANS, pack
from tests.pdf import samples

EDITIONS = {"ordinary": (render, 9 * MM), "large": (render_large_print, 13.5 * MM)}
EVERY = [(edition, paper) for edition in EDITIONS for paper in ("a4", "letter")]


def asked(lines: int, prompt: str = "") -> WriteIn:
    prompt = prompt or f"Asked for {lines}"
    return WriteIn(name=f"a.{prompt}", prompt=plain(prompt), lines=lines)


def section(*write_ins: WriteIn, paragraphs: int = 0, heading: str = "A heading") -> Section:
    body = prose("\n\n".join(["Some words."] * paragraphs)) if paragraphs else ()
    return Section(name=heading, heading=plain(heading), body=body, write_ins=write_ins)


def pages_of(document: Document, edition: str, paper: str = "a4") -> list[dict[str, int]]:
    """How many lines under each prompt, on each page, from the fields that lie on them."""
    make, gap = EDITIONS[edition]
    found = []
    data = make(samples.pack(document, paper), DEFAULT_BRAND, Settings()).data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for sheet in pdf.pages:
            lines: dict[str, int] = defaultdict(int)
            for field in sheet.get("/Annots", []):
                if field.get("/FT") == "/Tx":
                    _, bottom, _, top = (float(each) for each in field.Rect)
                    # A field begins a quarter of the way to the first line.
                    lines[str(field.TU)] += round((top - bottom) / gap + 0.25)
            found.append(dict(lines))
    return found


def lines_of(document: Document, edition: str, paper: str = "a4") -> dict[str, int]:
    total: dict[str, int] = defaultdict(int)
    for page in pages_of(document, edition, paper):
        for prompt, lines in page.items():
            total[prompt] += lines
    return total


@pytest.mark.parametrize(("edition", "paper"), EVERY)
@pytest.mark.parametrize("paragraphs", [0, 3, 9, 14, 17])
def test_so_many_lines_are_printed_as_are_asked_for(
    edition: str, paper: str, paragraphs: int
) -> None:
    write_ins = [asked(number) for number in (1, 2, 5, 7, 30)]
    made = lines_of(
        samples.document(section(*write_ins, paragraphs=paragraphs), samples.PLEDGE), edition, paper
    )
    assert {prompt: made[prompt] for prompt in (each.prompt.plain for each in write_ins)} == {
        each.prompt.plain: each.lines for each in write_ins
    }


@pytest.mark.parametrize(("edition", "paper"), EVERY)
@pytest.mark.parametrize("name", PLANS)
def test_every_session_has_the_lines_that_its_plan_asks_for(
    name: str, edition: str, paper: str
) -> None:
    document = pack(name).handout
    wanted = {
        each.prompt.plain: each.lines
        for block in document.blocks
        if isinstance(block, Section)
        for each in block.write_ins
    }
    made = lines_of(document, edition, paper)
    assert {prompt: made[prompt] for prompt in wanted} == wanted


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_few_lines_stay_together_and_of_many_three_at_least_stay_with_their_prompt(
    edition: str,
) -> None:
    for paragraphs in range(1, 28, 2):
        document = samples.document(section(asked(6), asked(8), paragraphs=paragraphs))
        pages = pages_of(document, edition)
        assert [page["Asked for 6"] for page in pages if "Asked for 6" in page] == [6]
        assert all(page.get("Asked for 8", 3) >= 3 for page in pages)


def below(marks: list[pikepdf.OutlineItem]) -> list[pikepdf.OutlineItem]:
    return [each for mark in marks for each in (mark, *below(mark.children))]


def test_a_heading_without_words_stays_with_its_first_prompt() -> None:
    for paragraphs in range(1, 30):
        first = section(paragraphs=paragraphs, heading="First")
        third = section(paragraphs=20, heading="Third")
        document = samples.document(first, section(asked(5), heading="Second"), third)
        data = render(samples.pack(document), DEFAULT_BRAND, Settings()).data
        with pikepdf.open(io.BytesIO(data)) as pdf:
            with pdf.open_outline() as outline:
                (mark,) = [each for each in below(outline.root) if each.title == "Second"]
                home = mark.destination[0]
            (field,) = [each for each in home.get("/Annots", []) if each.get("/FT") == "/Tx"]
            assert str(field.TU) == "Asked for 5"


# -- a habit's own prompt ------------------------------------------------------------------


def long_habit(words: int) -> HabitPage:
    """The first of several, with an introduction and long cautions."""
    habit = samples.HABITS[0]
    cautions = plain("Take care with this one. " * words)
    care = LabelledRow(icon="triangle-alert", label="Take care", texts=(cautions,))
    last = LabelledRow(icon="eye-off", label="The last row", texts=(plain("Write it on paper."),))
    return replace(habit, rows=(*habit.rows, care, care, last))


@pytest.mark.parametrize(("edition", "paper"), EVERY)
def test_what_is_to_be_written_about_a_habit_is_not_cut_off_from_it(
    edition: str, paper: str
) -> None:
    make, _ = EDITIONS[edition]
    for words in range(1, 60, 4):
        habit = long_habit(words)
        made = make(samples.pack(samples.document(habit), paper), DEFAULT_BRAND, Settings())
        home = page_of_field(made.data, habit.write_in.prompt.plain)
        assert "The last row" in " ".join(home.split())


def page_of_field(data: bytes, label: str) -> str:
    """The words of the page with that field."""
    with pikepdf.open(io.BytesIO(data)) as annotated:
        (home,) = [
            number
            for number, sheet in enumerate(annotated.pages)
            if any(str(each.get("/TU")) == label for each in sheet.get("/Annots", []))
        ]
    with pypdfium2.PdfDocument(data) as pdf:
        return pdf[home].get_textpage().get_text_bounded()


# -- the other editions --------------------------------------------------------------------


def test_the_word_file_has_so_many_lines() -> None:
    document = samples.document(section(*(asked(number) for number in (1, 7, 30))))
    data = render_word(samples.pack(document), DEFAULT_BRAND, Settings()).data
    lines: dict[str, int] = {}
    for paragraph in docx.Document(io.BytesIO(data)).paragraphs:
        if paragraph.style.name == "Prompt":
            lines[paragraph.text] = 0
        elif paragraph.style.name == "Line":
            lines[list(lines)[-1]] += 1
    assert lines == {"Asked for 1": 1, "Asked for 7": 7, "Asked for 30": 30}


@pytest.mark.browser
def test_the_page_has_a_field_of_so_many_lines_and_prints_them(
    chromium: Browser, tmp_path: Path
) -> None:
    document = samples.document(section(*(asked(number) for number in (1, 7, 30))))
    path = tmp_path / "handout.html"
    path.write_bytes(render_page(samples.pack(document), DEFAULT_BRAND, Settings()).data)
    page = visit(chromium, path).page
    fields = page.locator("textarea")
    high = fields.evaluate_all(
        "each => each.map(one => one.clientHeight / parseFloat(getComputedStyle(one).lineHeight))"
    )
    assert [int(lines) for lines in high] == [1, 7, 30]
    page.emulate_media(media="print")
    shown = "each => each.map(one => [...one.children].filter(line => line.offsetHeight).length)"
    assert page.locator(".write-in .lines").evaluate_all(shown) == [1, 7, 30]
    page.context.close()
