"""Which layout of a template serves which slides, and how a brand file changes that."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pptx
import pytest

from facilitator.brand import Brand
from facilitator.diagnostics import Place, Source
from facilitator.loading.brands import LAYOUT_KINDS, BrandReading, read_brand
from facilitator.rendering.pptx import render
from facilitator.rendering.pptx.corporate import open_corporate
from facilitator.rendering.pptx.corporate.choosing import KINDS
from facilitator.rendering.pptx.corporate.report import template_report
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from tests.deck import councils, odd_councils, samples
from tests.deck.council_decks import statement
from tests.deck.drawing import drawn
from tests.deck.reading import Deck
from tests.deck.rewriting import replaced, rewritten


def test_the_first_of_two_masters_is_used(decks: dict[str, Rendered]) -> None:
    deck = Deck(decks["two_masters.pptx"].data)
    masters = {
        deck.related(deck.related(slide.part, "slideLayout")[0], "slideMaster")[0]
        for slide in deck.slides
    }
    assert masters == {"ppt/slideMasters/slideMaster1.xml"}


def test_a_layout_of_another_master_can_be_named(
    templates: dict[str, Path], picture_folder: Path
) -> None:
    brand = Brand(
        template=templates["two_masters.pptx"], layouts={"points": "Evening/Title and Content"}
    )
    deck = Deck(render(samples.small(picture_folder), brand, Settings()).data)
    layout = deck.related(deck.slide("care.points").part, "slideLayout")[0]
    assert deck.related(layout, "slideMaster")[0] == "ppt/slideMasters/slideMaster2.xml"


def test_the_brand_file_decides_before_names_and_places(
    templates: dict[str, Path], picture_folder: Path
) -> None:
    brand = Brand(template=templates["german.potx"], layouts={"points": "zwei inhalte"})
    deck = Deck(render(samples.small(picture_folder), brand, Settings()).data)
    assert deck.slide("care.points").layout_name == "Zwei Inhalte"


def test_a_layout_that_is_not_there_is_told_with_its_line(
    templates: dict[str, Path], picture_folder: Path
) -> None:
    place = Place(Source("brand.yaml", "layouts:\n  points: Titel und Inhallt"), 2, 11)
    brand = Brand(
        template=templates["german.potx"],
        layouts={"points": "Titel und Inhallt", "pionts": "Nur Titel"},
        places={"layouts.points": place},
    )
    said = {
        each.rule: each
        for each in render(samples.small(picture_folder), brand, Settings()).diagnostics
    }
    assert said["unknown-layout"].place == place
    assert "Titel und Inhalt" in said["unknown-layout"].hint
    assert "points" in said["unknown-slide-kind"].hint


def test_the_kinds_of_slides_are_those_that_a_brand_file_may_name() -> None:
    assert set(KINDS) == set(LAYOUT_KINDS)


@pytest.mark.parametrize(
    ("name", "kind", "layout"),
    [
        ("german.potx", "points", "Titel und Inhalt"),
        ("german.potx", "statement", "Abschnitts-überschrift"),
        ("google.pptx", "title", "TITLE"),
        ("google.pptx", "columns", "TITLE_AND_TWO_COLUMNS"),
        ("google.pptx", "table", "TITLE_ONLY"),
        ("corporate.potx", "columns", "Comparison"),
    ],
)
def test_layouts_are_found_by_their_names(
    templates: dict[str, Path], name: str, kind: str, layout: str
) -> None:
    lines = template_report(templates[name]).splitlines()
    assert f'  {kind}: "{layout}"' in lines


def test_layouts_without_usual_names_are_found_by_their_places(tmp_path: Path) -> None:
    def nameless(parts: dict[str, bytes]) -> None:
        for number, name in enumerate(sorted(parts)):
            if name.startswith("ppt/slideLayouts/slideLayout"):
                text = parts[name].decode()
                text = re.sub(r'<p:cSld name="[^"]*"', f'<p:cSld name="Zeta {number}"', text)
                parts[name] = re.sub(r'(<p:sldLayout [^>]*?) type="\w+"', r"\1", text).encode()

    path = tmp_path / "nameless.pptx"
    path.write_bytes(rewritten(councils.plain_4x3(), nameless))
    used = {
        name: part.rpartition("/")[2]
        for name, part in open_corporate(Brand(template=path)).template.layouts.items()
    }
    assert used["Title"] == "slideLayout1.xml"
    assert used["Points"] == "slideLayout2.xml"
    assert used["Statement"] == "slideLayout3.xml"
    assert used["Columns"] == "slideLayout5.xml"
    assert used["Table"] == "slideLayout6.xml"


def test_the_report_shows_places_sizes_uses_and_reasons(templates: dict[str, Path]) -> None:
    report = template_report(templates["corporate.potx"])
    assert report.startswith(
        "corporate.potx: 33.9 x 19.1 cm, 1 master, 11 layouts, 5 sample slides"
    )
    assert "    content 1       30.5 x 12.6 cm at 1.7, 4.4; 32 pt" in report
    assert "  serves outcomes, steps, points, sources: its name, “Title and Content”" in report


def test_what_the_report_offers_to_paste_changes_nothing(
    templates: dict[str, Path], decks: dict[str, Rendered], picture_folder: Path, name: str
) -> None:
    rows = template_report(templates[name]).partition("\nlayouts:\n")[2].splitlines()
    pairs = (row.strip().split(": ", 1) for row in rows)
    layouts = {kind: words.strip('"') for kind, words in pairs}
    brand = Brand(template=templates[name], layouts=layouts)
    again = render(samples.small(picture_folder), brand, Settings())
    assert [slide.layout_name for slide in Deck(again.data).slides] == [
        slide.layout_name for slide in Deck(decks[name].data).slides
    ]


def _pasted(report: str, folder: Path) -> BrandReading:
    """The brand of a file that holds what the report offers to paste."""
    rows = report.partition("edit it:\n\n")[2]
    file = folder / "brand.yaml"
    file.write_text(rows + "\n", encoding="utf-8")
    return read_brand(file, "brand.yaml", folder)


@pytest.mark.parametrize(
    "layout", ['Say: "hi" #1', "C:\\decks\\100%", "- Sleid ŵ, {x}", "no", "2024"]
)
def test_what_the_report_offers_to_paste_is_accepted_whatever_layouts_are_called(
    layout: str, tmp_path: Path
) -> None:
    presentation = pptx.Presentation()
    presentation.slide_layouts[1].name = layout
    presentation.save(str(tmp_path / "council.pptx"))
    reading = _pasted(template_report(tmp_path / "council.pptx"), tmp_path)
    assert [*reading.faults, *reading.warnings] == []
    assert reading.brand.template == tmp_path / "council.pptx"
    rendered = render(samples.pack_of(statement("Go on."), title="A"), reading.brand, Settings())
    assert rendered.diagnostics == ()


def test_a_change_to_what_was_pasted_takes_effect(
    templates: dict[str, Path], tmp_path: Path, picture_folder: Path
) -> None:
    shutil.copy(templates["german.potx"], tmp_path)
    report = template_report(tmp_path / "german.potx")
    changed = report.replace('  points: "Titel und Inhalt"', '  points: "Zwei Inhalte"')
    assert changed != report
    brand = _pasted(changed, tmp_path).brand
    deck = Deck(render(samples.small(picture_folder), brand, Settings()).data)
    assert deck.slide("care.points").layout_name == "Zwei Inhalte"


def test_the_report_says_what_too_faint_means(templates: dict[str, Path], tmp_path: Path) -> None:
    assert "Too faint: less than 4.5 to 1" in template_report(templates["corporate.potx"])
    path = tmp_path / "council.pptx"
    pale = replaced(r"<a:tint val=\"75000\"/>", "", "ppt/slideLayouts/", "ppt/slideMasters/")
    path.write_bytes(rewritten(councils.plain_4x3(), pale))
    assert "oo faint" not in template_report(path)


# -- layouts of one name ----------------------------------------------------------------------


def _same_name_twice(*, numbered: bool) -> bytes:
    """Two masters of one name, whose layouts have the same names; or the same but for the number
    that PowerPoint sets before a copy's."""
    first, second = odd_councils.master(), odd_councils.master()
    if numbered:
        first.layouts = [(f"1_{name}", shapes) for name, shapes in first.layouts]
    return drawn(960, 540, first, second)


def test_the_report_tells_layouts_of_one_name_apart(tmp_path: Path) -> None:
    path = tmp_path / "council.pptx"
    path.write_bytes(_same_name_twice(numbered=False))
    lines = template_report(path).splitlines()
    assert "Title Only" in lines
    assert "Council/Title Only (2)" in lines


@pytest.mark.parametrize(
    ("numbered", "wish"), [(False, "Council/Title Only (2)"), (True, "Title Only")]
)
def test_the_layout_that_is_named_exactly_is_meant(
    numbered: bool, wish: str, tmp_path: Path
) -> None:
    path = tmp_path / "council.pptx"
    path.write_bytes(_same_name_twice(numbered=numbered))
    brand = Brand(template=path, layouts={"statement": wish})
    pack = samples.pack_of(statement("Go on."), title="A")
    rendered = render(pack, brand, Settings())
    assert rendered.diagnostics == ()
    deck = Deck(rendered.data)
    layout = deck.related(deck.slide("s").part, "slideLayout")[0]
    assert deck.related(layout, "slideMaster")[0] == "ppt/slideMasters/slideMaster2.xml"


def test_the_report_says_so_where_no_fonts_are_named(tmp_path: Path) -> None:
    path = tmp_path / "council.pptx"
    path.write_bytes(drawn(960, 540, odd_councils.master(font="")))
    assert "Fonts: none named for titles, none named for the rest" in template_report(path)
