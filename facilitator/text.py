"""Inline Markdown (bold, italic, link) becomes runs; block text becomes paragraphs and lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from facilitator.diagnostics import Place

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: Links may lead to a web page, a mail box or a telephone, and nowhere else.
LINK_SCHEMES = ("https://", "http://", "mailto:", "tel:")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style. `link` is an absolute address; `language` a BCP 47 tag
    where it differs from the document's."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph's words. `name` is its stable name (`same-habit.steps.2`), `place` where the
    author wrote it; both are empty for generated words."""

    runs: tuple[Run, ...] = ()
    name: str = ""
    place: Place | None = None

    @property
    def plain(self) -> str:
        return "".join(run.text for run in self.runs)

    def __bool__(self) -> bool:
        return any(run.text for run in self.runs)

    def styled(self, *, bold: bool | None = None, italic: bool | None = None) -> Text:
        """The same words, all bold or all italic."""
        runs = tuple(
            replace(
                run,
                bold=run.bold if bold is None else bold,
                italic=run.italic if italic is None else italic,
            )
            for run in self.runs
        )
        return replace(self, runs=runs)

    def spoken_in(self, language: str) -> Text:
        """The same words, marked with their language; with nothing given, as they are."""
        if not language:
            return self
        runs = tuple(replace(run, language=language) for run in self.runs)
        return replace(self, runs=runs)

    def __add__(self, other: Text) -> Text:
        return replace(self, runs=self.runs + other.runs)


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A bulleted or numbered list; an item is a text and the lists inside it. `ticks`: each item
    has a box to tick, and was written `- [ ] like this`."""

    items: tuple[tuple[Text, tuple[ListBlock, ...]], ...]
    ordered: bool = False
    ticks: bool = False


Prose = tuple[Paragraph | ListBlock, ...]


def foreign(language: str, around: str) -> str:
    """A language that is spoken in another voice than the one around it, else nothing; `en` is
    no other than `en-GB`."""
    spoken, heard = (each.partition("-")[0].lower() for each in (language, around))
    return language if spoken != heard else ""


def plain(words: str, name: str = "", place: Place | None = None, language: str = "") -> Text:
    """Words taken as they stand, with no Markdown in them."""
    return Text((Run(words, language=language),) if words else (), name, place)


def inline(markdown: str, name: str = "", place: Place | None = None) -> Text:
    """One paragraph of inline Markdown. Line breaks become spaces; everything but bold, italic
    and links is plain text."""
    if not _MARKS.intersection(markdown):
        return plain(" ".join(markdown.split()), name, place)
    tokens = _parser().parseInline(" ".join(markdown.split()))
    return Text(_runs(tokens[0].children or []), name, place)


def prose(markdown: str, name: str = "", place: Place | None = None) -> Prose:
    """Block Markdown: paragraphs and lists. Paragraphs are parted by an empty line."""
    return tuple(_blocks(iter(_parser(block=True).parse(markdown)), name, place))


#: An empty box at the start of a list's item, as GitHub writes it.
_BOX = "[ ] "
_MARKS = frozenset("*_[]\\<>`&")


@cache
def _parser(block: bool = False) -> MarkdownIt:
    # Imported here: a command that composes nothing does not wait for the parser.
    from markdown_it import MarkdownIt

    # Past its usual depth, of ten lists in one another, it drops whatever comes next.
    parser = MarkdownIt("zero", {"maxNesting": 100}).enable(["emphasis", "link", "escape"])
    if block:
        parser.enable("list")
    parser.validateLink = _is_safe_link  # type: ignore[method-assign, assignment]
    return parser


def _is_safe_link(address: str) -> bool:
    return address.lower().startswith(LINK_SCHEMES)


def _runs(tokens: Iterable[Token]) -> tuple[Run, ...]:
    runs: list[Run] = []
    bold = italic = 0
    link = ""
    for token in tokens:
        match token.type:
            case "strong_open":
                bold += 1
            case "strong_close":
                bold -= 1
            case "em_open":
                italic += 1
            case "em_close":
                italic -= 1
            case "link_open":
                link = str(token.attrs["href"])
            case "link_close":
                link = ""
            case "softbreak" | "hardbreak":
                runs.append(Run(" ", bold > 0, italic > 0, link))
            case _:
                # A line that the author broke goes on: paragraphs are parted by an empty line.
                words = token.content.replace("\n", " ")
                runs.append(Run(words, bold > 0, italic > 0, link))
    return _joined(runs)


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbouring runs in one style become one."""
    joined: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if joined and replace(joined[-1], text="") == replace(run, text=""):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return tuple(joined)


def _blocks(
    tokens: Iterator[Token], name: str, place: Place | None, until: str = ""
) -> Iterator[Paragraph | ListBlock]:
    for token in tokens:
        if token.type == until:
            return
        if token.type == "inline":
            yield Paragraph(Text(_runs(token.children or []), name, place))
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            closing = token.type.replace("open", "close")
            items = tuple(_items(tokens, name, place, closing))
            yield _list(items, ordered=token.type.startswith("ordered"))


def _list(items: tuple[tuple[Text, tuple[ListBlock, ...]], ...], *, ordered: bool) -> ListBlock:
    """The list; where all its items begin with an empty box, one to tick."""
    if ordered or not all(text.plain.startswith(_BOX) for text, _ in items):
        return ListBlock(items, ordered)
    bare = tuple((_without_box(text), inner) for text, inner in items)
    return ListBlock(bare, ticks=True)


def _without_box(text: Text) -> Text:
    first, *rest = text.runs
    runs = (replace(first, text=first.text.removeprefix(_BOX)), *rest)
    return replace(text, runs=_joined(runs))


def _items(
    tokens: Iterator[Token], name: str, place: Place | None, until: str
) -> Iterator[tuple[Text, tuple[ListBlock, ...]]]:
    for token in tokens:
        if token.type == until:
            return
        if token.type == "list_item_open":
            text = Text((), name, place)
            inner: list[ListBlock] = []
            for block in _blocks(tokens, name, place, "list_item_close"):
                if isinstance(block, ListBlock):
                    inner.append(block)
                else:
                    text = text + plain(" ") + block.text if text else block.text
            yield text, tuple(inner)
