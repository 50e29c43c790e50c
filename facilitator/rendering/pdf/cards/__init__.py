"""The exercise cards as PDF: each habit and its counterpart, to fold, turn over or match."""

from __future__ import annotations

from dataclasses import replace

from reportlab.lib.units import mm

from facilitator.brand import Brand
from facilitator.diagnostics import Diagnostic
from facilitator.pack import Cards, CardSet, Pack
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards.faces import Look
from facilitator.rendering.pdf.cards.imposition import PAPERS, Size
from facilitator.rendering.pdf.cards.press import Press
from facilitator.rendering.pdf.cards.sheets import print_set
from facilitator.rendering.pdf.cards.skeleton import skeleton_for
from facilitator.rendering.pdf.drawing import Palette
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
    )
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.setViewerPreference("Duplex", _duplex(cards))
    press = Press(canvas, cards)
    for card_set in cards.sets:
        print_set(press, card_set, _look(cards, card_set, brand))
    rendered = canvas.rendered()
    return replace(rendered, diagnostics=_each_once([*rendered.diagnostics, *press.diagnostics]))


def _look(cards: Cards, card_set: CardSet, brand: Brand) -> Look:
    card = Size(card_set.width_mm * mm, card_set.height_mm * mm)
    return Look(
        card=card,
        skeleton=skeleton_for(card),
        palette=Palette.of(brand, card_set.mono),
        words_language=cards.words_language if cards.words_language != cards.language else "",
    )


def _duplex(cards: Cards) -> str:
    """How the print dialogue should be set: as the first set that has backs on the paper."""
    for card_set in cards.sets:
        if card_set.backs == "long-edge":
            return "DuplexFlipLongEdge"
        if card_set.backs == "short-edge":
            return "DuplexFlipShortEdge"
    return "Simplex"


def _each_once(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """A habit that is in several sets is complained of once."""
    return tuple({(one.rule, one.message, one.place): one for one in diagnostics}.values())
