"""The words of a handout in the order in which they should be read."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.pack import (
    Confidence,
    Contacts,
    Cover,
    Document,
    HabitPage,
    NotesSpace,
    Pledge,
    References,
    Section,
    Side,
)
from facilitator.text import ListBlock, Prose, Text

Words = Iterator[Text | str]


def expected_words(document: Document) -> list[str]:
    """Every text of the blocks, without the empty ones, with single spaces."""
    texts = (text for block in document.blocks for text in _READERS[type(block)](block))
    words = (text.plain if isinstance(text, Text) else text for text in texts)
    plain = (text.replace("\u2011", "-") for text in words)
    return [" ".join(text.split()) for text in plain if text.strip()]


def _cover(block: Cover) -> Words:
    yield from (block.organisation, block.document, block.title, block.subtitle, block.aim)
    yield block.greeting
    yield from (*_side(block.offline), *_side(block.digital), block.motto)
    for fact in block.facts:
        yield from (fact.label, fact.value)
    if block.outcomes:
        yield block.outcomes_heading
    for number, outcome in enumerate(block.outcomes, 1):
        yield from (str(number), outcome)


def _side(side: Side) -> Words:
    yield from (side.word, side.title, side.text)


def _section(block: Section) -> Words:
    yield block.heading
    yield from _prose(block.body)
    for prompt in block.write_ins:
        yield prompt.prompt


def _prose(prose: Prose) -> Words:
    for block in prose:
        if isinstance(block, ListBlock):
            for number, (text, inner) in enumerate(block.items, 1):
                yield from (str(number) if block.ordered else "•", text)
                yield from _prose(inner)
        else:
            yield block.text


def _habit(block: HabitPage) -> Words:
    yield from (block.heading, block.lead, block.bridge.theme_word, block.counter)
    yield from (*_side(block.bridge.offline), *_side(block.bridge.digital))
    for row in block.rows:
        yield from (row.label, *row.texts)
    yield block.write_in.prompt


def _pledge(block: Pledge) -> Words:
    yield block.heading
    for index, pair in enumerate(block.pairs):
        hints = block.hints[index] if index < len(block.hints) else ("", "")
        for prompt, hint in zip(pair, hints, strict=True):
            yield from (prompt.prompt, hint)
    yield block.tell.prompt


def _confidence(block: Confidence) -> Words:
    if not block.statements:
        return
    yield from (block.heading, block.lead)
    for column in block.columns:
        yield from (column, block.low, block.high)
    circles = " ".join(str(number) for number in range(1, block.scale + 1))
    for number, statement in enumerate(block.statements, 1):
        yield from (str(number), statement, *[circles] * len(block.columns))


def _contacts(block: Contacts) -> Words:
    yield block.heading
    for contact in block.contacts:
        yield from (contact.name, contact.detail)


def _references(block: References) -> Words:
    yield block.heading
    for reference in block.references:
        yield from (reference.title, reference.publisher, reference.address or reference.url)
    yield block.disclaimer


def _notes(block: NotesSpace) -> Words:
    yield block.heading


_READERS = {
    Cover: _cover,
    Section: _section,
    HabitPage: _habit,
    Pledge: _pledge,
    Confidence: _confidence,
    Contacts: _contacts,
    References: _references,
    NotesSpace: _notes,
}
