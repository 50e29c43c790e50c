"""A brand: colours, type, logo, template, and whom to tell. Every part has a good default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from facilitator.diagnostics import Place
from facilitator.record import record

#: Role of a colour -> its value, as six hexadecimal digits after a hash.
DEFAULT_COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "ink": "#1B2A33",
        "paper": "#FFFFFF",
        "muted": "#4F5B63",
        "wash": "#F6F2EB",
        "offline": "#B04A20",
        "digital": "#0A5460",
        "time": "#F2C25B",
        "caution": "#7A2E5D",
        "line": "#877E70",
        "rule": "#C9C2B6",
    }
)

#: The roles in which words are set on paper; each must reach TEXT_CONTRAST.
TEXT_ROLES = ("ink", "muted", "offline", "digital", "caution")
TEXT_CONTRAST = 4.5


@record
class Brand:
    """Paths are absolute. `layouts` maps a slide kind to a layout's name in `template`.
    `who_to_tell` maps a name to a telephone number or other way to reach it. `limits` maps a
    rule of the check to the number that it measures against."""

    name: str = ""
    colours: Mapping[str, str] = field(default_factory=lambda: DEFAULT_COLOURS)
    logo: Path | None = None
    logo_alt: str = ""
    template: Path | None = None
    layouts: Mapping[str, str] = field(default_factory=dict)
    body_font: str = "lato"
    paper: Literal["a4", "letter"] = "a4"
    who_to_tell: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, float] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)


DEFAULT_BRAND = Brand()


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB`, from 0 (black) to 1 (white) (WCAG 2.2, relative
    luminance)."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, success criterion 1.4.3)."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def nearest_readable(colour: str, ground: str, least: float = TEXT_CONTRAST) -> str:
    """The colour itself, or the first one on its way to black or white that reaches `least`
    against `ground`."""
    target = 0 if luminance(ground) > 0.18 else 255
    channels = [int(colour[start : start + 2], 16) for start in (1, 3, 5)]
    for step in range(101):
        mixed = [round(channel + (target - channel) * step / 100) for channel in channels]
        candidate = "#{:02X}{:02X}{:02X}".format(*mixed)
        if contrast(candidate, ground) >= least:
            return candidate
    return "#000000" if target == 0 else "#FFFFFF"
