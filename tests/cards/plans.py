"""Plans that deal cards, with the habits and scenarios that we ship."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from facilitator.brand import DEFAULT_BRAND
from facilitator.catalogue import Catalogue
from facilitator.composing import compose
from facilitator.loading import read_session
from facilitator.loading.scenarios import gather_scenarios
from facilitator.pack.cards import Cards, CardSet
from facilitator.pack.whole import Pack
from facilitator.plan import SessionPlan
from facilitator.scenarios import Scenario
from tests.conftest import REPOSITORY

HABITS = (
    "ward-surgery",
    "noticeboard",
    "walkabout-photo",
    "residents-newsletter",
    "thank-you-note",
    "local-paper",
    "minutes-explained",
    "consultation-leaflet",
    "heckler",
    "fridge-diary",
)


@cache
def catalogue() -> Catalogue:
    return read_session(REPOSITORY / "sessions" / "first-steps.yaml").catalogue


@cache
def scenarios() -> tuple[Scenario, ...]:
    path = REPOSITORY / "assets" / "scenarios.yaml"
    return gather_scenarios([(path, path.name)]).scenarios.scenarios


def plan_of(cards: dict[str, object], **more: object) -> SessionPlan:
    """One exercise with its cards."""
    return SessionPlan.model_validate(
        {
            "facilitator": 1,
            "title": "Social media: the opportunity and the challenge",
            "organisation": "Elmshire District Council",
            "participants": {"expected": 20},
            "activities": [
                {
                    "id": "same-habit",
                    "title": "Same habit, new place",
                    "kind": "exercise",
                    "minutes": 25,
                    "format": "small_groups",
                    "group_size": 4,
                    "cards": cards,
                }
            ],
            **more,
        }
    )


def pack_of(cards: dict[str, object], **more: object) -> Pack:
    return compose(plan_of(cards, **more), catalogue(), DEFAULT_BRAND, Path(), scenarios())


def cards_of(cards: dict[str, object], **more: object) -> Cards:
    made = pack_of(cards, **more).cards
    assert made is not None
    return made


def set_of(cards: dict[str, object], **more: object) -> CardSet:
    """The only set."""
    (made,) = cards_of(cards, **more).sets
    return made
