"""index.html: what was built, what each file is for, and for whom; and the room's list of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from facilitator.brand import Brand
from facilitator.pack.index import Index, MadeFile
from facilitator.pack.whole import Pack
from facilitator.rendering.html.index.preview import Picture, first_page
from facilitator.rendering.html.page import Page, markup, page, source
from facilitator.rendering.html.prose import Writer
from facilitator.rendering.result import Rendered, size_words
from facilitator.settings import Settings
from facilitator.words.index import IndexWords

__all__ = ["render", "room_page"]

#: What stands in the frame of a file that has no first page to show.
ICONS = {
    "boards": "images",
    "timer": "timer",
    "handout-page": "smartphone",
    "handout-word": "file-pen",
    "sandbox": "message-square-text",
    "agenda": "mail",
    "table": "table",
    "calendar": "calendar",
    "joining": "mail",
    "joining-page": "door-open",
}
OTHER_ICON = "file"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as the page shows it. `is_slide` asks for a drawing of the title slide."""

    file: str
    title: str
    text: str
    facts: str
    picture: Picture | None
    icon: str
    is_slide: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Files for the same people."""

    name: str
    icon: str
    heading: str
    lead: str
    entries: tuple[Entry, ...]


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The page for the trainer, about all files that stand in `pack.index`."""
    index = pack.index
    assert index is not None
    words = index.words
    own = _entries(words, (each for each in index.files if each.is_for_trainer))
    shared = _entries(words, (each for each in index.files if not each.is_for_trainer))
    groups = [
        Group("trainer", "eye-off", words.trainer, words.trainer_lead, own),
        Group("everyone", "users", words.everyone, words.everyone_lead, shared),
    ]
    title = words.page_title.format(title=index.title.plain)
    return Rendered(_page(index, title, words.document, words.lead, groups, brand), 1, "pages")


def room_page(index: Index, files: Iterable[MadeFile], brand: Brand) -> bytes:
    """The list of the files that everyone in the room may open; it names no others."""
    words = index.words
    shown = _entries(words, (each for each in files if not each.is_for_trainer))
    group = Group("everyone", "users", words.everyone, "", shown)
    return _page(index, index.title.plain, words.room, words.room_lead, [group], brand)


def _page(
    index: Index, title: str, document: str, lead: str, groups: list[Group], brand: Brand
) -> bytes:
    writer = Writer(index.language, index.words.language)
    shown = [group for group in groups if group.entries]
    body = markup(
        source(__package__, "index.html"),
        index=index,
        words=index.words,
        document=document,
        lead=lead,
        groups=shown,
        say=writer.text,
        own=writer.own,
    )
    icons = [*(group.icon for group in shown)]
    icons += [entry.icon for group in shown for entry in group.entries if entry.icon]
    content = Page(
        title=title,
        language=index.language,
        body=body,
        styles=(source(__package__, "index.css"),),
        icons=tuple(icons),
        body_class="index",
    )
    return page(content, brand)


def _entries(words: IndexWords, files: Iterable[MadeFile]) -> tuple[Entry, ...]:
    return tuple(_entry(words, each) for each in files)


def _entry(words: IndexWords, made: MadeFile) -> Entry:
    title, text = words.files.get(made.name, (made.file, ""))
    picture = first_page(made.data) if made.file.endswith(".pdf") else None
    is_slide = made.file.endswith(".pptx")
    has_frame = picture or is_slide
    return Entry(
        file=made.file,
        title=title,
        text=text,
        facts=", ".join(_facts(words, made)),
        picture=picture,
        icon="" if has_frame else ICONS.get(made.name, OTHER_ICON),
        is_slide=is_slide,
    )


def _facts(words: IndexWords, made: MadeFile) -> Iterator[str]:
    # One page of a web page, or one row of an invitation, tells nobody anything.
    if made.count > 1:
        yield f"{made.count} {words.units[made.unit][1]}"
    yield size_words(len(made.data))
