"""The file: sound, the same each time, and silent about who made it where."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import validate_pptx

from facilitator.brand import DEFAULT_BRAND
from facilitator.rendering.pptx import render
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from tests.deck import samples
from tests.deck.reading import Deck, faults
from tests.deck.whole_plan import drawn as drawn_plan
from tests.deck.whole_plan import plan


@pytest.mark.parametrize("name", ["small", "torture"])
def test_the_schemas_find_no_fault(drawn: dict[str, Rendered], name: str, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(drawn[name].data)
    result = validate_pptx(file)
    assert result.is_valid, [str(each) for each in result.errors]
    assert not result.errors


@pytest.mark.parametrize("name", ["small", "torture"])
def test_the_package_is_sound(drawn: dict[str, Rendered], name: str) -> None:
    assert faults(drawn[name].data) == []


def _changed(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    deck = Deck(data)
    change(deck.parts)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in deck.parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _forget_type(parts: dict[str, bytes]) -> None:
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = re.sub(
        rb'<Override PartName="/ppt/slides/slide2.xml"[^>]*>', b"", types
    )


def _lose_part(parts: dict[str, bytes]) -> None:
    del parts["ppt/slides/slide2.xml"]


def _add_orphan(parts: dict[str, bytes]) -> None:
    parts["ppt/media/orphan.png"] = b""


def _repeat_shape(parts: dict[str, bytes]) -> None:
    slide = parts["ppt/slides/slide2.xml"]
    parts["ppt/slides/slide2.xml"] = slide.replace(b'cNvPr id="3"', b'cNvPr id="2"')


def _upset_section(parts: dict[str, bytes]) -> None:
    main = parts["ppt/presentation.xml"]
    parts["ppt/presentation.xml"] = main.replace(b'<p14:sldId id="257"/>', b"")


def _repeat_name(parts: dict[str, bytes]) -> None:
    slide = parts["ppt/slides/slide2.xml"]
    parts["ppt/slides/slide2.xml"] = slide.replace(
        b'<p:cSld name="session.outcomes">', b'<p:cSld name="session.title">'
    )


@pytest.mark.parametrize(
    "change",
    [_forget_type, _lose_part, _add_orphan, _repeat_shape, _repeat_name, _upset_section],
    ids=lambda change: change.__name__,
)
def test_seeded_faults_are_found(
    drawn: dict[str, Rendered], change: Callable[[dict[str, bytes]], None]
) -> None:
    try:
        found = faults(_changed(drawn["small"].data, change))
    except KeyError:
        return  # so broken that it cannot be read
    assert found


def test_the_same_pack_gives_the_same_bytes(
    drawn: dict[str, Rendered], picture_folder: Path
) -> None:
    again = render(samples.small(picture_folder), DEFAULT_BRAND, Settings())
    assert again.data == drawn["small"].data


def test_the_date_is_the_source_date_and_no_other(picture_folder: Path) -> None:
    moment = datetime(2026, 3, 4, 5, 6, 8, tzinfo=UTC)
    deck = Deck(render(samples.small(picture_folder), DEFAULT_BRAND, Settings(moment)).data)
    assert deck.dates == {(2026, 3, 4, 5, 6, 8)}
    everything = b"".join(deck.parts.values())
    dates = set(re.findall(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", everything))
    assert dates == {b"2026-03-04T05:06:08Z"}
    with zipfile.ZipFile(io.BytesIO(deck.parts["ppt/embeddings/sheet1.xlsx"])) as sheet:
        assert b"2026-03-04T05:06:08Z" in sheet.read("docProps/core.xml")


def test_no_library_machine_or_user_is_named(any_deck: Deck, picture_folder: Path) -> None:
    forbidden = [b"python-pptx", b"Steve Canny", b"XlsxWriter", str(picture_folder).encode()]
    for name, data in any_deck.parts.items():
        contents = [data]
        if name.endswith(".xlsx"):
            with zipfile.ZipFile(io.BytesIO(data)) as sheet:
                contents = [sheet.read(each) for each in sheet.namelist()]
        for content in contents:
            assert not [word for word in forbidden if word in content], name


def test_the_document_says_what_it_is_in_which_language_and_for_whom(tmp_path: Path) -> None:
    facts = plan(language="cy", organisation="Cyngor <Elm> & Co")
    core = drawn_plan(facts, tmp_path).xml("docProps/core.xml")
    said = {etree.QName(each).localname: each.text for each in core}
    assert said["title"] == "Same habit, new place"
    assert said["subject"] == "For councillors"
    assert said["language"] == "cy"
    assert said["creator"] == "Cyngor <Elm> & Co"
    assert said["lastModifiedBy"] == "facilitator"


def test_a_document_for_nobody_in_particular_has_its_maker_as_author(tmp_path: Path) -> None:
    facts = plan()
    del facts["organisation"], facts["subtitle"]
    core = drawn_plan(facts, tmp_path).parts["docProps/core.xml"]
    assert b"<dc:creator>facilitator</dc:creator>" in core
    assert b"subject" not in core


def test_the_count_is_that_of_the_slides(drawn: dict[str, Rendered]) -> None:
    for rendered in drawn.values():
        assert rendered.unit == "slides"
        assert rendered.count == len(Deck(rendered.data).slides)


def test_a_picture_that_is_shown_twice_is_kept_once(small: Deck) -> None:
    pictures = [name for name in small.names if name.startswith("ppt/media/")]
    assert len(pictures) == 2  # the photograph, and the code
