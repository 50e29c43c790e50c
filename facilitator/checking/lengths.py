"""How long activities are, held against a limit."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from facilitator.checking.phrases import minutes, number
from facilitator.checking.rule import Finding
from facilitator.checking.subject import Subject

#: Times are sums of decimals: what differs by less is the same.
SAME_MINUTES = 0.01


def shorter(
    subject: Subject, kinds: Collection[str], limit: float, what: str = ""
) -> Iterator[Finding]:
    """A finding for each activity of these kinds that takes fewer minutes than the limit. `what`
    begins the message; without it, the activity's title does."""
    for activity in subject.every_activity:
        if activity.kind in kinds and activity.planned_minutes < limit:
            yield Finding(
                activity.place("minutes"),
                f"{what or f'`{activity.title}` takes'} {minutes(activity.planned_minutes)}, and "
                f"{number(limit)} is the least",
                f"Write `minutes: {number(limit)}`.",
            )
