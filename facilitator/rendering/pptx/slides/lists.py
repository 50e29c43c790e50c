"""Lists: outcomes, points, and points in two columns."""

from __future__ import annotations

from itertools import zip_longest

from facilitator.pack.deck import ColumnsSlide, OutcomesSlide, PointsSlide
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.fit import Division, divide
from facilitator.rendering.pptx.paragraphs import para, paras
from facilitator.rendering.pptx.reveal import appear_by_paragraph, ending_in_words
from facilitator.rendering.pptx.slides.continued import list_parts
from facilitator.rendering.pptx.stage import Stage


def draw_outcomes(slide: OutcomesSlide, stage: Stage) -> None:
    """Numbered outcomes, over as many slides as they need; the aim stands on the first."""
    outcomes = paras(slide.outcomes)
    for canvas, content, fitting, before in list_parts(slide, stage, "Outcomes", outcomes):
        aim = () if before else (para(slide.aim),)
        # In our own panel the aim stands under the title; in a council's layout at the foot.
        if canvas.layout.is_ours:
            canvas.fill("aim", aim)
        canvas.fill("body", content, fitting=fitting, first_number=before + 1)
        if not canvas.layout.is_ours:
            canvas.fill("aim", aim)


def draw_points(slide: PointsSlide, stage: Stage) -> None:
    """A list, over as many slides as it needs; its points may appear one by one."""
    for canvas, content, fitting, _ in list_parts(slide, stage, "Points", paras(slide.points)):
        points = ending_in_words(content) if slide.reveal else content
        shape_id = canvas.fill("body", points, fitting=fitting)
        if slide.reveal and shape_id:
            canvas.timing = appear_by_paragraph(shape_id, len(points))


def draw_columns(slide: ColumnsSlide, stage: Stage) -> None:
    """Both columns in one size. Where either is too long it goes on over the next slide, and what
    has come to its end leaves no heading there."""
    layout = stage.layouts["Columns"]
    divisions: list[Division] = []
    for number, column in enumerate(slide.columns[:2], 1):
        body = layout[f"body-{number}"]
        divisions.append(divide(paras(column.points), body.levels, body.room, body.steps))
    fitting = min((each.fitting for each in divisions), key=lambda each: each.levels[0].size_pt)
    slides = list(zip_longest(*(each.parts for each in divisions), fillvalue=[]))
    for part, contents in enumerate(slides, 1):
        canvas = Canvas(stage, slide, "Columns", part=part, parts=len(slides))
        for number, (column, content) in enumerate(zip(slide.columns, contents, strict=False), 1):
            canvas.fill(f"head-{number}", (para(column.title),) if content else ())
            canvas.fill(f"body-{number}", content, fitting=fitting)
