"""The first slide."""

from __future__ import annotations

from dataclasses import replace

from facilitator.openxml.boxes import Box
from facilitator.pack.deck import TitleSlide
from facilitator.rendering.pptx.bridge import draw_bridge
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.paragraphs import para, paras
from facilitator.rendering.pptx.slides.picture import Picture, contained, read_picture
from facilitator.rendering.pptx.stage import Stage

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
    _draw_organisation(canvas, slide)
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


def _draw_organisation(canvas: Canvas, slide: TitleSlide) -> None:
    """The name of the organisation, and the brand's logo before it or under it."""
    words = (para(slide.organisation),)
    logo = _logo(canvas)
    if logo is None:
        canvas.fill("organisation", words)
        return
    picture, box = logo
    place = canvas.layout["organisation"]
    place = replace(place, box=_beside(box, place.box))
    brand = canvas.stage.brand
    description = brand.logo_alt or slide.organisation.plain or brand.name
    if place.box.bottom <= box.y:  # what stands higher is read first
        canvas.fill("organisation", words, place=place)
        canvas.picture("logo", picture.media, box, description)
    else:
        canvas.picture("logo", picture.media, box, description)
        canvas.fill("organisation", words, place=place)


def _logo(canvas: Canvas) -> tuple[Picture, Box] | None:
    """The brand's logo, and its box at the left of the room of the organisation's name."""
    brand = canvas.stage.brand
    if brand.logo is None:
        return None
    picture = read_picture(canvas.stage, brand.logo, brand.places.get("logo"))
    if picture is None:
        return None
    room = canvas.layout["organisation"].box
    return picture, contained(picture, room)._replace(x=room.x)


def _beside(logo: Box, room: Box) -> Box:
    """Where the organisation's name stands: at the right of its logo, or over a wide one."""
    left = logo.right + _LOGO_GAP_PT
    if room.right - left >= _LEAST_NAME_PT:
        return room._replace(x=left, width=room.right - left)
    return room._replace(y=room.y - _NAME_PT - 8, height=_NAME_PT)
