"""handout.html: the handout as one page that needs neither scripts nor a network.

It can be typed into; nothing typed leaves it. On paper its fields become lines to write on.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from facilitator.brand import Brand
from facilitator.pack.document import Block, Document
from facilitator.pack.handout import Confidence, HabitPage, WriteIn
from facilitator.pack.whole import Pack
from facilitator.rendering.html.page import Page, markup, page, source
from facilitator.rendering.html.prose import Writer
from facilitator.rendering.paper import Paper
from facilitator.rendering.pictures.reading import read_logo
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from facilitator.text import Text

#: The icon in a theme's badge.
THEME_ICONS = {
    "listen": "ear",
    "tell": "megaphone",
    "help": "hand-helping",
    "decide": "scale",
    "look-after-yourself": "heart",
}


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The page. The only moments in it are the plan's own."""
    document = pack.handout
    assert document is not None
    content = Page(
        title=document.title,
        language=document.language,
        body=_body(document, brand),
        styles=(source(__package__, "tiles.css"), *document_styles(pack.paper)),
        icons=tuple(dict.fromkeys(_icons(document))),
        body_class="handout",
    )
    return Rendered(page(content, brand), 1, "pages")


def document_styles(paper: Paper) -> tuple[str, ...]:
    """The styles of pages that are read like a document, printed on that paper."""
    own = source(__package__, "handout.css")
    return (own,) if paper == "a4" else (own, f"@media print {{ @page {{ size: {paper}; }} }}")


def logo_address(brand: Brand) -> str:
    """The logo as an address that holds the picture itself; nothing where there is none. Raises
    FacilitatorError where it cannot be read."""
    read = read_logo(brand)
    if read is None:
        return ""
    return f"data:image/{read.kind};base64,{b64encode(read.data).decode('ascii')}"


@dataclass(frozen=True, slots=True)
class _Part:
    """A block with its kind and its anchor."""

    kind: str
    anchor: str
    block: Block

    @property
    def entry(self) -> Text | None:
        """What the list of contents says of it, where it says anything."""
        is_empty = isinstance(self.block, Confidence) and not self.block.statements
        if is_empty or getattr(self.block, "level", 1) > 1:
            return None
        return getattr(self.block, "heading", None) or None


def _body(document: Document, brand: Brand) -> Markup:
    writer = Writer(document.language, document.words_language)
    parts = [
        _Part(type(block).__name__, f"part-{number}", block)
        for number, block in enumerate(document.blocks, 1)
    ]
    return markup(
        source(__package__, "handout.html"),
        document=document,
        parts=parts,
        contents=[(part.anchor, part.entry) for part in parts if part.entry],
        theme_icons=THEME_ICONS,
        say=writer.text,
        own=writer.own,
        prose=writer.prose,
        field=_FieldIds(),
        logo=logo_address(brand),
        logo_alt=brand.logo_alt or brand.name,
    )


class _FieldIds:
    """Ids of fields, each unlike every other, without what a selector would trip over."""

    def __init__(self) -> None:
        self._ids: dict[int, str] = {}

    def __call__(self, field: WriteIn) -> str:
        known = self._ids.get(id(field))
        if known is None:
            stem = "".join(letter if letter.isalnum() else "-" for letter in field.name)
            known = f"f{len(self._ids) + 1}-{stem}"
            self._ids[id(field)] = known
        return known


def _icons(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, HabitPage):
            yield block.bridge.icon
            yield THEME_ICONS[block.bridge.theme]
            yield from (row.icon for row in block.rows)
        elif name := getattr(block, "icon", ""):
            yield name
