"""Two tiles and the bridge that joins them: side by side, or one over the other."""

from __future__ import annotations

from typing import Protocol

from facilitator.diagnostics import Diagnostic
from facilitator.pack.bridges import Side
from facilitator.record import record
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import SideName, bridge, icon, tile
from facilitator.rendering.pdf.flow import HAIR, Box
from facilitator.rendering.pdf.handout.measures import Joint, Measures
from facilitator.rendering.pdf.page import MM, steps
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import Align, TextStyle, set_text
from facilitator.text import Text

#: From the icon's row to the title.
TITLE_DROP = 4.5 * MM
#: From the icon to the word of its side, where they stand next to one another.
WORD_GAP = 6 * MM


class TileContent(Protocol):
    """What a tile holds. `height` is that of the tile."""

    @property
    def height(self) -> float: ...

    @property
    def title(self) -> Text: ...

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None: ...


class Tiles(Box):
    """A pair. The bridge is `drop` under the heads of tiles side by side, and `inset` from the
    left edge of stacked ones."""

    keep_with_next = True

    def __init__(
        self,
        offline: TileContent,
        digital: TileContent,
        measures: Measures,
        joint: Joint,
        *,
        drop: float,
        inset: float,
    ) -> None:
        self.offline, self.digital = offline, digital
        self.measures, self.joint = measures, joint
        self.drop, self.inset = drop, inset
        self.heights = steps(offline.height), steps(digital.height)
        first, second = self.heights
        if measures.stacked:
            self.height = first + measures.tile_gap + second
        else:
            self.height = max(first, second)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        if self.measures.stacked:
            self._draw_stacked(canvas, x, top)
        else:
            self._draw_beside(canvas, x, top)

    def split(self, room: float) -> tuple[Box, Box] | None:
        """Stacked tiles, the one and the other, where no page holds both."""
        if not self.measures.stacked:
            return None
        parts = (("offline", self.offline), ("digital", self.digital))
        first, second = (OneTile(side, one, self.measures, self.joint) for side, one in parts)  # type: ignore[arg-type]
        return first, second

    def _draw_beside(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures, width = self.measures, self.measures.tile_width
        right = x + width + measures.tile_gap
        middle = top - self.drop
        _outline(canvas, x, top, self.height, "offline", measures, self.joint)
        _outline(canvas, right, top, self.height, "digital", measures, self.joint)
        self._join(canvas, x + width, middle, right, middle)
        for content, left in ((self.offline, x), (self.digital, right)):
            _warn_if_too_high(canvas, content, measures)
            content.draw(canvas, left, top)

    def _draw_stacked(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures, across = self.measures, x + self.inset
        first, second = self.heights
        below = top - first - measures.tile_gap
        _outline(canvas, x, top, first, "offline", measures, self.joint)
        _outline(canvas, x, below, second, "digital", measures, self.joint)
        self._join(canvas, across, top - first, across, below)
        self.offline.draw(canvas, x, top)
        self.digital.draw(canvas, x, below)

    def _join(self, canvas: TaggedCanvas, x0: float, y0: float, x1: float, y1: float) -> None:
        joint = self.joint
        with canvas.artifact():
            bridge(canvas, x0, y0, x1, y1, self.measures.palette, joint.bridge, joint.end)


class OneTile(Box):
    """A tile whose twin is on another page."""

    keep_with_next = True

    def __init__(
        self, side: SideName, content: TileContent, measures: Measures, joint: Joint
    ) -> None:
        self.side, self.content, self.measures, self.joint = side, content, measures, joint
        self.height = steps(content.height)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        _outline(canvas, x, top, self.height, self.side, self.measures, self.joint)
        _warn_if_too_high(canvas, self.content, self.measures)
        self.content.draw(canvas, x, top)


def _outline(
    canvas: TaggedCanvas,
    x: float,
    top: float,
    height: float,
    side: SideName,
    measures: Measures,
    joint: Joint,
) -> None:
    width, palette = measures.tile_width, measures.palette
    with canvas.artifact():
        tile(
            canvas,
            x,
            top - height,
            width,
            height,
            side,
            palette,
            joint.tile,
            measures.tile_radius,
        )


def _warn_if_too_high(canvas: TaggedCanvas, content: TileContent, measures: Measures) -> None:
    if content.height > measures.sheet.text_height + HAIR:
        canvas.notice(
            Diagnostic(
                rule="tile-too-high",
                severity="warning",
                message="this habit's tile is higher than a page, and runs off it",
                place=content.title.place,
                hint="Say it in fewer words.",
            )
        )


@record
class SideLook:
    """How a side's words are set in its tile."""

    word: TextStyle
    title: TextStyle
    icon: float
    title_gap: float  # between title and text
    is_heading: bool  # whether the titles head what follows


class SideWords:
    """The word of the side and its icon; title and text below."""

    def __init__(
        self,
        side: Side,
        name: SideName,
        icon_name: str,
        look: SideLook,
        document: Tag,
        measures: Measures,
    ) -> None:
        self.side, self.name, self.icon_name, self.look = side, name, icon_name, look
        self.document, self.measures = document, measures
        self.title = side.title
        self.title_words = set_text(side.title, look.title, measures.tile_measure)
        self.text = set_text(side.text, measures.styles.body, measures.tile_measure)
        words = self.title_words.height + (look.title_gap + self.text.height if side.text else 0)
        self.height = 2 * measures.tile_padding + look.icon + TITLE_DROP + words

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures, look, inner = self.measures, self.look, self.measures.tile_measure
        left = x + measures.tile_padding
        under = top - measures.tile_padding - look.icon
        self._draw_icon(canvas, left, under)
        self._draw_side_word(canvas, left, under + look.icon / 2)
        under -= TITLE_DROP
        tag = self.document.child("P")
        if look.is_heading:
            if self.name == "offline":
                canvas.bookmark(self.side.title.plain, top, 3)
            tag = canvas.heading(3)
        under -= draw_set(canvas, self.title_words, left, under, inner, tag)
        if self.side.text:
            under -= look.title_gap
            draw_set(canvas, self.text, left, under, inner, self.document.child("P"))

    def _draw_icon(self, canvas: TaggedCanvas, left: float, under: float) -> None:
        """Where the bridge is: at its inner end beside, at the left when stacked."""
        measures, size = self.measures, self.look.icon
        if self.name == "offline" and not measures.stacked:
            left += measures.tile_measure - size
        with canvas.artifact():
            icon(canvas, self.icon_name, left, under, size, measures.palette.side(self.name))

    def _draw_side_word(self, canvas: TaggedCanvas, left: float, middle: float) -> None:
        measures = self.measures
        style = self.look.word.with_colour(measures.palette.side(self.name))
        above = middle + 0.62 * style.size
        words, tag = measures.own(self.side.word), self.document.child("P")
        if measures.stacked:
            left += self.look.icon + WORD_GAP
            draw_text(canvas, words, style, left, above, measures.tile_measure, tag)
            return
        outer: Align = "left" if self.name == "offline" else "right"
        draw_text(canvas, words, style, left, above, measures.tile_measure, tag, outer)


def side_tiles(
    sides: tuple[Side, Side],
    icon_name: str,
    look: SideLook,
    joint: Joint,
    document: Tag,
    measures: Measures,
) -> Tiles:
    """The two sides of a habit, joined at their icons."""
    offline, digital = sides
    at_icon = measures.tile_padding + look.icon / 2
    return Tiles(
        SideWords(offline, "offline", icon_name, look, document, measures),
        SideWords(digital, "digital", icon_name, look, document, measures),
        measures,
        joint,
        drop=at_icon,
        inset=at_icon,
    )
