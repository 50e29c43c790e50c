"""Speaker notes, where a key that they draw on is left out."""

from __future__ import annotations

from facilitator.brand import DEFAULT_BRAND
from facilitator.catalogue import Catalogue
from facilitator.composing import compose
from facilitator.pack.deck import DebriefSlide
from facilitator.pack.guide import ActivityPage
from facilitator.plan import SessionPlan


def test_the_questions_of_a_debrief_stand_in_the_notes_without_its_minutes_too() -> None:
    plan = SessionPlan.model_validate(
        {
            "facilitator": 1,
            "title": "Habits",
            "start": "18:00",
            "activities": [
                {
                    "title": "Talk",
                    "kind": "discussion",
                    "minutes": 10,
                    "debrief": {"questions": ["What surprised you?", "What will you try?"]},
                }
            ],
        }
    )
    deck = compose(plan, Catalogue(), DEFAULT_BRAND).deck
    (slide,) = (slide for slide in deck.slides if isinstance(slide, DebriefSlide))

    said = [text.plain for note in slide.notes for text in note.paragraphs]

    assert said == ["What surprised you?", "What will you try?"]


def test_the_guide_and_the_notes_keep_an_author_s_paragraphs_apart() -> None:
    say = "Welcome.\n\n- Phones may stay on\n- Nobody has to speak"
    talk = {"id": "talk", "title": "Talk", "kind": "discussion", "minutes": 10, "say": say}
    plan = SessionPlan.model_validate({"facilitator": 1, "title": "Habits", "activities": [talk]})
    pack = compose(plan, Catalogue(), DEFAULT_BRAND)
    expected = ["Welcome.", "• Phones may stay on", "• Nobody has to speak"]

    page = next(each for each in pack.guide.blocks if isinstance(each, ActivityPage))
    (spoken,) = (part for part in page.main if part.icon == "quote")
    slide = next(each for each in pack.deck.slides if each.name == "talk")
    (note,) = (each for each in slide.notes if each.label == "You might say")

    assert [text.plain for text in spoken.texts] == expected
    assert [text.plain for text in note.paragraphs] == expected
