"""Cells of a table that a spreadsheet opens."""

from __future__ import annotations

#: A cell that begins so would be taken for a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe(cell: str) -> str:
    """The cell as text, whatever a spreadsheet makes of its first character."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
