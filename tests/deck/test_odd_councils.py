"""Decks on templates that are sound, and have something about them that most have not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree
from openxml_audit import validate_pptx

from facilitator.auditing import audit
from facilitator.brand import Brand
from facilitator.pack.deck import OutcomesSlide
from facilitator.rendering.pptx import render
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from tests.deck import odd_councils, samples
from tests.deck.council_decks import alone, statement
from tests.deck.odd_councils import ODD_COUNCILS
from tests.deck.reading import A, Deck, P, Slide, faults, name_of
from tests.deck.rewriting import replaced, rewritten

_EMU_PT = 12700


class Box(NamedTuple):
    """In points."""

    x: float
    y: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        across = min(self.right, other.right) - max(self.x, other.x)
        return across > 0 and min(self.bottom, other.bottom) - max(self.y, other.y) > 0


def _box(shape: etree._Element) -> Box | None:
    """Where a shape says that it stands; nothing for what stands where its layout has it."""
    offset = next(shape.iter(f"{A}off"), None)
    if offset is None:
        return None
    extent = offset.getnext()
    x, y = (int(offset.get(side)) / _EMU_PT for side in "xy")
    width, height = (int(extent.get(side)) / _EMU_PT for side in ("cx", "cy"))
    return Box(x, y, x + width, y + height)


def _boxes(slide: Slide) -> Iterator[tuple[str, Box]]:
    for shape in slide.shapes():
        box = _box(shape)
        if box:
            yield name_of(shape), box


def _sizes(shape: etree._Element) -> list[int]:
    return [int(each.get("sz")) for each in shape.iter(f"{A}defRPr", f"{A}rPr") if each.get("sz")]


@pytest.fixture(scope="module")
def odd(
    tmp_path_factory: pytest.TempPathFactory, picture_folder: Path
) -> dict[str, tuple[Rendered, Deck]]:
    """The small sample on each odd template."""
    folder = tmp_path_factory.mktemp("odd")
    pack = samples.small(picture_folder)
    found = {}
    for council, make in ODD_COUNCILS.items():
        (folder / council).write_bytes(make())
        rendered = render(pack, Brand(template=folder / council), Settings())
        found[council] = rendered, Deck(rendered.data)
    return found


@pytest.mark.parametrize("council", ODD_COUNCILS)
def test_the_file_is_sound(
    odd: dict[str, tuple[Rendered, Deck]], council: str, tmp_path: Path
) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(odd[council][0].data)
    assert [str(each) for each in validate_pptx(file).errors] == []
    assert faults(odd[council][0].data) == []
    assert [each.render() for each in audit(file) if each.severity == "error"] == []


@pytest.mark.parametrize("council", ODD_COUNCILS)
def test_nothing_hangs_off_the_page(odd: dict[str, tuple[Rendered, Deck]], council: str) -> None:
    deck = odd[council][1]
    size = deck.presentation.find(f"{P}sldSz")
    width, height = (int(size.get(side)) / _EMU_PT for side in ("cx", "cy"))
    for slide in deck.slides:
        for name, box in _boxes(slide):
            assert box.x >= 0 and box.y >= 0, name
            assert box.right <= width + 1 and box.bottom <= height + 1, name


@pytest.mark.parametrize("council", [each for each in ODD_COUNCILS if each != "turned.pptx"])
def test_everything_fits(odd: dict[str, tuple[Rendered, Deck]], council: str) -> None:
    rules = {each.rule for each in odd[council][0].diagnostics}
    assert rules <= {"template-links-faint"}


@pytest.mark.parametrize("council", ODD_COUNCILS)
def test_date_place_and_host_can_be_read_on_the_first_slide(
    odd: dict[str, tuple[Rendered, Deck]], council: str
) -> None:
    """Most layouts foresee two lines there; the free room below them is taken too."""
    deck = odd[council][1]
    height = int(deck.presentation.find(f"{P}sldSz").get("cy")) / _EMU_PT
    scale = min(height / 540, int(deck.presentation.find(f"{P}sldSz").get("cx")) / _EMU_PT / 720)
    assert min(_sizes(deck.slide("session.title").shape("subtitle"))) >= 1800 * scale - 1


def test_words_on_a_picture_take_the_colour_that_its_layouts_take(
    odd: dict[str, tuple[Rendered, Deck]],
) -> None:
    """Nobody can tell what the picture shows; the theme's ground, white, is not what is seen."""
    deck = odd["photo.pptx"][1]
    for slide, key in (("break", "clock"), ("care.table", "table"), ("habits", "offline-heading")):
        words = [
            fill.get("val")
            for run in deck.slide(slide).shape(key).iter(f"{A}rPr", f"{A}defRPr")
            for fill in run.iter(f"{A}schemeClr")
        ]
        assert set(words) == {"bg1"}, slide


def test_content_begins_at_the_head_beside_a_title_in_a_column(
    odd: dict[str, tuple[Rendered, Deck]],
) -> None:
    for council in ("side.pptx", "turned.pptx"):
        box = _box(odd[council][1].slide("care.table").shape("table"))
        assert box is not None and box.y < 60, council


def test_a_statement_leaves_a_narrow_column_for_the_area(
    odd: dict[str, tuple[Rendered, Deck]],
) -> None:
    deck = odd["side.pptx"][1]
    for slide, key in (("care.statement", "title"), ("care.quote", "title"), ("care.quote", "by")):
        shape = deck.slide(slide).shape(key)
        box = _box(shape)
        assert box is not None and box.x >= 270, key
        assert "bg1" not in [each.get("val") for each in shape.iter(f"{A}schemeClr")], key


def test_titles_that_run_up_the_page_are_as_long_as_their_lines(
    odd: dict[str, tuple[Rendered, Deck]],
) -> None:
    assert _sizes(odd["turned.pptx"][1].slide("session.timetable").shape("title")) == []
    said = [each.message for each in odd["turned.pptx"][0].diagnostics]
    assert not [each for each in said if "is wider than its place" in each]


@pytest.mark.parametrize(
    ("council", "things"),
    [
        ("blank.pptx", [Box(0, 0, 960, 60), Box(800, 470, 940, 530)]),
        ("sign.pptx", [Box(780, 130, 900, 470)]),
    ],
)
def test_nothing_of_ours_lies_on_what_the_layout_paints(
    odd: dict[str, tuple[Rendered, Deck]], council: str, things: list[Box]
) -> None:
    for slide in odd[council][1].slides:
        if council == "sign.pptx" and slide.layout_name != "Title Only":
            continue
        for name, box in _boxes(slide):
            assert not any(box.meets(thing) for thing in things), name


def test_a_cover_may_have_a_master_of_its_own(odd: dict[str, tuple[Rendered, Deck]]) -> None:
    deck = odd["cover_apart.pptx"][1]
    masters = [
        deck.related(deck.related(slide.part, "slideLayout")[0], "slideMaster")[0]
        for slide in deck.slides
    ]
    assert masters[0] == "ppt/slideMasters/slideMaster1.xml"
    assert set(masters[1:]) == {"ppt/slideMasters/slideMaster2.xml"}


def test_your_turn_is_dark_where_no_accent_would_show(
    odd: dict[str, tuple[Rendered, Deck]],
) -> None:
    tag = odd["pale.pptx"][1].slide("same-habit.steps").shape("tag")
    ground, words = (each.get("val") for each in list(tag.iter(f"{A}schemeClr"))[:2])
    assert (ground, words) == ("tx1", "bg1")


def test_small_type_is_lifted_with_the_room_that_it_needs(
    odd: dict[str, tuple[Rendered, Deck]],
) -> None:
    deck = odd["small.pptx"][1]
    level = next(deck.slide("care.points").shape("body").iter(f"{A}lvl1pPr"))
    assert int(level.find(f"{A}defRPr").get("sz")) == 2400
    assert int(level.get("marL")) > 228600
    assert int(level.find(f"{A}lnSpc/{A}spcPct").get("val")) == 90000
    assert int(level.find(f"{A}spcAft/{A}spcPts").get("val")) > 0
    assert level.find(f"{A}buChar") is None  # its own marks stay
    assert _sizes(deck.slide("care.points").shape("title")) == [2800]


def test_a_few_words_have_no_marks_though_their_layout_has(
    odd: dict[str, tuple[Rendered, Deck]],
) -> None:
    level = next(odd["small.pptx"][1].slides[0].shape("subtitle").iter(f"{A}lvl1pPr"))
    assert level.find(f"{A}buNone") is not None
    assert level.get("marL") == "0"


def test_a_footer_without_room_for_a_letter_is_left_out(tmp_path: Path) -> None:
    data = rewritten(
        odd_councils.pale(), replaced(r'cx="6096000"', 'cx="100000"', "ppt/slideLayouts/")
    )
    slide = alone(data, tmp_path, statement("Go on.")).slide("s")
    assert not slide.has("footer")
    assert slide.has("number")


def test_a_long_aim_has_a_third_line_where_lines_are_short(tmp_path: Path) -> None:
    outcomes = OutcomesSlide(
        name="o",
        title=samples.t("By the end you will be able to"),
        outcomes=(samples.t("Match three of your own habits"),),
        aim=samples.t(
            "Councillors see their own habits in what some residents do online, try one of them in"
            " private, and choose a first step of their own to take before we meet again."
        ),
        notes=samples.notes("Read them aloud."),
    )
    path = tmp_path / "council.pptx"
    path.write_bytes(odd_councils.side())
    rendered = render(samples.pack_of(outcomes, title="A"), Brand(template=path), Settings())
    assert {each.rule for each in rendered.diagnostics} <= {"template-links-faint"}
    assert "before we meet again" in Deck(rendered.data).slide("o").text("aim")
