"""How each kind of slide is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from facilitator import pack
from facilitator.rendering.pptx.slides import (
    activity,
    chart,
    habits,
    lists,
    opening,
    picture,
    sources,
    statements,
    tables,
    timetable,
)
from facilitator.rendering.pptx.stage import Stage

DRAWERS: Mapping[type[pack.Slide], Callable[[Any, Stage], None]] = {
    pack.TitleSlide: opening.draw_title,
    pack.OutcomesSlide: lists.draw_outcomes,
    pack.TimetableSlide: timetable.draw_timetable,
    pack.ActivitySlide: activity.draw_activity,
    pack.StepsSlide: activity.draw_steps,
    pack.DebriefSlide: activity.draw_debrief,
    pack.PointsSlide: lists.draw_points,
    pack.ColumnsSlide: lists.draw_columns,
    pack.StatementSlide: statements.draw_statement,
    pack.QuoteSlide: statements.draw_quote,
    pack.BreakSlide: statements.draw_break,
    pack.CompareSlide: habits.draw_compare,
    pack.HabitSlide: habits.draw_habit,
    pack.PictureSlide: picture.draw_picture,
    pack.TableSlide: tables.draw_table,
    pack.FirstStepSlide: tables.draw_first_step,
    pack.ChartSlide: chart.draw_chart,
    pack.SourcesSlide: sources.draw_sources,
}


def draw(slide: pack.Slide, stage: Stage) -> None:
    """Draws a slide of the pack as one slide, or as several where its content asks for it."""
    DRAWERS[type(slide)](slide, stage)
