"""The session in clock times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from facilitator.pack.deck import TimetableRow, TimetableSlide
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.fit import even_parts
from facilitator.rendering.pptx.measure import text_width
from facilitator.rendering.pptx.paragraphs import TO_SLIDE, para
from facilitator.rendering.pptx.stage import Stage
from facilitator.rendering.pptx.style import Box, TextStyle
from facilitator.rendering.pptx.table_xml import Border, Cell, Margins, Row, draw_grid, row_height

_STRIP_PT, _CLOCK_PT = 12, 98
_LEAST_ROW_PT, _TALLEST_ROW_PT = 27.5, 56
#: So many rows share out the room by their minutes; a few more still go on one slide, since a
#: session is best seen whole.
_MOST_ROWS, _MOST_ROWS_ALONE = 11, 13
#: Modes in which the room is at work; they are bold, and have a strip of gold.
_YOURS = ("practice", "reflect")


class _Part(NamedTuple):
    rows: Sequence[TimetableRow]
    heights: list[float]


def draw_timetable(slide: TimetableSlide, stage: Stage) -> None:
    """The timetable, cut after a break where it goes on over several slides; rows lead to their
    slides."""
    whole = stage.layouts["Timetable"]["table"].box
    style = stage.styled(TextStyle(size_pt=20))
    columns = _columns(slide.rows, style, whole.width)
    parts = _parts(slide.rows, columns, style, whole.height)
    for number, part in enumerate(parts, 1):
        canvas = Canvas(stage, slide, "Timetable", part=number, parts=len(parts))
        if slide.key:
            key = canvas.layout["key"].box
            swatch = Box(key.x - 30, key.y + (key.height - 18) / 2, 20, 18)
            canvas.tile("key-swatch", swatch, "time")
            canvas.fill("key", (para(slide.key),))
        last = len(part.rows) - 1
        rows = [
            Row(cells=_cells(row, style, first=at == 0, last=at == last), height=height)
            for at, (row, height) in enumerate(zip(part.rows, part.heights, strict=True))
        ]
        draw_grid(canvas, rows, columns, slide.summary)
        stage.listed.update({row.activity: canvas.name for row in part.rows if row.activity})


def _columns(rows: Sequence[TimetableRow], style: TextStyle, whole_pt: float) -> tuple[float, ...]:
    """Widths: format and minutes as their words ask, within reason; the title has the rest."""
    formats = max((text_width(row.format, style) for row in rows), default=0)
    minutes = max((text_width(row.minutes, style) for row in rows), default=0)
    format_pt = min(240, max(110, formats * 1.03 + 14))
    minutes_pt = min(150, max(84, minutes * 1.03 + 4))
    clock_pt = max(_CLOCK_PT, text_width("00:00", replace(style, bold=True)) + 20)
    title_pt = whole_pt - _STRIP_PT - clock_pt - format_pt - minutes_pt
    return (_STRIP_PT, clock_pt, title_pt, format_pt, minutes_pt)


def _parts(
    rows: Sequence[TimetableRow], columns: Sequence[float], style: TextStyle, room: float
) -> list[_Part]:
    least = [
        max(_LEAST_ROW_PT, row_height(_cells(row, style, first=False, last=False), columns))
        for row in rows
    ]
    if len(rows) <= _MOST_ROWS_ALONE and sum(least) <= room:
        return [_Part(rows, _spread(rows, least, room))]
    at_break = _cut_after_break(rows, least, room)
    parts = at_break or even_parts(rows, least, room, _MOST_ROWS)
    drawn: list[_Part] = []
    start = 0
    for part in parts:
        heights = least[start : start + len(part)]
        drawn.append(_Part(part, _spread(part, heights, room)))
        start += len(part)
    return drawn


def _cut_after_break(
    rows: Sequence[TimetableRow], least: Sequence[float], room: float
) -> list[Sequence[TimetableRow]]:
    """Two parts, the first of which ends with the break nearest to the middle; nothing where two
    parts are too few."""

    def fits(start: int, stop: int) -> bool:
        return stop - start <= _MOST_ROWS and sum(least[start:stop]) <= room

    cuts = [
        at
        for at in range(1, len(rows))
        if rows[at - 1].mode == "pause" and fits(0, at) and fits(at, len(rows))
    ]
    if not cuts:
        return []
    cut = min(cuts, key=lambda at: abs(2 * at - len(rows)))
    return [rows[:cut], rows[cut:]]


def _spread(rows: Sequence[TimetableRow], least: Sequence[float], room: float) -> list[float]:
    """Heights of rows: what is left of the room is shared out by the minutes."""
    weight = sum(row.weight for row in rows)
    if not weight:
        return list(least)
    spare = max(0.0, room - sum(least))
    # A short list is not stretched over the whole slide.
    most = (_TALLEST_ROW_PT - _LEAST_ROW_PT) / max(row.weight for row in rows)
    share = min(spare / weight, most)
    return [height + share * row.weight for row, height in zip(rows, least, strict=True)]


def _cells(row: TimetableRow, style: TextStyle, *, first: bool, last: bool) -> tuple[Cell, ...]:
    muted = replace(style, role="muted")
    yours = row.mode in _YOURS
    pause = row.mode == "pause" and row.weight > 0
    quiet = pause or not row.weight
    blank = Cell(
        style=style,
        anchor="t",
        top=Border("ink", 1.5) if first else Border("rule", 0.75),
        bottom=Border("ink", 1.5) if last else None,
        ground="wash" if pause else None,
        margins=Margins(0, 2, 8, 1),
    )
    time = para(row.clock, bold=True)
    if row.activity:
        link = TO_SLIDE + row.activity
        tip = row.title.plain
        time = replace(time, spans=tuple(replace(each, link=link, tip=tip) for each in time.spans))
    return (
        replace(
            blank, style=style.at(8), ground="time" if yours else blank.ground, margins=Margins()
        ),
        replace(blank, paragraphs=(time,), margins=Margins(14, 2, 4, 1)),
        replace(blank, paragraphs=(para(row.title, bold=yours),), style=muted if quiet else style),
        replace(blank, paragraphs=(para(row.format),), style=muted),
        replace(
            blank,
            paragraphs=(para(row.minutes),),
            style=replace(muted, align="r"),
            margins=Margins(0, 2, 0, 1),
        ),
    )
