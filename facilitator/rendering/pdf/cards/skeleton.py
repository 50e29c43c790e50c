"""The measures of a card's face: one skeleton for large cards, one for small ones, and both
grow with the card. Lengths are in points."""

from __future__ import annotations

from dataclasses import fields, replace

from reportlab.lib.units import mm

from facilitator.record import record
from facilitator.rendering.pdf.cards.imposition import Size


@record(kw_only=False)
class Tier:
    """A title's size and leading, and those of the text under it. Sizes go down in pairs."""

    title: float
    title_leading: float
    text: float
    text_leading: float


@record
class Skeleton:
    inset: float  # from the trim to the frame: drift of a printer stays outside it
    padding: float
    frame: float
    radius: float
    reach: float  # of the half bridge, short of the trim
    bridge: float
    end: float
    word: float  # size of the side's word and of the theme
    word_top: float  # from the frame to the centre of the word, icon and bridge
    icon: float
    title_top: float  # from the frame
    gap: float  # between title and text
    foot: float  # from the frame to where the text must end
    pattern: float  # from the padding at the foot to the band
    pattern_height: float
    badge: float
    badge_up: float  # from the padding to the badge's centre
    theme_left: float
    id: float  # size
    tiers: tuple[Tier, ...]
    title_tiers: tuple[Tier, ...]  # of the card that opens a deck
    how_to_tiers: tuple[Tier, ...]
    short: Tier | None  # for a short title without a text
    has_text: bool

    def scaled(self, scale: float) -> Skeleton:
        """The same face, larger."""
        if scale <= 1:
            return self
        lengths = {
            field.name: getattr(self, field.name) * scale
            for field in fields(self)
            if isinstance(getattr(self, field.name), float)
        }
        return replace(
            self,
            **lengths,
            tiers=_all_scaled(self.tiers, scale),
            title_tiers=_all_scaled(self.title_tiers, scale),
            how_to_tiers=_all_scaled(self.how_to_tiers, scale),
            short=self.short and _scaled(self.short, scale),
        )


def _scaled(tier: Tier, scale: float) -> Tier:
    return Tier(*(getattr(tier, field.name) * scale for field in fields(tier)))


def _all_scaled(tiers: tuple[Tier, ...], scale: float) -> tuple[Tier, ...]:
    return tuple(_scaled(tier, scale) for tier in tiers)


LARGE_SIZE = Size(90 * mm, 130 * mm)
SMALL_SIZE = Size(63 * mm, 88 * mm)
#: Under this a card has the small skeleton, which has no room for text.
LEAST_LARGE = Size(80 * mm, 115 * mm)
#: A title of fewer letters, without a text, is set as large as the card allows.
SHORT_TITLE = 14
MOST_TITLE_LINES = 5

LARGE = Skeleton(
    inset=6 * mm,
    padding=6 * mm,
    frame=1.8,
    radius=6 * mm,
    reach=5.5 * mm,
    bridge=2.8,
    end=4.5 * mm,
    word=14.0,
    word_top=12 * mm,
    icon=15 * mm,
    title_top=28.5 * mm,
    gap=3 * mm,
    foot=27 * mm,
    pattern=15 * mm,
    pattern_height=3 * mm,
    badge=11 * mm,
    badge_up=7 * mm,
    theme_left=14 * mm,
    id=12.0,
    tiers=(
        Tier(25, 9.75 * mm, 17, 7.5 * mm),
        Tier(21, 8.25 * mm, 15, 6.75 * mm),
        Tier(18.5, 7.5 * mm, 14, 6 * mm),
    ),
    title_tiers=(
        Tier(29, 11.25 * mm, 14, 6.75 * mm),
        Tier(25, 9.75 * mm, 14, 6.75 * mm),
        Tier(21, 8.25 * mm, 14, 6.75 * mm),
    ),
    how_to_tiers=(
        Tier(24, 9.75 * mm, 14, 6.75 * mm),
        Tier(21, 8.25 * mm, 14, 6 * mm),
        Tier(18.5, 7.5 * mm, 14, 5.6 * mm),
        Tier(21, 8.25 * mm, 12.5, 6 * mm),
        Tier(20, 8.25 * mm, 12, 5.5 * mm),
        Tier(18.5, 7.5 * mm, 11, 5.25 * mm),
    ),
    short=Tier(32, 12 * mm, 17, 7.5 * mm),
    has_text=True,
)
SMALL = Skeleton(
    inset=4.5 * mm,
    padding=4.5 * mm,
    frame=1.5,
    radius=4.5 * mm,
    reach=4 * mm,
    bridge=2.2,
    end=3.6 * mm,
    word=12.0,
    word_top=9 * mm,
    icon=0.0,
    title_top=18 * mm,
    gap=0.0,
    foot=20 * mm,
    pattern=11.5 * mm,
    pattern_height=2.25 * mm,
    badge=9 * mm,
    badge_up=4.5 * mm,
    theme_left=11 * mm,
    id=11.0,
    tiers=(
        Tier(19, 7.75 * mm, 0, 0),
        Tier(16.5, 6.75 * mm, 0, 0),
        Tier(14, 5.75 * mm, 0, 0),
    ),
    title_tiers=(
        Tier(19, 7.75 * mm, 11, 5.25 * mm),
        Tier(16.5, 6.75 * mm, 11, 5.25 * mm),
        Tier(14, 5.75 * mm, 11, 5.25 * mm),
    ),
    how_to_tiers=(
        Tier(19, 7.75 * mm, 11, 5.25 * mm),
        Tier(16.5, 6.75 * mm, 10, 4.5 * mm),
        Tier(14, 5.75 * mm, 9, 4 * mm),
    ),
    short=None,
    has_text=False,
)


def skeleton_for(card: Size) -> Skeleton:
    """The skeleton of a card of this size."""
    if card.width >= LEAST_LARGE.width and card.height >= LEAST_LARGE.height:
        return LARGE.scaled(_ratio(card, LARGE_SIZE))
    return SMALL.scaled(_ratio(card, SMALL_SIZE))


def _ratio(card: Size, drawn: Size) -> float:
    return min(card.width / drawn.width, card.height / drawn.height)
