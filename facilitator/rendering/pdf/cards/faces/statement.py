"""A statement in large type, for people to stand by."""

from __future__ import annotations

from facilitator.diagnostics import Diagnostic
from facilitator.pack.cards import StatementFace
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards.faces import parts
from facilitator.rendering.pdf.cards.fitting import Room, faults, fit
from facilitator.rendering.pdf.cards.look import Look
from facilitator.rendering.pdf.cards.skeleton import Tier
from facilitator.rendering.pdf.placing import draw_text
from facilitator.rendering.pdf.tags import Tag

#: Sizes as shares of the card's shorter side.
SHARES = (0.1, 0.085, 0.07, 0.058)
LEADING = 1.18
#: A line longer than so many times its leading is hard to read from afar.
WIDEST = 10.5


def draw_statement(
    canvas: TaggedCanvas, look: Look, face: StatementFace, tag: Tag
) -> list[Diagnostic]:
    with canvas.artifact():
        parts.draw_frame(canvas, look)
    style = parts.id_style(look)
    label_top = look.text_top
    under = label_top - draw_text(
        canvas, face.label, style, look.left, label_top, look.measure, tag.child("P")
    )
    height = under - look.skeleton.padding / 2 - look.text_foot
    short = min(look.card)
    tiers = [Tier(share * short, share * short * LEADING, 0, 0) for share in SHARES]
    width = min(look.measure, WIDEST * tiers[0].title_leading)
    fitted = fit(face.statement, [], tiers, Room(width=width, height=height, gap=0), look.palette)
    # Slightly above the middle of what is left.
    top = under - look.skeleton.padding / 2 - max(0, height - fitted.height) * 0.42
    parts.draw_fitted(canvas, fitted, look.left, top, tag)
    return faults(fitted, face.label.plain)
