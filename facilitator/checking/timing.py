"""Rules on time: what fits, what clashes, what can give way, how a session ends."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.checking.lengths import SAME_MINUTES, shorter
from facilitator.checking.phrases import enough, minutes, number, percent
from facilitator.checking.rule import Finding, measured, rule
from facilitator.checking.subject import Subject
from facilitator.plan import Activity
from facilitator.timetable import Day, Slot, clock

#: Below this, the booked time is too short to plan slack in it.
SLACK_FROM_MINUTES = 45


@rule(
    "error",
    reason="A session that is longer than its booking ends in a hurry, and what gets lost is the "
    "end: the first step and the questions.",
    strength="convention",
    source="Arithmetic; planners for meetings and conferences are asked for it again and again.",
)
def overrun(subject: Subject) -> Iterator[Finding]:
    for part, day in subject.days:
        if "minutes" not in part.model_fields_set or day.overrun <= SAME_MINUTES or clashes(day):
            continue
        longest = max(day.slots, key=lambda slot: slot.minutes)
        yield Finding(
            part.place("minutes"),
            f"the activities take {minutes(day.minutes)}, and {number(day.booked)} are booked",
            f"Take out {minutes(day.overrun)}. The longest activity is `{longest.activity.title}`, "
            f"with {number(longest.minutes)}.",
        )


@rule(
    "error",
    reason="Two things cannot happen at once. The program never moves a fixed start, because only "
    "you know which of the two can give way.",
    strength="convention",
    source="Arithmetic.",
)
def start_clash(subject: Subject) -> Iterator[Finding]:
    for slot in subject.times.walk():
        if slot.gap < -SAME_MINUTES:
            earliest = clock(slot.start - slot.gap)
            yield Finding(
                slot.activity.place("start"),
                f"`{slot.activity.title}` is fixed at {clock(slot.start)}, and what comes before "
                f"it ends at {earliest}",
                f"Write `start: {earliest}`, or take {minutes(-slot.gap)} out before it.",
            )


@measured(
    "warning",
    5,
    "minutes",
    reason="Time that belongs to nothing is filled by whoever talks longest.",
    strength="convention",
    source="Open session planners warn of gaps in the same way; the number is our own.",
)
def gap_unplanned(subject: Subject, limit: float) -> Iterator[Finding]:
    for slot in subject.times.walk():
        if slot.gap > limit:
            yield Finding(
                slot.activity.place("start"),
                f"nothing is planned for the {minutes(slot.gap)} before `{slot.activity.title}` "
                f"(from {clock(slot.start - slot.gap)}; {number(limit)} may stay open)",
                f"Add a `kind: buffer` of {minutes(slot.gap)}, or start it earlier.",
            )
    for part, day in subject.days:
        if "minutes" in part.model_fields_set and -day.overrun > limit and not clashes(day):
            yield Finding(
                part.place("minutes"),
                f"the activities take {minutes(day.minutes)} of the {number(day.booked)} booked: "
                f"{number(-day.overrun)} are not planned, and {number(limit)} may stay open",
                f"Write `minutes: {number(day.minutes)}`, or add a `kind: buffer`.",
            )


@measured(
    "warning",
    10,
    "% of the booked time",
    reason="Something always takes longer. If nothing in the plan can give way, the end does. "
    f"Sessions under {SLACK_FROM_MINUTES} minutes are not judged.",
    strength="convention",
    source="Advice for workshops ranges from 10 to 20 %; published lesson timings are often half "
    "of what the lessons take.",
)
def slack_missing(subject: Subject, limit: float) -> Iterator[Finding]:
    for part, day in subject.days:
        slack = sum(slack_of(slot) for slot in day.slots) + max(0, -day.overrun)
        if day.booked < SLACK_FROM_MINUTES or percent(slack, day.booked) >= limit or clashes(day):
            continue
        wanted = day.booked * limit / 100
        yield Finding(
            part.place("minutes"),
            f"{minutes(slack)} of {number(day.booked)} can give way when you run late "
            f"({number(percent(slack, day.booked))} %; the least is {number(limit)} %)",
            "Give activities a `min`, or mark one `if_late: cut`, until "
            f"{minutes(enough(wanted))} can go; or add a `kind: buffer`.",
        )


@measured(
    "warning",
    5,
    "minutes",
    reason="The instructions alone take a minute or two, and so does finding a partner.",
    strength="convention",
    source="Teachers of short exercises report that two or three minutes are never enough.",
)
def exercise_too_short(subject: Subject, limit: float) -> Iterator[Finding]:
    yield from shorter(subject, ("exercise", "sandbox", "breakout"), limit)


@rule(
    "warning",
    reason="People remember how a session ended. A closing round lets each of them say what they "
    "take away, and lets nobody slip out on a question of detail.",
    strength="convention",
    source="The lore of facilitators.",
)
def closing_missing(subject: Subject) -> Iterator[Finding]:
    content = _content_of_last_day(subject)
    if subject.is_short or not content or content[-1].kind == "closing":
        return
    is_evaluated_last = content[-1].kind == "evaluation"
    if is_evaluated_last and any(activity.kind == "closing" for activity in content):
        return
    yield Finding(
        content[-1].place("kind"),
        f"the session ends with `{content[-1].title}`, and not with a closing",
        "Add five minutes of `kind: closing` as the last activity: a word from each person.",
    )


@rule(
    "warning",
    reason="After the goodbye people put on their coats. Sheets that are handed out then come back "
    "from those who are in no hurry, or not at all.",
    strength="convention",
    source="The lore of trainers.",
)
def evaluation_after_closing(subject: Subject) -> Iterator[Finding]:
    closed = ""
    for activity in _content_of_last_day(subject):
        if activity.kind == "closing":
            closed = activity.title
        elif activity.kind == "evaluation" and closed:
            yield Finding(
                activity.place("kind"),
                f"`{activity.title}` comes after the closing, `{closed}`",
                f"Move it before `{closed}`.",
            )


def clashes(day: Day) -> bool:
    """Whether two things overlap, so that nobody knows how long the day takes."""
    return any(slot.gap < -SAME_MINUTES for slot in day.slots)


def slack_of(slot: Slot) -> float:
    """The minutes that a slot can give when the session runs late."""
    return slot.minutes if slot.activity.kind == "buffer" else slot.saving


def _content_of_last_day(subject: Subject) -> list[Activity]:
    days = subject.times.days
    slots = days[-1].slots if days else ()
    return [slot.activity for slot in slots if slot.activity.is_content]
