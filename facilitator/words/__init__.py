"""The words that the product itself adds to a document, one table per language."""

from __future__ import annotations

from facilitator.words.english import ENGLISH
from facilitator.words.sandbox import SandboxWords
from facilitator.words.sandbox_english import SANDBOX_ENGLISH
from facilitator.words.sandbox_welsh import SANDBOX_WELSH
from facilitator.words.table import Words
from facilitator.words.welsh import WELSH

__all__ = ["SandboxWords", "Words", "sandbox_words_for", "speaks", "words_for"]

_TABLES = {"en": ENGLISH, "cy": WELSH}
_SANDBOX_TABLES = {"en": SANDBOX_ENGLISH, "cy": SANDBOX_WELSH}


def speaks(language: str) -> bool:
    """Whether there is a table for a BCP 47 language tag."""
    return language.split("-", maxsplit=1)[0].lower() in _TABLES


def words_for(language: str) -> Words:
    """The table for a BCP 47 tag such as `en-GB` or `cy`; English where there is none."""
    return _TABLES.get(language.split("-", maxsplit=1)[0].lower(), ENGLISH)


def sandbox_words_for(language: str) -> SandboxWords:
    """The words of the safe sandbox for a BCP 47 tag; English where there are none."""
    return _SANDBOX_TABLES.get(language.split("-", maxsplit=1)[0].lower(), SANDBOX_ENGLISH)
