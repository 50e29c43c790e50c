"""The sheet inside a chart, which opens when somebody edits the figures."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime

from facilitator.pack.deck import ChartSlide
from facilitator.rendering.pptx.chart_xml import chart_xml, data_sheet
from facilitator.rendering.pptx.slides.chart import _painted as chart_in
from facilitator.rendering.pptx.style import colour_xml
from facilitator.text import plain


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


def test_a_palette_without_a_wash_leaves_a_chart_as_it_is() -> None:
    """A template on which words on a wash could not be read."""
    drawn = chart_in(colour_xml("digital").encode(), {"wash": "given"})
    assert drawn == colour_xml("digital").encode()
    both = chart_in(colour_xml("digital").encode(), {"wash": "given", "digital": "ink"})
    assert both == colour_xml("ink").encode()
