"""Minutes become clock times: when each activity starts and ends, and how late it may start.

Start times are chained from durations and never stored. A pinned start holds: what does not meet
it is a gap or an overlap, which is reported and never moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from facilitator.plan import Activity, SessionPlan

DAY_MINUTES = 24 * 60
#: A pinned start this much earlier than the clock means the next day, not a clash.
NEXT_DAY_MINUTES = 12 * 60


@dataclass(frozen=True, slots=True)
class Slot:
    """An activity in its place. Times are minutes since midnight of the day on which the session
    starts, and may pass 1,440. `gap` is idle time before it; below zero it is an overlap."""

    number: int
    activity: Activity
    start: float
    minutes: float
    gap: float = 0
    latest_start: float = 0
    tracks: tuple[tuple[str, tuple[Slot, ...]], ...] = ()

    @property
    def finish(self) -> float:
        return self.start + self.minutes

    @property
    def saving(self) -> float:
        """Minutes that this activity gives back when the session runs late."""
        return self.minutes - min(self.minutes, self.activity.least_minutes)


@dataclass(frozen=True, slots=True)
class Day:
    """One day's slots. `booked` is the length of the booked time, in minutes."""

    number: int
    date: date | None
    start: float
    booked: float
    slots: tuple[Slot, ...]

    @property
    def finish(self) -> float:
        return self.slots[-1].finish if self.slots else self.start

    @property
    def minutes(self) -> float:
        return self.finish - self.start

    @property
    def overrun(self) -> float:
        """Minutes past the booked time; below zero, minutes to spare."""
        return self.minutes - self.booked


@dataclass(frozen=True, slots=True)
class Timetable:
    days: tuple[Day, ...]

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots of all days in order, tracks not opened."""
        return tuple(slot for day in self.days for slot in day.slots)

    def walk(self) -> Iterator[Slot]:
        """Every slot in order, those inside tracks after the one that holds them."""
        for slot in self.slots:
            yield from _opened(slot)

    @property
    def minutes(self) -> float:
        return sum(day.minutes for day in self.days)


def timetable(plan: SessionPlan) -> Timetable:
    """The plan's days in clock times."""
    days: list[Day] = []
    number = 1
    for day in plan.days or (None,):
        activities = plan.activities if day is None else day.activities
        start = _minutes((day and day.start) or plan.start)
        slots = _latest(_chained(activities, start, number))
        booked = (day.minutes if day else plan.minutes) or sum(slot.minutes for slot in slots)
        when = day.date if day else plan.date
        days.append(Day(len(days) + 1, when, start, booked, slots))
        number += sum(1 for slot in slots if slot.number)
    return Timetable(tuple(days))


def clock(minutes: float) -> str:
    """A time of day such as `18:05`, from minutes since midnight; days and part minutes are
    rounded away."""
    whole = round(minutes) % DAY_MINUTES
    return f"{whole // 60:02}:{whole % 60:02}"


def _minutes(moment: time) -> float:
    return moment.hour * 60 + moment.minute + moment.second / 60


def _chained(activities: Sequence[Activity], start: float, number: int) -> tuple[Slot, ...]:
    slots: list[Slot] = []
    now = start
    for activity in activities:
        begin = now if activity.start is None else _pinned(_minutes(activity.start), now)
        tracks = tuple(
            (track.name, _chained(track.activities, begin, 1)) for track in activity.tracks
        )
        slot = Slot(number, activity, begin, activity.planned_minutes, begin - now, 0, tracks)
        slots.append(slot)
        now = slot.finish
        number += 1
    return tuple(slots)


def _pinned(pin: float, now: float) -> float:
    """The pin on the day nearest after `now`, allowing for an overlap."""
    while pin < now - NEXT_DAY_MINUTES:
        pin += DAY_MINUTES
    return pin


def _latest(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """The slots with their latest starts: the planned start and all that this and later
    activities can save, up to the next pin, which can lose nothing but the gap before it."""
    done: list[Slot] = []
    slack = 0.0
    for slot in reversed(slots):
        slack += slot.saving
        late = slot.start if slot.activity.start is not None else slot.start + slack
        done.append(
            Slot(
                slot.number,
                slot.activity,
                slot.start,
                slot.minutes,
                slot.gap,
                late,
                tuple((name, _latest(inner)) for name, inner in slot.tracks),
            )
        )
        if slot.activity.start is not None:
            slack = max(0.0, slot.gap)
    return tuple(reversed(done))


def _opened(slot: Slot) -> Iterator[Slot]:
    yield slot
    for _, inner in slot.tracks:
        for each in inner:
            yield from _opened(each)
