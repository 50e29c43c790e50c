"""A habit and its counterpart on a page for the wall."""

from __future__ import annotations

from reportlab.lib.units import mm

from facilitator.pack.bridges import Side
from facilitator.pack.cards import WallPoster
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.cards.fitting import Fitted, Room, faults, fit
from facilitator.rendering.pdf.cards.imposition import Size
from facilitator.rendering.pdf.cards.look import Look
from facilitator.rendering.pdf.cards.press import Press
from facilitator.rendering.pdf.cards.skeleton import Tier
from facilitator.rendering.pdf.drawing import SideName
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import Align, TextStyle, set_text
from facilitator.text import plain

SIDE = 15 * mm
HEAD = 15 * mm
GAP = 18 * mm
PADDING = 9 * mm
ICON = 24 * mm
BADGE = 18 * mm
FRAME = 2.4
RADIUS = 9 * mm
BRIDGE = 4.0
END = 6.5 * mm
#: From the top of a tile to its bridge, and to its title.
WORD_DROP = 21 * mm
TITLE_DROP = 42 * mm
TIERS = (
    Tier(40, 16.5 * mm, 24, 10.5 * mm),
    Tier(34, 13.5 * mm, 21, 9.75 * mm),
    Tier(28, 11.25 * mm, 18, 8.25 * mm),
)
SAME_TIERS = (Tier(22, 9.75 * mm, 0, 0), Tier(18, 8.25 * mm, 0, 0), Tier(15, 6.75 * mm, 0, 0))
SAME_HEIGHT = 24 * mm


def draw_poster(press: Press, look: Look, page: Size, poster: WallPoster, tag: Tag) -> None:
    """Two tiles of one height, joined; over them the theme, under them what makes them one."""
    canvas, bridge, palette = press.canvas, poster.bridge, look.palette
    top = page.height - SIDE
    _draw_head(press, look, page, poster, tag)
    foot = SIDE + SAME_HEIGHT
    tile_top = top - BADGE - 6 * mm
    width = (page.width - 2 * SIDE - GAP) / 2
    right = page.width - SIDE - width
    height = tile_top - foot
    with canvas.artifact():
        for side, x in (("offline", SIDE), ("digital", right)):
            drawing.tile(canvas, x, foot, width, height, side, palette, FRAME, RADIUS)  # type: ignore[arg-type]
        level = tile_top - WORD_DROP
        drawing.bridge(canvas, SIDE + width, level, right, level, palette, BRIDGE, END)
    room = Room(width=width - 2 * PADDING, height=height - TITLE_DROP - PADDING, gap=4.5 * mm)
    ends = [_fitted(end, room, look) for end in (bridge.offline, bridge.digital)]
    _draw_end(press, look, poster, "offline", ends[0], SIDE, tile_top, width, tag)
    _draw_end(press, look, poster, "digital", ends[1], right, tile_top, width, tag)
    same_room = Room(width=page.width - 2 * SIDE, height=SAME_HEIGHT - 6 * mm, gap=0)
    same = fit(poster.same_because, [], SAME_TIERS, same_room, palette, weight="regular")
    draw_set(canvas, same.title, SIDE, foot - 6 * mm, same_room.width, tag.child("P"))
    for name, fitted in (("A", ends[0]), ("B", ends[1]), ("", same)):
        press.diagnostics += faults(fitted, f"the poster of {bridge.number}{name}")


def _fitted(end: Side, room: Room, look: Look) -> Fitted:
    return fit(end.title, [end.text], TIERS, room, look.palette)


def _draw_head(press: Press, look: Look, page: Size, poster: WallPoster, tag: Tag) -> None:
    """The theme, and its pattern as far as the page is wide."""
    canvas, bridge, ink = press.canvas, poster.bridge, look.palette.ink
    middle = page.height - SIDE - BADGE / 2
    words = set_text(
        look.own(bridge.theme_word),
        TextStyle(26, 26, weight="bold", colour=ink, breaking="plain", family=look.palette.family),
        page.width,
    )
    left = SIDE + BADGE + 5 * mm
    band = left + words.width + 7 * mm
    with canvas.artifact():
        drawing.badge(canvas, bridge.theme, SIDE + BADGE / 2, middle, BADGE, ink)
        right = page.width - SIDE - 16 * mm
        drawing.pattern(canvas, bridge.theme, band, middle - 1.5 * mm, right - band, 3 * mm, ink)
    top = middle + 26 * 0.64
    draw_set(canvas, words, left, top, page.width, tag.child("P"))
    number = TextStyle(18, 18, weight="bold", colour=look.palette.soft, family=look.palette.family)
    label = plain(f"{bridge.number}")
    width = 14 * mm
    x = page.width - SIDE - width
    draw_text(canvas, label, number, x, middle + 18 * 0.64, width, tag.child("P"), "right")


def _draw_end(
    press: Press,
    look: Look,
    poster: WallPoster,
    side: SideName,
    fitted: Fitted,
    x: float,
    top: float,
    width: float,
    tag: Tag,
) -> None:
    canvas, colour = press.canvas, look.palette.side(side)
    end = poster.bridge.offline if side == "offline" else poster.bridge.digital
    level = top - WORD_DROP
    inner = width - 2 * PADDING
    left = x + PADDING
    with canvas.artifact():
        icon_x = left + inner - ICON if side == "offline" else left
        drawing.icon(canvas, poster.bridge.icon, icon_x, level - ICON / 2, ICON, colour, 2.4)
    style = TextStyle(20, 20, weight="bold", colour=colour, family=look.palette.family)
    align: Align = "left" if side == "offline" else "right"
    word_top = level + 20 * 0.64
    draw_text(canvas, look.own(end.word), style, left, word_top, inner, tag.child("P"), align)
    below = top - TITLE_DROP
    below -= draw_set(canvas, fitted.title, left, below, inner, canvas.heading(1, tag))
    for text in fitted.texts:
        below -= fitted.gap
        below -= draw_set(canvas, text, left, below, inner, tag.child("P"))
