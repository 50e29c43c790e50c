"""The shapes that every printed document shares. Lengths are in points, colours reportlab's.

Nothing here writes structure tags: whoever calls wraps a drawing in an artifact, or in a Figure.
"""

from facilitator.rendering.pdf.drawing.bridge import (
    bridge,
    end_mark,
    footer_mark,
    half_bridge,
    tile,
)
from facilitator.rendering.pdf.drawing.code import qr
from facilitator.rendering.pdf.drawing.modes import mode_bar, mode_colour, mode_shape
from facilitator.rendering.pdf.drawing.palette import Palette, SideName
from facilitator.rendering.pdf.drawing.strokes import (
    icon,
    kept,
    polygon,
    rule,
    tick_box,
    upright,
    write_lines,
)
from facilitator.rendering.pdf.drawing.themes import badge, band, pattern

__all__ = [
    "Palette",
    "SideName",
    "badge",
    "band",
    "bridge",
    "end_mark",
    "footer_mark",
    "half_bridge",
    "icon",
    "kept",
    "mode_bar",
    "mode_colour",
    "mode_shape",
    "pattern",
    "polygon",
    "qr",
    "rule",
    "tick_box",
    "tile",
    "upright",
    "write_lines",
]
