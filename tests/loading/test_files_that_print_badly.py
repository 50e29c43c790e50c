"""Pictures and fonts that can be read, and would not print well."""

from __future__ import annotations

import struct
from pathlib import Path

import fontpkg_lato
import pytest

from facilitator.building import check
from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.loading import read_session

HEAD = "facilitator: 1\ntitle: A plan\n"
ONE = "activities:\n- title: One\n  kind: input\n  minutes: 10\n"
LATO = fontpkg_lato.ROOT / "files" / "Lato-Regular.ttf"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "sessions").mkdir()
    (tmp_path / "assets").mkdir()
    return tmp_path


def picture(width: int, height: int) -> bytes:
    """The head of a PNG file of that size: nothing more is read of it."""
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" + struct.pack(">II", width, height) + bytes(9)


def warnings(workspace: Path, width: int, height: int, fit: str = "contain") -> list[Diagnostic]:
    (workspace / "assets" / "ward.png").write_bytes(picture(width, height))
    plan = workspace / "sessions" / "plan.yaml"
    slide = f"  slides:\n  - image: ../assets/ward.png\n    alt: A ward\n    fit: {fit}\n"
    plan.write_text(HEAD + ONE + slide, encoding="utf-8")
    warned = list(read_session(plan).warnings)
    # The check says what the reading found.
    said = [each.render() for each in check(plan) if each.rule == "picture-too-small"]
    assert said == [each.render() for each in warned]
    return warned


@pytest.mark.parametrize(
    ("size", "fit"),
    [
        ((778, 750), "contain"),
        ((778, 10), "contain"),  # as wide as its room, and low
        ((10, 750), "contain"),
        ((778, 750), "cover"),
        ((4000, 750), "cover"),
    ],
)
def test_a_picture_with_enough_pixels_is_fine(
    size: tuple[int, int], fit: str, workspace: Path
) -> None:
    assert warnings(workspace, *size, fit) == []


@pytest.mark.parametrize(
    ("size", "fit", "wanted"),
    [
        ((389, 375), "contain", "778 x 750 pixels or more"),
        ((389, 100), "contain", "778 x 200 pixels or more"),
        ((778, 375), "cover", "1556 x 750 pixels or more"),
        ((1, 1), "contain", "750 x 750 pixels or more"),
    ],
)
def test_a_picture_with_too_few_is_warned_of_with_the_size_it_needs(
    size: tuple[int, int], fit: str, wanted: str, workspace: Path
) -> None:
    (warning,) = warnings(workspace, *size, fit)
    assert (warning.rule, warning.severity) == ("picture-too-small", "warning")
    assert wanted in warning.hint
    assert warning.place is not None
    assert warning.place.excerpt.strip() == "- image: ../assets/ward.png"


def test_a_picture_of_many_pixels_is_refused_by_its_header_alone(workspace: Path) -> None:
    with pytest.raises(FacilitatorError, match="picture-too-large") as caught:
        warnings(workspace, 7_100, 7_100)
    assert "7100 x 7100 pixels" in str(caught.value)
    assert warnings(workspace, 7_000, 7_000) == []


def branded(workspace: Path, brand: str) -> Path:
    (workspace / "assets" / "brand.yaml").write_text(brand, encoding="utf-8")
    plan = workspace / "sessions" / "plan.yaml"
    plan.write_text(HEAD + ONE + "brand: ../assets/brand.yaml\n", encoding="utf-8")
    return plan


def test_a_small_logo_is_warned_of_in_the_brand(workspace: Path) -> None:
    (workspace / "assets" / "logo.png").write_bytes(picture(64, 30))
    plan = branded(workspace, "name: Elmshire\nlogo: logo.png\n")
    (warning,) = read_session(plan).warnings
    assert warning.rule == "picture-too-small"
    assert str(warning.place).endswith("assets/brand.yaml:2:7")


def font(*tables: bytes, start: bytes = b"\x00\x01\x00\x00") -> bytes:
    """A table directory, as it stands at the start of a font."""
    entries = b"".join(tag + bytes(12) for tag in tables)
    return start + struct.pack(">HHHH", len(tables), 0, 0, 0) + entries


def with_font(workspace: Path, data: bytes) -> str:
    """The brand's font, as far as it is accepted."""
    (workspace / "assets" / "ours.ttf").write_bytes(data)
    return read_session(branded(workspace, "fonts: {body: ours.ttf}\n")).brand.body_font


def test_a_static_truetype_font_is_accepted(workspace: Path) -> None:
    assert with_font(workspace, LATO.read_bytes()).endswith("ours.ttf")


@pytest.mark.parametrize(
    ("data", "words", "hint"),
    [
        (font(b"cmap", b"fvar", b"glyf", b"head"), "is a variable font", "static"),
        (font(b"CFF ", b"cmap", b"head", start=b"OTTO"), "PostScript outlines", ".ttf files"),
        (font(b"CFF2", b"cmap", b"head"), "PostScript outlines", ".ttf files"),
        (b"ttcf\x00\x01\x00\x00" + bytes(40), "a collection", "holds one font"),
        (b"wOF2" + bytes(40), "for web pages", ".ttf files"),
        (font(b"cmap", b"head"), "is not a font", ".ttf file"),
        (b"\x00\x01\x00\x00\xff\xff", "is not a font", ".ttf file"),
        (b"<html>", "is not a font", ".ttf file"),
        (b"", "is not a font", ".ttf file"),
    ],
)
def test_other_fonts_are_refused_with_the_reason(
    data: bytes, words: str, hint: str, workspace: Path
) -> None:
    with pytest.raises(FacilitatorError) as caught:
        with_font(workspace, data)
    (fault,) = caught.value.diagnostics
    assert fault.rule == "unusable-font"
    assert words in fault.message
    assert hint in fault.hint
    assert str(fault.place).endswith("assets/brand.yaml:1:15")
