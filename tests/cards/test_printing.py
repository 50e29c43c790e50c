"""Sheets as they leave the printer: pictures of fronts and backs, laid on each other."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import page as validation
import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageOps

from facilitator.brand import DEFAULT_BRAND
from facilitator.pack.cards import Card, CardSet, StatementFace
from facilitator.pack.whole import Pack
from facilitator.rendering.pdf.cards import render
from facilitator.rendering.pdf.cards.faces import opening, scene
from facilitator.rendering.pdf.cards.fitting import Fitted, fit
from facilitator.rendering.pdf.cards.imposition import PAPERS, Size, best_sheet
from facilitator.rendering.pdf.cards.sheets import laid_out
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from facilitator.text import plain
from tests.cards.plans import HABITS, catalogue, pack_of, scenarios
from tests.pdf.card_samples import BRIDGES, bridge, card_set, many_bridges
from tests.pdf.card_samples import HABITS as SAMPLES
from tests.pdf.card_samples import pack_of as pack_of_sets

#: At this scale a millimetre is ten pixels.
PIXELS_PER_MM = 10
SCALE = 25.4 * PIXELS_PER_MM / 72 - 1e-6  # just under it, so that no page is a pixel longer
#: Pictures of one card differ by less, on average, and of two cards by more.
SAME = 0.08


def drawn(*sets: CardSet) -> Rendered:
    return render(pack_of_sets(*sets), DEFAULT_BRAND, Settings())


def pictures(data: bytes, scale: float = SCALE) -> list[Image.Image]:
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.render(scale=scale, grayscale=True).to_pil() for page in pdf]


# -- backs behind their fronts ------------------------------------------------------------------


def numbered(count: int) -> tuple[Card, ...]:
    """Cards of which both sides bear the same number, and one in five no back."""
    cards = []
    for number in range(1, count + 1):
        face = StatementFace(label=plain("Number"), statement=plain(str(number)))
        cards.append(Card(name=str(number), front=face, back=None if number % 5 == 0 else face))
    return tuple(cards)


#: Where cards stand: size, way up of the paper, and its left and top margins, in mm.
SHEETS = {
    "4-up upright": ((90, 130), (210, 297), (15, 18.5), (2, 2)),
    "8-up on its side": ((68, 95), (297, 210), (12.5, 10), (4, 2)),
}


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("flip", ["long-edge", "short-edge"])
@pytest.mark.parametrize("offset", [(0, 0), (3, -2)])
def test_each_back_is_seen_behind_its_front_when_the_sheet_is_held_to_the_light(
    sheet: str, flip: str, offset: tuple[float, float]
) -> None:
    size, paper, margins, (columns, rows) = SHEETS[sheet]
    count = columns * rows + 3
    made = card_set(
        (),
        flip,
        size,
        cards=numbered(count),
        back_offset_mm=offset,  # type: ignore[arg-type]
    )
    pages = pictures(drawn(made).data)
    assert len(pages) == 4
    is_upright = paper[1] > paper[0]
    turn = ImageOps.mirror if is_upright == (flip == "long-edge") else ImageOps.flip
    seen = set()
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        assert front.size == tuple(side * PIXELS_PER_MM for side in paper)
        # The printer shifts backs the other way, and the offset makes up for it.
        shift = (round(-offset[0] * PIXELS_PER_MM), round(offset[1] * PIXELS_PER_MM))
        behind = turn(ImageChops.offset(back, *shift))
        for row in range(rows):
            for column in range(columns):
                left = margins[0] + column * size[0]
                top = margins[1] + row * size[1]
                corners = (left, top, left + size[0], top + size[1])
                box = tuple(round(side * PIXELS_PER_MM) for side in corners)
                ours, through = front.crop(box), ImageOps.mirror(behind.crop(box))
                if is_blank(through):
                    continue
                assert mean(ImageChops.difference(ours, through)) < SAME
                overlaid = ImageChops.darker(ours, through)
                assert mean(ImageChops.difference(overlaid, ours)) < SAME
                seen.add(ours.tobytes())
    assert len(seen) == count - count // 5


def is_blank(picture: Image.Image) -> bool:
    return picture.getextrema() == (255, 255)


def mean(picture: Image.Image) -> float:
    histogram = picture.histogram()
    total = sum(value * count for value, count in enumerate(histogram))
    return total / (picture.width * picture.height)


def test_other_backs_would_be_noticed() -> None:
    """The measure of the test above tells one number from another."""
    one, two = (
        pictures(drawn(card_set((), "none", cards=numbered(count)[-1:])).data)[0]
        for count in (11, 12)
    )
    box = (150, 185, 1050, 1485)
    assert mean(ImageChops.difference(one.crop(box), two.crop(box))) > 2 * SAME


@pytest.mark.parametrize("flip", ["long-edge", "short-edge"])
def test_three_millimetres_of_drift_show_on_no_back(flip: str) -> None:
    made = card_set(BRIDGES[:4], flip)  # type: ignore[arg-type]
    _, back = pictures(drawn(made).data)
    quiet = 3 * PIXELS_PER_MM
    for column in range(2):
        for row in range(2):
            left, top = 150 + column * 900, 185 + row * 1300
            card = back.crop((left, top, left + 900, top + 1300))
            inside = card.crop((quiet, quiet, 900 - quiet, 1300 - quiet))
            assert not is_blank(inside)
            card.paste(255, (quiet, quiet, 900 - quiet, 1300 - quiet))
            assert is_blank(card)


# -- the check line -----------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(90, 130), (95, 138), (68, 95), (63, 88), (190, 277), (40, 60)])
@pytest.mark.parametrize("backs", ["none", "long-edge", "fold"])
def test_every_kind_of_sheet_has_a_line_of_100_mm(size: tuple[float, float], backs: str) -> None:
    if backs == "fold" and size == (190, 277):
        return
    made = card_set(BRIDGES[:1], backs, size, cards=numbered(1))  # type: ignore[arg-type]
    data = drawn(made).data
    assert any(abs(length - 100) < 0.05 for length in line_lengths_mm(data))
    with pypdfium2.PdfDocument(data) as pdf:
        assert "this line is 100 mm" in pdf[0].get_textpage().get_text_bounded()


def line_lengths_mm(data: bytes) -> Iterator[float]:
    """The lengths of all straight lines on the first page. Pieces in one row count as one line,
    with the gaps that it leaves for marks to cut along."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        start = end = (0.0, 0.0)
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            if str(operator) == "m":
                moved = (float(operands[0]), float(operands[1]))
                if not follows(end, moved):
                    start = moved
            elif str(operator) == "l":
                end = (float(operands[0]), float(operands[1]))
                yield math.dist(start, end) / 72 * 25.4


def follows(end: tuple[float, float], moved: tuple[float, float]) -> bool:
    """Whether a line that begins here goes on with one that ended a little to the left."""
    return moved[1] == end[1] and 0 < moved[0] - end[0] < 3.5 * 72 / 25.4


# -- calibration --------------------------------------------------------------------------------


def test_calibration_shows_the_cross_of_the_front_in_the_middle_of_the_scales() -> None:
    made = card_set(BRIDGES[:4], "long-edge", has_calibration=True)
    front, back, *rest = pictures(drawn(made).data)
    assert len(rest) == 2
    assert front.size == back.size == rest[0].size
    middle = (front.width // 2, front.height // 2)
    assert darkest(front, middle) < 100
    # Nothing of the back covers the cross; its scales stand around it.
    assert darkest(back, middle) == 255
    for away in (23, -23):
        assert darkest(back, (middle[0] + away * PIXELS_PER_MM, middle[1])) < 160
        assert darkest(back, (middle[0], middle[1] + away * PIXELS_PER_MM)) < 160


def darkest(picture: Image.Image, around: tuple[int, int]) -> int:
    x, y = around
    return int(picture.crop((x - 4, y - 4, x + 5, y + 5)).getextrema()[0])  # type: ignore[arg-type]


# -- every kind of sheet ------------------------------------------------------------------------

EVERY: dict[str, dict[str, object]] = {
    "turn over": {"exercise": "turn-over", "habits": list(HABITS), "blank": 1, "posters": True},
    "turn over, both sides": {
        "exercise": "turn-over",
        "habits": list(HABITS),
        "backs": "short-edge",
        "calibration": True,
        "back_offset_mm": {"x": 5, "y": -5},
    },
    "small, both sides": {
        "exercise": "turn-over",
        "habits": list(HABITS),
        "backs": "long-edge",
        "sheet": "9-up",
        "back_offset_mm": {"x": -5, "y": 5},
    },
    "match": {"exercise": "match-the-pair", "habits": list(HABITS), "blank": 1},
    "match, 8-up": {"exercise": "match-the-pair", "habits": list(HABITS), "sheet": "8-up"},
    "match, letter": {"exercise": "match-the-pair", "habits": list(HABITS), "paper": "letter"},
    "halves": {"exercise": "find-your-other-half", "habits": list(HABITS), "backs": "long-edge"},
    "halves, folded": {
        "exercise": "find-your-other-half",
        "habits": list(HABITS),
        "backs": "fold",
    },
    "grid": {"exercise": "effort-and-value", "habits": list(HABITS), "blank": 1},
    "grid, letter": {"exercise": "effort-and-value", "habits": list(HABITS), "paper": "letter"},
    "line": {"exercise": "confidence-line"},
    "scenes": {"exercise": "what-would-you-do", "scenarios": [s.id for s in scenarios()]},
    "scenes, both sides": {
        "exercise": "what-would-you-do",
        "scenarios": [s.id for s in scenarios()],
        "backs": "long-edge",
    },
    "bingo": {"exercise": "bingo", "habits": list(HABITS)},
    "bingo, large": {"exercise": "bingo", "habits": [h.id for h in catalogue().habits[:20]]},
    "pledge": {"exercise": "pledge"},
    "mono": {"exercise": "turn-over", "habits": list(HABITS), "mono": True, "posters": True},
}


@cache
def printed(name: str, language: str) -> Rendered:
    pack = pack_of(EVERY[name], language=language, participants={"expected": 21})
    return render(pack, DEFAULT_BRAND, Settings())


@pytest.mark.parametrize("language", ["en-GB", "cy"])
@pytest.mark.parametrize("name", EVERY)
def test_every_exercise_fits_its_cards_and_is_pdf_ua(name: str, language: str) -> None:
    rendered = printed(name, language)
    assert rendered.diagnostics == ()
    report = validation.validate_pdf_bytes(rendered.data, profile="ua1")
    assert report.failures == []
    assert report.is_compliant


@pytest.mark.parametrize("language", ["en-GB", "cy"])
@pytest.mark.parametrize(
    ("name", "least_pt"),
    [("match", 14), ("halves", 14), ("turn over", 14), ("grid", 14), ("bingo", 14), ("scenes", 13)],
)
def test_cards_to_read_are_set_large_enough_to_read(
    name: str, least_pt: float, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[float] = []

    def noted(*given: Any) -> Fitted:
        fitted = fit(*given)
        if fitted.texts:
            sizes.append(fitted.tier.text)
        return fitted

    for faces in (opening, scene):
        monkeypatch.setattr(faces, "fit", noted)
    pack = pack_of(EVERY[name], language=language, participants={"expected": 21})
    render(pack, DEFAULT_BRAND, Settings())
    assert sizes
    assert min(sizes) >= least_pt


@pytest.mark.parametrize("name", EVERY)
def test_nothing_leaves_what_a_printer_can_reach(name: str) -> None:
    for picture in pictures(printed(name, "en-GB").data, scale=2):
        left, top, right, bottom = ImageOps.invert(picture).getbbox() or (99, 99, 99, 99)
        edge = 4 * 72 / 25.4 * 2
        assert min(left, top) >= edge
        assert right <= picture.width - edge
        assert bottom <= picture.height - edge


def test_the_mono_edition_has_no_colour() -> None:
    with pypdfium2.PdfDocument(printed("mono", "en-GB").data) as pdf:
        for sheet in pdf:
            picture = sheet.render(scale=0.5).to_pil().convert("RGB")
            colours = picture.getcolors(maxcolors=1 << 20)
            assert colours is not None
            assert all(red == green == blue for _, (red, green, blue) in colours)


@pytest.mark.parametrize("name", ["match", "halves", "bingo"])
def test_the_seed_is_printed_on_every_shuffled_sheet(name: str) -> None:
    with pypdfium2.PdfDocument(printed(name, "en-GB").data) as pdf:
        words = [sheet.get_textpage().get_text_bounded() for sheet in pdf]
    assert sum("Shuffled: seed 0" in each for each in words) >= len(words) // 2


def test_the_same_seed_gives_the_same_bytes_and_another_seed_other_sheets() -> None:
    def built(seed: int) -> bytes:
        pack = pack_of({"exercise": "match-the-pair", "habits": list(HABITS), "seed": seed})
        return render(pack, DEFAULT_BRAND, Settings()).data

    assert built(3) == built(3)
    assert built(3) != built(4)


# -- whatever the number, size, paper and flip --------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 40),
    st.floats(30, 200),
    st.floats(30, 280),
    st.sampled_from(sorted(PAPERS)),
    st.integers(0, 9),
    st.booleans(),
)
def test_no_card_is_lost_or_doubled_on_the_way_to_its_cell(
    count: int, width: float, height: float, paper: str, seed: int, has_opening: bool
) -> None:
    sheet = best_sheet(PAPERS[paper], Size(width * 72 / 25.4, height * 72 / 25.4))
    if sheet is None:
        return
    steps = (plain("Turn it over."),) if has_opening else ()
    made = card_set(many_bridges(count), "none", (width, height), steps, seed=seed)
    names = [card.name for card in laid_out(made, sheet) if card]
    assert sorted(names) == sorted(card.name for card in made.cards)
    twins = [card for card in laid_out(replace(made, backs="long-edge"), sheet) if card]
    assert [card.name for card in twins] == names


@settings(max_examples=40, deadline=None)
@given(
    count=st.integers(1, 14),
    size=st.sampled_from([(90, 130), (95, 138), (68, 95), (63, 88), (70.5, 100.5), (130, 190)]),
    paper=st.sampled_from(sorted(PAPERS)),
    flip=st.sampled_from(["long-edge", "short-edge"]),
    offset=st.tuples(st.floats(-5, 5), st.floats(-5, 5)),
)
def test_every_back_lies_behind_its_front_after_an_offset_too(
    count: int,
    size: tuple[float, float],
    paper: str,
    flip: str,
    offset: tuple[float, float],
) -> None:
    def face(number: int) -> StatementFace:
        return StatementFace(label=plain("Card"), statement=plain(f"No{number:02}"))

    cards = tuple(
        Card(name=str(number), front=face(number), back=face(number)) for number in range(count)
    )
    made = card_set((), flip, size, cards=cards, paper=paper, back_offset_mm=offset)  # type: ignore[arg-type]
    sheet = best_sheet(PAPERS[paper], Size(*(side / 25.4 * 72 for side in size)))
    assert sheet is not None
    first = sheet.corner(0)
    found = 0
    with pypdfium2.PdfDocument(drawn(made).data) as pdf:
        pages = list(pdf)
        # From the middle of a card to its words: alike on every face.
        x, y = places(pages[0])["No00"]
        away = (x - first.x - sheet.cell.width / 2, y - first.y - sheet.cell.height / 2)
        for front, back in zip(pages[::2], pages[1::2], strict=True):
            width, height = front.get_size()
            over_the_top = (flip == "long-edge") == (width > height)
            turned = -1 if over_the_top else 1
            behind = places(back)
            for words, (x, y) in places(front).items():
                middle = (x - away[0], y - away[1])
                through = (middle[0], height - middle[1])
                if not over_the_top:
                    through = (width - middle[0], middle[1])
                back_x, back_y = behind.pop(words)
                back_middle = (back_x - turned * away[0], back_y - turned * away[1])
                moved = [at + by / 25.4 * 72 for at, by in zip(through, offset, strict=True)]
                assert back_middle == pytest.approx(moved, abs=0.1)
                found += 1
            assert not behind
    assert found == count


def places(sheet: pypdfium2.PdfPage) -> dict[str, tuple[float, float]]:
    """The middle of the first letter of each card's number, by the number."""
    text = sheet.get_textpage()
    found = {}
    search = text.search("No")
    while (match := search.get_next()) is not None:
        left, bottom, right, top = text.get_charbox(match[0])
        number = text.get_text_range(match[0], 4)
        found[number] = ((left + right) / 2, (bottom + top) / 2)
    return found


def many(count: int) -> tuple[object, ...]:
    """Habits with words that are all different, as in a large catalogue."""
    made = []
    for number in range(1, count + 1):
        name, theme, icon, *words = SAMPLES[number % len(SAMPLES)]
        told = [f"{word} {number}" for word in words]
        made.append(bridge(number, (f"{name}-{number}", theme, icon, *told)))  # type: ignore[arg-type]
    return tuple(made)


@pytest.mark.parametrize(
    "backs",
    [
        "fold",
        pytest.param("long-edge", marks=pytest.mark.slow),
        pytest.param("none", marks=pytest.mark.slow),
    ],
)
def test_500_habits_are_printed_without_a_remark(backs: str) -> None:
    bridges = many(500)
    rendered = drawn(card_set(bridges, backs))  # type: ignore[arg-type]
    assert rendered.diagnostics == ()


def test_the_pack_says_what_is_wrong_with_its_cards() -> None:
    pack: Pack = pack_of({"exercise": "turn-over"})
    (fault,) = render(pack, DEFAULT_BRAND, Settings()).diagnostics
    assert (fault.rule, fault.severity) == ("cards-missing", "error")


@pytest.mark.parametrize("backs", ["none", "fold", "long-edge"])
def test_halves_are_not_printed_beside_their_other_half(backs: str) -> None:
    spec = {"exercise": "find-your-other-half", "habits": list(HABITS), "backs": backs}
    pack = pack_of(spec, participants={"expected": 20})
    data = render(pack, DEFAULT_BRAND, Settings()).data
    named = {name: habit for habit in HABITS for name in _titles(habit)}
    with pypdfium2.PdfDocument(data) as pdf:
        for sheet in pdf:
            words = " ".join(sheet.get_textpage().get_text_bounded().split())
            shown = [habit for title, habit in named.items() if title in words]
            assert len(shown) == len(set(shown))


def _titles(name: str) -> tuple[str, str]:
    habit = catalogue().habit(name)
    return habit.offline.title, habit.digital.title
