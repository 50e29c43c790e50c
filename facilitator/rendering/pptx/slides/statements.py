"""Slides of few words: a statement, a quotation, a break."""

from __future__ import annotations

from dataclasses import replace

from facilitator.openxml.boxes import Box
from facilitator.pack.deck import BreakSlide, QuoteSlide, StatementSlide
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.fit import fit
from facilitator.rendering.pptx.layouts.parts import Placeholder
from facilitator.rendering.pptx.paragraphs import para
from facilitator.rendering.pptx.stage import Stage
from facilitator.text import Run, Text

#: Below this size, a statement is no longer one: it takes more room, where there is some.
_LEAST_STATEMENT_PT = 32


def draw_statement(slide: StatementSlide, stage: Stage) -> None:
    """One sentence, which is the title."""
    Canvas(stage, slide, "Statement", title_place=_statement_place(slide, stage))


def _statement_place(slide: StatementSlide, stage: Stage) -> Placeholder | None:
    """The roomier of two places that a council's layout may offer, where the words need it."""
    layout = stage.layouts["Statement"]
    if not layout.has("roomy"):
        return None
    place = layout["title"]
    usual = fit((para(slide.title),), place.levels, place.room, place.sizes())
    if usual.share == 1 and usual.levels[0].size_pt >= _LEAST_STATEMENT_PT:
        return None
    return layout["roomy"]


def draw_quote(slide: QuoteSlide, stage: Stage) -> None:
    """What somebody said, which is the title, and who said it."""
    if not stage.layouts["Quote"].is_ours:
        slide = replace(slide, title=_in_marks(slide.title))
    Canvas(stage, slide, "Quote").fill("by", (para(slide.by),))


def _in_marks(title: Text) -> Text:
    """A quotation in its marks, where no layout draws a large one."""
    if title.plain.startswith(("“", "‘", '"')):
        return title
    return replace(title, runs=(Run("“"), *title.runs, Run("”")))


def draw_break(slide: BreakSlide, stage: Stage) -> None:
    """When to be back; the icon is a decoration. The time leads back to the timetable."""
    canvas = Canvas(stage, slide, "Break")
    canvas.fill("back-at", (para(slide.back_at),))
    canvas.fill("clock", (para(slide.clock),), back=stage.timetable_of(slide.name))
    canvas.fill("meanwhile", (para(slide.meanwhile),))
    if slide.icon:
        # On a council's layout, the title may reach to the right margin.
        y = 42 if canvas.layout.is_ours else 124
        canvas.icon("icon", slide.icon, canvas.square(Box(824, y, 56, 56)), "ink", 3)
