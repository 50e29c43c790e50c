"""What is printed outside the cards, for whoever prints and cuts. All of it is artifact."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from reportlab.lib.units import mm

from facilitator.pack.cards import CardWords
from facilitator.record import record
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards.imposition import PRINTABLE_EDGE, Sheet
from facilitator.rendering.pdf.drawing import Palette
from facilitator.rendering.pdf.page import shortened
from facilitator.rendering.pdf.placing import draw_text
from facilitator.rendering.pdf.text import Align, TextStyle, line_width

MARK_WEIGHT = 0.35
MARK_LENGTH = 5 * mm
MARK_OFF = 2 * mm
#: Where margins are narrow, marks stand nearer and are shorter.
NARROW_OFF = 1.5 * mm
NOTE_SIZE = 9
NOTE_BASELINE = 6.5 * mm
NARROW_BASELINE = 4.9 * mm
NOTE_INDENT = 8 * mm
CHECK_LENGTH = 100 * mm
CHECK_WEIGHT = 0.8
CHECK_TICK = 1.1 * mm
#: From the edge of the paper to the check line, and from the line to its words.
CHECK_FROM_EDGE = 7.5 * mm
NARROW_CHECK = 6 * mm
CHECK_GAP = 3 * mm
CHECK_BESIDE = 1.4 * mm
#: On both sides of a crop mark that the line would cross.
CHECK_CLEAR = 1.5 * mm
#: A margin needs this much for a note, or for the check line, beyond the crop marks.
WIDE_MARGIN = 13.5 * mm
NOTE_TOP = 9.75 * mm


@record(kw_only=False)
class Note:
    """The words at the foot of a sheet: its name, how to print it, and more at the right."""

    name: str
    size: str
    right: str


def note_of(words: CardWords, name: str, face: str, right: str) -> Note:
    """The note for a `front`, a `back`, or a sheet printed on one side (``)."""
    pattern = {"front": words.front, "back": words.back}.get(face, "{name}")
    return Note(pattern.format(name=name), "" if face == "back" else words.actual_size, right)


def draw_crop_marks(canvas: TaggedCanvas, sheet: Sheet, palette: Palette) -> None:
    """Short lines at the ends of every cut, outside the cards and inside what prints."""
    with canvas.artifact(), drawing.kept(canvas):
        canvas.setStrokeColor(palette.ink)
        canvas.setLineWidth(MARK_WEIGHT)
        off, length = _mark(sheet.foot)
        for x in sheet.cuts_across:
            canvas.line(x, sheet.foot - off, x, sheet.foot - off - length)
            canvas.line(x, sheet.top + off, x, sheet.top + off + length)
        off, length = _mark(sheet.left)
        for y in sheet.cuts_up:
            canvas.line(sheet.left - off, y, sheet.left - off - length, y)
            canvas.line(sheet.right + off, y, sheet.right + off + length, y)


def _mark(margin: float) -> tuple[float, float]:
    """How far off the card a mark begins, and how long it is."""
    edge = NOTE_TOP if margin >= WIDE_MARGIN else PRINTABLE_EDGE
    off = MARK_OFF if margin - edge >= 2 * MARK_OFF else NARROW_OFF
    return off, min(MARK_LENGTH, margin - edge - off)


def draw_note(canvas: TaggedCanvas, sheet: Sheet, note: Note, palette: Palette) -> None:
    """The note under the cards; between their marks where the margin is narrow."""
    is_narrow = sheet.foot < WIDE_MARGIN
    baseline = NARROW_BASELINE if is_narrow else NOTE_BASELINE
    left, right = sheet.left + NOTE_INDENT, sheet.right - NOTE_INDENT
    name = f"{note.name}. {note.size}" if note.size else note.name
    room = (right - left) / 2
    if is_narrow:
        room = min(room, sheet.cell.width - 1.5 * NOTE_INDENT)
    if is_narrow and sheet.columns > 2:
        name = note.name
        second = left + sheet.cell.width - NOTE_INDENT / 2
        draw_small(canvas, note.size, second, baseline, room, palette)
    draw_small(canvas, name, left, baseline, room, palette)
    draw_small(canvas, note.right, right - room, baseline, room, palette, "right")


# -- the check line ---------------------------------------------------------------------------


def draw_check(canvas: TaggedCanvas, sheet: Sheet, words: str, palette: Palette) -> None:
    """A line of 100 mm to measure: over the cards, at their left, or where there is room for it
    between the crop marks."""
    if sheet.page.height - sheet.top >= WIDE_MARGIN:
        start = (sheet.page.width - check_length(words, palette)) / 2
        draw_level_check(canvas, start, sheet.page.height - CHECK_FROM_EDGE, words, palette)
    elif sheet.left >= WIDE_MARGIN:
        foot = (sheet.page.height - check_length(words, palette)) / 2
        draw_upright_check(canvas, CHECK_FROM_EDGE, foot, words, palette)
    elif sheet.cell.height >= CHECK_LENGTH + 2 * CHECK_GAP:
        with drawing.kept(canvas):
            canvas.translate(NARROW_CHECK, 0)
            canvas.rotate(90)
            _draw_between(canvas, 0, sheet.cuts_up, words, palette)
    else:
        _draw_between(canvas, sheet.page.height - NARROW_CHECK, sheet.cuts_across, words, palette)


def _draw_between(
    canvas: TaggedCanvas, y: float, cuts: Sequence[float], words: str, palette: Palette
) -> None:
    """The check line where there are crop marks as well: it ends before one, is open where it
    would cross one, and its words begin after one."""
    pitch = cuts[1] - cuts[0]
    last = cuts[0] + ceil((CHECK_LENGTH + 2 * CHECK_GAP) / pitch) * pitch
    start = last - CHECK_GAP - CHECK_LENGTH
    whole = check_length(words, palette)
    if whole + 2 * CHECK_GAP <= pitch:
        draw_level_check(canvas, cuts[0] + (pitch - whole) / 2, y, words, palette)
        return
    crossed = [cut - start for cut in cuts if start < cut < start + CHECK_LENGTH]
    with canvas.artifact():
        ends = [0, *(cut + side * CHECK_CLEAR for cut in crossed for side in (-1, 1)), CHECK_LENGTH]
        for begin, end in zip(ends[::2], ends[1::2], strict=True):
            drawing.rule(canvas, start + begin, y, end - begin, palette.ink, CHECK_WEIGHT)
        _draw_ticks(canvas, start, y, palette)
    width = _label_width(words, palette) + 1
    draw_small(canvas, words, last + CHECK_GAP, y - 0.36 * NOTE_SIZE, width, palette)


def draw_level_check(
    canvas: TaggedCanvas, x: float, y: float, words: str, palette: Palette
) -> None:
    with canvas.artifact():
        drawing.rule(canvas, x, y, CHECK_LENGTH, palette.ink, CHECK_WEIGHT)
        _draw_ticks(canvas, x, y, palette)
    if not words:
        return
    baseline = y - 0.36 * NOTE_SIZE
    width = _label_width(words, palette) + 1
    draw_small(canvas, words, x + CHECK_LENGTH + CHECK_GAP, baseline, width, palette)


def _draw_ticks(canvas: TaggedCanvas, x: float, y: float, palette: Palette) -> None:
    for part in (0, 0.5, 1):
        tick = (x + part * CHECK_LENGTH, y - CHECK_TICK, 2 * CHECK_TICK)
        drawing.upright(canvas, *tick, palette.ink, CHECK_WEIGHT)


def draw_upright_check(
    canvas: TaggedCanvas, x: float, foot: float, words: str, palette: Palette
) -> None:
    """The same, standing: it is read from the right."""
    with drawing.kept(canvas):
        canvas.translate(x, foot)
        canvas.rotate(90)
        draw_level_check(canvas, 0, 0, words, palette)


def draw_narrow_check(
    canvas: TaggedCanvas, x: float, foot: float, words: str, palette: Palette
) -> None:
    """The same, standing, with its words along it at the left."""
    with drawing.kept(canvas):
        canvas.translate(x, foot)
        canvas.rotate(90)
        draw_level_check(canvas, 0, 0, "", palette)
        draw_small(canvas, words, CHECK_GAP, CHECK_BESIDE, CHECK_LENGTH - CHECK_GAP, palette)


def check_length(words: str, palette: Palette) -> float:
    """Of the line and its words, end to end."""
    length: float = CHECK_LENGTH + CHECK_GAP + _label_width(words, palette)
    return length


def _label_width(words: str, palette: Palette) -> float:
    return line_width(
        words, TextStyle(NOTE_SIZE, NOTE_SIZE, breaking="plain", family=palette.family)
    )


# -- small type -------------------------------------------------------------------------------


def draw_small(
    canvas: TaggedCanvas,
    words: str,
    x: float,
    baseline: float,
    width: float,
    palette: Palette,
    align: Align = "left",
) -> None:
    """One line of the printer's small type, cut short where it has no room."""
    style = TextStyle(
        NOTE_SIZE, NOTE_SIZE, colour=palette.soft, breaking="plain", family=palette.family
    )
    shown = shortened(words, style, width)
    draw_text(canvas, shown, style, x, baseline + NOTE_SIZE, width, None, align)
