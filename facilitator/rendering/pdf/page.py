"""The sheet of paper: its size, its margins, and what stands at its foot."""

from __future__ import annotations

from dataclasses import replace

from facilitator.record import record
from facilitator.rendering.paper import PAPER_MM, Paper
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import Palette, footer_mark
from facilitator.rendering.pdf.placing import draw_text
from facilitator.rendering.pdf.text import TextStyle, line_width, set_text

__all__ = ["MM", "PAPER_MM", "STEP", "Paper", "Sheet", "draw_footer", "shortened", "steps"]

MM = 72 / 25.4
#: Everything on paper is set on this grid.
STEP_MM = 1.5
STEP = STEP_MM * MM


def steps(height: float) -> float:
    """A height in points, rounded up to whole steps. A hair over a step is not another step."""
    whole = int(height / STEP)
    return (whole + (1 if height / STEP - whole > 0.02 else 0)) * STEP


@record
class Sheet:
    """A page with its margins, in millimetres; properties give points from its lower left."""

    width_mm: float
    height_mm: float
    side_mm: float
    top_mm: float
    foot_mm: float
    footer_mm: float = 15

    @property
    def size(self) -> tuple[float, float]:
        return self.width_mm * MM, self.height_mm * MM

    @property
    def left(self) -> float:
        return self.side_mm * MM

    @property
    def text_width(self) -> float:
        return (self.width_mm - 2 * self.side_mm) * MM

    @property
    def top(self) -> float:
        return (self.height_mm - self.top_mm) * MM

    @property
    def text_height(self) -> float:
        """A whole number of steps."""
        room_mm = self.height_mm - self.top_mm - self.foot_mm
        return int(room_mm / STEP_MM + 0.01) * STEP


def draw_footer(
    canvas: TaggedCanvas,
    sheet: Sheet,
    palette: Palette,
    style: TextStyle,
    running: str,
    label: str,
) -> None:
    """The mark, the running title and the page's label, as an artifact."""
    baseline = sheet.footer_mm * MM
    top = baseline + style.size
    # The mark grows with the type, but less.
    mark = 2.1 * MM * (0.5 + style.size / 20)
    strong = replace(style, weight="bold", colour=palette.ink)
    label_width = line_width(label, strong)
    with canvas.artifact("Footer"):
        x = sheet.left + footer_mark(
            canvas, sheet.left, baseline + 0.34 * style.size, palette, mark, 4.5 / 2.1 * mark
        )
        x += 3 * MM
        room = sheet.left + sheet.text_width - label_width - 6 * MM - x
        draw_text(canvas, shortened(running, style, room), style, x, top, room, None)
        right = sheet.left + sheet.text_width - label_width
        draw_text(canvas, label, strong, right, top, label_width + 1, None)


def shortened(words: str, style: TextStyle, width: float) -> str:
    """The words on one line, cut at a word with an ellipsis where they are too many."""
    if line_width(words, style) <= width:
        return words
    kept = words.split(" ")
    while len(kept) > 1 and line_width(" ".join(kept) + "…", style) > width:
        kept.pop()
    cut = " ".join(kept)
    while len(cut) > 1 and set_text(cut + "…", style, float("inf")).width > width:
        cut = cut[:-1]
    return cut.rstrip(" ,;:–") + "…"
