"""Decks on templates of councils, made differently on purpose."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from pathlib import Path

import pptx
import pypdfium2
import pytest
from lxml import etree
from openxml_audit import validate_pptx

from facilitator.auditing import audit
from facilitator.brand import Brand
from facilitator.diagnostics import FacilitatorError, Place, Source
from facilitator.loading.brands import LAYOUT_KINDS, BrandReading, read_brand
from facilitator.pack.deck import ChartSlide, StatementSlide
from facilitator.pack.deck import Slide as SlideOfPack
from facilitator.rendering.pptx import render
from facilitator.rendering.pptx.corporate import open_corporate
from facilitator.rendering.pptx.corporate.choosing import KINDS
from facilitator.rendering.pptx.corporate.report import template_report
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from tests.deck import councils, samples
from tests.deck.councils import COUNCILS, Change, replaced, rewritten
from tests.deck.reading import A, Deck, P, Slide, faults, runs_of, text_of
from tests.deck.test_office import OFFICE, _texts, converted, without_reveal

NAMES = [*COUNCILS, *(["libreoffice.pptx"] if OFFICE else [])]
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
PLACE = Place(Source("assets/brand.yaml", "name: A\ntemplate: council.potx"), 2, 11)


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("councils")
    made = {name: folder / name for name in NAMES}
    for name, path in made.items():
        make = COUNCILS.get(name)
        path.write_bytes(make() if make else councils.libreoffice(folder))
    return made


@pytest.fixture(scope="module")
def decks(templates: dict[str, Path], picture_folder: Path) -> dict[str, Rendered]:
    pack = samples.small(picture_folder)
    return {
        name: render(pack, Brand(template=path), Settings()) for name, path in templates.items()
    }


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


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
    rendered = render(samples.pack_of(_statement("Go on."), title="A"), reading.brand, Settings())
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


# -- slides of few words ----------------------------------------------------------------------

LONG = (
    "It is the same open door that you have held for years, and people still come through it, only"
    " more of them, and at hours when the library is shut and the hall is dark."
)


def _modern(parts: dict[str, bytes]) -> None:
    """A section header as PowerPoint has made it since 2013: a large title, its text below."""
    name = next(name for name, data in parts.items() if b'<p:cSld name="Section Header">' in data)
    root = etree.fromstring(parts[name])
    places = {"title": (1709738, 2852737), "body": (4589463, 1500187)}
    for shape in root.iter(f"{P}sp"):
        place = shape.find(f".//{P}ph")
        if place is None or place.get("type") not in places:
            continue
        top, height = places[place.get("type")]
        next(shape.iter(f"{A}off")).set("y", str(top))
        next(shape.iter(f"{A}ext")).set("cy", str(height))
    parts[name] = etree.tostring(root)


def _alone(data: bytes, folder: Path, *slides: SlideOfPack) -> Deck:
    path = folder / "council.pptx"
    path.write_bytes(data)
    pack = samples.pack_of(*slides, title="Alone")
    rendered = render(pack, Brand(template=path), Settings())
    assert rendered.diagnostics == ()
    return Deck(rendered.data)


def _statement(words: str) -> StatementSlide:
    return StatementSlide(name="s", title=samples.t(words), notes=samples.notes("Wait."))


def test_a_statement_begins_where_the_text_of_a_section_would(tmp_path: Path) -> None:
    """In this template a section's title hangs below its text, at the foot of the slide."""
    slide = _alone(councils.plain_4x3(), tmp_path, _statement("Go on.")).slide("s")
    title = slide.shape("title")
    assert slide.layout_name == "Section Header"
    assert int(next(title.iter(f"{A}off")).get("y")) == 2906713
    assert next(title.iter(f"{A}bodyPr")).get("anchor") == "t"


def test_a_short_statement_keeps_the_place_of_the_sections_title(tmp_path: Path) -> None:
    data = rewritten(councils.plain_4x3(), _modern)
    slide = _alone(data, tmp_path, _statement("Go on.")).slide("s")
    assert slide.shape("title").find(f"{P}spPr/{A}xfrm") is None


def test_a_long_statement_takes_the_room_of_the_sections_text_too(tmp_path: Path) -> None:
    data = rewritten(councils.plain_4x3(), _modern, _lower(1_000_000))
    slide = _alone(data, tmp_path, _statement(LONG)).slide("s")
    title = slide.shape("title")
    extent = next(title.iter(f"{A}ext"))
    assert int(extent.get("cy")) > 3_000_000
    assert int(next(title.iter(f"{A}defRPr")).get("sz", "4000")) >= 2800


def test_words_do_not_run_across_what_the_layout_paints(tmp_path: Path) -> None:
    """A rule under the title of a section: the statement stays above it."""
    data = rewritten(councils.plain_4x3(), _modern, _lower(1_000_000), _rule_at(2_800_000))
    path = tmp_path / "council.pptx"
    path.write_bytes(data)
    pack = samples.pack_of(_statement(LONG), title="Alone")
    slide = Deck(render(pack, Brand(template=path), Settings()).data).slide("s")
    assert slide.shape("title").find(f"{P}spPr/{A}xfrm") is None


def _lower(height_emu: int) -> Change:
    """A title of a section with room for a line or two."""

    def change(parts: dict[str, bytes]) -> None:
        for name, data in parts.items():
            if b'<p:cSld name="Section Header">' in data:
                parts[name] = data.replace(b'cy="2852737"', b'cy="%d"' % height_emu)

    return change


def _rule_at(y_emu: int) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        rule = (
            '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="77" name="Rule"/><p:cNvCxnSpPr/>'
            '<p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr><a:xfrm>'
            f'<a:off x="722313" y="{y_emu}"/><a:ext cx="7772400" cy="0"/></a:xfrm>'
            '<a:prstGeom prst="line"><a:avLst/></a:prstGeom></p:spPr></p:cxnSp></p:spTree>'
        )
        for name, data in parts.items():
            if b'<p:cSld name="Section Header">' in data:
                parts[name] = data.replace(b"</p:spTree>", rule.encode())

    return change


def test_a_quotation_stands_over_whose_it_is(decks: dict[str, Rendered], name: str) -> None:
    slide = Deck(decks[name].data).slide("care.quote")
    _, title_y, _, title_height = _box(slide, "title")
    _, by_y, _, _ = _box(slide, "by")
    assert title_y + title_height <= by_y


def _box(slide: Slide, key: str) -> tuple[int, ...]:
    transform = slide.shape(key).find(f"{P}spPr/{A}xfrm")
    return (
        *(int(transform.find(f"{A}off").get(side)) for side in "xy"),
        *(int(transform.find(f"{A}ext").get(side)) for side in ("cx", "cy")),
    )


def test_a_question_stands_under_the_title_of_its_activity(
    decks: dict[str, Rendered], name: str
) -> None:
    slide = Deck(decks[name].data).slide("same-habit")
    presentation = pptx.Presentation(io.BytesIO(decks[name].data))
    number = next(
        n for n, each in enumerate(Deck(decks[name].data).slides) if each.name == slide.name
    )
    shapes = {each.name.rpartition(".")[2]: each for each in presentation.slides[number].shapes}
    assert shapes["invitation"].top > shapes["title"].top
    assert shapes["invitation"].left < presentation.slide_width / 3


def test_a_title_goes_round_a_logo(decks: dict[str, Rendered]) -> None:
    """The one of this council stands over the right end of its titles, which are centred."""
    presentation = pptx.Presentation(io.BytesIO(decks["corporate.potx"].data))
    logo = next(each for each in presentation.slide_masters[0].shapes if each.name == "Logo")
    for slide in presentation.slides:
        title = slide.shapes.title
        if title.top < logo.top + logo.height:
            assert title.left + title.width <= logo.left, title.text_frame.text


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


# -- templates that nobody should use ---------------------------------------------------------


def _bomb(parts: dict[str, bytes]) -> None:
    parts["ppt/media/bomb.png"] = b"\x00" * 60_000_000


def _entities(parts: dict[str, bytes]) -> None:
    theme = parts["ppt/theme/theme1.xml"]
    start = theme.index(b"<a:theme")
    bomb = b'<!DOCTYPE t [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    parts["ppt/theme/theme1.xml"] = theme[:start] + bomb + theme[start:]


def _outside_picture(parts: dict[str, bytes]) -> None:
    name = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
    parts[name] = parts[name].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/image" Target="http://example.org/spy.png" TargetMode="External"/>'
        b"</Relationships>",
    )


def _no_layouts(parts: dict[str, bytes]) -> None:
    name = "ppt/slideMasters/slideMaster1.xml"
    parts[name] = re.sub(rb"<p:sldLayoutIdLst>.*</p:sldLayoutIdLst>", b"", parts[name], flags=re.S)


def _no_theme(parts: dict[str, bytes]) -> None:
    del parts["ppt/slideMasters/slideMaster1.xml"]


def _other_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (lambda: rewritten(councils.plain_4x3(), _bomb), "unpacks to far more"),
        (lambda: rewritten(councils.plain_4x3(), _entities), "holds entities"),
        (
            lambda: rewritten(councils.plain_4x3(), _outside_picture),
            "takes something from outside (image: ",
        ),
        (lambda: rewritten(councils.plain_4x3(), _no_layouts), "has no layouts"),
        (lambda: rewritten(councils.plain_4x3(), _no_theme), "has no layouts"),
        (lambda: councils.plain_4x3()[:9000], "is damaged or cut short"),
        (lambda: b"Not a zip file at all", "is not a presentation"),
        (lambda: b"", "is not a presentation"),
        (lambda: b"\xd0\xcf\x11\xe0" + bytes(4000), "is protected by a password"),
        (_other_zip, "is not a presentation"),
    ],
)
def test_a_hostile_template_is_one_clear_line(
    data: object, words: str, tmp_path: Path, picture_folder: Path
) -> None:
    path = tmp_path / "council.potx"
    path.write_bytes(data())  # type: ignore[operator]
    brand = Brand(template=path, places={"template": PLACE})
    with pytest.raises(FacilitatorError) as caught:
        render(samples.small(picture_folder), brand, Settings())
    (said,) = caught.value.diagnostics
    assert said.rule == "template-unreadable"
    assert said.place == PLACE
    assert said.message.startswith("council.potx ") and words in said.message
    assert said.hint


def test_macros_are_dropped_with_a_word(tmp_path: Path, picture_folder: Path) -> None:
    def with_macros(parts: dict[str, bytes]) -> None:
        types = parts["[Content_Types].xml"].decode()
        types = re.sub(
            r"application/vnd.openxmlformats-officedocument.presentationml.presentation.main\+xml",
            "application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
            types,
        )
        parts["[Content_Types].xml"] = types.replace(
            "</Types>",
            '<Override PartName="/ppt/vbaProject.bin"'
            ' ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        ).encode()
        parts["ppt/vbaProject.bin"] = b"macros"
        rels = parts["ppt/_rels/presentation.xml.rels"]
        parts["ppt/_rels/presentation.xml.rels"] = rels.replace(
            b"</Relationships>",
            b'<Relationship Id="rId77" Type="http://schemas.microsoft.com/office/2006/'
            b'relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
        )

    path = tmp_path / "council.pptx"
    path.write_bytes(rewritten(councils.plain_4x3(), with_macros))
    brand = Brand(template=path, places={"template": PLACE})
    rendered = render(samples.small(picture_folder), brand, Settings())
    (said,) = rendered.diagnostics
    assert (said.rule, said.severity, said.place) == ("template-macros", "warning", PLACE)
    assert not [name for name in Deck(rendered.data).names if "vba" in name]
    assert b"macroEnabled" not in Deck(rendered.data).parts["[Content_Types].xml"]


# -- as LibreOffice opens them ----------------------------------------------------------------


@pytest.fixture(scope="module")
def shown(decks: dict[str, Rendered], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each deck as a PDF from LibreOffice."""
    data = {name: deck.data for name, deck in decks.items()}
    return converted(data, "pdf", tmp_path_factory.mktemp("shown"))


@pytest.fixture(scope="module")
def resaved(
    templates: dict[str, Path], picture_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[Deck, Deck]]:
    """Each deck before and after LibreOffice has opened and saved it."""
    pack = without_reveal(samples.small(picture_folder))
    data = {
        name: render(pack, Brand(template=path), Settings()).data
        for name, path in templates.items()
    }
    files = converted(data, "pptx", tmp_path_factory.mktemp("resaved"))
    return {name: (Deck(data[name]), Deck(path.read_bytes())) for name, path in files.items()}


@pytest.mark.office
@pytest.mark.slow  # one deck goes this way in every run: test_office.py
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_every_slide(
    decks: dict[str, Rendered], shown: dict[str, Path], name: str
) -> None:
    document = pypdfium2.PdfDocument(shown[name])
    try:
        assert len(document) == decks[name].count
    finally:
        document.close()


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_no_text_is_lost_when_libreoffice_saves_the_deck(
    resaved: dict[str, tuple[Deck, Deck]], name: str
) -> None:
    """Numbers of slides are fields: LibreOffice keeps them, and writes a stand-in into them."""
    before, after = resaved[name]
    numbers = {str(number) for number in range(1, len(before.slides) + 1)}
    assert _texts(before) - _texts(after) - numbers == set()
    assert [_has_number(slide) for slide in after.slides] == [
        _has_number(slide) for slide in before.slides
    ]


def _has_number(slide: Slide) -> bool:
    return any(field.get("type") == "slidenum" for field in slide.xml.iter(f"{A}fld"))


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
