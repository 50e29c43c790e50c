"""Words: their language, their links, their size, and whether they stand out from their ground."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import bidirectional

from lxml import etree

from facilitator.auditing.rule import Finding, rule
from facilitator.brand import contrast
from facilitator.openxml import Document, Slide
from facilitator.openxml.document import placeholder_kind, properties_of, shapes_of
from facilitator.openxml.grounds import ground_of
from facilitator.openxml.inheritance import View
from facilitator.openxml.looks import TextLook
from facilitator.openxml.names import FOOT_KINDS, A, P, R
from facilitator.openxml.numbers import number_of

#: The smallest type of a slide 540 points high; on other pages in proportion.
LEAST_SIZE_PT = 16
_PAGE_HEIGHT_PT = 540
_TEXT_CONTRAST, _LARGE_CONTRAST = 4.5, 3.0
_LARGE_PT, _LARGE_BOLD_PT = 18, 14
_UNCLEAR = re.compile(
    r"(https?://\S*|www\.\S*|(click )?here|(read )?more|link|this( link)?|yma|cliciwch yma)[.…]?",
    re.IGNORECASE,
)


class Run(NamedTuple):
    """Words of one look, where they stand."""

    shape: etree._Element
    paragraph: etree._Element
    element: etree._Element
    cell: etree._Element | None

    @property
    def text(self) -> str:
        return "".join(each.text or "" for each in self.element.iter(f"{A}t"))


def _runs(root: etree._Element) -> Iterator[Run]:
    for shape in shapes_of(root):
        if shape.tag == f"{P}grpSp":
            continue
        for paragraph in shape.iter(f"{A}p"):
            cell = next(paragraph.iterancestors(f"{A}tc"), None)
            for element in paragraph.iterchildren(f"{A}r", f"{A}fld"):
                run = Run(shape, paragraph, element, cell)
                if run.text.strip():
                    yield run


def _short(words: str) -> str:
    return words if len(words) <= 40 else words[:39].rstrip() + "…"


@rule(
    "error",
    reason="A screen reader speaks words in the voice of their language, and a braille display"
    " writes them in its code. Without one, Welsh is read as if it were English.",
    source="WCAG 2.2, success criteria 3.1.1 and 3.1.2.",
)
def language_missing(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for part, where in ((slide.part, "slide"), (slide.notes, "notes")):
            if not part:
                continue
            missing = [run for run in _runs(deck.xml(part)) if not _language(run.element)]
            if missing:
                words = _short(missing[0].text.strip())
                message = f"“{words}” has no language ({len(missing)} such in the {where})"
                yield Finding(slide.number, message, "Under Review, set the proofing language.")


def _language(run: etree._Element) -> str:
    properties = run.find(f"{A}rPr")
    return properties.get("lang", "") if properties is not None else ""


@rule(
    "error",
    reason="Words from right to left in a paragraph that runs from left to right have their full"
    " stops, numbers and foreign names in the wrong places.",
    source="WCAG 2.2, success criterion 1.3.2.",
)
def direction_wrong(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for part, view in _views(deck, slide):
            wrong = [
                run
                for run in _runs(deck.xml(part))
                if _runs_backwards(run.paragraph) and not _look(view, run).right_to_left
            ]
            if wrong:
                where = "slide" if part == slide.part else "notes"
                words = _short(wrong[0].text.strip())
                message = f"“{words}” runs from left to right in the {where}"
                hint = "Choose the button for right-to-left text in the Paragraph group."
                yield Finding(slide.number, message, hint)


def _views(deck: Document, slide: Slide) -> Iterator[tuple[str, View]]:
    """The slide and its notes."""
    yield slide.part, View.of_slide(deck, slide.part)
    if slide.notes:
        master = deck.related(slide.notes, "notesMaster")
        yield slide.notes, View(deck, slide.notes, master=master)


def _runs_backwards(paragraph: etree._Element) -> bool:
    """Whether most of its letters are written from right to left."""
    kinds = [
        bidirectional(letter) for text in paragraph.iter(f"{A}t") for letter in text.text or ""
    ]
    backwards = sum(kind in ("R", "AL") for kind in kinds)
    return backwards > sum(kind == "L" for kind in kinds)


@rule(
    "warning",
    reason="Links are read out of their context, in a list. An address, or “click here”, does not"
    " say where one leads.",
    source="Microsoft's accessibility checker, “Hyperlink text is not meaningful”; WCAG 2.2,"
    " success criterion 2.4.4.",
)
def link_text_unclear(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for run in _runs(slide.root):
            link = run.element.find(f"{A}rPr/{A}hlinkClick")
            words = run.text.strip()
            if link is not None and link.get(f"{R}id") and _UNCLEAR.fullmatch(words):
                message = f"the link “{_short(words)}” does not say where it leads"
                yield Finding(slide.number, message, "Link the name of the page instead.")


@rule(
    "warning",
    reason="Words on a wall are read from the back of the room. Below 16 points (on a slide 7.5"
    " inches high) they are only for those in front.",
    source="House rule; sight is about one minute of arc, and words need several.",
)
def text_too_small(deck: Document) -> Iterator[Finding]:
    scale = deck.size_pt[1] / _PAGE_HEIGHT_PT
    for slide in deck.slides:
        view = View.of_slide(deck, slide.part)
        for run in _runs(slide.root):
            if placeholder_kind(run.shape) in FOOT_KINDS:
                continue
            size_pt = _look(view, run).size_pt / scale
            if size_pt < LEAST_SIZE_PT - 0.01:
                message = f"“{_short(run.text.strip())}” is set in {size_pt:.3g} points"
                yield Finding(slide.number, message, "Say less, larger.")
                break


@rule(
    "error",
    reason="Words that hardly differ from their ground are lost to many people, and to everybody"
    " in a bright room: 4.5 to 1 for words, 3 to 1 from 18 points, or from 14 in bold.",
    source="WCAG 2.2, success criterion 1.4.3.",
)
def contrast_low(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        yield from _faint(deck, slide)


def _faint(deck: Document, slide: Slide) -> Iterator[Finding]:
    view = View.of_slide(deck, slide.part)
    told: set[tuple[str, str]] = set()
    for run in _runs(slide.root):
        look = _look(view, run)
        grounds = _grounds(view, run)
        colour = _link_colour(view, run) or look.colour
        if not grounds or not colour:
            continue  # a picture, or a style that cannot be told
        ground = min(grounds, key=lambda each: contrast(colour, each))
        ratio = contrast(colour, ground)
        if ratio < _needed(look) and (colour, ground) not in told:
            told.add((colour, ground))
            name = properties_of(run.shape).get("name", "")
            message = (
                f"“{_short(run.text.strip())}” in “{name}” is {_down(ratio)} to 1 on its ground"
                f" ({colour} on {ground}); it needs {_needed(look):g} to 1"
            )
            yield Finding(slide.number, message, "Use a darker or lighter colour for the words.")


def _down(ratio: float) -> str:
    """Two figures after the point, never rounded up: 4.499 is not 4.5."""
    return f"{int(ratio * 100) / 100:g}"


def _needed(look: TextLook) -> float:
    large = look.size_pt >= _LARGE_PT or (look.bold and look.size_pt >= _LARGE_BOLD_PT)
    return _LARGE_CONTRAST if large else _TEXT_CONTRAST


def _look(view: View, run: Run) -> TextLook:
    properties = run.paragraph.find(f"{A}pPr")
    level = 1 if properties is None else int(number_of(properties, "lvl")) + 1
    look = view.look(run.shape, level, run.paragraph, run.element)
    if run.cell is not None and _has_style(run) and not _has_own_colour(run):
        # What a style of tables does to colours stands in no file.
        return look._replace(colour="")
    return look


def _has_style(run: Run) -> bool:
    table = next(run.paragraph.iterancestors(f"{A}tbl"), None)
    return table is not None and table.find(f"{A}tblPr/{A}tableStyleId") is not None


def _has_own_colour(run: Run) -> bool:
    return run.element.find(f"{A}rPr/{A}solidFill") is not None


def _grounds(view: View, run: Run) -> tuple[str, ...]:
    if run.cell is None:
        return ground_of(view, run.shape)
    own = view.theme.fill(run.cell.find(f"{A}tcPr"))
    if own is not None:
        return own
    return () if _has_style(run) else ground_of(view, run.shape)


def _link_colour(view: View, run: Run) -> str:
    """Links have the theme's colour, unless they say that they take that of their words."""
    link = run.element.find(f"{A}rPr/{A}hlinkClick")
    if link is None or not link.get(f"{R}id"):
        return ""
    own = any(etree.QName(each).localname == "hlinkClr" for each in link.iter())
    return "" if own else view.theme.slot("hlink")
