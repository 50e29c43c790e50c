"""The safe sandbox, as its page plays it."""

from __future__ import annotations

from typing import Literal

from facilitator.pack.bridges import NOTHING
from facilitator.pack.references import Contact, Reference
from facilitator.record import record
from facilitator.text import Text
from facilitator.words.sandbox import SandboxWords


@record
class ScenePost:
    """Something in the feed. `avatar` is one of six shapes; `cover` stands in its place in calm
    mode, where there is one."""

    name: str  # its id in the scene
    who: Text
    avatar: int
    ago: Text
    text: Text
    cover: Text = NOTHING


@record
class SceneVariant:
    """An answer to what was written: `hears` names a rule, and is empty for any other answer."""

    hears: str
    text: Text
    happened: Text


@record
class SceneInject:
    """Something that comes later: after a deed, some seconds, or a code word; with none of
    them, an option brings it."""

    name: str
    who: Text
    avatar: int
    variants: tuple[SceneVariant, ...]
    about: Text = NOTHING
    cover: Text = NOTHING
    does: str = ""
    after_seconds: int = 0
    code: str = ""


@record
class SceneOption:
    letter: str  # "A"
    text: Text
    way: str  # "Get help"
    then: Text
    goes_to: str = ""  # the name of an inject


@record
class Scene:
    """One thing to practise. It holds nothing that is for the facilitator alone."""

    name: str  # "bins-missed"
    language: str  # of its own words
    title: Text
    kind: str  # "complaint"
    level: int
    minutes: float
    content_note: Text
    aim: Text
    setting: Text
    offline: Text  # the habit that it practises, and its counterpart
    digital: Text
    audience: Literal["public", "group", "direct"]
    people: int
    posts: tuple[ScenePost, ...]
    injects: tuple[SceneInject, ...]
    reply_to: str  # the name of a post; empty: a post of one's own
    letters: int
    looks_for: tuple[str, ...]
    more_words: tuple[tuple[str, tuple[str, ...]], ...]  # rule, and what it also looks for here
    options: tuple[SceneOption, ...]
    contacts: tuple[Contact, ...]  # without a detail where the brand has none
    reflect: tuple[Text, ...]
    references: tuple[Reference, ...]


@record
class SceneCard:
    """A scene on paper: what was said, and three ways to choose from."""

    name: str
    heading: str  # "Scene 2"
    title: Text
    kind: str  # "Complaint, gentle"
    note: Text  # a content note, or nothing
    setting: Text
    posts: tuple[tuple[Text, Text], ...]  # who, and what they said
    question: str
    ways: tuple[tuple[str, Text], ...]  # letter, and what one would do
    foot: str


@record
class Sandbox:
    """The practice page, and its paper twins."""

    title: str
    organisation: str
    language: str
    words: SandboxWords
    scenes: tuple[Scene, ...]
    cards: tuple[SceneCard, ...]
