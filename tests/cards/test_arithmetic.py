"""Shuffles, hands, couples, twins and bingo: fair, complete, and the same for the same seed."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.exercises.bingo import (
    bingo_cards,
    bingo_side,
    call_order,
    first_full,
    first_line,
    least_pool,
)
from facilitator.exercises.couples import couples
from facilitator.exercises.dealing import first_hand, hand_sizes, hands
from facilitator.exercises.labels import letters
from facilitator.exercises.shuffling import Shuffler
from facilitator.exercises.twins import twin_order

#: Machines that run these tests may be busy with others.
unhurried = settings(deadline=None)
seeds = st.integers(0, 2**31 - 1)
FIRST_PRINTED = "ahegdbcf"


# -- shuffles -----------------------------------------------------------------------------------


@unhurried
@given(st.lists(st.integers()), seeds)
def test_a_shuffle_loses_and_doubles_nothing(things: list[int], seed: int) -> None:
    assert Counter(Shuffler(seed, "x").shuffled(things)) == Counter(things)


def test_the_same_seed_gives_the_same_order_in_every_process() -> None:
    script = (
        "from facilitator.exercises.shuffling import Shuffler;"
        "print(Shuffler(7, 'twins').shuffled(range(20)))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for hash_seed in ("1", "2")
    }
    assert told == {f"{Shuffler(7, 'twins').shuffled(range(20))}\n"}


def test_an_order_is_as_it_was_when_it_was_first_printed() -> None:
    """Cards that are printed again must not come out otherwise."""
    assert Shuffler(0, "x").shuffled("abcdefgh") == list(FIRST_PRINTED)


def test_another_seed_and_another_purpose_give_another_order() -> None:
    orders = {
        tuple(Shuffler(seed, purpose).shuffled(range(30))) for seed in (1, 2) for purpose in "ab"
    }
    assert len(orders) == 4


def test_every_order_is_about_as_likely() -> None:
    orders = Counter(tuple(Shuffler(seed, "x").shuffled("abc")) for seed in range(6000))
    assert len(orders) == 6
    assert all(850 < count < 1150 for count in orders.values())


# -- hands --------------------------------------------------------------------------------------


@unhurried
@given(st.lists(st.integers(), max_size=200), st.integers(1, 40))
def test_hands_are_fair_and_hold_every_card(cards: list[int], people: int) -> None:
    dealt = hands(cards, people)
    sizes = [len(hand) for hand in dealt]
    assert max(sizes) - min(sizes) <= 1
    assert Counter(card for hand in dealt for card in hand) == Counter(cards)
    assert tuple(sizes) == hand_sizes(len(cards), people)


def test_nobody_gets_nothing_of_nothing() -> None:
    assert hand_sizes(5, 0) == ()


@unhurried
@given(st.integers(1, 60), seeds)
def test_there_is_always_a_pair_on_the_table_until_the_pile_is_empty(pairs: int, seed: int) -> None:
    pile = Shuffler(seed, "x").shuffled([pair for pair in range(pairs) for _ in "AB"])
    count = first_hand(pairs)
    table, pile = pile[:count], pile[count:]
    laid = 0
    while table:
        doubles = [pair for pair, seen in Counter(table).items() if seen == 2]
        assert doubles
        table = [pair for pair in table if pair != doubles[0]] + pile[:2]
        pile = pile[2:]
        laid += 1
    assert laid == pairs


# -- couples ------------------------------------------------------------------------------------


@unhurried
@given(st.integers(2, 120), st.integers(1, 40))
def test_everybody_finds_somebody(people: int, pairs: int) -> None:
    given_cards = couples(people, pairs)
    assert len(given_cards) == people
    offline = Counter(each.pair for each in given_cards if each.half == "offline")
    digital = Counter(each.pair for each in given_cards if each.half == "digital")
    bridges = [each.pair for each in given_cards if each.half == "bridge"]
    assert offline == digital
    assert len(bridges) == people % 2
    assert all(pair in offline for pair in bridges)
    assert max(offline.values()) - min(offline.get(pair, 0) for pair in range(pairs)) <= 1


@pytest.mark.parametrize(("people", "pairs"), [(0, 5), (1, 5), (4, 0)])
def test_there_are_no_couples_without_people_or_pairs(people: int, pairs: int) -> None:
    assert couples(people, pairs) == []


# -- twins --------------------------------------------------------------------------------------


@unhurried
@given(st.integers(0, 60), st.integers(1, 5), st.integers(1, 4), seeds)
def test_twins_hold_both_cards_of_every_pair_once(
    count: int, columns: int, rows: int, seed: int
) -> None:
    order = twin_order(range(count), columns, rows, seed)
    expected = [(pair, side) for pair in range(count) for side in ("digital", "offline")]
    assert sorted(order) == expected
    assert order == twin_order(range(count), columns, rows, seed)


@unhurried
@given(st.integers(1, 60), st.integers(1, 5), st.integers(1, 4), seeds, st.integers(0, 3))
def test_no_two_neighbours_on_a_sheet_seem_to_be_joined(
    count: int, columns: int, rows: int, seed: int, first: int
) -> None:
    order = twin_order(range(count), columns, rows, seed, first)
    for start in range(0, len(order), columns):
        sides = [twin.side for twin in order[start : start + columns]]
        assert sides == sorted(sides)  # digital before offline


@unhurried
@given(st.integers(0, 50), st.sampled_from([(2, 2), (4, 2), (3, 3)]), seeds, st.integers(0, 2))
def test_neither_a_sheet_nor_a_pile_of_cut_cards_tells_a_pair(
    more: int, shape: tuple[int, int], seed: int, first: int
) -> None:
    columns, rows = shape
    cells = columns * rows
    count = 2 * cells + more
    order = twin_order(range(count), columns, rows, seed, first)
    cell_of = {twin: first * columns + number for number, twin in enumerate(order)}
    for pair in range(count):
        digital, offline = (cell_of[pair, side] for side in ("digital", "offline"))
        # Cut sheet by sheet, the pair would lie near each other; cut as a stack, in one pile.
        assert digital // cells != offline // cells


@unhurried
@given(st.integers(5, 60), seeds)
def test_small_decks_have_no_pair_in_a_row(count: int, seed: int) -> None:
    order = twin_order(range(count), 2, 2, seed)
    for start in range(0, len(order), 2):
        pairs = [twin.pair for twin in order[start : start + 2]]
        assert len(set(pairs)) == len(pairs)


def test_a_pair_that_is_dealt_twice_counts_as_one() -> None:
    pairs = [number % 10 for number in range(20)]
    order = twin_order(pairs, 2, 2, 3)
    for start in range(0, len(order), 4):
        sheet = order[start : start + 4]
        digital = {pairs[twin.pair] for twin in sheet if twin.side == "digital"}
        assert digital.isdisjoint(pairs[twin.pair] for twin in sheet if twin.side == "offline")


@unhurried
@given(st.integers(0, 700), seeds)
def test_every_pair_has_a_letter_of_its_own(count: int, seed: int) -> None:
    names = letters(count, seed)
    assert len(set(names)) == count
    assert len({len(name) for name in names}) <= 1
    assert not set("IO").intersection("".join(names))


def test_letters_tell_nothing_of_the_order() -> None:
    assert letters(12, 1) != sorted(letters(12, 1))
    assert letters(12, 1) != letters(12, 2)


# -- bingo --------------------------------------------------------------------------------------


@unhurried
@given(st.integers(0, 45), st.integers(1, 60), seeds)
def test_no_two_bingo_cards_hold_the_same_things(pool: int, cards: int, seed: int) -> None:
    side = bingo_side(pool, cards)
    if not side:
        with pytest.raises(ValueError, match="all differ"):
            bingo_cards(pool, cards, seed)
        return
    made = bingo_cards(pool, cards, seed)
    assert len({frozenset(card) for card in made}) == len(made) == cards
    assert all(len(card) == len(set(card)) == side * side for card in made)
    assert all(0 <= thing < pool for card in made for thing in card)
    assert pool >= side * side + 2
    assert made == bingo_cards(pool, cards, seed)


@unhurried
@given(st.integers(1, 200))
def test_the_least_pool_is_the_least(cards: int) -> None:
    least = least_pool(cards)
    assert bingo_side(least, cards)
    assert not bingo_side(least - 1, cards)


def test_the_last_possible_cards_are_found() -> None:
    assert len(bingo_cards(6, math.comb(6, 4), 5)) == 15
    assert bingo_side(6, 16) == 0


@unhurried
@given(st.integers(6, 40), st.integers(1, 15), seeds)
def test_calls_name_everything_once_and_tell_when_the_first_card_is_full(
    pool: int, cards: int, seed: int
) -> None:
    made, calls = bingo_cards(pool, cards, seed), call_order(pool, seed)
    assert sorted(calls) == list(range(pool))
    line, full = first_line(made, calls), first_full(made, calls)
    assert line <= full
    assert any(set(card) <= set(calls[:full]) for card in made)
    assert not any(set(card) <= set(calls[: full - 1]) for card in made)
    side = round(len(made[0]) ** 0.5)
    assert any(_has_line(card, side, set(calls[:line])) for card in made)
    assert not any(_has_line(card, side, set(calls[: line - 1])) for card in made)


def _has_line(card: tuple[int, ...], side: int, called: set[int]) -> bool:
    grid = [[card[row * side + column] in called for column in range(side)] for row in range(side)]
    lines = [*grid, *zip(*grid, strict=True)]
    lines.append([grid[number][number] for number in range(side)])
    lines.append([grid[number][side - 1 - number] for number in range(side)])
    return any(all(line) for line in lines)
