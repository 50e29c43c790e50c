"""The page that says what was made."""

from __future__ import annotations

from facilitator.pack.bridges import NOTHING
from facilitator.record import record
from facilitator.text import Text
from facilitator.words.index import IndexWords


@record
class MadeFile:
    """A finished file, for the page about all of them. `count` is in `unit`; `is_for_trainer`
    says that it holds what the room is never shown."""

    name: str  # "handout-large-print"
    file: str
    data: bytes
    count: int = 0
    unit: str = ""
    is_for_trainer: bool = False


@record
class Index:
    """What is said of a session's files. The build adds `files` when it has drawn them."""

    title: Text
    organisation: Text = NOTHING
    when: Text = NOTHING
    language: str
    words: IndexWords
    files: tuple[MadeFile, ...] = ()
