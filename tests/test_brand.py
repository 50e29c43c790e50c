"""Colours: contrast as the guidelines define it, and the nearest readable shade."""

from __future__ import annotations

import pytest

from facilitator.brand import DEFAULT_COLOURS, TEXT_CONTRAST, TEXT_ROLES, contrast, nearest_readable


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("role", TEXT_ROLES)
@pytest.mark.parametrize("ground", ["paper", "wash"])
def test_the_default_colours_can_be_read(role: str, ground: str) -> None:
    assert contrast(DEFAULT_COLOURS[role], DEFAULT_COLOURS[ground]) >= TEXT_CONTRAST


@pytest.mark.parametrize("faint", ["#F2C25B", "#FFFFFF", "#C9C2B6"])
def test_a_faint_colour_has_a_readable_neighbour(faint: str) -> None:
    assert contrast(nearest_readable(faint, "#FFFFFF"), "#FFFFFF") >= TEXT_CONTRAST


def test_a_readable_colour_stays() -> None:
    assert nearest_readable("#1B2A33", "#FFFFFF") == "#1B2A33"
