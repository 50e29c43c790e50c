"""Boxes over pages."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.rendering.pdf.flow import Box, Gap, Page, PageBreak, paginate
from facilitator.rendering.pdf.page import STEP, steps


class Block(Box):
    """A box with a name, that may be parted at any point, or grow."""

    def __init__(
        self, name: str, height: float, *, keep: bool = False, parts: bool = False, most: float = 0
    ) -> None:
        self.name, self.height, self.keep_with_next = name, height, keep
        self.parts_freely = parts
        self.most = most

    def split(self, room: float) -> tuple[Box, Box] | None:
        if not self.parts_freely or room < 1:
            return None
        first, rest = Block(self.name, room), Block(self.name, self.height - room, parts=True)
        return first, rest

    def grown(self, room: float) -> Box:
        height = min(self.most, self.height + room)
        return Block(self.name, height) if height > self.height else self


def names(pages: list[Page]) -> list[list[str]]:
    return [[box.name for box in page.boxes if isinstance(box, Block)] for page in pages]


def test_what_does_not_fit_starts_a_page() -> None:
    pages = paginate([Block("a", 60), Block("b", 60)], 100)
    assert names(pages) == [["a"], ["b"]]


def test_a_box_that_keeps_with_the_next_goes_with_it() -> None:
    pages = paginate([Block("a", 60), Block("b", 20, keep=True), Block("c", 30)], 100)
    assert names(pages) == [["a"], ["b", "c"]]


def test_gaps_vanish_at_the_head_and_the_foot_of_a_page() -> None:
    pages = paginate([Gap(10), Block("a", 90), Gap(10), Gap(10), Block("b", 20), Gap(10)], 100)
    assert names(pages) == [["a"], ["b"]]
    assert [page.used for page in pages] == [90, 20]


def test_page_breaks_in_a_row_are_one_and_none_stands_first_or_last() -> None:
    boxes = [PageBreak(), Block("a", 1), PageBreak(), Gap(5), PageBreak(), Block("b", 1)]
    assert names(paginate([*boxes, PageBreak()], 100)) == [["a"], ["b"]]


def test_a_box_that_parts_fills_the_page_with_what_precedes_it() -> None:
    pages = paginate([Block("a", 70, keep=True), Block("b", 250, parts=True)], 100)
    assert names(pages) == [["a", "b"], ["b"], ["b"], ["b"]]
    assert [page.used for page in pages] == [100, 100, 100, 20]


def test_what_is_left_goes_to_the_last_box_that_can_grow() -> None:
    pages = paginate([Block("a", 10, most=90), Block("b", 10, most=40), Block("c", 10)], 100)
    assert [box.height for box in pages[0].boxes] == [10, 40, 10]


def test_gaps_give_way_to_keep_a_large_box_on_its_page() -> None:
    gap = Gap(10 * STEP)
    boxes = [Block("a", 50 * STEP), gap, Block("b", 42 * STEP)]
    assert names(paginate(boxes, 100 * STEP)) == [["a", "b"]]
    small = [Block("a", 90 * STEP), gap, Block("b", 2 * STEP)]
    assert names(paginate(small, 100 * STEP)) == [["a"], ["b"]]


def test_a_chunk_higher_than_a_page_is_placed_box_by_box() -> None:
    chunk = [Block("a", 60, keep=True), Block("b", 60, keep=True), Block("c", 10)]
    assert names(paginate(chunk, 100)) == [["a"], ["b", "c"]]


def test_a_chunk_higher_than_a_page_fills_its_pages() -> None:
    chunk = [Block(name, 45, keep=True) for name in "abcde"]
    assert names(paginate(chunk, 100)) == [["a", "b"], ["c", "d"], ["e"]]


def test_a_chunk_higher_than_a_page_leaves_no_head_behind() -> None:
    chunk = [Block(name, 45, keep=True) for name in "abc"]
    chunk[1].leads = True
    assert names(paginate(chunk, 100)) == [["a"], ["b", "c"]]
    chunk[0].leads = True
    assert names(paginate(chunk, 100)) == [["a", "b"], ["c"]]


def test_boxes_are_set_closer_where_that_spares_a_page_with_little_on_it() -> None:
    def run(last: float):
        boxes = [Block("a", 40), Gap(20), Block("b", 40), Gap(4), Block("c", last)]
        return [*boxes, PageBreak(), Block("d", 10)]

    assert names(paginate(run(3), 100)) == [["a", "b"], ["c"], ["d"]]
    assert names(paginate(run(3), 100, tighten=True)) == [["a", "b", "c"], ["d"]]
    assert names(paginate(run(30), 100, tighten=True)) == [["a", "b"], ["c"], ["d"]]


def test_what_goes_over_counts_and_not_what_it_takes_along() -> None:
    """A box that keeps another with it fills the last page, although little is too much."""
    kept = [Block("c", 30, keep=True), Block("d", 12)]
    boxes = [Block("a", 6), Gap(60), Block("b", 20), *kept]
    assert names(paginate(boxes, 100)) == [["a", "b"], ["c", "d"]]
    assert names(paginate(boxes, 100, tighten=True)) == [["a", "b", "c", "d"]]


def test_heights_are_rounded_up_to_whole_steps() -> None:
    assert steps(STEP) == STEP
    assert steps(1.001 * STEP) == STEP
    assert steps(1.1 * STEP) == 2 * STEP
    assert steps(0) == 0


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            Block,
            st.text("abcdefghij", min_size=5, max_size=5),
            st.floats(1, 90),
            keep=st.booleans(),
            parts=st.booleans(),
        )
    )
)
def test_no_box_is_lost_none_overflows_and_order_is_kept(boxes: list[Block]) -> None:
    pages = paginate(boxes, 100)
    flat = [name for page in names(pages) for name in page]
    once = [name for before, name in pairwise(["", *flat]) if name != before]
    wanted = [box.name for box in boxes]
    assert once == [name for before, name in pairwise(["", *wanted]) if name != before]
    assert all(page.used <= 100.1 for page in pages)
