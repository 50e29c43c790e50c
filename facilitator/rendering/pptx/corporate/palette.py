"""Our colours on a council's theme: accents keep their meaning as long as words on them can be
read; then ink or paper, whichever can; then a darker fill."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from lxml import etree

from facilitator.brand import contrast
from facilitator.openxml.themes import Theme, changed
from facilitator.rendering.pptx.shapes import NAMESPACES
from facilitator.rendering.pptx.style import BRIGHTNESS, SLOTS, Role, colour_xml

_TEXT = 4.5
_GRAPHIC = 3.0
#: An area that hardly differs from the page around it says nothing.
_PANEL = 1.25
_TINT = 1.02
#: Ink on gold is read from the far end of the room.
_TAG = 7.0
_FALLBACK = "#808080"
#: How far the channels of a colour lie apart (of 255) before it draws the eye.
_LOUD = 90


class Palette(NamedTuple):
    """Role -> the role whose colour it takes; whether offline and digital look alike; and whether
    the theme's colour for links is too faint."""

    changes: dict[Role, Role]
    has_twins: bool
    has_faint_links: bool


_LINES: tuple[Role, ...] = ("line", "muted")
_RULES: tuple[Role, ...] = ("rule", "line", "wash", "pale ink")


class _Colours:
    def __init__(self, theme: Theme, grounds: tuple[str, ...]) -> None:
        self._theme = theme
        self.grounds = grounds

    def of(self, role: Role) -> str:
        base = self._theme.slot(SLOTS[role]) or _FALLBACK
        if role not in BRIGHTNESS:
            return base
        element = etree.fromstring(f"<a:x {NAMESPACES}>{colour_xml(role)}</a:x>")
        return changed(base, element[0])

    def on_ground(self, role: Role) -> float:
        return min(contrast(self.of(role), ground) for ground in self.grounds)

    def is_quiet(self, role: Role) -> bool:
        channels = [int(self.of(role)[at : at + 2], 16) for at in (1, 3, 5)]
        return max(channels) - min(channels) < _LOUD

    def between(self, first: Role, second: Role) -> float:
        return contrast(self.of(first), self.of(second))


def palette_for(theme: Theme, grounds: tuple[str, ...]) -> Palette:
    """The palette on a ground of these colours (none: unknown, taken as the theme's own)."""
    colours = _Colours(theme, grounds or (theme.slot("bg1") or "#FFFFFF",))
    chosen: dict[Role, Role] = {}
    ink = _best(("ink", "paper"), colours.on_ground, _TEXT)
    chosen["ink"] = ink
    chosen["muted"] = _first_passing(("muted",), colours.on_ground, _TEXT) or ink
    chosen["caution"] = _first_passing(("caution",), colours.on_ground, _GRAPHIC) or ink
    # Accents that are loud colours would make lines shout.
    lines = filter(colours.is_quiet, _LINES)
    rules = filter(colours.is_quiet, _RULES)
    chosen["line"] = _first_passing(lines, colours.on_ground, _GRAPHIC) or ink
    chosen["rule"] = _first_passing(rules, colours.on_ground, 1.25) or chosen["line"]
    for name in ("offline", "digital"):
        chosen.update(_tile(name, colours, ink))
    chosen.update(_time(colours, ink))
    chosen.update(_wash(colours, chosen))
    changes = {role: taken for role, taken in chosen.items() if taken != role}
    twins = _distance(colours.of("offline"), colours.of("digital")) < 60
    link = theme.slot("hlink") or _FALLBACK
    faint = min(contrast(link, ground) for ground in colours.grounds) < _TEXT
    return Palette(changes, twins, faint)


def readable_grounds(words: str) -> tuple[str, ...]:
    """The grounds on which words of a colour can be read, from end to end: what is under a picture
    lies between them, or its council could not read its own slides."""
    extreme = max(("#000000", "#FFFFFF"), key=lambda ground: contrast(words, ground))
    return (extreme, "#707070") if extreme == "#000000" else (extreme, "#909090")


def _first_passing(
    roles: Iterable[Role], measure: Callable[[Role], float], least: float
) -> Role | None:
    return next((role for role in roles if measure(role) >= least), None)


def _best(roles: tuple[Role, ...], measure: Callable[[Role], float], least: float) -> Role:
    passing = _first_passing(roles, measure, least)
    return passing if passing is not None else max(roles, key=measure)


_TILES: dict[str, tuple[Role, Role, Role, Role, Role]] = {
    "offline": ("offline", "dark offline", "darker offline", "offline words", "on offline"),
    "digital": ("digital", "dark digital", "darker digital", "digital words", "on digital"),
}


def _tile(name: str, colours: _Colours, ink: Role) -> dict[Role, Role]:
    """A tile's fill and the words on it; and its colour for words on the ground."""
    role, dark, darker, words, on_tile = _TILES[name]
    pairs: list[tuple[Role, Role]] = [
        (fill, text) for fill in (role, dark, darker) for text in ("paper", "ink")
    ]
    fill, text = next(
        (pair for pair in pairs if colours.between(*pair) >= _TEXT),
        max(pairs, key=lambda pair: colours.between(*pair)),
    )
    return {
        role: fill,
        on_tile: text,
        words: _first_passing((role, dark, darker), colours.on_ground, _TEXT) or ink,
    }


def _time(colours: _Colours, ink: Role) -> dict[Role, Role]:
    """The fill of the tag and the words on it: the reverse of words on the ground where all else
    would hardly show."""
    fills: tuple[Role, ...] = ("time", "wash", "pale time")
    texts: tuple[Role, ...] = ("ink", "paper")
    pairs = [(fill, "ink") for fill in fills] + [(fill, text) for fill in fills for text in texts]
    wanted = [_TAG] * len(fills) + [_TEXT] * (len(pairs) - len(fills))
    for (fill, text), least in zip(pairs, wanted, strict=True):
        stands_out = colours.on_ground(fill) >= _PANEL
        if stands_out and colours.between(fill, text) >= least:  # type: ignore[arg-type]
            return {"time": fill, "on time": text}  # type: ignore[dict-item]
    return {"time": ink, "on time": "paper" if ink == "ink" else "ink"}


def _wash(colours: _Colours, chosen: dict[Role, Role]) -> dict[Role, Role]:
    """A quiet fill under words in ink and muted; none where they could not be read on it."""
    ink, muted = chosen["ink"], chosen["muted"]
    if colours.between("wash", ink) < _TEXT or colours.on_ground("wash") < _TINT:
        return {"wash": "given", "on wash": ink}
    if colours.between("wash", muted) < _TEXT:
        return {"wash": "wash", "on wash": ink, "muted": ink}
    return {"wash": "wash", "on wash": ink}


def _distance(first: str, second: str) -> float:
    pairs = ((int(first[at : at + 2], 16), int(second[at : at + 2], 16)) for at in (1, 3, 5))
    return sum(abs(one - other) for one, other in pairs)
