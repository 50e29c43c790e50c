"""The slide deck: a Pack's deck as an editable .pptx file."""

from __future__ import annotations

from facilitator.brand import Brand
from facilitator.pack.whole import Pack
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The deck, as `count` slides. What does not fit is said in the diagnostics, with its place;
    the file is whole all the same."""
    # Imported here, so that a command that draws no deck does not wait for python-pptx.
    from facilitator.rendering.pptx.deck import draw_deck

    assert pack.deck is not None
    return draw_deck(pack.deck, brand, settings)
