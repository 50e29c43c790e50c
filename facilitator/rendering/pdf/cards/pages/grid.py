"""The poster of effort and value: four fields, with words at both ends of each axis."""

from __future__ import annotations

from reportlab.lib.units import mm

from facilitator.pack.cards import GridPoster
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.cards.imposition import Size
from facilitator.rendering.pdf.cards.look import Look
from facilitator.rendering.pdf.cards.press import Press
from facilitator.rendering.pdf.placing import draw_set, draw_text
from facilitator.rendering.pdf.tags import Tag
from facilitator.rendering.pdf.text import Align, SetText, TextStyle, line_width, set_text
from facilitator.text import Text

#: The drawing is made for the height of A4 on its side, and grows with the paper.
DRAWN_HEIGHT = 210 * mm
LEFT = 22.5 * mm
RIGHT = 12 * mm
TITLE_BASELINE = 19 * mm
CELLS_TOP = 27 * mm
CELLS_FOOT = 21 * mm
CELL_GAP = 3 * mm
CELL_RADIUS = 7.5 * mm
CELL_PADDING = 6 * mm
AXIS_BASELINE = 13.5 * mm
AXIS_LEFT = 13.5 * mm
AXIS_WEIGHT = 2.0
AXIS_MARK = 3.4 * mm
AXIS_GAP = 5 * mm


def draw_grid(press: Press, look: Look, page: Size, poster: GridPoster, tag: Tag) -> None:
    """The whole drawing, scaled from A4 to the paper."""
    scale = page.height / DRAWN_HEIGHT
    paper = Size(page.width / scale, page.height / scale)
    with drawing.kept(press.canvas):
        press.canvas.scale(scale, scale)
        _draw_head(press, look, paper, poster, tag)
        _draw_cells(press, look, paper, poster, tag)
        across = paper.width - RIGHT - LEFT
        press.canvas.translate(LEFT, AXIS_BASELINE)
        _draw_axis(press, look, across, poster.across, tag)
        press.canvas.translate(AXIS_LEFT - LEFT, CELLS_FOOT - AXIS_BASELINE)
        press.canvas.rotate(90)
        up = paper.height - CELLS_TOP - CELLS_FOOT
        _draw_axis(press, look, up, poster.up, tag)


def _draw_head(press: Press, look: Look, paper: Size, poster: GridPoster, tag: Tag) -> None:
    canvas, ink = press.canvas, look.palette.ink
    title = TextStyle(
        25, 25, weight="black", colour=ink, breaking="plain", family=look.palette.family
    )
    lead = TextStyle(13, 16, colour=ink, family=look.palette.family)
    baseline = paper.height - TITLE_BASELINE
    width = paper.width - LEFT - RIGHT
    heading = set_text(poster.heading, title, width)
    draw_set(canvas, heading, LEFT, baseline + 25, width, canvas.heading(1, tag))
    room = width - heading.width - 10 * mm
    words = set_text(poster.lead, lead, room)
    top = baseline + 13 + (len(words.lines) - 1) * lead.leading
    left = paper.width - RIGHT - room
    draw_set(canvas, words, left, top, room, tag.child("P"), "right")


def _draw_cells(press: Press, look: Look, paper: Size, poster: GridPoster, tag: Tag) -> None:
    canvas = press.canvas
    width = (paper.width - LEFT - RIGHT - CELL_GAP) / 2
    height = (paper.height - CELLS_TOP - CELLS_FOOT - CELL_GAP) / 2
    inner = width - 2 * CELL_PADDING
    has_room = all(_fit_beside(look, words, inner) for words in poster.cells)
    for number, (heading, gloss) in enumerate(poster.cells):
        row, column = divmod(number, 2)
        x = LEFT + column * (width + CELL_GAP)
        top = paper.height - CELLS_TOP - row * (height + CELL_GAP)
        is_first = number == 0
        colour = look.palette.digital if is_first else look.palette.line
        with canvas.artifact(), drawing.kept(canvas):
            canvas.setStrokeColor(colour)
            canvas.setLineWidth(3 if is_first else 1)
            canvas.roundRect(x, top - height, width, height, CELL_RADIUS)
        style = _cell_style(look).with_colour(colour if is_first else look.palette.ink)
        box = (x + CELL_PADDING, top - 4.5 * mm, inner)
        words = set_text(heading, style, inner)
        _draw_cell_words(press, look, words, gloss, box, tag, is_beside=has_room)


def _cell_style(look: Look) -> TextStyle:
    return TextStyle(
        20,
        24,
        weight="black",
        colour=look.palette.ink,
        breaking="balanced",
        family=look.palette.family,
    )


def _gloss_style(look: Look) -> TextStyle:
    return TextStyle(13, 16, colour=look.palette.ink, family=look.palette.family)


def _fit_beside(look: Look, words: tuple[Text, Text], width: float) -> bool:
    heading, gloss = words
    wide = line_width(heading, _cell_style(look)) + line_width(gloss, _gloss_style(look))
    return bool(wide + 5 * mm <= width)


def _draw_cell_words(
    press: Press,
    look: Look,
    heading: SetText,
    gloss: Text,
    box: tuple[float, float, float],
    tag: Tag,
    *,
    is_beside: bool,
) -> None:
    """The heading, and its gloss at the right; in all cells under it, where one has no room."""
    canvas = press.canvas
    left, top, width = box
    drawn = draw_set(canvas, heading, left, top, width, canvas.heading(2, tag))
    # Beside it, both stand on one baseline.
    under = top - 7 if is_beside else top - drawn
    style = _gloss_style(look)
    align: Align = "right" if is_beside else "left"
    draw_text(canvas, gloss, style, left, under, width, tag.child("P"), align)


def _draw_axis(
    press: Press, look: Look, length: float, words: tuple[Text, Text, Text], tag: Tag
) -> None:
    """Words at both ends, the name set in the line between them. It runs from 0, 0."""
    canvas, ink = press.canvas, look.palette.ink
    bold = TextStyle(
        13, 13, weight="bold", colour=ink, breaking="plain", family=look.palette.family
    )
    plain = TextStyle(13, 13, colour=ink, breaking="plain", family=look.palette.family)
    low, name, high = (
        set_text(text, style, length)
        for text, style in zip(words, (bold, plain, bold), strict=True)
    )
    rise = 0.36 * 13
    top = 13 - rise
    start, end = low.width + AXIS_GAP, length - high.width - AXIS_GAP
    middle = (start + end) / 2
    half = name.width / 2 + 2 * mm
    with canvas.artifact():
        drawing.rule(canvas, start, 0, middle - half - start, ink, AXIS_WEIGHT)
        drawing.rule(canvas, middle + half, 0, end - middle - half, ink, AXIS_WEIGHT)
        canvas.setFillColor(ink)
        mark = AXIS_MARK
        canvas.rect(start - mark / 2, -mark / 2, mark, mark, stroke=0, fill=1)
        canvas.circle(end, 0, mark * 0.55, stroke=0, fill=1)
    draw_set(canvas, low, 0, top, length, tag.child("P"))
    draw_text(canvas, words[1], plain, middle - half, top, 2 * half, tag.child("P"), "centre")
    draw_set(canvas, high, 0, top, length, tag.child("P"), "right")
