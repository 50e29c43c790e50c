"""Speaker notes as Presenter View shows them: plain paragraphs under bold labels."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import validate_pptx

from tests.deck.reading import A, Deck, P, Slide, faults, runs_of
from tests.deck.whole_plan import Facts, drawn

SAY = """Welcome, everyone.
You are in the right room.

Before we begin:

- phones may stay on
- **nobody** has to speak

Then [the code](https://example.org/code).
"""


def _activity(**more: object) -> Facts:
    return {"id": "a", "title": "Hello", "kind": "discussion", "minutes": 10, **more}


def _drawn(folder: Path, *activities: Facts, **more: object) -> Deck:
    facts = {"facilitator": 1, "title": "Habits", "start": "18:00", "activities": activities}
    return drawn({**facts, **more}, folder)


def _paragraphs(slide: Slide) -> list[str]:
    """The paragraphs of the notes, those in bold throughout between stars."""
    shape = next(
        each for each in slide.notes.iter(f"{P}sp") if each.find(f".//{P}ph").get("type") == "body"
    )
    return [_line(paragraph) for paragraph in shape.iter(f"{A}p")]


def _line(paragraph: etree._Element) -> str:
    runs = list(paragraph.iter(f"{A}r"))
    words = "".join(run.find(f"{A}t").text for run in runs)
    return f"*{words}*" if all(run.find(f"{A}rPr").get("b") == "1" for run in runs) else words


def test_the_author_s_paragraphs_and_lists_stay_apart(tmp_path: Path) -> None:
    slide = _drawn(tmp_path, _activity(say=SAY, watch_for="1. Not a list")).slide("a")
    assert _paragraphs(slide) == [
        "*Time*",
        "18:00 to 18:10, 10 minutes",
        "*You might say*",
        "Welcome, everyone. You are in the right room.",
        "Before we begin:",
        "• phones may stay on",
        "• nobody has to speak",
        "Then the code.",
        "*Watch for*",
        "1. Not a list",
        "*If late*",
        "Keep its full length. Latest start 18:00.",
    ]


def test_no_word_of_lists_within_lists_is_lost(tmp_path: Path) -> None:
    levels = [f"Level {level}" for level in range(40)]
    listed = "\n".join("  " * level + f"- {words}" for level, words in enumerate(levels))
    slide = _drawn(tmp_path, _activity(say=f"{listed}\n\nAnd after it")).slide("a")
    listed_in_notes = ["• Level 0", *(f"– {words}" for words in levels[1:]), "And after it"]
    assert [each for each in _paragraphs(slide) if each in listed_in_notes] == listed_in_notes


def test_notes_of_an_author_s_slide_keep_their_paragraphs(tmp_path: Path) -> None:
    notes = "Ask for one more.\n\n1. Wait\n2. Thank them"
    deck = _drawn(tmp_path, _activity(slides=[{"statement": "Yes.", "notes": notes}]))
    assert _paragraphs(deck.slide("a.slides.1"))[2:] == [
        "Ask for one more.",
        "1. Wait",
        "2. Thank them",
    ]


def test_of_several_days_the_notes_say_which(tmp_path: Path) -> None:
    talk = {"minutes": 5, "questions": ["What?"]}
    one = _activity(id="one", debrief=talk)
    rooms: Facts = {
        "id": "rooms",
        "title": "Rooms",
        "kind": "breakout",
        "tracks": [{"name": "A", "activities": [_activity(id="inner")]}],
    }
    facts = {"facilitator": 1, "title": "Habits", "start": "18:00"}
    deck = drawn({**facts, "days": [{"activities": [one]}, {"activities": [rooms]}]}, tmp_path)
    assert _paragraphs(deck.slide("one"))[1] == "Day 1, 18:00 to 18:10, 10 minutes"
    assert _paragraphs(deck.slide("one.debrief"))[1] == "Day 1, 18:05 to 18:10"
    assert _paragraphs(deck.slide("inner"))[3] == "Day 2, 18:00 to 18:10, 10 minutes"


def test_what_a_break_announces_is_no_question_to_the_room(tmp_path: Path) -> None:
    tea: Facts = {"id": "tea", "title": "Tea", "kind": "break", "minutes": 10}
    deck = _drawn(tmp_path, {**tea, "invitation": "Tea in the foyer", "say": "Ten minutes."})
    said = _paragraphs(deck.slide("tea"))
    assert "*Ask the room*" not in said
    at = said.index("*You might say*")
    assert said[at + 1 : at + 3] == ["Tea in the foyer", "Ten minutes."]


def test_an_activity_without_words_of_its_own_still_says_when(tmp_path: Path) -> None:
    slide = _drawn(tmp_path, _activity()).slide("a")
    assert _paragraphs(slide)[:2] == ["*Time*", "18:00 to 18:10, 10 minutes"]


def test_words_of_ours_are_english_in_a_plan_of_a_language_without_a_table(tmp_path: Path) -> None:
    steps = [{"text": "Dessinez", "minutes": 5}]
    rooms = [{"item": "Cartes", "per": "group"}]
    deck = _drawn(
        tmp_path,
        _activity(title="Bonjour", say="Bienvenue.", steps=steps, materials=rooms, lead="Anne"),
        language="fr",
        date="2027-01-12",
    )
    french = {
        run.find(f"{A}t").text.strip()
        for slide in deck.slides
        for page in (slide.xml, slide.notes)
        for run in runs_of(page)
        if run.tag == f"{A}r" and run.find(f"{A}rPr").get("lang") == "fr"
    }
    assert french == {"Habits", "Bonjour", "Bienvenue.", "Dessinez", "Cartes", "Anne", "1."}


@pytest.mark.parametrize("size", [1, 400])
def test_long_notes_are_whole_and_pass_the_schemas(size: int, tmp_path: Path) -> None:
    say = "\n\n".join(f"Paragraph {number}. {SAY}" for number in range(size))
    deck = _drawn(tmp_path, _activity(say=say))
    assert len(_paragraphs(deck.slide("a"))) == 5 + 5 * size
    file = tmp_path / "deck.pptx"
    file.write_bytes(deck.data)
    assert [str(each) for each in validate_pptx(file).errors] == []
    assert faults(deck.data) == []
