"""Decks on templates of councils, made differently on purpose."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pptx
import pytest
from lxml import etree
from openxml_audit import validate_pptx

from facilitator.auditing import audit
from facilitator.brand import Brand
from facilitator.pack.deck import ChartSlide
from facilitator.rendering.pptx import render
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from tests.deck import samples
from tests.deck.reading import A, Deck, P, faults, runs_of, text_of
from tests.deck.rewriting import rewritten
from tests.deck.test_office import OFFICE, _texts

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def test_the_schemas_find_no_fault(decks: dict[str, Rendered], name: str, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(decks[name].data)
    assert [str(each) for each in validate_pptx(file).errors] == []


def test_the_package_is_sound(decks: dict[str, Rendered], name: str) -> None:
    assert faults(decks[name].data) == []


def test_the_audit_finds_nothing(decks: dict[str, Rendered], name: str, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(decks[name].data)
    assert [each.render() for each in audit(file)] == []


def test_every_word_is_there(
    decks: dict[str, Rendered], name: str, small: Deck, picture_folder: Path
) -> None:
    """But for what our panels say, which the tags say together."""
    said = " ".join(_texts(Deck(decks[name].data)))
    for words in _texts(small) - {"25", "10", "Exercise"}:
        assert words in said, words


def test_the_page_keeps_its_size(
    decks: dict[str, Rendered], templates: dict[str, Path], name: str
) -> None:
    before = pptx.Presentation(io.BytesIO(_as_pptx(templates[name].read_bytes())))
    after = pptx.Presentation(io.BytesIO(decks[name].data))
    assert (before.slide_width, before.slide_height) == (after.slide_width, after.slide_height)


def _as_pptx(data: bytes) -> bytes:
    def change(parts: dict[str, bytes]) -> None:
        types = parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = types.replace(b".template.main", b".presentation.main")

    return rewritten(data, change)


def test_nothing_hangs_off_the_page(decks: dict[str, Rendered], name: str) -> None:
    presentation = pptx.Presentation(io.BytesIO(decks[name].data))
    for slide in presentation.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.top >= 0, shape.name
            assert shape.left + shape.width <= presentation.slide_width + 10, shape.name
            assert shape.top + shape.height <= presentation.slide_height + 10, shape.name
            assert shape.width > 0 and shape.height >= 0, shape.name


def test_slides_name_no_fonts_and_no_colours(decks: dict[str, Rendered], name: str) -> None:
    deck = Deck(decks[name].data)
    for slide in deck.slides:
        assert not list(slide.xml.iter(f"{A}srgbClr"))
        for latin in slide.xml.iter(f"{A}latin"):
            assert latin.get("typeface").startswith("+")


def test_no_placeholder_is_left_empty(decks: dict[str, Rendered], name: str) -> None:
    for slide in Deck(decks[name].data).slides:
        for shape in slide.xml.iter(f"{P}sp"):
            if shape.find(f".//{P}ph") is not None:
                assert text_of(shape).strip()


def test_placeholders_stand_where_their_layout_has_one(
    decks: dict[str, Rendered], name: str
) -> None:
    """Every placeholder has its counterpart; only a title may stand alone, where no layout has
    one."""
    for slide in Deck(decks[name].data).slides:
        known = {_key(place) for place in slide.layout.iter(f"{P}ph")}
        for place in slide.xml.iter(f"{P}ph"):
            alone = name == "untitled.pptx" and place.get("type") == "title"
            assert alone or _key(place) in known


def _key(place: object) -> tuple[str, str]:
    kind = place.get("type", "obj")  # type: ignore[attr-defined]
    return kind, place.get("idx", "0")  # type: ignore[attr-defined]


def test_the_same_template_gives_the_same_bytes(
    decks: dict[str, Rendered], templates: dict[str, Path], name: str, picture_folder: Path
) -> None:
    again = render(samples.small(picture_folder), Brand(template=templates[name]), Settings())
    assert again.data == decks[name].data


def test_no_text_is_lost_when_python_pptx_saves_the_deck(
    decks: dict[str, Rendered], name: str
) -> None:
    buffer = io.BytesIO()
    pptx.Presentation(io.BytesIO(decks[name].data)).save(buffer)
    assert _texts(Deck(decks[name].data)) == _texts(Deck(buffer.getvalue()))


def test_every_run_has_a_language(decks: dict[str, Rendered], name: str) -> None:
    for slide in Deck(decks[name].data).slides:
        for run in runs_of(slide.xml):
            assert run.find(f"{A}rPr").get("lang")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_list_without_marks_and_gaps_takes_ours(decks: dict[str, Rendered]) -> None:
    level = next(
        Deck(decks["libreoffice.pptx"].data).slide("care.points").shape("body").iter(f"{A}lvl1pPr")
    )
    assert level.find(f"{A}buChar") is not None
    assert int(level.find(f"{A}spcAft/{A}spcPts").get("val")) > 0


def test_the_series_of_a_chart_differ_in_colour(
    templates: dict[str, Path], name: str, tmp_path: Path
) -> None:
    chart = ChartSlide(
        name="c",
        title=samples.t("Four series"),
        type="column",
        labels=("A", "B"),
        series=tuple((f"S{n}", (1.0, 2.0)) for n in range(4)),
        alt="Four series",
        notes=samples.notes("Which is which?"),
    )
    pack = samples.pack_of(chart, title="Alone")
    deck = Deck(render(pack, Brand(template=templates[name]), Settings()).data)
    root = etree.fromstring(deck.parts["ppt/charts/chart1.xml"])
    fills = [etree.tostring(each.find(f"{C}spPr/{A}solidFill")) for each in root.iter(f"{C}ser")]
    assert len(set(fills)) == 4


# -- the corporate one ------------------------------------------------------------------------


def test_sample_slides_go_with_all_that_named_them(decks: dict[str, Rendered]) -> None:
    deck = Deck(decks["corporate.potx"].data)
    everything = b"".join(data for name, data in deck.parts.items() if name.endswith(".xml"))
    assert b"Sample slide" not in everything
    assert b"Delete this slide" not in everything
    assert b"custShow" not in everything
    assert b'name="Samples"' not in everything
    slides = [each for each in deck.names if re.fullmatch(r"ppt/slides/slide\d+\.xml", each)]
    assert len(slides) == len(deck.slides) == 20
    assert deck.relations("ppt/viewProps.xml") == []


def test_a_template_becomes_a_presentation(decks: dict[str, Rendered]) -> None:
    types = Deck(decks["corporate.potx"].data).parts["[Content_Types].xml"]
    assert b"presentationml.presentation.main+xml" in types
    assert b"template.main" not in types


def test_footers_and_numbers_are_carried_over(decks: dict[str, Rendered]) -> None:
    deck = Deck(decks["corporate.potx"].data)
    for number, slide in enumerate(deck.slides, 1):
        assert slide.text("footer") == "Northmoor Borough Council | OFFICIAL"
        assert slide.text("number") == str(number)


def test_an_automatic_date_becomes_that_of_the_session(decks: dict[str, Rendered]) -> None:
    """Without its time, for which there is no room."""
    slide = Deck(decks["corporate.potx"].data).slides[1]
    assert slide.text("date") == "Thursday 3 December 2026"
    assert not [each for each in slide.xml.iter(f"{A}fld") if each.get("type") != "slidenum"]


def test_the_master_is_left_as_it_was(
    decks: dict[str, Rendered], templates: dict[str, Path]
) -> None:
    with zipfile.ZipFile(templates["corporate.potx"]) as archive:
        master = archive.read("ppt/slideMasters/slideMaster1.xml")
    assert Deck(decks["corporate.potx"].data).parts["ppt/slideMasters/slideMaster1.xml"] == master


def test_the_panel_becomes_a_tag_that_is_read_after_the_title(decks: dict[str, Rendered]) -> None:
    slide = Deck(decks["corporate.potx"].data).slide("same-habit")
    names = [text_of(each) for each in slide.shapes()]
    assert names[:3] == [
        "Same habit, new place",
        "Your turn · 25 minutes · In fours",
        "Which of these do you already do?",
    ]


def test_offline_is_darkened_where_white_could_not_be_read_on_it(
    decks: dict[str, Rendered],
) -> None:
    slide = Deck(decks["corporate.potx"].data).slide("habits")
    tile = slide.shape("offline-tile")
    colour = next(tile.iter(f"{A}schemeClr"))
    assert (colour.get("val"), colour[0].get("val")) == ("accent2", "75000")


# -- others -----------------------------------------------------------------------------------


def test_accents_that_look_alike_are_reported(decks: dict[str, Rendered]) -> None:
    rules = {each.rule for each in decks["dark.pptx"].diagnostics}
    assert rules == {"template-accents-alike", "template-links-faint"}


def test_words_on_pale_tiles_are_dark_on_a_dark_template(decks: dict[str, Rendered]) -> None:
    slide = Deck(decks["dark.pptx"].data).slide("habit.ward-surgery")
    box = slide.shape("offline")
    fill, words = (each.get("val") for each in list(box.iter(f"{A}schemeClr"))[:2])
    assert (fill, words) == ("accent2", "bg1")


def test_type_keeps_its_size_on_the_wall_on_a_smaller_page(decks: dict[str, Rendered]) -> None:
    """24 points of a page 540 points high are 18 of one of 405."""
    slide = Deck(decks["google.pptx"].data).slide("care.table")
    sizes = {int(each.get("sz")) for each in slide.xml.iter(f"{A}rPr") if each.get("sz")}
    assert sizes == {1500, 1800}
