"""The first slide."""

from __future__ import annotations

from facilitator.pack import TitleSlide
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.paragraphs import para, paras
from facilitator.rendering.pptx.slides.picture import contained, read_picture
from facilitator.rendering.pptx.stage import Stage
from facilitator.rendering.pptx.style import Box

_TILE_PT = 100
_GAP_PT = 60
_PITCH_PT = 140
_MOST_BRIDGES = 3


def draw_title(slide: TitleSlide, stage: Stage) -> None:
    canvas = Canvas(stage, slide, "Title")
    if not canvas.layout.is_ours:
        _fill_theirs(canvas, slide)
        return
    if not _draw_logo(canvas, slide.organisation.plain):
        canvas.fill("organisation", (para(slide.organisation),))
    canvas.fill("subtitle", (para(slide.subtitle),))
    canvas.fill("when", paras((slide.when, slide.where)))
    for number, bridge in enumerate(slide.bridges[:_MOST_BRIDGES]):
        at = Box(620, 80 + _PITCH_PT * number, _TILE_PT, _TILE_PT)
        canvas.bridge(f"bridge-{number + 1}", bridge, at, _GAP_PT)


def _fill_theirs(canvas: Canvas, slide: TitleSlide) -> None:
    """A council's title slide has a logo and a picture of its own; the words go where it has room
    for words."""
    subtitle, rest = paras((slide.subtitle,)), paras((slide.when, slide.where, slide.organisation))
    if canvas.layout.has("when"):
        canvas.fill("subtitle", subtitle)
        canvas.fill("when", rest)
    else:
        canvas.fill("subtitle", (*subtitle, *rest))


def _draw_logo(canvas: Canvas, organisation: str) -> bool:
    """The brand's logo in place of the organisation's name, at the left of its box."""
    brand = canvas.stage.brand
    if brand.logo is None:
        return False
    place = brand.places.get("logo")
    picture = read_picture(canvas.stage, brand.logo, place)
    if picture is None:
        return False
    room = canvas.layout["organisation"].box
    box = contained(picture, room)._replace(x=room.x)
    canvas.picture("logo", picture.media, box, brand.logo_alt or organisation or brand.name)
    return True
