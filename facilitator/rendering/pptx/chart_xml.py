"""The XML of a chart, and the sheet with its figures."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from facilitator.pack.deck import ChartSlide
from facilitator.rendering.pptx.chart_figures import (
    CHART_WIDTH_PT,
    figure_size,
    figures_format,
    figures_of,
    text_size,
)
from facilitator.rendering.pptx.paragraphs import is_right_to_left, xml_text, xml_value
from facilitator.rendering.pptx.shapes import DECLARATION
from facilitator.rendering.pptx.style import Role, colour_xml, fill_xml, stroke_xml

_SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_SHEET = "Sheet1"

#: Colours of series or slices. Offline, digital and time have meanings of their own, so a chart
#: takes the others first, which also differ in grey; that of rules is last, since it is so faint.
_SERIES: tuple[Role, ...] = ("ink", "line", "caution", "muted", "digital", "offline", "rule")
_MARKERS = ("circle", "square", "diamond", "triangle", "x")
_LEGEND_PT = 40
_CATEGORY_AXIS, _VALUE_AXIS = 1, 2
#: How thick a bar may be that lies, and one that stands.
_MOST_ROW_PT, _MOST_BAR_PT = 72, 120
#: 500 is all that the schema allows.
_LEAST_GAP_PERCENT, _MOST_GAP_PERCENT = 42, 500


def data_sheet(slide: ChartSlide, moment: datetime) -> bytes:
    """An .xlsx file: categories in the first column, a series in each of the others."""
    import xlsxwriter  # type: ignore[import-untyped]

    buffer = io.BytesIO()
    # A label is a label, also where it looks like a formula or an address.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"created": moment.replace(tzinfo=None)})
        sheet = book.add_worksheet(_SHEET)
        sheet.write_column(1, 0, slide.labels)
        for column, (name, values) in enumerate(slide.series, 1):
            sheet.write_string(0, column, name)
            sheet.write_column(1, column, values)
    return buffer.getvalue()


def series_roles(palette: Mapping[Role, Role]) -> tuple[Role, ...]:
    """The roles of series and slices, in order, that a palette paints in different colours."""
    by_colour: dict[str, Role] = {}
    for role in _SERIES:
        by_colour.setdefault(colour_xml(palette.get(role, role)), role)
    return tuple(by_colour.values())


class _Look(NamedTuple):
    """How a chart is set. `figure_pt` is the size of the figures beside its bars; 0 where they have
    no room there, and an axis tells them. `figures` is how Excel writes them."""

    roles: Sequence[Role]
    language: str
    height_pt: float
    text_pt: float
    figure_pt: float
    figures: str


def chart_xml(
    slide: ChartSlide, language: str, sheet: str, height_pt: float, roles: Sequence[Role]
) -> bytes:
    """The chart part; `sheet` is the id of its relation to the sheet, `roles` the colours of its
    series or slices."""
    tag = xml_value(language)
    legend = ""
    if len(slide.series) > 1 and slide.type != "pie":
        legend = '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>'
        height_pt -= _LEGEND_PT
    look = _Look(
        roles=roles,
        language=tag,
        height_pt=height_pt,
        text_pt=text_size(slide, height_pt),
        figure_pt=figure_size(slide, height_pt),
        figures=figures_format(figures_of(slide)),
    )
    return (
        f'{DECLARATION}<c:chartSpace {_SPACES}><c:date1904 val="0"/><c:lang val="{tag}"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea><c:layout/>{_plot(slide, look)}</c:plotArea>{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{_text(look.text_pt, tag)}"
        f'<c:externalData r:id="{sheet}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def _text(size_pt: float, language: str, *, bold: bool = False, wrap: str = "") -> str:
    size = round(size_pt) * 100
    return (
        f'<c:txPr><a:bodyPr{wrap}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size}" b="{bold:d}">'
        f'{fill_xml("ink")}<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="{language}"/></a:p></c:txPr>'
    )


# -- kinds ------------------------------------------------------------------------------------


def _plot(slide: ChartSlide, look: _Look) -> str:
    if slide.type == "line":
        return _lines(slide, look)
    if slide.type == "pie":
        return _pie(slide, look)
    return _bars(slide, look)


def _bars(slide: ChartSlide, look: _Look) -> str:
    direction = "bar" if slide.type == "bar" else "col"
    gap = _gap_percent(slide, look.height_pt)
    series = "".join(
        _series(slide, number, _paint(_role(look, number)), _labels(look, "outEnd"))
        for number in range(len(slide.series))
    )
    return (
        f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="{gap}"/>{_axis_ids()}</c:barChart>'
        f"{_axes(slide, look)}"
    )


def _gap_percent(slide: ChartSlide, height_pt: float) -> int:
    """The gap between categories, in per cent of a bar: wide where there are few, since a bar that
    fills the slide is a block."""
    along_pt, most_pt = (
        (height_pt, _MOST_ROW_PT) if slide.type == "bar" else (CHART_WIDTH_PT, _MOST_BAR_PT)
    )
    category_pt = along_pt / max(1, len(slide.labels))
    wanted = round((category_pt / most_pt - len(slide.series)) * 100)
    return max(_LEAST_GAP_PERCENT, min(_MOST_GAP_PERCENT, wanted))


def _lines(slide: ChartSlide, look: _Look) -> str:
    series = ""
    for number in range(len(slide.series)):
        role = _role(look, number)
        paint = (
            f"<c:spPr>{stroke_xml(role, 3, round_ends=True)}</c:spPr>"
            f'<c:marker><c:symbol val="{_MARKERS[number % len(_MARKERS)]}"/><c:size val="10"/>'
            f"<c:spPr>{fill_xml(role)}{stroke_xml(role, 1)}</c:spPr></c:marker>"
        )
        series += _series(slide, number, paint, _labels(look, "t"), '<c:smooth val="0"/>')
    return (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'{series}<c:marker val="1"/>{_axis_ids()}</c:lineChart>{_axes(slide, look)}'
    )


def _pie(slide: ChartSlide, look: _Look) -> str:
    values = slide.series[0][1]
    # A whole has no neighbour to be parted from.
    edge = stroke_xml("paper", 3) if sum(value > 0 for value in values) > 1 else stroke_xml(None)
    slices = "".join(
        f'<c:dPt><c:idx val="{number}"/><c:bubble3D val="0"/>'
        f"<c:spPr>{fill_xml(_role(look, number))}{edge}</c:spPr></c:dPt>"
        for number in range(len(values))
    )
    labels = (
        f"<c:dLbls>{_number_format(look)}{_label_place('outEnd')}"
        f"{_shown(value=True, category=True)}"
        '<c:separator>: </c:separator><c:showLeaderLines val="1"/></c:dLbls>'
    )
    return (
        f'<c:pieChart><c:varyColors val="1"/>{_series(slide, 0, slices, labels)}'
        '<c:firstSliceAng val="0"/></c:pieChart>'
    )


# -- series -----------------------------------------------------------------------------------


def _role(look: _Look, number: int) -> Role:
    return look.roles[number % len(look.roles)]


def _paint(role: Role) -> str:
    return f'<c:spPr>{fill_xml(role)}</c:spPr><c:invertIfNegative val="0"/>'


def _series(slide: ChartSlide, number: int, paint: str, labels: str, end: str = "") -> str:
    from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]

    name, values = slide.series[number]
    column = xl_col_to_name(number + 1)
    last = len(slide.labels) + 1
    categories = _points(slide.labels)
    figures = _points([f"{value:.15g}" for value in values])
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef>'
        f"<c:f>{_SHEET}!${column}$1</c:f><c:strCache>{_points([name])}</c:strCache></c:strRef>"
        f"</c:tx>{paint}{labels}<c:cat><c:strRef><c:f>{_SHEET}!$A$2:$A${last}</c:f>"
        f"<c:strCache>{categories}</c:strCache></c:strRef></c:cat><c:val><c:numRef>"
        f"<c:f>{_SHEET}!${column}$2:${column}${last}</c:f><c:numCache>"
        f"<c:formatCode>General</c:formatCode>{figures}</c:numCache></c:numRef></c:val>"
        f"{end}</c:ser>"
    )


def _points(values: tuple[str, ...] | list[str]) -> str:
    rows = "".join(
        f'<c:pt idx="{number}"><c:v>{xml_text(value)}</c:v></c:pt>'
        for number, value in enumerate(values)
    )
    return f'<c:ptCount val="{len(values)}"/>{rows}'


def _labels(look: _Look, place: str) -> str:
    if not look.figure_pt:
        return ""
    text = _text(look.figure_pt, look.language, bold=True, wrap=' wrap="none"')
    return (
        f"<c:dLbls>{_number_format(look)}{_label_place(place, text)}{_shown(value=True)}</c:dLbls>"
    )


def _number_format(look: _Look) -> str:
    return f'<c:numFmt formatCode="{look.figures}" sourceLinked="0"/>'


def _label_place(place: str, text: str = "") -> str:
    return f'<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{text}<c:dLblPos val="{place}"/>'


def _shown(*, value: bool, category: bool = False) -> str:
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="{value:d}"/>'
        f'<c:showCatName val="{category:d}"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )


# -- axes -------------------------------------------------------------------------------------


def _axis_ids() -> str:
    return f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'


def _axes(slide: ChartSlide, look: _Look) -> str:
    """The categories along a bare line; the values on an axis only where they are not written on
    the chart."""
    across = slide.type == "bar"
    backwards = is_right_to_left(look.language)
    # From right to left, bars and lines begin at the right.
    side = "r" if backwards else "l"
    places = (side, "b") if across else ("b", side)
    labelled = look.figure_pt > 0
    lines = "" if labelled else f"<c:majorGridlines><c:spPr>{_HAIRLINE}</c:spPr></c:majorGridlines>"
    floor = '<c:min val="0"/>' if min(figures_of(slide), default=0) >= 0 else ""
    # The steps of an axis are round, whatever the figures are.
    axis_figures = look.figures if look.figures == "#,##0" else "General"
    order = "maxMin" if across or backwards else "minMax"
    value_order = "maxMin" if across and backwards else "minMax"
    # With the categories from top to bottom, the values would otherwise stand above them.
    crossing = "max" if across and not labelled else "autoZero"
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation val="{order}"/>'
        f'</c:scaling><c:delete val="0"/><c:axPos val="{places[0]}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{_HAIRLINE}</c:spPr>"
        f'<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling>'
        f'<c:orientation val="{value_order}"/>{floor}</c:scaling>'
        f'<c:delete val="{labelled:d}"/><c:axPos val="{places[1]}"/>{lines}'
        f'<c:numFmt formatCode="{axis_figures}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f"<c:spPr>{stroke_xml(None)}</c:spPr>"
        f'<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="{crossing}"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )


_HAIRLINE = stroke_xml("rule", 0.75)
