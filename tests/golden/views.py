"""A Pack as plain text that a trainer could proof-read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from facilitator.pack.deck import Note, Slide
from facilitator.pack.document import Document
from facilitator.pack.whole import Pack
from facilitator.text import Text


def deck_view(pack: Pack) -> str:
    """Each slide: its title, its face, its notes."""
    return "\n".join("\n".join(_slide(number, slide)) for number, slide in _numbered(pack))


def document_view(document: Document) -> str:
    """Each block of a handout or guide, its words one a line."""
    lines = [document.title, document.running, ""]
    for block in document.blocks:
        lines += [f"[{type(block).__name__}]", *_lines(block, 1), ""]
    return "\n".join(lines)


def cards_view(pack: Pack) -> str:
    """Each set of cards: its words, then the pairs."""
    if pack.cards is None:
        return "no cards\n"
    return "\n".join(_lines(pack.cards, 0)) + "\n"


def _numbered(pack: Pack) -> Iterator[tuple[int, Slide]]:
    return iter(enumerate(pack.deck.slides, start=1))


def _slide(number: int, slide: Slide) -> Iterator[str]:
    yield f"{number}. {slide.title.plain}  [{type(slide).__name__} {slide.name}]"
    for field in fields(slide):
        if field.name not in ("name", "title", "notes", "section"):
            yield from _lines(getattr(slide, field.name), 1, field.name)
    for note in slide.notes:
        yield from _note(note)
    yield ""


def _note(note: Note) -> Iterator[str]:
    yield f"    ~ {note.label}:" if note.label else "    ~"
    for text in note.paragraphs:
        yield f"      {text.plain}"


def _lines(thing: object, depth: int, label: str = "") -> Iterator[str]:
    indent, before = "  " * depth, f"{label}: " if label else ""
    if isinstance(thing, Text):
        if thing:
            yield f"{indent}{before}{thing.plain}"
    elif isinstance(thing, tuple):
        for each in thing:
            yield from _lines(each, depth, label)
    elif is_dataclass(thing) and not isinstance(thing, type):
        for field in fields(thing):
            yield from _lines(getattr(thing, field.name), depth, field.name)
    elif thing not in ("", None, False):
        yield f"{indent}{before}{thing}"
