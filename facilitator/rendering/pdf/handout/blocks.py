"""The boxes that several blocks share: headings, paragraphs, lists, prompts with lines."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from facilitator.pack import WriteIn
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.draw import draw_set, draw_text
from facilitator.rendering.pdf.drawing import write_lines
from facilitator.rendering.pdf.flow import HAIR, TOGETHER, Box, Gap
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.page import MM, steps
from facilitator.rendering.pdf.tags import Tag, list_tag
from facilitator.rendering.pdf.text import SetText, TextStyle, set_text
from facilitator.text import ListBlock, Prose, Text

#: Above a prompt.
PROMPT_GAP = 4.5 * MM
BULLET = "•"
#: A prompt keeps so many lines when a page is short of room.
LEAST_LINES = 2


class Words(Box):
    """A paragraph of its own tag. It may be parted between pages, two lines on either side."""

    parts_freely = True

    def __init__(self, words: SetText, tag: Tag, *, keep: bool = False) -> None:
        self.words = words
        self.tag = tag
        self.height = steps(words.height)
        self.keep_with_next = keep

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        draw_set(canvas, self.words, x, top, self.words.width, self.tag)

    def split(self, room: float) -> tuple[Box, Box] | None:
        first = lines_that_fit(self.words, room)
        if not first:
            return None
        rest = self.words.part(first, len(self.words.lines))
        return Words(self.words.part(0, first), self.tag), Words(rest, self.tag)


def lines_that_fit(words: SetText, room: float) -> int:
    """How many lines to leave at a page's foot; none when that would part them badly."""
    lines = len(words.lines)
    fitting = int((room + HAIR) / words.style.leading)
    first = min(fitting, lines - TOGETHER)
    return first if first >= TOGETHER else 0


class Heading(Box):
    """A heading, which stays with what follows and gets a bookmark."""

    keep_with_next = True

    def __init__(self, text: Text, level: int, style: TextStyle, measures: Measures) -> None:
        self.text = text
        self.level = level
        self.words = set_text(text, style, measures.width)
        self.height = steps(self.words.height)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        canvas.bookmark(self.text.plain, top, self.level)
        draw_set(canvas, self.words, x, top, self.words.width, canvas.heading(self.level))


def heading(text: Text, measures: Measures, level: int = 1) -> Iterator[Box]:
    """A section's heading with the space around it; the cover's title is level 1 of the
    document, so that a section of level 1 comes under it."""
    if text:
        yield Gap((10.5 if level == 1 else 6) * MM, keep=True)
        yield Heading(text, level + 1, measures.styles.heading(level), measures)
        yield Gap((3 if level == 1 else 1.5) * MM, keep=True)


class Item(Box):
    """An item of a list: its mark, hanging, and its text. Parted like a paragraph."""

    parts_freely = True

    def __init__(
        self,
        text: Text,
        item: Tag,
        body: Tag,
        *,
        mark: str,
        mark_style: TextStyle,
        style: TextStyle,
        indent: float,
        hang: float,
        width: float,
    ) -> None:
        self.words = set_text(text, style, width - indent - hang)
        self.item, self.body = item, body
        self.mark, self.mark_style = mark, mark_style
        self.indent, self.hang = indent, hang
        self.height = steps(self.words.height)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        if self.mark:
            # The mark stands on the line of the text, whatever its own size.
            above = self.mark_style.size - self.words.style.size
            label = self.item.child("Lbl")
            left = x + self.indent
            draw_text(canvas, self.mark, self.mark_style, left, top + above, self.hang, label)
        left = x + self.indent + self.hang
        draw_set(canvas, self.words, left, top, self.words.width, self.body)

    def split(self, room: float) -> tuple[Box, Box] | None:
        first = lines_that_fit(self.words, room)
        if not first:
            return None
        return self._part(0, first), self._part(first, len(self.words.lines))

    def _part(self, first: int, last: int) -> Item:
        part = object.__new__(Item)
        part.__dict__.update(self.__dict__)
        part.words = self.words.part(first, last)
        part.height = steps(part.words.height)
        part.mark = "" if first else self.mark
        return part


def list_boxes(
    block: ListBlock, parent: Tag, measures: Measures, indent: float = 0
) -> Iterator[Box]:
    """The items of a list and of the lists inside it. The first item and the last are not left
    alone by a page's end."""
    tag = list_tag(parent, ordered=block.ordered)
    gap = measures.paragraph_gap if block.ordered else measures.item_gap
    last = len(block.items)
    for number, (text, inner) in enumerate(block.items, 1):
        item = tag.child("LI")
        body = item.child("LBody")
        keep = number in (1, last - 1) and last > 2 and not inner
        made = list_item(text, item, body, number if block.ordered else None, measures, indent)
        made.keep_with_next = keep
        yield made
        if number < last or inner:
            yield Gap(gap, keep=keep)
        for nested in inner:
            yield from list_boxes(nested, body, measures, indent + made.hang)
            yield Gap(gap)


def list_item(
    text: Text, item: Tag, body: Tag, number: int | None, measures: Measures, indent: float = 0
) -> Item:
    """An item with its number, or with a bullet."""
    styles = measures.styles
    return Item(
        text,
        item,
        body,
        mark=BULLET if number is None else str(number),
        mark_style=styles.strong if number is None else styles.number,
        style=styles.body,
        indent=indent,
        hang=measures.bullet_hang if number is None else measures.hang,
        width=measures.width,
    )


def prose_boxes(prose: Prose, parent: Tag, measures: Measures) -> Iterator[Box]:
    """Paragraphs and lists, with a gap after each. What leads to a list stays with it."""
    for index, block in enumerate(prose):
        if isinstance(block, ListBlock):
            yield from list_boxes(block, parent, measures)
            yield Gap(measures.paragraph_gap)
            continue
        leads = index + 1 < len(prose) and isinstance(prose[index + 1], ListBlock)
        words = set_text(block.text, measures.styles.body, measures.width)
        yield Words(words, parent.child("P"), keep=leads)
        yield Gap(measures.item_gap if leads else measures.paragraph_gap, keep=leads)


class Lines(Box):
    """A prompt, lines to write on, and a field for those who type. `most` lines at most, when
    the page has room for them."""

    def __init__(
        self,
        prompt: WriteIn,
        parent: Tag,
        measures: Measures,
        *,
        lines: int | None = None,
        most: int = 0,
    ) -> None:
        self.prompt, self.parent, self.measures = prompt, parent, measures
        self.lines = prompt.lines if lines is None else lines
        self.most = max(most, self.lines)
        self.words = set_text(prompt.prompt, measures.styles.strong, measures.width)
        self.height = steps(self.words.height) + self.lines * measures.write_gap

    def grown(self, room: float) -> Box:
        more = min(self.most - self.lines, int((room + HAIR) / self.measures.write_gap))
        if more < 1:
            return self
        return self._with(self.lines + more)

    @property
    def spare(self) -> float:
        return max(0, self.lines - LEAST_LINES) * self.measures.write_gap

    def shrunk(self, amount: float) -> Box:
        fewer = ceil((amount - HAIR) / self.measures.write_gap)
        return self._with(self.lines - fewer)

    def _with(self, lines: int) -> Lines:
        return Lines(self.prompt, self.parent, self.measures, lines=lines, most=self.most)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures = self.measures
        draw_set(canvas, self.words, x, top, measures.width, self.parent.child("P"))
        # The first line lies a step nearer to its prompt than the lines to one another.
        under = top - steps(self.words.height) + 1.5 * MM
        draw_lines(
            canvas,
            self.parent,
            self.prompt.name,
            self.prompt.prompt.plain,
            (x, under, measures.width),
            self.lines,
            measures.write_gap,
            measures,
        )


def draw_lines(
    canvas: TaggedCanvas,
    parent: Tag,
    name: str,
    label: str,
    place: tuple[float, float, float],
    count: int,
    gap: float,
    measures: Measures,
) -> None:
    """Lines `gap` apart under a place (left, top, width), and the field that lies on them."""
    left, top, width = place
    with canvas.artifact():
        write_lines(canvas, left, top, width, count, gap, measures.palette.line)
    field = (left, top - count * gap, left + width, top - 0.25 * gap)
    size = measures.styles.body.size
    canvas.text_field(parent.child("Form"), name, label, field, size=size)
