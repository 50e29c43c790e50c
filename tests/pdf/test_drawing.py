"""Shapes: colours from the brand, codes that scan, marks that stay in their boxes."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable
from dataclasses import fields, replace
from typing import get_args

import pypdfium2
import pytest
from PIL import Image, ImageOps
from reportlab.lib.colors import Color, black
from reportlab.pdfgen.canvas import Canvas

from facilitator.brand import DEFAULT_BRAND, DEFAULT_COLOURS
from facilitator.pack.bridges import Mode, Theme
from facilitator.rendering.codes import code
from facilitator.rendering.pdf import drawing
from facilitator.rendering.pdf.drawing import Palette

SIZE = 200
PALETTE = Palette.of(DEFAULT_BRAND)
MONO = Palette.of(DEFAULT_BRAND, mono=True)
THEMES: tuple[Theme, ...] = get_args(Theme)
MODES: tuple[Mode, ...] = get_args(Mode)


def picture(draw: Callable[[Canvas], object], scale: float = 4) -> Image.Image:
    """What is drawn on a page of 200 points square, in grey."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(SIZE, SIZE), invariant=1)
    draw(canvas)
    canvas.save()
    with pypdfium2.PdfDocument(stream.getvalue()) as pdf:
        return pdf[0].render(scale=scale, grayscale=True).to_pil().copy()


def inked(draw: Callable[[Canvas], object]) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of what is drawn, in points."""
    box = ImageOps.invert(picture(draw)).getbbox()
    assert box is not None
    return box[0] / 4, SIZE - box[3] / 4, box[2] / 4, SIZE - box[1] / 4


def hexadecimal(colour: Color) -> str:
    return f"#{colour.hexval()[2:].upper()}"


def test_colours_come_from_the_brand() -> None:
    brand = replace(DEFAULT_BRAND, colours={**DEFAULT_COLOURS, "offline": "#112233"})
    palette = Palette.of(brand)
    assert hexadecimal(palette.offline) == hexadecimal(palette.side("offline")) == "#112233"
    assert hexadecimal(palette.side("digital")) == DEFAULT_COLOURS["digital"]
    assert hexadecimal(palette.soft) == DEFAULT_COLOURS["muted"]


def test_the_mono_palette_has_no_colour() -> None:
    for field in fields(MONO):
        colour = getattr(MONO, field.name)
        if isinstance(colour, Color):
            assert colour.red == colour.green == colour.blue


@pytest.mark.parametrize("name", ["door-open", "scale", "hand-helping", "circle-help", "heart"])
def test_an_icon_fills_its_box_and_stays_in_it(name: str) -> None:
    left, bottom, right, top = inked(lambda canvas: drawing.icon(canvas, name, 50, 60, 48, black))
    assert left >= 50
    assert right <= 98
    assert bottom >= 60
    assert top <= 108
    assert (right - left) * (top - bottom) > 0.4 * 48 * 48


def test_an_icon_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        picture(lambda canvas: drawing.icon(canvas, "no-such-icon", 0, 0, 10, black))


@pytest.mark.parametrize("theme", THEMES)
def test_a_badge_stands_in_its_place(theme: Theme) -> None:
    left, bottom, right, top = inked(
        lambda canvas: drawing.badge(canvas, theme, 100, 100, 60, black)
    )
    assert left + right == pytest.approx(200, abs=5)
    assert bottom + top == pytest.approx(200, abs=2)
    assert 48 <= right - left <= 70


def test_badges_and_patterns_differ_by_theme_without_colour() -> None:
    badges = {
        picture(lambda canvas, t=theme: drawing.badge(canvas, t, 100, 100, 60, black)).tobytes()
        for theme in THEMES
    }
    patterns = {
        picture(lambda canvas, t=theme: drawing.pattern(canvas, t, 20, 20, 160, 9, black)).tobytes()
        for theme in THEMES
    }
    assert len(badges) == len(patterns) == len(THEMES)


@pytest.mark.parametrize("theme", THEMES)
def test_a_pattern_fills_its_band_and_stays_in_it(theme: Theme) -> None:
    left, bottom, right, top = inked(
        lambda canvas: drawing.pattern(canvas, theme, 20, 40, 160, 9, black)
    )
    assert left == pytest.approx(20, abs=3)
    assert right == pytest.approx(180, abs=3)
    assert bottom >= 39.5
    assert top <= 49.5
    assert top - bottom > 4


def test_modes_differ_in_shape_and_in_bar_without_colour() -> None:
    shapes = {
        picture(lambda canvas, m=mode: drawing.mode_shape(canvas, m, 50, 50, MONO)).tobytes()
        for mode in MODES
    }
    bars = {
        picture(lambda canvas, m=mode: drawing.mode_bar(canvas, m, 50, 50, 80, 12, MONO)).tobytes()
        for mode in MODES
    }
    assert len(shapes) == len(bars) == len(MODES)


def test_without_colour_a_digital_tile_has_a_second_line() -> None:
    def dark(palette: Palette) -> int:
        drawn = picture(lambda canvas: drawing.tile(canvas, 20, 20, 160, 160, "digital", palette))
        middle = drawn.crop((0, drawn.height // 2, drawn.width // 2, drawn.height // 2 + 1))
        pixels = [pixel < 128 for pixel in middle.tobytes()]
        return sum(after and not before for before, after in itertools.pairwise(pixels))

    assert dark(PALETTE) == 1
    assert dark(MONO) == 2


def test_corners_tell_the_sides() -> None:
    def corner(side: drawing.SideName) -> int:
        drawn = picture(lambda canvas: drawing.tile(canvas, 20, 20, 160, 160, side, MONO))
        return min(drawn.crop((78, 78, 84, 84)).tobytes())

    assert corner("offline") < 128
    assert corner("digital") > 250


def test_the_bridge_ends_in_a_square_and_a_circle() -> None:
    left, bottom, right, top = inked(
        lambda canvas: drawing.bridge(canvas, 50, 100, 150, 100, PALETTE, size=10)
    )
    assert (left, right) == (pytest.approx(45, abs=1), pytest.approx(155.5, abs=1))
    assert top - bottom == pytest.approx(11, abs=1)


def test_the_footer_mark_says_how_wide_it_is() -> None:
    widths: list[float] = []
    left, _, right, _ = inked(
        lambda canvas: widths.append(drawing.footer_mark(canvas, 30, 100, PALETTE))
    )
    assert left == pytest.approx(30, abs=0.5)
    assert right == pytest.approx(30 + widths[0], abs=0.5)


def test_writing_lines_hang_under_their_top() -> None:
    _, bottom, _, top = inked(lambda canvas: drawing.write_lines(canvas, 20, 180, 100, 3, 25))
    assert top == pytest.approx(155, abs=0.6)
    assert bottom == pytest.approx(105, abs=0.6)


@pytest.mark.parametrize("data", ["https://example.org/a", "https://example.org/" + "b" * 200])
def test_a_code_shows_every_module(data: str) -> None:
    matrix = code(data)
    side = len(matrix)
    size = 2 * side
    drawn = picture(lambda canvas: drawing.qr(canvas, data, 5, 5, size, black), scale=4)
    foot = drawn.height - 5 * 4
    for row, modules in enumerate(matrix):
        for column, module in enumerate(modules):
            across = 5 * 4 + column * 8 + 4
            down = foot - (side - row) * 8 + 4
            assert (drawn.getpixel((across, down)) < 128) is bool(module)


def test_neighbouring_modules_leave_no_hairline() -> None:
    data = "https://example.org/a"
    matrix = code(data)
    drawn = picture(lambda canvas: drawing.qr(canvas, data, 5, 5, 97.3, black), scale=3)
    module = 97.3 / len(matrix) * 3
    # The left side of the top left finder is seven dark modules high.
    across = int(15 + module / 2)
    top = drawn.height - 15 - 97.3 * 3
    column = [drawn.getpixel((across, int(top + step))) for step in range(2, int(7 * module) - 2)]
    assert max(column) < 60
