"""Rows of a label and its text, as a table whose first column heads its rows."""

from __future__ import annotations

from copy import copy

from facilitator.pack.handout import Accent
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import icon, rule
from facilitator.rendering.pdf.flow import Box
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.page import MM, steps
from facilitator.rendering.pdf.placing import draw_set
from facilitator.rendering.pdf.tags import Tag, cell, header_cell
from facilitator.rendering.pdf.text import SetText, set_text
from facilitator.text import Text

#: How far an icon's middle lies under the head of a line, as a part of the type's size.
ICON_MIDDLE = 0.615
RULE_WEIGHT = 0.8
#: What a row gives of its padding where a page is short of room.
CLOSER = 1.5 * MM

_Tagged = tuple[SetText, Tag]


class LabelledTexts(Box):
    """A hairline, an icon and a label; the texts in the wide column, or under the label where
    there is one column. Parted only when it is higher than a page."""

    def __init__(
        self,
        label: str,
        texts: tuple[Text, ...],
        table: Tag,
        measures: Measures,
        *,
        icon_name: str = "",
        accent: Accent = "ink",
    ) -> None:
        styles = measures.styles
        self.measures = measures
        row = table.child("TR")
        self.header, self.cell = header_cell(row, "Row"), cell(row)
        self.icon_name = icon_name
        self.colour = getattr(measures.palette, accent)
        label_style = styles.strong.with_colour(self.colour)
        self.indent = measures.hang if icon_name else 0
        self.column = 0 if measures.stacked else measures.label_column
        room = (self.column - 3 * MM if self.column else measures.width) - self.indent
        self.label: SetText | None = set_text(measures.own(label), label_style, room)
        column = measures.width - self.column
        self.texts = tuple(
            (set_text(text, styles.body, column), self.cell.child("P")) for text in texts
        )
        self.padding = measures.row_padding
        self._measure()

    def _measure(self) -> None:
        gaps = self.measures.item_gap * (len(self.texts) - 1)
        texts = sum(words.height for words, _ in self.texts) + max(gaps, 0)
        label = self.label.height if self.label else 0
        words = max(texts, label) if self.column else texts + label
        self.height = steps(words + self.padding)

    @property
    def spare(self) -> float:
        return 0 if self.padding < self.measures.row_padding else CLOSER

    def shrunk(self, amount: float) -> Box:
        return self if amount <= 0 else self._with(list(self.texts), self.label, closer=True)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures = self.measures
        with canvas.artifact():
            rule(canvas, x, top, measures.width, measures.palette.rule, RULE_WEIGHT)
        under = top - self.padding / 2
        if self.label:
            self._draw_label(canvas, x, under, self.label)
            under -= 0 if self.column else self.label.height
        canvas.touch(self.cell)
        for words, tag in self.texts:
            under -= draw_set(canvas, words, x + self.column, under, words.width, tag)
            under -= measures.item_gap

    def _draw_label(self, canvas: TaggedCanvas, x: float, top: float, label: SetText) -> None:
        if self.icon_name:
            size = self.measures.row_icon
            middle = top - ICON_MIDDLE * label.style.size
            with canvas.artifact():
                icon(canvas, self.icon_name, x, middle - size / 2, size, self.colour)
        draw_set(canvas, label, x + self.indent, top, label.width, self.header)

    def split(self, room: float) -> tuple[Box, Box] | None:
        room -= self.padding
        room -= self.label.height if self.label and not self.column else 0
        above: list[_Tagged] = []
        below = list(self.texts)
        while below and below[0][0].height <= room:
            room -= below[0][0].height + self.measures.item_gap
            above.append(below.pop(0))
        lines = int(room / self.measures.styles.body.leading)
        if below and lines > 0:
            words, tag = below[0]
            above.append((words.part(0, lines), tag))
            below[0] = (words.part(lines, len(words.lines)), tag)
        if not above or not below:
            return None
        return self._with(above, self.label), self._with(below, None)

    def _with(
        self, texts: list[_Tagged], label: SetText | None, *, closer: bool = False
    ) -> LabelledTexts:
        part = copy(self)
        part.texts, part.label = tuple(texts), label
        part.padding -= CLOSER if closer else 0
        part._measure()
        return part
