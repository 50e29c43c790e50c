"""Icons become strokes that any drawing can follow."""

from __future__ import annotations

import math

import pytest

from facilitator import icons
from facilitator.icons import Segment

LENGTHS = {"M": 2, "L": 2, "C": 6, "Z": 0}


def test_every_icon_begins_with_a_move_and_stays_in_its_box() -> None:
    assert len(icons.names()) > 1900
    for name in sorted(icons.names()):
        segments = icons.outline(name)
        assert segments[0].op == "M", name
        for op, points in segments:
            assert len(points) == LENGTHS[op]
            assert all(-1 <= value <= 25 for value in points), name


def test_an_alias_draws_the_icon_that_it_stands_for() -> None:
    assert icons.exists("alarm-check")
    assert icons.outline("alarm-check") == icons.outline("alarm-clock-check")


def test_an_unknown_icon_is_a_key_error() -> None:
    assert not icons.exists("no-such-icon")
    with pytest.raises(KeyError, match="no-such-icon"):
        icons.outline("no-such-icon")


def test_a_circle_goes_round_its_centre() -> None:
    circle = [each for each in icons.outline("circle") if each.op == "C"]
    ends = [each.points[4:] for each in circle]
    assert len(circle) == 4
    assert all(math.dist(end, (12, 12)) == pytest.approx(10) for end in ends)
    middles = [
        _at(start, each, 0.5) for start, each in zip([(22, 12), *ends], circle, strict=False)
    ]
    assert all(math.dist(spot, (12, 12)) == pytest.approx(10, abs=0.01) for spot in middles)


def test_a_relative_move_starts_each_path_at_the_origin() -> None:
    # "m9 18 6-6-6-6"
    assert icons.outline("chevron-right") == (
        Segment("M", (9, 18)),
        Segment("L", (15, 12)),
        Segment("L", (9, 6)),
    )


def test_a_rectangle_has_round_corners() -> None:
    square = icons.outline("square")
    assert [each.op for each in square] == ["M", *["L", "C"] * 4, "Z"]
    assert square[0].points == (5, 3)


def _at(start: tuple[float, ...], curve: Segment, t: float) -> tuple[float, float]:
    x1, y1, x2, y2, x, y = curve.points
    u = 1 - t

    def along(a: float, b: float, c: float, d: float) -> float:
        return u**3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t**3 * d

    return along(start[0], x1, x2, x), along(start[1], y1, y2, y)
