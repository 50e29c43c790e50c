"""What runs side by side in a breakout: a line or two for each track, under the breakout's row."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.pack.guide import RunSheetRow, RunSheetTrack
from facilitator.record import record
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import mode_bar, rule
from facilitator.rendering.pdf.guide.measures import GuideMeasures
from facilitator.rendering.pdf.guide.parts import RULE_WEIGHT, within
from facilitator.rendering.pdf.page import MM, shortened
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag, cell, header_cell
from facilitator.rendering.pdf.text import line_width

PADDING = 2.25 * MM
BAR_HEIGHT = 2.4 * MM
#: The part of a page that the tracks of one breakout may take; each stands whole on its own pages.
MOST_OF_PAGE = 0.45
LEAST_HEIGHT = 12 * MM
#: The line that counts the tracks without a line of their own.
MORE_HEIGHT = 6 * MM
TWO_LINES_HEIGHT = 18 * MM
LEADER_WIDTH = 32 * MM
GAP = 3 * MM
TRACK_SIZE = 10.5


@record(kw_only=False)
class Columns:
    """Where the columns of a run sheet begin, from the left, how wide and large its minutes are,
    and how long one of them is drawn; all in points."""

    bar: float
    bars: float
    figures: float
    figures_size: float
    title: float
    width: float
    minute: float


class TrackLine:
    """A track, set: its name, who leads it and when it ends; under them what is done in it."""

    def __init__(
        self, track: RunSheetTrack, columns: Columns, measures: GuideMeasures, room: float
    ) -> None:
        self.track, self.columns, self.measures = track, columns, measures
        self.small = measures.style(TRACK_SIZE, 4.5)
        self.until = measures.word(track.until)
        wide = columns.width - columns.title
        self.lead = shortened(track.lead, self.small, LEADER_WIDTH)
        aside = line_width(self.until, self.small) + GAP
        aside += line_width(self.lead, self.small) + GAP if self.lead else 0
        name = measures.style(11, 4.8, "bold")
        names = 2 if room >= TWO_LINES_HEIGHT else 1
        self.name = within(track.name, name, wide - aside, names)
        # What is left for what is done in it.
        lines = max(1, int((room - PADDING - self.name.height) / self.small.leading))
        self.doing = within(track.doing, self.small, wide, lines)

    @property
    def height(self) -> float:
        return self.name.height + self.doing.height + PADDING

    def draw(
        self, canvas: TaggedCanvas, table: Tag, row: RunSheetRow, x: float, top: float
    ) -> None:
        """A row of the table, with a cell for each of its columns."""
        columns, measures = self.columns, self.measures
        with canvas.artifact():
            left = x + columns.title
            rule(
                canvas, left, top, columns.width - columns.title, measures.palette.rule, RULE_WEIGHT
            )
        top -= PADDING / 2
        tag = table.child("TR")
        canvas.touch(cell(tag))
        middle = top - 0.5 * self.name.style.leading
        self._draw_minutes(canvas, row, cell(tag), x, middle)
        head = header_cell(tag, "Row")
        left = x + columns.title
        draw_set(canvas, self.name, left, top, self.name.width, head.child("P"))
        under = top - self.name.height
        draw_set(canvas, self.doing, left, under, self.doing.width, head.child("P"))
        # On the line of the name, whatever their sizes.
        self._draw_asides(canvas, tag, x, top - self.name.style.size + self.small.size)

    def _draw_minutes(
        self, canvas: TaggedCanvas, row: RunSheetRow, tag: Tag, x: float, middle: float
    ) -> None:
        columns = self.columns
        canvas.touch(tag)
        top = middle + 0.64 * self.small.size
        draw_text(
            canvas,
            self.track.minutes,
            self.small,
            x + columns.bar,
            top,
            columns.figures,
            tag,
            "right",
        )
        width = self.track.weight * columns.minute
        if width > 0:
            with canvas.artifact():
                foot = middle - BAR_HEIGHT / 2
                palette = self.measures.palette
                mode_bar(canvas, row.mode, x + columns.bars, foot, width, BAR_HEIGHT, palette)

    def _draw_asides(self, canvas: TaggedCanvas, tag: Tag, x: float, top: float) -> None:
        """Who leads, and when the track ends, at the right of its name."""
        width = self.columns.width
        lead, until = cell(tag), cell(tag)
        canvas.touch(lead)
        if self.lead:
            room = width - line_width(self.until, self.small) - GAP
            draw_text(canvas, self.lead, self.small, x, top, room, lead, "right")
        draw_text(canvas, self.until, self.small, x, top, width, until, "right")


def track_lines(row: RunSheetRow, columns: Columns, measures: GuideMeasures) -> list[TrackLine]:
    """The tracks of a row. Where they are many, what is done in them is cut short; those that
    then have no room are counted in `more_tracks`, and stand on their own pages."""
    room = MOST_OF_PAGE * measures.sheet.text_height
    if len(row.tracks) > int(room / LEAST_HEIGHT):
        room -= MORE_HEIGHT
    shown = row.tracks[: int(room / LEAST_HEIGHT)]
    return list(_lines(shown, columns, measures, room / max(1, len(shown))))


def more_tracks(row: RunSheetRow, shown: int) -> str:
    """`And 3 more rooms: see their pages`; nothing where all are shown."""
    count = len(row.tracks) - shown
    return row.more_tracks[count > 1].format(count=count) if count else ""


def _lines(
    tracks: tuple[RunSheetTrack, ...], columns: Columns, measures: GuideMeasures, room: float
) -> Iterator[TrackLine]:
    for track in tracks:
        yield TrackLine(track, columns, measures, room)
