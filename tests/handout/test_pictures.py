"""A picture is read in one way for slides, PDF, Word and page, whatever program saved it."""

from __future__ import annotations

import base64
import io
import os
import random
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from facilitator.brand import DEFAULT_BRAND, Brand
from facilitator.diagnostics import FacilitatorError, Place, Source
from facilitator.pack.deck import TitleSlide
from facilitator.pack.whole import Pack
from facilitator.rendering import docx, pptx
from facilitator.rendering.html import handout as page
from facilitator.rendering.pdf import handout as pdf
from facilitator.rendering.pictures import jpeg
from facilitator.rendering.pictures.reading import read_picture
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from tests.deck import samples as slides
from tests.handout import packs

Render = Callable[[Pack, Brand, Settings], Rendered]

#: A handout, and a deck of a title alone.
TITLE = TitleSlide(
    name="session.title",
    title=slides.t("A title"),
    notes=slides.notes("Welcome."),
    organisation=slides.t("Elmshire District Council"),
)
PACK = replace(packs.pack("english"), deck=slides.pack_of(TITLE, title="A deck").deck)
PLACE = Place(Source("assets/brand.yaml", "logo: logo.png"), 1)
TALL, WIDE = (40, 60), (60, 40)


def picture(kind: str, *, orientation: int = 1, mode: str = "RGB") -> bytes:
    """A picture 60 pixels wide and 40 high, as it lies in the file; its left is red."""
    image = Image.new("RGB", WIDE, "blue")
    image.paste("red", (0, 0, 20, 40))
    exif = Image.Exif()
    exif[0x0112] = orientation
    buffer = io.BytesIO()
    image.convert(mode).save(buffer, kind, **({"exif": exif} if kind == "JPEG" else {}))
    return buffer.getvalue()


def without_head(data: bytes) -> bytes:
    """A JPEG without the JFIF head, as many programs save one."""
    assert data[2:4] == b"\xff\xe0"
    return data[:2] + data[4 + int.from_bytes(data[4:6], "big") :]


def in_file(name: str) -> Callable[[bytes], list[bytes]]:
    def pictures(data: bytes) -> list[bytes]:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [archive.read(each) for each in archive.namelist() if each.startswith(name)]

    return pictures


def in_page(data: bytes) -> list[bytes]:
    found = re.findall(r'src="data:image/(\w+);base64,([^"]+)"', data.decode())
    pictures = [(kind, base64.b64decode(each)) for kind, each in found]
    for kind, each in pictures:
        assert Image.open(io.BytesIO(each)).format == kind.upper()
    return [each for _, each in pictures]


def in_pdf(data: bytes) -> list[bytes]:
    with pikepdf.open(io.BytesIO(data)) as document:
        images = [each for sheet in document.pages for each in sheet.get_images().values()]
        written = []
        for each in images:
            buffer = io.BytesIO()
            image = pikepdf.PdfImage(each)  # type: ignore[arg-type]
            image.as_pil_image().save(buffer, "PNG")
            written.append(buffer.getvalue())
    return written


DOCUMENTS: dict[str, tuple[Render, Callable[[bytes], list[bytes]]]] = {
    "deck": (pptx.render, in_file("ppt/media/")),
    "word": (docx.render, in_file("word/media/")),
    "page": (page.render, in_page),
    "pdf": (pdf.render, in_pdf),
}


def logos(document: str, logo: Path) -> list[Image.Image]:
    """Pictures in a document that are no codes: they have colours."""
    render, pictures = DOCUMENTS[document]
    brand = replace(DEFAULT_BRAND, logo=logo, logo_alt="Elmshire", places={"logo": PLACE})
    found = [
        Image.open(io.BytesIO(each)) for each in pictures(render(PACK, brand, Settings()).data)
    ]
    return [each for each in found if each.mode not in ("1", "L")]


PICTURES = {
    "logo.png": (picture("PNG"), WIDE),
    "logo.gif": (picture("GIF", mode="P"), WIDE),
    "without-head.jpg": (without_head(picture("JPEG")), WIDE),
    "camera.jpg": (without_head(picture("JPEG", orientation=6)), TALL),
    "inks.jpg": (picture("JPEG", mode="CMYK"), WIDE),
    "named-wrongly.png": (picture("GIF", mode="P"), WIDE),
}


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("name", PICTURES)
def test_a_logo_is_shown_upright_in_its_colours(document: str, name: str, tmp_path: Path) -> None:
    data, size = PICTURES[name]
    (tmp_path / name).write_bytes(data)
    (logo,) = logos(document, tmp_path / name)
    assert logo.size == size
    red, green, blue = logo.convert("RGB").getpixel((5, 5))  # type: ignore[misc]
    assert red > 180 and green < 60 and blue < 60
    red, green, blue = logo.convert("RGB").getpixel((size[0] - 3, size[1] - 3))  # type: ignore[misc]
    assert red < 60 and green < 60 and blue > 150


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("name", ["logo.png", "logo.gif", "without-head.jpg"])
def test_a_logo_that_is_cut_short_is_told_once_in_the_same_words(
    document: str, name: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_bytes(PICTURES[name][0][:-40])
    render, _ = DOCUMENTS[document]
    brand = replace(DEFAULT_BRAND, logo=file, logo_alt="Elmshire", places={"logo": PLACE})
    try:
        said = render(PACK, brand, Settings()).diagnostics
    except FacilitatorError as error:
        said = error.diagnostics
    (fault,) = (each for each in said if each.rule == "picture-unreadable")
    assert fault.place == PLACE
    assert fault.message == f"{name} cannot be read as a picture (it is damaged or cut short)"


def test_a_usual_jpeg_keeps_every_pixel() -> None:
    before = without_head(picture("JPEG"))
    after = jpeg.with_head(before)
    assert after[6:10] == b"JFIF" and jpeg.with_head(after) == after
    with Image.open(io.BytesIO(before)) as one, Image.open(io.BytesIO(after)) as other:
        assert one.tobytes() == other.tobytes()


def test_colours_that_jfif_does_not_know_are_told() -> None:
    usual = picture("JPEG")
    assert jpeg.is_usual(usual) and jpeg.is_usual(picture("JPEG", mode="L"))
    assert not jpeg.is_usual(picture("JPEG", mode="CMYK"))
    plain_red = b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00\x00"
    assert not jpeg.is_usual(usual[:2] + plain_red + without_head(usual)[2:])


@pytest.mark.fuzz
@pytest.mark.parametrize("name", PICTURES)
def test_a_damaged_picture_is_shown_or_refused(name: str, tmp_path: Path) -> None:
    file, data = tmp_path / name, PICTURES[name][0]
    for number in range(int(os.environ.get("FUZZ_EXAMPLES", "60"))):
        choose = random.Random(number)
        changed = bytearray(data[: choose.randrange(1, len(data) + 1)])
        for _ in range(choose.randrange(4)):
            changed[choose.randrange(len(changed))] = choose.randrange(256)
        file.write_bytes(bytes(changed))
        try:
            read = read_picture(file, PLACE)
        except FacilitatorError:
            continue
        assert read.width > 0 and read.height > 0
