"""Small boxes of the guide's pages."""

from __future__ import annotations

from dataclasses import replace

from facilitator.pack.handout import Accent
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import icon, rule
from facilitator.rendering.pdf.flow import Box, Gap
from facilitator.rendering.pdf.guide.measures import GuideMeasures
from facilitator.rendering.pdf.page import MM, shortened, steps
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import SetText, TextStyle, set_text
from facilitator.text import Text, plain

ICON = 6 * MM
HANG = 9 * MM
RULE_WEIGHT = 0.8
HEAD_WEIGHT = 1.2


def within(text: Text, style: TextStyle, width: float, lines: int) -> SetText:
    """The text in no more than so many lines, at least one: cut short with an ellipsis where it
    is longer."""
    words = set_text(text, style, width)
    if len(words.lines) <= lines:
        return words
    even = replace(style, breaking="plain")
    words = set_text(text, even, width)
    said = ["".join(piece.words for piece in line.pieces) for line in words.lines]
    kept = "".join(said[: lines - 1])
    cut = kept + shortened("".join(said[lines - 1 :]), even, width)
    return set_text(plain(cut, text.name, text.place), even, width)


class Indented(Box):
    """A box that stands further in."""

    def __init__(self, inner: Box, indent: float) -> None:
        self.inner = inner
        self.indent = indent
        self.height = inner.height
        self.keep_with_next = inner.keep_with_next
        self.parts_freely = inner.parts_freely

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        self.inner.draw(canvas, x + self.indent, top)

    def split(self, room: float) -> tuple[Box, Box] | None:
        parts = self.inner.split(room)
        if parts is None:
            return None
        return Indented(parts[0], self.indent), Indented(parts[1], self.indent)


class Divider(Gap):
    """A hairline with white space above and under it; like a gap, it vanishes at the head of a
    page."""

    def __init__(
        self,
        above: float,
        below: float,
        width: float,
        measures: GuideMeasures,
        *,
        bold: bool = False,
    ) -> None:
        super().__init__(above + below, keep=True)
        self.above = above
        self.width = width
        self.colour = measures.palette.ink if bold else measures.palette.rule
        self.weight = HEAD_WEIGHT if bold else RULE_WEIGHT

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        with canvas.artifact():
            rule(canvas, x, top - self.above, self.width, self.colour, self.weight)


class IconLabel(Box):
    """An icon and a heading, which stay with what follows."""

    keep_with_next = True

    def __init__(
        self,
        icon_name: str,
        label: str,
        accent: Accent,
        width: float,
        parent: Tag,
        measures: GuideMeasures,
    ) -> None:
        self.icon_name = icon_name
        self.parent = parent
        self.colour = getattr(measures.palette, accent)
        style = measures.style(12, 6, "bold", colour=self.colour, breaking="balanced")
        self.words = set_text(measures.word(label), style, width - HANG)
        self.height = steps(self.words.height + 1.5 * MM)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        with canvas.artifact():
            icon(canvas, self.icon_name, x, top - 5.6 * MM, ICON, self.colour)
        left = x + HANG
        draw_set(canvas, self.words, left, top, self.words.width, canvas.heading(2, self.parent))


class ColumnHeading(Box):
    """A heading, with a word or a clock time at the right of its line."""

    keep_with_next = True

    def __init__(
        self,
        words: Text,
        aside: Text,
        aside_style: TextStyle,
        width: float,
        parent: Tag,
        measures: GuideMeasures,
    ) -> None:
        self.words, self.aside, self.aside_style = words, aside, aside_style
        self.style = measures.style(16, 7.5, "bold")
        self.width = width
        self.parent = parent
        self.height = steps(8.25 * MM)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        tag = canvas.heading(2, self.parent)
        draw_text(canvas, self.words, self.style, x, top, self.width, tag)
        if self.aside:
            # Both stand on one line, whatever their sizes.
            under = top - self.style.size + self.aside_style.size
            aside = self.parent.child("P")
            draw_text(canvas, self.aside, self.aside_style, x, under, self.width, aside, "right")
