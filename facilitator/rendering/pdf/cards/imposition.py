"""Where cards stand on a sheet, and what lies behind each of them. Lengths are in points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeVar

from reportlab.lib.units import mm

from facilitator.record import record
from facilitator.rendering.paper import PAPER_MM, Paper

Flip = Literal["long-edge", "short-edge"]
Thing = TypeVar("Thing")

#: No office printer reaches nearer to the edge of the paper than this.
PRINTABLE_EDGE = 4.3 * mm
#: Room around the cards for crop marks and the printer's note.
LEAST_MARGIN = 7.5 * mm
#: Lengths that differ by less are equal: sizes in millimetres are not exact in points.
TOLERANCE = 0.01


class Size(NamedTuple):
    width: float
    height: float

    @property
    def turned(self) -> Size:
        return Size(self.height, self.width)

    @property
    def is_landscape(self) -> bool:
        return self.width > self.height


PAPERS: dict[Paper, Size] = {
    name: Size(width_mm * mm, height_mm * mm) for name, (width_mm, height_mm) in PAPER_MM.items()
}


class Corner(NamedTuple):
    """The lower left corner of a card."""

    x: float
    y: float


@record(kw_only=False)
class Sheet:
    """A page with cells of one size side by side, in its middle, numbered from 0, row by row
    from the top left."""

    page: Size
    cell: Size
    columns: int
    rows: int

    @property
    def cells(self) -> int:
        return self.columns * self.rows

    @property
    def left(self) -> float:
        return (self.page.width - self.columns * self.cell.width) / 2

    @property
    def foot(self) -> float:
        return (self.page.height - self.rows * self.cell.height) / 2

    @property
    def right(self) -> float:
        return self.page.width - self.left

    @property
    def top(self) -> float:
        return self.page.height - self.foot

    @property
    def cuts_across(self) -> tuple[float, ...]:
        """Where the upright cuts run, from the left."""
        return tuple(self.left + number * self.cell.width for number in range(self.columns + 1))

    @property
    def cuts_up(self) -> tuple[float, ...]:
        """Where the level cuts run, from the foot."""
        return tuple(self.foot + number * self.cell.height for number in range(self.rows + 1))

    def corner(self, number: int) -> Corner:
        row, column = divmod(number, self.columns)
        return Corner(
            self.left + column * self.cell.width,
            self.foot + (self.rows - 1 - row) * self.cell.height,
        )

    def turns_over_the_top(self, flip: Flip) -> bool:
        """Whether the paper is turned about a level axis, so that backs stand on their heads."""
        return (flip == "long-edge") == self.page.is_landscape

    def behind(self, number: int, flip: Flip) -> int:
        """The cell of the back that lies behind a cell of the front, however many are filled."""
        row, column = divmod(number, self.columns)
        if self.turns_over_the_top(flip):
            return (self.rows - 1 - row) * self.columns + column
        return row * self.columns + self.columns - 1 - column


def best_sheet(paper: Size, cell: Size) -> Sheet | None:
    """The way up that takes more cells, upright where both take as many; None where the cell
    does not fit at all."""
    sheets = [_filled(page, cell) for page in (paper, paper.turned)]
    best = max(sheets, key=lambda sheet: sheet.cells)
    return best if best.cells else None


def millimetres_over(paper: Size, cell: Size) -> float:
    """By how much a cell misses the paper, the better way up; 0 where it fits."""
    overs = (
        max(cell.width - page.width, cell.height - page.height) + 2 * LEAST_MARGIN
        for page in (paper, paper.turned)
    )
    least: float = min(overs) / mm
    return max(0.0, least)


def in_lots(things: Sequence[Thing], size: int) -> list[Sequence[Thing]]:
    """The things in order, `size` at a time; the last lot may be smaller."""
    return [things[start : start + size] for start in range(0, len(things), size)]


def _filled(page: Size, cell: Size) -> Sheet:
    return Sheet(
        page,
        cell,
        columns=_count(page.width, cell.width),
        rows=_count(page.height, cell.height),
    )


def _count(room: float, length: float) -> int:
    return int((room - 2 * LEAST_MARGIN + TOLERANCE) // length)
