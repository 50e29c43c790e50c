"""Where cards stand: every back behind its front, nothing lost, nothing outside the paper."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.units import mm

from facilitator.rendering.pdf.cards.imposition import (
    PAPERS,
    PRINTABLE_EDGE,
    Flip,
    Sheet,
    Size,
    best_sheet,
    in_lots,
    millimetres_over,
)

#: Machines that run these tests may be busy with others.
unhurried = settings(deadline=None)
papers = st.sampled_from(sorted(PAPERS)).map(PAPERS.__getitem__)
flips = st.sampled_from(["long-edge", "short-edge"])
cells = st.builds(
    Size, st.floats(20, 320).map(lambda w: w * mm), st.floats(20, 320).map(lambda h: h * mm)
)


def through_the_paper(sheet: Sheet, x: float, y: float, flip: Flip) -> tuple[float, float]:
    """Where a point of the front shows on the back, when the paper is turned about the middle of
    that edge's direction."""
    long_edge_stands = sheet.page.height >= sheet.page.width
    if long_edge_stands == (flip == "long-edge"):
        return sheet.page.width - x, y
    return x, sheet.page.height - y


@unhurried
@given(papers, cells, flips)
def test_every_back_lies_exactly_behind_its_front(paper: Size, cell: Size, flip: Flip) -> None:
    sheet = best_sheet(paper, cell)
    if sheet is None:
        return
    for number in range(sheet.cells):
        left, foot = sheet.corner(number)
        back_left, back_foot = sheet.corner(sheet.behind(number, flip))
        middle = through_the_paper(sheet, left + cell.width / 2, foot + cell.height / 2, flip)
        assert middle == pytest.approx((back_left + cell.width / 2, back_foot + cell.height / 2))


@unhurried
@given(papers, cells, flips)
def test_backs_are_a_turn_of_the_cells_and_turning_twice_is_nothing(
    paper: Size, cell: Size, flip: Flip
) -> None:
    sheet = best_sheet(paper, cell)
    if sheet is None:
        return
    behind = [sheet.behind(number, flip) for number in range(sheet.cells)]
    assert sorted(behind) == list(range(sheet.cells))
    assert [sheet.behind(number, flip) for number in behind] == list(range(sheet.cells))


@unhurried
@given(papers, cells)
def test_no_cell_leaves_what_a_printer_can_reach(paper: Size, cell: Size) -> None:
    sheet = best_sheet(paper, cell)
    if sheet is None:
        assert millimetres_over(paper, cell) > 0
        return
    assert millimetres_over(paper, cell) == 0
    assert min(sheet.left, sheet.foot) >= PRINTABLE_EDGE
    for number in range(sheet.cells):
        x, y = sheet.corner(number)
        assert x >= sheet.left - 0.01
        assert y >= sheet.foot - 0.01
        assert x + cell.width <= sheet.right + 0.01
        assert y + cell.height <= sheet.top + 0.01


@unhurried
@given(papers, cells)
def test_cells_do_not_overlap_and_are_numbered_from_the_top_left(paper: Size, cell: Size) -> None:
    sheet = best_sheet(paper, cell)
    if sheet is None:
        return
    corners = [sheet.corner(number) for number in range(sheet.cells)]
    assert sorted(corners, key=lambda corner: (-round(corner.y), round(corner.x))) == corners
    assert len({(round(x), round(y)) for x, y in corners}) == sheet.cells


@unhurried
@given(papers, cells)
def test_the_way_up_that_takes_more_cards_is_chosen(paper: Size, cell: Size) -> None:
    upright, turned = best_sheet(paper, cell), best_sheet(paper.turned, cell)
    assert (upright and upright.cells) == (turned and turned.cells)


@pytest.mark.parametrize(
    ("size_mm", "paper", "count"),
    [
        ((90, 130), "a4", 4),
        ((90, 130), "letter", 4),
        ((95, 138), "a4", 4),
        ((68, 95), "a4", 8),
        ((63, 88), "a4", 9),
        ((63, 88), "letter", 9),
        ((190, 277), "a4", 1),
    ],
)
def test_known_sizes_fill_a_sheet(size_mm: tuple[float, float], paper: str, count: int) -> None:
    sheet = best_sheet(PAPERS[paper], Size(size_mm[0] * mm, size_mm[1] * mm))
    assert sheet is not None
    assert sheet.cells == count


@unhurried
@given(st.lists(st.integers()), st.integers(1, 12))
def test_lots_lose_and_double_nothing(things: list[int], size: int) -> None:
    lots = in_lots(things, size)
    assert [thing for lot in lots for thing in lot] == things
    assert all(len(lot) == size for lot in lots[:-1])
