"""Pages that are not cut into cards: posters, signs, slips."""

from __future__ import annotations

from facilitator.pack.cards import CardPage, CardSet, GridPoster, PledgeSlips, Sign, WallPoster
from facilitator.rendering.pdf.cards.imposition import PAPERS, Size
from facilitator.rendering.pdf.cards.look import Look
from facilitator.rendering.pdf.cards.pages.grid import draw_grid
from facilitator.rendering.pdf.cards.pages.poster import draw_poster
from facilitator.rendering.pdf.cards.pages.sign import draw_sign
from facilitator.rendering.pdf.cards.pages.slips import draw_slips
from facilitator.rendering.pdf.cards.press import Press
from facilitator.rendering.pdf.tags import Tag

__all__ = ["print_page"]


def print_page(press: Press, card_set: CardSet, look: Look, page: CardPage, tag: Tag) -> None:
    """One page of the set, on the paper that it needs."""
    paper = PAPERS[card_set.paper]
    section = tag.child("Sect")
    match page:
        case WallPoster():
            press.new_page(paper.turned)
            draw_poster(press, look, paper.turned, page, section)
        case Sign():
            press.new_page(paper.turned)
            draw_sign(press, look, paper.turned, page, section)
        case GridPoster():
            press.new_page(_twice(paper))
            draw_grid(press, look, _twice(paper), page, section)
        case PledgeSlips():
            press.new_page(paper)
            draw_slips(press, look, paper, page, section)


def _twice(paper: Size) -> Size:
    """The paper that is two of these side by side: A3 from A4, Tabloid from Letter."""
    return Size(2 * paper.width, paper.height)
