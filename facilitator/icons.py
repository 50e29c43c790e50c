"""Lucide icons as outlines: straight and curved strokes in a box of 24 by 24, y pointing down."""

from __future__ import annotations

import cmath
import math
import re
import sqlite3
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, NamedTuple

Operation = Literal["M", "L", "C", "Z"]


class Segment(NamedTuple):
    """One stroke of the pen: move and line to (x, y), cubic curve to (x1, y1, x2, y2, x, y), or
    close the shape (no points)."""

    op: Operation
    points: tuple[float, ...]


@cache
def names() -> frozenset[str]:
    """Every name that `outline` knows, aliases included."""
    rows = _query("SELECT name FROM icons UNION SELECT alias FROM icon_aliases")
    return frozenset(name for (name,) in rows)


def exists(name: str) -> bool:
    """Whether an icon bears this name or alias."""
    return name in names()


@cache
def outline(name: str) -> tuple[Segment, ...]:
    """The strokes of an icon, to be drawn with a pen about 2 wide, round caps and no fill.
    Raises KeyError when there is no such icon."""
    rows = _query(
        "SELECT svg FROM icons WHERE name = ?1"
        " OR name = (SELECT name FROM icon_aliases WHERE alias = ?1)",
        name,
    )
    if not rows:
        raise KeyError(name)
    pen = _Pen()
    for element in ET.fromstring(rows[0][0]).iter():
        pen.draw(_as_path(element))
    return tuple(pen.segments)


def _query(question: str, *values: str) -> list[tuple[str, ...]]:
    # An immutable database is read without locks, also from a folder that may not be written.
    with closing(sqlite3.connect(_database().as_uri() + "?immutable=1", uri=True)) as database:
        return database.execute(question, values).fetchall()


@cache
def _database() -> Path:
    # Found, not imported: importing the package costs more than drawing every icon of a session.
    package = find_spec("lucide")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("the package python-lucide is not installed", name="lucide")
    return Path(package.origin).with_name("data") / "lucide-icons.db"


# -- SVG shapes as path data ------------------------------------------------------------------


def _as_path(element: ET.Element) -> str:
    """The `d` that draws an SVG element; empty for what draws nothing."""

    def number(key: str, otherwise: str = "0") -> float:
        return float(element.get(key, otherwise))

    path = ""
    match element.tag.rpartition("}")[2]:
        case "path":
            path = element.get("d", "")
        case "line":
            path = f"M{number('x1')} {number('y1')}L{number('x2')} {number('y2')}"
        case "polyline":
            path = "M" + element.get("points", "")
        case "polygon":
            path = "M" + element.get("points", "") + "Z"
        case "circle" | "ellipse":
            radius = element.get("r", "0")
            path = _ellipse(number("cx"), number("cy"), number("rx", radius), number("ry", radius))
        case "rect":
            path = _rectangle(number("x"), number("y"), number("width"), number("height"), element)
    return path


def _ellipse(x: float, y: float, across: float, down: float) -> str:
    half = f"a{across} {down} 0 1 1 "
    return f"M{x + across} {y}{half}{-2 * across} 0{half}{2 * across} 0Z"


def _rectangle(x: float, y: float, width: float, height: float, element: ET.Element) -> str:
    radius = float(element.get("rx", element.get("ry", "0")))
    r = min(radius, width / 2, height / 2)
    corner = f"a{r} {r} 0 0 1 "
    return (
        f"M{x + r} {y}h{width - 2 * r}{corner}{r} {r}v{height - 2 * r}{corner}{-r} {r}"
        f"h{2 * r - width}{corner}{-r} {-r}v{2 * r - height}{corner}{r} {-r}Z"
    )


# -- path data as segments --------------------------------------------------------------------

_COMMAND = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_NUMBER = re.compile(r"[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
_FLAG = re.compile(r"[\s,]*([01])")
_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}


def _commands(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Single commands with their numbers; a repeated command is given its letter again."""
    for letter, body in _COMMAND.findall(path):
        if letter in "Zz":
            yield letter, ()
            continue
        numbers = _numbers(letter, body)
        size = _COUNT[letter.upper()]
        for start in range(0, len(numbers) - size + 1, size):
            yield letter, tuple(numbers[start : start + size])
            # More pairs after a move are lines (SVG 2, paths, the "moveto" commands).
            letter = {"M": "L", "m": "l"}.get(letter, letter)  # noqa: PLW2901


def _numbers(letter: str, body: str) -> list[float]:
    numbers: list[float] = []
    at = 0
    while True:
        # The flags of an arc may be written without a gap: "a1 1 0 012 2".
        is_flag = letter in "Aa" and len(numbers) % 7 in (3, 4)
        found = (_FLAG if is_flag else _NUMBER).match(body, at)
        if not found:
            return numbers
        numbers.append(float(found[1]))
        at = found.end()


class _Pen:
    """Follows path data and keeps the segments, all in absolute places."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.x = self.y = self.start_x = self.start_y = 0.0
        self.control: tuple[str, float, float] = ("", 0.0, 0.0)

    def draw(self, path: str) -> None:
        # A path that begins with a relative move begins at the origin.
        self.x = self.y = 0.0
        for letter, numbers in _commands(path):
            self._step(letter.upper(), self._absolute(letter, numbers))

    def _absolute(self, letter: str, numbers: tuple[float, ...]) -> tuple[float, ...]:
        if letter.isupper():
            return numbers
        match letter:
            case "h":
                return (numbers[0] + self.x,)
            case "v":
                return (numbers[0] + self.y,)
            case "a":
                return (*numbers[:5], numbers[5] + self.x, numbers[6] + self.y)
            case _:
                here = (self.x, self.y)
                return tuple(value + here[at % 2] for at, value in enumerate(numbers))

    def _step(self, letter: str, v: tuple[float, ...]) -> None:
        match letter:
            case "M":
                self._add("M", *v)
                self.start_x, self.start_y = v
            case "L":
                self._add("L", *v)
            case "H":
                self._add("L", v[0], self.y)
            case "V":
                self._add("L", self.x, v[0])
            case "C":
                self._curve(v)
            case "S":
                self._curve((*self._mirrored("C"), *v))
            case "Q":
                self._quadratic(*v)
            case "T":
                self._quadratic(*self._mirrored("Q"), *v)
            case "A":
                self._arc(v)
            case _:
                self.segments.append(Segment("Z", ()))
                self.x, self.y = self.start_x, self.start_y

    def _add(self, op: Operation, *points: float) -> None:
        self.segments.append(Segment(op, points))
        self.x, self.y = points[-2:]
        self.control = ("", 0.0, 0.0)

    def _mirrored(self, kind: str) -> tuple[float, float]:
        """The last control point of this kind, seen from the other side of the pen."""
        last, x, y = self.control
        return (2 * self.x - x, 2 * self.y - y) if last == kind else (self.x, self.y)

    def _curve(self, v: tuple[float, ...]) -> None:
        self._add("C", *v)
        self.control = ("C", v[2], v[3])

    def _quadratic(self, x1: float, y1: float, x: float, y: float) -> None:
        first = (self.x + (x1 - self.x) * 2 / 3, self.y + (y1 - self.y) * 2 / 3)
        second = (x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3)
        self._add("C", *first, *second, x, y)
        self.control = ("Q", x1, y1)

    def _arc(self, v: tuple[float, ...]) -> None:
        arc = _Arc(*v)
        if not arc.across or not arc.down:
            self._add("L", arc.x, arc.y)
        elif (arc.x, arc.y) != (self.x, self.y):
            for points in _arc_as_curves(complex(self.x, self.y), arc):
                self._add("C", *points)


class _Arc(NamedTuple):
    """Part of an ellipse, as path data tells it; `turn` is in degrees."""

    across: float
    down: float
    turn: float
    large: float
    sweep: float
    x: float
    y: float


def _arc_as_curves(start: complex, arc: _Arc) -> Iterator[tuple[float, ...]]:
    """Cubic curves along an arc, each at most a quarter turn. The ellipse becomes a circle of
    radius 1, where the centre is easily found, and the points are then put back in place."""
    end = complex(arc.x, arc.y)
    across, down = abs(arc.across), abs(arc.down)
    turn = cmath.rect(1, math.radians(arc.turn))

    def on_circle(point: complex) -> complex:
        level = point / turn
        return complex(level.real / across, level.imag / down)

    # Radii that cannot span the chord grow until they can (SVG 2, out-of-range arcs).
    growth = max(1.0, abs(on_circle(end) - on_circle(start)) / 2)
    across, down = across * growth, down * growth
    first, last = on_circle(start), on_circle(end)
    half = (last - first) / 2
    to_centre = half * 1j * math.sqrt(max(0.0, 1 / abs(half) ** 2 - 1))
    centre = first + half + (to_centre if arc.large != arc.sweep else -to_centre)
    angle = cmath.phase((last - centre) / (first - centre))
    if arc.sweep and angle < 0:
        angle += 2 * math.pi
    elif not arc.sweep and angle > 0:
        angle -= 2 * math.pi

    def placed(point: complex) -> tuple[float, float]:
        spot = complex(point.real * across, point.imag * down) * turn
        return spot.real, spot.imag

    count = max(1, math.ceil(abs(angle) / (math.pi / 2) - 1e-9))
    step = cmath.rect(1, angle / count)
    bulge = 4j / 3 * math.tan(angle / count / 4)
    spoke = first - centre
    for part in range(count):
        after = spoke * step
        stop = (arc.x, arc.y) if part == count - 1 else placed(centre + after)
        yield (
            *placed(centre + spoke * (1 + bulge)),
            *placed(centre + after * (1 - bulge)),
            *stop,
        )
        spoke = after
