"""A rule that cries wolf is not worth having: what people write every day is left alone."""

from __future__ import annotations

import pytest

from facilitator.brand import DEFAULT_BRAND
from facilitator.catalogue import Catalogue
from facilitator.checking import check
from facilitator.plan import SessionPlan

SENTENCES = (
    "You must tell the council if you are a member of a club.",
    "Just listen, and simply nod.",
    "Ring the council on 0300 123 4567, or 999 in an emergency.",
    "Meet in Room 12 at 18:00, on 03 12 2026.",
    "Write on paper rather than online.",
    "The school saved the day. Save the date: 12 May.",
    "Save time for tea, and save an hour for questions.",
    "It could save you an hour. Will it save time?",
    "Nothing here is guaranteed, and not everyone is online.",
    "Go to www.elmshire.gov.uk or ask at the desk.",
    "Post it through the letter box. Post your card on the wall.",
    "Do not post it. Think before you share it in public.",
    "Please bring ID and a PDF of the plan to the AGM.",
    "Parts I, II and IV are for the PTA. READ THIS FIRST.",
    "Step 1 of 10: 20 30 40 50 60 70.",
    "On Signal Hill, follow the threads to the X on the map.",
    "Handle a rude reply with care. She is a safe pair of hands.",
    "Replace the notice on the board each week.",
    "We meet face to face instead of by video.",
    "Leave your post at the front desk.",
    "You must sign in at the desk on the ground floor.",
    "You must have a ticket for the car park.",
    "Leave your phone in your bag unless we ask for it.",
    "Phone a friend on the committee and ask how it went.",
    "OPEN DAY at the depot: come and see.",
    "A secret ballot is guaranteed by law.",
    "We learnt a great deal at 12 Church Lane, on Thursday 3 December.",
)

OUTCOMES = (
    "Draft a post",
    "Spot a false claim",
    "Tell personal from public",
    "Weigh gains and losses",
    "Mention three risks",
    "Bring a habit of your own",
    "Caption a photo so that all can read it",
    "Confidently answer a sharp reply",
)

#: What a plan with so little in it is told, whatever its sentences.
_BARE = {"notes-missing", "invitation-missing", "outcome-unserved", "outcome-unmeasured"}


def _said(**keys: object) -> list[str]:
    plan = SessionPlan.model_validate({"facilitator": 1, "title": "A session", **keys})
    judged = check(plan, Catalogue(), DEFAULT_BRAND)
    return [said.render() for said in judged if said.rule not in _BARE]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_an_ordinary_sentence_is_left_alone(sentence: str) -> None:
    activity = {
        "title": "Talk it over",
        "kind": "discussion",
        "minutes": 20,
        "steps": [sentence],
        "handout": {"text": sentence},
    }
    assert _said(activities=[activity]) == []


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_an_ordinary_outcome_is_left_alone(outcome: str) -> None:
    activity = {"title": "Talk it over", "kind": "discussion", "minutes": 20, "outcomes": ["o1"]}
    assert _said(activities=[activity], outcomes=[{"text": outcome}]) == []


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Sign in to the page of the council.", "no-device-missing"),
        ("Take your phone and leave it on the table.", "no-device-missing"),
        ("Put the picture on your phone.", "no-device-missing"),
        ("This page is a must-have.", "oversold"),
        ("More votes are guaranteed by this page.", "oversold"),
        ("Ask the PDSA about it.", "acronym-unexplained"),
    ],
)
def test_its_near_twin_is_told(sentence: str, rule: str) -> None:
    activity = {"title": "Talk it over", "kind": "discussion", "minutes": 20, "steps": [sentence]}
    assert any(f" {rule}: " in said for said in _said(activities=[activity]))
