"""Pictures: placed whole or cropped to fill."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from facilitator.diagnostics import FacilitatorError, Place
from facilitator.openxml.boxes import Box
from facilitator.pack.deck import PictureSlide
from facilitator.rendering.pictures import reading
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.fit import fit
from facilitator.rendering.pptx.layouts.parts import Placeholder
from facilitator.rendering.pptx.paragraphs import Para, para
from facilitator.rendering.pptx.stage import Stage
from facilitator.text import ListBlock, Paragraph, Prose


class Picture(NamedTuple):
    """A picture that is in the package: its part, and its size in pixels."""

    media: str
    width: int
    height: int


def draw_picture(slide: PictureSlide, stage: Stage) -> None:
    """A picture, whole or cropped to fill its room, with its caption."""
    canvas = Canvas(stage, slide, "Picture", title_place=_title_place(slide, stage))
    picture = read_picture(stage, slide.path, slide.title.place)
    room = canvas.layout["picture"].box
    if not slide.caption and not canvas.layout.is_ours:
        caption = canvas.layout["caption"].box
        if caption.bottom > room.y and canvas.layout["picture"].kind == "box":
            room = room._replace(x=caption.x, width=room.right - caption.x)
    if picture:
        if slide.fit == "cover":
            crop = covering(picture, room)
            canvas.picture("picture", picture.media, room, slide.alt, crop)
        else:
            box = contained(picture, room)
            canvas.picture("picture", picture.media, box, slide.alt)
    canvas.fill("caption", prose_paras(slide.caption))


def _title_place(slide: PictureSlide, stage: Stage) -> Placeholder | None:
    """A title that needs it has the room of the caption too, where there is none."""
    layout = stage.layouts["Picture"]
    title, caption = layout["title"], layout["caption"]
    if slide.caption or not layout.is_ours:
        return None
    if fit((para(slide.title),), title.levels, title.room, title.sizes()).share == 1:
        return None
    return replace(title, box=title.box._replace(height=caption.box.bottom - title.box.y))


def read_picture(stage: Stage, path: Path, place: Place | None) -> Picture | None:
    """The picture, in the package; nothing, and a diagnostic, when it cannot be read."""
    try:
        read = reading.read_picture(path, place)
    except FacilitatorError as error:
        stage.diagnostics.update(dict.fromkeys(error.diagnostics))
        return None
    return Picture(stage.media(read.data, read.kind), read.width, read.height)


def contained(picture: Picture, room: Box) -> Box:
    """The largest box of the picture's shape within the room, in its middle."""
    scale = min(room.width / picture.width, room.height / picture.height)
    width, height = picture.width * scale, picture.height * scale
    return Box(
        room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height
    )


def covering(picture: Picture, room: Box) -> tuple[float, float, float, float]:
    """Shares to cut off at left, top, right and bottom, so that the rest has the room's shape."""
    shape, wanted = picture.width / picture.height, room.width / room.height
    if shape > wanted:
        cut = (1 - wanted / shape) / 2
        return cut, 0, cut, 0
    cut = (1 - shape / wanted) / 2
    return 0, cut, 0, cut


def prose_paras(prose: Prose) -> tuple[Para, ...]:
    """Paragraphs at level 1, items of lists at level 2."""
    return tuple(_prose_paras(prose))


def _prose_paras(prose: Iterable[Paragraph | ListBlock]) -> Iterator[Para]:
    for block in prose:
        if isinstance(block, Paragraph):
            yield para(block.text)
            continue
        for text, inner in block.items:
            yield para(text, level=2)
            yield from _prose_paras(inner)
