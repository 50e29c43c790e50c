"""Whether words stand out from their ground."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lxml import etree

from facilitator.auditing.naming import called, short
from facilitator.auditing.rule import Finding, rule
from facilitator.auditing.runs import Run, look_of, runs_of
from facilitator.brand import contrast
from facilitator.openxml import Document, Slide
from facilitator.openxml.grounds import ground_of
from facilitator.openxml.inheritance import View
from facilitator.openxml.looks import TextLook
from facilitator.openxml.names import A
from facilitator.openxml.table_styles import CellStyle, cell_style
from facilitator.openxml.themes import is_solid, opaque_over, over

_TEXT_CONTRAST, _LARGE_CONTRAST = 4.5, 3.0
_LARGE_PT, _LARGE_BOLD_PT = 18, 14


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
    faint: defaultdict[tuple[str, str], list[tuple[Run, TextLook]]] = defaultdict(list)
    for run in runs_of(slide.root):
        look, grounds = _look_and_grounds(view, run)
        if not grounds or not look.colour:
            continue  # a picture, or a style that cannot be told
        pairs = [(opaque_over(look.colour, look.opacity, each), each) for each in grounds]
        colour, ground = min(pairs, key=lambda pair: contrast(*pair))
        if contrast(colour, ground) < _needed(look):
            faint[colour, ground].append((run, look))
    for (colour, ground), found in faint.items():
        run, look = found[0]
        message = (
            f"{_quoted(run)} is {_down(contrast(colour, ground))} to 1 on its ground"
            f" ({colour} on {ground}); it needs {_needed(look):g} to 1"
        )
        message += f" ({len(found)} such in the slide)" if len(found) > 1 else ""
        yield Finding(slide.number, message, "Use a darker or lighter colour for the words.")


@rule(
    "info",
    reason="Over a picture, words may be clear at one end and lost at the other. No program can"
    " tell: only somebody who looks.",
    source="WCAG 2.2, success criterion 1.4.3.",
)
def contrast_unknown(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        view = View.of_slide(deck, slide.part)
        for run in runs_of(slide.root):
            look, grounds = _look_and_grounds(view, run)
            if not grounds or not look.colour:
                message = f"how far {_quoted(run)} stands out cannot be told: look at it"
                hint = "If it is hard to read, put a plain fill behind the words."
                yield Finding(slide.number, message, hint)
                break


def _quoted(run: Run) -> str:
    return f"“{short(run.text)}” in {called(run.shape)}"


def _down(ratio: float) -> str:
    """Two figures after the point, never rounded up: 4.499 is not 4.5."""
    return f"{int(ratio * 100) / 100:g}"


def _needed(look: TextLook) -> float:
    large = look.size_pt >= _LARGE_PT or (look.bold and look.size_pt >= _LARGE_BOLD_PT)
    return _LARGE_CONTRAST if large else _TEXT_CONTRAST


def _look_and_grounds(view: View, run: Run) -> tuple[TextLook, tuple[str, ...]]:
    """How words look at last, and the colours behind them; no colour, or none behind, where it
    cannot be told."""
    look, grounds = look_of(view, run), None
    if run.cell is not None:
        look, grounds = _in_cell(view, run, run.cell, look)
    link = _link_colour(view, run)
    if link:
        look = look._replace(colour=link, opacity=1.0)
    highlight = view.theme.colour(run.element.find(f"{A}rPr/{A}highlight"))
    if highlight:
        return look, (highlight,)
    return look, ground_of(view, run.shape) if grounds is None else grounds


def _in_cell(
    view: View, run: Run, cell: etree._Element, look: TextLook
) -> tuple[TextLook, tuple[str, ...] | None]:
    """The look in a table, and the ground of a cell; None where one sees through the table."""
    style = cell_style(view, cell)
    if view.theme.fill(run.element.find(f"{A}rPr")) is None:
        if style is None:
            look = look._replace(colour="")
        elif style.colour:
            look = look._replace(colour=style.colour, opacity=1.0)
    if style is not None and style.bold:
        look = look._replace(bold=True)
    return look, _ground_of_cell(view, run, cell, style)


def _ground_of_cell(
    view: View, run: Run, cell: etree._Element, style: CellStyle | None
) -> tuple[str, ...] | None:
    properties = cell.find(f"{A}tcPr")
    if properties is not None and properties.find(f"{A}noFill") is not None:
        return None
    fill = view.theme.fill(properties)
    if fill is None:
        if style is None:
            return ()
        fill = style.fill
    return fill if fill is None or is_solid(fill) else over(fill, ground_of(view, run.shape))


def _link_colour(view: View, run: Run) -> str:
    """Links have the theme's colour, unless they say that they take that of their words."""
    link = run.element.find(f"{A}rPr/{A}hlinkClick")
    if link is None or not run.link:
        return ""
    own = next(link.iter("{*}hlinkClr"), None)
    return view.theme.slot("hlink") if own is None else ""
