"""How findings name what they are about, so that it is found on its slide."""

from __future__ import annotations

from lxml import etree

from facilitator.openxml.document import properties_of

_MOST_LETTERS = 40


def called(shape: etree._Element) -> str:
    """The name that the Selection Pane shows, in quotation marks; `(without a name)`."""
    name = properties_of(shape).get("name", "").strip()
    return f"“{name}”" if name else "(without a name)"


def short(words: str) -> str:
    """The beginning of words without the space around them, to be quoted."""
    stripped = " ".join(words.split())
    if len(stripped) <= _MOST_LETTERS:
        return stripped
    return stripped[: _MOST_LETTERS - 1].rstrip() + "…"
