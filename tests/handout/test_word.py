"""handout.docx: sound, with real styles, headings, lists and table heads, and telling nothing."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm
from openxml_audit import OpenXmlValidator

from facilitator.brand import DEFAULT_BRAND
from facilitator.composing import compose
from facilitator.diagnostics import FacilitatorError
from facilitator.loading import read_session
from facilitator.pack.handout import Cover, HabitPage, Section, WriteIn
from facilitator.rendering.codes import code_png
from facilitator.rendering.docx import render
from facilitator.settings import Settings
from facilitator.text import plain, prose
from tests.handout.packs import NAMES, PLANS, REAL, pack
from tests.handout.typefaces import typeface
from tests.pdf import samples

ROOT = Path(__file__).parents[2]


@cache
def built(name: str) -> bytes:
    return render(pack(name), DEFAULT_BRAND, Settings()).data


@cache
def opened(name: str):
    return docx.Document(io.BytesIO(built(name)))


#: The validator takes a second for a file; a run at the desk gives it what differs most.
USUAL = {"english", "torture", "empty", REAL}


@pytest.mark.parametrize(
    "name",
    [name if name in USUAL else pytest.param(name, marks=pytest.mark.slow) for name in NAMES],
)
def test_every_file_is_sound(name: str, tmp_path: Path) -> None:
    file = tmp_path / "handout.docx"
    file.write_bytes(built(name))
    result = OpenXmlValidator().validate(str(file))
    assert [str(error) for error in result.errors] == []


@pytest.mark.parametrize("name", NAMES)
def test_headings_go_down_a_level_at_a_time(name: str) -> None:
    levels = [
        int(paragraph.style.name.split()[-1])
        for paragraph in opened(name).paragraphs
        if paragraph.style.name.startswith("Heading ")
    ]
    if isinstance(next(iter(pack(name).handout.blocks), None), Cover):
        assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_titles_of_tiles_are_headings_in_the_outline() -> None:
    styles = opened(REAL).styles
    for name in ("Offline title", "Digital title"):
        assert styles[name].base_style.name == "Heading 3"
    found = [p for p in opened(REAL).paragraphs if p.style.name == "Offline title"]
    assert len(found) == 10


def test_lists_are_lists_and_each_counts_from_one() -> None:
    numbered = [p for p in opened("torture").paragraphs if p.style.name == "List Number"]
    bulleted = [p for p in opened("torture").paragraphs if p.style.name == "List Bullet"]
    assert numbered and bulleted
    assert all(p._p.pPr.numPr is not None for p in (*numbered, *bulleted))
    assert len({p._p.pPr.numPr.numId.val for p in numbered}) >= 2
    assert {p._p.pPr.numPr.ilvl.val for p in (*numbered, *bulleted)} >= {0, 1, 2}


W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def ticked_list(*items: str) -> bytes:
    body = prose("\n".join(f"- [ ] {item}" for item in items))
    section = Section(name="a", heading=plain("Where I am"), body=body)
    return render(samples.pack(samples.document(section)), DEFAULT_BRAND, Settings()).data


def test_an_item_to_tick_has_words_checkbox_with_the_item_as_its_title(tmp_path: Path) -> None:
    long = "It is something that goes on " * 9
    file = tmp_path / "handout.docx"
    file.write_bytes(ticked_list("I am curious & <careful>", "I use it **often**", long))
    assert [str(error) for error in OpenXmlValidator().validate(str(file)).errors] == []
    items = [p for p in docx.Document(str(file)).paragraphs if p.style.name == "List Tick"]
    assert [item.text.strip() for item in items] == [
        "I am curious & <careful>",
        "I use it often",
        long.strip(),
    ]
    controls = [item._p.find(qn("w:sdt")) for item in items]
    titles = [control.find(f".//{qn('w:alias')}").get(qn("w:val")) for control in controls]
    assert titles[:2] == ["I am curious & <careful>", "I use it often"]
    assert titles[2].endswith("…") and len(titles[2]) <= 64
    for control in controls:
        assert control.find(f".//{W14}checked").get(f"{W14}val") == "0"
        assert "".join(each.text for each in control.iter(qn("w:t"))) == "☐"
    assert len({control.find(f".//{qn('w:id')}").get(qn("w:val")) for control in controls}) == 3


def test_a_list_to_tick_is_a_list_without_bullets() -> None:
    file = docx.Document(io.BytesIO(ticked_list("One", "Two")))
    items = [p for p in file.paragraphs if p.style.name == "List Tick"]
    (number,) = {item._p.pPr.numPr.numId.val for item in items}
    numbering = file.part.numbering_part.element
    (kind,) = numbering.xpath(f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
    levels = numbering.xpath(f"w:abstractNum[@w:abstractNumId='{kind}']/w:lvl/w:lvlText/@w:val")
    assert set(levels) == {""}
    assert not [p for p in file.paragraphs if p.style.name == "List Bullet"]


def test_more_lines_than_a_page_holds_may_be_parted_but_not_near_their_ends() -> None:
    write_in = WriteIn(name="a.1", prompt=plain("Thirty"), lines=30)
    section = Section(name="a", heading=plain("A"), write_ins=(write_in,))
    made = render(samples.pack(samples.document(section)), DEFAULT_BRAND, Settings()).data
    lines = [p for p in docx.Document(io.BytesIO(made)).paragraphs if p.style.name == "Line"]
    kept = [line.paragraph_format.keep_with_next is True for line in lines]
    assert kept == [True] * 2 + [False] * 25 + [True] * 2 + [False]


def test_tables_have_a_head_that_is_repeated_and_a_name() -> None:
    tables = opened(REAL).tables
    assert tables
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_every_picture_has_a_text_instead() -> None:
    shapes = opened(REAL).inline_shapes
    assert len(shapes) >= 10
    assert all(shape._inline.docPr.get("descr") for shape in shapes)


def test_links_lead_where_they_say() -> None:
    file = opened(REAL)
    links = [link for paragraph in file.paragraphs for link in paragraph.hyperlinks]
    assert links
    assert all(link.address.startswith(("https://", "http://", "mailto:")) for link in links)
    assert all(link.runs[0].style.name == "Hyperlink" for link in links)


def test_document_and_passages_have_their_language() -> None:
    defaults = opened("welsh").styles.element.find(qn("w:docDefaults"))
    (language,) = defaults.iter(qn("w:lang"))
    assert language.get(qn("w:val")) == "cy"
    said = [each.get(qn("w:val")) for each in opened("welsh").element.body.iter(qn("w:lang"))]
    assert said == ["en-GB"]


def test_nothing_hangs_on_direct_formatting_of_type() -> None:
    """Who changes a style changes the document."""
    for paragraph in opened(REAL).paragraphs:
        for run in paragraph.runs:
            assert run.font.size is None
            assert run.font.color.rgb is None
            assert run.font.name is None


def test_it_tells_of_no_library_and_of_no_clock() -> None:
    properties = opened(REAL).core_properties
    assert properties.title == pack(REAL).handout.title
    assert properties.author == "Elmshire District Council"
    assert (properties.last_modified_by, properties.comments) == ("facilitator", "")
    assert properties.created.year == 1980
    with zipfile.ZipFile(io.BytesIO(built(REAL))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = archive.namelist()
        told = b" ".join(archive.read(name) for name in names if "docProps" in name).lower()
    assert "docProps/thumbnail.jpeg" not in names
    for word in (b"python", b"macintosh", b"microsoft", b"template"):
        assert word not in told.replace(b"schemas.microsoft.com", b"")


def test_the_source_date_stands_in_it() -> None:
    settings = Settings(datetime(2026, 11, 23, 9, 30, tzinfo=UTC))
    file = docx.Document(io.BytesIO(render(pack("welsh"), DEFAULT_BRAND, settings).data))
    assert file.core_properties.created.isoformat().startswith("2026-11-23T09:30")


def test_the_same_pack_gives_the_same_bytes() -> None:
    assert render(pack(REAL), DEFAULT_BRAND, Settings()).data == built(REAL)


def test_letter_paper_is_asked_for() -> None:
    made = render(replace(pack("welsh"), paper="letter"), DEFAULT_BRAND, Settings()).data
    section = docx.Document(io.BytesIO(made)).sections[0]
    assert (round(section.page_width.mm, 1), round(section.page_height.mm, 1)) == (215.9, 279.4)
    assert round(opened("welsh").sections[0].page_width.mm) == 210


def test_the_logo_stands_on_the_cover_with_its_text(tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(code_png("https://example.org", 4))
    brand = replace(DEFAULT_BRAND, logo=logo, logo_alt="Elmshire, with its elm")
    file = docx.Document(io.BytesIO(render(pack("english"), brand, Settings()).data))
    first = file.inline_shapes[0]
    assert first._inline.docPr.get("descr") == "Elmshire, with its elm"
    assert first.height.mm <= 15.01


# -- pages ----------------------------------------------------------------------------------


def kept_with_next(paragraph) -> bool:
    """What the paragraph says of itself, or its style, or the style that rests on."""
    style = paragraph.style
    said = [paragraph.paragraph_format.keep_with_next]
    while style is not None:
        said.append(style.paragraph_format.keep_with_next)
        style = style.base_style
    return next((bool(each) for each in said if each is not None), False)


@pytest.mark.parametrize("name", PLANS)
def test_no_heading_and_no_prompt_is_parted_from_what_it_stands_over(name: str) -> None:
    paragraphs = opened(name).paragraphs
    heads = [p for p in paragraphs if p.style.name.startswith(("Heading ", "Prompt", "Theme"))]
    assert len(heads) > 20
    assert [p.text for p in heads if not kept_with_next(p)] == []


@pytest.mark.parametrize("name", PLANS)
def test_lines_to_write_on_stay_together(name: str) -> None:
    found = 0
    for line, after in pairwise(opened(name).paragraphs):
        if line.style.name == after.style.name == "Line":
            found += 1
            assert kept_with_next(line)
    assert found > 20


def test_what_leads_up_to_a_list_stays_with_it() -> None:
    pairs = pairwise(opened(REAL).paragraphs)
    leads = [p for p, after in pairs if after.style.name == "List Bullet" and p.text.endswith(":")]
    assert leads
    assert all(kept_with_next(lead) for lead in leads)


def test_lines_of_a_paragraph_are_not_left_alone() -> None:
    assert opened(REAL).styles["Normal"].paragraph_format.widow_control


@pytest.mark.parametrize("name", PLANS)
def test_the_cover_each_habit_and_the_notes_have_a_page_of_their_own(name: str) -> None:
    document = pack(name).handout
    begin = [p for p in opened(name).paragraphs if p.paragraph_format.page_break_before]
    habits = sum(isinstance(block, HabitPage) for block in document.blocks)
    assert len(begin) >= habits + 2
    assert begin[0].style.name.startswith("Heading")
    assert begin[-1].text == document.blocks[-1].heading.plain


def test_nothing_is_spaced_by_empty_paragraphs() -> None:
    """An empty paragraph is a line to write on, or holds a picture."""
    empty = [p for p in opened(REAL).paragraphs if not p.text.strip()]
    assert {p.style.name for p in empty} == {"Line"}


def test_what_leads_to_lines_to_write_on_stays_with_them() -> None:
    paragraphs = opened(REAL).paragraphs
    leads = [
        lead
        for lead, prompt in pairwise(paragraphs)
        if prompt.style.name == "Prompt" and lead.style.name == "Normal"
    ]
    assert leads
    assert all(lead.paragraph_format.keep_with_next for lead in leads)


def test_the_scale_of_a_statement_runs_from_end_to_end_of_its_cell() -> None:
    cell = opened(REAL).tables[0].rows[1].cells[1]
    stops = cell.paragraphs[0].paragraph_format.tab_stops
    assert cell.text.split("\t") == ["1", "2", "3", "4", "5"]
    assert len(stops) == 4
    assert stops[3].position < cell.width


def sheet(tmp_path: Path, design: str, scale: int):
    """The table of a confidence sheet."""
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "facilitator: 1\ntitle: How sure\nactivities:\n"
        "  - {title: Look back, kind: evaluation, minutes: 10, use: confidence-now}\n"
        f"confidence:\n  scale: {scale}\n  design: {design}\n  statements:\n"
        "    - text: I can say what I would post\n    - text: I know whom to ask\n",
        encoding="utf-8",
    )
    session = read_session(plan)
    made = compose(session.plan, session.catalogue, session.brand, parts=["handout"])
    return docx.Document(io.BytesIO(render(made, session.brand, Settings()).data)).tables[0]


@pytest.mark.parametrize(
    ("design", "scale", "columns"),
    [
        ("retrospective", 5, 3),
        ("retrospective", 10, 2),
        ("pre-post", 5, 3),
        ("pre-post", 10, 2),
        ("both", 4, 4),
        ("both", 5, 2),
        ("both", 10, 2),
    ],
)
def test_scales_go_side_by_side_only_where_a_figure_can_be_ringed(
    tmp_path: Path, design: str, scale: int, columns: int
) -> None:
    table = sheet(tmp_path, design, scale)
    assert len(table.columns) == columns
    figures = "\t".join(str(number + 1) for number in range(scale))
    for row in table.rows[1:]:
        *_, last = row.cells
        assert last.text == figures
        first, second, *_ = last.paragraphs[0].paragraph_format.tab_stops
        assert (second.position - first.position) / Mm(1) >= 5.5


def test_scales_under_each_other_follow_their_names(tmp_path: Path) -> None:
    """Read row by row, with no merged cell and none left empty but the corner."""
    table = sheet(tmp_path, "both", 10)
    names = [row.cells[0].text for row in table.rows]
    assert names == [
        "",
        "I can say what I would post\nBefore we start",
        "Looking back",
        "Now",
        "I know whom to ask\nBefore we start",
        "Looking back",
        "Now",
    ]
    assert "vMerge" not in table._tbl.xml and "gridSpan" not in table._tbl.xml
    rules = [row.cells[0]._tc.xml.count('w:val="nil"') for row in table.rows]
    assert rules == [0, 1, 2, 1, 1, 2, 1]


def test_sources_are_a_table_with_their_codes() -> None:
    table = opened(REAL).tables[-1]
    assert [cell.text for cell in table.rows[0].cells] == [
        "Title and publisher",
        "Address",
        "To scan",
    ]
    assert all("pic:pic" in row.cells[2]._tc.xml for row in table.rows[1:])


# -- type -----------------------------------------------------------------------------------


def fonts_named(data: bytes) -> dict[str, set[str]]:
    """The families that each part names."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in ("word/styles.xml", "word/fontTable.xml", "word/theme/theme1.xml"):
            words = archive.read(part).decode()
            theme = re.findall(r'<a:latin typeface="([^"]+)"', words)
            named = re.findall(r'w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"', words)
            found[part] = {*theme, *named, *re.findall(r'w:font w:name="([^"]+)"', words)}
    return found


def test_every_part_names_one_family() -> None:
    assert set().union(*fonts_named(built(REAL)).values()) == {"Calibri"}


def test_a_brands_family_is_named_with_one_that_may_stand_in_for_it(tmp_path: Path) -> None:
    own = replace(DEFAULT_BRAND, body_font=typeface(tmp_path, "Elmshire Sans"))
    made = render(pack("english"), own, Settings()).data
    named = fonts_named(made)
    assert named["word/styles.xml"] == named["word/theme/theme1.xml"] == {"Elmshire Sans"}
    assert named["word/fontTable.xml"] == {"Elmshire Sans", "Calibri"}
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert b'<w:altName w:val="Calibri"/>' in archive.read("word/fontTable.xml")
    file = tmp_path / "handout.docx"
    file.write_bytes(made)
    assert [str(error) for error in OpenXmlValidator().validate(str(file)).errors] == []


def test_a_family_without_files_is_an_error() -> None:
    with pytest.raises(FacilitatorError, match="no installed font package"):
        render(pack("english"), replace(DEFAULT_BRAND, body_font="No Such Type"), Settings())
