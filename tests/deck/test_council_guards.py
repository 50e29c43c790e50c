"""Templates that nobody should use: one clear line each."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from facilitator.brand import Brand
from facilitator.diagnostics import FacilitatorError
from facilitator.rendering.pptx import render
from facilitator.settings import Settings
from tests.deck import councils, samples
from tests.deck.council_decks import PLACE
from tests.deck.reading import Deck
from tests.deck.rewriting import Change, rewritten


def _bomb(parts: dict[str, bytes]) -> None:
    parts["ppt/media/bomb.png"] = b"\x00" * 60_000_000


def _entities(parts: dict[str, bytes]) -> None:
    theme = parts["ppt/theme/theme1.xml"]
    start = theme.index(b"<a:theme")
    bomb = b'<!DOCTYPE t [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    parts["ppt/theme/theme1.xml"] = theme[:start] + bomb + theme[start:]


def _outside_picture(parts: dict[str, bytes]) -> None:
    name = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
    parts[name] = parts[name].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/image" Target="http://example.org/spy.png" TargetMode="External"/>'
        b"</Relationships>",
    )


def _no_layouts(parts: dict[str, bytes]) -> None:
    name = "ppt/slideMasters/slideMaster1.xml"
    parts[name] = re.sub(rb"<p:sldLayoutIdLst>.*</p:sldLayoutIdLst>", b"", parts[name], flags=re.S)


def _no_theme(parts: dict[str, bytes]) -> None:
    del parts["ppt/slideMasters/slideMaster1.xml"]


def _no_colours(parts: dict[str, bytes]) -> None:
    name = "ppt/slideMasters/slideMaster1.xml"
    parts[name] = re.sub(rb"<p:clrMap [^>]*/>", b"", parts[name])


def _no_fonts(parts: dict[str, bytes]) -> None:
    del parts["ppt/theme/theme1.xml"]


def _no_master(parts: dict[str, bytes]) -> None:
    del parts["ppt/slideLayouts/_rels/slideLayout3.xml.rels"]


def _sized(size: bytes) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        main = parts["ppt/presentation.xml"]
        parts["ppt/presentation.xml"] = re.sub(rb"<p:sldSz [^>]*/>", size, main)

    return change


def _hoard(parts: dict[str, bytes]) -> None:
    """Far more layouts than anybody has."""
    name = "ppt/slideMasters/slideMaster1.xml"
    entry = re.search(rb'<p:sldLayoutId [^>]*r:id="\w+"/>', parts[name])
    assert entry is not None
    parts[name] = parts[name].replace(entry[0], entry[0] * 600)


def _other_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (lambda: rewritten(councils.plain_4x3(), _bomb), "unpacks to far more"),
        (lambda: rewritten(councils.plain_4x3(), _entities), "holds entities"),
        (
            lambda: rewritten(councils.plain_4x3(), _outside_picture),
            "takes something from outside (image: ",
        ),
        (lambda: rewritten(councils.plain_4x3(), _no_layouts), "has no layouts"),
        (lambda: rewritten(councils.plain_4x3(), _no_theme), "has no layouts"),
        (lambda: rewritten(councils.plain_4x3(), _no_colours), "has no map of its colours"),
        (lambda: rewritten(councils.plain_4x3(), _no_fonts), "has no theme"),
        (lambda: rewritten(councils.plain_4x3(), _no_master), "does not know its master"),
        (lambda: rewritten(councils.plain_4x3(), _hoard), "has 610 layouts"),
        (
            lambda: rewritten(councils.plain_4x3(), _sized(b'<p:sldSz cx="914400" cy="914400"/>')),
            "has slides of 2.5 x 2.5 cm",
        ),
        (
            lambda: rewritten(councils.plain_4x3(), _sized(b'<p:sldSz cx="nan" cy="1e400"/>')),
            "has slides of 0.0 x 0.0 cm",
        ),
        (lambda: councils.plain_4x3()[:9000], "is damaged or cut short"),
        (lambda: b"Not a zip file at all", "is not a presentation"),
        (lambda: b"", "is not a presentation"),
        (lambda: b"\xd0\xcf\x11\xe0" + bytes(4000), "is in the format of PowerPoint 2003"),
        (_other_zip, "is not a presentation"),
    ],
)
def test_a_hostile_template_is_one_clear_line(
    data: object, words: str, tmp_path: Path, picture_folder: Path
) -> None:
    path = tmp_path / "council.potx"
    path.write_bytes(data())  # type: ignore[operator]
    brand = Brand(template=path, places={"template": PLACE})
    with pytest.raises(FacilitatorError) as caught:
        render(samples.small(picture_folder), brand, Settings())
    (said,) = caught.value.diagnostics
    assert said.rule == "template-unreadable"
    assert said.place == PLACE
    assert said.message.startswith("council.potx ") and words in said.message
    assert said.hint


def test_macros_are_dropped_with_a_word(tmp_path: Path, picture_folder: Path) -> None:
    def with_macros(parts: dict[str, bytes]) -> None:
        types = parts["[Content_Types].xml"].decode()
        types = re.sub(
            r"application/vnd.openxmlformats-officedocument.presentationml.presentation.main\+xml",
            "application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
            types,
        )
        parts["[Content_Types].xml"] = types.replace(
            "</Types>",
            '<Override PartName="/ppt/vbaProject.bin"'
            ' ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        ).encode()
        parts["ppt/vbaProject.bin"] = b"macros"
        rels = parts["ppt/_rels/presentation.xml.rels"]
        parts["ppt/_rels/presentation.xml.rels"] = rels.replace(
            b"</Relationships>",
            b'<Relationship Id="rId77" Type="http://schemas.microsoft.com/office/2006/'
            b'relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
        )

    path = tmp_path / "council.pptx"
    path.write_bytes(rewritten(councils.plain_4x3(), with_macros))
    brand = Brand(template=path, places={"template": PLACE})
    rendered = render(samples.small(picture_folder), brand, Settings())
    (said,) = rendered.diagnostics
    assert (said.rule, said.severity, said.place) == ("template-macros", "warning", PLACE)
    assert not [name for name in Deck(rendered.data).names if "vba" in name]
    assert b"macroEnabled" not in Deck(rendered.data).parts["[Content_Types].xml"]
