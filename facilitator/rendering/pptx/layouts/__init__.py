"""The layouts of our own template, one for each kind of slide: what is where, and in what type.

One description serves twice: the template is drawn from it, and text is measured against it.
"""

from __future__ import annotations

from facilitator.rendering.pptx.layouts import objects, words
from facilitator.rendering.pptx.layouts.measures import POINT_STYLES
from facilitator.rendering.pptx.layouts.parts import Layout

__all__ = ["LAYOUTS"]


def _all() -> tuple[Layout, ...]:
    return (
        words.opening(),
        words.outcomes(),
        objects.timetable(),
        words.activity("Activity: your turn", "time"),
        words.activity("Activity: we show you", "wash"),
        words.steps_layout("Steps: your turn", "time"),
        words.steps_layout("Steps: we show you", "wash"),
        words.list_layout("Points", POINT_STYLES),
        words.columns(),
        words.statement(),
        words.quote(),
        objects.compare(),
        objects.habit(),
        objects.picture(),
        objects.table(),
        objects.chart(),
        words.break_layout(),
        words.debrief(),
        objects.first_step(),
        objects.sources(),
    )


#: By name, in the order in which PowerPoint offers them.
LAYOUTS: dict[str, Layout] = {layout.name: layout for layout in _all()}
