"""The faces of cards: a module for each kind, and one function that knows them all."""

from __future__ import annotations

from facilitator.diagnostics import Diagnostic
from facilitator.pack.cards import (
    BingoFace,
    BlankFace,
    BridgeFace,
    Face,
    HabitFace,
    HowToFace,
    SceneFace,
    StatementFace,
    TextFace,
    ThemesFace,
    TitleFace,
    WaysFace,
)
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.cards.faces.bingo import draw_bingo
from facilitator.rendering.pdf.cards.faces.habit import draw_blank, draw_bridge_card, draw_habit
from facilitator.rendering.pdf.cards.faces.opening import (
    draw_how_to,
    draw_text_card,
    draw_themes,
    draw_title,
)
from facilitator.rendering.pdf.cards.faces.scene import draw_scene, draw_ways
from facilitator.rendering.pdf.cards.faces.statement import draw_statement
from facilitator.rendering.pdf.cards.look import Look
from facilitator.rendering.pdf.tags import Tag

__all__ = ["draw_face"]


def draw_face(canvas: TaggedCanvas, look: Look, face: Face, tag: Tag) -> list[Diagnostic]:  # noqa: PLR0911
    """Draws a face under `tag`, its lower left corner at 0, 0, and gives what is wrong with its
    words."""
    match face:
        case HabitFace():
            return draw_habit(canvas, look, face, tag)
        case BridgeFace():
            return draw_bridge_card(canvas, look, face, tag)
        case BlankFace():
            return draw_blank(canvas, look, face, tag)
        case TitleFace():
            return draw_title(canvas, look, face, tag)
        case HowToFace():
            return draw_how_to(canvas, look, face, tag)
        case ThemesFace():
            return draw_themes(canvas, look, face, tag)
        case TextFace():
            return draw_text_card(canvas, look, face, tag)
        case StatementFace():
            return draw_statement(canvas, look, face, tag)
        case BingoFace():
            return draw_bingo(canvas, look, face, tag)
        case SceneFace():
            return draw_scene(canvas, look, face, tag)
        case WaysFace():
            return draw_ways(canvas, look, face, tag)
