"""Links back, writing from right to left, codes to scan, and what a camera leaves in a picture."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from lxml import etree
from openxml_audit import validate_pptx
from PIL import Image, PngImagePlugin

from facilitator.auditing import audit
from facilitator.brand import DEFAULT_BRAND, Brand
from facilitator.composing import compose
from facilitator.loading import read_session
from facilitator.pack.deck import ActivitySlide, PictureSlide, TimetableSlide
from facilitator.rendering.codes import QUIET_ZONE, code, code_png
from facilitator.rendering.pictures import without_metadata
from facilitator.rendering.pptx import render
from facilitator.settings import Settings
from tests.deck import samples
from tests.deck.councils import COUNCILS
from tests.deck.geometry import box_of
from tests.deck.reading import A, Deck, P, R, Slide, faults, name_of, properties_of, text_of


def test_an_activity_links_back_to_its_timetable(small: Deck) -> None:
    slide = small.slide("same-habit")
    link = properties_of(slide.shape("minutes")).find(f"{A}hlinkClick")
    targets = {each.id: each.target for each in small.relations(slide.part)}
    assert targets[link.get(f"{R}id")] == small.slide("session.timetable").part
    assert link.get("tooltip") == "This evening"


def _led_to(deck: Deck, slide: Slide, name: str) -> set[str]:
    """The parts of the slides that links of a shape lead to."""
    targets = {each.id: each.target for each in deck.relations(slide.part)}
    links = slide.shape(name).iter(f"{A}hlinkClick")
    return {targets[link.get(f"{R}id")] for link in links}


def test_each_row_of_a_timetable_leads_to_its_activity_and_back() -> None:
    """Back to that part of the timetable which holds the row."""
    activities = [
        ActivitySlide(
            name=f"activity-{number}",
            title=samples.t(f"Activity {number}"),
            notes=samples.notes("Go."),
            kind="Exercise",
            minutes="10",
            minutes_word="minutes",
        )
        for number in range(16)
    ]
    rows = tuple(
        samples.row(f"{9 + n // 6}:{n % 6}0", each.title.plain, "In pairs", 10, to=each.name)
        for n, each in enumerate(activities)
    )
    timetable = TimetableSlide(
        name="session.timetable",
        title=samples.t("Today"),
        notes=samples.notes("Here it is."),
        rows=rows,
        key="Your turn",
        summary="Sixteen parts",
    )
    pack = samples.pack_of(timetable, *activities, title="A long day")
    deck = Deck(render(pack, DEFAULT_BRAND, Settings()).data)
    parts = [each for each in deck.slides if each.name.startswith("session.timetable")]
    assert len(parts) > 1
    for part in parts:
        led = _led_to(deck, part, "table")
        assert led
        for slide in deck.slides:
            if slide.part in led:
                assert _led_to(deck, slide, "minutes") == {part.part}
    assert set().union(*(_led_to(deck, part, "table") for part in parts)) == {
        deck.slide(each.name).part for each in activities
    }


@pytest.mark.parametrize("template", [None, "corporate.potx"])
def test_names_and_words_stay_with_an_activity_that_moves(
    template: str | None, repository: Path, tmp_path: Path
) -> None:
    brand = DEFAULT_BRAND
    if template:
        (tmp_path / template).write_bytes(COUNCILS[template]())
        brand = Brand(template=tmp_path / template)
    plan = yaml.safe_load((repository / "sessions/first-steps.yaml").read_text(encoding="utf-8"))
    before = _words_by_name(plan, brand, tmp_path)
    activities = plan["activities"]
    activities[1], activities[3] = activities[3], activities[1]
    after = _words_by_name(plan, brand, tmp_path)
    assert len(before) > 100
    changed = {name for name in before if before[name] != after.get(name)}
    assert set(before) == set(after)
    assert {name for name in changed if not name.endswith(".number")} == {"session.timetable.table"}


def _words_by_name(plan: object, brand: Brand, folder: Path) -> dict[str, str]:
    path = folder / "plan.yaml"
    path.write_text(yaml.safe_dump(plan, allow_unicode=True), encoding="utf-8")
    session = read_session(path)
    pack = compose(session.plan, session.catalogue, brand, folder, session.scenarios)
    deck = Deck(render(pack, brand, Settings()).data)
    return {name_of(shape): text_of(shape) for slide in deck.slides for shape in slide.shapes()}


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
    """But for those of our own English words alone, which would else read "minutes 20"."""
    deck = Deck(arabic)
    assert deck.presentation.get("rtl") == "1"
    seen = set()
    for slide in deck.slides:
        for paragraph in slide.xml.iter(f"{A}p"):
            languages = {each.get("lang") for each in paragraph.iterfind(f"{A}r/{A}rPr")}
            if languages:
                direction = paragraph.find(f"{A}pPr").get("rtl")
                assert direction == ("1" if "ar" in languages else "0")
                seen.add(direction)
    assert seen == {"0", "1"}
    for slide in deck.slides:
        assert all(each.get("rtl") == "1" for each in slide.xml.iter(f"{A}tblPr"))


def test_what_is_set_in_the_middle_stays_there_from_right_to_left(arabic: bytes) -> None:
    slide = Deck(arabic).slide("habit.ward-surgery")
    aligns = {each.get("algn") for each in slide.shape("reason").iter(f"{A}pPr")}
    assert aligns == {"ctr"}
    aligns = {each.get("algn") for each in slide.shape("offline").iter(f"{A}pPr")}
    assert aligns == {"r"}


def test_shapes_change_sides_from_right_to_left(arabic: bytes, small: Deck) -> None:
    """Panels, titles, tiles and feet; what stands in the middle stays there."""
    mirror = Deck(arabic)
    for before, after in zip(small.slides, mirror.slides, strict=True):
        for one, other in zip(before.shapes(), after.shapes(), strict=True):
            x, y, width, height = box_of(before, one)
            assert box_of(after, other) == pytest.approx(
                (960 - x - width, y, width, height), abs=0.1
            )
    for name, part in mirror.parts.items():
        if name.startswith("ppt/slideLayouts/slideLayout"):
            levels = etree.fromstring(part).iter(f"{A}lvl1pPr")
            assert all(each.get("rtl") == "1" for each in levels)


def test_the_line_of_a_bridge_stays_glued_from_right_to_left(arabic: bytes) -> None:
    slide = Deck(arabic).slide("habits")
    line = next(each for each in slide.shapes() if each.tag == f"{P}cxnSp")
    ends = [next(line.iter(f"{A}{end}")).get("idx") for end in ("stCxn", "endCxn")]
    assert ends == ["1", "3"]
    assert next(line.iter(f"{A}xfrm")).get("flipH") == "1"


def test_the_audit_finds_nothing_from_right_to_left(arabic: bytes, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(arabic)
    assert [each.render() for each in audit(file)] == []


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
    image = Image.open(io.BytesIO(code_png(address, 10))).convert("1")
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


def drawing() -> bytes:
    """A PNG with all that programs write into one, and something behind its end."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Secretphone")
    notes.add_text("Comment", "Secretphone " * 40, zip=True)
    notes.add_itxt("XML:com.adobe.xmp", "<x>Secretphone</x>")
    notes.add(b"tIME", bytes((7, 234, 11, 27, 14, 0, 0)))
    exif = Image.Exif()
    exif[MAKE] = "Secretphone"
    buffer = io.BytesIO()
    image = Image.linear_gradient("L").convert("P")
    image.save(
        buffer,
        "PNG",
        pnginfo=notes,
        exif=exif,
        icc_profile=b"a profile",
        dpi=(300, 300),
        transparency=0,
    )
    return buffer.getvalue() + b"a second picture"


def test_a_png_loses_its_metadata_and_no_pixel() -> None:
    before = drawing()
    after = without_metadata(before)
    for secret in (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"):
        assert secret in before and secret not in after
    assert b"Secretphone" not in after and b"second picture" not in after
    with Image.open(io.BytesIO(before)) as one, Image.open(io.BytesIO(after)) as other:
        assert one.convert("RGBA").tobytes() == other.convert("RGBA").tobytes()
        assert other.info["icc_profile"] == b"a profile"
        assert round(other.info["dpi"][0]) == 300
    assert without_metadata(after) == after


def moving() -> bytes:
    """A GIF of two frames that repeats, with a comment."""
    frames = [Image.linear_gradient("L").rotate(turn).convert("P") for turn in (0, 90)]
    buffer = io.BytesIO()
    frames[0].save(
        buffer,
        "GIF",
        save_all=True,
        append_images=frames[1:],
        loop=0,
        duration=200,
        comment=b"Secretphone",
    )
    return buffer.getvalue()


def test_a_gif_loses_its_comment_and_no_frame() -> None:
    before = moving()
    xmp = b"\x21\xff\x0bXMP DataXMP\x0bSecretphone\x00"
    after = without_metadata(before[:-1] + xmp + before[-1:])
    assert b"Secretphone" in before and b"Secretphone" not in after
    with Image.open(io.BytesIO(before)) as one, Image.open(io.BytesIO(after)) as other:
        assert one.n_frames == other.n_frames == 2
        assert other.info["loop"] == 0
        for frame in range(2):
            one.seek(frame)
            other.seek(frame)
            assert one.convert("RGB").tobytes() == other.convert("RGB").tobytes()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xd8",
        b"\xff\xd8\xff\xe1\x00",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
        drawing()[:90],
        moving()[:-9],
    ],
)
def test_what_is_no_whole_picture_comes_back_as_it_is(data: bytes) -> None:
    assert without_metadata(data) == data


@pytest.mark.parametrize(
    "data", [photograph(orientation=1), photograph(orientation=6), drawing(), moving()]
)
def test_no_deck_says_where_its_pictures_were_taken(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "walk"
    path.write_bytes(data)
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
