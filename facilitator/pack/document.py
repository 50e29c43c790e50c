"""A handout or guide, whole."""

from __future__ import annotations

from facilitator.pack.guide import ActivityPage, KeyTable, RunSheet
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
from facilitator.record import record

Block = (
    Cover
    | Section
    | HabitPage
    | Pledge
    | Confidence
    | Contacts
    | References
    | NotesSpace
    | RunSheet
    | ActivityPage
    | KeyTable
)


@record
class Document:
    """A handout or guide. `page_label` has the fields {page} and {pages}; `running` is the text
    at the foot of every page."""

    title: str
    organisation: str
    language: str
    words_language: str
    running: str
    page_label: str
    blocks: tuple[Block, ...]
    contents: str = ""  # over the list of headings, on screen
    on_screen: str = ""  # what becomes of words typed into a page
