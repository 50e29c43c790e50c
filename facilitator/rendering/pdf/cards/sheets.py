"""Cards onto sheets: to print on both sides, or on one side only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facilitator.pack import CardSet
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards.faces import HabitFace, Look
from facilitator.rendering.pdf.cards.folding import print_folded
from facilitator.rendering.pdf.cards.imposition import PAPERS, Flip, Sheet, best_sheet, in_lots
from facilitator.rendering.pdf.cards.marks import note_of
from facilitator.rendering.pdf.cards.opening import HowToFace, TitleFace
from facilitator.rendering.pdf.cards.press import Card, Face, Press, sheet_name
from facilitator.rendering.pdf.cards.twins import twin_order
from facilitator.rendering.pdf.tags import Tag
from facilitator.text import plain


def print_set(press: Press, card_set: CardSet, look: Look) -> None:
    """The sheets of one set."""
    tag = press.canvas.document.child("Sect")
    if card_set.backs == "fold":
        print_folded(press, card_set, look, list(_fold_cards(press, card_set, tag)))
        return
    sheet = best_sheet(PAPERS[card_set.paper], look.card)
    if sheet is None:
        press.refuse(card_set, look.card)
    elif card_set.backs == "none":
        _print_one_side(press, card_set, look, sheet, tag)
    else:
        cards = list(_two_sided_cards(press, card_set, tag))
        _print_both_sides(press, card_set, look, sheet, cards)


# -- which cards a set has ------------------------------------------------------------------


def _two_sided_cards(press: Press, card_set: CardSet, tag: Tag) -> Iterator[Card]:
    yield from _opening(press, card_set, tag)
    for bridge in card_set.bridges:
        front, back = HabitFace(bridge, "offline"), HabitFace(bridge, "digital")
        yield _card(press.canvas, front, back, tag)


def _fold_cards(press: Press, card_set: CardSet, tag: Tag) -> Iterator[Card]:
    for card in _two_sided_cards(press, card_set, tag):
        if isinstance(card.front, HabitFace) and isinstance(card.back, HabitFace):
            # The sheet draws the whole bridge, over the fold.
            front, back = replace(card.front, join="whole"), replace(card.back, join="whole")
            yield replace(card, front=front, back=back)
        else:
            yield card


def _one_sided_faces(card_set: CardSet, columns: int) -> Iterator[Face]:
    for bridge, side in twin_order(card_set.bridges, columns, card_set.seed):
        yield HabitFace(bridge, side, has_icon=side == "offline")
    if card_set.instructions:
        yield HowToFace(card_set.title, card_set.instructions)


def _opening(press: Press, card_set: CardSet, tag: Tag) -> Iterator[Card]:
    """The card with the title in front and the instructions behind, where there are any."""
    if not card_set.instructions or not card_set.bridges:
        return
    front = TitleFace(
        title=card_set.title,
        session=plain(press.cards.title),
        organisation=plain(press.cards.organisation),
        icon=card_set.bridges[0].icon,
    )
    yield _card(press.canvas, front, HowToFace(card_set.title, card_set.instructions), tag)


def _card(canvas: TaggedCanvas, front: Face, back: Face | None, tag: Tag) -> Card:
    """A card whose two sides are read one after the other, whatever pages they stand on."""
    front_tag, back_tag = tag.child("Sect"), tag.child("Sect")
    canvas.touch(front_tag)
    if back:
        canvas.touch(back_tag)
    return Card(front, back, front_tag, back_tag)


# -- both sides -----------------------------------------------------------------------------


def _print_both_sides(
    press: Press, card_set: CardSet, look: Look, sheet: Sheet, cards: Sequence[Card]
) -> None:
    flip: Flip = "short-edge" if card_set.backs == "short-edge" else "long-edge"
    words = press.cards.words
    turn = words.flip_short if flip == "short-edge" else words.flip_long
    turned = sheet.turns_over_the_top(flip)
    lots = in_lots(cards, sheet.cells)
    for number, lot in enumerate(lots, start=1):
        name = sheet_name(card_set, number, len(lots))
        press.new_page(sheet.page)
        for cell, card in enumerate(lot):
            press.draw(card.front, look, *sheet.corner(cell), card.front_tag)
        press.finish(look, sheet, note_of(words, name, "front", turn))
        press.new_page(sheet.page)
        for cell, card in enumerate(lot):
            if card.back:
                x, y = sheet.corner(sheet.behind(cell, flip))
                press.draw(card.back, look, x, y, card.back_tag, turned=turned)
        press.finish(look, sheet, note_of(words, name, "back", ""))


# -- one side -------------------------------------------------------------------------------


def _print_one_side(press: Press, card_set: CardSet, look: Look, sheet: Sheet, tag: Tag) -> None:
    lots = in_lots(list(_one_sided_faces(card_set, sheet.columns)), sheet.cells)
    for number, lot in enumerate(lots, start=1):
        name = sheet_name(card_set, number, len(lots))
        press.new_page(sheet.page)
        for cell, face in enumerate(lot):
            press.draw(face, look, *sheet.corner(cell), tag.child("Sect"))
        press.finish(look, sheet, note_of(press.cards.words, name, "", ""))
