"""Habits beside their counterparts: several in rows, or one in full."""

from __future__ import annotations

from dataclasses import replace

from facilitator.openxml.boxes import Box
from facilitator.pack.bridges import Bridge, Side
from facilitator.pack.deck import CompareSlide, HabitSlide
from facilitator.rendering.pptx.bridge import draw_bridge
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.fit import even_parts
from facilitator.rendering.pptx.layouts.measures import plain_style
from facilitator.rendering.pptx.layouts.objects import DIGITAL_TILE, OFFLINE_TILE
from facilitator.rendering.pptx.paragraphs import Para, para
from facilitator.rendering.pptx.stage import Stage
from facilitator.rendering.pptx.style import Role

_MOST_ROWS = 3
_ROW_SIZES = (24, 22, 20)


def draw_compare(slide: CompareSlide, stage: Stage) -> None:
    """Pairs of tiles that are joined, three to a slide."""
    bridges = slide.bridges
    parts = even_parts(bridges, [1.0] * len(bridges), len(bridges), _MOST_ROWS) or [[]]
    for part, rows in enumerate(parts, 1):
        canvas = Canvas(stage, slide, "Compare", part=part, parts=len(parts))
        canvas.fill("offline-heading", (para(slide.offline_heading),))
        canvas.fill("digital-heading", (para(slide.digital_heading),))
        for row, bridge in enumerate(rows):
            _draw_row(canvas, bridge, 188 + 100 * row)


def _draw_row(canvas: Canvas, bridge: Bridge, y: float) -> None:
    side_pt, height_pt = 84, 92
    style = replace(plain_style(24), line_percent=100)
    words = Box(80, y - (height_pt - side_pt) / 2, 254, height_pt)
    canvas.text_box(
        f"{bridge.name}.offline",
        (para(bridge.offline.title),),
        canvas.at(words),
        replace(style, align="r"),
        _ROW_SIZES,
        "ctr",
    )
    draw_bridge(canvas, bridge.name, bridge, Box(350, y, side_pt, side_pt), 92)
    canvas.text_box(
        f"{bridge.name}.digital",
        (para(bridge.digital.title),),
        canvas.at(words._replace(x=626)),
        style,
        _ROW_SIZES,
        "ctr",
    )


def draw_habit(slide: HabitSlide, stage: Stage) -> None:
    """One habit: what is done offline, what is done online, and why they are the same."""
    bridge = slide.bridge
    canvas = Canvas(stage, slide, "Habit")
    ends = (
        canvas.tile("offline-tile", canvas.at(OFFLINE_TILE), "offline"),
        canvas.tile("digital-tile", canvas.at(DIGITAL_TILE), "digital", 14),
    )
    middle = Box(OFFLINE_TILE.right, 275, DIGITAL_TILE.x - OFFLINE_TILE.right, 0)
    canvas.line("bridge-line", canvas.at(middle), "ink", 4, ends)
    sides: tuple[tuple[str, Box, Side, Role], ...] = (
        ("offline", OFFLINE_TILE, bridge.offline, "on offline"),
        ("digital", DIGITAL_TILE, bridge.digital, "on digital"),
    )
    for key, tile, side, role in sides:
        icon_box = canvas.square(Box(tile.x + 22, tile.y + 20, 56, 56))
        canvas.icon(f"{key}-icon", bridge.icon, icon_box, role, 3)
        canvas.fill(key, _words(side))
    if bridge.same_because:
        canvas.fill("because", (para(slide.same_because_label),))
        canvas.fill("reason", (para(bridge.same_because),))
    if slide.keep_offline_when:
        canvas.icon("keep-offline-icon", "hand", canvas.square(Box(80, 437, 32, 32)), "caution")
        label = para(f"{slide.keep_offline_label} ", bold=True)
        when = para(slide.keep_offline_when)
        sentence = replace(when, spans=label.spans + when.spans)
        canvas.fill("keep-offline", (sentence,))


def _words(side: Side) -> tuple[Para, ...]:
    return para(side.title), para(side.text, level=2)
