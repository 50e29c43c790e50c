"""Each face on a page of its own size, for pictures of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.units import mm

from facilitator.brand import Brand
from facilitator.diagnostics import Diagnostic
from facilitator.pack.cards import Cards, CardSet, Face
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards.imposition import Size
from facilitator.rendering.pdf.cards.look import look_of
from facilitator.rendering.pdf.cards.press import Press
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings


def print_single(
    faces: Sequence[tuple[CardSet, Face]], cards: Cards, brand: Brand, settings: Settings
) -> Rendered:
    """A page for each face, as it looks on its card."""
    canvas = TaggedCanvas(
        Size(90 * mm, 130 * mm),
        title=cards.title,
        organisation=cards.organisation,
        language=cards.language,
        settings=settings,
        family=brand.body_font,
    )
    press = Press(canvas, cards, list(cards.faults))
    for card_set, face in faces:
        look = look_of(cards, card_set, brand)
        press.new_page(look.card)
        press.draw(face, look, 0, 0, canvas.document.child("Sect"))
    rendered = canvas.rendered()
    told = each_once([*rendered.diagnostics, *press.diagnostics])
    return replace(rendered, diagnostics=told)


def each_once(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """A habit that is in several sets is complained of once."""
    return tuple({(one.rule, one.message, one.place): one for one in diagnostics}.values())
