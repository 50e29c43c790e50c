"""Minutes become clock times: when each activity starts and ends, and how late it may start.

Start times are chained from durations and never stored. A pinned start holds: what does not meet
it is a gap or an overlap, which is reported and never moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time
from math import floor

from facilitator.plan import Activity, SessionPlan
from facilitator.record import record

DAY_MINUTES = 24 * 60
#: A pinned start this much earlier than the clock means the next day, not a clash.
NEXT_DAY_MINUTES = 12 * 60


@record(kw_only=False)
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


@record(kw_only=False)
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


@record(kw_only=False)
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
    for day in plan.schedule:
        start = _minutes(day.start or plan.start)
        slots = _chained(day.activities, start, number)
        finish = slots[-1].finish if slots else start
        booked = _booked(plan, len(days)) or finish - start
        slots = _latest(slots, max(0.0, start + booked - finish))
        days.append(Day(len(days) + 1, day.date, start, booked, slots))
        number += len(slots)
    return Timetable(tuple(days))


def _booked(plan: SessionPlan, index: int) -> float:
    """The minutes that the author booked for a day; 0 where none are written."""
    if plan.days:
        return plan.days[index].minutes or 0
    return plan.minutes if "minutes" in plan.model_fields_set else 0


def clock(minutes: float) -> str:
    """A time of day such as `18:05`, from minutes since midnight; days are left away. The half
    minute goes up, everywhere, so that what ends and what begins there show one time, and the
    times shown are less than a minute from the duration between them."""
    # What is almost the half minute is a sum of decimals.
    whole = floor(round(minutes, 6) + 0.5) % DAY_MINUTES
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
        # Rounded, since decimal minutes add up to almost a pin.
        gap = round(begin - now, 6)
        slot = Slot(number, activity, begin, activity.planned_minutes, gap, begin, tracks)
        slots.append(slot)
        now = slot.finish
        number += 1
    return tuple(slots)


def _pinned(pin: float, now: float) -> float:
    """The pin on the day nearest after `now`, allowing for an overlap."""
    while pin < now - NEXT_DAY_MINUTES:
        pin += DAY_MINUTES
    return pin


def _latest(slots: tuple[Slot, ...], spare: float) -> tuple[Slot, ...]:
    """The slots with their latest starts: the planned start, all that this and later activities
    can save, and the time to spare at the end (minutes), up to the next pin. A pin can lose
    nothing but the gap before it."""
    done: list[Slot] = []
    slack = spare
    for slot in reversed(slots):
        pinned = slot.activity.start is not None
        tracks = tuple(
            (name, _latest(inner, _idle(slot, inner) + slack)) for name, inner in slot.tracks
        )
        slack += slot.saving
        late = slot.start if pinned else slot.start + slack
        done.append(replace(slot, latest_start=late, tracks=tracks))
        if pinned:
            slack = max(0.0, slot.gap)
    return tuple(reversed(done))


def _idle(slot: Slot, inner: tuple[Slot, ...]) -> float:
    """Minutes that a track waits for the others."""
    return max(0.0, slot.finish - inner[-1].finish) if inner else 0.0


def _opened(slot: Slot) -> Iterator[Slot]:
    yield slot
    for _, inner in slot.tracks:
        for each in inner:
            yield from _opened(each)
