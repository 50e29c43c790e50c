"""A copy of the handout for one person: what its cover says to them."""

from __future__ import annotations

from dataclasses import replace

from facilitator.pack.document import Document
from facilitator.pack.handout import Cover, Fact
from facilitator.personal import Attendee
from facilitator.text import plain
from facilitator.words.handout import handout_words_for


def personal_cover(document: Document, attendee: Attendee) -> Cover:
    """The document's cover with the person's name and ward, a greeting, and their own first step
    where they gave one. All else in their copy is as in everybody's."""
    words = handout_words_for(document.language)
    cover = document.blocks[0]
    assert isinstance(cover, Cover)
    place = attendee.place
    owner = ", ".join(part for part in (attendee.name, attendee.ward) if part)
    facts = [
        fact if fact.value else replace(fact, value=plain(owner, "attendee.name", place))
        for fact in cover.facts
    ]
    if attendee.step:
        step = plain(attendee.step, "attendee.step", place)
        facts.append(Fact(label=words.own_step, value=step))
    greeting = attendee.greeting or words.greeting.format(name=attendee.name)
    return replace(cover, facts=tuple(facts), greeting=plain(greeting, "attendee.greeting", place))
