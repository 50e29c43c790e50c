"""How often each set of cards is printed: sheets, materials and guide say one number."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest

from facilitator.brand import DEFAULT_BRAND
from facilitator.pack.cards import CardSet, PledgeSlips
from facilitator.pack.guide import KeyTable, RunSheet
from facilitator.pack.whole import Pack
from facilitator.rendering.pdf.cards import render
from facilitator.settings import Settings
from tests.cards.plans import HABITS, cards_of, pack_of

DECKS: dict[str, dict[str, object]] = {
    "match-the-pair": {"habits": HABITS},
    "find-your-other-half": {"habits": HABITS[:4]},
    "turn-over": {"habits": HABITS},
    "effort-and-value": {"habits": HABITS},
    "confidence-line": {},
    "what-would-you-do": {"scenarios": ["thank-a-group"]},
    "bingo": {"habits": HABITS},
    "pledge": {},
}
TABLES_OF_FOUR = {7: 2, 20: 5, 120: 30}
NOBODY_COUNTED: dict[str, Any] = {"participants": None}


def deck(exercise: str) -> dict[str, object]:
    return {"exercise": exercise, **DECKS[exercise]}


def pack_for(exercise: str, people: int) -> Pack:
    return pack_of(deck(exercise), participants={"expected": people})


def rows_of(pack: Pack, heading: str) -> dict[str, str]:
    assert pack.guide is not None
    tables = [block for block in pack.guide.blocks if isinstance(block, KeyTable)]
    (table,) = (table for table in tables if table.heading.plain == heading)
    return {row[0].plain: row[1].plain for row in table.rows}


def out_of_the_cupboard(pack: Pack) -> str:
    assert pack.guide is not None
    (sheet,) = (block for block in pack.guide.blocks if isinstance(block, RunSheet))
    return sheet.facts[0].value.plain


def sets_of(pack: Pack) -> tuple[CardSet, ...]:
    assert pack.cards is not None
    return pack.cards.sets


@pytest.mark.parametrize("people", TABLES_OF_FOUR)
@pytest.mark.parametrize("exercise", DECKS)
def test_the_sheets_the_materials_and_the_guide_say_one_number(exercise: str, people: int) -> None:
    pack = pack_for(exercise, people)
    ((name, copies),) = (
        row for row in rows_of(pack, "What to copy").items() if row[0].startswith("Cards: ")
    )
    assert {card_set.copies for card_set in sets_of(pack)} == {int(copies)}
    assert rows_of(pack, "Materials")[name] == copies
    assert f"{copies}\u00a0×\u00a0{name}" in out_of_the_cupboard(pack)


@pytest.mark.parametrize("people", TABLES_OF_FOUR)
@pytest.mark.parametrize("exercise", DECKS)
def test_the_copies_suffice_and_none_is_left_over(exercise: str, people: int) -> None:
    for card_set in sets_of(pack_for(exercise, people)):
        match exercise:
            case "pledge":
                assert 0 <= 2 * card_set.copies - people < 2
            case "bingo" | "find-your-other-half":
                assert (card_set.copies, cards_to_hold(card_set)) == (1, people)
            case "confidence-line":
                assert card_set.copies == 1
            case _:
                assert card_set.copies == TABLES_OF_FOUR[people]


def cards_to_hold(card_set: CardSet) -> int:
    """All but those that open the deck."""
    opening = ("-title", "-how-to", "-themes", "-deck")
    return sum(not card.name.endswith(opening) for card in card_set.cards)


def page_texts(pack: Pack) -> list[str]:
    data = render(pack, DEFAULT_BRAND, Settings()).data
    with pypdfium2.PdfDocument(data) as pdf:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


@pytest.mark.parametrize("exercise", ["match-the-pair", "turn-over", "pledge", "bingo"])
def test_every_sheet_says_how_often_it_is_printed(exercise: str) -> None:
    pack = pack_for(exercise, 20)
    (copies,) = {card_set.copies for card_set in sets_of(pack)}
    for page in page_texts(pack):
        assert f"Copies: {copies}" in page


def test_a_long_title_leaves_room_for_the_copies() -> None:
    activity = {
        "title": "A title that goes on and on " * 8,
        "kind": "exercise",
        "minutes": 20,
        "group_size": 4,
        "cards": deck("match-the-pair"),
    }
    pack = pack_of({}, activities=[activity])
    for page in page_texts(pack):
        assert "Copies: 5. A title that" in page


@pytest.mark.parametrize("exercise", ["match-the-pair", "pledge"])
def test_without_a_head_count_no_number_is_invented(exercise: str) -> None:
    pack = pack_of(deck(exercise), **NOBODY_COUNTED)
    assert [card_set.copies for card_set in sets_of(pack)] == [0]
    (slips,) = (page for each in sets_of(pack) for page in each.pages or (None,))
    assert not isinstance(slips, PledgeSlips) or slips.note == ""
    (amount,) = rows_of(pack, "Materials").values()
    assert amount in ("Each group: 1", "Each person: 1")


def test_paper_twins_of_a_sandbox_are_on_the_lists() -> None:
    sandbox = {
        "id": "try",
        "title": "Try it unseen",
        "kind": "sandbox",
        "minutes": 20,
        "sandbox": {"scenarios": ["thank-a-group"]},
    }
    pack = pack_of({}, activities=[sandbox])
    name = "Cards: Try it unseen (a set for each group)"
    assert rows_of(pack, "What to copy")[name] == "5"
    assert rows_of(pack, "Materials")[name] == "5"


def test_cards_that_cannot_be_made_are_on_no_list() -> None:
    pack = pack_of({"exercise": "bingo", "habits": HABITS[:2]})
    assert sets_of(pack) == ()
    assert list(rows_of(pack, "What to copy")) == ["Handout"]


@pytest.mark.parametrize(
    ("material", "listed"),
    [
        ({"item": "Set of habit cards", "per": "group"}, ["Set of habit cards"]),
        (
            {"item": "Blank card", "per": "person"},
            ["Blank card", "Cards: Match (a set for each group)"],
        ),
        (
            {"item": "Postcards", "per": "group"},
            ["Postcards", "Cards: Match (a set for each group)"],
        ),
    ],
)
def test_a_set_that_the_author_lists_is_not_listed_twice(
    material: dict[str, str], listed: list[str]
) -> None:
    activity = {
        "title": "Match",
        "kind": "exercise",
        "minutes": 20,
        "group_size": 4,
        "cards": deck("match-the-pair"),
        "materials": [material],
    }
    assert list(rows_of(pack_of({}, activities=[activity]), "Materials")) == listed


def test_small_cards_and_those_that_open_them_are_copied_alike() -> None:
    made = cards_of({**deck("effort-and-value")})
    assert [card_set.copies for card_set in made.sets] == [5, 5]
