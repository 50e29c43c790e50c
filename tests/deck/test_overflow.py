"""Where content is too much for one slide, or for its size: where it is cut, and what is told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from facilitator.brand import DEFAULT_BRAND
from facilitator.pack.deck import (
    BreakSlide,
    Column,
    ColumnsSlide,
    DebriefSlide,
    PictureSlide,
    PointsSlide,
    Slide,
    TableSlide,
    TimetableSlide,
)
from facilitator.rendering.pptx import render
from facilitator.settings import Settings
from facilitator.text import plain
from tests.deck import edges, samples
from tests.deck.geometry import overflows, style_of
from tests.deck.mixtures import mixture
from tests.deck.reading import A, Deck, text_of


def drawn(*slides: Slide) -> tuple[Deck, list[tuple[str, int]]]:
    """The deck, and the rule and line of each diagnostic."""
    rendered = render(samples.pack_of(*slides, title="Alone"), DEFAULT_BRAND, Settings())
    deck = Deck(rendered.data)
    assert list(overflows(deck)) == []
    return deck, [
        (each.rule, each.place.line if each.place else 0) for each in rendered.diagnostics
    ]


def size_of(deck: Deck, name: str, key: str) -> float:
    slide = deck.slide(name)
    shape = slide.shape(key)
    return style_of(slide, shape, next(shape.iter(f"{A}p"))).size_pt


def points(title: str) -> PointsSlide:
    return PointsSlide(
        name="points", title=samples.t(title, 7), notes=samples.notes("Go."), points=(plain("One"),)
    )


# -- titles -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "size_pt"), [("Predetermination", 26), ("Misrepresentation, and what to do", 24)]
)
def test_a_side_title_is_set_smaller_before_a_word_of_it_is_broken(
    title: str, size_pt: float
) -> None:
    deck, told = drawn(points(title))
    assert told == []
    assert size_of(deck, "points", "title") == size_pt


def test_a_side_title_that_no_size_can_hold_is_told() -> None:
    assert drawn(points(edges.LONG_WORD))[1] == [("word-too-long", 7)]


def test_a_side_title_of_too_many_words_is_told_although_it_is_set_smaller() -> None:
    deck, told = drawn(points(edges.LONG_TITLE))
    assert told == [("text-too-long", 7)]
    assert size_of(deck, "points", "title") < 28


def test_the_title_of_a_picture_has_the_room_of_a_caption_that_is_not_there(
    picture_folder: Path,
) -> None:
    slide = PictureSlide(
        name="picture",
        title=samples.t(edges.LONG_TITLE),
        notes=samples.notes("Look."),
        path=samples.photo(picture_folder),
        alt="A board",
    )
    deck, told = drawn(slide)
    assert told == []
    assert size_of(deck, "picture", "title") >= 28


def test_the_title_of_a_break_may_have_two_lines() -> None:
    slide = BreakSlide(
        name="break",
        title=samples.t("Tea and a stretch in the foyer beside the big window"),
        notes=samples.notes("Go."),
        back_at="Back at",
        clock="12:59",
    )
    deck, told = drawn(slide)
    assert told == []
    assert size_of(deck, "break", "title") == 28


def test_the_heading_of_a_column_may_have_two_lines() -> None:
    heads = ("What might go wrong, and how to step away", "Short")
    columns = tuple(Column(title=samples.t(head), points=(plain("One"),)) for head in heads)
    slide = ColumnsSlide(
        name="columns", title=plain("Both"), notes=samples.notes("Go."), columns=columns
    )
    deck, told = drawn(slide)
    assert told == []
    assert size_of(deck, "columns", "head-1") >= 20


def test_a_column_that_has_come_to_its_end_leaves_no_heading_behind() -> None:
    many = tuple(plain(f"Point {number} of a long list of them") for number in range(14))
    columns = (
        Column(title=samples.t("Long"), points=many),
        Column(title=samples.t("Short"), points=(plain("One"),)),
    )
    slide = ColumnsSlide(
        name="columns", title=plain("Both"), notes=samples.notes("Go."), columns=columns
    )
    deck, _ = drawn(slide)
    keys = ("head-1", "body-1", "head-2", "body-2")
    shown = [[slide.has(key) for key in keys] for slide in deck.slides]
    assert shown == [[True] * 4, *[[True, True, False, False]] * (len(shown) - 1)]
    assert len(shown) > 1


def test_the_name_of_a_long_track_is_cut_over_a_title_and_whole_in_the_footer() -> None:
    track = "Those who have an account already and want to go on"
    slide = PointsSlide(
        name="points",
        title=plain("Write"),
        notes=samples.notes("Go."),
        points=(plain("One"),),
        track=plain(track),
    )
    deck, told = drawn(slide)
    assert told == []
    assert text_of(deck.slide("points").shape("track")).endswith("…")
    assert size_of(deck, "points", "track") == 20
    assert text_of(deck.slide("points").shape("footer")).startswith(track)


# -- where a list is cut ----------------------------------------------------------------------


def test_seven_questions_are_shared_out_with_no_slide_for_one_alone() -> None:
    slide = DebriefSlide(
        name="debrief",
        title=plain("Looking back"),
        notes=samples.notes("Wait."),
        questions=tuple(("", plain(f"Question {number}?")) for number in range(7)),
    )
    deck, _ = drawn(slide)
    counts = [sum("Question" in text_of(each) for each in one.shapes()) for one in deck.slides]
    assert counts == [3, 2, 2]


def timetable(modes: Sequence[str]) -> TimetableSlide:
    rows = [
        samples.row(f"{9 + n // 4:02}:{n % 4 * 15:02}", f"Part {n + 1}", "", 15, mode)
        for n, mode in enumerate(modes)
    ]
    return TimetableSlide(
        name="timetable",
        title=plain("Today"),
        notes=samples.notes("Here."),
        rows=(*rows, samples.row("17:00", "Finish", mode="pause")),
        key="Your turn",
        summary="A day",
    )


def rows_of(deck: Deck) -> list[int]:
    return [len(list(slide.xml.iter(f"{A}tr"))) for slide in deck.slides]


@pytest.mark.parametrize(
    ("sessions", "rows"),
    [
        ([7, 6, 6], [8, 7, 7]),  # the finish is in the last
        ([3, 3, 3, 3, 3], [8, 8, 4]),
        ([16, 1], [10, 9]),  # no session fits, and no slide is left with a row or two
        ([20], [11, 10]),
    ],
)
def test_a_timetable_goes_on_after_a_break(sessions: list[int], rows: list[int]) -> None:
    modes = [mode for count in sessions for mode in [*["practice"] * count, "pause"]][:-1]
    assert rows_of(drawn(timetable(modes))[0]) == rows


def test_a_timetable_has_a_key_where_it_has_something_to_explain() -> None:
    deck, _ = drawn(timetable(["talk", "open"]))
    assert not deck.slide("timetable").has("key")
    assert not deck.slide("timetable").has("key-swatch")
    deck, _ = drawn(timetable(["talk", "practice"]))
    assert text_of(deck.slide("timetable").shape("key")) == "Your turn"


# -- tables -----------------------------------------------------------------------------------


def table(header: Sequence[str], *rows: Sequence[str]) -> TableSlide:
    return TableSlide(
        name="table",
        title=samples.t("A table", 5),
        notes=samples.notes("Look."),
        header=tuple(samples.t(each, 6) for each in header),
        rows=tuple(
            tuple(samples.t(each, 10 + number) for each in row) for number, row in enumerate(rows)
        ),
        summary="A table",
    )


def sizes_of(deck: Deck) -> set[str]:
    """Sizes of the body rows, in hundredths of a point."""
    rows = [row for slide in deck.slides for row in list(slide.xml.iter(f"{A}tr"))[1:]]
    return {run.get("sz") for row in rows for run in row.iter(f"{A}rPr")}


def test_a_word_in_a_heading_that_is_wider_than_its_column_is_told() -> None:
    heads = ("Responsibility", "Monitoring", "Communication", "Administration")
    deck, told = drawn(table([*heads, *heads], "12345678"))
    assert told == [("word-too-long", 6)]
    assert deck.slides


def test_lines_of_a_broken_word_end_with_a_whole_letter() -> None:
    """A word that is nearly as wide as two lines takes three."""
    words = "Neighbourhood Representative Correspondence Misinformation Predetermination"
    row = [*words.split(), "Impersonation", "Recommendation", "Acknowledgement"]
    assert {rule for rule, _ in drawn(table(["Responsibility"] * 8, row))[1]} == {"word-too-long"}


@pytest.mark.parametrize("where", ["row", "head"])
def test_a_cell_that_is_longer_than_a_slide_is_set_smaller_and_told(where: str) -> None:
    essay = " ".join(edges.SEVEN * 5)
    header, row = ("One", "Two"), ("Three", "Four")
    if where == "row":
        row = ("Three", essay)
    else:
        header = ("One", essay)
    assert drawn(table(header, row))[1] == [("text-too-long", 10 if where == "row" else 6)]


def test_a_table_is_not_set_smaller_where_that_saves_no_slide() -> None:
    """Two slides at 22 points, and at 20 as well."""
    rows = [("Why?", edges.SEVEN[5], edges.SEVEN[6]) for _ in range(6)]
    deck, _ = drawn(table(("Question", "First", "Then"), *rows))
    assert len(deck.slides) == 2
    assert sizes_of(deck) == {"2200"}


# -- whatever the words -----------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(12))
def test_nothing_hangs_out_of_its_box_whatever_the_words(seed: int, picture_folder: Path) -> None:
    rendered = render(mixture(seed, picture_folder), DEFAULT_BRAND, Settings())
    assert list(overflows(Deck(rendered.data))) == []
