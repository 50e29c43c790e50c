"""Titles and names of slides that go on over several: "Match the pair (1 of 2)"."""

from __future__ import annotations

import re
from dataclasses import replace

from facilitator.rendering.pptx.paragraphs import Para, para

_NUMBERS = re.compile(r" \((\d+) (\w+) (\d+)\)$")
_PART = ".part-"


def part_name(name: str, part: int) -> str:
    """The name of a part of a slide; the first has the slide's own."""
    return name if part == 1 else f"{name}{_PART}{part}"


def slide_name(name: str) -> str:
    """The name of the slide that a part belongs to."""
    whole, _, number = name.rpartition(_PART)
    return whole if number.isdigit() and whole else name


def with_part(title: Para, pattern: str, part: int, parts: int) -> Para:
    """The title with its part's number, as `pattern` says it, where there are several; "(1 of 2)"
    is never broken over two lines, whoever wrote it."""
    if parts <= 1:
        return _unbroken(title)
    before, _, after = pattern.partition("{title}")
    first = para(before.format(part=part, parts=parts))
    last = para(f" {after.format(part=part, parts=parts).strip()}")
    return _unbroken(replace(title, spans=(*first.spans, *title.spans, *last.spans)))


def _unbroken(title: Para) -> Para:
    if not title.spans:
        return title
    *others, last = title.spans
    text = _NUMBERS.sub(" (\\1\u00a0\\2\u00a0\\3)", last.text)
    return replace(title, spans=(*others, replace(last, text=text)))
