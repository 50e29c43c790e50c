"""Pictures as they go into documents: the picture, and nothing about whoever took it."""

from __future__ import annotations

from facilitator.rendering.pictures import gif, jpeg, png


def without_metadata(data: bytes) -> bytes:
    """A JPEG, PNG or GIF without what says where, when, by whom and with what it was made; anything
    else as it is. The pixels, and what is needed to show them, stay byte for byte."""
    if data.startswith(jpeg.START):
        return jpeg.plain_jpeg(data)
    if data.startswith(png.START):
        return png.plain_png(data)
    if data.startswith(gif.STARTS):
        return gif.plain_gif(data)
    return data
