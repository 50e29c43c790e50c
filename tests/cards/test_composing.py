"""Each exercise: its cards, what the facilitator reads of it, and its key where it has one."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from pydantic import ValidationError

from facilitator.pack.cards import (
    BingoFace,
    BlankFace,
    BridgeFace,
    CardSet,
    GridPoster,
    HabitFace,
    HowToFace,
    PledgeSlips,
    Sign,
    StatementFace,
    TextFace,
    ThemesFace,
    TitleFace,
    WallPoster,
)
from facilitator.pack.guide import ActivityPage, KeyTable
from facilitator.pack.whole import Pack
from tests.cards.plans import HABITS, cards_of, catalogue, pack_of, plan_of, scenarios, set_of
from tests.composing.marked_plan import texts


def fronts(card_set: CardSet, kind: type) -> list[object]:
    return [card.front for card in card_set.cards if isinstance(card.front, kind)]


def how_to_run(pack: Pack) -> str:
    """What the guide says of the exercise."""
    (page,) = (block for block in pack.guide.blocks if isinstance(block, ActivityPage))
    (part,) = (part for part in page.main if part.label == "How to run it")
    return " ".join(text.plain for text in part.texts)


def tables(pack: Pack, heading: str) -> list[KeyTable]:
    blocks = [block for block in pack.guide.blocks if isinstance(block, KeyTable)]
    return [block for block in blocks if heading in block.heading.plain]


# -- decks --------------------------------------------------------------------------------------


def test_a_deck_to_turn_over_has_each_habit_with_its_counterpart_behind() -> None:
    made = set_of({"exercise": "turn-over", "habits": list(HABITS)})
    assert made.backs == "fold"
    pairs = [(card.front, card.back) for card in made.cards if isinstance(card.front, HabitFace)]
    assert [front.label for front, _ in pairs] == [f"{n}A" for n in range(1, 11)]
    for front, back in pairs:
        assert isinstance(back, HabitFace)
        assert (front.side, back.side) == ("offline", "digital")
        assert front.bridge is back.bridge
        assert back.label == front.label.replace("A", "B")


def test_a_deck_opens_with_title_instructions_themes_and_what_it_is() -> None:
    made = set_of({"exercise": "turn-over", "habits": list(HABITS)})
    first, second = made.cards[:2]
    assert isinstance(first.front, TitleFace)
    assert isinstance(first.back, HowToFace)
    assert isinstance(second.front, ThemesFace)
    assert isinstance(second.back, TextFace)
    assert len(second.front.themes) == 5
    assert "25 minutes" in first.back.foot[-1].plain
    assert first.back.foot[0].plain == "In fours"
    assert "10 cards" in second.back.texts[0].plain
    assert "copy" in second.back.texts[-1].plain


def test_the_instructions_need_no_other_knowledge_of_the_deck() -> None:
    for exercise in ("turn-over", "match-the-pair"):
        made = set_of({"exercise": exercise, "habits": list(HABITS)})
        faces = [card.back or card.front for card in made.cards[:2]]
        (how_to,) = (face for face in faces if isinstance(face, HowToFace))
        told = " ".join(step.plain for step in how_to.steps)
        assert re.search("square corners", told, re.IGNORECASE)
        assert "things that you do now" in told or "what you do now" in told
        assert "online" in told
        assert "offline" in told
        assert "{" not in told


def test_without_habits_a_deck_has_those_of_the_plan() -> None:
    plan = {
        "activities": [
            {"title": "One", "kind": "input", "minutes": 5, "slides": [{"habit": "noticeboard"}]},
            {"title": "Two", "kind": "exercise", "minutes": 9, "cards": {"exercise": "turn-over"}},
        ]
    }
    (made,) = cards_of({}, **plan).sets
    (face,) = fronts(made, HabitFace)
    assert isinstance(face, HabitFace)
    assert face.bridge.name == "habit.noticeboard"


@pytest.mark.parametrize("exercise", ["turn-over", "match-the-pair"])
def test_there_are_as_many_blank_cards_of_each_theme_as_asked_for(exercise: str) -> None:
    made = set_of({"exercise": exercise, "habits": list(HABITS), "blank": 2})
    blanks = [
        face
        for card in made.cards
        for face in (card.front, card.back)
        if isinstance(face, BlankFace)
    ]
    found = Counter((face.theme, face.side) for face in blanks)
    assert len(found) == 10
    assert set(found.values()) == {2}


def test_every_habit_has_a_poster_where_they_are_asked_for() -> None:
    made = set_of({"exercise": "turn-over", "habits": list(HABITS), "posters": True})
    assert [type(page) for page in made.pages] == [WallPoster] * 10
    assert not set_of({"exercise": "turn-over", "habits": list(HABITS)}).pages


def test_names_of_cards_are_unique_whatever_the_file_system() -> None:
    for exercise in ("turn-over", "match-the-pair", "find-your-other-half", "bingo"):
        spec = {"exercise": exercise, "habits": list(HABITS)}
        names = [card.name.lower() for card in set_of(spec).cards]
        assert len(set(names)) == len(names)
        assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in names)


def test_small_cards_have_their_instructions_on_larger_ones() -> None:
    first, second = cards_of(
        {"exercise": "match-the-pair", "habits": list(HABITS), "sheet": "9-up"}
    ).sets
    assert (first.width_mm, first.height_mm) == (90, 130)
    assert (second.width_mm, second.height_mm) == (63, 88)
    assert [type(card.front) for card in first.cards] == [
        TitleFace,
        HowToFace,
        ThemesFace,
        TextFace,
    ]
    assert {type(card.front) for card in second.cards} == {HabitFace}


# -- matching -----------------------------------------------------------------------------------


def test_nothing_on_a_twin_tells_its_pair_and_the_key_does() -> None:
    pack = pack_of({"exercise": "match-the-pair", "habits": list(HABITS), "seed": 7})
    assert pack.cards is not None
    (made,) = pack.cards.sets
    twins = [face for face in fronts(made, HabitFace) if isinstance(face, HabitFace)]
    assert all(face.is_twin for face in twins)
    names = {face.side: [] for face in twins}  # type: ignore[var-annotated]
    for face in twins:
        names[face.side].append(face.label)
    assert names["offline"] == [str(number) for number in range(1, 11)]
    assert sorted(names["digital"]) == list("ABCDEFGHJK")
    assert names["digital"] != sorted(names["digital"])
    (key,) = tables(pack, "the pairs")
    for (cards, offline, digital), face in zip(key.rows, twins[::2], strict=True):
        assert cards.plain.split(", ")[0] == face.label
        assert offline.plain == face.bridge.offline.title.plain
        letter = cards.plain.split(", ")[1]
        (other,) = (each for each in twins if each.label == letter)
        assert digital.plain == other.bridge.digital.title.plain
        assert other.bridge is face.bridge
    assert not tables(pack, "Key to the cards")


def test_one_card_more_than_there_are_pairs_is_dealt_first() -> None:
    pack = pack_of({"exercise": "match-the-pair", "habits": list(HABITS)})
    assert "11 cards lie on the table" in how_to_run(pack)
    assert pack.cards is not None
    (how_to,) = fronts(pack.cards.sets[0], HowToFace)
    assert isinstance(how_to, HowToFace)
    assert "11 cards" in how_to.steps[1].plain


@pytest.mark.parametrize("people", [2, 3, 7, 20, 21, 45])
def test_everybody_gets_a_card_and_one_couple_is_three_when_people_are_odd(people: int) -> None:
    spec = {"exercise": "find-your-other-half", "habits": list(HABITS)}
    pack = pack_of(spec, participants={"expected": people})
    assert pack.cards is not None
    (made,) = pack.cards.sets
    habits = fronts(made, HabitFace)
    bridges = fronts(made, BridgeFace)
    assert len(habits) + len(bridges) == people
    assert len(bridges) == people % 2
    (key,) = tables(pack, "the pairs")
    in_key = Counter(len(row[0].plain.split(", ")) for row in key.rows)
    assert in_key[3] == people % 2
    assert f"{people} people get one card each" in how_to_run(pack)
    assert ("one three" in how_to_run(pack)) == bool(people % 2)


def test_questions_stand_behind_the_halves_where_they_have_backs() -> None:
    made = set_of(
        {"exercise": "find-your-other-half", "habits": list(HABITS), "backs": "long-edge"}
    )
    backs = [card.back for card in made.cards if isinstance(card.front, HabitFace)]
    assert all(isinstance(back, TextFace) and len(back.texts) == 2 for back in backs)


# -- the others ---------------------------------------------------------------------------------


def test_effort_and_value_has_digital_cards_a_poster_and_no_key_of_its_own() -> None:
    pack = pack_of({"exercise": "effort-and-value", "habits": list(HABITS)})
    assert pack.cards is not None
    made = pack.cards.sets[-1]
    faces = [face for face in fronts(made, HabitFace) if isinstance(face, HabitFace)]
    assert {face.side for face in faces} == {"digital"}
    (poster,) = made.pages
    assert isinstance(poster, GridPoster)
    assert len(poster.cells) == 4
    assert "no answer key" in how_to_run(pack)


@pytest.mark.parametrize(
    ("spec", "more", "first"),
    [
        ({"statements": ["I am **sure**."]}, {}, "I am sure."),
        (
            {},
            {"confidence": {"statements": [{"id": "c1", "text": "I can say it."}]}},
            "I can say it.",
        ),
        ({}, {}, "I can say how something that I do offline could be done online."),
    ],
)
def test_a_line_has_statements_and_a_sign_for_each_end(
    spec: dict[str, object], more: dict[str, object], first: str
) -> None:
    made = set_of({"exercise": "confidence-line", **spec}, **more)
    statements = fronts(made, StatementFace)
    assert isinstance(statements[0], StatementFace)
    assert statements[0].statement.plain == first
    assert [type(page) for page in made.pages] == [Sign, Sign]


def test_scenes_have_three_ways_behind_and_a_key_for_each() -> None:
    names = [scenario.id for scenario in scenarios()][:3]
    pack = pack_of({"exercise": "what-would-you-do", "scenarios": names})
    assert pack.cards is not None
    (made,) = pack.cards.sets
    assert len(made.cards) == 4  # with the title
    assert len(tables(pack, "Key to the scenes")) == 3
    expected = {scenario.expected_action for scenario in scenarios()} - {None}
    on_cards = " ".join(texts(made))
    assert not [words for words in expected if words and words in on_cards]


def test_every_person_has_another_bingo_card_and_the_calls_are_in_the_guide() -> None:
    pack = pack_of({"exercise": "bingo", "habits": list(HABITS)}, participants={"expected": 30})
    assert pack.cards is not None
    cards = [
        card.front
        for each in pack.cards.sets
        for card in each.cards
        if isinstance(card.front, BingoFace)
    ]
    assert len({frozenset(cell.plain for cell in card.cells) for card in cards}) == 30
    (calls,) = tables(pack, "the calls")
    assert len(calls.rows) == len(HABITS)
    titles = {habit.digital.title: habit.offline.title for habit in catalogue().habits}
    assert all(titles[digital.plain] == offline.plain for _, digital, offline in calls.rows)
    assert re.search(r"call \d+, the first card at call \d+", calls.lead.plain)


def test_the_part_of_a_pledge_that_stays_asks_for_no_name() -> None:
    made = set_of({"exercise": "pledge"})
    (slips,) = made.pages
    assert isinstance(slips, PledgeSlips)
    assert not made.cards
    assert "No name" in slips.tear_text.plain
    assert slips.note == "Copies: 10"


@pytest.mark.parametrize("language", ["en-GB", "cy"])
@pytest.mark.parametrize(
    "exercise",
    [
        "match-the-pair",
        "find-your-other-half",
        "turn-over",
        "effort-and-value",
        "confidence-line",
        "what-would-you-do",
        "bingo",
        "pledge",
    ],
)
def test_every_exercise_has_instructions_with_nothing_left_to_fill_in(
    exercise: str, language: str
) -> None:
    spec: dict[str, object] = {"exercise": exercise}
    if exercise == "what-would-you-do":
        spec["scenarios"] = ["bins-missed"]
    elif exercise not in ("confidence-line", "pledge"):
        spec["habits"] = list(HABITS)
    pack = pack_of(spec, language=language)
    assert pack.cards is not None
    assert not pack.cards.faults
    (page,) = (block for block in pack.guide.blocks if isinstance(block, ActivityPage))
    told = [text.plain for part in page.main for text in part.texts]
    assert len(told) >= 2
    assert "{" not in " ".join([*texts(pack.cards.sets), *told])


# -- what is at fault ---------------------------------------------------------------------------


def test_a_deck_without_habits_is_a_fault() -> None:
    made = cards_of({"exercise": "turn-over"})
    assert [fault.rule for fault in made.faults] == ["cards-missing"]
    assert not made.sets


def test_a_bingo_with_too_few_habits_says_how_many_it_takes() -> None:
    made = cards_of({"exercise": "bingo", "habits": list(HABITS[:6])})
    (fault,) = made.faults
    assert fault.rule == "bingo-too-few-habits"
    assert "20 bingo cards that all differ need 7" in fault.message


@pytest.mark.parametrize(
    "cards",
    [
        {"exercise": "match-the-pair", "backs": "fold"},
        {"exercise": "match-the-pair", "scenarios": ["bins-missed"]},
        {"exercise": "pledge", "sheet": "90x130"},
        {"exercise": "pledge", "habits": ["noticeboard"]},
        {"exercise": "turn-over", "seed": 3},
        {"exercise": "turn-over", "statements": ["I can."]},
        {"exercise": "bingo", "blank": 2},
        {"exercise": "turn-over", "calibration": True},
        {"exercise": "turn-over", "back_offset_mm": {"x": 1}},
    ],
)
def test_a_key_that_would_change_nothing_is_refused(cards: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="key-elsewhere"):
        plan_of(cards)


@pytest.mark.parametrize(
    "cards",
    [
        {"exercise": "turn-over", "backs": "none"},
        {"backs": "long-edge", "back_offset_mm": {"x": 5.5}},
        {"backs": "long-edge", "back_offset_mm": {"z": 1}},
        {"blank": 5},
        {"sheet": "5-up"},
    ],
)
def test_what_cannot_be_printed_is_refused(cards: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        plan_of(cards)


@pytest.mark.parametrize(
    ("sheet", "size"),
    [("4-up", (90, 130)), ("4-up-large", (95, 138)), ("100.5x140", (100.5, 140))],
)
def test_sizes_are_given_in_millimetres_or_by_the_number_on_a_sheet(
    sheet: str, size: tuple[float, float]
) -> None:
    made = set_of({"exercise": "turn-over", "habits": list(HABITS), "sheet": sheet})
    assert (made.width_mm, made.height_mm) == size
