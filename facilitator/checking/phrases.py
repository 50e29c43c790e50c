"""How numbers and lists are worded in a message."""

from __future__ import annotations

import math
from collections.abc import Iterable


def number(value: float) -> str:
    """A number with at most one decimal."""
    return f"{round(value, 1):g}"


def counted(value: float, one: str, several: str = "") -> str:
    """`1 minute`, `5 minutes`; `several` where an s does not make the plural."""
    return f"{number(value)} {one if round(value, 1) == 1 else several or one + 's'}"


def minutes(value: float) -> str:
    """`1 minute`, `5 minutes`."""
    return counted(value, "minute")


def percent(part: float, whole: float) -> float:
    """The share of a part in a whole, in per cent; 0 of nothing."""
    return 100 * part / whole if whole else 0


def listed(names: Iterable[str], most: int = 5) -> str:
    """`a, b and c`; after `most` of them, `and 4 more`."""
    every = list(names)
    if len(every) > most:
        return f"{', '.join(every[:most])} and {len(every) - most} more"
    return " and ".join(filter(None, (", ".join(every[:-1]), *every[-1:])))


def quoted(names: Iterable[str]) -> list[str]:
    """The names as they stand in a message, each in `backticks`."""
    return [f"`{name}`" for name in names]


def enough(least: float) -> int:
    """Whole minutes that are not below the least, whatever the last decimals of a percentage."""
    return math.ceil(round(least, 6))
