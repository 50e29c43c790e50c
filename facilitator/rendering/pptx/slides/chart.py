"""Charts: native and editable, with their figures in an embedded sheet."""

from __future__ import annotations

from pptx.opc.constants import CONTENT_TYPE

from facilitator.pack import ChartSlide
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.chart_xml import chart_xml, data_sheet
from facilitator.rendering.pptx.package import Part
from facilitator.rendering.pptx.paragraphs import para
from facilitator.rendering.pptx.stage import Stage

_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def draw_chart(slide: ChartSlide, stage: Stage) -> None:
    canvas = Canvas(stage, slide, "Chart")
    box = canvas.layout["chart"].box
    if not slide.note:
        note = canvas.layout["note"].box
        box = box._replace(height=note.bottom - box.y)
    relation = canvas.file.relate("CHART", _add_chart(slide, stage, box.height))
    content = (
        f'<c:chart xmlns:c="{_URI}" r:id="{relation}"'
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
    )
    canvas.frame("chart", box, _URI, content, slide.alt)
    canvas.fill("note", (para(slide.note),))


def _add_chart(slide: ChartSlide, stage: Stage, height_pt: float) -> str:
    """The name of a new chart part, related to its sheet."""
    number = stage.next_chart()
    chart = Part(f"/ppt/charts/chart{number}.xml", CONTENT_TYPE.DML_CHART, b"")
    sheet = Part(
        f"/ppt/embeddings/sheet{number}.xlsx",
        CONTENT_TYPE.SML_SHEET,
        data_sheet(slide, stage.settings.source_date),
    )
    relation = chart.relate("PACKAGE", stage.package.add(sheet).name)
    chart.data = chart_xml(slide, stage.deck.language, relation, height_pt)
    return stage.package.add(chart).name
