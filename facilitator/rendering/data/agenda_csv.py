"""agenda.csv: the agenda as a table that opens in any spreadsheet."""

from __future__ import annotations

import csv
import io

from facilitator.brand import Brand
from facilitator.pack.invitation import Agenda, AgendaDay, AgendaRow
from facilitator.pack.whole import Pack
from facilitator.rendering.data.cells import safe
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from facilitator.timetable import clock


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The table in UTF-8 with a byte order mark, without which one spreadsheet takes it for
    another encoding."""
    agenda = pack.agenda
    assert agenda is not None
    rows = [cells for day in agenda.days for row in day.rows for cells in _rows(day, row)]
    written = io.StringIO(newline="")
    table = csv.writer(written, lineterminator="\r\n")
    table.writerows([safe(cell) for cell in row] for row in [_header(agenda), *rows])
    return Rendered(written.getvalue().encode("utf-8-sig"), len(rows), "rows")


def _header(agenda: Agenda) -> list[str]:
    return list(agenda.columns)


def _rows(day: AgendaDay, row: AgendaRow) -> list[list[str]]:
    date = day.date.isoformat() if day.date else day.named
    tracks = [
        [date, *_times(each), f"{row.title.plain}: {name.plain}: {each.title.plain}"]
        for name, inner in row.tracks
        for each in inner
    ]
    return [[date, *_times(row), row.title.plain], *tracks]


def _times(row: AgendaRow) -> tuple[str, str]:
    return clock(row.start_minutes), clock(row.finish_minutes)
