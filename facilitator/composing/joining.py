"""The joining note: what people are sent before they come."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.composing.brief import Brief, said, said_each
from facilitator.composing.days import when_facts
from facilitator.composing.slides import outcome_texts
from facilitator.pack.handout import Fact
from facilitator.pack.invitation import Joining
from facilitator.text import plain
from facilitator.words.handout import handout_words_for


def joining(brief: Brief) -> Joining:
    """When, where, how to get in, who leads, what to bring, and what it is for."""
    plan, words = brief.plan, brief.words
    return Joining(
        document=handout_words_for(brief.language).joining,
        title=brief.title,
        subtitle=said(plan, "subtitle", "session.subtitle"),
        organisation=brief.organisation,
        language=brief.language,
        words_language=words.language,
        aim=said(plan, "aim", "session.aim"),
        facts=tuple(_facts(brief)),
        prework_heading=words.before_you_come,
        prework=said_each(plan, "prework", "session.prework"),
        outcomes_heading=words.by_the_end,
        outcomes=outcome_texts(brief),
    )


def _facts(brief: Brief) -> Iterator[Fact]:
    words, venue, people = brief.words, brief.plan.venue, brief.plan.facilitators
    yield from when_facts(brief)
    if brief.where:
        yield Fact(label=words.where, value=brief.where)
    if venue and venue.access:
        yield Fact(label=words.access, value=said(venue, "access", "session.venue.access"))
    if people:
        names = ", ".join(person.name for person in people)
        yield Fact(label=words.led_by, value=plain(names, "session.facilitators"))
