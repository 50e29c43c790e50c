"""The boxes that several blocks share: headings, paragraphs, lists, prompts with lines."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy

from facilitator.pack.handout import WriteIn
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import tick_box, write_lines
from facilitator.rendering.pdf.flow import HAIR, TOGETHER, Box, Gap
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.page import MM, steps
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag, list_tag
from facilitator.rendering.pdf.text import SetText, TextStyle, set_text
from facilitator.text import ListBlock, Prose, Text

#: Above a prompt.
PROMPT_GAP = 4.5 * MM
BULLET = "•"
#: So many lines to write on are not parted; of more, so many stay together on either page.
MOST_WHOLE = 6
LEAST_PART = 3


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
    leads = True

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
        box: float = 0,
    ) -> None:
        self.box = box  # the size of a box to tick, in place of a mark
        self.words = set_text(text, style, width - indent - hang)
        self.item, self.body = item, body
        self.mark, self.mark_style = mark, mark_style
        self.indent, self.hang = indent, hang
        self.height = steps(self.words.height)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        if self.box:
            self._draw_box(canvas, x + self.indent, top)
        elif self.mark:
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
        part = copy(self)
        part.words = self.words.part(first, last)
        part.height = steps(part.words.height)
        part.mark = "" if first else self.mark
        part.box = 0 if first else self.box
        return part

    def _draw_box(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """The box, and the field that lies on it, as the item's label."""
        size, style = self.box, self.words.style
        # Its middle is that of the capitals of the first line.
        foot = top - 0.64 * style.size - size / 2
        with canvas.artifact():
            tick_box(canvas, x, foot, size, style.colour)
        form = self.item.child("Lbl").child("Form")
        square = (x, foot, x + size, foot + size)
        text = self.words.text
        canvas.tick_field(form, f"{text.name or 'tick'}", text.plain, square, style.colour)


def list_boxes(
    block: ListBlock, parent: Tag, measures: Measures, indent: float = 0
) -> Iterator[Box]:
    """The items of a list and of the lists inside it. The first item and the last are not left
    alone by a page's end."""
    tag = list_tag(parent, ordered=block.ordered)
    airy = block.ordered or block.ticks
    gap = measures.paragraph_gap if airy else measures.item_gap
    last = len(block.items)
    for number, (text, inner) in enumerate(block.items, 1):
        item = tag.child("LI")
        body = item.child("LBody")
        keep = number in (1, last - 1) and last > 2 and not inner
        count = number if block.ordered else None
        made = list_item(text, item, body, count, measures, indent, ticks=block.ticks)
        made.keep_with_next = keep
        yield made
        if number < last or inner:
            yield Gap(gap, keep=keep)
        for nested in inner:
            yield from list_boxes(nested, body, measures, indent + made.hang)
            yield Gap(gap)


def list_item(
    text: Text,
    item: Tag,
    body: Tag,
    number: int | None,
    measures: Measures,
    indent: float = 0,
    *,
    ticks: bool = False,
) -> Item:
    """An item with its number, with a box to tick, or with a bullet."""
    styles = measures.styles
    return Item(
        text,
        item,
        body,
        mark=BULLET if number is None else str(number),
        mark_style=styles.strong if number is None else styles.number,
        style=styles.body,
        indent=indent,
        hang=measures.hang if ticks or number is not None else measures.bullet_hang,
        width=measures.width,
        box=measures.tick_box if ticks else 0,
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
    """A prompt, lines to write on, and a field for those who type. So many lines as are asked
    for, and up to `most` where the page has room for them. A few lines stay together; of many,
    some stay with the prompt and the others go over pages, as a field of their own."""

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
        self.words: SetText | None = set_text(prompt.prompt, measures.styles.strong, measures.width)
        self._set_lines(prompt.lines if lines is None else lines)
        self.most = max(most, self.lines)
        self.parts_freely = self.lines > MOST_WHOLE

    def _set_lines(self, lines: int) -> None:
        self.lines = lines
        self.words_height = steps(self.words.height) if self.words else 0
        self.height = self.words_height + lines * self.measures.write_gap

    def grown(self, room: float) -> Box:
        more = min(self.most - self.lines, int((room + HAIR) / self.measures.write_gap))
        return self._with(self.words, self.lines + more) if more > 0 else self

    def split(self, room: float) -> tuple[Box, Box] | None:
        fitting = int((room - self.words_height + HAIR) / self.measures.write_gap)
        first = min(fitting, self.lines - LEAST_PART)
        if first < LEAST_PART:
            return None
        return self._with(self.words, first), self._with(None, self.lines - first)

    def _with(self, words: SetText | None, lines: int) -> Lines:
        part = copy(self)
        part.words = words
        part._set_lines(lines)
        part.most = lines
        return part

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures = self.measures
        if self.words:
            draw_set(canvas, self.words, x, top, measures.width, self.parent.child("P"))
            # The first line lies a step nearer to its prompt than the lines to one another.
            top -= self.words_height - 1.5 * MM
        draw_lines(
            canvas,
            self.parent,
            self.prompt.name,
            self.prompt.prompt.plain,
            (x, top, measures.width),
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
