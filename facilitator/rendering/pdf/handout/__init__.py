"""The handout: what a councillor takes away, as a tagged PDF, in two editions."""

from __future__ import annotations

from facilitator.brand import Brand
from facilitator.pack.document import Document
from facilitator.pack.whole import Pack
from facilitator.rendering.pdf.handout.layout import Layout
from facilitator.rendering.pdf.handout.measures import Measures, large_print, ordinary
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The handout as PDF/UA-1. Raises FacilitatorError for a character that the type lacks."""
    assert pack.handout is not None
    return render_document(pack.handout, ordinary(pack.paper, brand), settings)


def render_large_print(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The same, set again for eyes that need 18 point. Raises as `render` does."""
    assert pack.handout is not None
    return render_document(pack.handout, large_print(pack.paper, brand), settings)


def render_document(document: Document, measures: Measures, settings: Settings) -> Rendered:
    """A document set in the measures of one edition. Raises as `render` does."""
    return Layout(document, measures, settings).rendered()
