"""The clock for the front of the room: what it shows of each activity, and when."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.composing import wording
from facilitator.composing.activity_slides import is_yours, title_of
from facilitator.composing.brief import Brief, said
from facilitator.composing.days import title_of_day
from facilitator.composing.guide import MODES
from facilitator.pack.timer import Timer, TimerBlock, TimerDay, TimerRoom, TimerStep
from facilitator.plan import Activity
from facilitator.text import Text, plain
from facilitator.timetable import Day, Slot

#: Icons of the kinds that are neither talk nor work.
_ICONS = {"break": "coffee", "lunch": "utensils"}


def timer(brief: Brief) -> Timer:
    """Every day on the clock. Notes that take no time are not on it."""
    words = brief.words
    return Timer(
        title=brief.title,
        language=brief.language,
        words_language=words.language,
        days=tuple(_day(brief, day) for day in brief.timetable.days),
        minutes_words=words.minutes,
        minutes_short=words.minutes_short,
        hours_short=words.hours_short,
        key=tuple((mode, words.modes[mode]) for mode in MODES),
        words=words.timer,
    )


def _day(brief: Brief, day: Day) -> TimerDay:
    number, title = brief.words.day.format(number=day.number), title_of_day(brief, day).plain
    label = [f"{number}: {title}" if title else number]
    label += [wording.long_date(day.date, brief.words)] if day.date else []
    return TimerDay(
        label=", ".join(label),
        date=day.date,
        start_minutes=day.start,
        finish_minutes=day.finish,
        blocks=tuple(_block(brief, slot) for slot in day.slots if slot.minutes > 0),
    )


def _block(brief: Brief, slot: Slot) -> TimerBlock:
    activity = slot.activity
    return TimerBlock(
        name=activity.id,
        title=title_of(activity),
        kind=_kind(brief, activity),
        mode=activity.mode,
        icon=_ICONS.get(activity.kind) or wording.FORMAT_ICONS.get(activity.format or "", ""),
        invitation=said(activity, "invitation", f"{activity.id}.invitation"),
        steps=tuple(
            TimerStep(
                text=said(step, "text", f"{activity.id}.steps.{number}"),
                minutes=step.minutes or 0,
            )
            for number, step in enumerate(activity.steps, start=1)
        ),
        rooms=tuple(_room(name, inner) for name, inner in slot.tracks),
        start_minutes=slot.start,
        minutes=slot.minutes,
        least_minutes=slot.minutes - slot.saving,
        most_minutes=activity.minutes.max if activity.minutes else slot.minutes,
        pinned=activity.start is not None,
        if_late=activity.if_late,
        is_break=activity.kind in _ICONS,
        private=tuple(_private(brief, activity)),
    )


def _kind(brief: Brief, activity: Activity) -> str:
    """`Your turn · in fours`, `Short talk`."""
    words = brief.words
    kind = words.your_turn if is_yours(activity) else wording.kind(activity, words)
    grouping = wording.format_words(activity, words)
    return f"{kind} · {grouping[:1].lower()}{grouping[1:]}" if grouping else kind


def _room(name: str, inner: tuple[Slot, ...]) -> TimerRoom:
    return TimerRoom(
        name=plain(name),
        activities=tuple(
            TimerStep(text=title_of(slot.activity), minutes=slot.minutes) for slot in inner
        ),
    )


def _private(brief: Brief, activity: Activity) -> Iterator[tuple[str, Text]]:
    words = brief.words
    if text := said(activity, "watch_for", f"{activity.id}.watch_for"):
        yield words.note_watch, text
    yield words.note_late, plain(_if_late(brief, activity))
    for label, key in ((words.note_no_device, "no_device"), (words.note_say, "say")):
        if text := said(activity, key, f"{activity.id}.{key}"):
            yield label, text


def _if_late(brief: Brief, activity: Activity) -> str:
    words = brief.words
    if activity.if_late == "cut":
        return words.cut
    if activity.least_minutes < activity.planned_minutes:
        return words.shrink_to.format(minutes=wording.number(activity.least_minutes))
    return words.keep
