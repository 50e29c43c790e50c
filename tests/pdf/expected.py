"""The words of a handout in the order in which they should be read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product, zip_longest

from facilitator.pack.bridges import Side
from facilitator.pack.document import Document
from facilitator.pack.handout import (
    Confidence,
    Contacts,
    Cover,
    HabitPage,
    NotesSpace,
    Pledge,
    References,
    Section,
)
from facilitator.text import ListBlock, Prose, Text

Words = Iterator[Text | str]


def expected_words(document: Document, *, large: bool = False) -> list[str]:
    """Every text of the blocks, without the empty ones, with single spaces. `large`: as large
    print has them, with the ends of a scale once."""
    readers = {**_READERS, Confidence: _confidence_below} if large else _READERS
    return _normal(text for block in document.blocks for text in readers[type(block)](block))


def expected_labels(document: Document) -> list[str]:
    """What each field to fill in is called, in order."""
    return _normal(text for block in document.blocks for text in _labels(block))


def _normal(texts: Words) -> list[str]:
    words = (text.plain if isinstance(text, Text) else text for text in texts)
    plain = (text.replace("\u2011", "-") for text in words)
    return [" ".join(text.split()) for text in plain if text.strip()]


def _labels(block: object) -> Words:
    match block:
        case Cover():
            yield from (fact.label for fact in block.facts if not fact.value)
        case Section():
            yield from _ticks(block.body)
            yield from (prompt.prompt for prompt in block.write_ins)
        case HabitPage():
            yield block.write_in.prompt
        case Pledge():
            for pair, hints in zip_longest(block.pairs, block.hints, fillvalue=("", "")):
                for prompt, hint in zip(pair, hints, strict=True):
                    yield f"{prompt.prompt.plain}: {hint}" if hint else prompt.prompt
            yield block.tell.prompt
        case Confidence():
            for statement, column in product(block.statements, block.columns or ("",)):
                about = f"{statement.plain} ({column})" if column else statement.plain
                for figure in range(1, block.scale + 1):
                    end = {1: f", {block.low}", block.scale: f", {block.high}"}.get(figure, "")
                    yield f"{about}: {figure}{end}"
        case NotesSpace():
            yield block.heading


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
                yield from (str(number) if block.ordered else "" if block.ticks else "•", text)
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


def _confidence_below(block: Confidence) -> Words:
    """Each statement with its rows of circles under it."""
    if not block.statements:
        return
    yield from (block.heading, block.lead, block.low, block.high)
    circles = " ".join(str(number) for number in range(1, block.scale + 1))
    for number, statement in enumerate(block.statements, 1):
        yield from (str(number), statement)
        for column in block.columns or ("",):
            yield from (column, circles)


def _ticks(prose: Prose) -> Words:
    """The items with a box, of these lists and of those inside them."""
    for block in prose:
        if isinstance(block, ListBlock):
            for text, inner in block.items:
                if block.ticks:
                    yield text
                yield from _ticks(inner)


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
