"""Durations say what they are, to the part of a minute that the plan gives."""

from __future__ import annotations

import pytest

from facilitator.composing import wording
from facilitator.words import words_for

WORDS = words_for("en-GB")


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [
        (1, "1 minute"),
        (45, "45 minutes"),
        (59.5, "59.5 minutes"),
        (59.99, "1 h"),
        (60, "1 h"),
        (85, "1 h 25 min"),
        (90.5, "1 h 30.5 min"),
        (120.01, "2 h"),
    ],
)
def test_a_duration_is_not_rounded_to_another_one(minutes: float, shown: str) -> None:
    assert wording.duration(minutes, WORDS).replace("\u00a0", " ") == shown


def test_a_large_number_is_written_out() -> None:
    assert wording.number(1_000_000) == "1000000"
