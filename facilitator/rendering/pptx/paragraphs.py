"""Paragraphs as a slide holds them: spans of text with a language, and their XML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import field, replace
from functools import lru_cache
from xml.sax.saxutils import escape

from facilitator.diagnostics import Place
from facilitator.record import record
from facilitator.rendering.pptx.style import Align, Role, TextStyle, fill_xml, font_xml
from facilitator.text import Run, Text

#: A link within the deck is a hash and a slide's name.
TO_SLIDE = "#"

_RIGHT_TO_LEFT = ("ar", "fa", "he", "ps", "sd", "ug", "ur", "yi")
# XML 1.0 (2.2) has no place for these control characters, nor for halves of surrogate pairs.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_AS_TEXT = (
    '<a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr xmlns:ahyp='
    '"http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext>'
)


@record
class Span:
    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    tip: str = ""  # what the pointer shows over the link
    language: str = ""
    role: Role | None = None  # where it differs from its level's
    ours: bool = False  # the product's own words, which may be in another language


@record
class Para:
    """A paragraph of some level, counted from 1. `place` is where its author wrote it."""

    spans: tuple[Span, ...]
    level: int = 1
    place: Place | None = None

    @property
    def plain(self) -> str:
        return "".join(span.text for span in self.spans)

    def then(self, text: str, *, bold: bool = False, role: Role | None = None) -> Para:
        """The paragraph with more of our own words at its end."""
        return replace(self, spans=(*self.spans, Span(text=text, bold=bold, role=role, ours=True)))


def para(text: Text | str, *, level: int = 1, bold: bool = False, role: Role | None = None) -> Para:
    """A paragraph of a Text, or of words that the product adds."""
    if isinstance(text, str):
        words = Span(text=text, bold=bold, role=role, ours=True)
        return Para(spans=(words,) if text else (), level=level)
    spans = tuple(_span(run, bold, role) for run in text.runs if run.text)
    return Para(spans=spans, level=level, place=text.place)


def paras(texts: Iterable[Text], *, level: int = 1) -> tuple[Para, ...]:
    """A paragraph for each text that says something."""
    return tuple(para(text, level=level) for text in texts if text)


def _span(run: Run, bold: bool, role: Role | None) -> Span:
    return Span(
        text=run.text,
        bold=run.bold or bold,
        italic=run.italic,
        link=run.link,
        language=run.language,
        role=role,
    )


# -- XML --------------------------------------------------------------------------------------


def xml_text(words: str) -> str:
    """Words as XML text, without what XML cannot hold."""
    return escape(_NOT_XML.sub("", words))


# Most values come again and again: the names of shapes, sizes, languages.
@lru_cache(maxsize=2048)
def xml_value(words: str) -> str:
    """Words as an attribute's value, to stand between double quotes."""
    return escape(_NOT_XML.sub("", words), {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def is_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return language.partition("-")[0].lower() in _RIGHT_TO_LEFT


@record
class Writer:
    """Writes paragraphs in a language, and the product's own words in theirs; `relation` gives the
    id for a link's address. `style`, where given, is written on every run: for cells and boxes,
    which have no list style to inherit; `align` is how their level is set otherwise; `paint` says
    what a role's colour is on this slide."""

    language: str
    words_language: str = ""
    relation: Callable[[str], str] = field(default=lambda address: "")
    style: TextStyle | None = None
    paint: Callable[[Role], Role] = field(default=lambda role: role)
    link_role: Role | None = None
    align: Align = "l"

    def body(self, paragraphs: Iterable[Para]) -> str:
        """`a:p` elements; one empty paragraph when there is nothing, as the schema asks."""
        written = "".join(self._paragraph(paragraph) for paragraph in paragraphs)
        return written or f"<a:p>{self._end()}</a:p>"

    def _paragraph(self, paragraph: Para) -> str:
        spans = "".join(self._run(span) for span in paragraph.spans)
        return f"<a:p>{self._properties(paragraph)}{spans}{self._end()}</a:p>"

    def _properties(self, paragraph: Para) -> str:
        level = f' lvl="{paragraph.level - 1}"' if paragraph.level > 1 else ""
        align: str = self.style.align if self.style else ""
        direction = ""
        if is_right_to_left(self.language):
            align = {"l": "r", "r": "l"}.get(align or self.align, align or self.align)
            # Words of another language stand at the right too, and run their own way.
            backwards = any(is_right_to_left(self._language(span)) for span in paragraph.spans)
            direction = f' rtl="{backwards:d}"'
        values = level + (f' algn="{align}"' if align else "") + direction
        spacing = ""
        if self.style and self.style.line_percent != 100:
            percent = round(self.style.line_percent * 1000)
            spacing = f'<a:lnSpc><a:spcPct val="{percent}"/></a:lnSpc>'
        return f"<a:pPr{values}>{spacing}</a:pPr>" if values or spacing else ""

    def _run(self, span: Span) -> str:
        bold = span.bold or (self.style is not None and self.style.bold)
        italic = span.italic or (self.style is not None and self.style.italic)
        marks = (' b="1"' if bold else "") + (' i="1"' if italic else "")
        role = span.role or (self.style.role if self.style else None)
        if span.link and self.link_role:
            role = self.link_role
        inner = (
            (fill_xml(self.paint(role)) if role and role != "given" else "")
            + (font_xml(self.style) if self.style else "")
            + self._link(span)
        )
        language = xml_value(self._language(span))
        properties = f'lang="{language}"{self._size()}{marks} dirty="0"'
        return f"<a:r><a:rPr {properties}>{inner}</a:rPr><a:t>{xml_text(span.text)}</a:t></a:r>"

    def _language(self, span: Span) -> str:
        ours = self.words_language if span.ours else ""
        return span.language or ours or self.language

    def _link(self, span: Span) -> str:
        relation = self.relation(span.link) if span.link else ""
        if not relation:
            return ""
        jump = ' action="ppaction://hlinksldjump"' if span.link.startswith(TO_SLIDE) else ""
        tip = f' tooltip="{xml_value(span.tip)}"' if span.tip else ""
        # Without this, a link takes its colour from the theme, whatever its run says.
        own = f"<a:extLst>{_AS_TEXT}</a:extLst>" if self.link_role else ""
        return f'<a:hlinkClick r:id="{relation}"{jump}{tip}>{own}</a:hlinkClick>'

    def _size(self) -> str:
        return f' sz="{round(self.style.size_pt * 100)}"' if self.style else ""

    def _end(self) -> str:
        return f'<a:endParaRPr lang="{xml_value(self.language)}"{self._size()} dirty="0"/>'
