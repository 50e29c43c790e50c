"""Slides of few words: a statement, a quotation, a break."""

from __future__ import annotations

from facilitator.pack import BreakSlide, QuoteSlide, StatementSlide
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.paragraphs import para
from facilitator.rendering.pptx.stage import Stage
from facilitator.rendering.pptx.style import Box


def draw_statement(slide: StatementSlide, stage: Stage) -> None:
    Canvas(stage, slide, "Statement")


def draw_quote(slide: QuoteSlide, stage: Stage) -> None:
    Canvas(stage, slide, "Quote").fill("by", (para(slide.by),))


def draw_break(slide: BreakSlide, stage: Stage) -> None:
    canvas = Canvas(stage, slide, "Break")
    canvas.fill("back-at", (para(slide.back_at),))
    canvas.fill("clock", (para(slide.clock),))
    canvas.fill("meanwhile", (para(slide.meanwhile),))
    if slide.icon:
        # On a council's layout, the title may reach to the right margin.
        y = 42 if canvas.layout.is_ours else 124
        canvas.icon("icon", slide.icon, canvas.square(Box(824, y, 56, 56)), "ink", 3)
