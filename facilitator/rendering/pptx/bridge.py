"""The bridge: a square tile joined to a round one, as on every page of the look."""

from __future__ import annotations

from facilitator.openxml.boxes import Box
from facilitator.pack.bridges import Bridge
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.style import Role


def draw_bridge(canvas: Canvas, key: str, bridge: Bridge, at: Box, gap: float) -> None:
    """The offline tile in a box of our own layout, its counterpart to the right across a gap, and
    the line that joins them."""
    right = canvas.square(at._replace(x=at.right + gap))
    at = canvas.square(at)
    ends = (
        canvas.tile(f"{key}.offline-tile", at, "offline"),
        canvas.tile(f"{key}.digital-tile", right, "digital", 22),
    )
    middle = Box(at.right, at.y + at.height / 2, right.x - at.right, 0)
    canvas.line(f"{key}.line", middle, "ink", 4, ends)
    grounds: tuple[tuple[str, Box, Role], ...] = (
        ("offline", at, "on offline"),
        ("digital", right, "on digital"),
    )
    for side, box, role in grounds:
        canvas.icon(f"{key}.{side}-icon", bridge.icon, box.inset(box.width / 4), role, 3)
