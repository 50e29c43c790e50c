"""Boxes over pages: what stands where, before anything is drawn.

A box knows its height when it is made. `paginate` deals boxes out to pages, so that the number of
pages is known when the first is drawn; `Page.draw` draws them.

- A box that keeps with the next is never the last on a page.
- A paragraph is parted with two lines at least on either side; other boxes are parted only when
  they are higher than a page.
- Where a large box misses a page by a little, gaps and the padding of rows give way first.
- Gaps vanish at the head of a page. What is left at the foot goes to the last box that can grow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, groupby

from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.page import steps

#: Lines of a paragraph that stay together at a page's foot and head.
TOGETHER = 2
#: What a gap keeps of its height when a page is short of room.
LEAST_GAP = 0.65
#: Room is made for a chunk of at least this part of a page: moved on, it would leave a hole.
WORTH_ROOM = 0.12
#: What fills less than this of a last page is worth closer setting: of half of what can give, of
#: all of it.
NEARLY_EMPTY = 0.4
TIGHTNESS = (0.5, 1)
#: Heights are sums, and sums are not exact.
HAIR = 0.01


class Box:
    """Something as wide as the column. Heights are in points, whole steps."""

    height: float = 0
    keep_with_next: bool = False
    #: The head of what follows: worth nothing at the foot of a page.
    leads: bool = False
    #: Parted wherever a page ends, or only when a page cannot hold it.
    parts_freely: bool = False

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        raise NotImplementedError

    def split(self, room: float) -> tuple[Box, Box] | None:
        """What fits into `room` and the rest, or None when it cannot be parted there."""
        return None

    def grown(self, room: float) -> Box:
        """The box with up to `room` points more height."""
        return self

    @property
    def spare(self) -> float:
        """How much lower the box could be."""
        return 0

    def shrunk(self, amount: float) -> Box:
        """The box at least `amount` lower, which is no more than its spare height."""
        return self

    def tightened(self, part: float) -> Box:
        """The box lower by that part of what it can give to spare a page."""
        return self.shrunk(part * self.spare)


class Gap(Box):
    """White space; it vanishes at the head of a page, and gives a little where that keeps things
    together."""

    def __init__(self, height: float, *, keep: bool = False) -> None:
        self.height = height
        self.keep_with_next = keep

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        pass

    @property
    def spare(self) -> float:
        return self.height - steps(self.height * LEAST_GAP)

    def shrunk(self, amount: float) -> Box:
        return Gap(self.height - steps(amount), keep=self.keep_with_next)

    def tightened(self, part: float) -> Box:
        closer = min(self.height, steps(self.height * (1 - part / 2)))
        return Gap(closer, keep=self.keep_with_next)


class PageBreak(Box):
    """What follows starts a page. Several in a row are one."""

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        pass


@dataclass(slots=True)
class Page:
    """Boxes in order. `height` is the room for them, `used` what they take."""

    height: float
    boxes: list[Box] = field(default_factory=list)

    @property
    def used(self) -> float:
        return sum(box.height for box in self.boxes)

    @property
    def room(self) -> float:
        return self.height - self.used

    def finish(self) -> None:
        """Drops the gaps at the foot, and lets the last box that can take the room left."""
        while self.boxes and isinstance(self.boxes[-1], Gap):
            self.boxes.pop()
        for index in range(len(self.boxes) - 1, -1, -1):
            grown = self.boxes[index].grown(self.room)
            if grown is not self.boxes[index]:
                self.boxes[index] = grown
                return

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        for box in self.boxes:
            box.draw(canvas, x, top)
            top -= box.height


def paginate(boxes: Iterable[Box], height: float, *, tighten: bool = False) -> list[Page]:
    """The boxes on pages with room for `height` points each. `tighten`: boxes between two breaks
    are set closer where that spares a page with little on it."""
    pages: list[Page] = []
    for run in _runs(boxes):
        pages += _pages_of(run, height, tighten=tighten)
    return pages or [Page(height)]


def _runs(boxes: Iterable[Box]) -> Iterator[list[Box]]:
    """The boxes between breaks."""
    for is_break, run in groupby(boxes, lambda box: isinstance(box, PageBreak)):
        if not is_break:
            yield list(run)


def _pages_of(run: list[Box], height: float, *, tighten: bool) -> list[Page]:
    pages = _dealt(run, height)
    over = sum(box.height for box in run) - height * (len(pages) - 1)
    if tighten and len(pages) > 1 and over < NEARLY_EMPTY * height:
        for part in TIGHTNESS:
            closer = _dealt([box.tightened(part) for box in run], height)
            if len(closer) < len(pages):
                return closer
    return pages


def _dealt(run: list[Box], height: float) -> list[Page]:
    pages = [Page(height)]
    for chunk in _chunks(run):
        _place(chunk, pages)
    for page in pages:
        page.finish()
    return [page for page in pages if page.boxes]


def _chunks(boxes: Iterable[Box]) -> Iterable[list[Box]]:
    """Boxes that stay together: each that keeps with the next, and that next one."""
    chunk: list[Box] = []
    for box in boxes:
        chunk.append(box)
        if not box.keep_with_next:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _place(chunk: list[Box], pages: list[Page]) -> None:
    page = pages[-1]
    needed = sum(box.height for box in chunk[:-1])
    last = chunk[-1]
    if needed + last.height <= page.room + HAIR:
        _put(chunk, page)
        return
    parts = last.split(page.room - needed) if last.parts_freely else None
    if parts:
        _put([*chunk[:-1], parts[0]], page)
        pages.append(Page(page.height))
        _place([parts[1]], pages)
    elif page.boxes and _make_room(chunk, page):
        _put(chunk, page)
    elif page.boxes:
        pages.append(Page(page.height))
        _place(chunk, pages)
    else:
        _force(chunk, pages)


def _make_room(chunk: list[Box], page: Page) -> bool:
    """Lowers boxes of the page and the chunk, from the last, if that lets the chunk in."""
    height = sum(box.height for box in chunk)
    short = height - page.room
    spare = sum(box.spare for box in (*page.boxes, *chunk))
    if height < WORTH_ROOM * page.height or spare < short:
        return False
    for boxes in (chunk, page.boxes):
        for index in range(len(boxes) - 1, -1, -1):
            if short > HAIR and boxes[index].spare > 0:
                before = boxes[index].height
                boxes[index] = boxes[index].shrunk(min(short, boxes[index].spare))
                short -= before - boxes[index].height
    return True


def _force(chunk: list[Box], pages: list[Page]) -> None:
    """A chunk that is higher than a page: as much of it as the page holds, which is more than a
    heading where the next box can be parted; then the rest likewise."""
    page = pages[-1]
    if len(chunk) == 1 or chunk[0].height > page.height + HAIR:
        _force_box(chunk[0], pages)
        if chunk[1:]:
            _place(chunk[1:], pages)
        return
    heights = accumulate(box.height for box in chunk)
    cut = sum(height <= page.height + HAIR for height in heights)
    used = sum(box.height for box in chunk[:cut])
    parts = chunk[cut].split(page.height - used) if used < NEARLY_EMPTY * page.height else None
    if not parts:
        cut = _before_heads(chunk, cut)
    _put([*chunk[:cut], *parts[:1]] if parts else chunk[:cut], page)
    pages.append(Page(page.height))
    _place([parts[1], *chunk[cut + 1 :]] if parts else chunk[cut:], pages)


def _before_heads(chunk: list[Box], cut: int) -> int:
    """A cut that leaves no head of what follows behind, if anything else is before it."""
    earlier = cut
    while earlier > 0 and (chunk[earlier - 1].leads or isinstance(chunk[earlier - 1], Gap)):
        earlier -= 1
    return earlier or cut


def _force_box(box: Box, pages: list[Page]) -> None:
    page = pages[-1]
    parts = box.split(page.height)
    if parts is None:
        _put([box], page)
        return
    _put([parts[0]], page)
    pages.append(Page(page.height))
    _place([parts[1]], pages)


def _put(boxes: list[Box], page: Page) -> None:
    for box in boxes:
        if page.boxes or not isinstance(box, Gap):
            page.boxes.append(box)
