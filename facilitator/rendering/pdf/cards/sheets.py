"""Cards onto sheets: to fold, to print on both sides, or on one side only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator.exercises.twins import twin_order
from facilitator.pack.cards import Card, CardSet, HabitFace
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.cards.calibration import print_calibration
from facilitator.rendering.pdf.cards.folding import fold_sheet, print_folded
from facilitator.rendering.pdf.cards.imposition import (
    PAPERS,
    Flip,
    Sheet,
    Size,
    best_sheet,
    in_lots,
)
from facilitator.rendering.pdf.cards.look import Look
from facilitator.rendering.pdf.cards.marks import note_of
from facilitator.rendering.pdf.cards.pages import print_page
from facilitator.rendering.pdf.cards.press import Placed, Press, in_points
from facilitator.rendering.pdf.tags import Tag


def print_set(press: Press, card_set: CardSet, look: Look) -> None:
    """The sheets of one set, then its pages that are not cut into cards."""
    tag = press.canvas.document.child("Sect")
    if card_set.cards:
        _print_cards(press, card_set, look, tag)
    for page in card_set.pages:
        print_page(press, card_set, look, page, tag)


def _print_cards(press: Press, card_set: CardSet, look: Look, tag: Tag) -> None:
    paper = PAPERS[card_set.paper]
    if card_set.backs == "fold":
        fold = fold_sheet(paper, look.card)
        if fold is None:
            press.refuse(card_set, Size(2 * look.card.width, look.card.height))
        else:
            print_folded(press, card_set, look, fold, _all_placed(press, card_set, fold.sheet, tag))
        return
    sheet = best_sheet(paper, look.card)
    if sheet is None:
        press.refuse(card_set, look.card)
        return
    placed = _all_placed(press, card_set, sheet, tag)
    if card_set.backs == "none":
        _print_one_side(press, card_set, look, sheet, placed)
    else:
        _print_both_sides(press, card_set, look, sheet, placed, tag)


def _all_placed(press: Press, card_set: CardSet, sheet: Sheet, tag: Tag) -> list[Placed | None]:
    laid = laid_out(card_set, sheet)
    return [_placed(press, card, tag) if card else None for card in laid]


def laid_out(card_set: CardSet, sheet: Sheet) -> list[Card | None]:
    """The cards of a set in the order of the sheet's cells; None leaves a cell empty. Twins
    stand in a shuffled order that begins with a row."""
    sides: dict[str, list[Card]] = {"digital": [], "offline": []}
    before: list[Card | None] = []
    after: list[Card] = []
    for card in card_set.cards:
        if isinstance(card.front, HabitFace) and card.front.is_twin:
            sides[card.front.side].append(card)
        elif not sides["offline"]:
            before.append(card)
        else:
            after.append(card)
    if not sides["offline"]:
        return before
    before += [None] * (-len(before) % sheet.columns)
    pairs = [_bridge_name(card) for card in sides["digital"]]
    rows = len(before) // sheet.columns
    order = twin_order(pairs, sheet.columns, sheet.rows, card_set.seed, rows)
    twins = [sides[twin.side][twin.pair] for twin in order]
    return [*before, *twins, *after]


def _bridge_name(card: Card) -> str:
    assert isinstance(card.front, HabitFace)
    return card.front.bridge.name


def _placed(press: Press, card: Card, tag: Tag) -> Placed:
    """A card whose two sides are read one after the other, whatever pages they stand on."""
    front_tag, back_tag = tag.child("Sect"), tag.child("Sect")
    press.canvas.touch(front_tag)
    if card.back:
        press.canvas.touch(back_tag)
    return Placed(card.front, card.back, front_tag, back_tag)


# -- both sides -----------------------------------------------------------------------------


def _print_both_sides(
    press: Press,
    card_set: CardSet,
    look: Look,
    sheet: Sheet,
    cards: Sequence[Placed | None],
    tag: Tag,
) -> None:
    flip: Flip = "short-edge" if card_set.backs == "short-edge" else "long-edge"
    words = press.cards.words
    turn = words.flip_short if flip == "short-edge" else words.flip_long
    if card_set.has_calibration:
        print_calibration(press, look, sheet.page, turn, tag)
    lots = in_lots(cards, sheet.cells)
    for number, lot in enumerate(lots, start=1):
        name = press.sheet_name(card_set, number, len(lots))
        press.new_page(sheet.page)
        for cell, card in enumerate(lot):
            if card:
                press.draw(card.front, look, *sheet.corner(cell), card.front_tag)
        press.finish(look, sheet, note_of(words, name, "front", turn))
        press.new_page(sheet.page)
        _print_backs(press, card_set, look, sheet, lot, flip)
        note = note_of(words, name, "back", press.shuffled(card_set))
        press.finish_back(look, sheet, note, in_points(card_set.back_offset_mm))


def _print_backs(
    press: Press,
    card_set: CardSet,
    look: Look,
    sheet: Sheet,
    cards: Sequence[Placed | None],
    flip: Flip,
) -> None:
    """Each back behind its front; no line runs to the trim, where drift would show it."""
    quiet = replace(look, join="end")
    turned = sheet.turns_over_the_top(flip)
    with drawing.kept(press.canvas):
        press.canvas.translate(*in_points(card_set.back_offset_mm))
        for cell, card in enumerate(cards):
            if card and card.back:
                x, y = sheet.corner(sheet.behind(cell, flip))
                press.draw(card.back, quiet, x, y, card.back_tag, turned=turned)


# -- one side -------------------------------------------------------------------------------


def _print_one_side(
    press: Press, card_set: CardSet, look: Look, sheet: Sheet, cards: Sequence[Placed | None]
) -> None:
    lots = in_lots(cards, sheet.cells)
    for number, lot in enumerate(lots, start=1):
        name = press.sheet_name(card_set, number, len(lots))
        press.new_page(sheet.page)
        for cell, card in enumerate(lot):
            if card:
                press.draw(card.front, look, *sheet.corner(cell), card.front_tag)
        note = note_of(press.cards.words, name, "", press.shuffled(card_set))
        press.finish(look, sheet, note)
