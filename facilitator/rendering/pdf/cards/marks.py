"""What is printed outside the cards, for whoever prints and cuts. All of it is artifact."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from facilitator.pack import CardWords
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards.imposition import PRINTABLE_EDGE, Sheet
from facilitator.rendering.pdf.draw import draw_text
from facilitator.rendering.pdf.drawing import Palette
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
CHECK_LENGTH = 40 * mm
CHECK_WEIGHT = 0.8
#: The foot of a sheet needs this much for a note under the crop marks.
FOOT_WITH_NOTE = 13.5 * mm
NOTE_TOP = 9.75 * mm


@dataclass(frozen=True, slots=True)
class Note:
    """The words at the foot of a sheet, and whether the check line stands between them."""

    left: str
    right: str
    has_check: bool


def note_of(words: CardWords, name: str, face: str, right: str) -> Note:
    """The note for a `front`, a `back`, or a sheet printed on one side (``)."""
    if face == "front":
        return Note(f"{words.front.format(name=name)}. {words.actual_size}", right, False)
    if face == "back":
        return Note(words.back.format(name=name), words.check, True)
    return Note(f"{name}. {words.actual_size}", right or words.check, not right)


def draw_crop_marks(canvas: TaggedCanvas, sheet: Sheet, palette: Palette) -> None:
    """Short lines at the ends of every cut, outside the cards and inside what prints."""
    with canvas.artifact(), drawing.kept(canvas):
        canvas.setStrokeColor(palette.ink)
        canvas.setLineWidth(MARK_WEIGHT)
        off, length = _mark(sheet.foot, has_note=True)
        for x in sheet.cuts_across:
            canvas.line(x, sheet.foot - off, x, sheet.foot - off - length)
            canvas.line(x, sheet.top + off, x, sheet.top + off + length)
        off, length = _mark(sheet.left, has_note=False)
        for y in sheet.cuts_up:
            canvas.line(sheet.left - off, y, sheet.left - off - length, y)
            canvas.line(sheet.right + off, y, sheet.right + off + length, y)


def _mark(margin: float, *, has_note: bool) -> tuple[float, float]:
    """How far off the card a mark begins, and how long it is."""
    edge = NOTE_TOP if has_note and margin >= FOOT_WITH_NOTE else PRINTABLE_EDGE
    off = MARK_OFF if margin - edge >= 2 * MARK_OFF else NARROW_OFF
    return off, min(MARK_LENGTH, margin - edge - off)


def draw_note(canvas: TaggedCanvas, sheet: Sheet, note: Note, palette: Palette) -> None:
    """The note under the cards; between their marks where the margin is narrow."""
    is_narrow = sheet.foot < FOOT_WITH_NOTE
    baseline = NARROW_BASELINE if is_narrow else NOTE_BASELINE
    left, right = sheet.left + NOTE_INDENT, sheet.right - NOTE_INDENT
    room = (right - left) / 2
    if note.has_check:
        room -= 0 if is_narrow else CHECK_LENGTH / 2 + 3 * mm
        _draw_check(canvas, sheet, palette, is_narrow=is_narrow)
    if is_narrow:
        room = min(room, sheet.cell.width - 1.5 * NOTE_INDENT)
    draw_small(canvas, note.left, left, baseline, room, palette)
    draw_small(canvas, note.right, right - room, baseline, room, palette, "right")


def _draw_check(canvas: TaggedCanvas, sheet: Sheet, palette: Palette, *, is_narrow: bool) -> None:
    """A line to measure: level under the marks, or upright in the left margin."""
    with canvas.artifact():
        if is_narrow:
            middle = sheet.foot + sheet.cell.height / 2
            start = middle - CHECK_LENGTH / 2
            drawing.upright(canvas, 5 * mm, start, CHECK_LENGTH, palette.ink, CHECK_WEIGHT)
        else:
            start = (sheet.page.width - CHECK_LENGTH) / 2
            height = NOTE_BASELINE + 0.36 * NOTE_SIZE
            drawing.rule(canvas, start, height, CHECK_LENGTH, palette.ink, CHECK_WEIGHT)


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
    style = TextStyle(NOTE_SIZE, NOTE_SIZE, colour=palette.soft, breaking="plain")
    shown = _shortened(words, style, width)
    draw_text(canvas, shown, style, x, baseline + NOTE_SIZE, width, None, align)


def _shortened(words: str, style: TextStyle, width: float) -> str:
    if line_width(words, style) <= width:
        return words
    kept = words
    while kept and line_width(f"{kept}…", style) > width:
        kept = kept[:-1].rstrip()
    return f"{kept}…"
