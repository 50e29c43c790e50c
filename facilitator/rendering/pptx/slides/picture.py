"""Pictures: read from disk, placed whole or cropped to fill."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageOps, UnidentifiedImageError

from facilitator.diagnostics import Place
from facilitator.pack import PictureSlide
from facilitator.rendering.pictures import without_metadata
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.complaints import picture_unreadable
from facilitator.rendering.pptx.paragraphs import Para, para
from facilitator.rendering.pptx.stage import Stage
from facilitator.rendering.pptx.style import Box
from facilitator.text import ListBlock, Paragraph, Prose

#: Formats that every program shows; others are saved anew as PNG. MPO is what telephones call a
#: JPEG with a second picture behind it.
_EXTENSIONS = {"PNG": "png", "JPEG": "jpg", "MPO": "jpg", "GIF": "gif"}
_ORIENTATION = 0x0112  # Exif


class Picture(NamedTuple):
    """A picture that is in the package: its part, and its size in pixels."""

    media: str
    width: int
    height: int


def draw_picture(slide: PictureSlide, stage: Stage) -> None:
    canvas = Canvas(stage, slide, "Picture")
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


def read_picture(stage: Stage, path: Path, place: Place | None) -> Picture | None:
    """The picture, upright and in a format that every program shows; nothing, and a diagnostic,
    when it cannot be read."""
    try:
        data = path.read_bytes()
        with Image.open(io.BytesIO(data)) as image:
            extension = _EXTENSIONS.get(image.format or "", "")
            turned = image.getexif().get(_ORIENTATION, 1) != 1
            if turned or not extension:
                # Most programs ignore the camera's note of which way is up.
                upright = ImageOps.exif_transpose(image)
                extension = extension or "png"
                data, (width, height) = _saved(upright, extension), upright.size
            else:
                width, height = image.size
            data = without_metadata(data)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "no picture"
        stage.say(*picture_unreadable(path.name, reason, place))
        return None
    return Picture(stage.media(data, extension), width, height)


def _saved(image: Image.Image, extension: str) -> bytes:
    buffer = io.BytesIO()
    if extension == "jpg":
        image.save(buffer, "JPEG", quality=90)
    else:
        image.save(buffer, "PNG")
    return buffer.getvalue()


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
