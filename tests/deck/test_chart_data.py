"""Charts: the sheet inside, which opens when somebody edits the figures, and how they look."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator.brand import DEFAULT_BRAND
from facilitator.pack.deck import ChartSlide
from facilitator.rendering.pptx import render
from facilitator.rendering.pptx.chart_figures import figures_format, written
from facilitator.rendering.pptx.chart_xml import chart_xml, data_sheet
from facilitator.rendering.pptx.slides.chart import _painted as chart_in
from facilitator.rendering.pptx.style import colour_xml, stroke_xml
from facilitator.settings import Settings
from facilitator.text import plain
from tests.deck import samples


def chart(labels: tuple[str, ...], series: int = 1) -> ChartSlide:
    return ChartSlide(
        name="care.chart",
        title=plain("Where residents ask"),
        notes=(),
        type="bar",
        labels=labels,
        alt="Figures by ward",
        series=tuple((f"Ward {number}", (1.0,) * len(labels)) for number in range(1, series + 1)),
    )


def parts(slide: ChartSlide) -> dict[str, str]:
    data = data_sheet(slide, datetime(2026, 1, 1, tzinfo=UTC))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_a_label_that_looks_like_a_formula_or_an_address_stays_text() -> None:
    labels = ("=1+1", "https://elmshire.example/", "+44 20 7946 0000")
    made = parts(chart(labels))
    sheet = made["xl/worksheets/sheet1.xml"]
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert all(f"<t>{label}</t>" in made["xl/sharedStrings.xml"] for label in labels)


def test_a_series_past_the_column_z_is_found_in_its_own_column() -> None:
    slide = chart(("One",), series=27)
    written = chart_xml(slide, "en-GB", "rId1", 300, ("offline",)).decode()
    named = re.findall(r"<c:tx><c:strRef><c:f>[^$]*\$([A-Z]+)\$1</c:f>", written)
    assert named[-2:] == ["AA", "AB"]
    assert 'r="AB1"' in parts(slide)["xl/worksheets/sheet1.xml"]


def look(slide: ChartSlide, height_pt: float = 332) -> str:
    return chart_xml(slide, "en-GB", "rId1", height_pt, ("ink", "line", "caution")).decode()


def with_values(kind: str, *values: float, series: int = 1) -> ChartSlide:
    labels = tuple(f"Ward {number}" for number, _ in enumerate(values))
    given = tuple((f"Year {number}", values) for number in range(series))
    return replace(chart(labels), type=kind, series=given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "format_code", "shown"),
    [
        ((7, 2.5, -1), "General", ["7", "2.5", "-1"]),
        ((1234567890, 987654321.25, 45), "#,##0", ["1,234,567,890", "987,654,321", "45"]),
        ((41.123456, 23), "#,##0.00", ["41.12", "23.00"]),
        ((1 / 3, 0.5), "0.0000", ["0.3333", "0.5000"]),
        ((), "General", []),
    ],
)
def test_figures_are_written_as_short_as_a_seat_can_read(
    values: tuple[float, ...], format_code: str, shown: list[str]
) -> None:
    assert figures_format(values) == format_code
    assert written(values) == shown
    if values:
        labels = look(with_values("column", *values)).partition("<c:dLbls>")[2]
        assert labels.startswith(f'<c:numFmt formatCode="{format_code}" sourceLinked="0"/>')


def test_an_axis_has_round_figures() -> None:
    axis = look(with_values("line", 41.123456, 23, series=2)).partition("<c:valAx>")[2]
    assert 'formatCode="General"' in axis


def test_words_of_a_chart_are_small_only_where_its_rows_are_low() -> None:
    """Five rows of four bars: their figures have no room, and their names have."""
    crowded = look(with_values("bar", 1, 2, 3, 4, 5, series=4))
    assert "<c:dLbls>" not in crowded
    assert set(re.findall(r'defRPr sz="(\d+)"', crowded)) == {"2000"}
    some = look(with_values("bar", 1, 2, 3, 4, series=4), height_pt=400)
    assert re.findall(r'defRPr sz="(\d+)" b="1"', some) == ["1500"] * 4
    assert re.findall(r'defRPr sz="(\d+)" b="0"', some) == ["2000"]


def test_long_figures_over_columns_are_smaller_or_on_an_axis() -> None:
    assert 'sz="2000" b="1"' in look(with_values("column", *[12] * 6))
    assert 'sz="1900" b="1"' in look(with_values("column", *[123456] * 10))
    assert "<c:dLbls>" not in look(with_values("column", *[123456789] * 12))


@pytest.mark.parametrize(
    ("kind", "orders"), [("bar", ["maxMin", "maxMin"]), ("column", ["maxMin", "minMax"])]
)
def test_a_chart_begins_at_the_right_where_people_read_from_there(
    kind: str, orders: list[str]
) -> None:
    slide = with_values(kind, 1, 2)
    drawn = chart_xml(slide, "ar", "rId1", 332, ("ink",)).decode()
    assert re.findall(r'c:orientation val="(\w+)"', drawn) == orders
    assert 'axPos val="r"' in drawn and 'axPos val="l"' not in drawn
    assert 'axPos val="r"' not in look(slide)


def test_a_slice_that_is_the_whole_has_no_edge() -> None:
    edge = stroke_xml("paper", 3)
    assert edge not in look(with_values("pie", 5, 0))
    assert edge in look(with_values("pie", 5, 1))


@pytest.mark.parametrize(
    ("slide", "told"),
    [
        (with_values("pie", *[1] * 6), ""),
        (with_values("pie", *[1] * 8), "8 slices, and 7"),
        (with_values("bar", *[1] * 14), ""),
        (with_values("bar", *[1] * 15), "15 labels, and 14"),
        (with_values("line", *[1] * 31), ""),
        (with_values("column", 1, 2, series=8), "8 series, and 7"),
    ],
)
def test_a_chart_that_nobody_can_read_is_told(slide: ChartSlide, told: str) -> None:
    pack = samples.pack_of(replace(slide, notes=samples.notes("Look.")), title="Alone")
    said = [
        (each.rule, each.message) for each in render(pack, DEFAULT_BRAND, Settings()).diagnostics
    ]
    assert [rule for rule, _ in said] == (["chart-too-full"] if told else [])
    assert all(told in message for _, message in said)


def test_a_palette_without_a_wash_leaves_a_chart_as_it_is() -> None:
    """A template on which words on a wash could not be read."""
    drawn = chart_in(colour_xml("digital").encode(), {"wash": "given"})
    assert drawn == colour_xml("digital").encode()
    both = chart_in(colour_xml("digital").encode(), {"wash": "given", "digital": "ink"})
    assert both == colour_xml("ink").encode()
