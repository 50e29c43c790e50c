"""Everything for one session."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Literal

from facilitator.record import record

if TYPE_CHECKING:
    from facilitator.pack.cards import Cards
    from facilitator.pack.deck import Deck
    from facilitator.pack.document import Document
    from facilitator.pack.index import Index
    from facilitator.pack.invitation import Agenda, Joining
    from facilitator.pack.sandbox import Sandbox
    from facilitator.pack.timer import Timer


@record
class Pack:
    """Everything for one session. A part that the plan does not make, or that was not asked for,
    is None."""

    deck: Deck | None = None
    handout: Document | None = None
    guide: Document | None = None
    cards: Cards | None = None
    timer: Timer | None = None
    agenda: Agenda | None = None
    calendar: Agenda | None = None  # the same, for a plan with a date
    sandbox: Sandbox | None = None
    joining: Joining | None = None
    index: Index | None = None
    paper: Literal["a4", "letter"] = "a4"


#: The names of the parts.
PARTS = tuple(each.name for each in fields(Pack) if each.name != "paper")
