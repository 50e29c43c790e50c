"""The rows of a run sheet."""

from __future__ import annotations

from typing import NamedTuple

from facilitator.pack.guide import RunSheet, RunSheetRow
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import mode_bar, mode_shape, rule, tick_box
from facilitator.rendering.pdf.guide.measures import GuideMeasures
from facilitator.rendering.pdf.guide.parts import RULE_WEIGHT, within
from facilitator.rendering.pdf.guide.strip import minute_width
from facilitator.rendering.pdf.guide.tracks import (
    MORE_HEIGHT,
    TRACK_SIZE,
    Columns,
    more_tracks,
    track_lines,
)
from facilitator.rendering.pdf.page import MM, shortened
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag, cell, header_cell
from facilitator.rendering.pdf.text import SetText, line_width, set_text
from facilitator.text import Text

#: Where columns begin, from the left; the last one ends at the right edge. The titles begin
#: further left where the bars are short.
TICK, START, BAR, TITLE, LEAD = (offset * MM for offset in (0, 10.5, 27, 78, 144))
LATEST = 164 * MM
LEAST_TITLE = 57 * MM
TICK_SIZE = 6 * MM
#: The column of minutes: as wide as its widest figure, within these.
LEAST_FIGURES, MOST_FIGURES = 6.5 * MM, 18 * MM
#: A width that is set to the point exactly might miss it by rounding.
SLACK = 0.1
FIGURE_SIZES = (14, 12, 10, 8)
FIGURES_GAP = 2.5 * MM
BAR_HEIGHT = 4.4 * MM
BAR_GAP = 3 * MM
LEAD_WIDTH = 20 * MM
#: The kind's words, right of its shape.
KIND = 5 * MM
#: Under a breakout's tracks, with the time when all are together again.
TRACKS_FOOT = 7.5 * MM
#: Sizes for an activity's title and how many lines it may take there, until one fits.
TITLE_SIZES = ((13, 1), (12, 1), (11, 1), (11, 2), (10, 2), (9, 3), (9, 2))
#: Lines are never nearer than this part of their type's size.
TIGHTEST = 1.05


class Place(NamedTuple):
    """A row's left end and top, and its height without its tracks."""

    x: float
    top: float
    height: float


def columns_of(sheet: RunSheet, measures: GuideMeasures) -> Columns:
    """A minute is as long in every row's bar as in the strip, or shorter where the longest
    activity would not fit its column."""
    size, figures = _figures(sheet, measures)
    bars = BAR + figures + FIGURES_GAP
    longest = max((row.weight for row in sheet.rows), default=0)
    minute = minute_width(sheet.minutes, measures.width)
    if longest:
        minute = min(minute, (TITLE - 2 * MM - bars) / longest)
    title = min(TITLE, max(LEAST_TITLE, bars + longest * minute + BAR_GAP))
    return Columns(BAR, bars, figures, size, title, measures.width, minute)


def _figures(sheet: RunSheet, measures: GuideMeasures) -> tuple[float, float]:
    """The size of the rows' minutes and the width of their column: no figure is ever broken,
    since half a number is another number."""
    small = measures.style(TRACK_SIZE, 4.5)
    inside = [line_width(each.minutes, small) for row in sheet.rows for each in row.tracks]
    for size in FIGURE_SIZES:
        style = measures.style(size, 6, "bold")
        widest = max([*inside, *(line_width(row.minutes, style) for row in sheet.rows)], default=0)
        if widest <= MOST_FIGURES:
            break
    return size, max(LEAST_FIGURES, widest + SLACK)


def tracks_height(row: RunSheetRow, columns: Columns, measures: GuideMeasures) -> float:
    """What a row takes beside its own height, in points."""
    lines = track_lines(row, columns, measures)
    more = MORE_HEIGHT if more_tracks(row, len(lines)) else 0
    return sum(line.height for line in lines) + more + (TRACKS_FOOT if lines else 0)


def draw_row(
    canvas: TaggedCanvas,
    row: RunSheetRow,
    table: Tag,
    place: Place,
    columns: Columns,
    measures: GuideMeasures,
) -> float:
    """A row of the table: a box to tick, and five cells on two or more lines; then its tracks.
    The height comes back."""
    x, top, height = place
    palette = measures.palette
    # Where nobody is named, the title has that room too.
    right = LEAD if row.lead else LATEST
    title = _title(row.title, height, right - columns.title - 2 * MM, measures)
    whole = height + tracks_height(row, columns, measures)
    baselines = _baselines(place, len(title.lines) + 1)
    first, last = baselines[0], baselines[-1]
    with canvas.artifact():
        middle = top - height / 2 - TICK_SIZE / 2
        tick_box(canvas, x + TICK, middle, TICK_SIZE, palette.ink)
        width = row.weight * columns.minute
        if width > 0:
            bar = (x + columns.bars, first - 0.6 * MM, width, BAR_HEIGHT)
            mode_bar(canvas, row.mode, *bar, palette)
        mode_shape(canvas, row.mode, x + columns.title, last + 1.2 * MM, palette)
        rule(canvas, x, top - whole, measures.width, palette.rule, RULE_WEIGHT)
    tag = table.child("TR")
    _draw_figures(canvas, row, tag, x, first, columns, measures)
    head = header_cell(tag, "Row")
    _draw_activity(canvas, row, title, head, x + columns.title, baselines, measures)
    _draw_lead(canvas, row, cell(tag), x + LEAD, first, measures)
    _draw_latest(canvas, row, cell(tag), x, (first, last), measures)
    _draw_tracks(canvas, row, table, head, (x, top - height), columns, measures)
    return whole


def _draw_tracks(
    canvas: TaggedCanvas,
    row: RunSheetRow,
    table: Tag,
    head: Tag,
    corner: tuple[float, float],
    columns: Columns,
    measures: GuideMeasures,
) -> None:
    """The tracks of a breakout, how many more there are, and when all are together again."""
    x, under = corner
    lines = track_lines(row, columns, measures)
    for line in lines:
        line.draw(canvas, table, row, x, under)
        under -= line.height
    left, width = x + columns.title, measures.width - columns.title
    if more := more_tracks(row, len(lines)):
        style = measures.style(11, 4.8)
        draw_text(canvas, measures.word(more), style, left, under, width, head.child("P"))
        under -= MORE_HEIGHT
    if row.together:
        words, style = measures.word(row.together), measures.style(11, 4.8, "bold")
        draw_text(canvas, words, style, left, under, width, head.child("P"))


def _pitch(height: float, lines: int) -> float:
    """From baseline to baseline in a row of that height."""
    return min(0.34 * height, (height - 2 * MM) / lines)


def _baselines(place: Place, lines: int) -> list[float]:
    """Evenly spread baselines, the block of lines centred in the row."""
    pitch = _pitch(place.height, lines)
    capitals = 3.3 * MM
    first = place.top - (place.height - capitals - (lines - 1) * pitch) / 2 - capitals
    return [first - number * pitch for number in range(lines)]


def _title(title: Text, height: float, width: float, measures: GuideMeasures) -> SetText:
    """The title at the largest size that fits the row, the kind under it. A title that fits at
    none is cut short: it stands whole on the activity's page."""
    for size, most in TITLE_SIZES:
        style = measures.style(size, 0.4 * size, "bold", breaking="balanced")
        words = set_text(title, style, width)
        lines = len(words.lines)
        if lines <= most and (lines == 1 or _pitch(height, lines + 1) >= TIGHTEST * size):
            return words
    return within(title, style, width, 2)


def _draw_figures(
    canvas: TaggedCanvas,
    row: RunSheetRow,
    tag: Tag,
    x: float,
    baseline: float,
    columns: Columns,
    measures: GuideMeasures,
) -> None:
    """Start, and minutes against the bar."""
    style = measures.style(14, 6, "bold")
    draw_text(canvas, row.clock, style, x + START, baseline + style.size, BAR, cell(tag))
    minutes = cell(tag)
    canvas.touch(minutes)
    style, width = measures.style(columns.figures_size, 6, "bold"), columns.figures
    top = baseline + style.size
    draw_text(canvas, row.minutes, style, x + columns.bar, top, width, minutes, "right")


def _draw_activity(
    canvas: TaggedCanvas,
    row: RunSheetRow,
    title: SetText,
    tag: Tag,
    x: float,
    baselines: list[float],
    measures: GuideMeasures,
) -> None:
    paragraph = tag.child("P")
    for number, baseline in enumerate(baselines[:-1]):
        line = title.part(number, number + 1)
        draw_set(canvas, line, x, baseline + line.style.size, LEAD, paragraph)
    style = measures.style(11, 5)
    top = baselines[-1] + style.size
    draw_text(canvas, measures.word(row.kind), style, x + KIND, top, LEAD, tag.child("P"))


def _draw_lead(
    canvas: TaggedCanvas,
    row: RunSheetRow,
    tag: Tag,
    x: float,
    baseline: float,
    measures: GuideMeasures,
) -> None:
    """Who leads, on one line."""
    canvas.touch(tag)
    if not row.lead:
        return
    sizes = (measures.style(size, 5) for size in (12, 11, 10))
    fitting = (style for style in sizes if line_width(row.lead, style) <= LEAD_WIDTH)
    style = next(fitting, measures.style(10, 5))
    words = shortened(row.lead, style, LEAD_WIDTH)
    draw_text(canvas, words, style, x, baseline + style.size, LEAD_WIDTH + 1, tag)


def _draw_latest(
    canvas: TaggedCanvas,
    row: RunSheetRow,
    tag: Tag,
    x: float,
    baselines: tuple[float, float],
    measures: GuideMeasures,
) -> None:
    """The latest start, and what this activity can save."""
    canvas.touch(tag)
    first, last = baselines
    style, small = measures.style(14, 6), measures.style(11, 5)
    width = measures.width
    if row.latest:
        paragraph = tag.child("P")
        draw_text(canvas, row.latest, style, x, first + style.size, width, paragraph, "right")
    if row.if_late:
        words = measures.word(row.if_late)
        draw_text(canvas, words, small, x, last + small.size, width, tag.child("P"), "right")
