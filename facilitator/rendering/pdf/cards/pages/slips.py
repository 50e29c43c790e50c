"""The pledge: two slips to a page, each with a part to tear off and leave behind."""

from __future__ import annotations

from reportlab.lib.units import mm

from facilitator.pack.cards import PledgeSlips
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.cards.imposition import Size
from facilitator.rendering.pdf.cards.look import Look
from facilitator.rendering.pdf.cards.marks import draw_small
from facilitator.rendering.pdf.cards.press import Press
from facilitator.rendering.pdf.drawing import SideName
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import TextStyle, set_text
from facilitator.text import Text

SIDE = 12 * mm
KEEP_WIDTH = 147 * mm
TITLE_DROP = 9 * mm
TILES_DROP = 25.5 * mm
TILE_HEIGHT = 40.5 * mm
TILE_GAP = 12 * mm
PAIR_GAP = 6 * mm
PADDING = 4.5 * mm
LINE_GAP = 10.5 * mm
RADIUS = 5 * mm
BRIDGE_DROP = 7.5 * mm
#: From the tiles to the line of whom to tell.
TELL_DROP = 10.5 * mm
TEAR_DASH = (4, 3)
TEAR_PADDING = 7.5 * mm


def draw_slips(press: Press, look: Look, page: Size, slips: PledgeSlips, tag: Tag) -> None:
    """Two alike, one cut between them."""
    canvas, ink = press.canvas, look.palette.ink
    middle = page.height / 2
    for top in (page.height, middle):
        _draw_slip(press, look, page, slips, top, tag.child("Sect"))
    with canvas.artifact():
        drawing.rule(canvas, 5 * mm, middle, page.width - 10 * mm, ink)
        drawing.icon(canvas, "scissors", 7 * mm, middle - 2.2 * mm, 4.4 * mm, ink, 1)
    draw_small(canvas, slips.note, SIDE, 7 * mm, KEEP_WIDTH - 2 * SIDE, look.palette)


def _draw_slip(
    press: Press, look: Look, page: Size, slips: PledgeSlips, top: float, tag: Tag
) -> None:
    canvas, palette = press.canvas, look.palette
    title = TextStyle(
        25, 25, weight="black", colour=palette.ink, breaking="balanced", family=palette.family
    )
    inner = KEEP_WIDTH - SIDE - 9 * mm
    heading = canvas.heading(1, tag)
    draw_text(canvas, slips.heading, title, SIDE, top - TITLE_DROP, inner, heading)
    tiles_top = top - TILES_DROP
    for pair in slips.pairs:
        _draw_pair(press, look, pair, tiles_top, inner, tag)
        tiles_top -= TILE_HEIGHT + PAIR_GAP
    _draw_tell(press, look, slips, tiles_top + PAIR_GAP - TELL_DROP, inner, tag)
    with canvas.artifact():
        foot = top - page.height / 2 + 5 * mm
        height = page.height / 2 - 10 * mm
        drawing.upright(canvas, KEEP_WIDTH, foot, height, palette.line, 0.8, TEAR_DASH)
    _draw_tear_off(press, look, page, slips, top - TITLE_DROP, tag)


def _draw_pair(
    press: Press,
    look: Look,
    pair: tuple[tuple[Text, Text], tuple[Text, Text]],
    top: float,
    inner: float,
    tag: Tag,
) -> None:
    canvas, palette = press.canvas, look.palette
    width = (inner - TILE_GAP) / 2
    foot, right = top - TILE_HEIGHT, SIDE + width + TILE_GAP
    sides: tuple[tuple[SideName, float], ...] = (("offline", SIDE), ("digital", right))
    with canvas.artifact():
        for side, x in sides:
            drawing.tile(canvas, x, foot, width, TILE_HEIGHT, side, palette, 1.5, RADIUS)
        level = top - BRIDGE_DROP
        drawing.bridge(canvas, SIDE + width, level, right, level, palette)
    for (_, x), (prompt, hint) in zip(sides, pair, strict=True):
        _draw_prompt(press, look, prompt, hint, (x + PADDING, top - PADDING, width), tag)


def _draw_prompt(
    press: Press,
    look: Look,
    prompt: Text,
    hint: Text,
    box: tuple[float, float, float],
    tag: Tag,
) -> None:
    canvas, palette = press.canvas, look.palette
    x, top, width = box
    inner = width - 2 * PADDING
    bold = TextStyle(14, 17, weight="bold", colour=palette.ink, family=palette.family)
    small = TextStyle(11, 13, colour=palette.soft, family=palette.family)
    under = top - draw_text(canvas, prompt, bold, x, top, inner, tag.child("P"))
    draw_text(canvas, hint, small, x, under, inner, tag.child("P"))
    with canvas.artifact():
        lines_top = top - TILE_HEIGHT + PADDING + 2 * LINE_GAP + 3 * mm
        drawing.write_lines(canvas, x, lines_top, inner, 2, LINE_GAP, palette.line)


def _draw_tell(
    press: Press, look: Look, slips: PledgeSlips, baseline: float, inner: float, tag: Tag
) -> None:
    """Whom to tell, by when, each with a line."""
    canvas, palette = press.canvas, look.palette
    bold = TextStyle(
        12, 12, weight="bold", colour=palette.ink, breaking="plain", family=palette.family
    )
    x = SIDE
    for words, share in ((slips.tell, 0.62), (slips.by, 0.38)):
        label = set_text(words, bold, inner)
        room = inner * share
        draw_set(canvas, label, x, baseline + 12, inner, tag.child("P"))
        start = x + label.width + 3 * mm
        with canvas.artifact():
            end = x + room - (4 * mm if share > 0.5 else 0)
            drawing.rule(canvas, start, baseline - 1 * mm, end - start, palette.line)
        x += room


def _draw_tear_off(
    press: Press, look: Look, page: Size, slips: PledgeSlips, top: float, tag: Tag
) -> None:
    canvas, palette = press.canvas, look.palette
    x = KEEP_WIDTH + TEAR_PADDING
    width = page.width - x - 9 * mm
    head = TextStyle(
        16, 7.5 * mm, weight="bold", colour=palette.ink, breaking="balanced", family=palette.family
    )
    body = TextStyle(12, 5.5 * mm, colour=palette.ink, family=palette.family)
    bold = TextStyle(12, 5.5 * mm, weight="bold", colour=palette.ink, family=palette.family)
    top -= draw_text(canvas, slips.tear_heading, head, x, top, width, canvas.heading(2, tag))
    top -= draw_text(canvas, slips.tear_text, body, x, top - 1.5 * mm, width, tag.child("P"))
    for prompt in slips.tear_prompts:
        top -= 6 * mm
        top -= draw_text(canvas, prompt, bold, x, top, width, tag.child("P"))
        with canvas.artifact():
            drawing.write_lines(canvas, x, top, width, 3, 9 * mm, palette.line)
        top -= 27 * mm
