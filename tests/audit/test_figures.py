"""The words of charts and SmartArt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches, Pt

from tests.audit.seeding import NAMESPACES, Parts, Seeds, judged, rules


@pytest.fixture
def seeds() -> Seeds:
    return Seeds()


def _chart(seeds: Seeds) -> Any:
    data = CategoryChartData()
    data.categories = ["North", "South"]
    data.add_series("Calls", (1, 2))
    frame = seeds.slide.shapes.add_chart(
        XL_CHART_TYPE.COLUMN_CLUSTERED, Inches(1), Inches(2), Inches(6), Inches(4), data
    )
    frame._element.nvGraphicFramePr.cNvPr.set("descr", "Twice as many calls in the south")
    chart = frame.chart
    chart.has_title = False
    chart.font.size = Pt(18)
    return chart


def test_a_chart_in_large_type_is_no_fault(seeds: Seeds, tmp_path: Path) -> None:
    _chart(seeds)
    assert judged(seeds.data(), tmp_path) == []


def test_a_chart_takes_the_usual_size_where_it_says_nothing(seeds: Seeds, tmp_path: Path) -> None:
    chart = _chart(seeds)._chartSpace
    chart.remove(chart.find("{*}txPr"))
    (said,) = judged(seeds.data(), tmp_path)
    assert said.rule == "figure-text-too-small"
    assert said.message == "an axis of the chart “Chart 2” is set in 10 points"


def _small_axis(chart: Any) -> None:
    chart.value_axis.tick_labels.font.size = Pt(9)


def _small_legend(chart: Any) -> None:
    chart.has_legend = True
    chart.legend.font.size = Pt(11)


def _small_labels(chart: Any) -> None:
    chart.plots[0].has_data_labels = True
    chart.plots[0].data_labels.show_value = True
    chart.plots[0].data_labels.font.size = Pt(12)


def _small_title(chart: Any) -> None:
    chart.has_title = True
    chart.chart_title.text_frame.text = "Calls"
    chart.chart_title.text_frame.paragraphs[0].runs[0].font.size = Pt(14)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_small_axis, "an axis of the chart “Chart 2” is set in 9 points"),
        (_small_legend, "the legend of the chart “Chart 2” is set in 11 points"),
        (_small_labels, "a label of the chart “Chart 2” is set in 12 points"),
        (_small_title, "the title of the chart “Chart 2” is set in 14 points"),
    ],
)
def test_small_words_of_a_chart_are_found(
    seeds: Seeds, change: Any, words: str, tmp_path: Path
) -> None:
    change(_chart(seeds))
    (said,) = judged(seeds.data(), tmp_path)
    assert (said.rule, said.message) == ("figure-text-too-small", words)


def test_what_a_chart_does_not_show_is_not_read(seeds: Seeds, tmp_path: Path) -> None:
    chart = _chart(seeds)
    _small_axis(chart)
    _small_labels(chart)
    chart.value_axis.visible = False
    chart.plots[0].data_labels.show_value = False
    assert judged(seeds.data(), tmp_path) == []


def test_small_words_of_smart_art_are_found(seeds: Seeds, tmp_path: Path) -> None:
    relation = (
        '<Relationship Id="rId90" Type="http://schemas.microsoft.com/office/2007/relationships/'
        'diagramDrawing" Target="../diagrams/drawing1.xml"/></Relationships>'
    )

    def draw(parts: Parts) -> None:
        name = "ppt/slides/_rels/slide1.xml.rels"
        parts[name] = parts[name].replace(b"</Relationships>", relation.encode())
        parts["ppt/diagrams/drawing1.xml"] = (
            f"<dsp:drawing {NAMESPACES} xmlns:dsp='http://schemas.microsoft.com/office/drawing/"
            "2008/diagram'><a:p><a:r><a:rPr sz='1300'/><a:t>First step</a:t></a:r></a:p>"
            "</dsp:drawing>"
        ).encode()

    found = [each for each in judged(seeds.data(draw), tmp_path) if each.rule != "package-fault"]
    assert rules(found) == ["figure-text-too-small"]
    assert found[0].message == "“First step” in SmartArt is set in 13 points"
