"""The sizes of paper that documents are made for, in millimetres."""

from __future__ import annotations

from typing import Literal

Paper = Literal["a4", "letter"]

PAPER_MM: dict[Paper, tuple[float, float]] = {"a4": (210, 297), "letter": (215.9, 279.4)}
