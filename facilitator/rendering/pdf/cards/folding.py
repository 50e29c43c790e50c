"""Folded cards: both faces side by side, so that one side of paper makes a card of two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from reportlab.lib.units import mm

from facilitator.pack.cards import BlankFace, CardSet, Face, HabitFace
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.cards.imposition import (
    PRINTABLE_EDGE,
    Sheet,
    Size,
    best_sheet,
    in_lots,
)
from facilitator.rendering.pdf.cards.look import Look
from facilitator.rendering.pdf.cards.marks import (
    CHECK_LENGTH,
    draw_narrow_check,
    draw_small,
    note_of,
)
from facilitator.rendering.pdf.cards.press import Placed, Press

FOLD_DASH = (4, 3)
FOLD_WEIGHT = 0.6
FOLD_END = 4.5 * mm
FOLD_GAP = 3 * mm
FOOT_BASELINE = 7 * mm
CHECK_FROM_TOP = 15 * mm
CHECK_FROM_LEFT = 8.6 * mm


class FoldSheet(NamedTuple):
    """A sheet for folded cards. Its cells are whole parts of the paper (two halves with a single
    cut between them, or the page itself), or cut out on every side."""

    sheet: Sheet
    is_whole: bool


def print_folded(
    press: Press,
    card_set: CardSet,
    look: Look,
    fold: FoldSheet,
    cards: Sequence[Placed | None],
) -> None:
    """Each cell holds both faces side by side. Where one or two cards fill the paper, a fold and
    at most one cut make them, with nothing to trim; smaller ones are cut out first."""
    sheet = fold.sheet
    lots = in_lots(cards, sheet.cells)
    for number, lot in enumerate(lots, start=1):
        name = press.sheet_name(card_set, number, len(lots))
        shuffled = press.shuffled(card_set)
        if shuffled:
            name = f"{name}. {shuffled}"
        press.new_page(sheet.page)
        for cell, card in enumerate(lot):
            if card:
                _draw_folded(press, look, sheet, cell, card)
                if fold.is_whole:
                    _draw_fold_words(press, look, sheet, cell, name)
        if fold.is_whole:
            _draw_cuts(press, look, sheet)
        else:
            note = note_of(press.cards.words, name, "", press.cards.words.fold)
            press.finish(look, sheet, note)


def fold_sheet(paper: Size, card: Size) -> FoldSheet | None:
    """The sheet for folded cards; None where they do not fit."""
    trimmed = best_sheet(paper, Size(2 * card.width, card.height))
    count = trimmed.cells if trimmed else 0
    halves = Sheet(paper, Size(paper.width, paper.height / 2), columns=1, rows=2)
    page = Sheet(paper.turned, paper.turned, columns=1, rows=1)
    for whole in (halves, page):
        fits = 2 * card.width <= whole.cell.width and card.height <= whole.cell.height
        if fits and count <= whole.cells:
            return FoldSheet(whole, True)
    return FoldSheet(trimmed, False) if trimmed else None


def _draw_folded(press: Press, look: Look, sheet: Sheet, cell: int, card: Placed) -> None:
    x, y = sheet.corner(cell)
    panel = Size(sheet.cell.width / 2, sheet.cell.height)
    across = (panel.width - look.card.width) / 2
    y += (panel.height - look.card.height) / 2
    fold = x + panel.width
    has_bridge = _is_habit(card.front) and _is_habit(card.back)
    look = _joined(look, across, has_bridge=has_bridge)
    press.draw(card.front, look, x + across, y, card.front_tag)
    if card.back:
        press.draw(card.back, look, fold + across, y, card.back_tag)
    with press.canvas.artifact():
        if has_bridge:
            reach = across + look.skeleton.inset
            level = y + look.bridge_height
            drawing.bridge(
                press.canvas,
                fold - reach,
                level,
                fold + reach,
                level,
                look.palette,
                look.skeleton.bridge,
                look.skeleton.end,
            )
        gap_at = y + look.bridge_height if has_bridge else None
        _draw_fold_line(press, look, sheet, cell, fold, gap_at)


def _joined(look: Look, across: float, *, has_bridge: bool) -> Look:
    """Where both ends are on the card, the sheet draws the bridge over the fold; else the line
    runs on towards the edge of the paper, to meet that of another card."""
    if has_bridge:
        return replace(look, join="fold")
    edge = PRINTABLE_EDGE if across else 0
    reach = max(look.skeleton.reach, across + look.skeleton.inset - edge)
    return replace(look, skeleton=replace(look.skeleton, reach=reach))


def _is_habit(face: Face | None) -> bool:
    return isinstance(face, HabitFace | BlankFace)


def _draw_fold_line(
    press: Press, look: Look, sheet: Sheet, cell: int, x: float, gap_at: float | None
) -> None:
    """Dashes from near the foot of the cell to near its top, with a gap for the bridge."""
    foot = sheet.corner(cell).y + FOLD_END
    top = foot + sheet.cell.height - 2 * FOLD_END
    parts = [(foot, top)]
    if gap_at is not None:
        parts = [(foot, gap_at - FOLD_GAP), (gap_at + FOLD_GAP, top)]
    for start, end in parts:
        drawing.upright(
            press.canvas, x, start, end - start, look.palette.line, FOLD_WEIGHT, FOLD_DASH
        )


def _draw_fold_words(press: Press, look: Look, sheet: Sheet, cell: int, name: str) -> None:
    """Under the frames: the session at the left, how to fold, and the name of the set."""
    corner = sheet.corner(cell)
    baseline = corner.y + FOOT_BASELINE
    fold = corner.x + sheet.cell.width / 2
    across = (sheet.cell.width / 2 - look.card.width) / 2 + look.skeleton.inset
    width = fold - 2 * across - corner.x
    canvas, palette = press.canvas, look.palette
    draw_small(canvas, press.cards.title, corner.x + across, baseline, width, palette)
    draw_small(canvas, press.cards.words.fold, fold + 2.5 * mm, baseline, across + width, palette)
    half = width * 0.6
    right = corner.x + sheet.cell.width - across
    draw_small(canvas, name, right - half, baseline, half, palette, "right")


def _draw_cuts(press: Press, look: Look, sheet: Sheet) -> None:
    """The cut between two halves, and a line to measure."""
    canvas, ink = press.canvas, look.palette.ink
    middle = sheet.page.height / 2
    if sheet.rows > 1:
        with canvas.artifact():
            drawing.rule(canvas, 5 * mm, middle, sheet.page.width - 10 * mm, ink)
            drawing.icon(canvas, "scissors", 7 * mm, middle - 2.2 * mm, 4.4 * mm, ink, 1)
        baseline = middle + 1.2 * mm
        draw_small(canvas, press.cards.words.cut, 13.5 * mm, baseline, 60 * mm, look.palette)
    words = press.cards.words.check
    foot = sheet.page.height - CHECK_FROM_TOP - CHECK_LENGTH
    draw_narrow_check(canvas, CHECK_FROM_LEFT, foot, words, look.palette)
