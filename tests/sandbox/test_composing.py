"""From scenarios to the practice page, the cards and the guide's key."""

from __future__ import annotations

from typing import Any

from facilitator.composing.sandbox import sandbox, sandbox_key
from facilitator.pack.cards import Card, Cards, CardSet, SceneFace, WaysFace
from facilitator.pack.deck import Deck
from facilitator.pack.document import Document
from facilitator.pack.guide import KeyTable
from facilitator.pack.whole import Pack
from facilitator.rendering.pdf.cards import render
from facilitator.settings import Settings
from facilitator.text import ListBlock, Text, plain
from tests.pdf.card_samples import ENGLISH
from tests.pdf.reading import tree
from tests.sandbox.practice import BRAND, brief, our_scenarios, page, practice


def test_a_plan_without_scenarios_makes_no_practice_page() -> None:
    assert sandbox(brief(), ()) is None


def test_gentle_scenes_come_first() -> None:
    made = practice(tuple(reversed(our_scenarios().scenarios)))
    levels = [scene.level for scene in made.scenes]
    assert levels == sorted(levels)
    assert [card.heading for card in made.cards][:2] == ["Scene 1", "Scene 2"]


def test_whom_to_tell_comes_from_the_brand_and_else_is_left_to_be_found() -> None:
    scene = {each.name: each for each in practice().scenes}["rude-words"]
    told = [(contact.name.plain, contact.detail.plain) for contact in scene.contacts]
    assert told == [
        ("Democratic services", "01632 960001"),
        ("Police", "999, or 101"),
        ("Monitoring Officer", "01632 960014"),
        ("Your group leader, or a fellow councillor", ""),
    ]


def test_every_word_knows_its_place() -> None:
    scene = practice().scenes[0]
    for text in (scene.title, scene.aim, scene.posts[0].text, scene.options[2].then):
        assert text.place is not None
        assert text.place.file == "assets/scenarios.yaml"
        assert text.name.startswith("scenario.")


def test_what_to_expect_stands_in_the_guide_and_nowhere_on_the_page() -> None:
    scenarios = our_scenarios().scenarios
    key = list(sandbox_key(brief(), scenarios))
    written = page(practice()).decode()
    for scenario, table in zip(scenarios, key, strict=True):
        assert scenario.expected_action
        assert table.lead.plain == scenario.expected_action  # type: ignore[union-attr]
        assert scenario.expected_action[:40] not in written


def test_the_key_tells_what_each_way_would_do_and_what_a_code_word_brings() -> None:
    scenario = our_scenarios().by_id["bins-missed"]
    (table,) = sandbox_key(brief(), [scenario])
    rows = [[cell.plain for cell in row] for row in table.rows]  # type: ignore[union-attr]
    assert [row[0] for row in rows] == ["A", "B", "C", ""]
    assert rows[1][1:] == [scenario.options[1].text, scenario.options[1].then]
    assert rows[3][1] == "When you say OTTER"
    assert not isinstance(table, ListBlock)


def test_each_scene_is_also_a_card_with_three_ways() -> None:
    made = practice()
    assert len(made.cards) == len(made.scenes)
    for scene, card in zip(made.scenes, made.cards, strict=True):
        assert [letter for letter, _ in card.ways] == ["A", "B", "C"]
        assert card.posts
        assert card.note == scene.content_note
        # A card holds what the room may see: neither what a way would do, nor what comes later.
        shown = " ".join(text.plain for _, text in (*card.ways, *card.posts))
        assert all(option.then.plain not in shown for option in scene.options)


def test_a_welsh_plan_gets_welsh_words() -> None:
    made = practice(language="cy")
    assert made.words.language == "cy"
    assert made.cards[0].heading == "Golygfa 1"
    assert "Ymarfer:" in page(made).decode()


def languages(text: Text) -> set[str]:
    return {run.language for run in text.runs}


def test_an_english_scene_in_a_welsh_plan_is_marked_as_english_everywhere() -> None:
    made = practice(language="cy")
    scene, card = made.scenes[0], made.cards[0]
    assert scene.language == "en-GB"
    for text in (scene.title, scene.posts[0].text, scene.options[0].then, card.setting):
        assert languages(text) == {"en-GB"}
    assert made.language == "cy"
    (table,) = sandbox_key(brief("cy"), [our_scenarios().by_id[scene.name]])
    assert isinstance(table, KeyTable)
    assert [run.language for run in table.heading.runs] == ["", "en-GB"]
    assert languages(table.lead) == languages(table.rows[0][1]) == {"en-GB"}
    assert languages(table.rows[3][1]) == {""}


def test_a_scene_in_the_plans_own_language_needs_no_mark() -> None:
    scenario = our_scenarios().scenarios[0]
    welsh = scenario.model_copy(update={"language": "cy"})
    assert languages(practice((welsh,), "cy").scenes[0].title) == {""}
    plain_english = scenario.model_copy(update={"language": "en"})
    assert languages(practice((plain_english,), "en-GB").scenes[0].title) == {""}


def test_the_page_speaks_a_scene_in_its_own_language() -> None:
    welsh = page(practice(language="cy")).decode()
    title = practice().scenes[0].title.plain
    assert '<html lang="cy"' in welsh
    assert f'<span class="name" lang="en-GB">{title}</span>' in welsh
    assert f'lang="en-GB">1 {title}</h2>' in welsh
    still = welsh[welsh.index("<noscript>") : welsh.index("</noscript>")]
    assert still.count('<section lang="en-GB">') == len(practice().scenes)


def test_a_paper_card_of_a_scene_in_another_language_says_so() -> None:
    card = practice(language="cy").cards[0]
    nothing: dict[str, Any] = {"title": "", "organisation": "", "language": "cy"}
    nothing["words_language"] = "cy"
    face = Card(name="scene", front=SceneFace(scene=card), back=WaysFace(scene=card))
    sheet = CardSet(
        name="scenes", title=plain("Golygfeydd"), cards=(face,), width_mm=130, height_mm=190
    )
    cards = Cards(**nothing, sets=(sheet,), words=ENGLISH)
    document = Document(**nothing, running="", page_label="", blocks=())
    pack = Pack(deck=Deck(**nothing, slides=()), handout=document, guide=document, cards=cards)
    read = tree(render(pack, BRAND, Settings()).data)
    (title,) = [node for node in read.walk() if node.words == card.title.plain and node.language]
    assert title.language == "en-GB"
    heading = next(node for node in read.walk() if node.words == "Golygfa 1")
    assert {node.language for node in heading.walk()} == {""}
