"""The handout: valid, readable in order, and well broken over its pages."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise

import page as validation
import pikepdf
import pypdfium2
import pytest

from facilitator.brand import DEFAULT_BRAND
from facilitator.diagnostics import FacilitatorError
from facilitator.pack.handout import Contacts, LabelledRow, NotesSpace, Section
from facilitator.rendering.pdf.handout import render
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from facilitator.text import plain, prose
from tests.pdf import samples
from tests.pdf.expected import expected_labels, expected_words
from tests.pdf.reading import passages, tree, untagged_operators

MM = 72 / 25.4
PAPERS = ("a4", "letter")
EVERY = [(name, paper) for name in samples.DOCUMENTS for paper in PAPERS]


@cache
def built(name: str, paper: str = "a4") -> Rendered:
    return render(samples.pack(samples.DOCUMENTS[name], paper), DEFAULT_BRAND, Settings())


def rendered(*blocks, **words) -> Rendered:
    return render(samples.pack(samples.document(*blocks, **words)), DEFAULT_BRAND, Settings())


def page_texts(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


# -- validity -----------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "paper"), EVERY)
def test_every_handout_is_pdf_ua(name: str, paper: str) -> None:
    report = validation.validate_pdf_bytes(built(name, paper).data, profile="ua1")
    assert report.failures == []
    assert report.is_compliant


@pytest.mark.parametrize(("name", "paper"), EVERY)
def test_every_handout_is_sound_pdf(name: str, paper: str) -> None:
    with pikepdf.open(io.BytesIO(built(name, paper).data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.pdf_version) == "1.7"


@pytest.mark.parametrize(("name", "paper"), EVERY)
def test_everything_drawn_is_content_or_an_artifact(name: str, paper: str) -> None:
    assert untagged_operators(built(name, paper).data) == []


def test_every_font_is_embedded_in_part_and_says_its_characters() -> None:
    with pikepdf.open(io.BytesIO(built("torture").data)) as pdf:
        fonts = {name: font for page in pdf.pages for name, font in page.obj.Resources.Font.items()}
        assert fonts
        for font in fonts.values():
            assert "+Lato-" in str(font.BaseFont)
            assert "/FontFile2" in font.FontDescriptor
            assert b"<0000>" not in font.ToUnicode.read_bytes()


# -- what is read -------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "paper"), EVERY)
def test_the_tags_give_every_text_in_the_documents_order(name: str, paper: str) -> None:
    words = [words for _, words in passages(built(name, paper).data)]
    assert words == expected_words(samples.DOCUMENTS[name])


@pytest.mark.parametrize(("name", "paper"), EVERY)
def test_every_field_is_called_what_it_is_for(name: str, paper: str) -> None:
    forms = tree(built(name, paper).data).all("Form")
    labels = [" ".join(str(form.annotations[0]["TU"]).split()) for form in forms]
    wanted = expected_labels(samples.DOCUMENTS[name])
    # A page of lines may follow the notes, to make the pages even.
    assert labels[: len(wanted)] == wanted
    assert labels[len(wanted) :] in ([], wanted[-1:])


def test_a_rating_is_one_field_with_a_button_for_each_circle() -> None:
    forms = [form.annotations for form in tree(built("english").data).all("Form")]
    buttons = [button for (button,) in forms if button.get("group FT") == "/Btn"]
    block = samples.CONFIDENCE
    assert len(buttons) == len(block.statements) * len(block.columns) * block.scale
    first = buttons[: block.scale]
    about = f"{block.statements[0].plain} ({block.columns[0]})"
    assert {(button["group T"], button["group TU"]) for button in first} == {
        ("confidence-1-1", about)
    }
    assert [button["states"] for button in first] == [[str(n), "Off"] for n in range(1, 6)]
    assert {button["AS"] for button in buttons} == {"/Off"}
    assert first[0]["TU"] == f"{about}: 1, {block.low}"
    assert first[-1]["TU"] == f"{about}: 5, {block.high}"


def test_a_circle_that_is_chosen_keeps_its_figure() -> None:
    """The ring of the chosen one is drawn over the circle, and the figure shows in its middle."""
    with pikepdf.open(io.BytesIO(built("english").data)) as pdf:
        groups = [field for field in pdf.Root.AcroForm.Fields if field.FT == "/Btn"]
        group = groups[0]
        group.V = group.Kids[2].AS = pikepdf.Name("/3")
        changed = io.BytesIO()
        pdf.save(changed)
        looks = {button.AP.N.get("/Off").objgen for one in groups for button in one.Kids}
        assert len(looks) == 1
    number = next(
        number
        for number, text in enumerate(page_texts(built("english").data))
        if "How sure are you?" in text
    )
    dark = [dark_part(data, number) for data in (built("english").data, changed.getvalue())]
    assert dark[1] > dark[0] + 0.3


def dark_part(data: bytes, number: int) -> float:
    """How much of the third circle of the first statement is dark."""
    with pypdfium2.PdfDocument(data) as pdf:
        pdf.init_forms()
        picture = pdf[number].render(scale=2).to_pil().convert("L")
        height = pdf[number].get_height()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        group = next(field for field in pdf.Root.AcroForm.Fields if field.FT == "/Btn")
        left, bottom, right, top = (float(corner) for corner in group.Kids[2].Rect)
    box = [round(2 * corner) for corner in (left, height - top, right, height - bottom)]
    counts = picture.crop(tuple(box)).histogram()
    return sum(counts[:128]) / sum(counts)


def test_the_welsh_and_polish_letters_and_signs_are_on_the_page() -> None:
    text = " ".join(page_texts(built("welsh").data))
    for words in (
        "ŵyl, y tŷ",
        "Ŵ ŷ Ŷ ŵ",
        "£12, €5 – “yn wir”",
        "Zażółć gęślą jaźń",
        "non-breaking",
    ):
        assert words in text


def test_a_passage_in_another_language_says_so() -> None:
    (span,) = tree(built("welsh").data).all("Span")
    assert (span.language, span.words) == ("en-GB", "Plain words")


def test_words_of_the_product_in_another_language_say_so() -> None:
    pack = samples.pack(replace(samples.ENGLISH, language="fr", words_language="en-GB"))
    spans = tree(render(pack, DEFAULT_BRAND, Settings()).data).all("Span")
    words = {span.words for span in spans if span.language == "en-GB"}
    assert {"Offline", "Take care", "Habit 1 of 4", "By the end you will be able to"} <= words


def test_headings_go_down_a_level_at_a_time() -> None:
    roles = [role for role, _ in passages(built("torture").data) if role[0] == "H"]
    levels = [int(role[1]) for role in roles]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_table_row_has_a_header_and_as_many_cells_as_any_other() -> None:
    tables = tree(built("english").data).all("Table")
    assert tables
    for table in tables:
        assert len({len(row.kids) for row in table.all("TR")}) == 1
        assert all(header.attributes["Scope"] in ("/Row", "/Column") for header in table.all("TH"))


def test_an_address_leads_to_its_page_over_every_line_of_it() -> None:
    links = tree(built("torture").data).all("Link")
    long = next(link for link in links if link.words.startswith("link that is long"))
    assert len(long.annotations) >= 2
    for annotation in long.annotations:
        assert annotation["URI"].startswith("https://example.org/a-b/")
        assert annotation["Contents"] == long.words
    heights = [annotation["Rect"][1] for annotation in long.annotations]
    assert heights == sorted(heights, reverse=True)


def test_an_address_with_other_letters_is_encoded() -> None:
    links = tree(built("torture").data).all("Link")
    assert any(
        annotation["URI"] == "https://example.org/%C5%B5%C5%B7"
        for link in links
        for annotation in link.annotations
    )


def test_prompts_are_fields_with_their_words_as_tooltips() -> None:
    entries = [form.annotations[0] for form in tree(built("english").data).all("Form")]
    forms = [form for form in entries if form.get("FT") == "/Tx"]
    fields = {form["T"]: form["TU"] for form in forms}
    assert fields["same-habit-1"] == "A pair that surprised me, and why"
    assert fields["pledge-when"] == "When: a time, a place, a thing you already do"
    assert fields["cover-4"] == "This copy belongs to"
    assert len(fields) == len(forms)


# -- what the file says of itself ---------------------------------------------------------


def test_the_title_is_shown_and_the_pages_are_labelled_and_bookmarked() -> None:
    with pikepdf.open(io.BytesIO(built("english").data)) as pdf:
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
        assert str(pdf.Root.Lang) == "en-GB"
        assert [page.label for page in pdf.pages] == [str(n) for n in range(1, 9)]
        assert all(page.obj.Tabs == "/S" for page in pdf.pages)
        with pdf.open_outline() as outline:
            (top,) = outline.root
            assert top.title == samples.ENGLISH.title
            assert [item.title for item in top.children][:2] == [
                "By the end you will be able to",
                "Four habits, two places",
            ]
            assert top.children[1].children[0].title == "Ward surgery"


def test_metadata_is_ours_and_knows_no_clock_or_library() -> None:
    moment = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    data = render(samples.pack(samples.ENGLISH), DEFAULT_BRAND, Settings(moment)).data
    assert b"eportlab" not in data.lower()
    assert b"site-packages" not in data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo.Producer) == str(pdf.docinfo.Creator) == "facilitator"
        assert str(pdf.docinfo.Author) == "Elmshire District Council"
        assert str(pdf.docinfo.CreationDate) == "D:20261123093000+00'00'"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == samples.ENGLISH.title
            assert metadata["xmp:CreateDate"] == "2026-11-23T09:30:00Z"


def test_the_same_pack_gives_the_same_bytes() -> None:
    again = render(samples.pack(samples.TORTURE), DEFAULT_BRAND, Settings())
    assert again.data == built("torture").data


@pytest.mark.parametrize("epoch", ["", "1", "tomorrow", "9" * 30])
def test_neither_hash_seed_nor_environment_changes_a_byte(epoch: str) -> None:
    script = (
        "import sys, hashlib; from tests.pdf import samples;"
        "from facilitator.rendering.pdf.handout import render;"
        "from facilitator.brand import DEFAULT_BRAND; from facilitator.settings import Settings;"
        "data = render(samples.pack(samples.ENGLISH), DEFAULT_BRAND, Settings()).data;"
        "sys.stdout.write(hashlib.sha256(data).hexdigest())"
    )
    environment = {**os.environ, "SOURCE_DATE_EPOCH": epoch, "PYTHONHASHSEED": str(len(epoch))}
    told = subprocess.run(
        [sys.executable, "-c", script],
        cwd=samples.REPOSITORY,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == samples.digest(built("english").data)


def test_a_change_of_words_changes_the_identity_of_the_file() -> None:
    def identity(data: bytes) -> bytes:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return bytes(pdf.trailer.ID[0])

    other = rendered(Section(name="a", heading=plain("A")))
    assert identity(other.data) != identity(rendered(Section(name="a", heading=plain("B"))).data)
    assert identity(other.data) == identity(rendered(Section(name="a", heading=plain("A"))).data)


# -- pages --------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "paper"), EVERY)
def test_words_stay_inside_the_margins(name: str, paper: str) -> None:
    with pypdfium2.PdfDocument(built(name, paper).data) as pdf:
        for page in pdf:
            width, height = page.get_size()
            text = page.get_textpage()
            letters = text.get_text_range()
            for index, letter in enumerate(letters):
                if letter.isspace():
                    continue
                left, bottom, right, top = text.get_charbox(index, loose=False)
                assert left >= 22 * MM - 1
                assert right <= width - 22 * MM + 1
                assert top <= height - 18 * MM + 1
                assert bottom >= 26 * MM or top < 20 * MM, "text between the frame and the footer"


def test_the_real_looking_handout_takes_eight_pages_and_says_so() -> None:
    result = built("english")
    assert (result.count, result.unit, result.diagnostics) == (8, "pages", ())
    texts = page_texts(result.data)
    assert len(texts) == 8
    assert all(f"Page {number} of 8" in text for number, text in enumerate(texts, 1))


def test_a_habit_starts_a_page_and_its_first_row_is_on_it() -> None:
    texts = page_texts(built("english").data)
    for number in range(1, 5):
        (home,) = [text for text in texts if f"Habit {number} of 4" in text]
        assert home is texts[number]
        assert "Same because" in home


def test_the_confidence_sheet_stands_alone() -> None:
    (sheet,) = [text for text in page_texts(built("english").data) if "How sure are you?" in text]
    assert "My first step" not in sheet
    assert "Who to ask" not in sheet
    assert samples.STATEMENTS[-1].split()[-1] in sheet


def test_notes_make_the_number_of_pages_even() -> None:
    for count in range(1, 5):
        sections = [samples.HABITS[number % 4] for number in range(count)]
        result = rendered(*sections, samples.NOTES)
        assert result.count % 2 == 0
        assert "Notes" in " ".join(page_texts(result.data))


def test_notes_fill_what_is_left_without_a_page_of_their_own() -> None:
    short = Section(name="short", heading=plain("Short"), body=prose("Words."))
    data = rendered(short, samples.HABITS[0], samples.CONTACTS, samples.NOTES).data
    texts = page_texts(data)
    assert "Who to ask" in texts[2]
    assert "Notes" in texts[2]


def test_a_heading_is_never_the_last_thing_on_a_page() -> None:
    for filler in range(1, 60):
        body = prose("\n\n".join(["One line."] * filler))
        data = rendered(
            Section(name="a", heading=plain("First"), body=body),
            Section(name="b", heading=plain("Second"), body=prose("Under it.")),
        ).data
        (page,) = [text for text in page_texts(data) if "Second" in text]
        assert "Under it." in page


def test_a_paragraph_leaves_two_lines_at_least_on_either_page() -> None:
    long = "Someone in the ward rings, and someone else goes to look for the note on paper. " * 9
    for filler in range(20, 32):
        body = prose("\n\n".join(["One line."] * filler) + "\n\n" + long)
        texts = page_texts(rendered(Section(name="a", heading=plain("A"), body=body)).data)
        lines = [
            sum("ward" in line or "someone" in line or "paper" in line for line in text.split("\n"))
            for text in texts
        ]
        assert 1 not in lines


def test_a_pledge_is_never_parted() -> None:
    for filler in range(1, 40, 3):
        body = prose("\n\n".join(["One line."] * filler))
        data = rendered(Section(name="a", heading=plain("A"), body=body), samples.PLEDGE).data
        (home,) = [text for text in page_texts(data) if "My first step" in text]
        assert "I will tell this person" in home


def test_lines_to_write_on_grow_at_the_foot_of_a_habit_page_to_six() -> None:
    def lines(habit) -> float:
        forms = tree(rendered(habit).data).all("Form")
        _, bottom, _, top = forms[0].annotations[0]["Rect"]
        return round((top - bottom) / (9 * MM))

    habit = samples.HABITS[1]
    assert lines(habit) == 6
    row = LabelledRow(icon="house", label="More", texts=(plain("One. " * 120),))
    assert 1 <= lines(replace(habit, rows=(*habit.rows, row))) < 6


def test_a_document_without_blocks_is_one_page() -> None:
    assert built("empty").count == 1


# -- faults -------------------------------------------------------------------------------


def test_a_long_word_is_broken_with_a_warning_that_names_its_place() -> None:
    diagnostics = built("torture").diagnostics
    assert {diagnostic.rule for diagnostic in diagnostics} == {"word-too-long"}
    assert any(str(diagnostic.place) == "sessions/sample.yaml:7:3" for diagnostic in diagnostics)


def test_a_character_that_the_type_lacks_is_an_error_with_its_name_and_place() -> None:
    with pytest.raises(FacilitatorError) as caught:
        rendered(Section(name="a", heading=samples.at("Done ✓ and 漢", 4)))
    told = list(caught.value.diagnostics)
    assert [diagnostic.rule for diagnostic in told] == ["missing-glyph"] * 2
    assert "“✓” (U+2713 CHECK MARK)" in told[0].message
    assert str(told[0].place) == "sessions/sample.yaml:4:3"


def test_a_block_that_a_handout_does_not_have_is_refused() -> None:
    with pytest.raises(KeyError):
        rendered(object())


def test_contacts_without_anybody_and_notes_alone_are_no_fault() -> None:
    assert rendered(Contacts(heading=plain("Nobody"), contacts=())).count == 1
    assert rendered(NotesSpace(heading=plain("Notes"))).count == 2
