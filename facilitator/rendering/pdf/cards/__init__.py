"""The exercise cards as PDF: to fold, turn over or match; and posters, signs and slips."""

from __future__ import annotations

from dataclasses import replace

from facilitator.brand import Brand
from facilitator.pack.cards import Cards
from facilitator.pack.whole import Pack
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards.imposition import PAPERS
from facilitator.rendering.pdf.cards.look import look_of
from facilitator.rendering.pdf.cards.press import Press
from facilitator.rendering.pdf.cards.sheets import print_set
from facilitator.rendering.pdf.cards.single import each_once
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """Every set of cards of the session, in order, in one document.

    Words that do not fit their card, and cards that do not fit their paper, are errors among the
    diagnostics; whatever can be drawn is drawn. Raises ValueError for a pack without cards, and
    FacilitatorError where the typeface lacks a letter.
    """
    cards = pack.cards
    if cards is None:
        raise ValueError("the pack has no cards")
    canvas = TaggedCanvas(
        PAPERS[cards.sets[0].paper if cards.sets else pack.paper],
        title=cards.title,
        organisation=cards.organisation,
        language=cards.language,
        settings=settings,
        family=brand.body_font,
    )
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.setViewerPreference("Duplex", _duplex(cards))
    press = Press(canvas, cards, list(cards.faults))
    for card_set in cards.sets:
        print_set(press, card_set, look_of(cards, card_set, brand))
    rendered = canvas.rendered()
    return replace(rendered, diagnostics=each_once([*rendered.diagnostics, *press.diagnostics]))


def _duplex(cards: Cards) -> str:
    """How the print dialogue should be set: as the first set that has backs on the paper."""
    for card_set in cards.sets:
        if card_set.backs == "long-edge":
            return "DuplexFlipLongEdge"
        if card_set.backs == "short-edge":
            return "DuplexFlipShortEdge"
    return "Simplex"
