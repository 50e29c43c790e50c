"""The design tokens: a brand's colours for light, dark and print, as custom properties."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.brand import DEFAULT_COLOURS, Brand, contrast, nearest_readable

#: The dark ground, and what stands on it. Offline and digital get lighter twins of their hue.
_DARK: Mapping[str, str] = {
    "paper": "#141D23",
    "wash": "#202D36",
    "ink": "#F4EFE7",
    "muted": "#B7C1C7",
    "offline": "#F0986F",
    "digital": "#7CC7D2",
    "caution": "#E6A9CE",
    "line": "#8B969D",
    "rule": "#3B4A54",
}
_DARK_OVER = "#8A3569"
#: Contrast of the lighter twin of a brand's own colour on the dark ground.
_TWIN_CONTRAST = 7.0
_SECOND = "#3B474F"


def tokens_css(brand: Brand) -> str:
    """The custom properties. `data-theme` on the root element chooses light or dark; without it,
    the reader's system does. Print is always light, on white."""
    light, dark, ink_on_paper = _light(brand), _dark(brand), _print(brand)
    return "\n".join(
        [
            _rule(":root", "light", light),
            "@media (prefers-color-scheme: dark) {",
            _rule(':root:not([data-theme="light"])', "dark", dark),
            "}",
            _rule(':root[data-theme="dark"]', "dark", dark),
            "@media print {",
            _rule(":root, :root[data-theme]", "light", ink_on_paper),
            "}",
        ]
    )


def _rule(selector: str, scheme: str, properties: Mapping[str, str]) -> str:
    lines = [f"  --{name}: {value};" for name, value in properties.items()]
    return "\n".join([f"{selector} {{", f"  color-scheme: {scheme};", *lines, "}"])


def _light(brand: Brand) -> dict[str, str]:
    colours = dict(brand.colours)
    ink, paper, time = colours["ink"], colours["paper"], colours["time"]
    on_time = _on(time, ink, paper)
    return {
        **colours,
        "on-time": on_time,
        "on-time-2": nearest_readable(_SECOND, time),
        "on-offline": _on(colours["offline"], paper, ink),
        "on-digital": _on(colours["digital"], paper, ink),
        "over": colours["caution"],
        "on-over": _on(colours["caution"], paper, ink),
        # The panel while the room is at work, and when its time is nearly up.
        "turn": time,
        "on-turn": on_time,
        "on-turn-2": nearest_readable(_SECOND, time),
        "near": ink,
        "on-near": nearest_readable(time, ink),
    }


def _dark(brand: Brand) -> dict[str, str]:
    """In the dark the gold moves from the wall to the figures."""
    colours = {role: _twin(brand, role) for role in _DARK}
    time, wash, ground = brand.colours["time"], colours["wash"], colours["paper"]
    over = _DARK_OVER if _is_default(brand, "caution") else brand.colours["caution"]
    on_time = _on(time, brand.colours["ink"], brand.colours["paper"])
    return {
        **colours,
        "time": time,
        "on-time": on_time,
        "on-time-2": nearest_readable(_SECOND, time),
        "on-offline": ground,
        "on-digital": ground,
        "over": over,
        "on-over": _on(over, "#FFFFFF", ground),
        "turn": wash,
        "on-turn": nearest_readable(time, wash),
        "on-turn-2": nearest_readable("#D9C79A", wash),
        "near": time,
        "on-near": on_time,
    }


def _print(brand: Brand) -> dict[str, str]:
    """On paper there are no panels: every ground is white, and words keep their colour."""
    white, ink = "#FFFFFF", brand.colours["ink"]
    grounds = ("paper", "wash", "time", "turn", "near", "over", "on-offline", "on-digital")
    words = ("on-time", "on-turn", "on-near", "on-time-2", "on-turn-2")
    return {
        **_light(brand),
        **dict.fromkeys(grounds, white),
        **dict.fromkeys(words, ink),
        "on-over": brand.colours["caution"],
    }


def _twin(brand: Brand, role: str) -> str:
    """The colour of a role in the dark: ours, or one made from the brand's own."""
    grounds = ("paper", "wash", "ink", "muted", "line", "rule")
    if role in grounds or _is_default(brand, role):
        return _DARK[role]
    return nearest_readable(brand.colours[role], _DARK["paper"], _TWIN_CONTRAST)


def _is_default(brand: Brand, role: str) -> bool:
    return brand.colours[role].upper() == DEFAULT_COLOURS[role]


def _on(ground: str, first: str, second: str) -> str:
    """The one of two colours that reads better on a ground."""
    return first if contrast(first, ground) >= contrast(second, ground) else second
