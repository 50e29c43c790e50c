"""Fitting a card's words: sizes go down in pairs, and past the smallest pair it is a fault."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reportlab.lib.units import mm

from facilitator.diagnostics import Diagnostic
from facilitator.record import record
from facilitator.rendering.pdf.cards.skeleton import (
    MOST_TITLE_LINES,
    SHORT_TITLE,
    Skeleton,
    Tier,
)
from facilitator.rendering.pdf.drawing import Palette
from facilitator.rendering.pdf.fonts import Weight
from facilitator.rendering.pdf.text import SetText, TextStyle, longest_word, set_text
from facilitator.text import Text

#: Sums of widths and heights are not exact.
TOLERANCE = 0.05


@record(kw_only=False)
class Fitted:
    """A title and the texts under it, set at one pair of sizes. Where they do not fit even at
    the smallest, `over` says in points by how much, and `culprit` which text is to blame."""

    title: SetText
    texts: tuple[SetText, ...]
    tier: Tier
    gap: float
    over: float = 0
    culprit: Text | None = None

    @property
    def height(self) -> float:
        return self.title.height + sum(self.gap + text.height for text in self.texts)


@record
class Room:
    """The space for a title and texts, in points. `indent` is what the texts lose at the left."""

    width: float
    height: float
    gap: float
    indent: float = 0


def fit(
    title: Text,
    texts: Iterable[Text],
    tiers: Iterable[Tier],
    room: Room,
    palette: Palette,
    weight: Weight = "black",
) -> Fitted:
    """The words at the first pair of sizes that fits, or at the last one with what is over."""
    kept = tuple(text for text in texts if text)
    for tier in tiers:
        fitted = _set_at(tier, title, kept, room, palette, weight)
        if fitted.over <= TOLERANCE:
            break
    return fitted


def tiers_for(title: Text, text: Text, skeleton: Skeleton) -> tuple[Tier, ...]:
    """The pairs of sizes to try; a short title with no text may be larger than all others."""
    if skeleton.short and not text and len(title.plain) < SHORT_TITLE:
        return (skeleton.short, *skeleton.tiers)
    return skeleton.tiers


def _set_at(
    tier: Tier,
    title: Text,
    texts: tuple[Text, ...],
    room: Room,
    palette: Palette,
    weight: Weight,
) -> Fitted:
    title_style = TextStyle(
        tier.title,
        tier.title_leading,
        weight=weight,
        colour=palette.ink,
        breaking="balanced",
        family=palette.family,
    )
    text_style = TextStyle(tier.text, tier.text_leading, colour=palette.ink, family=palette.family)
    width = room.width - room.indent
    fitted = Fitted(
        title=set_text(title, title_style, room.width),
        texts=tuple(set_text(text, text_style, width) for text in texts),
        tier=tier,
        gap=room.gap,
    )
    words = [(title, longest_word(title, title_style) - room.width)]
    words += [(text, longest_word(text, text_style) - width) for text in texts]
    too_wide, over = max(words, key=lambda word: word[1])
    if over > TOLERANCE:
        return _spoilt(fitted, over, too_wide)
    lines_over = (len(fitted.title.lines) - MOST_TITLE_LINES) * tier.title_leading
    if lines_over > 0:
        return _spoilt(fitted, lines_over, title)
    longest = max(texts, key=lambda text: len(text.plain), default=title)
    return _spoilt(fitted, fitted.height - room.height, longest)


def _spoilt(fitted: Fitted, over: float, culprit: Text) -> Fitted:
    if over <= TOLERANCE:
        return fitted
    return replace(
        fitted,
        title=_without_broken_words(fitted.title),
        texts=tuple(_without_broken_words(text) for text in fitted.texts),
        over=over,
        culprit=culprit,
    )


def _without_broken_words(words: SetText) -> SetText:
    """Broken words are told of in millimetres instead."""
    faults = tuple(fault for fault in words.faults if fault.rule != "word-too-long")
    return replace(words, faults=faults)


def faults(fitted: Fitted, card: str) -> list[Diagnostic]:
    """What does not fit on a card, by the name of the card (`card 3A`). Drawing tells the rest."""
    if fitted.culprit is None:
        return []
    field = "title" if fitted.culprit == fitted.title.text else "text"
    return [_too_long(fitted.culprit, fitted.over, card, field)]


def _too_long(culprit: Text, over: float, card: str, field: str) -> Diagnostic:
    words = culprit.plain if len(culprit.plain) <= 60 else f"{culprit.plain[:59]}…"
    return Diagnostic(
        rule="card-text-too-long",
        severity="error",
        message=f"{card}: the {field} “{words}” is {over / mm:.1f} mm too long"
        " at the smallest type",
        place=culprit.place,
        hint="Shorten it, or use a larger card, as in `sheet: 95x138`.",
    )
