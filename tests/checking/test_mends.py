"""What a mend asks for is enough: whoever writes just that is not told again."""

from __future__ import annotations

import pytest

from facilitator.checking.phrases import enough


@pytest.mark.parametrize(
    ("least", "minutes"), [(13.05, 14), (6.2, 7), (7, 7), (29.999_999_9, 30), (0.1, 1)]
)
def test_minutes_are_rounded_up(least: float, minutes: int) -> None:
    assert enough(least) == minutes
