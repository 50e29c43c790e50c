"""Step 3, compose: plan, catalogue and brand become a Pack, with every word and clock time."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.brand import Brand
from facilitator.catalogue import Catalogue
from facilitator.composing.brief import Brief
from facilitator.pack.whole import PARTS, Pack
from facilitator.plan import SessionPlan

if TYPE_CHECKING:
    from facilitator.pack.cards import Cards
    from facilitator.pack.deck import Deck
    from facilitator.pack.document import Document
    from facilitator.pack.index import Index
    from facilitator.pack.invitation import Agenda, Joining
    from facilitator.pack.sandbox import Sandbox
    from facilitator.pack.timer import Timer
    from facilitator.scenarios import Scenario

__all__ = ["compose"]


def compose(
    plan: SessionPlan,
    catalogue: Catalogue,
    brand: Brand,
    folder: Path = Path(),
    scenarios: Sequence[Scenario] = (),
    parts: Collection[str] = PARTS,
) -> Pack:
    """The Pack of a sound plan. The catalogue holds every habit that the plan names, `scenarios`
    those that it plays; `folder` is the plan's own, from which it names its pictures; `parts` are
    those of the Pack that are wanted."""
    brief = Brief(plan, catalogue, brand, folder)
    return Pack(
        deck=_deck(brief) if "deck" in parts else None,
        handout=_handout(brief) if "handout" in parts else None,
        guide=_guide(brief, scenarios) if "guide" in parts else None,
        cards=_cards(brief, scenarios) if "cards" in parts else None,
        timer=_timer(brief) if "timer" in parts else None,
        agenda=_agenda(brief) if "agenda" in parts else None,
        calendar=_calendar(brief) if "calendar" in parts else None,
        sandbox=_sandbox(brief, scenarios) if "sandbox" in parts else None,
        joining=_joining(brief) if "joining" in parts else None,
        index=_index(brief) if "index" in parts else None,
        paper=brand.paper,
    )


# Each composer is imported when it first composes, so that a build of the deck alone does not
# wait for what makes the handout.


def _deck(brief: Brief) -> Deck:
    from facilitator.composing.slides import deck

    return deck(brief)


def _handout(brief: Brief) -> Document:
    from facilitator.composing.handout import handout

    return handout(brief)


def _guide(brief: Brief, scenarios: Sequence[Scenario]) -> Document:
    from facilitator.composing.guide import guide

    return guide(brief, scenarios)


def _cards(brief: Brief, scenarios: Sequence[Scenario]) -> Cards | None:
    from facilitator.composing.cards import cards

    return cards(brief, scenarios)


def _timer(brief: Brief) -> Timer | None:
    from facilitator.composing.timer import timer

    return timer(brief)


def _agenda(brief: Brief) -> Agenda | None:
    from facilitator.composing.agenda import agenda

    return agenda(brief)


def _calendar(brief: Brief) -> Agenda | None:
    from facilitator.composing.agenda import calendar

    return calendar(brief)


def _sandbox(brief: Brief, scenarios: Sequence[Scenario]) -> Sandbox | None:
    from facilitator.composing.sandbox import sandbox

    return sandbox(brief, scenarios)


def _joining(brief: Brief) -> Joining | None:
    from facilitator.composing.joining import joining

    return joining(brief)


def _index(brief: Brief) -> Index | None:
    from facilitator.composing.index import index

    return index(brief)
