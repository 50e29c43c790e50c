"""Groups: as equal as possible, and never a group of one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.groups import group_sizes


@given(people=st.integers(2, 500), size=st.integers(2, 30))
def test_everybody_is_in_a_group_and_nobody_is_alone(people: int, size: int) -> None:
    sizes = group_sizes(people, size)
    assert sum(sizes) == people
    assert min(sizes) >= 2
    assert max(sizes) - min(sizes) <= 1


@given(people=st.integers(1, 500), size=st.integers(1, 30))
def test_groups_are_no_larger_than_asked_but_to_spare_one_person(people: int, size: int) -> None:
    sizes = group_sizes(people, size)
    assert max(sizes) <= size + 1


def test_an_odd_room_in_pairs_has_one_group_of_three() -> None:
    assert group_sizes(21, 2) == (3, *[2] * 9)


def test_nobody_makes_no_groups() -> None:
    assert group_sizes(0, 4) == ()
