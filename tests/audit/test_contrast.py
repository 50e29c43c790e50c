"""Contrast as people see it: styles, tables, what is seen through, and what cannot be told."""

from __future__ import annotations

import copy
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches, Pt

from facilitator.openxml.document import Document, properties_of, shapes_of
from tests.audit.seeding import NAMESPACES, Seeds, judged, png, rules

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@pytest.fixture
def seeds() -> Seeds:
    return Seeds()


def _faults(seeds: Seeds, folder: Path) -> list[str]:
    found = judged(seeds.data(), folder)
    return [each.message for each in found if each.rule.startswith("contrast")]


def _rectangle(seeds: Seeds, *, left: float = 1, width: float = 5) -> Any:
    shapes = seeds.slide.shapes
    return shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(left), Inches(2), Inches(width), Inches(2))


def _filled(shape: Any, colour: str, opacity: float = 1.0) -> Any:
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(colour)
    if opacity < 1:
        chosen = shape._element.spPr.find(f"{A}solidFill/{A}srgbClr")
        etree.SubElement(chosen, f"{A}alpha").set("val", str(round(opacity * 100_000)))
    shape._element.nvSpPr.cNvPr.set("descr", "A box")
    return shape


def _highlighted(run: Any, colour: str) -> None:
    properties = run._r.get_or_add_rPr()
    highlight = f'<a:highlight {NAMESPACES}><a:srgbClr val="{colour}"/></a:highlight>'
    properties.append(etree.fromstring(highlight))


@pytest.mark.parametrize(("accent", "is_faint"), [("ACCENT_2", False), ("ACCENT_3", True)])
def test_words_in_a_drawn_shape_have_the_colour_of_its_style(
    seeds: Seeds, accent: str, is_faint: bool, tmp_path: Path
) -> None:
    """PowerPoint writes them white on an accent; the presentation's own default is black."""
    shape = _rectangle(seeds)
    shape.text = "In white"
    shape.fill.solid()
    shape.fill.fore_color.theme_color = getattr(MSO_THEME_COLOR, accent)
    assert [message.count("#FFFFFF on") for message in _faults(seeds, tmp_path)] == [1] * is_faint


def test_a_style_says_which_fill_of_the_theme_it_takes(seeds: Seeds, tmp_path: Path) -> None:
    """The third of this theme runs from the accent to a pale blue."""
    shape = _rectangle(seeds)
    shape.text = "White on pale blue"
    assert "#FFFFFF on #A4C4FF" in _faults(seeds, tmp_path)[0]


@pytest.mark.parametrize(
    ("opacity", "words", "ground"),
    [(1.0, "333333", "#000000"), (0.5, "777777", "#7F7F7F"), (0.1, "CCCCCC", "#E5E5E5")],
)
def test_a_fill_is_mixed_with_what_is_seen_through_it(
    seeds: Seeds, opacity: float, words: str, ground: str, tmp_path: Path
) -> None:
    _filled(_rectangle(seeds), "000000", opacity)
    seeds.box("In grey").font.color.rgb = RGBColor.from_string(words)
    found = _faults(seeds, tmp_path)
    assert len(found) == 1 and f"on {ground}" in found[0]


def test_panes_lie_above_each_other(seeds: Seeds, tmp_path: Path) -> None:
    """Half of black on half of red on white."""
    _filled(_rectangle(seeds), "FF0000", 0.5)
    _filled(_rectangle(seeds), "000000", 0.5)
    seeds.box("In grey").font.color.rgb = RGBColor.from_string("777777")
    assert "on #7F3F3F" in _faults(seeds, tmp_path)[0]


def test_words_that_are_seen_through_are_paler(seeds: Seeds, tmp_path: Path) -> None:
    run = seeds.box("A ghost")
    run.font.color.rgb = RGBColor(0, 0, 0)
    assert _faults(seeds, tmp_path) == []
    chosen = run._r.rPr.find(f"{A}solidFill/{A}srgbClr")
    etree.SubElement(chosen, f"{A}alpha").set("val", "30000")
    assert "#B3B3B3 on #FFFFFF" in _faults(seeds, tmp_path)[0]


@pytest.mark.parametrize(("colour", "is_faint"), [("FFFF00", False), ("000080", True)])
def test_a_highlight_is_the_ground_of_its_words(
    seeds: Seeds, colour: str, is_faint: bool, tmp_path: Path
) -> None:
    _highlighted(seeds.box("Marked"), colour)
    assert bool(_faults(seeds, tmp_path)) == is_faint


def test_a_shape_beside_the_words_is_not_their_ground(seeds: Seeds, tmp_path: Path) -> None:
    _filled(_rectangle(seeds, left=7, width=2), "000000")
    seeds.box("Black on white")
    assert _faults(seeds, tmp_path) == []


@pytest.mark.parametrize(("is_place", "is_faint"), [(True, False), (False, True)])
def test_the_places_of_a_layout_do_not_show_on_its_slides(
    seeds: Seeds, is_place: bool, is_faint: bool, tmp_path: Path
) -> None:
    """A slide shows a panel of its layout, and none of the places that it has not filled."""
    panel = _filled(_rectangle(seeds), "000000")._element
    if is_place:
        panel.nvSpPr.nvPr.append(etree.fromstring(f'<p:ph {NAMESPACES} type="body" idx="33"/>'))
    panel.nvSpPr.cNvPr.set("id", "90")
    seeds.slide.slide_layout.shapes._spTree.append(panel)
    seeds.box("Black on what there is")
    assert bool(_faults(seeds, tmp_path)) == is_faint


def test_a_shape_that_is_hidden_is_not_their_ground(seeds: Seeds, tmp_path: Path) -> None:
    shape = _filled(_rectangle(seeds), "000000")
    seeds.box("Black on black")
    assert _faults(seeds, tmp_path) != []
    shape._element.nvSpPr.cNvPr.set("hidden", "1")
    assert _faults(seeds, tmp_path) == []


def test_words_on_a_picture_are_for_somebody_to_look_at(seeds: Seeds, tmp_path: Path) -> None:
    seeds.slide.shapes.add_picture(png(), Inches(0), Inches(0), Inches(10))
    seeds.box("On a photograph")
    found = [each for each in judged(seeds.data(), tmp_path) if "contrast" in each.rule]
    assert [(each.rule, each.severity) for each in found] == [("contrast-unknown", "info")]
    assert "“On a photograph” in “TextBox" in found[0].message


# -- tables -----------------------------------------------------------------------------------


def _table(seeds: Seeds, style: str | None = None) -> Any:
    """Two rows with the style that PowerPoint gives every table, or another."""
    shapes = seeds.slide.shapes
    frame = shapes.add_table(3, 2, Inches(1), Inches(2), Inches(5), Inches(1))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", "Cells")
    for number, cell in enumerate(frame.table.iter_cells()):
        cell.text = f"Cell {number}"
    if style is not None:
        frame._element.find(f".//{A}tableStyleId").text = style
    return frame.table


def test_words_in_a_table_are_not_those_of_its_placeholder(seeds: Seeds, tmp_path: Path) -> None:
    """PowerPoint puts a table into the place for a list; the size and colour of lists stay out."""
    table = _table(seeds)
    frame = next(table._tbl.iterancestors("{*}graphicFrame"))
    nature = frame.nvGraphicFramePr.find("{*}nvPr")
    nature.append(etree.fromstring(f'<p:ph {NAMESPACES} idx="1"/>'))

    def pale_lists(parts: dict[str, bytes]) -> None:
        name = "ppt/slideMasters/slideMaster1.xml"
        text = parts[name].decode()
        start = text.index("<p:bodyStyle>")
        body = text[start:].replace('<a:schemeClr val="tx1"/>', '<a:srgbClr val="DDDDDD"/>')
        assert body != text[start:]
        parts[name] = (text[:start] + body).encode()

    for cell in table.iter_cells():
        cell.fill.solid()
        cell.fill.fore_color.rgb = RGBColor(255, 255, 255)
    frame.find(f".//{A}tableStyleId").text = "{5940675A-B579-460E-94D1-54222C63F5DA}"
    assert "contrast-low" not in rules(judged(seeds.data(pale_lists), tmp_path))


def test_the_usual_style_of_tables_is_known(seeds: Seeds, tmp_path: Path) -> None:
    """White and bold on the accent, 4.03 to 1: enough from 14 points."""
    table = _table(seeds)
    assert _faults(seeds, tmp_path) == []
    for cell in table.iter_cells():
        cell.text_frame.paragraphs[0].runs[0].font.size = Pt(13)
    (message,) = _faults(seeds, tmp_path)
    assert "“Cell 0”" in message and "4.03 to 1" in message and "#FFFFFF on #4F81BD" in message


def test_without_a_header_row_the_first_row_is_like_the_others(
    seeds: Seeds, tmp_path: Path
) -> None:
    table = _table(seeds)
    table.first_row = False
    for cell in table.iter_cells():
        cell.text_frame.paragraphs[0].runs[0].font.size = Pt(13)
    assert _faults(seeds, tmp_path) == []


def test_the_bands_of_a_table_are_told_apart(seeds: Seeds, tmp_path: Path) -> None:
    """Grey words in all rows: readable on the paler band alone."""
    table = _table(seeds)
    for cell in list(table.iter_cells())[2:]:
        cell.text_frame.paragraphs[0].runs[0].font.color.rgb = RGBColor.from_string("5F5F5F")
        cell.text_frame.paragraphs[0].runs[0].font.size = Pt(13)
    (message,) = _faults(seeds, tmp_path)
    assert "“Cell 2”" in message
    table.horz_banding = False
    assert _faults(seeds, tmp_path) == []


def test_the_fill_of_a_cell_counts_more_than_the_style(seeds: Seeds, tmp_path: Path) -> None:
    cell = _table(seeds).cell(1, 0)
    cell.fill.solid()
    cell.fill.fore_color.rgb = RGBColor(0, 0, 0)
    assert "#000000 on #000000" in _faults(seeds, tmp_path)[0]
    cell.fill.background()
    assert _faults(seeds, tmp_path) == []


def test_one_sees_through_a_cell_without_a_fill(seeds: Seeds, tmp_path: Path) -> None:
    """The style writes the header in white, and the cell shows the white of the slide."""
    _table(seeds).cell(0, 0).fill.background()
    (message,) = _faults(seeds, tmp_path)
    assert "“Cell 0”" in message and "#FFFFFF on #FFFFFF" in message


def test_a_style_of_the_file_is_read(seeds: Seeds, tmp_path: Path) -> None:
    name = "{11111111-2222-3333-4444-555555555555}"
    _table(seeds, name)
    style = (
        f'<a:tblStyle styleId="{name}" styleName="Faint"><a:wholeTbl><a:tcTxStyle>'
        '<a:srgbClr val="AAAAAA"/></a:tcTxStyle><a:tcStyle><a:tcBdr/></a:tcStyle></a:wholeTbl>'
        "</a:tblStyle>"
    )

    def put(parts: dict[str, bytes]) -> None:
        listed = f'<a:tblStyleLst {NAMESPACES} def="{name}">{style}</a:tblStyleLst>'
        parts["ppt/tableStyles.xml"] = listed.encode()

    found = judged(seeds.data(put), tmp_path)
    (said,) = (each for each in found if each.rule == "contrast-low")
    assert "#AAAAAA on #FFFFFF" in said.message


def test_a_style_that_stands_in_no_file_is_not_guessed(seeds: Seeds, tmp_path: Path) -> None:
    _table(seeds, "{11111111-2222-3333-4444-555555555555}")
    assert rules(judged(seeds.data(), tmp_path))[-1] == "contrast-unknown"


def test_a_table_of_no_style_stands_on_the_slide(seeds: Seeds, tmp_path: Path) -> None:
    _table(seeds, "{5940675A-B579-460E-94D1-54222C63F5DA}")
    assert _faults(seeds, tmp_path) == []
    seeds.slide.background.fill.solid()
    seeds.slide.background.fill.fore_color.rgb = RGBColor(40, 40, 40)
    seeds.slide.shapes.title.text_frame.paragraphs[0].runs[0].font.color.rgb = RGBColor(255, 255, 0)
    assert "“Cell 0”" in "".join(_faults(seeds, tmp_path))


def test_a_chosen_alternative_is_the_first(seeds: Seeds) -> None:
    """What older programs show in its place is not there for PowerPoint."""
    shape = (
        '<p:sp><p:nvSpPr><p:cNvPr id="{0}" name="{1}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>'
        "</p:sp>"
    )
    choice = f'<mc:Choice Requires="a14">{shape.format(90, "New")}</mc:Choice>'
    fallback = f"<mc:Fallback>{shape.format(90, 'Old')}</mc:Fallback>"
    seeds.xml(f"<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>")
    slide = Document.read(seeds.data()).slides[0]
    names = [properties_of(shape).get("name") for shape in shapes_of(slide.root)]
    assert names == ["Title 1", "New"]


def test_a_slide_of_a_thousand_boxes_is_judged_in_a_moment(seeds: Seeds, tmp_path: Path) -> None:
    """Each box is looked up once: it took half a minute when each was compared with all others."""
    first = seeds.box("Words", top=1.6)._r.getparent().getparent().getparent()
    for number in range(1000):
        twin = copy.deepcopy(first)
        twin.nvSpPr.cNvPr.set("id", str(100 + number))
        twin.spPr.xfrm.off.set("y", str(1_700_000 + number * 4000))
        seeds.tree.append(twin)
    data = seeds.data()
    before = process_time()
    assert judged(data, tmp_path) == []
    assert process_time() - before < 8
