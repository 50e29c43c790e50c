"""Where a statement comes from, and whom to ask."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A source, ready to print. `address` is readable (no scheme), `url` whole."""

    title: Text
    publisher: str = ""  # with "checked 23 November 2026" where known
    url: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    name: Text
    detail: Text
