"""Faces onto pages: what all the ways of printing cards have in common."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportlab.lib.units import mm

from facilitator.diagnostics import Diagnostic
from facilitator.pack.cards import Cards, CardSet, Face
from facilitator.record import record
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards import marks
from facilitator.rendering.pdf.cards.faces import draw_face
from facilitator.rendering.pdf.cards.imposition import (
    PAPERS,
    PRINTABLE_EDGE,
    Sheet,
    Size,
    millimetres_over,
)
from facilitator.rendering.pdf.cards.look import Look
from facilitator.rendering.pdf.tags import Tag


@record(kw_only=False)
class Placed:
    """A card on its way to the paper: two faces, and the tags they are read under."""

    front: Face
    back: Face | None
    front_tag: Tag
    back_tag: Tag


@dataclass(slots=True)
class Press:
    """Pages, and what is wrong with the cards on them."""

    canvas: TaggedCanvas
    cards: Cards
    diagnostics: list[Diagnostic] = field(default_factory=list)
    has_page: bool = False

    def new_page(self, size: Size) -> None:
        if self.has_page:
            self.canvas.showPage()
        self.canvas.setPageSize(size)
        self.has_page = True

    def draw(
        self, face: Face, look: Look, x: float, y: float, tag: Tag, *, turned: bool = False
    ) -> None:
        """A face with its card's lower left corner at x, y; `turned` puts it on its head."""
        with drawing.kept(self.canvas):
            if turned:
                self.canvas.translate(x + look.card.width, y + look.card.height)
                self.canvas.rotate(180)
            else:
                self.canvas.translate(x, y)
            self.diagnostics += draw_face(self.canvas, look, face, tag)

    def finish(self, look: Look, sheet: Sheet, note: marks.Note) -> None:
        """What stands outside the cards of a sheet that is cut on every side."""
        marks.draw_crop_marks(self.canvas, sheet, look.palette)
        marks.draw_note(self.canvas, sheet, note, look.palette)
        marks.draw_check(self.canvas, sheet, self.cards.words.check, look.palette)

    def finish_back(
        self, look: Look, sheet: Sheet, note: marks.Note, offset: tuple[float, float]
    ) -> None:
        """The same behind it: marks move with the backs, as far as the printer reaches."""
        with drawing.kept(self.canvas):
            reach = self.canvas.beginPath()
            width, height = sheet.page
            edge = PRINTABLE_EDGE
            reach.rect(edge, edge, width - 2 * edge, height - 2 * edge)
            self.canvas.clipPath(reach, stroke=0, fill=0)
            self.canvas.translate(*offset)
            marks.draw_crop_marks(self.canvas, sheet, look.palette)
        marks.draw_note(self.canvas, sheet, note, look.palette)

    def shuffled(self, card_set: CardSet) -> str:
        """What a sheet says of its shuffle, so that it can be made again."""
        words = self.cards.words.shuffled
        return words.format(seed=card_set.seed) if card_set.is_shuffled else ""

    def sheet_name(self, card_set: CardSet, number: int, count: int) -> str:
        """How many copies are needed, then the set's title: where there is no room for all of
        it, the title is cut short. It is numbered where the set takes several sheets."""
        title = card_set.title.plain
        name = f"{title} {number}" if count > 1 else title
        copies = self.cards.words.copies.format(copies=card_set.copies)
        return f"{copies}. {name}" if card_set.copies else name

    def refuse(self, card_set: CardSet, cell: Size) -> None:
        """A cell larger than its paper is a fault, and nothing is drawn."""
        over = millimetres_over(PAPERS[card_set.paper], cell)
        size = f"{card_set.width_mm:g}x{card_set.height_mm:g}"
        self.diagnostics.append(
            Diagnostic(
                rule="card-too-large",
                severity="error",
                message=f"a card of {size} mm is {over:.1f} mm too large for"
                f" {card_set.paper.upper()}, with room to cut",
                place=card_set.title.place,
                hint="Choose a smaller `sheet`; cards with `backs: fold` need twice the width.",
            )
        )


def in_points(offset_mm: tuple[float, float]) -> tuple[float, float]:
    return offset_mm[0] * mm, offset_mm[1] * mm
