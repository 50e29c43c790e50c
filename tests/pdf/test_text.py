"""Words into lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.diagnostics import Place, Source
from facilitator.rendering.pdf.fonts import on_paper
from facilitator.rendering.pdf.text import TextStyle, line_width, measure, set_text
from facilitator.text import Run, Text, inline, plain

BODY = TextStyle(12, 17)
PLAIN = TextStyle(12, 17, breaking="plain")
TITLE = TextStyle(25, 30, "black", breaking="balanced")
PLACE = Place(Source("plan.yaml"), 3, 5)


def lines(text: Text | str, style: TextStyle, width: float) -> list[str]:
    return [
        "".join(piece.words for piece in line.pieces).rstrip()
        for line in set_text(text, style, width).lines
    ]


def test_the_height_is_the_leading_for_every_line() -> None:
    assert measure("one", BODY, 200) == 17
    assert measure("one two three four five six seven eight", BODY, 100) == 3 * 17
    assert measure("", BODY, 100) == 0


def test_widths_are_those_of_the_face() -> None:
    assert line_width("ii", BODY) < line_width("mm", BODY)
    assert line_width("mm", BODY) < line_width(plain("mm").styled(bold=True), BODY)
    assert line_width("a b", BODY) == pytest.approx(
        line_width("a", BODY)
        + line_width(" b", BODY)
        + line_width("a a", BODY)
        - 2 * line_width("a", BODY)
    )


def test_text_is_never_left_with_a_lone_word() -> None:
    words = "We laid ten offline habits face up, and matched each with its counterpart"
    width = line_width(words.removesuffix(" counterpart"), PLAIN) + 1
    assert lines(words, PLAIN, width)[-1] == "counterpart"
    assert len(lines(words, BODY, width)) == 2
    assert lines(words, BODY, width)[-1] != "counterpart"


def test_a_lone_word_stays_where_avoiding_it_would_take_another_line() -> None:
    assert lines("aaaa b", BODY, line_width("aaaa", BODY) + 1) == ["aaaa", "b"]


def test_a_title_is_balanced_over_the_same_number_of_lines() -> None:
    words = "A bookable online slot beside it"
    width = line_width("A bookable online slot beside", TITLE) + 1
    assert lines(words, TITLE, width) == ["A bookable online", "slot beside it"]


def test_a_title_is_parted_at_its_colon_and_at_its_comma() -> None:
    title = "Social media: the opportunity and the challenge"
    assert lines(title, TITLE, 320) == ["Social media:", "the opportunity", "and the challenge"]
    tile = TextStyle(18, 21, "black", breaking="balanced")
    assert lines("The same habit, in one more place", tile, 183) == [
        "The same habit,",
        "in one more place",
    ]


def test_a_colon_takes_no_line_of_its_own() -> None:
    assert lines("Or: this", TITLE, 400) == ["Or: this"]


def test_a_word_wider_than_its_column_is_broken_and_told() -> None:
    word = "llanfair" * 10
    done = set_text(plain(word, place=PLACE), BODY, 100)
    assert "".join("".join(p.words for p in line.pieces) for line in done.lines) == word
    assert all(line.width <= 100 for line in done.lines)
    (fault,) = done.faults
    assert (fault.rule, fault.severity, fault.place) == ("word-too-long", "warning", PLACE)
    assert "“llanfairllanfair" in fault.message


def test_an_address_is_broken_at_its_parts_without_a_word() -> None:
    done = set_text("https://example.org/councillors-and-social-media/advice", BODY, 120)
    assert done.faults == ()
    assert all(line.pieces[-1].words[-1] in "/-." for line in done.lines[:-1])


def test_a_no_break_space_and_a_no_break_hyphen_hold() -> None:
    assert lines("10\u00a0am one", PLAIN, line_width("10 am", PLAIN) + 1) == ["10\u00a0am", "one"]
    assert on_paper("one\u2011two") == "one-two"


@pytest.mark.parametrize("letter", ["✓", "☐", "漢", "😀", "ا"])
def test_a_character_without_a_glyph_is_an_error_that_names_it(letter: str) -> None:
    (fault,) = set_text(plain(f"a {letter} b {letter}", place=PLACE), BODY, 400).faults
    assert (fault.rule, fault.severity, fault.place) == ("missing-glyph", "error", PLACE)
    assert f"“{letter}” (U+{ord(letter):04X}" in fault.message


def test_letters_of_wales_and_poland_and_the_signs_of_money_have_glyphs() -> None:
    words = plain("ŵ ŷ Ŵ Ŷ ẁ ẃ ẅ ỳ Zażółć gęślą jaźń £ € – — “ ” ‘ ’ … • · ½ × −")
    for run in (words, words.styled(bold=True), words.styled(italic=True)):
        assert set_text(run, BODY, 900).faults == ()
    assert set_text(words, TITLE, 900).faults == ()


def test_accents_written_apart_are_composed() -> None:
    assert on_paper("w\u0302") == "ŵ"
    assert set_text("w\u0302y\u0302", BODY, 400).faults == ()


def test_a_word_may_run_over_styles_without_a_break_inside_it() -> None:
    text = inline("one **two**, three")
    assert lines(text, PLAIN, line_width("three", PLAIN) + 1) == ["one", "two,", "three"]


@settings(deadline=None)
@given(
    st.lists(st.text("abcdefgh", min_size=1, max_size=12), min_size=1, max_size=40),
    st.floats(80, 400),
    st.sampled_from([BODY, PLAIN, TITLE]),
)
def test_no_word_is_lost_and_no_line_is_too_wide(
    words: list[str], width: float, style: TextStyle
) -> None:
    runs = tuple(Run(f"{word} ", bold=index % 3 == 0) for index, word in enumerate(words))
    done = set_text(Text(runs), style, width)
    joined = "".join(piece.words for line in done.lines for piece in line.pieces)
    assert joined.split() == words or "".join(joined.split()) == "".join(words)
    assert all(line.width <= width + 0.02 for line in done.lines)


@settings(deadline=None)
@given(st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=1, max_size=30))
def test_choosing_breaks_never_takes_another_line(words: list[str]) -> None:
    text = " ".join(words)
    least = len(lines(text, PLAIN, 200))
    assert len(lines(text, BODY, 200)) == least
    balanced = TextStyle(12, 17, breaking="balanced")
    assert len(lines(text, balanced, 200)) == least
