"""How text looks, from the properties that bear on it: the nearest says it."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from facilitator.openxml.names import EMU_PT, A
from facilitator.openxml.numbers import number_of, percent_of, plain_number
from facilitator.openxml.themes import opacity_of

_USUAL_SIZE_PT = 18.0


class TextLook(NamedTuple):
    """How a level of text looks. `colour` is "" where it cannot be told; `font` is a typeface, or
    `+mj-lt` and `+mn-lt` for the theme's."""

    size_pt: float
    bold: bool
    italic: bool
    colour: str
    font: str
    hang_pt: float
    align: str
    line_percent: float
    between_pt: float
    has_bullet: bool
    caps: bool
    right_to_left: bool = False
    opacity: float = 1.0


def combined_look(
    paragraphs: list[etree._Element], runs: list[etree._Element], colour: str, shrunk: float
) -> TextLook:
    """The look from properties of paragraphs and of runs, the nearest first. `colour` is as a
    theme tells it; `shrunk` is the share to which the text has been shrunk to fit its box."""
    size_pt = _number(runs, "sz", 0) / 100
    if size_pt <= 0:
        size_pt = _USUAL_SIZE_PT
    after = _spacing(paragraphs, "spcAft", size_pt)
    return TextLook(
        size_pt=size_pt * shrunk,
        bold=_value(runs, "b", "0") in ("1", "true"),
        italic=_value(runs, "i", "0") in ("1", "true"),
        colour=colour[:7],
        font=_typeface(runs),
        hang_pt=_number(paragraphs, "marL", 0) / EMU_PT,
        align=_value(paragraphs, "algn", "l"),
        line_percent=_line_percent(paragraphs, size_pt),
        between_pt=_spacing(paragraphs, "spcBef", size_pt) + after,
        has_bullet=_has_bullet(paragraphs),
        caps=_value(runs, "cap", "none") == "all",
        right_to_left=_value(paragraphs, "rtl", "0") in ("1", "true"),
        opacity=opacity_of(colour),
    )


def _value(sources: list[etree._Element], name: str, otherwise: str) -> str:
    values = (each.get(name) for each in sources)
    return next((value for value in values if value is not None), otherwise)


def _number(sources: list[etree._Element], name: str, otherwise: float) -> float:
    return plain_number(_value(sources, name, ""), otherwise)


def _typeface(runs: list[etree._Element]) -> str:
    for properties in runs:
        latin = properties.find(f"{A}latin")
        if latin is not None:
            return latin.get("typeface", "")
    return "+mn-lt"


def _spacing(paragraphs: list[etree._Element], name: str, size_pt: float) -> float:
    for properties in paragraphs:
        found = properties.find(f"{A}{name}")
        if found is None:
            continue
        points, percent = found.find(f"{A}spcPts"), found.find(f"{A}spcPct")
        if points is not None:
            return number_of(points, "val") / 100
        if percent is not None:
            return percent_of(percent, "val") / 100 * size_pt * 1.2
    return 0.0


def _line_percent(paragraphs: list[etree._Element], size_pt: float) -> float:
    for properties in paragraphs:
        found = properties.find(f"{A}lnSpc")
        if found is None:
            continue
        points, percent = found.find(f"{A}spcPts"), found.find(f"{A}spcPct")
        if points is not None:
            return number_of(points, "val") / (size_pt * 1.2)
        if percent is not None:
            return percent_of(percent, "val")
    return 100.0


_BULLET_KINDS = ("buNone", "buChar", "buAutoNum", "buBlip")


def _has_bullet(paragraphs: list[etree._Element]) -> bool:
    for properties in paragraphs:
        for kind in _BULLET_KINDS:
            if properties.find(f"{A}{kind}") is not None:
                return kind != "buNone"
    return False
