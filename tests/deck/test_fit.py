"""Text stays within its box; what cannot is said, with its place."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.openxml.boxes import Box
from facilitator.rendering.pptx import widths
from facilitator.rendering.pptx.fit import BODY_STEPS, Step, divide, even_parts, fit
from facilitator.rendering.pptx.layouts.measures import POINT_STYLES
from facilitator.rendering.pptx.measure import (
    line_count,
    longest_word,
    shortened,
    text_height,
    text_width,
)
from facilitator.rendering.pptx.paragraphs import Para, Span, para
from facilitator.rendering.pptx.style import TextStyle
from facilitator.rendering.result import Rendered
from facilitator.text import inline
from tests.deck import edges
from tests.deck.geometry import LIBERATION, overflows
from tests.deck.reading import Deck

ARIAL = TextStyle(size_pt=20)


def test_no_text_hangs_out_of_its_box(any_deck: Deck) -> None:
    assert list(overflows(any_deck)) == []


def test_the_measuring_finds_text_that_hangs_out(drawn: dict[str, Rendered]) -> None:
    deck = Deck(drawn["small"].data)
    slide = deck.slide("same-habit.steps")
    for text in slide.xml.iter("{*}t"):
        text.text = (text.text or "") * 9
    deck.slides[:] = [slide]
    assert list(overflows(deck))


def test_a_usual_session_has_nothing_to_complain_of(drawn: dict[str, Rendered]) -> None:
    assert drawn["small"].diagnostics == ()


def test_what_is_too_long_is_said_with_its_place(drawn: dict[str, Rendered]) -> None:
    said = {
        (each.rule, each.place.line)
        for each in drawn["torture"].diagnostics
        if each.place and each.place.line > 1
    }
    assert ("text-too-long", 73) in said  # an essay in one point
    assert ("text-too-long", 80) in said  # a statement of six sentences
    assert ("word-too-long", 72) in said  # in a list
    assert ("word-too-long", 97) in said  # in a table
    assert ("text-too-long", 70) not in said  # seven points are divided
    assert not {line for rule, line in said if 50 <= line < 70}  # so are twelve steps


def test_how_much_to_cut_is_said(drawn: dict[str, Rendered]) -> None:
    essay = next(
        each for each in drawn["torture"].diagnostics if each.place and each.place.line == 73
    )
    found = re.search(r"cut about (\d+) of its (\d+) characters", essay.message)
    assert found
    cut, whole = int(found[1]), int(found[2])
    assert 0.3 < cut / whole < 0.8


@pytest.mark.skipif(not LIBERATION.exists(), reason="Liberation Sans is not installed")
def test_the_widths_are_those_of_the_font() -> None:
    from PIL import ImageFont

    for name, file in (("ARIAL", "Regular"), ("ARIAL_BOLD", "Bold")):
        font = ImageFont.truetype(str(LIBERATION / f"LiberationSans-{file}.ttf"), widths.UNITS)
        for width, letters in getattr(widths, name).items():
            for letter in letters.replace("\u00ad", ""):  # a soft hyphen has none unless it shows
                assert font.getlength(letter) == pytest.approx(width, abs=1.5), letter


def test_welsh_polish_and_signs_have_widths_of_their_own() -> None:
    for table in (widths.ARIAL, widths.ARIAL_BOLD, widths.GEORGIA, widths.GEORGIA_BOLD):
        known = set("".join(table.values()))
        assert known >= set("ŵŷŴŶẁỳâêîôûŴŶąćęłńóśźżŁ£€–—“”‘’…•")


def test_letters_without_a_known_width_count_as_wide() -> None:
    assert text_width("日", ARIAL) > text_width("M", ARIAL)
    assert text_width("e\u0301", ARIAL) == text_width("e", ARIAL)
    assert text_width("ж", ARIAL) > text_width("n", ARIAL)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("aaaa aaaa aaaa", 3),
        ("aaaa\u00a0aaaa", 2),  # one word, broken within
        ("aaaa-aaaa", 2),
        ("aa aa aa", 2),
        ("", 1),
        ("aaaaaaaaaaaaaaaa", 3),
    ],
)
def test_lines_break_at_spaces_and_hyphens(words: str, lines: int) -> None:
    room = text_width("aaaaaa", ARIAL) * 1.02
    assert line_count(para(words), ARIAL, room) == lines


def test_a_word_may_run_on_from_bold_into_plain() -> None:
    paragraph = para(inline("He**llo**, world"))
    assert longest_word(paragraph, ARIAL)[0] == "Hello,"


def test_the_largest_step_that_fits_is_taken() -> None:
    steps = [Step((40,)), Step((30,)), Step((20,))]
    words = (para("one two three four five six seven eight"),)
    sizes = [
        fit(words, (ARIAL,), Box(0, 0, 200, height), steps).levels[0].size_pt
        for height in (500, 170, 90)
    ]
    assert sizes == [40, 30, 20]


def test_a_step_is_passed_over_where_it_would_break_a_word() -> None:
    steps = [Step((40,)), Step((20,))]
    words = (para("unbreakable"),)
    room = text_width("unbreakable", ARIAL.at(30))
    fitting = fit(words, (ARIAL,), Box(0, 0, room, 500), steps)
    assert fitting.levels[0].size_pt == 20
    assert not fitting.long_word


def test_beyond_the_last_step_type_shrinks_and_the_share_says_so() -> None:
    words = (para("word " * 100),)
    box = Box(0, 0, 200, 100)
    fitting = fit(words, (ARIAL,), box, [Step((20,))])
    assert fitting.levels[0].size_pt < 20
    assert text_height(words, fitting.levels, box.width) <= box.height
    assert 0.1 < fitting.share < 0.5


def test_large_type_is_kept_for_a_box_that_is_not_full() -> None:
    three = tuple(para(f"A point of some words, number {n}") for n in range(3))
    eight = tuple(para(f"A point of some words, number {n}") for n in range(8))
    box = Box(0, 0, 480, 420)
    assert fit(three, POINT_STYLES, box, BODY_STEPS).levels[0].size_pt == 32
    assert fit(eight, POINT_STYLES, box, BODY_STEPS).levels[0].size_pt == 24


def test_a_list_is_divided_evenly_and_in_order() -> None:
    points = [para(f"{text} {n}") for n in range(4) for text in edges.SEVEN]
    division = divide(points, POINT_STYLES, Box(0, 0, 480, 420))
    assert [each for part in division.parts for each in part] == points
    sizes = [len(part) for part in division.parts]
    assert max(sizes) - min(sizes) <= 2
    for part in division.parts:
        assert text_height(part, division.fitting.levels, 480) <= 420


def test_what_belongs_under_an_item_stays_with_it() -> None:
    pairs = [
        each
        for n in range(12)
        for each in (
            Para(spans=(Span(text=f"Item {n}"),)),
            Para(spans=(Span(text="Under it"),), level=2),
        )
    ]
    division = divide(pairs, POINT_STYLES, Box(0, 0, 480, 420))
    assert len(division.parts) > 1
    assert all(part[0].level == 1 and part[-1].level == 2 for part in division.parts)


def test_parts_hold_no_more_than_they_may() -> None:
    parts = even_parts(list("abcdefg"), [1.0] * 7, 100, 6)
    assert ["".join(part) for part in parts] == ["abcd", "efg"]
    assert even_parts([], [], 100) == []
    assert even_parts(["a", "b"], [300.0, 1.0], 100) == [["a"], ["b"]]


@pytest.mark.parametrize(
    ("words", "least_em", "most_em"),
    [
        ("Те саме, але в новому місці", 12.5, 15.0),
        ("Η ίδια συνήθεια, νέος τόπος", 12.0, 14.5),
        ("אותו הרגל, מקום חדש", 8.0, 11.5),
        ("العادة نفسها في مكان جديد", 9.0, 14.5),
    ],
)
def test_other_alphabets_are_not_taken_for_wide_ones(
    words: str, least_em: float, most_em: float
) -> None:
    for style in (ARIAL.at(1), replace(ARIAL.at(1), font="title")):
        assert least_em < text_width(words, style) < most_em


@pytest.mark.parametrize(
    ("count", "most", "sizes"), [(7, 3, [3, 2, 2]), (13, 6, [5, 4, 4]), (16, 6, [6, 5, 5])]
)
def test_no_last_part_is_left_with_a_single_line(count: int, most: int, sizes: list[int]) -> None:
    items = list(range(count))
    parts = even_parts(items, [1.0] * count, count, most)
    assert [len(part) for part in parts] == sizes
    assert [each for part in parts for each in part] == items


def test_an_item_that_is_too_high_makes_no_room_for_others() -> None:
    parts = even_parts("abcde", [250.0, 60.0, 60.0, 60.0, 10.0], 130)
    assert ["".join(part) for part in parts] == ["a", "bc", "de"]


def test_the_fullest_part_is_as_low_as_it_can_be() -> None:
    """So that all parts may be set as large as possible."""
    parts = even_parts("abcde", [90.0, 10.0, 10.0, 80.0, 80.0], 180)
    assert ["".join(part) for part in parts] == ["abc", "de"]


@given(
    st.lists(st.sampled_from([10.0, 20.0, 35.0, 50.0, 90.0, 200.0]), min_size=1, max_size=8),
    st.sampled_from([50.0, 100.0, 130.0]),
    st.sampled_from([0, 2, 3]),
)
def test_no_other_way_is_more_even(heights: list[float], room: float, most: int) -> None:
    """Held against every way there is to cut a short list."""

    def is_allowed(part: list[float]) -> bool:
        return len(part) == 1 or (sum(part) <= room and (not most or len(part) <= most))

    def badness(parts: list[list[float]]) -> tuple[int, float, float]:
        sums = [sum(part) for part in parts]
        return len(parts), max(sums), sum(each * each for each in sums)

    ways = []
    for cuts in range(len(heights)):
        for ends in combinations(range(1, len(heights)), cuts):
            parts = [heights[a:b] for a, b in pairwise((0, *ends, len(heights)))]
            ways += [badness(parts)] if all(map(is_allowed, parts)) else []
    assert badness(even_parts(heights, heights, room, most)) == pytest.approx(min(ways), abs=0.5)


def test_a_footer_is_cut_at_a_word() -> None:
    cut = shortened("one two three four", ARIAL, text_width("one two thr", ARIAL) / 0.95)
    assert cut == "one two…"
    assert shortened("one", ARIAL, 500) == "one"
    assert shortened("unbreakable", ARIAL, 60).endswith("…")
