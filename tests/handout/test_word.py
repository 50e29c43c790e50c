"""handout.docx: sound, with real styles, headings, lists and table heads, and telling nothing."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from facilitator.brand import DEFAULT_BRAND
from facilitator.rendering.docx import render
from facilitator.settings import Settings
from tests.handout.packs import NAMES, REAL, pack

ROOT = Path(__file__).parents[2]


@cache
def built(name: str) -> bytes:
    return render(pack(name), DEFAULT_BRAND, Settings()).data


@cache
def opened(name: str):
    return docx.Document(io.BytesIO(built(name)))


@pytest.mark.parametrize("name", NAMES)
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
    assert all(after <= before + 1 for before, after in pairwise([0, *levels]) if before)


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
    from facilitator.rendering.docx.pictures import _png

    logo = tmp_path / "logo.png"
    logo.write_bytes(_png("https://example.org"))
    brand = replace(DEFAULT_BRAND, logo=logo, logo_alt="Elmshire, with its elm")
    file = docx.Document(io.BytesIO(render(pack("english"), brand, Settings()).data))
    first = file.inline_shapes[0]
    assert first._inline.docPr.get("descr") == "Elmshire, with its elm"
    assert first.height.mm <= 15.01
