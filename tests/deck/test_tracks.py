"""Slides of a breakout, and what the deck says of its own words and of an author's."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.auditing import audit
from facilitator.brand import DEFAULT_BRAND
from facilitator.catalogue import Catalogue
from facilitator.composing import compose
from facilitator.pack.deck import StepsSlide
from facilitator.pack.steps import Step
from facilitator.plan import SessionPlan
from facilitator.rendering.pptx import render
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from tests.deck import samples
from tests.deck.geometry import box_of
from tests.deck.reading import Deck

Facts = dict[str, Any]

ROOMS: Facts = {
    "id": "rooms",
    "title": "Three rooms",
    "kind": "breakout",
    "tracks": [
        {
            "name": f"Group {number}",
            "activities": [
                {
                    "id": f"draw-{number}",
                    "title": f"Draw {number}",
                    "kind": "exercise",
                    "minutes": 20,
                    "lead": "A. Trainer",
                    "steps": ["Draw it"],
                    "slides": [
                        {"title": f"Points {number}", "points": ["One"]},
                        {"statement": f"It is the same door, {number}."},
                    ],
                }
            ],
        }
        for number in range(1, 6)
    ],
}


def rendered(*activities: Facts, **facts: Any) -> Rendered:
    plan = {"facilitator": 1, "title": "Habits", "activities": activities, **facts}
    if not activities:
        del plan["activities"]
    pack = compose(SessionPlan.model_validate(plan), Catalogue(), DEFAULT_BRAND)
    return render(pack, DEFAULT_BRAND, Settings())


@pytest.mark.parametrize("question", ["", "Which room is yours?"])
def test_a_breakout_names_its_tracks_below_its_title_and_question(question: str) -> None:
    asked = {"invitation": question} if question else {}
    slide = Deck(rendered({**ROOMS, **asked}).data).slide("rooms")
    assert slide.text("tracks").split("\n")[0] == "Group 1: A. Trainer"
    top = box_of(slide, slide.shape("tracks"))[1]
    for key in ("title", "invitation"):
        if slide.has(key):
            _, above, _, height = box_of(slide, slide.shape(key))
            assert above + height <= top


def test_every_slide_of_a_track_has_its_name_above_the_title_or_in_the_footer() -> None:
    deck = Deck(rendered(ROOMS).data)
    inner = [each for each in deck.slides if each.name.startswith("draw-2")]
    assert len(inner) == 4
    for slide in inner:
        named = [slide.text(key) for key in ("track", "footer") if slide.has(key)]
        assert any(words.startswith("Group 2") for words in named)
        if slide.has("track"):
            _, top, _, height = box_of(slide, slide.shape("track"))
            assert top >= 0 and top + height <= box_of(slide, slide.shape("title"))[1]
    assert not deck.slide("rooms").has("track")


def test_the_audit_finds_nothing_in_slides_of_tracks(tmp_path: Any) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(rendered(ROOMS).data)
    assert [each.rule for each in audit(path) if each.severity != "info"] == []


def test_nobody_is_told_to_shorten_a_date() -> None:
    talk = {"title": "Talk", "kind": "discussion"}
    days = [
        {"date": "2027-01-12", "start": "09:15", "activities": [{**talk, "minutes": 60}]},
        {"date": "2027-01-13", "start": "09:15", "activities": [{**talk, "minutes": 30}]},
    ]
    made = rendered(days=days, venue={"name": "Guildhall, Upper Floor"})
    assert [each for each in made.diagnostics if each.rule == "text-too-long"] == []


def test_a_long_word_is_told_at_its_own_place_alone() -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenschild"
    slide = StepsSlide(
        name="a.steps",
        title=samples.t("Steps", 4),
        notes=samples.notes("n"),
        steps=tuple(
            Step(text=samples.t(f"Step {number} {word if number == 1 else 'of many'}", 10 + number))
            for number in range(1, 14)
        ),
    )
    pack = samples.pack_of(slide, title="S")
    said = render(pack, DEFAULT_BRAND, Settings()).diagnostics
    assert [each.place.line for each in said if each.rule == "word-too-long" and each.place] == [11]
