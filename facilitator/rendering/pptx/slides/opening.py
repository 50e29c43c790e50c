"""The first slide."""

from __future__ import annotations

from dataclasses import replace

from facilitator.pack.deck import TitleSlide
from facilitator.rendering.pptx.bridge import draw_bridge
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.paragraphs import para, paras
from facilitator.rendering.pptx.slides.picture import contained, read_picture
from facilitator.rendering.pptx.stage import Stage
from facilitator.rendering.pptx.style import Box

_TILE_PT = 100
_GAP_PT = 60
_PITCH_PT = 140
_MOST_BRIDGES = 3
#: Between a logo and the name beside it; the least width of that name; its height over a logo.
_LOGO_GAP_PT, _LEAST_NAME_PT, _NAME_PT = 20, 200, 32


def draw_title(slide: TitleSlide, stage: Stage) -> None:
    """The first slide, with the logo beside the name of the organisation."""
    canvas = Canvas(stage, slide, "Title")
    if not canvas.layout.is_ours:
        _fill_theirs(canvas, slide)
        return
    logo = _draw_logo(canvas, slide.organisation.plain)
    place = canvas.layout["organisation"]
    canvas.fill(
        "organisation",
        (para(slide.organisation),),
        place=replace(place, box=_beside(logo, place.box)) if logo else None,
    )
    canvas.fill("subtitle", (para(slide.subtitle),))
    # Nobody can shorten a date: only a venue's name is told to be too long.
    canvas.fill("when", paras((slide.when, slide.where)), quiet=not slide.where)
    for number, bridge in enumerate(slide.bridges[:_MOST_BRIDGES]):
        at = Box(620, 80 + _PITCH_PT * number, _TILE_PT, _TILE_PT)
        draw_bridge(canvas, f"bridge-{number + 1}", bridge, at, _GAP_PT)


def _fill_theirs(canvas: Canvas, slide: TitleSlide) -> None:
    """A council's title slide has a logo and a picture of its own; the words go where it has room
    for words."""
    subtitle, rest = paras((slide.subtitle,)), paras((slide.when, slide.where, slide.organisation))
    if canvas.layout.has("when"):
        canvas.fill("subtitle", subtitle)
        canvas.fill("when", rest)
    else:
        canvas.fill("subtitle", (*subtitle, *rest))


def _beside(logo: Box, room: Box) -> Box:
    """Where the organisation's name stands: at the right of its logo, or over a wide one."""
    left = logo.x + logo.width + _LOGO_GAP_PT
    if room.x + room.width - left >= _LEAST_NAME_PT:
        return room._replace(x=left, width=room.x + room.width - left)
    return room._replace(y=room.y - _NAME_PT - 8, height=_NAME_PT)


def _draw_logo(canvas: Canvas, organisation: str) -> Box | None:
    """The brand's logo, at the left of the box of the organisation's name, and where it lies."""
    brand = canvas.stage.brand
    if brand.logo is None:
        return None
    place = brand.places.get("logo")
    picture = read_picture(canvas.stage, brand.logo, place)
    if picture is None:
        return None
    room = canvas.layout["organisation"].box
    box = contained(picture, room)._replace(x=room.x)
    canvas.picture("logo", picture.media, box, brand.logo_alt or organisation or brand.name)
    return box
