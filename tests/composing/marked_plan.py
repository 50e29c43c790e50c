"""A plan in which every key's text is a word found nowhere else, and a way to read a Pack back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from facilitator.brand import Brand
from facilitator.catalogue import Catalogue
from facilitator.composing import compose
from facilitator.pack.deck import Note, Slide
from facilitator.pack.whole import Pack
from facilitator.plan import SessionPlan
from facilitator.text import Text

PLAN: dict[str, object] = {
    "facilitator": 1,
    "title": "qtitle",
    "subtitle": "qsubtitle",
    "audience": "qaudience",
    "aim": "qaim",
    "date": "2026-12-03",
    "start": "18:00",
    "venue": {"name": "qvenue", "access": "qaccess", "layout": "qlayout"},
    "participants": {"expected": 20},
    "access_needs": "qneeds",
    "facilitators": [{"name": "qleader", "role": "lead"}, {"name": "qidle"}],
    "organisation": "qorganisation",
    "context": {"nation": "england"},
    "outcomes": [{"id": "o1", "text": "qoutcome", "measured_by": "c1"}],
    "prework": ["qprework"],
    "activities": [
        {
            "id": "one",
            "part": "qpart",
            "title": "qactivity",
            "kind": "exercise",
            "minutes": {"min": 15, "plan": 25, "max": 35},
            "format": "small_groups",
            "group_size": 4,
            "method": "qmethod",
            "outcomes": ["o1"],
            "invitation": "qinvitation",
            "steps": [{"text": "qstep", "minutes": 10}],
            "setup": "qsetup",
            "say": "qsay",
            "watch_for": "qwatch",
            "if_late": "shrink",
            "no_device": "qnodevice",
            "expected_action": "qexpected",
            "debrief": {"minutes": 5, "questions": ["qquestion"]},
            "materials": [{"item": "qmaterial", "per": "group", "quantity": 1}],
            "lead": "lead",
            "slides": [
                {"title": "qslide", "points": ["qpoint"], "notes": "qnotes"},
                {"quote": "qquote", "by": "qby"},
                {"statement": "qstatement"},
                {"table": {"header": ["qhead"], "rows": [["qcell"]]}},
                {
                    "chart": {
                        "type": "bar",
                        "labels": ["qlabel"],
                        "series": {"qseries": [1]},
                        "alt": "qchartalt",
                        "note": "qchartnote",
                    }
                },
                {
                    "columns": [
                        {"title": "qcolumn", "points": ["qcolumnpoint"]},
                        {"title": "qcolumn2", "points": ["qcolumnpoint2"]},
                    ]
                },
                {"habit": "spoken"},
            ],
            "handout": {
                "text": "qhandout\n\n- qhandoutitem",
                "write_in": [{"prompt": "qprompt", "lines": 2}],
            },
            "cards": {"habits": ["dealt"], "exercise": "match-the-pair"},
            "x_own": "qown",
        },
        {
            "title": "qbreak",
            "kind": "break",
            "minutes": 10,
            "invitation": "qmeanwhile",
        },
    ],
    "confidence": {"statements": [{"id": "c1", "text": "qstatementofconfidence"}]},
    "follow_up": [{"after_days": 30, "text": "qlater"}],
    "sources": [
        {"id": "s1", "title": "qsource", "publisher": "qpublisher", "url": "https://q.org"}
    ],
    "checks": {"ignore": [{"rule": "break-missing", "why": "qwhy"}]},
    "x_note": "qownnote",
}


def habit(identity: str) -> dict[str, object]:
    return {
        "id": identity,
        "theme": "help",
        "icon": "door-open",
        "offline": {"title": f"q{identity}offline", "text": f"q{identity}offlinetext"},
        "digital": {
            "title": f"q{identity}digital",
            "text": f"q{identity}digitaltext",
            "alternatives": [f"q{identity}alternative"],
        },
        "same_because": f"q{identity}same",
        "saves": f"q{identity}saves",
        "keep_offline_when": f"q{identity}keep",
        "cautions": [{"risk": "safety", "text": f"q{identity}caution"}],
        "first_step": f"q{identity}step",
        "try_unseen": f"q{identity}unseen",
        "effort": 1,
        "value": 2,
        "sources": ["hs"],
        "nations": ["england"],
        "review_by": "2027-11-01",
    }


CATALOGUE: dict[str, object] = {
    "sources": [{"id": "hs", "title": "qhabitsource", "url": "https://h.org"}],
    "habits": [habit("spoken"), habit("dealt"), habit("unused")],
}
BRAND = Brand(name="qbrand", who_to_tell={"qofficer": "qtelephone"})


def marked_pack(**changes: object) -> Pack:
    plan = SessionPlan.model_validate({**PLAN, **changes})
    return compose(plan, Catalogue.model_validate(CATALOGUE), BRAND, Path())


def texts(thing: object) -> Iterator[str]:
    """Every string inside a part of a Pack; names and icons are not words."""
    if isinstance(thing, Text):
        yield thing.plain
    elif isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple | list):
        for each in thing:
            yield from texts(each)
    elif is_dataclass(thing) and not isinstance(thing, type):
        for field in fields(thing):
            value = getattr(thing, field.name)
            if not (field.name in ("name", "icon") and isinstance(value, str)):
                yield from texts(value)


def where(pack: Pack) -> dict[str, str]:
    """Each room of the Pack as one string: the slides' faces, their notes, and the documents."""
    faces, notes = [], []
    for slide in pack.deck.slides:
        faces += [text for part in _face(slide) for text in texts(part)]
        notes += list(texts(slide.notes))
    return {
        "face": " ".join(faces),
        "notes": " ".join(notes),
        "handout": " ".join(texts(pack.handout)),
        "guide": " ".join(texts(pack.guide)),
        "cards": " ".join(texts(pack.cards)),
    }


def _face(slide: Slide) -> Iterator[object]:
    for field in fields(slide):
        value = getattr(slide, field.name)
        # The part names a section of the deck; a name that the room does not read on the slide.
        if field.name in ("name", "notes", "section", "icon"):
            continue
        assert not isinstance(value, Note)
        yield value
