"""How wide and high the letters of a template's fonts are, beside our own."""

from __future__ import annotations

from typing import NamedTuple


class Letters(NamedTuple):
    """`stretch`: the mean width of letters, as a multiple of Arial's; `line_em` the height of a
    line set solid."""

    stretch: float
    line_em: float = 1.2


#: Measured on running English text; where a font is not installed, programs show another, which
#: is seldom wider than the stretch of `OTHER`.
_KNOWN = {
    "arial": Letters(1.0),
    "helvetica": Letters(1.0),
    "liberation sans": Letters(1.0),
    "aptos": Letters(1.02, 1.25),
    "aptos display": Letters(1.0, 1.25),
    "calibri": Letters(0.91, 1.23),
    "calibri light": Letters(0.91, 1.23),
    "carlito": Letters(0.91, 1.23),
    "cambria": Letters(0.97, 1.2),
    "candara": Letters(0.95, 1.23),
    "century gothic": Letters(1.12, 1.23),
    "corbel": Letters(0.95, 1.23),
    "dejavu sans": Letters(1.17, 1.2),
    "franklin gothic book": Letters(0.95, 1.15),
    "garamond": Letters(0.87, 1.15),
    "georgia": Letters(1.02),
    "gill sans mt": Letters(0.93, 1.2),
    "lato": Letters(0.98),
    "lucida sans": Letters(1.15, 1.2),
    "montserrat": Letters(1.18, 1.25),
    "noto sans": Letters(1.07, 1.37),
    "open sans": Letters(1.06, 1.37),
    "poppins": Letters(1.16, 1.5),
    "roboto": Letters(1.0, 1.2),
    "rockwell": Letters(1.05, 1.2),
    "segoe ui": Letters(1.02, 1.34),
    "source sans pro": Letters(0.93, 1.27),
    "tahoma": Letters(1.0, 1.22),
    "times new roman": Letters(0.9, 1.17),
    "trebuchet ms": Letters(1.0, 1.2),
    "tw cen mt": Letters(0.9, 1.15),
    "verdana": Letters(1.18, 1.22),
}
OTHER = Letters(1.08, 1.25)


def letters_of(typeface: str) -> Letters:
    """The letters to reckon with: never narrower than Arial's, since the font may be missing in the
    room, and what stands in for it is seldom narrower."""
    known = _KNOWN.get(typeface.strip().lower(), OTHER)
    return known._replace(stretch=max(1.0, known.stretch))
