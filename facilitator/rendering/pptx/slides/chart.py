"""Charts: native and editable, with their figures in an embedded sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pptx.opc.constants import CONTENT_TYPE

from facilitator.pack.deck import ChartSlide
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.chart_figures import too_many
from facilitator.rendering.pptx.chart_xml import chart_xml, data_sheet, series_roles
from facilitator.rendering.pptx.complaints import chart_too_full
from facilitator.rendering.pptx.package import Part
from facilitator.rendering.pptx.page import resized
from facilitator.rendering.pptx.paragraphs import para
from facilitator.rendering.pptx.stage import CHART_PART, SHEET_PART, Stage
from facilitator.rendering.pptx.style import Role, colour_xml

_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def draw_chart(slide: ChartSlide, stage: Stage) -> None:
    """The chart, with its figures in a sheet; without a note it takes the room of one."""
    canvas = Canvas(stage, slide, "Chart")
    box = canvas.layout["chart"].box
    if not slide.note:
        note = canvas.layout["note"].box
        box = box._replace(height=note.bottom - box.y)
    relation = canvas.file.relate("CHART", _add_chart(slide, canvas, box.height))
    content = (
        f'<c:chart xmlns:c="{_URI}" r:id="{relation}"'
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
    )
    canvas.frame("chart", box, _URI, content, slide.alt)
    canvas.fill("note", (para(slide.note),))


def _painted(chart: bytes, palette: Mapping[Role, Role]) -> bytes:
    """The chart in the colours that its slide's layout takes for roles of ours."""
    others = {
        colour_xml(role): colour_xml(other)
        for role, other in palette.items()
        if other != "given"  # no fill at all: charts have none of these
    }
    if not others:
        return chart
    colours = "|".join(re.escape(colour) for colour in others)
    found = re.compile(colours)
    return found.sub(lambda match: others[match[0]], chart.decode()).encode()


def _add_chart(slide: ChartSlide, canvas: Canvas, height_pt: float) -> str:
    """The name of a new chart part, related to its sheet."""
    stage = canvas.stage
    number = stage.next_chart()
    chart = Part(CHART_PART.format(number), CONTENT_TYPE.DML_CHART, b"")
    sheet = Part(
        SHEET_PART.format(number),
        CONTENT_TYPE.SML_SHEET,
        data_sheet(slide, stage.settings.source_date),
    )
    relation = chart.relate("PACKAGE", stage.package.add(sheet).name)
    palette = canvas.layout.palette
    roles = series_roles(palette)
    if crowd := too_many(slide, len(roles)):
        stage.say(*chart_too_full(*crowd, slide.title))
    chart.data = _painted(
        chart_xml(slide, stage.deck.language, relation, height_pt, roles), palette
    )
    if stage.scale != 1:
        chart.data = resized(chart.data, stage.scale)
    return stage.package.add(chart).name
