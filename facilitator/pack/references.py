"""Where a statement comes from, and whom to ask."""

from __future__ import annotations

from facilitator.record import record
from facilitator.text import Text


@record
class Reference:
    """A source, ready to print. `address` is readable (no scheme), `url` whole."""

    title: Text
    publisher: str = ""  # with "checked 23 November 2026" where known
    url: str = ""
    address: str = ""


@record
class Contact:
    name: Text
    detail: Text
