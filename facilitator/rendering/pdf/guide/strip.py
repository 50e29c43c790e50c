"""The whole session as a strip: a bar for each activity, as long as its minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportlab.lib.colors import white

from facilitator.pack.guide import RunSheet, RunSheetRow
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import kept, mode_bar, upright
from facilitator.rendering.pdf.guide.measures import GuideMeasures
from facilitator.rendering.pdf.page import MM
from facilitator.rendering.pdf.placing import draw_text
from facilitator.rendering.pdf.text import Align, TextStyle, line_width
from facilitator.timetable import clock

MINUTE = 1.5 * MM
HEIGHT = 7.5 * MM
#: The strip, its ticks and their clock times.
WITH_TICKS = 14.25 * MM
#: Between neighbouring bars.
GAP = 0.7 * MM
TICK_STEPS = (15, 30, 60, 120, 240, 480, 960)
LEAST_TICK = 30 * MM
#: Room for a clock time.
TICK_LABEL = 20 * MM
DAY = 24 * 60
#: Bars on which figures need a white ground.
PATTERNED = ("open", "talk", "pause")


class Bar(NamedTuple):
    """A row's place in the strip: minutes from its start, and the lane among those that run at
    the same time."""

    row: RunSheetRow
    start: float
    lane: int
    lanes: int


def minute_width(minutes: float, width: float) -> float:
    """How long a minute is drawn, in points: 1.5 mm, or less where the session is longer than
    the page is wide."""
    return min(MINUTE, width / minutes) if minutes else MINUTE


def bars(sheet: RunSheet) -> list[Bar]:
    """Every row at its clock time; those that overlap lie in lanes under each other."""
    placed: list[tuple[RunSheetRow, float, int]] = []
    lane_ends: list[float] = []
    for row in sheet.rows:
        start = (_minutes(row.clock) - sheet.start_minutes) % DAY
        free = [lane for lane, end in enumerate(lane_ends) if end <= start + 0.01]
        lane = free[0] if free else len(lane_ends)
        lane_ends[lane : lane + 1] = [start + row.weight]
        placed.append((row, start, lane))
    return [Bar(*place, len(lane_ends)) for place in placed]


def _minutes(clock: str) -> float:
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)


def draw_strip(
    canvas: TaggedCanvas, sheet: RunSheet, measures: GuideMeasures, x: float, top: float
) -> None:
    """The strip under `top`, an artifact: the table says the same in words."""
    minute = minute_width(sheet.minutes, measures.width)
    with canvas.artifact():
        for bar in bars(sheet):
            _draw_bar(canvas, bar, measures, x + bar.start * minute, top, minute)
        _draw_ticks(canvas, sheet, measures, x, top - HEIGHT, minute)


def _draw_bar(
    canvas: TaggedCanvas,
    bar: Bar,
    measures: GuideMeasures,
    x: float,
    top: float,
    minute: float,
) -> None:
    height = HEIGHT / bar.lanes
    width = bar.row.weight * minute
    y = top - (bar.lane + 1) * height
    if width <= 2 * GAP:
        return
    mode_bar(
        canvas,
        bar.row.mode,
        x + GAP / 2,
        y,
        width - GAP,
        height - (bar.lanes - 1),
        measures.palette,
    )
    colour = white if bar.row.mode == "practice" else measures.palette.ink
    style = TextStyle(10.5, 10.5, "bold", colour=colour, family=measures.palette.family)
    label = str(bar.row.number)
    figures = line_width(label, style)
    if figures > width - 1.5 * GAP or height < 0.9 * HEIGHT:
        return
    middle = y + height / 2
    if bar.row.mode in PATTERNED:
        wide = min(figures + 1.6 * MM, width - 2 * GAP)
        with kept(canvas):
            canvas.setFillColor(white)
            canvas.rect(x + (width - wide) / 2, middle - 2.1 * MM, wide, 4.2 * MM, stroke=0, fill=1)
    # Figures are about 0.72 of the type's size high.
    draw_text(canvas, label, style, x, middle + 0.64 * style.size, width, None, "centre")


def _draw_ticks(
    canvas: TaggedCanvas,
    sheet: RunSheet,
    measures: GuideMeasures,
    x: float,
    foot: float,
    minute: float,
) -> None:
    style = measures.style(10, 4.5)
    column = TICK_LABEL
    for offset in ticks(sheet.minutes, minute):
        at = x + offset * minute
        upright(canvas, at, foot - 2.6 * MM, 1.8 * MM, measures.palette.ink)
        align: Align = "left" if offset == 0 else "centre"
        if at + column / 2 > x + measures.width:
            align = "right"
        left = {"left": at, "centre": at - column / 2, "right": at - column}[align]
        top = foot - 6.3 * MM + style.size
        draw_text(
            canvas, clock(sheet.start_minutes + offset), style, left, top, column, None, align
        )


def ticks(minutes: float, minute: float) -> Sequence[float]:
    """Offsets in minutes: round steps wide enough for their clock times, and the finish where
    there is room for it."""
    step = next((step for step in TICK_STEPS if step * minute >= LEAST_TICK), TICK_STEPS[-1])
    return list(_ticks(minutes, step, TICK_LABEL / minute))


def _ticks(minutes: float, step: float, room: float) -> Iterator[float]:
    offset = 0.0
    while offset <= minutes - room or offset == 0:
        yield offset
        offset += step
    if minutes:
        yield minutes
