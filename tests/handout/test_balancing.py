"""Pages that end between blocks, and as full as one another."""

from __future__ import annotations

from facilitator.rendering.pdf.flow import Page, PageBreak
from facilitator.rendering.pdf.handout.balancing import BlockStart, balanced
from tests.pdf.test_flow import Block, names


def dealt(*blocks: tuple[Block, ...]) -> list[list[str]]:
    return names(pages_of(*blocks))


def pages_of(*blocks: tuple[Block, ...]) -> list[Page]:
    return balanced([box for block in blocks for box in (BlockStart(), *block)], 100)


def block(name: str, *heights: float) -> tuple[Block, ...]:
    return tuple(Block(f"{name}{number}", height) for number, height in enumerate(heights, 1))


def test_a_block_is_not_parted_where_it_fits_a_page_of_no_greater_number() -> None:
    assert dealt(block("a", 60), block("b", 30, 30), block("c", 20)) == [["a1"], ["b1", "b2", "c1"]]


def test_the_last_page_is_not_left_nearly_empty() -> None:
    assert dealt(*(block(name, 30) for name in "abcd")) == [["a1", "b1"], ["c1", "d1"]]


def test_no_page_is_added_to_keep_a_block_whole() -> None:
    assert dealt(block("a", 60), block("b", 30, 60), block("c", 40)) == [
        ["a1", "b1"],
        ["b2", "c1"],
    ]


def test_a_block_longer_than_a_page_goes_over_pages() -> None:
    made = dealt(block("a", 20), block("b", 90, 90, 30), block("c", 50))
    assert made == [["a1"], ["b1"], ["b2"], ["b3", "c1"]]


def test_breaks_are_kept_and_nothing_gives_one_page() -> None:
    first, second = block("a", 10), (PageBreak(), *block("b", 10))
    assert dealt(first, second) == [["a1"], ["b1"]]
    assert len(balanced([], 100)) == len(balanced([BlockStart(), BlockStart()], 100)) == 1


def test_many_blocks_are_dealt_out_in_order_and_none_is_lost() -> None:
    blocks = [block(f"{number}-", 7 + number % 30, 5) for number in range(60)]
    pages = pages_of(*blocks)
    assert [name for page in names(pages) for name in page] == [
        box.name for each in blocks for box in each
    ]
    assert all(page.used <= 100.1 for page in pages)
