"""A habit's text goes on from its label with a small letter, unless the word is a name."""

from __future__ import annotations

import pytest

from facilitator.brand import DEFAULT_BRAND
from facilitator.catalogue import Catalogue
from facilitator.composing import compose
from facilitator.pack.deck import HabitSlide
from facilitator.plan import SessionPlan
from tests.composing.marked_plan import habit


@pytest.mark.parametrize(
    ("language", "written", "shown"),
    [
        ("en-GB", "A calm word in person would settle it.", "a calm word"),
        ("en-GB", "Someone needs privacy.", "someone needs"),
        ("en-GB", "Privacy.", "privacy."),
        ("en-GB", "I know them well.", "I know"),
        ("en-GB", "I’m asked to.", "I’m asked"),
        ("en-GB", "X is down.", "X is"),
        ("en-GB", "A. Trainer is there.", "A. Trainer"),
        ("en-GB", "A4 paper will do.", "A4 paper"),
        ("en-GB", "NHS rules hold.", "NHS rules"),
        ("cy", "Y gwir sydd orau.", "y gwir"),
        ("cy", "I’r rhai sydd gartref.", "i’r rhai"),
        ("cy", "A oes angen?", "a oes"),
    ],
)
def test_only_words_that_are_no_names_become_small(language: str, written: str, shown: str) -> None:
    activity = {"title": "T", "kind": "input", "minutes": 5, "slides": [{"habit": "one"}]}
    plan = SessionPlan.model_validate(
        {"facilitator": 1, "title": "S", "language": language, "activities": [activity]}
    )
    own = {"language": language, "sources": [], "keep_offline_when": written}
    catalogue = Catalogue.model_validate({"habits": [{**habit("one"), **own}]})
    slides = compose(plan, catalogue, DEFAULT_BRAND).deck.slides
    (slide,) = (each for each in slides if isinstance(each, HabitSlide))
    assert slide.keep_offline_when.plain.startswith(shown)
