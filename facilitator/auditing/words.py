"""Words: their language, their direction, and their size."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import bidirectional, name

from lxml import etree

from facilitator.auditing.naming import short
from facilitator.auditing.rule import Finding, rule
from facilitator.auditing.runs import Run, look_of, runs_of, views_of
from facilitator.openxml import Document
from facilitator.openxml.document import placeholder_kind
from facilitator.openxml.inheritance import View
from facilitator.openxml.names import FOOT_KINDS, A
from facilitator.openxml.pages import page_scale

#: The smallest type of a slide 540 points high; on other pages in proportion.
_LEAST_SIZE_PT = 16
SIGHT = "House rule; sight is about one minute of arc, and words need several."
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8})*", re.IGNORECASE)
#: Languages that nobody writes in other letters than Latin ones.
_LATIN = re.compile(
    r"(cs|cy|da|de|en|es|et|eu|fi|fr|ga|gd|gl|gv|hr|hu|is|it|kw|lt|lv|mt|nb|nl|nn|no|pl|pt|ro|sco"
    r"|sk|sl|so|sq|sv|sw|tr|vi|yo)(-.*)?",
    re.IGNORECASE,
)
#: An abbreviation or a sign in other letters may stand in any language.
_FEW_LETTERS = 3


@rule(
    "error",
    reason="A screen reader speaks words in the voice of their language, and a braille display"
    " writes them in its code. Without one, Welsh is read as if it were English.",
    source="WCAG 2.2, success criteria 3.1.1 and 3.1.2.",
)
def language_missing(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for where, view in views_of(deck, slide):
            missing = [run for run in runs_of(view.root) if not _language(run)]
            if missing:
                message = f"“{short(missing[0].text)}” has no language"
                message += f" ({len(missing)} such in the {where})"
                hint = "Select it all, and under Review, Language, set the proofing language."
                yield Finding(slide.number, message, hint)


def _language(run: Run) -> str:
    """The tag of a run's language, or "" where there is none or nobody knows it."""
    properties = run.element.find(f"{A}rPr")
    tag = properties.get("lang", "") if properties is not None else ""
    return tag if _LANGUAGE.fullmatch(tag) else ""


@rule(
    "error",
    reason="A screen reader that is told that Arabic, Russian or Chinese words are English spells"
    " them out, or leaves them out.",
    source="WCAG 2.2, success criterion 3.1.2.",
)
def language_wrong(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for where, view in views_of(deck, slide):
            for run in runs_of(view.root):
                tag = _language(run)
                if _LATIN.fullmatch(tag) and _has_no_latin(run.text):
                    message = f"“{short(run.text)}” is marked as “{tag}” in the {where}"
                    hint = "Select it, and under Review, Language, set its proofing language."
                    yield Finding(slide.number, message, hint)
                    break


def _has_no_latin(words: str) -> bool:
    """Whether words are written, and in other letters than Latin ones."""
    if words.isascii():
        return False
    scripts = [name(letter, "").partition(" ")[0] for letter in words if letter.isalpha()]
    return len(scripts) >= _FEW_LETTERS and not any(
        script in ("", "LATIN", "FULLWIDTH", "MODIFIER", "MATHEMATICAL", "FEMININE", "MASCULINE")
        for script in scripts
    )


@rule(
    "error",
    reason="Words from right to left in a paragraph that runs from left to right have their full"
    " stops, numbers and foreign names in the wrong places.",
    source="WCAG 2.2, success criterion 1.3.2.",
)
def direction_wrong(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for where, view in views_of(deck, slide):
            wrong = next((run for run in runs_of(view.root) if _is_turned(view, run)), None)
            if wrong is not None:
                message = f"“{short(wrong.text)}” runs from left to right in the {where}"
                hint = "Choose the button for right-to-left text in the Paragraph group."
                yield Finding(slide.number, message, hint)


def _is_turned(view: View, run: Run) -> bool:
    return _runs_backwards(run.paragraph) and not look_of(view, run).right_to_left


def _runs_backwards(paragraph: etree._Element) -> bool:
    """Whether most of its letters are written from right to left."""
    words = "".join(text.text or "" for text in paragraph.iter(f"{A}t"))
    if words.isascii():
        return False
    kinds = [bidirectional(letter) for letter in words]
    backwards = sum(kind in ("R", "AL") for kind in kinds)
    return backwards > sum(kind == "L" for kind in kinds)


def is_small(size_pt: float) -> bool:
    """Whether type is too small on a slide 540 points high; less than anybody sees is left out."""
    return size_pt < _LEAST_SIZE_PT - 0.01


@rule(
    "warning",
    reason="Words on a wall are read from the back of the room. Below 16 points (on a slide 7.5"
    " inches high) they are only for those in front.",
    source=SIGHT,
)
def text_too_small(deck: Document) -> Iterator[Finding]:
    scale = page_scale(*deck.size_pt)
    for slide in deck.slides:
        view = View.of_slide(deck, slide.part)
        sizes = (
            (look_of(view, run).size_pt / scale, run)
            for run in runs_of(slide.root)
            if placeholder_kind(run.shape) not in FOOT_KINDS
        )
        small = [each for each in sizes if is_small(each[0])]
        if small:
            size_pt, run = min(small, key=lambda each: each[0])
            message = f"“{short(run.text)}” is set in {size_pt:.3g} points"
            yield Finding(slide.number, message, "Say less, larger.")
