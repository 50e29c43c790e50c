"""Rules on the pace of a session: room to breathe, to change places, to ask and to talk over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.checking.breaks import is_online
from facilitator.checking.lengths import shorter
from facilitator.checking.phrases import minutes, number, percent
from facilitator.checking.rule import Finding, measured
from facilitator.checking.subject import Subject
from facilitator.checking.timing import SLACK_FROM_MINUTES, clashes, slack_of
from facilitator.plan import Activity

#: People leave or turn their chairs for these. Where they sit at tables, the table is the group.
_MOVED = ("small_groups", "carousel", "trios")
_MOVED_FROM_TABLES = ("carousel", "trios")
_HANDS_ON = ("exercise", "breakout", "sandbox")


@measured(
    "info",
    15,
    "% of the booked time",
    reason="With little that can give way, one good conversation eats the end of the session. "
    f"Sessions under {SLACK_FROM_MINUTES} minutes are not judged.",
    strength="convention",
    source="Advice for workshops ranges from 10 to 20 % of the time; this is the middle of it.",
)
def slack_thin(subject: Subject, limit: float) -> Iterator[Finding]:
    told_as_missing = subject.limits.get("slack-missing", 10)
    for part, day in subject.days:
        slack = sum(slack_of(slot) for slot in day.slots) + max(0, -day.overrun)
        share = percent(slack, day.booked)
        if clashes(day):
            continue
        if day.booked >= SLACK_FROM_MINUTES and told_as_missing <= share < limit:
            yield Finding(
                part.place("minutes"),
                f"{minutes(slack)} of {number(day.booked)} can give way when you run late "
                f"({number(share)} %; {number(limit)} % is comfortable)",
                "Give one more activity a `min`, or mark one `if_late: cut`.",
            )


@measured(
    "info",
    2,
    "minutes",
    reason="To find a group and turn the chairs takes longer than planners think, and so does "
    "hearing what to do. If the steps fill every minute, that time comes from the talk. Groups of "
    "the people at one table (`layout: cabaret`) are not judged: nobody moves.",
    strength="convention",
    source="Guides to workshops ask for two to five minutes for each change, instructions counted.",
)
def no_time_to_move(subject: Subject, limit: float) -> Iterator[Finding]:
    if is_online(subject):
        return
    venue = subject.plan.venue
    at_tables = venue is not None and "cabaret" in (venue.layout or "").lower()
    moved = _MOVED_FROM_TABLES if at_tables else _MOVED
    for _, day in subject.days:
        before: Activity | None = None
        for slot in day.slots:
            activity = slot.activity
            left = _left_over(activity) if slot.gap < limit else None
            moves = activity.format in moved and _changes(before, activity)
            if moves and left is not None and left < limit:
                yield Finding(
                    activity.place("minutes"),
                    f"people change places for `{activity.title}`, and its steps leave "
                    f"{minutes(left)} for that; {number(limit)} is the least",
                    f"Write `minutes: {number(activity.planned_minutes + limit - left)}`, or give "
                    "the steps less time.",
                )
            before = None if activity.mode == "pause" else activity


@measured(
    "info",
    10,
    "minutes",
    reason="A question every ten minutes or so lets people check what they have heard, and lets "
    "you see it.",
    strength="convention",
    source="Trainers' lore (Bob Pike's 90/20/8 rule); it is not a limit of attention.",
)
def talk_without_question(subject: Subject, limit: float) -> Iterator[Finding]:
    for activity in subject.every_activity:
        if activity.is_talk and activity.planned_minutes > limit and not _asks(activity):
            yield Finding(
                activity.place("title"),
                f"in the {minutes(activity.planned_minutes)} of `{activity.title}` nobody is asked "
                f"anything; after {number(limit)} a question helps",
                "Add an `invitation`, or a step: Tell your neighbour what you do already.",
            )


@measured(
    "warning",
    3,
    "minutes",
    reason="In less than that two or three people speak, and the others put on their coats.",
    strength="house default",
    source="Our own number: guides to debriefing say that there is no set length, and ask for a "
    "few minutes at least.",
)
def debrief_hurried(subject: Subject, limit: float) -> Iterator[Finding]:
    for activity in subject.every_activity:
        debrief = activity.debrief
        if activity.kind in _HANDS_ON and debrief and debrief.minutes and debrief.minutes < limit:
            yield Finding(
                debrief.place("minutes"),
                f"the debrief of `{activity.title}` has {minutes(debrief.minutes)}, and "
                f"{number(limit)} is the least",
                f"Write `minutes: {number(limit)}` here, and ask one question less.",
            )


@measured(
    "info",
    3,
    "minutes",
    reason="A word from each person, and a thank-you, need a few minutes in peace.",
    strength="house default",
    source="Our own number; trainers keep the last five minutes for it.",
)
def closing_too_short(subject: Subject, limit: float) -> Iterator[Finding]:
    if not subject.is_short:
        yield from shorter(subject, ("closing",), limit)


def _changes(before: Activity | None, activity: Activity) -> bool:
    """Whether people come to an activity from another format. After a break they sit down anew
    in any case."""
    if before is None or not activity.is_content:
        return False
    return before.format is not None and before.format != activity.format


def _left_over(activity: Activity) -> float | None:
    """The minutes that belong to no step; None where a step does not say how long it takes."""
    steps: Sequence[float | None] = [step.minutes for step in activity.steps]
    if not steps or None in steps or (activity.debrief and activity.debrief.minutes is None):
        return None
    inside = sum(each or 0 for each in steps)
    debrief = (activity.debrief.minutes or 0) if activity.debrief else 0
    return activity.planned_minutes - inside - debrief


def _asks(activity: Activity) -> bool:
    """Whether people are asked something, or do something, on the way."""
    has_question = any("?" in (words or "") for words in (activity.say, activity.expected_action))
    return bool(activity.invitation or activity.steps or activity.debrief) or has_question
