"""The page of an activity: what to say and do at the left, what to have ready at the right."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy

from facilitator.pack.guide import ActivityPage
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.flow import Box, Gap, Page, paginate
from facilitator.rendering.pdf.guide.columns import Column, Density, main_boxes, side_boxes
from facilitator.rendering.pdf.guide.head import Head
from facilitator.rendering.pdf.guide.measures import GuideMeasures
from facilitator.rendering.pdf.page import MM
from facilitator.rendering.pdf.tags import Tag

SIDE_WIDTH = 58.5 * MM
GUTTER = 9 * MM
BETWEEN_ACTIVITIES = 12 * MM

#: From the widest to the closest.
DENSITIES = (
    Density((12, 6), (11, 5.25), (18, 8.25), padding_mm=4.5, gap_mm=6),
    Density((12, 6), (11, 5.25), (18, 8.25), padding_mm=3, gap_mm=4.5),
    Density((11, 5.25), (10, 4.5), (16, 7.5), padding_mm=3, gap_mm=4.5),
    Density((11, 5.25), (10, 4.5), (14, 6.75), padding_mm=2.25, gap_mm=3),
    Density((10.5, 4.75), (10, 4.35), (14, 6.75), padding_mm=2.25, gap_mm=3),
)


def activity_boxes(page: ActivityPage, root: Tag, measures: GuideMeasures) -> Iterator[Box]:
    """The activity as one box: at the widest density that fits a page; where none does, at the
    widest, over several pages."""
    yield Gap(BETWEEN_ACTIVITIES)
    widest = Activity(page, root, measures, DENSITIES[0])
    box = widest
    closer = iter(DENSITIES[1:])
    while box.height > measures.sheet.text_height:
        density = next(closer, None)
        if density is None:
            box = widest
            break
        box = Activity(page, root, measures, density)
    yield box


class Activity(Box):
    """The head, and two columns that run on side by side where one page does not hold them."""

    def __init__(
        self, page: ActivityPage, root: Tag, measures: GuideMeasures, density: Density
    ) -> None:
        tag = root.child("Sect")
        self.head = Head(page, tag, measures)
        self.main_width = measures.width - SIDE_WIDTH - GUTTER
        # Each column is read to its end, whatever pages it runs over.
        self.main_tag, self.side_tag = tag.child("Div"), tag.child("Div")
        main = Column(self.main_width, self.main_tag, measures, density)
        side = Column(SIDE_WIDTH, self.side_tag, measures, density)
        self.main = _tidied(main_boxes(page, main))
        self.side = _tidied(side_boxes(page, side if self.main else main))
        if not self.main:
            self.main, self.side = self.side, []
        self._measure()

    def _measure(self) -> None:
        self.height = self.head.height + max(_height(self.main), _height(self.side))

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        self.head.draw(canvas, x, top)
        top -= self.head.height
        columns = (
            (self.main, self.main_tag, x),
            (self.side, self.side_tag, x + self.main_width + GUTTER),
        )
        for boxes, tag, _ in columns:
            if boxes:
                canvas.touch(tag)
        for boxes, _, left in columns:
            Page(self.height, boxes).draw(canvas, left, top)

    def split(self, room: float) -> tuple[Box, Box] | None:
        room -= self.head.height
        main, side = paginate(self.main, room), paginate(self.side, room)
        first = self._with(self.head, main[0].boxes, side[0].boxes)
        rest = self._with(self.head.continued(), _rest(main), _rest(side))
        return first, rest

    def _with(self, head: Head, main: list[Box], side: list[Box]) -> Activity:
        part = copy(self)
        part.head, part.main, part.side = head, main, side
        part._measure()
        return part


def _height(boxes: list[Box]) -> float:
    return sum(box.height for box in boxes)


def _rest(pages: list[Page]) -> list[Box]:
    return [box for page in pages[1:] for box in page.boxes]


def _tidied(boxes: Iterator[Box]) -> list[Box]:
    """A column without gaps or hairlines at its head and its foot."""
    kept = list(boxes)
    while kept and isinstance(kept[0], Gap):
        kept.pop(0)
    while kept and isinstance(kept[-1], Gap):
        kept.pop()
    return kept
