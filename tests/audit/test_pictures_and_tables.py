"""Alternative text, hidden shapes, groups, tables and what is read before the title."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches

from tests.audit.seeding import Seeds, judged, rules

DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
    "</a:extLst>"
)


@pytest.fixture
def seeds() -> Seeds:
    return Seeds()


def _properties(shape: Any) -> Any:
    return shape._element._nvXxPr.cNvPr


def _group(seeds: Seeds) -> Any:
    """A group of a square and a circle, without words."""
    group = seeds.slide.shapes.add_group_shape()
    for kind, left in ((MSO_SHAPE.RECTANGLE, 1), (MSO_SHAPE.OVAL, 3)):
        group.shapes.add_shape(kind, Inches(left), Inches(3), Inches(1), Inches(1))
    return group


def test_each_shape_of_a_silent_group_needs_words(seeds: Seeds, tmp_path: Path) -> None:
    _group(seeds)
    assert rules(judged(seeds.data(), tmp_path)) == ["alt-missing", "alt-missing"]


def test_a_group_speaks_for_its_shapes(seeds: Seeds, tmp_path: Path) -> None:
    _properties(_group(seeds)).set("descr", "A square beside a circle")
    assert judged(seeds.data(), tmp_path) == []


def test_a_decorative_group_has_nothing_to_say(seeds: Seeds, tmp_path: Path) -> None:
    _properties(_group(seeds)).append(etree.fromstring(DECORATIVE))
    assert judged(seeds.data(), tmp_path) == []


def test_what_the_selection_pane_hides_is_not_judged(seeds: Seeds, tmp_path: Path) -> None:
    _properties(_group(seeds)).set("hidden", "1")
    _properties(seeds.picture("IMG_1.PNG")).set("hidden", "1")
    run = seeds.box("Small words", size_pt=8)
    run._r.getparent().getparent().getparent().nvSpPr.cNvPr.set("hidden", "1")
    assert judged(seeds.data(), tmp_path) == []


def test_a_decorative_picture_that_leads_somewhere_needs_words(
    seeds: Seeds, tmp_path: Path
) -> None:
    picture = seeds.picture("")
    _properties(picture).append(etree.fromstring(DECORATIVE))
    assert judged(seeds.data(), tmp_path) == []
    picture.click_action.hyperlink.address = "https://example.org/guidance"
    (said,) = judged(seeds.data(), tmp_path)
    assert said.rule == "alt-missing" and "where it leads" in said.hint


@pytest.mark.parametrize(
    "words",
    [
        "image.png",
        "Screenshot 2026-10-02 at 10.12.png",
        "photo.HEIC",
        "Picture 4",
        "A chart",
        "Diagram",
        "screen shot (2)",
        "alt text",
    ],
)
def test_a_name_is_no_description(seeds: Seeds, words: str, tmp_path: Path) -> None:
    seeds.picture(words)
    assert rules(judged(seeds.data(), tmp_path)) == ["alt-is-file-name"]


@pytest.mark.parametrize(
    "words",
    ["A picture of the town hall", "Chart of calls by month", "Table 4 at a workshop", "Town hall"],
)
def test_a_description_that_begins_like_a_name_is_one(
    seeds: Seeds, words: str, tmp_path: Path
) -> None:
    seeds.picture(words)
    assert judged(seeds.data(), tmp_path) == []


@pytest.mark.parametrize(
    "note",
    ["Description automatically generated", "AI-generated content may be incorrect."],
)
def test_the_guess_of_a_program_is_told(seeds: Seeds, note: str, tmp_path: Path) -> None:
    picture = seeds.picture(f"A building with a clock\n\n{note}")
    (said,) = judged(seeds.data(), tmp_path)
    assert said.rule == "alt-unchecked" and f"“{picture.name}”" in said.message


def test_a_shape_without_a_name_is_told_as_such(seeds: Seeds, tmp_path: Path) -> None:
    _properties(seeds.picture("")).set("name", "")
    (said,) = judged(seeds.data(), tmp_path)
    assert said.message == "the picture (without a name) has no alternative text"


def test_an_empty_text_box_is_called_what_it_is(seeds: Seeds, tmp_path: Path) -> None:
    seeds.slide.shapes.add_textbox(Inches(1), Inches(2), Inches(2), Inches(1))
    (said,) = judged(seeds.data(), tmp_path)
    assert "the empty text box “TextBox 2”" in said.message and said.hint.startswith("Delete it")


def test_a_chart_and_a_drawing_of_newer_programs_are_found(seeds: Seeds, tmp_path: Path) -> None:
    """PowerPoint wraps what older programs cannot show, with a picture for those."""

    def frame(uri: str) -> str:
        return (
            '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="90" name="Map"/>'
            "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x='0' y='0'/>"
            f"<a:ext cx='9' cy='9'/></p:xfrm><a:graphic><a:graphicData uri='{uri}'/></a:graphic>"
            "</p:graphicFrame>"
        )

    chart = frame("http://schemas.microsoft.com/office/drawing/2014/chartex")
    seeds.xml(
        f'<mc:AlternateContent><mc:Choice Requires="cx1">{chart}</mc:Choice><mc:Fallback/>'
        "</mc:AlternateContent>"
    )
    (said,) = judged(seeds.data(), tmp_path)
    assert said.message == "the chart “Map” has no alternative text"


def test_a_table_is_named_and_only_cells_that_are_wider_count(seeds: Seeds, tmp_path: Path) -> None:
    frame = seeds.slide.shapes.add_table(2, 3, Inches(1), Inches(2), Inches(6), Inches(1))
    _properties(frame).set("descr", "Who does what")
    for cell in frame.table.iter_cells():
        cell.text = "words"
    frame.table.cell(1, 0).merge(frame.table.cell(1, 2))
    frame.table.first_row = False
    header, merged = judged(seeds.data(), tmp_path)
    assert header.message == "the table “Table 2” has no header row"
    assert merged.message == "cells of the table “Table 2” are merged (1 of them)"


def test_a_picture_before_the_title_is_read_before_it(seeds: Seeds, tmp_path: Path) -> None:
    picture = seeds.picture("A door")
    title = seeds.slide.shapes.title._element
    title.addprevious(picture._element)
    assert rules(judged(seeds.data(), tmp_path)) == ["title-read-late"]
    _properties(picture).set("descr", "")
    _properties(picture).append(etree.fromstring(DECORATIVE))
    assert judged(seeds.data(), tmp_path) == []
