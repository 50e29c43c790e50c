"""The words that the product itself adds to a document, one table per language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.words.english import ENGLISH
from facilitator.words.table import Words
from facilitator.words.welsh import WELSH

if TYPE_CHECKING:
    from facilitator.words.sandbox import SandboxWords

__all__ = ["SandboxWords", "Words", "sandbox_words_for", "speaks", "words_for"]

_TABLES = {"en": ENGLISH, "cy": WELSH}


def speaks(language: str) -> bool:
    """Whether there is a table for a BCP 47 language tag."""
    return _main_tag(language) in _TABLES


def words_for(language: str) -> Words:
    """The table for a BCP 47 tag such as `en-GB` or `cy`; English where there is none."""
    return _TABLES.get(_main_tag(language), ENGLISH)


def sandbox_words_for(language: str) -> SandboxWords:
    """The words of the safe sandbox for a BCP 47 tag; English where there are none."""
    # Imported here: most sessions have no sandbox, and its tables are the longest.
    from facilitator.words.sandbox_english import SANDBOX_ENGLISH
    from facilitator.words.sandbox_welsh import SANDBOX_WELSH

    return SANDBOX_WELSH if _main_tag(language) == "cy" else SANDBOX_ENGLISH


def _main_tag(language: str) -> str:
    return language.split("-", maxsplit=1)[0].lower()
