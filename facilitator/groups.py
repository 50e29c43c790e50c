"""How many groups, and how large: as equal as possible, and never a group of one."""

from __future__ import annotations

from facilitator.plan import Activity

_SIZES = {"individual": 1, "pairs": 2, "trios": 3}
#: A table of four talks; a table of six splits in two.
DEFAULT_GROUP = 4


def group_size(activity: Activity) -> int | None:
    """The intended number of people in a group; None when the room stays together."""
    if activity.group_size:
        return activity.group_size
    if activity.format in ("small_groups", "carousel"):
        return DEFAULT_GROUP
    return _SIZES.get(activity.format or "")


def group_sizes(people: int, size: int) -> tuple[int, ...]:
    """The sizes of the groups, largest first. Their sum is `people`."""
    if people <= 0:
        return ()
    count = max(1, -(-people // size))
    if size > 1 and count > 1 and people // count < 2:
        count -= 1
    least, over = divmod(people, count)
    return tuple(least + 1 if index < over else least for index in range(count))
