"""The rows of a run sheet."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from facilitator.pack import RunSheet, RunSheetRow
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.draw import draw_set, draw_text
from facilitator.rendering.pdf.drawing import mode_bar, mode_shape, rule, tick_box
from facilitator.rendering.pdf.guide.measures import GuideMeasures
from facilitator.rendering.pdf.guide.parts import RULE_WEIGHT
from facilitator.rendering.pdf.guide.strip import minute_width
from facilitator.rendering.pdf.page import MM, shortened
from facilitator.rendering.pdf.tags import Tag, cell, header_cell
from facilitator.rendering.pdf.text import SetText, line_width, set_text
from facilitator.text import Text, plain

#: Where columns begin, from the left; the last one ends at the right edge.
TICK, START, BAR, TITLE, LEAD = (offset * MM for offset in (0, 10.5, 27, 78, 144))
TICK_SIZE = 6 * MM
FIGURES = 6.5 * MM
BAR_INDENT = 9 * MM
BAR_HEIGHT = 4.4 * MM
LONGEST_BAR = TITLE - BAR - BAR_INDENT - 2 * MM
TITLE_WIDTH = LEAD - TITLE - 2 * MM
LEAD_WIDTH = 20 * MM
#: Sizes for an activity's title and how many lines it may take there, until one fits.
TITLE_SIZES = ((13, 1), (12, 1), (11, 1), (11, 2), (10, 2), (9, 3), (9, 2))
#: Lines are never nearer than this part of their type's size.
TIGHTEST = 1.05


class Place(NamedTuple):
    """A row's left end, top and height."""

    x: float
    top: float
    height: float


def bar_minute(sheet: RunSheet, measures: GuideMeasures) -> float:
    """How long a minute is drawn in every row's bar: as in the strip, or less where the longest
    activity would not fit its column."""
    longest = max((row.weight for row in sheet.rows), default=0)
    minute = minute_width(sheet.minutes, measures.width)
    return min(minute, LONGEST_BAR / longest) if longest else minute


def draw_row(
    canvas: TaggedCanvas,
    row: RunSheetRow,
    table: Tag,
    place: Place,
    minute: float,
    measures: GuideMeasures,
) -> None:
    """A row of the table: a box to tick, and five cells on two or more lines."""
    x, top, height = place
    palette = measures.palette
    title = _title(row.title, height, measures)
    baselines = _baselines(place, len(title.lines) + 1)
    first, last = baselines[0], baselines[-1]
    with canvas.artifact():
        middle = top - height / 2 - TICK_SIZE / 2
        tick_box(canvas, x + TICK, middle, TICK_SIZE, palette.ink)
        width = row.weight * minute
        if width > 0:
            bar = (x + BAR + BAR_INDENT, first - 0.6 * MM, width, BAR_HEIGHT)
            mode_bar(canvas, row.mode, *bar, palette)
        mode_shape(canvas, row.mode, x + TITLE, last + 1.2 * MM, palette)
        rule(canvas, x, top - height, measures.width, palette.rule, RULE_WEIGHT)
    tag = table.child("TR")
    _draw_figures(canvas, row, tag, x, first, measures)
    _draw_activity(canvas, row, title, header_cell(tag, "Row"), x + TITLE, baselines, measures)
    _draw_lead(canvas, row, cell(tag), x + LEAD, first, measures)
    _draw_latest(canvas, row, cell(tag), x, (first, last), measures)


def _pitch(height: float, lines: int) -> float:
    """From baseline to baseline in a row of that height."""
    return min(0.34 * height, (height - 2 * MM) / lines)


def _baselines(place: Place, lines: int) -> list[float]:
    """Evenly spread baselines, the block of lines centred in the row."""
    pitch = _pitch(place.height, lines)
    capitals = 3.3 * MM
    first = place.top - (place.height - capitals - (lines - 1) * pitch) / 2 - capitals
    return [first - number * pitch for number in range(lines)]


def _title(title: Text, height: float, measures: GuideMeasures) -> SetText:
    """The title at the largest size that fits the row, the kind under it. A title that fits at
    none is cut short: it stands whole on the activity's page."""
    for size, most in TITLE_SIZES:
        style = measures.style(size, 0.4 * size, "bold", breaking="balanced")
        words = set_text(title, style, TITLE_WIDTH)
        lines = len(words.lines)
        if lines <= most and (lines == 1 or _pitch(height, lines + 1) >= TIGHTEST * size):
            return words
    words = set_text(title, replace(style, breaking="plain"), TITLE_WIDTH)
    rest = "".join(piece.words for line in words.lines[1:] for piece in line.pieces)
    first = "".join(piece.words for piece in words.lines[0].pieces)
    cut = first + shortened(rest, style, TITLE_WIDTH)
    return set_text(
        plain(cut, title.name, title.place), replace(style, breaking="plain"), TITLE_WIDTH
    )


def _draw_figures(
    canvas: TaggedCanvas,
    row: RunSheetRow,
    tag: Tag,
    x: float,
    baseline: float,
    measures: GuideMeasures,
) -> None:
    """Start, and minutes against the bar."""
    style = measures.style(14, 6, "bold")
    top = baseline + style.size
    draw_text(canvas, row.clock, style, x + START, top, BAR, cell(tag))
    minutes = cell(tag)
    canvas.touch(minutes)
    draw_text(canvas, row.minutes, style, x + BAR, top, FIGURES, minutes, "right")


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
        draw_set(canvas, line, x, baseline + line.style.size, TITLE_WIDTH, paragraph)
    style = measures.style(11, 5)
    top = baselines[-1] + style.size
    draw_text(canvas, measures.word(row.kind), style, x + 5 * MM, top, LEAD - TITLE, tag.child("P"))


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
