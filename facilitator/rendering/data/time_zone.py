"""The rules of a time zone, as a calendar carries them (RFC 5545, 3.6.5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)


def time_zone(name: str, first: date, last: date) -> Timezone:
    """The zone with every change of its clocks from a year before the first date to a year after
    the last, so that a calendar that does not know the zone by its name has the right moments."""
    from icalendar import Timezone

    zone = ZoneInfo(name)
    begin = datetime(first.year - 1, 1, 1, tzinfo=UTC)
    end = datetime(last.year + 2, 1, 1, tzinfo=UTC)
    component = Timezone()
    component.add("tzid", name)
    component.add_component(_rule(zone, begin))
    for change in _changes(zone, begin, end):
        component.add_component(_rule(zone, change))
    return component


def _rule(zone: ZoneInfo, change: datetime) -> TimezoneDaylight | TimezoneStandard:
    """What holds from a moment on."""
    from icalendar import TimezoneDaylight, TimezoneStandard

    before, after = (change - _SECOND).astimezone(zone), change.astimezone(zone)
    earlier, later = _offset(before), _offset(after)
    rule = TimezoneDaylight() if after.dst() else TimezoneStandard()
    # The clock on the wall at that moment, before it is changed.
    rule.add("dtstart", (change + earlier).replace(tzinfo=None))
    rule.add("tzoffsetfrom", earlier)
    rule.add("tzoffsetto", later)
    rule.add("tzname", after.tzname() or "")
    return rule


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """The moments in UTC at which the clocks change."""
    day = begin
    while day < end:
        if _offset(day.astimezone(zone)) != _offset((day + _DAY).astimezone(zone)):
            yield _moment_of_change(zone, day)
        day += _DAY


def _moment_of_change(zone: ZoneInfo, day: datetime) -> datetime:
    """The first second with the new offset, in the day that begins at `day`."""
    old = _offset(day.astimezone(zone))
    same, different = 0, int(_DAY.total_seconds())
    while different - same > 1:
        middle = (same + different) // 2
        if _offset((day + middle * _SECOND).astimezone(zone)) == old:
            same = middle
        else:
            different = middle
    return day + different * _SECOND


def _offset(moment: datetime) -> timedelta:
    offset = moment.utcoffset()
    assert offset is not None
    return offset
