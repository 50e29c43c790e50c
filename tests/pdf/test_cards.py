"""The cards: valid, readable card by card, fitted, and back to back."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from typing import Literal

import page as validation
import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageOps

from facilitator.brand import DEFAULT_BRAND
from facilitator.diagnostics import FacilitatorError
from facilitator.pack.bridges import Bridge, Side
from facilitator.pack.cards import CardSet
from facilitator.pack.whole import Pack
from facilitator.rendering.pdf.cards import render
from facilitator.rendering.pdf.cards.imposition import PAPERS, Sheet, Size, best_sheet
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from facilitator.text import plain
from tests.pdf.card_samples import (
    BRIDGES,
    INSTRUCTIONS,
    WELSH_BRIDGE,
    card_set,
    many_bridges,
    pack_of,
    placed,
)
from tests.pdf.reading import passages, tree, untagged_operators

MM = 72 / 25.4
BACKS = ("fold", "long-edge", "short-edge", "none")
SETS: dict[str, CardSet] = {
    **{backs: card_set((*BRIDGES[:6], WELSH_BRIDGE), backs) for backs in BACKS},
    "instructions": card_set(BRIDGES[:3], instructions=INSTRUCTIONS),
    "twin instructions": card_set(BRIDGES[:3], "none", instructions=INSTRUCTIONS),
    "mono": card_set(BRIDGES, "long-edge", mono=True),
    "small": card_set(BRIDGES, "long-edge", (63, 88)),
    "small folded": card_set(BRIDGES, "fold", (63, 88)),
    "landscape sheet": card_set(BRIDGES, "short-edge", (68, 95)),
    "posters": card_set(BRIDGES[:1], "none", (190, 277)),
    "letter": card_set(BRIDGES[:4], "fold", paper="letter"),
}


def drawn(*sets: CardSet) -> Rendered:
    return render(pack_of(*sets), DEFAULT_BRAND, Settings())


@cache
def built(name: str) -> Rendered:
    return drawn(SETS[name])


def with_title(words: str, text: str = "") -> Bridge:
    side = Side(word="Offline", title=placed(words, "x.title", 7), text=placed(text, "x.text", 8))
    return replace(BRIDGES[0], offline=side)


# -- validity -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", SETS)
def test_every_kind_of_sheet_is_pdf_ua(name: str) -> None:
    report = validation.validate_pdf_bytes(built(name).data, profile="ua1")
    assert report.failures == []
    assert report.is_compliant


@pytest.mark.parametrize("name", SETS)
def test_every_kind_of_sheet_is_sound_and_has_its_fonts(name: str) -> None:
    with pikepdf.open(io.BytesIO(built(name).data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert len(pdf.pages) == built(name).count
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


@pytest.mark.parametrize("name", SETS)
def test_everything_drawn_is_tagged_or_an_artifact(name: str) -> None:
    assert untagged_operators(built(name).data) == []


@pytest.mark.parametrize("name", SETS)
def test_nothing_is_said_of_cards_that_fit(name: str) -> None:
    assert built(name).diagnostics == ()


def test_the_same_pack_gives_the_same_bytes() -> None:
    assert drawn(SETS["none"]).data == built("none").data


def test_the_bytes_hang_on_no_hash_seed() -> None:
    script = (
        "import hashlib, tests.pdf.test_cards as t;"
        "print(hashlib.sha256(t.drawn(t.SETS['none'], t.SETS['fold']).data).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_no_cards_is_an_error_of_the_caller() -> None:
    with pytest.raises(ValueError, match="no cards"):
        render(replace(pack_of(), cards=None), DEFAULT_BRAND, Settings())


@pytest.mark.parametrize(
    ("backs", "duplex"),
    [
        ("long-edge", "/DuplexFlipLongEdge"),
        ("short-edge", "/DuplexFlipShortEdge"),
        ("fold", "/Simplex"),
        ("none", "/Simplex"),
    ],
)
def test_the_print_dialogue_is_set_to_actual_size_and_the_right_flip(
    backs: str, duplex: str
) -> None:
    with pikepdf.open(io.BytesIO(built(backs).data)) as pdf:
        preferences = pdf.Root.ViewerPreferences
        assert preferences.PrintScaling == "/None"
        assert preferences.Duplex == duplex


# -- which cards, and in what order ---------------------------------------------------------


def labels(data: bytes) -> list[str]:
    return [words for _, words in passages(data) if re.fullmatch(r"\d+[AB]", words)]


@settings(max_examples=40, deadline=None)
@given(
    st.integers(1, 14),
    st.sampled_from(BACKS),
    st.sampled_from([(90, 130), (63, 88), (68, 95), (95, 138)]),
    st.sampled_from(["a4", "letter"]),
    st.booleans(),
)
def test_no_card_is_lost_or_doubled(
    count: int, backs: str, size: tuple[float, float], paper: str, mono: bool
) -> None:
    bridges = many_bridges(count)
    rendered = drawn(card_set(bridges, backs, size, paper=paper, mono=mono))
    expected = [f"{number}{side}" for number in range(1, count + 1) for side in "AB"]
    assert sorted(labels(rendered.data)) == sorted(expected)


@pytest.mark.parametrize("backs", ["fold", "long-edge", "short-edge"])
def test_a_card_is_read_with_its_back_before_the_next_card(backs: str) -> None:
    bridges = many_bridges(6)
    expected = [f"{number}{side}" for number in range(1, 7) for side in "AB"]
    assert labels(drawn(card_set(bridges, backs)).data) == expected


def test_a_face_is_read_from_its_side_to_its_number() -> None:
    read = passages(drawn(card_set(BRIDGES[:1])).data)
    assert read == [
        ("P", "Offline"),
        ("H1", "Ward surgery"),
        ("P", "First Saturday of the month, at the library. No appointment needed."),
        ("P", "Help"),
        ("P", "1A"),
        ("P", "Digital"),
        ("H1", "A bookable online slot beside it"),
        ("P", "The same hour, by video or phone, for people who cannot come."),
        ("P", "Help"),
        ("P", "1B"),
    ]


def test_instructions_are_a_card_of_their_own_behind_the_title() -> None:
    read = passages(built("instructions").data)
    words = [said for _, said in read]
    assert words[0] == "Same habit, new place"
    assert "Elmshire District Council" in words
    steps = [said for role, said in read if role == "LBody"]
    assert steps == [step.plain for step in INSTRUCTIONS]
    assert words.index(steps[0]) < words.index("Offline")


def test_twins_tell_the_pair_by_no_icon() -> None:
    both = drawn(card_set(BRIDGES[:1], "fold")).data
    twins = drawn(card_set(BRIDGES[:1], "none")).data
    other = replace(BRIDGES[0], icon="brain")
    assert strokes(drawn(card_set((other,), "none")).data)[0] == strokes(twins)[0]
    assert strokes(drawn(card_set((other,), "fold")).data)[0] != strokes(both)[0]


def strokes(data: bytes) -> list[int]:
    """Curves on the left half of each page: the icon of a digital twin would be there."""
    found = []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            middle = float(page.MediaBox[2]) / 2
            shift, curves = [0.0], 0
            for operands, operator in pikepdf.parse_content_stream(page):
                match str(operator):
                    case "q":
                        shift.append(shift[-1])
                    case "Q":
                        shift.pop()
                    case "cm":
                        shift[-1] += float(operands[4])
                    case "c" if shift[-1] + float(operands[4]) < middle:
                        curves += 1
            found.append(curves)
    return found


def test_words_in_another_language_than_the_document_say_so() -> None:
    pack = pack_of(card_set(BRIDGES[:1]), language="pl")
    assert pack.cards
    pack = replace(pack, cards=replace(pack.cards, words_language="en-GB"))
    root = tree(render(pack, DEFAULT_BRAND, Settings()).data)
    spoken = {node.words: node.language for node in root.all("Span")}
    assert spoken["Offline"] == spoken["Help"] == "en-GB"


def test_welsh_letters_are_printed_and_read() -> None:
    words = " ".join(said for _, said in passages(drawn(card_set((WELSH_BRIDGE,))).data))
    assert "y mae’r ŵyl, y tŷ neu’r tywydd" in words


# -- back to back -----------------------------------------------------------------------------


def label_centres(page: pypdfium2.PdfPage, side: str) -> dict[str, tuple[float, float]]:
    text = page.get_textpage()
    found = {}
    for number in range(1, 30):
        search = text.search(f"{number}{side}", match_case=True, match_whole_word=True)
        if hit := search.get_next():
            left, bottom, right, top = text.get_charbox(hit[0])
            found[str(number)] = ((left + right) / 2, (bottom + top) / 2)
    return found


@pytest.mark.parametrize("flip", ["long-edge", "short-edge"])
@pytest.mark.parametrize("size", [(90, 130), (68, 95), (63, 88)])
@pytest.mark.parametrize("count", [1, 3, 11])
def test_each_number_lies_behind_its_own(flip: str, size: tuple[float, float], count: int) -> None:
    rendered = drawn(card_set(many_bridges(count), flip, size))
    width, height = size[0] * MM, size[1] * MM
    with pypdfium2.PdfDocument(rendered.data) as pdf:
        for front, back in zip(list(pdf)[::2], list(pdf)[1::2], strict=True):
            page_width, page_height = front.get_size()
            long_edge_stands = page_height > page_width
            fronts, backs = label_centres(front, "A"), label_centres(back, "B")
            assert fronts.keys() == backs.keys()
            for number, (back_x, back_y) in backs.items():
                turns_sideways = long_edge_stands == (flip == "long-edge")
                x = page_width - back_x if turns_sideways else back_x
                y = back_y if turns_sideways else page_height - back_y
                # The number stands elsewhere on the back, yet in the same cell.
                left = (page_width - page_width // width * width) / 2
                foot = (page_height - page_height // height * height) / 2
                front_x, front_y = fronts[number]
                assert (x - left) // width == (front_x - left) // width
                assert (y - foot) // height == (front_y - foot) // height


@pytest.mark.parametrize("flip", ["long-edge", "short-edge"])
def test_flipped_and_overlaid_the_frames_lie_on_each_other(flip: str) -> None:
    rendered = drawn(card_set(many_bridges(3), flip))
    with pypdfium2.PdfDocument(rendered.data) as pdf:
        front, back = (page.render(scale=1, grayscale=True).to_pil() for page in pdf)
    turn = ImageOps.mirror if flip == "long-edge" else ImageOps.flip
    for picture in (front, turn(back)):
        # The frame's left and right sides at mid height of the three cards, and no fourth.
        for column, row, is_there in ((0, 0, True), (1, 0, True), (0, 1, True), (1, 1, False)):
            left = (15 + 90 * column + 6) * MM
            right = (15 + 90 * (column + 1) - 6) * MM
            middle = (18.5 + 130 * row + 65) * MM
            for edge in (left, right):
                box = (int(edge) - 2, int(middle), int(edge) + 3, int(middle) + 4)
                darkest = min(picture.crop(box).tobytes())
                assert (darkest < 160) is is_there


# -- fitting ------------------------------------------------------------------------------------


def test_words_that_do_not_fit_are_an_error_that_says_by_how_much() -> None:
    rendered = drawn(card_set((with_title("Ward surgery", "Far too many words. " * 40),)))
    (fault,) = rendered.diagnostics
    assert (fault.rule, fault.severity) == ("card-text-too-long", "error")
    told = r"card 1A: the text “Far too many words.*…” is \d+\.\d mm too long"
    assert re.search(told, fault.message)
    assert fault.place is not None
    assert fault.place.line == 8
    assert rendered.count == 1
    assert labels(rendered.data) == ["1A", "1B"]


def test_a_word_wider_than_the_card_is_an_error_at_its_place() -> None:
    rendered = drawn(card_set((with_title("Llanfairpwllgwyngyllgogerychwyrndrobwll"),)))
    (fault,) = rendered.diagnostics
    assert fault.rule == "card-text-too-long"
    assert fault.place is not None
    assert fault.place.line == 7


def test_a_long_title_goes_down_to_smaller_type_before_it_is_refused() -> None:
    assert (
        drawn(card_set((with_title("Telephone tree for flood and snow warnings"),))).diagnostics
        == ()
    )
    six_lines = "One-and-a-half two-and-a-half " * 6
    (fault,) = drawn(card_set((with_title(six_lines),))).diagnostics
    assert fault.rule == "card-text-too-long"


def test_a_fault_in_a_habit_of_two_sets_is_told_once() -> None:
    bad = card_set((with_title("x " * 400),))
    assert len(drawn(bad, bad).diagnostics) == 1


@pytest.mark.parametrize(
    ("size", "backs"),
    [((220, 220), "none"), ((150, 160), "fold"), ((90, 300), "long-edge")],
)
def test_a_card_larger_than_its_paper_is_an_error(size: tuple[float, float], backs: str) -> None:
    good = card_set(BRIDGES[:1])
    rendered = drawn(card_set(BRIDGES[:1], backs, size), good)
    (fault,) = rendered.diagnostics
    assert (fault.rule, fault.severity) == ("card-too-large", "error")
    assert labels(rendered.data) == ["1A", "1B"]


def test_a_letter_that_the_type_lacks_is_named() -> None:
    with pytest.raises(FacilitatorError, match="missing-glyph"):
        drawn(card_set((with_title("Surgery ☐"),)))


# -- what stands on the sheet -----------------------------------------------------------------


def page_words(pack: Pack) -> list[str]:
    with pypdfium2.PdfDocument(render(pack, DEFAULT_BRAND, Settings()).data) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def test_sheets_say_their_name_the_flip_and_the_check() -> None:
    front, back = page_words(pack_of(card_set(BRIDGES[:4], "long-edge")))
    assert "Same habit, new place, front. Actual size, 100%." in front
    assert "flip on the long edge" in front
    assert "Same habit, new place, back" in back
    assert "this line is 100 mm" in front


def test_several_sheets_are_numbered() -> None:
    pages = page_words(pack_of(card_set(many_bridges(5), "short-edge")))
    assert "new place 2, front" in pages[2]
    assert "flip on the short edge" in pages[0]


def test_folded_sheets_say_how_and_name_the_session() -> None:
    (page,) = page_words(pack_of(card_set(BRIDGES[:2])))
    assert "Cut once" in page
    assert page.count("Fold back") == 2
    assert "Social media: the opportunity and the challenge" in page


def test_nothing_is_drawn_where_printers_do_not_reach() -> None:
    for name in SETS:
        with pypdfium2.PdfDocument(built(name).data) as pdf:
            for page in pdf:
                picture = page.render(scale=2, grayscale=True).to_pil()
                inked = ImageOps.invert(picture).getbbox()
                assert inked is not None
                edge = 4 * MM * 2
                assert inked[0] >= edge
                assert inked[1] >= edge
                assert inked[2] <= picture.width - edge
                assert inked[3] <= picture.height - edge


Bounds = tuple[float, float, float, float]


def outside(page: pypdfium2.PdfPage, sheet: Sheet) -> tuple[list[Bounds], list[Bounds]]:
    """The bounds of strokes and of words that stand outside the cards."""
    strokes: list[Bounds] = []
    words: list[Bounds] = []
    for thing in page.get_objects():
        left, foot, right, top = thing.get_bounds()
        is_beside = right <= sheet.left + 1 or left >= sheet.right - 1
        if is_beside or top <= sheet.foot + 1 or foot >= sheet.top - 1:
            (words if thing.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT else strokes).append(
                (left, foot, right, top)
            )
    return strokes, words


@pytest.mark.parametrize(
    ("paper", "size"),
    [("a4", (90, 130)), ("a4", (95, 138)), ("a4", (63, 88)), ("letter", (63, 88))],
)
def test_the_line_to_measure_crosses_no_mark_to_cut_along(
    paper: Literal["a4", "letter"], size: tuple[float, float]
) -> None:
    sheet = best_sheet(PAPERS[paper], Size(size[0] * MM, size[1] * MM))
    assert sheet is not None
    data = drawn(replace(card_set(many_bridges(9), "none", size), paper=paper)).data
    with pypdfium2.PdfDocument(data) as pdf:
        strokes, words = outside(pdf[0], sheet)
    marks = [
        (left, foot, right, top)
        for left, foot, right, top in strokes
        if any(abs((left + right) / 2 - cut) < 0.1 for cut in sheet.cuts_across)
        or any(abs((foot + top) / 2 - cut) < 0.1 for cut in sheet.cuts_up)
    ]
    assert len(marks) >= 2 * (len(sheet.cuts_across) + len(sheet.cuts_up))
    others = [*words, *(each for each in strokes if each not in marks)]
    crossed = [
        (mark, other)
        for mark in marks
        for other in others
        if mark[0] < other[2] and other[0] < mark[2] and mark[1] < other[3] and other[1] < mark[3]
    ]
    assert crossed == []


def test_the_mono_edition_has_no_colour() -> None:
    with pypdfium2.PdfDocument(built("mono").data) as pdf:
        for page in pdf:
            picture = page.render(scale=1).to_pil().convert("RGB")
            colours = picture.getcolors(maxcolors=1 << 20)
            assert colours is not None
            assert all(red == green == blue for _, (red, green, blue) in colours)


def test_plain_words_need_no_place() -> None:
    side = Side(word="Offline", title=plain("x" * 90), text=plain(""))
    (fault,) = drawn(card_set((replace(BRIDGES[0], offline=side),))).diagnostics
    assert fault.place is None
