"""What the deck says to the author, each with the place of the words that it is about."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.diagnostics import Place, Severity
from facilitator.rendering.pptx.paragraphs import Para
from facilitator.text import Text

#: Rule, severity, message, place, hint.
Complaint = tuple[str, Severity, str, Place | None, str]


def title_repeated(title: Para) -> Complaint:
    """That two slides have one title."""
    return (
        "slide-title-repeated",
        "warning",
        f"two slides are called “{title.plain}”",
        title.place,
        "Give each slide a title of its own: screen readers list slides by their titles.",
    )


def word_too_long(word: str, paragraphs: Sequence[Para], title: Text) -> Complaint:
    """That a word is wider than its place."""
    place = next((each.place for each in paragraphs if word in each.plain), None)
    return (
        "word-too-long",
        "warning",
        f"the word “{word}” is wider than its place on the slide “{title.plain}”, and is broken",
        place or title.place,
        "Use a shorter word, or show where it may be broken with a hyphen.",
    )


def chart_too_full(count: int, most: int, what: str, title: Text) -> Complaint:
    """That a chart has more slices, labels or series (`what`) than can be told apart."""
    return (
        "chart-too-full",
        "warning",
        f"the chart “{title.plain}” has {count} {what}, and {most} are the most that can be told"
        " apart",
        title.place,
        "Keep the largest and put the others together, or make two charts of it.",
    )


def text_too_long(share: float, paragraphs: Sequence[Para], title: Text) -> Complaint:
    """`share` of the text would fit."""
    letters = sum(len(each.plain) for each in paragraphs)
    place = next((each.place for each in paragraphs if each.place), None)
    return (
        "text-too-long",
        "warning",
        f"this is too long for its place on the slide “{title.plain}”, and is set smaller: cut"
        f" about {round(letters * (1 - share))} of its {letters} characters",
        place or title.place,
        "Say less on the slide, and the rest aloud.",
    )
