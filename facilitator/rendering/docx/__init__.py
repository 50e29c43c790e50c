"""handout.docx: the handout for those who adapt it: styles, headings, lists and tables are real."""

from __future__ import annotations

from facilitator.brand import Brand
from facilitator.pack.whole import Pack
from facilitator.rendering.docx.blocks import write_document
from facilitator.rendering.docx.package import new_document, saved
from facilitator.rendering.docx.styles import add_styles
from facilitator.rendering.docx.writer import Writer
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The document; `count` is of files, since pages are made by whoever opens it."""
    document = pack.handout
    assert document is not None
    file = new_document(document, pack.paper, settings.source_date)
    add_styles(file, brand, document.language)
    write_document(Writer(file, document), document, brand)
    return Rendered(saved(file, settings.source_date), 1, "files")
