"""How each kind of slide is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from facilitator.pack import deck
from facilitator.rendering.pptx.slides import (
    activity,
    chart,
    first_step,
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

DRAWERS: Mapping[type[deck.Slide], Callable[[Any, Stage], None]] = {
    deck.TitleSlide: opening.draw_title,
    deck.OutcomesSlide: lists.draw_outcomes,
    deck.TimetableSlide: timetable.draw_timetable,
    deck.ActivitySlide: activity.draw_activity,
    deck.StepsSlide: activity.draw_steps,
    deck.DebriefSlide: activity.draw_debrief,
    deck.PointsSlide: lists.draw_points,
    deck.ColumnsSlide: lists.draw_columns,
    deck.StatementSlide: statements.draw_statement,
    deck.QuoteSlide: statements.draw_quote,
    deck.BreakSlide: statements.draw_break,
    deck.CompareSlide: habits.draw_compare,
    deck.HabitSlide: habits.draw_habit,
    deck.PictureSlide: picture.draw_picture,
    deck.TableSlide: tables.draw_table,
    deck.FirstStepSlide: first_step.draw_first_step,
    deck.ChartSlide: chart.draw_chart,
    deck.SourcesSlide: sources.draw_sources,
}


def draw(slide: deck.Slide, stage: Stage) -> None:
    """Draws a slide of the pack as one slide, or as several where its content asks for it."""
    DRAWERS[type(slide)](slide, stage)
