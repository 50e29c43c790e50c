"""The session in clock times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import NamedTuple

from facilitator.openxml.boxes import Box
from facilitator.pack.deck import TimetableRow, TimetableSlide
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.fit import even_parts
from facilitator.rendering.pptx.measure import text_width
from facilitator.rendering.pptx.paragraphs import TO_SLIDE, para
from facilitator.rendering.pptx.stage import Stage
from facilitator.rendering.pptx.style import TextStyle
from facilitator.rendering.pptx.table_xml import Border, Cell, Margins, Row, draw_grid, row_height

_STRIP_PT, _CLOCK_PT = 12, 98
_LEAST_ROW_PT, _TALLEST_ROW_PT = 27.5, 56
#: So many rows share out the room by their minutes; a few more still go on one slide, since a
#: session is best seen whole.
_MOST_ROWS, _MOST_ROWS_ALONE = 11, 13
#: A slide of fewer rows is no help.
_LEAST_ROWS = 3
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
        if slide.key and any(row.mode in _YOURS for row in part.rows):
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
        stage.list_activities(part.rows, canvas.name)


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
    """The rows of each slide, with their heights."""
    least = [
        max(_LEAST_ROW_PT, row_height(_cells(row, style, first=False, last=False), columns))
        for row in rows
    ]
    if len(rows) <= _MOST_ROWS_ALONE and sum(least) <= room:
        return [_Part(rows, _spread(rows, least, room))]
    counts = _counts_between_breaks(rows, least, room) or [
        len(part) for part in even_parts(rows, least, room, _MOST_ROWS)
    ]
    ends = list(accumulate(counts))
    return [
        _Part(rows[start:end], _spread(rows[start:end], least[start:end], room))
        for start, end in pairwise((0, *ends))
    ]


def _counts_between_breaks(
    rows: Sequence[TimetableRow], least: Sequence[float], room: float
) -> list[int]:
    """How many rows each slide has where every slide but the last ends with a break; nothing where
    that is too many for a slide, or leaves one almost empty."""
    after_breaks = [at for at, row in enumerate(rows[:-1], 1) if row.mode == "pause"]
    spans = list(pairwise((0, *after_breaks, len(rows))))
    # Low rows are then taken as high as those of a full slide, so that none has too many.
    for heights in (least, [max(height, room / _MOST_ROWS) for height in least]):
        sums = [sum(heights[start:end]) for start, end in spans]
        counts = [part[-1][1] - part[0][0] for part in even_parts(spans, sums, room)]
        fits = max(sums) <= room + 1 and max(counts) <= _MOST_ROWS
        if fits and min(counts) >= _LEAST_ROWS:
            return counts
    return []


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
