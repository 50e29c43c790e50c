"""joining.html: the joining note as one page that needs no network, to send or to print."""

from __future__ import annotations

from facilitator.brand import Brand
from facilitator.pack.whole import Pack
from facilitator.rendering.html import handout
from facilitator.rendering.html.page import Page, markup, page, source
from facilitator.rendering.html.prose import Writer
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The page, in the styles of the handout's page."""
    note = pack.joining
    assert note is not None
    writer = Writer(note.language, note.words_language)
    body = markup(
        source(__package__, "joining.html"),
        note=note,
        say=writer.text,
        own=writer.own,
        logo=handout.logo_address(brand),
        logo_alt=brand.logo_alt or brand.name,
    )
    content = Page(
        title=f"{note.title.plain}: {note.document[:1].lower()}{note.document[1:]}",
        language=note.language,
        body=body,
        styles=handout.document_styles(pack.paper),
        body_class="handout",
    )
    return Rendered(page(content, brand), 1, "pages")
