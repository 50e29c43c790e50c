"""Real plans with slips in them, each made from a number: the same number, the same plan."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

#: What people type by mistake, and what is written to harm.
SCRAPS = (
    ": ", ":", " #x", "# x", "- ", "-", "\t", "?", "? ", ",", "[", "]", "{", "}", "{{x}}",
    "*a", "&a ", "!t ", "!!python/object:x ", "<<: ", "'", '"', "\\", "|", ">", "%", "@", "`",
    "---\n", "...\n", "\n", "\n\n", "  ", "    ", "~", "x: ", "title: ", "minutes: ", "tracks:\n",
    "\u2028", "\xa0", "\ufeff", "\x00", "é", "ŵ", "\U0001f600", "\u202e", "[" * 60, "{a: " * 60,
    "\\a", "\\x00", "* ", "– ", "1. ", "- " * 60, "**bold**", "</b>", "=1+1", "__proto__",
    "x_own: 1",
)  # fmt: skip

#: What may stand after a key, where something else is expected.
VALUES = (
    "", "~", "null", "yes", "no", "on", "010", "0x1f", "1_000", "1:30", "9:30", "24:00", "0",
    "-1", "0.5", "1e999", ".nan", ".inf", "9" * 400, "2026-02-30", "2026-12-03", "0001-01-01",
    "9999-12-31", "'it''s'", '""', "''", "[]", "{}", "[a, b]", "{a: b}", "[[x]]", "|", ">-", "x",
    "x " * 3000, "w" * 3000, "a: b", "1h30", "600000", "../../x.png", "C:\\x.png", "con.png",
    "breakout", "note", "sandbox", "ŵyneb", "\U0001f600" * 50, "<b>&</b>", "{{7*7}}", "https://x",
    "javascript:alert(1)", "true", "cy", "xx-XX", "Europe/London", "../sessions", ".",
)  # fmt: skip

_KEY = re.compile(r"(?P<before>\s*(?:- )*)(?P<key>[A-Za-z_]\w*):(?P<after>.*)")

Lines = list[str]
_Slip = Callable[[Random, Lines, int], Lines]


def mutated(number: int, plans: Sequence[str]) -> str:
    """One of the plans, or a part of it, with one to six slips in it."""
    random = Random(number)
    lines = random.choice(plans).split("\n")
    if random.random() < 0.3:
        start = random.randrange(len(lines))
        lines = lines[: random.randrange(30)] + lines[start : start + random.randrange(120)]
    # Most plans have one slip or two, so that as many get as far as the checks.
    for _ in range(min(1 + int(random.expovariate(0.8)), 6)):
        slip = random.choice(_SLIPS)
        lines = slip(random, lines, random.randrange(len(lines))) if lines else [""]
    return "\n".join(lines)


def _drop(random: Random, lines: Lines, at: int) -> Lines:
    return lines[:at] + lines[at + random.choice((1, 1, 1, 2, 9)) :]


def _double(random: Random, lines: Lines, at: int) -> Lines:
    end = at + random.choice((1, 1, 1, 2, 40))
    return lines[:end] + lines[at:]


def _swap(random: Random, lines: Lines, at: int) -> Lines:
    other = random.choice((min(at + 1, len(lines) - 1), random.randrange(len(lines))))
    lines = list(lines)
    lines[at], lines[other] = lines[other], lines[at]
    return lines


def _indent(random: Random, lines: Lines, at: int) -> Lines:
    start = random.choice((" " * random.randrange(9), "\t", "- ", "  - "))
    end = at + random.choice((1, 1, 5))
    return lines[:at] + [start + line.lstrip() for line in lines[at:end]] + lines[end:]


def _join(random: Random, lines: Lines, at: int) -> Lines:
    return [*lines[:at], "".join(lines[at : at + 2]), *lines[at + 2 :]]


def _character(random: Random, lines: Lines, at: int) -> Lines:
    column = random.randrange(len(lines[at]) + 1)
    letter = random.choice(("", chr(random.randrange(32, 127)), chr(random.randrange(0x3000))))
    changed = lines[at][:column] + letter + lines[at][column + random.randrange(2) :]
    return [*lines[:at], changed, *lines[at + 1 :]]


def _scrap(random: Random, lines: Lines, at: int) -> Lines:
    column = random.randrange(len(lines[at]) + 1)
    changed = lines[at][:column] + random.choice(SCRAPS) + lines[at][column:]
    return [*lines[:at], changed, *lines[at + 1 :]]


def _value(random: Random, lines: Lines, at: int) -> Lines:
    """Another value, from the list above or from another line."""
    here = _KEY.match(lines[at])
    if not here:
        return lines
    other = _KEY.match(random.choice(lines))
    value = other["after"] if other and random.random() < 0.3 else " " + random.choice(VALUES)
    return [*lines[:at], f"{here['before']}{here['key']}:{value}", *lines[at + 1 :]]


def _key(random: Random, lines: Lines, at: int) -> Lines:
    """A key that stands elsewhere in the plan, or a slip of the finger in this one."""
    here = _KEY.match(lines[at])
    other = _KEY.match(random.choice(lines))
    if not here:
        return lines
    key = here["key"]
    turned = key[1:2] + key[:1] + key[2:]
    key = other["key"] if other and random.random() < 0.5 else turned
    return [*lines[:at], f"{here['before']}{key}:{here['after']}", *lines[at + 1 :]]


def _number(random: Random, lines: Lines, at: int) -> Lines:
    """Another number in the first line from here that ends in one."""
    for line in range(at, len(lines)):
        if found := re.search(r"\d+$", lines[line]):
            changed = lines[line][: found.start()] + str(random.choice((0, 1, 3, 8, 45, 90, 700)))
            return [*lines[:line], changed, *lines[line + 1 :]]
    return lines


def _entry(random: Random, lines: Lines, at: int) -> Lines:
    """A whole entry of a list, gone or brought to another place in its list."""
    starts = [line for line, words in enumerate(lines) if words.startswith("  - ")]
    if len(starts) < 2:
        return lines
    first, second, third = sorted(random.choices([*starts, len(lines)], k=3))
    if random.random() < 0.5:
        return lines[:first] + lines[second:]
    return lines[:first] + lines[second:third] + lines[first:second] + lines[third:]


def _words(random: Random, lines: Lines, at: int) -> Lines:
    """The words of one line at the end of another."""
    return [*lines[:at], f"{lines[at]} {random.choice(lines).strip(' -')}", *lines[at + 1 :]]


_SLIPS: tuple[_Slip, ...] = (
    _drop, _double, _swap, _indent, _join, _character, _character, _scrap, _value, _value, _key,
    _number, _number, _entry, _words,
)  # fmt: skip
