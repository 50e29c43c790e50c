"""joining.md: the joining note as Markdown, to paste into a message."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.brand import Brand
from facilitator.pack.invitation import Joining
from facilitator.pack.whole import Pack
from facilitator.rendering.data.markdown import markdown
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from facilitator.text import Text


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The note in UTF-8."""
    note = pack.joining
    assert note is not None
    blocks = "\n\n".join(block for block in _blocks(note) if block)
    return Rendered(f"{blocks}\n".encode(), 1, "files")


def _blocks(note: Joining) -> Iterator[str]:
    yield f"# {markdown(note.title)}"
    yield markdown(note.subtitle)
    yield markdown(note.organisation)
    yield "\n".join(f"- **{fact.label}:** {markdown(fact.value)}" for fact in note.facts)
    yield markdown(note.aim)
    yield from _list(note.prework_heading, note.prework)
    yield from _list(note.outcomes_heading, note.outcomes)


def _list(heading: str, texts: tuple[Text, ...]) -> Iterator[str]:
    if texts:
        yield f"## {heading}"
        yield "\n".join(f"- {markdown(text)}" for text in texts)
