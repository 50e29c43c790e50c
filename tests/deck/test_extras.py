"""Links back, writing from right to left, codes to scan, and what a camera leaves in a picture."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from openxml_audit import validate_pptx
from PIL import Image

from facilitator.brand import DEFAULT_BRAND
from facilitator.pack import PictureSlide
from facilitator.rendering.codes import QUIET_ZONE, code
from facilitator.rendering.pptx import render
from facilitator.rendering.pptx.jpeg import without_metadata
from facilitator.rendering.pptx.slides.sources import code_png
from facilitator.settings import Settings
from tests.deck import samples
from tests.deck.reading import A, Deck, P, R, faults, properties_of


def test_an_activity_links_back_to_its_timetable(small: Deck) -> None:
    slide = small.slide("same-habit")
    link = properties_of(slide.shape("minutes")).find(f"{A}hlinkClick")
    targets = {each.id: each.target for each in small.relations(slide.part)}
    assert targets[link.get(f"{R}id")] == small.slide("session.timetable").part
    assert link.get("tooltip") == "This evening"


def test_an_activity_that_no_timetable_names_links_nowhere(small: Deck) -> None:
    assert properties_of(small.slide("care").shape("minutes")).find(f"{A}hlinkClick") is None


@pytest.fixture(scope="module")
def arabic(picture_folder: Path) -> bytes:
    pack = samples.small(picture_folder)
    return render(
        replace(pack, deck=replace(pack.deck, language="ar")), DEFAULT_BRAND, Settings()
    ).data


def test_a_deck_from_right_to_left_is_sound(arabic: bytes, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(arabic)
    assert [str(each) for each in validate_pptx(file).errors] == []
    assert faults(arabic) == []


def test_paragraphs_and_tables_run_from_right_to_left(arabic: bytes) -> None:
    deck = Deck(arabic)
    assert deck.presentation.get("rtl") == "1"
    for slide in deck.slides:
        for paragraph in slide.xml.iter(f"{A}p"):
            if paragraph.find(f"{A}r") is not None:
                assert paragraph.find(f"{A}pPr").get("rtl") == "1"
        assert all(each.get("rtl") == "1" for each in slide.xml.iter(f"{A}tblPr"))


def test_what_is_set_in_the_middle_stays_there_from_right_to_left(arabic: bytes) -> None:
    slide = Deck(arabic).slide("habit.ward-surgery")
    aligns = {each.get("algn") for each in slide.shape("reason").iter(f"{A}pPr")}
    assert aligns == {"ctr"}
    aligns = {each.get("algn") for each in slide.shape("offline").iter(f"{A}pPr")}
    assert aligns == {"r"}


def test_points_that_appear_one_by_one_pass_the_schemas(small: Deck, tmp_path: Path) -> None:
    slide = small.slide("care.points")
    timing = slide.xml.find(f"{P}timing")
    assert timing is not None
    clicks = [each for each in timing.iter(f"{P}cTn") if each.get("nodeType") == "clickEffect"]
    paragraphs = list(slide.shape("body").iter(f"{A}p"))
    assert len(clicks) == len(paragraphs) == 4


def test_a_code_on_a_slide_has_the_modules_that_print_has() -> None:
    address = "https://elmshire.example/sm"
    modules = code(address)
    image = Image.open(io.BytesIO(code_png(address))).convert("1")
    side = len(modules) + 2 * QUIET_ZONE
    assert image.size == (side * 10, side * 10)
    for row in range(side):
        for column in range(side):
            inside = (
                QUIET_ZONE <= row < side - QUIET_ZONE and QUIET_ZONE <= column < side - QUIET_ZONE
            )
            dark = inside and modules[row - QUIET_ZONE][column - QUIET_ZONE]
            assert (image.getpixel((column * 10 + 5, row * 10 + 5)) == 0) == dark


# -- cameras ----------------------------------------------------------------------------------

GPS = 0x8825
MAKE = 0x010F


def photograph(*, orientation: int = 1, progressive: bool = False) -> bytes:
    """A picture as a telephone saves it: its maker, where it was taken, a comment, a profile."""
    image = Image.linear_gradient("L").convert("RGB")
    exif = Image.Exif()
    exif[MAKE] = "Secretphone"
    exif[0x0112] = orientation
    exif.get_ifd(GPS)[2] = (51.0, 30.0, 0.0)
    buffer = io.BytesIO()
    image.save(
        buffer,
        "JPEG",
        exif=exif,
        comment="taken at home",
        icc_profile=b"a profile",
        xmp=b"<x>Secretphone</x>",
        progressive=progressive,
    )
    return buffer.getvalue()


@pytest.mark.parametrize("progressive", [False, True])
def test_a_jpeg_loses_its_metadata_and_no_pixel(progressive: bool) -> None:
    before = photograph(progressive=progressive)
    after = without_metadata(before + b"a second picture behind it")
    assert b"Secretphone" in before
    for secret in (b"Secretphone", b"Exif", b"taken at home", b"second picture"):
        assert secret not in after
    with Image.open(io.BytesIO(before)) as one, Image.open(io.BytesIO(after)) as other:
        assert one.tobytes() == other.tobytes()
        assert other.info["icc_profile"] == b"a profile"


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe1\x00", b"GIF89a"])
def test_what_is_no_whole_jpeg_comes_back_as_it_is(data: bytes) -> None:
    assert without_metadata(data) == data


@pytest.mark.parametrize("orientation", [1, 6])
def test_no_deck_says_where_its_pictures_were_taken(orientation: int, tmp_path: Path) -> None:
    path = tmp_path / "walk.jpg"
    path.write_bytes(photograph(orientation=orientation))
    slide = PictureSlide(
        name="walk",
        title=samples.t("A walk"),
        notes=samples.notes("Look."),
        path=path,
        alt="A walk round the ward",
    )
    deck = Deck(render(samples.pack_of(slide, title="A deck"), DEFAULT_BRAND, Settings()).data)
    (picture,) = (data for name, data in deck.parts.items() if name.startswith("ppt/media/"))
    assert b"Secretphone" not in picture
    assert b"Exif" not in picture
