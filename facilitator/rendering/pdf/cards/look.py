"""What the faces of one set share. Lengths are in points."""

from __future__ import annotations

from typing import Literal

from reportlab.lib.units import mm

from facilitator.brand import Brand
from facilitator.pack.cards import Cards, CardSet
from facilitator.record import record
from facilitator.rendering.pdf.cards.imposition import Size
from facilitator.rendering.pdf.cards.skeleton import Skeleton, skeleton_for
from facilitator.rendering.pdf.drawing import Palette
from facilitator.rendering.pdf.text import TextStyle
from facilitator.text import Text, plain

#: How the line of a bridge leaves a card: half of it to the trim; only its end, where a printer
#: may shift the face; or not drawn by the card, because the sheet draws it over a fold.
Join = Literal["half", "end", "fold"]


@record(kw_only=False)
class Look:
    """A face is drawn with its card's lower left corner at 0, 0. `words_language` is set where
    the product's own words are in another language than the document."""

    card: Size
    skeleton: Skeleton
    palette: Palette
    words_language: str = ""
    join: Join = "half"

    @property
    def left(self) -> float:
        """Where text begins."""
        return self.skeleton.inset + self.skeleton.padding

    @property
    def right(self) -> float:
        return self.card.width - self.left

    @property
    def measure(self) -> float:
        return self.right - self.left

    @property
    def frame_top(self) -> float:
        return self.card.height - self.skeleton.inset

    @property
    def text_top(self) -> float:
        """Where text begins on a card without the row of a habit."""
        return self.frame_top - self.skeleton.padding

    @property
    def text_foot(self) -> float:
        return self.skeleton.inset + self.skeleton.padding

    @property
    def bridge_height(self) -> float:
        """Where the bridge runs, from the foot of the card."""
        return self.frame_top - self.skeleton.word_top

    @property
    def small(self) -> TextStyle:
        """Of ids and of the foot of a card."""
        size = self.skeleton.id
        return TextStyle(size, size * 1.3, colour=self.palette.ink, family=self.palette.family)

    def own(self, words: str) -> Text:
        """The product's own words, in their language."""
        return plain(words, language=self.words_language)


def look_of(cards: Cards, card_set: CardSet, brand: Brand) -> Look:
    """How the cards of a set look."""
    card = Size(card_set.width_mm * mm, card_set.height_mm * mm)
    return Look(
        card=card,
        skeleton=skeleton_for(card),
        palette=Palette.of(brand, card_set.mono),
        words_language=cards.words_language if cards.words_language != cards.language else "",
    )


def bold(style: TextStyle) -> TextStyle:
    return TextStyle(
        style.size, style.leading, weight="bold", colour=style.colour, family=style.family
    )
