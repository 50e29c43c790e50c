"""Step 3, compose: plan, catalogue and brand become a Pack, with every word and clock time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from facilitator.brand import Brand
from facilitator.catalogue import Catalogue
from facilitator.composing.agenda import agenda, calendar
from facilitator.composing.brief import Brief
from facilitator.composing.cards import cards
from facilitator.composing.guide import guide
from facilitator.composing.handout import handout
from facilitator.composing.index import index
from facilitator.composing.joining import joining
from facilitator.composing.sandbox import sandbox
from facilitator.composing.slides import deck
from facilitator.composing.timer import timer
from facilitator.pack import Pack
from facilitator.plan import SessionPlan
from facilitator.scenarios import Scenario

__all__ = ["compose"]


def compose(
    plan: SessionPlan,
    catalogue: Catalogue,
    brand: Brand,
    folder: Path = Path(),
    scenarios: Sequence[Scenario] = (),
) -> Pack:
    """The Pack of a sound plan. The catalogue holds every habit that the plan names, `scenarios`
    those that it plays; `folder` is the plan's own, from which it names its pictures."""
    brief = Brief(plan, catalogue, brand, folder)
    return Pack(
        deck=deck(brief),
        handout=handout(brief),
        guide=guide(brief, scenarios),
        cards=cards(brief, scenarios),
        timer=timer(brief),
        sandbox=sandbox(brief, scenarios),
        agenda=agenda(brief),
        calendar=calendar(brief),
        joining=joining(brief),
        index=index(brief),
        paper=brand.paper,
    )
