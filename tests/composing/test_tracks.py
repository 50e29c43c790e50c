"""Parallel tracks: the deck says who goes where, and which slides are whose."""

from __future__ import annotations

from facilitator.brand import DEFAULT_BRAND
from facilitator.catalogue import Catalogue
from facilitator.composing import compose
from facilitator.pack.deck import ActivitySlide, Slide
from facilitator.plan import SessionPlan


def _slides() -> tuple[Slide, ...]:
    one = {"id": "draw", "title": "Draw", "kind": "exercise", "minutes": 20, "steps": ["Draw it"]}
    two = {"id": "read", "title": "Read", "kind": "exercise", "minutes": 30, "lead": "co"}
    tracks = [
        {"name": "Never used it", "activities": [one]},
        {"name": "Daily", "activities": [two]},
    ]
    rooms = {"id": "rooms", "title": "Two rooms", "kind": "breakout", "tracks": tracks}
    facts = {
        "facilitator": 1,
        "title": "Habits",
        "facilitators": [{"name": "B. Trainer", "role": "co"}],
        "activities": [rooms],
    }
    return compose(SessionPlan.model_validate(facts), Catalogue(), DEFAULT_BRAND).deck.slides


def test_the_slide_of_a_breakout_names_its_tracks_and_who_leads_them() -> None:
    (slide,) = (each for each in _slides() if each.name == "rooms")
    assert isinstance(slide, ActivitySlide)
    assert [track.plain for track in slide.tracks] == ["Never used it", "Daily: B. Trainer"]


def test_each_slide_inside_a_track_names_it_on_its_face_and_in_its_notes() -> None:
    tracks = {each.name: each.track.plain for each in _slides()}
    assert tracks["draw"] == tracks["draw.steps"] == "Never used it"
    assert tracks["read"] == "Daily"
    assert tracks["rooms"] == tracks["session.first-step"] == ""
    for slide in _slides():
        if slide.track:
            assert slide.notes[0].label == "Track"
            assert slide.notes[0].paragraphs == (slide.track,)
