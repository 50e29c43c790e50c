"""The head of an activity's page."""

from __future__ import annotations

from copy import copy
from dataclasses import replace

from facilitator.pack.guide import ActivityPage
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import mode_shape, rule
from facilitator.rendering.pdf.flow import Box
from facilitator.rendering.pdf.guide.measures import GuideMeasures
from facilitator.rendering.pdf.guide.parts import HEAD_WEIGHT
from facilitator.rendering.pdf.page import MM, steps
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import Align, SetText, TextStyle, line_width, set_text
from facilitator.text import plain

#: Between the title and the line of its facts; under that line, the rule and the white space.
META_GAP = 3 * MM
HEAD_FOOT = 10.5 * MM


class Head(Box):
    """Number and title; kind, clock and grouping; a rule. On a continuation, only the title."""

    def __init__(self, page: ActivityPage, tag: Tag, measures: GuideMeasures) -> None:
        self.page, self.tag, self.measures = page, tag, measures
        self.is_continued = False
        self.number_style = measures.style(25, 10.5, "black")
        self.hang = max(10.5 * MM, line_width(page.number, self.number_style) + 3 * MM)
        self.title = self._title()
        self.meta = measures.style(12, 6)
        self.strong = measures.style(12, 6, "bold")
        grouping = measures.word(page.grouping)
        # Beside the clock, or where it has no room there, on a line of its own.
        self.is_aside = line_width(grouping, self.meta) <= self._grouping_room()
        self.grouping = set_text(grouping, self.meta, measures.width)
        self.part = set_text(plain(page.part), self._part_style(), measures.width)
        self._measure()

    def _measure(self) -> None:
        own_line = 0 if self.is_aside else self.grouping.height
        meta = META_GAP + self.meta.leading + own_line
        self.height = steps(self.part.height + self.title.height + meta + HEAD_FOOT)

    def _title(self) -> SetText:
        width = self.measures.width - self.hang
        for size, leading_mm in ((25, 10.5), (21, 9), (17, 7.5)):
            style = self.measures.style(size, leading_mm, "black", breaking="balanced")
            words = set_text(self.page.title, style, width)
            if len(words.lines) <= 2:
                break
        return words

    def _part_style(self) -> TextStyle:
        return self.measures.style(10, 4.5, colour=self.measures.palette.soft)

    def _kind_width(self) -> float:
        """Shape and kind; the clock stands at 48 mm, or further right of a long kind."""
        kind = line_width(self.measures.word(self.page.kind), self.strong)
        return max(48 * MM, 6 * MM + kind + 6 * MM)

    def _clock_width(self) -> float:
        return line_width(self.page.clock, self.meta)

    def _grouping_room(self) -> float:
        return self.measures.width - self._kind_width() - self._clock_width() - 6 * MM

    def continued(self) -> Head:
        """The same height, so that the columns begin where they did."""
        head = copy(self)
        head.is_continued = True
        return head

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures = self.measures
        foot = top - self.height + 7.5 * MM
        with canvas.artifact():
            rule(canvas, x, foot, measures.width, measures.palette.ink, HEAD_WEIGHT)
        if self.is_continued:
            self._draw_title(canvas, x, top - self.part.height, None)
            return
        canvas.bookmark(f"{self.page.number} {self.page.title.plain}", top)
        heading = canvas.heading(1, self.tag)
        canvas.touch(heading)
        if self.page.part:
            top -= draw_set(canvas, self.part, x, top, measures.width, self.tag.child("P"))
        top -= self._draw_title(canvas, x, top, heading) + META_GAP
        self._draw_meta(canvas, x, top)

    def _draw_title(self, canvas: TaggedCanvas, x: float, top: float, tag: Tag | None) -> float:
        style = self.title.style
        number = replace(style, weight="black", breaking="lone")
        draw_text(canvas, f"{self.page.number} ", number, x, top, self.hang, tag)
        return draw_set(canvas, self.title, x + self.hang, top, self.title.width, tag)

    def _draw_meta(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures = self.measures
        size = 3.4 * MM
        with canvas.artifact():
            middle = top - self.strong.size * 0.64
            mode_shape(canvas, self.page.mode, x, middle, measures.palette, size)
        kind = measures.word(self.page.kind)
        width = measures.width
        draw_text(canvas, kind, self.strong, x + 6 * MM, top, width, self.tag.child("P"))
        clock = measures.word(self.page.clock)
        left = x + self._kind_width()
        draw_text(canvas, clock, self.meta, left, top, width, self.tag.child("P"))
        if self.grouping.lines:
            under = top if self.is_aside else top - self.meta.leading
            align: Align = "right" if self.is_aside else "left"
            draw_set(canvas, self.grouping, x, under, width, self.tag.child("P"), align)
