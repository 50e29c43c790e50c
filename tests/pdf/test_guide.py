"""The guide: a run sheet on one page, activities that lose nothing, all of it readable."""

from __future__ import annotations

import io
import itertools
import re
from dataclasses import replace
from functools import cache

import page as validation
import pikepdf
import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from facilitator.brand import DEFAULT_BRAND
from facilitator.pack.bridges import Side
from facilitator.pack.guide import KeyTable, RunSheet, RunSheetRow
from facilitator.pack.handout import Cover, Fact
from facilitator.pack.steps import Step
from facilitator.pack.whole import Pack
from facilitator.rendering.pdf.guide import render
from facilitator.rendering.pdf.guide.measures import measures_for
from facilitator.rendering.pdf.guide.rows import columns_of
from facilitator.rendering.pdf.guide.strip import bars, minute_width, ticks
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from facilitator.text import plain
from tests.pdf.guide_samples import (
    CARD_KEY,
    LONG,
    ROOM,
    activity,
    endless_activity,
    guide_of,
    run_sheet,
    short_activity,
    side,
    track,
    whole_guide,
    with_tracks,
)
from tests.pdf.reading import Node, passages, tree, untagged_operators

MM = 72 / 25.4
GUIDES: dict[str, Pack] = {
    "whole": whole_guide(),
    "3 activities": guide_of(run_sheet(3)),
    "15 activities": guide_of(run_sheet(15)),
    "20 activities": guide_of(run_sheet(20)),
    "40 activities": guide_of(run_sheet(40)),
    "long titles": guide_of(run_sheet(12, title=LONG)),
    "a long day": guide_of(run_sheet(12, minutes=45)),
    "two days": guide_of(run_sheet(5), run_sheet(6)),
    "three tracks": guide_of(
        with_tracks(run_sheet(12), *(track(f"Side room {n}", 25 - 4 * n) for n in range(3)))
    ),
    "endless tracks": guide_of(
        with_tracks(run_sheet(12), *(track(f"{LONG} {n}", 25, LONG * 9) for n in range(26)))
    ),
    "endless": guide_of(endless_activity()),
    "letter": replace(whole_guide(), paper="letter"),
}


def drawn(pack: Pack) -> Rendered:
    return render(pack, DEFAULT_BRAND, Settings())


@cache
def built(name: str) -> Rendered:
    return drawn(GUIDES[name])


def page_texts(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as pdf:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


def words_of(blocks: Pack) -> str:
    return " ".join(words for _, words in passages(drawn(blocks).data))


# -- validity -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", GUIDES)
def test_every_guide_is_pdf_ua(name: str) -> None:
    report = validation.validate_pdf_bytes(built(name).data, profile="ua1")
    assert report.failures == []
    assert report.is_compliant


@pytest.mark.parametrize("name", GUIDES)
def test_every_guide_is_sound_and_has_its_fonts(name: str) -> None:
    with pikepdf.open(io.BytesIO(built(name).data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


@pytest.mark.parametrize("name", GUIDES)
def test_everything_drawn_is_tagged_or_an_artifact(name: str) -> None:
    assert untagged_operators(built(name).data) == []


@pytest.mark.parametrize("name", GUIDES)
def test_nothing_is_said_of_a_guide_that_fits(name: str) -> None:
    assert built(name).diagnostics == ()


def test_the_same_pack_gives_the_same_bytes() -> None:
    assert drawn(GUIDES["whole"]).data == built("whole").data


@pytest.mark.parametrize("name", GUIDES)
def test_every_page_says_that_it_is_never_shown_and_which_it_is(name: str) -> None:
    pages = page_texts(built(name).data)
    assert len(pages) == built(name).count
    for number, words in enumerate(pages, start=1):
        assert "Never shown to the room" in words
        assert f"Guide {number} of {len(pages)}" in words


@pytest.mark.parametrize("name", GUIDES)
def test_no_words_leave_the_page_or_run_into_the_footer(name: str) -> None:
    with pypdfium2.PdfDocument(built(name).data) as pdf:
        for page in pdf:
            width, height = page.get_size()
            text = page.get_textpage()
            for index in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(index)
                assert left >= 14.9 * MM
                assert right <= width - 14.9 * MM
                assert top <= height - 8 * MM
                in_footer = bottom < 14 * MM
                assert top < 14.5 * MM if in_footer else bottom >= 14 * MM


def test_a_block_that_no_guide_has_is_an_error_of_the_caller() -> None:
    nothing = Side(word="", title=plain(""))
    cover = Cover(
        organisation=plain(""),
        document="",
        title=plain(""),
        subtitle=plain(""),
        offline=nothing,
        digital=nothing,
        icon="pin",
        motto="",
        facts=(),
        outcomes_heading="",
        outcomes=(),
    )
    with pytest.raises(TypeError, match="Cover"):
        drawn(guide_of(cover))


# -- the run sheet ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("3 activities", 1),
        ("15 activities", 1),
        ("20 activities", 2),
        ("40 activities", 3),
        ("long titles", 1),
        ("a long day", 1),
        ("two days", 2),
    ],
)
def test_a_run_sheet_takes_a_page_for_fifteen_activities(name: str, count: int) -> None:
    assert built(name).count == count


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 45), st.integers(0, 12))
def test_a_run_sheet_reads_every_row_once_and_in_order(count: int, facts: int) -> None:
    sheet = run_sheet(count)
    more = tuple(Fact(label=f"Fact {n}", value=plain(f"Value {n} " * 30)) for n in range(facts))
    root = tree(drawn(guide_of(replace(sheet, facts=more))).data)
    rows = [row for row in root.all("TR") if not row.all("TH") or row.all("TD")]
    assert [row.kids[0].words for row in rows] == [row.clock for row in sheet.rows]
    assert all(len(row.kids) == 5 for row in root.all("TR"))
    words = root.words
    for number in range(facts):
        assert words.count(f"Value {number} ") >= 29


def test_a_row_reads_start_minutes_activity_lead_and_latest_start() -> None:
    root = tree(built("3 activities").data)
    heads, first, second, _ = root.all("TR")
    assert [cell.words for cell in cells(heads)] == [
        "Start",
        "Minutes",
        "Activity",
        "Lead",
        "Latest start",
    ]
    assert {cell.attributes["Scope"] for cell in heads.all("TH")} == {"/Column"}
    start, minutes, activity_cell, lead, latest = cells(first)
    assert [start.words, minutes.words, lead.words] == ["18:00", "5", "Ruth"]
    assert said_in(activity_cell) == ["Welcome, and what this is for", "Opening"]
    assert said_in(latest) == ["18:20"]
    assert second.all("TH")[0].attributes["Scope"] == "/Row"
    assert said_in(second.all("TD")[-1]) == ["18:25", "Shrink: saves 3"]


def said_in(cell: Node) -> list[str]:
    return [paragraph.words for paragraph in cell.all("P")]


def cells(row: Node) -> list[Node]:
    return [kid for kid in row.kids if isinstance(kid, Node)]


def test_a_title_is_cut_short_on_the_run_sheet_only_when_no_size_holds_it() -> None:
    whole = words_of(guide_of(run_sheet(12, title=LONG)))
    assert LONG in whole
    cut = words_of(guide_of(run_sheet(12, title=LONG * 3)))
    assert LONG not in cut
    assert "…" in cut


def test_the_key_and_the_facts_stand_under_the_rows() -> None:
    said = [words for _, words in passages(built("3 activities").data)]
    key = said.index("Kind Open or close Talk Practice Reflect Pause")
    assert said[key + 1].startswith("Out of the cupboard 5 sets of habit cards")


@settings(max_examples=12, deadline=None)
@given(halves=st.integers(1, 19_999), beside=st.sampled_from([1, 15, 200, 20_159]))
@example(halves=15, beside=25)
@example(halves=200, beside=25)
@example(halves=19_999, beside=19_999)
def test_minutes_are_never_broken(halves: int, beside: int) -> None:
    sheet = with_minutes(run_sheet(3), halves / 2, beside / 2)
    rendered = drawn(guide_of(with_tracks(sheet, track("The Library", beside / 2), row=1)))
    assert rendered.diagnostics == ()
    (page,) = page_texts(rendered.data)
    for minutes in (halves / 2, beside / 2):
        assert f" {minutes:.1f} ".replace(".0 ", " ") in page


def with_minutes(sheet: RunSheet, *minutes: float) -> RunSheet:
    rows = [
        replace(row, minutes=f"{length:.1f}".removesuffix(".0"), weight=length)
        for row, length in zip(sheet.rows, minutes, strict=False)
    ]
    return replace(sheet, rows=(*rows, *sheet.rows[len(rows) :]))


def test_the_bars_of_long_activities_end_before_the_titles() -> None:
    sheet = with_minutes(run_sheet(3), 9999.5, 0.5)
    guide = guide_of(sheet).guide
    assert guide is not None
    columns = columns_of(sheet, measures_for(guide, "a4", DEFAULT_BRAND))
    assert columns.bar + columns.figures <= columns.bars
    assert columns.bars + 9999.5 * columns.minute <= columns.title


# -- parallel tracks ---------------------------------------------------------------------------


def test_each_track_of_a_breakout_has_a_row_with_its_leader_and_its_own_end() -> None:
    tracks = (
        track("Committee Room 1", 25, "18:25 Write a first post"),
        track("The Library", 12, "18:25 Answer a resident · 18:32 Read it aloud", "Siân"),
    )
    root = tree(drawn(guide_of(with_tracks(run_sheet(12), *tracks))).data)
    rows = [[said_in(cell) or [cell.words] for cell in cells(row)] for row in root.all("TR")]
    breakout, first, second = rows[4:7]
    assert breakout[2] == [
        "Same habit, new place",
        "Practice: exercise",
        "Back together at 18:50",
    ]
    assert first == [
        [""],
        ["25"],
        ["Committee Room 1", "18:25 Write a first post"],
        ["Tom"],
        ["until 18:50"],
    ]
    assert second[2:] == [
        ["The Library", "18:25 Answer a resident · 18:32 Read it aloud"],
        ["Siân"],
        ["until 18:37"],
    ]
    assert rows[7][0] == ["18:50"]


def test_three_tracks_in_twelve_activities_still_take_one_page() -> None:
    assert built("three tracks").count == 1
    (page,) = page_texts(built("three tracks").data)
    assert page.index("Side room 0") < page.index("Side room 1") < page.index("Side room 2")
    assert page.index("Side room 2") < page.index("What surprised you?")


def test_more_tracks_than_a_page_holds_are_cut_short_and_the_day_goes_on() -> None:
    pages = page_texts(built("endless tracks").data)
    assert len(pages) <= 2
    assert "…" in " ".join(pages)
    assert "Before today and now; goodbye" in pages[-1]


@pytest.mark.parametrize("count", [3, 9, 10, 11, 12, 26])
def test_tracks_without_a_line_of_their_own_are_counted(count: int) -> None:
    tracks = [track(f"Side room {n}.", 25) for n in range(1, count + 1)]
    said = words_of(guide_of(with_tracks(run_sheet(4), *tracks)))
    left = sum(f"Side room {n}." not in said for n in range(1, count + 1))
    assert (left == 0) == (count <= 10)
    if left:
        assert f"And {left} more room" in said
    else:
        assert "more room" not in said


def test_a_day_on_two_pages_says_which_of_them_each_is() -> None:
    first, second = page_texts(built("20 activities").data)
    assert first.startswith("Run sheet 1/2")
    assert "Run sheet 2/2" in second
    assert "1/1" not in page_texts(built("3 activities").data)[0]


def test_titles_begin_further_left_where_the_bars_are_short() -> None:
    assert title_left(run_sheet(12, minutes=5)) < title_left(run_sheet(12)) - 10 * MM


def title_left(sheet: RunSheet) -> float:
    with pypdfium2.PdfDocument(drawn(guide_of(sheet)).data) as pdf:
        text = pdf[0].get_textpage()
        hit = text.search("Activity").get_next()
        assert hit is not None
        left: float = text.get_charbox(hit[0])[0]
        return left


# -- the strip ----------------------------------------------------------------------------------


def test_a_minute_is_a_millimetre_and_a_half_until_the_page_is_full() -> None:
    assert minute_width(45, 180 * MM) == pytest.approx(1.5 * MM)
    assert minute_width(120, 180 * MM) == pytest.approx(1.5 * MM)
    assert minute_width(240, 180 * MM) == pytest.approx(0.75 * MM)


@given(st.floats(1, 1000), st.floats(0.1, 5))
def test_ticks_run_from_the_start_to_the_finish_and_never_collide(
    minutes: float, minute: float
) -> None:
    offsets = ticks(minutes, minute)
    assert offsets[0] == 0
    assert offsets[-1] == minutes
    gaps = [after - before for before, after in itertools.pairwise(offsets)]
    assert all(gap * minute >= 19.9 * MM for gap in gaps[1:])


def test_activities_at_the_same_time_lie_in_lanes() -> None:
    sheet = run_sheet(3)
    first, second, third = sheet.rows
    moved = replace(sheet, rows=(first, replace(second, clock="18:02"), third))
    assert [bar.lane for bar in bars(sheet)] == [0, 0, 0]
    assert [bar.lane for bar in bars(moved)] == [0, 1, 0]
    assert {bar.lanes for bar in bars(moved)} == {2}


def test_a_night_session_goes_on_after_midnight() -> None:
    sheet = run_sheet(2)
    late = replace(sheet, start_minutes=23 * 60 + 55, rows=at(sheet.rows, "23:55", "00:00"))
    assert [bar.start for bar in bars(late)] == [0, 5]


def at(rows: tuple[RunSheetRow, ...], *clocks: str) -> tuple[RunSheetRow, ...]:
    return tuple(replace(row, clock=clock) for row, clock in zip(rows, clocks, strict=True))


# -- activities ---------------------------------------------------------------------------------


def test_an_activity_is_read_from_its_title_to_its_side_notes() -> None:
    said = passages(drawn(guide_of(activity(part="Seeing the similarity"))).data)
    headings = [words for role, words in said if role in ("H1", "H2")]
    assert headings == [
        "4 Same habit, new place",
        "Steps",
        "You might say",
        "Watch for",
        "Debrief",
        "Materials",
        "If late",
        "No device",
        "For everyone",
        "Take care",
        "Outcome",
    ]
    assert ("P", "Practice: exercise") in said
    assert ("P", "Tables of four. Lead: Tom") in said
    words = [words for _, words in said]
    assert words.index("Ask the room") < words.index("Steps") < words.index("Materials")


def test_an_ordinary_activity_takes_one_page() -> None:
    assert drawn(guide_of(activity())).count == 1
    assert drawn(guide_of(activity(part="Seeing the similarity"))).count == 1


def test_short_activities_share_a_page() -> None:
    breaks = [short_activity(str(number)) for number in range(1, 5)]
    assert drawn(guide_of(*breaks)).count == 1


def test_an_activity_without_a_main_part_has_its_notes_there() -> None:
    rendered = drawn(guide_of(short_activity()))
    with pypdfium2.PdfDocument(rendered.data) as pdf:
        text = pdf[0].get_textpage()
        hit = text.search("If late").get_next()
        assert hit is not None
        assert text.get_charbox(hit[0])[0] < 30 * MM


def test_nothing_is_lost_or_doubled_where_an_activity_runs_over_pages() -> None:
    said = words_of(GUIDES["endless"])
    marks = [*(f"{part}{end}" for part in ("Setup", "Say", "Watch", "Late") for end in "01")]
    marks += [f"Step{n}" for n in range(9)]
    marks += [f"Item{n}" for n in range(30)]
    for mark in marks:
        assert len(re.findall(rf"\b{mark}\b", said)) == 1, mark
    assert "Now what?" in said


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.integers(1, 400), max_size=6),
    st.lists(st.integers(1, 250), max_size=5),
    st.integers(0, 60),
)
def test_no_word_of_an_activity_is_lost_whatever_its_lengths(
    steps: list[int], notes: list[int], asked: int
) -> None:
    page = activity(
        invitation=plain("Asked " * asked),
        steps=tuple(Step(text=plain("Stepped " * count), minutes="5") for count in steps),
        main=(),
        debrief=(),
        side=tuple(side("eye", "Note", "Noted " * count) for count in notes),
    )
    said = words_of(guide_of(page))
    assert said.count("Stepped") == sum(steps)
    assert said.count("Noted") == sum(notes)
    assert said.count("Asked") == asked


def test_a_continued_activity_shows_its_title_again_and_reads_it_once() -> None:
    rendered = built("endless")
    assert rendered.count > 2
    assert all("A very long title" in words for words in page_texts(rendered.data))
    headings = [words for role, words in passages(rendered.data) if role == "H1"]
    assert headings == [f"9 {LONG}"]


# -- tables -------------------------------------------------------------------------------------


def test_a_table_names_its_columns_and_its_rows() -> None:
    table = tree(drawn(guide_of(CARD_KEY)).data).all("Table")[0]
    heads, first, _ = table.all("TR")
    assert [cell.words for cell in cells(heads)] == ["Pair", "Offline habit", "Digital counterpart"]
    assert [(cell.role, cell.words) for cell in cells(first)] == [
        ("TH", "1A, 1B"),
        ("TD", "Ward surgery"),
        ("TD", "A bookable online slot beside it"),
    ]


def table_of(heading: str, count: int) -> KeyTable:
    rows = tuple((plain(f"{heading} row {number}"), plain("What")) for number in range(count))
    return KeyTable(heading=plain(heading), columns=("Row", "What"), rows=rows)


@pytest.mark.parametrize("before", range(1, 32))
def test_no_row_of_a_table_stands_alone_on_a_page(before: int) -> None:
    rendered = drawn(guide_of(table_of("First", before), table_of("Second", 14)))
    for words in page_texts(rendered.data):
        for heading in ("First", "Second"):
            assert words.count(f"{heading} row") != 1 or before == 1


def test_a_small_table_stays_whole() -> None:
    for before in range(1, 32):
        rendered = drawn(guide_of(table_of("First", before), table_of("Second", 8)))
        counts = [words.count("Second row") for words in page_texts(rendered.data)]
        assert sorted(counts)[-1] == 8


def test_tables_draw_closer_where_that_saves_a_page() -> None:
    tables = (table_of("First", 9), table_of("Second", 5), table_of("Third", 5))
    assert drawn(guide_of(*tables)).count == 1


def test_a_table_without_column_headings_has_no_head() -> None:
    table = tree(drawn(guide_of(ROOM)).data).all("Table")[0]
    assert len(table.all("TR")) == len(ROOM.rows)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(1, 900), min_size=1, max_size=40))
def test_a_table_over_pages_loses_no_word_and_repeats_its_head_to_the_eye(
    lengths: list[int],
) -> None:
    rows = tuple((plain(f"Row{n}x"), plain("word " * count)) for n, count in enumerate(lengths))
    table = KeyTable(heading=plain("Long"), columns=("Column one", "Column two"), rows=rows)
    rendered = drawn(guide_of(table))
    said = " ".join(words for _, words in passages(rendered.data))
    assert said.count("word") == sum(lengths)
    assert said.count("Column one") == 1
    assert all(said.count(f"Row{n}x") == 1 for n in range(len(lengths)))
    assert all("Column one" in words for words in page_texts(rendered.data))


def test_the_product_s_words_say_their_language_where_it_differs() -> None:
    pack = guide_of(activity(), run_sheet(3), language="pl", words_language="en-GB")
    spans = {node.words: node.language for node in tree(drawn(pack).data).all("Span")}
    for words in ("Steps", "Ask the room", "Latest start", "If late", "Practice: exercise"):
        assert spans[words] == "en-GB"


def test_welsh_letters_are_printed_and_read() -> None:
    page = activity(
        title=plain("Yr ŵyl yn y tŷ"), invitation=plain("Beth wnaethoch chi? £5 – “ŷd”")
    )
    said = words_of(guide_of(page))
    assert "4 Yr ŵyl yn y tŷ" in said
    assert "£5 – “ŷd”" in said
