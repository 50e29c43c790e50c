"""Numbers in attributes, which anybody may have written: what is none counts as not there."""

from __future__ import annotations

from lxml import etree

#: Beyond any length (in English Metric Units), size, share or time that a presentation can hold.
_MOST = 1e15


def number_of(element: etree._Element, name: str, otherwise: float = 0.0) -> float:
    """The number in an attribute; `otherwise` where the attribute is missing, is no number, or is
    one that no presentation can hold."""
    return plain_number(element.get(name), otherwise)


def plain_number(words: str | None, otherwise: float = 0.0) -> float:
    """The number that words are, or `otherwise`."""
    try:
        number = float(words or "")
    except ValueError:
        return otherwise
    return number if abs(number) <= _MOST else otherwise  # not a number is beyond every bound too


def percent_of(element: etree._Element, name: str) -> float:
    """The percentage in an attribute, written as `90%` or in thousandths of a percent (ISO/IEC
    29500-1, 20.1.10.40); 100 where there is none."""
    words = str(element.get(name, ""))
    if words.endswith("%"):
        return plain_number(words.removesuffix("%"), 100.0)
    return plain_number(words, 100_000.0) / 1000
