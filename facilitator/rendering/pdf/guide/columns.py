"""What stands in the two columns of an activity's page."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy

from facilitator.pack.guide import ActivityPage, SidePart
from facilitator.pack.steps import Step
from facilitator.record import record
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import rule, tile
from facilitator.rendering.pdf.flow import Box, Gap
from facilitator.rendering.pdf.guide.measures import GuideMeasures
from facilitator.rendering.pdf.guide.parts import (
    HANG,
    RULE_WEIGHT,
    ColumnHeading,
    Divider,
    IconLabel,
    Indented,
)
from facilitator.rendering.pdf.handout.blocks import Words, lines_that_fit
from facilitator.rendering.pdf.page import MM, steps
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag, list_tag
from facilitator.rendering.pdf.text import set_text
from facilitator.text import Text

MINUTES_COLUMN = 15 * MM
TILE_PADDING = 6.75 * MM
DEBRIEF_LABELS = 27 * MM


@record(kw_only=False)
class Density:
    """Sizes and leadings, in points and millimetres: wide where the page has room, close where
    that saves a page."""

    body: tuple[float, float]
    side: tuple[float, float]
    invitation: tuple[float, float]
    padding_mm: float  # of a step's row
    gap_mm: float  # between parts


@record(kw_only=False)
class Column:
    """Where boxes stand: how wide they are, and the tag that they are read under."""

    width: float
    tag: Tag
    measures: GuideMeasures
    density: Density


# -- the main column ------------------------------------------------------------------------


def main_boxes(page: ActivityPage, column: Column) -> Iterator[Box]:
    """What is said and done."""
    gap = column.density.gap_mm * MM
    if page.invitation:
        yield Invitation(page.ask_label, page.invitation, column)
        yield Gap(gap)
    if page.steps:
        yield from _step_boxes(page, column)
    for part in page.main:
        yield Gap(gap)
        yield from _part_boxes(part, column, column.density.body)
    if page.debrief:
        yield from _debrief_boxes(page, column)


class Invitation(Box):
    """What is said aloud, so the largest text of the page, in a round tile."""

    def __init__(self, label: str, words: Text, column: Column) -> None:
        measures = column.measures
        self.palette = measures.palette
        self.tag = column.tag
        self.width = column.width
        style = measures.style(12, 6, "bold", colour=measures.palette.digital)
        measure = self.width - 2 * TILE_PADDING
        self.label = set_text(measures.word(label), style, measure)
        sizes = (column.density.invitation, (14, 6.75), (12, 6))
        for size, leading_mm in sizes:
            said = measures.style(size, leading_mm, "bold", breaking="balanced")
            self.words = set_text(words, said, measure)
            self.height = steps(self.label.height + self.words.height + 10.5 * MM)
            if self.height <= 0.4 * measures.sheet.text_height:
                break

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        with canvas.artifact():
            tile(canvas, x, top - self.height, self.width, self.height, "digital", self.palette)
        left = x + TILE_PADDING
        content = self.label.height + self.words.height
        top -= (self.height - content) / 2 - 0.5 * MM
        top -= draw_set(canvas, self.label, left, top, self.width, self.tag.child("P"))
        draw_set(canvas, self.words, left, top, self.words.width, self.tag.child("P"))


def _step_boxes(page: ActivityPage, column: Column) -> Iterator[Box]:
    measures = column.measures
    has_minutes = any(step.minutes for step in page.steps)
    aside = measures.word(page.minutes_label if has_minutes else "")
    small = measures.style(10, 4.5, "bold")
    label = measures.word(page.steps_label)
    yield ColumnHeading(label, aside, small, column.width, column.tag, measures)
    steps_tag = list_tag(column.tag, ordered=True)
    for number, step in enumerate(page.steps, start=1):
        is_last = number == len(page.steps)
        yield StepRow(number, step, steps_tag, column, is_last=is_last)


class StepRow(Box):
    """A numbered step under its hairline, its minutes at the right."""

    parts_freely = True

    def __init__(
        self,
        number: int,
        step: Step,
        parent: Tag,
        column: Column,
        *,
        is_last: bool,
    ) -> None:
        measures = column.measures
        self.width = column.width
        self.palette = measures.palette
        self.padding = column.density.padding_mm * MM
        self.is_last, self.is_first_part = is_last, True
        self.number = str(number)
        item = parent.child("LI")
        self.label, self.body = item.child("Lbl"), item.child("LBody")
        self.number_style = measures.style(14, 6, "black")
        self.minutes = set_text(step.minutes, measures.style(14, 6, "bold"), self.width - HANG)
        minutes = max(MINUTES_COLUMN, self.minutes.width + 3 * MM) if step.minutes else 0
        style = measures.style(*column.density.body)
        self.words = set_text(step.text, style, self.width - HANG - minutes)
        self._measure()

    def _measure(self) -> None:
        self.height = steps(self.words.height + self.padding)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        with canvas.artifact():
            if self.is_first_part:
                rule(canvas, x, top, self.width, self.palette.rule, RULE_WEIGHT)
            if self.is_last:
                foot = top - self.height
                rule(canvas, x, foot, self.width, self.palette.rule, RULE_WEIGHT)
        under = top - self.padding / 2
        # Larger figures stand on the line of the text.
        above = under + self.number_style.size - self.words.style.size
        if self.is_first_part:
            draw_text(canvas, self.number, self.number_style, x, above, HANG, self.label)
        left = x + HANG
        draw_set(canvas, self.words, left, under, self.width, self.body.child("P"))
        if self.is_first_part and self.minutes.lines:
            tag = self.body.child("P")
            draw_set(canvas, self.minutes, x, above, self.width, tag, "right")

    def split(self, room: float) -> tuple[Box, Box] | None:
        first = lines_that_fit(self.words, room - self.padding)
        if not first:
            return None
        return self._part(0, first), self._part(first, len(self.words.lines))

    def _part(self, first: int, last: int) -> StepRow:
        part = copy(self)
        part.is_first_part = first == 0
        part.is_last = self.is_last and last == len(self.words.lines)
        part.words = self.words.part(first, last)
        part._measure()
        return part


def _debrief_boxes(page: ActivityPage, column: Column) -> Iterator[Box]:
    measures, width = column.measures, column.width
    gap = column.density.gap_mm * MM
    yield Divider(gap, gap, width, measures, bold=True)
    label = measures.word(page.debrief_label)
    clock = measures.word(page.debrief_clock)
    yield ColumnHeading(label, clock, measures.style(12, 6), width, column.tag, measures)
    questions = list_tag(column.tag, marked=False)
    has_labels = any(label for label, _ in page.debrief)
    for label_words, question in page.debrief:
        indent = DEBRIEF_LABELS if has_labels else 0
        yield Question(label_words, question, questions, column, indent)


class Question(Box):
    """A question of the debrief, its label at the left."""

    def __init__(
        self,
        label: str,
        question: Text,
        parent: Tag,
        column: Column,
        indent: float,
    ) -> None:
        measures = column.measures
        size, leading_mm = column.density.body
        self.indent = indent
        item = parent.child("LI")
        self.label_tag, self.body = item.child("Lbl"), item.child("LBody")
        strong = measures.style(size, leading_mm, "bold")
        self.label = set_text(measures.word(label), strong, indent - 3 * MM if indent else 1)
        style = measures.style(size, leading_mm)
        self.words = set_text(question, style, column.width - indent)
        self.height = steps(max(self.words.height, self.label.height) + 1.5 * MM)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        if self.label.lines:
            draw_set(canvas, self.label, x, top, self.indent, self.label_tag)
        draw_set(canvas, self.words, x + self.indent, top, self.words.width, self.body)


# -- the side column, and labelled parts ----------------------------------------------------


def side_boxes(page: ActivityPage, column: Column) -> Iterator[Box]:
    """What to have ready."""
    gap = column.density.gap_mm * MM
    for part in page.side:
        yield Divider(gap, gap / 2, column.width, column.measures)
        yield from _part_boxes(part, column, column.density.side)


def _part_boxes(part: SidePart, column: Column, size: tuple[float, float]) -> Iterator[Box]:
    measures = column.measures
    yield IconLabel(part.icon, part.label, part.accent, column.width, column.tag, measures)
    style = measures.style(*size, italic=part.italic)
    for index, text in enumerate(part.texts):
        if index:
            yield Gap(1.5 * MM)
        words = set_text(text, style, column.width - HANG)
        yield Indented(Words(words, column.tag.child("P")), HANG)
