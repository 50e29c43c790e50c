"""Pictures as every document takes them: whole, upright, of a kind that all programs show, and
without a word about whoever took them."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from facilitator.brand import Brand
from facilitator.diagnostics import Diagnostic, FacilitatorError, Place
from facilitator.rendering.pictures import jpeg, without_metadata

if TYPE_CHECKING:
    from PIL import Image

Kind = Literal["png", "jpeg", "gif"]

#: What is kept as it is; other kinds are saved anew as PNG. MPO is what telephones call a JPEG
#: with a second picture behind it.
_KINDS: dict[str, Kind] = {"PNG": "png", "JPEG": "jpeg", "MPO": "jpeg", "GIF": "gif"}
_ORIENTATION = 0x0112  # Exif
#: What is raised for pictures that are cut short or damaged, depending on where.
_DAMAGE = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    TypeError,
    KeyError,
    OverflowError,
    struct.error,
    zlib.error,
)


class Picture(NamedTuple):
    """A picture that can be shown; its size is in pixels."""

    data: bytes
    kind: Kind
    width: int
    height: int


def read_picture(path: Path, place: Place | None) -> Picture:
    """The picture in a file. Raises FacilitatorError, with the place that names the file, where it
    cannot be read, or is no whole picture."""
    try:
        return _picture(path.read_bytes())
    except OSError as error:
        raise _unreadable(path, error.strerror or "it is damaged or cut short", place) from error
    except _DAMAGE as error:
        raise _unreadable(path, "it is damaged or cut short", place) from error


def read_logo(brand: Brand) -> Picture | None:
    """The brand's logo, if it has one. Raises FacilitatorError as `read_picture` does."""
    return read_picture(brand.logo, brand.places.get("logo")) if brand.logo else None


def _unreadable(path: Path, reason: str, place: Place | None) -> FacilitatorError:
    message = f"{path.name} cannot be read as a picture ({reason})"
    hint = "Use a PNG or JPEG file."
    return FacilitatorError([Diagnostic("picture-unreadable", "error", message, place, hint)])


# A logo is read for each document.
@lru_cache(maxsize=2)
def _picture(data: bytes) -> Picture:
    # Imported here: most documents have no picture.
    from PIL import Image

    with warnings.catch_warnings():
        # Of what a camera wrote wrongly beside the picture: it is left out anyway.
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(data)) as image:
                image.load()
                return _plain(image, data)
        except Image.DecompressionBombError as error:
            raise ValueError("it unpacks to more than a picture holds") from error


def _plain(image: Image.Image, data: bytes) -> Picture:
    """The picture as it is in the file, without its metadata; saved anew only where programs
    would show it wrongly."""
    from PIL import ImageOps

    kind = _KINDS.get(image.format or "")
    is_upright = image.getexif().get(_ORIENTATION, 1) == 1
    if kind is None or not is_upright or (kind == "jpeg" and not jpeg.is_usual(data)):
        # Most programs ignore the camera's note of which way is up.
        upright = ImageOps.exif_transpose(image)
        kind = kind or "png"
        return Picture(without_metadata(_saved(upright, kind)), kind, *upright.size)
    plain = without_metadata(data)
    return Picture(jpeg.with_head(plain) if kind == "jpeg" else plain, kind, *image.size)


def _saved(image: Image.Image, kind: Kind) -> bytes:
    buffer = io.BytesIO()
    if kind == "jpeg":
        in_colour = image if image.mode in ("L", "RGB") else image.convert("RGB")
        in_colour.save(buffer, "JPEG", quality=90)
    else:
        image.save(buffer, "PNG")
    return buffer.getvalue()
