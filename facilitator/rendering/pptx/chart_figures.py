"""How large the words and figures of a chart are, and how its figures are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from facilitator.pack.deck import ChartSlide
from facilitator.rendering.pptx.measure import text_width
from facilitator.rendering.pptx.style import TextStyle

#: Sizes of words and figures; and how many lines high the row of a bar is to be.
_TEXT_PT, _LEAST_TEXT_PT, _LEAST_FIGURE_PT = 20, 10, 14
_LINES_A_ROW = 1.5
#: More figures than this are a table: an axis tells them instead.
_MOST_FIGURES = 16
#: More labels than this, and they are too small to read, or lie on their sides.
_MOST_LABELS: Mapping[str, int] = {"bar": 14, "column": 14, "line": 31}
#: The usual width of a chart.
CHART_WIDTH_PT = 800


def too_many(slide: ChartSlide, colours: int) -> tuple[int, int, str] | None:
    """What a chart has more of than can be told apart in so many colours: how many, how many it
    may have, and of what."""
    if slide.type == "pie":
        counts = [(len(slide.labels), colours, "slices")]
    else:
        most = _MOST_LABELS[slide.type]
        counts = [(len(slide.labels), most, "labels"), (len(slide.series), colours, "series")]
    return next((each for each in counts if each[0] > each[1]), None)


def text_size(slide: ChartSlide, height_pt: float) -> float:
    """20 points, or what the labels of a bar chart leave room for."""
    if slide.type != "bar":
        return _TEXT_PT
    row_pt = height_pt / max(1, len(slide.labels))
    return max(_LEAST_TEXT_PT, min(_TEXT_PT, row_pt / _LINES_A_ROW))


def figure_size(slide: ChartSlide, height_pt: float) -> float:
    """The size at which each figure has room beside its bar or point; 0 where it is too small."""
    if slide.type == "line" and len(slide.series) > 1:
        return 0
    values = figures_of(slide)
    if not 0 < len(values) <= _MOST_FIGURES:
        return 0
    if slide.type == "bar":
        size = height_pt / len(values) / _LINES_A_ROW
    else:
        style = TextStyle(size_pt=1, bold=True)
        longest = max(text_width(each, style) for each in written(values))
        size = CHART_WIDTH_PT / len(values) / (longest + 0.5)
    return min(_TEXT_PT, size) if size >= _LEAST_FIGURE_PT else 0


def figures_of(slide: ChartSlide) -> tuple[float, ...]:
    """All figures of all series."""
    return tuple(value for _, values in slide.series for value in values)


def figures_format(values: Sequence[float]) -> str:
    """How Excel is to write figures: as they are, or the long ones with their thousands marked and
    rounded to what can be read from a seat. The sheet keeps the whole of them."""
    largest = max(map(abs, values), default=0)
    if largest < 10_000 and all(value == round(value, 2) for value in values):
        return "General"
    if largest >= 1000 or all(value == round(value) for value in values):
        return "#,##0"
    return "#,##0.00" if largest >= 1 else "0.0000"


def written(values: Sequence[float]) -> list[str]:
    """Figures as that format shows them, in English."""
    form = figures_format(values)
    if form == "General":
        return [f"{value:.15g}" for value in values]
    places = len(form.partition(".")[2])
    return [f"{value:,.{places}f}" for value in values]
