"""Icons for a page: a sheet of symbols, each drawn where it is used by `<use href="#i-name">`."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from facilitator import icons


def sprite(names: Iterable[str]) -> Markup:
    """The symbols of the named icons, hidden, to stand first in the body. Raises KeyError for a
    name that there is no icon for."""
    symbols = "".join(
        f'<symbol id="i-{name}" viewBox="0 0 24 24"><path d="{_path(name)}"/></symbol>'
        for name in dict.fromkeys(names)
    )
    return Markup(f'<svg class="sprite" aria-hidden="true" focusable="false">{symbols}</svg>')


def icon(name: str, classes: str = "i") -> Markup:
    """An icon in its place; it says nothing to a screen reader."""
    return Markup(
        '<svg class="{}" aria-hidden="true" focusable="false"><use href="#i-{}"></use></svg>'
    ).format(classes, name)


def _path(name: str) -> str:
    return "".join(
        segment.op + " ".join(f"{number:.4g}" for number in segment.points)
        for segment in icons.outline(name)
    )
