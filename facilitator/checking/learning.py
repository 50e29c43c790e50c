"""Rules on how people learn: how much talk, how much practice, how the formats change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from facilitator.checking.passages import Passage
from facilitator.checking.phrases import enough, minutes, number, percent
from facilitator.checking.rule import Finding, measured, rule
from facilitator.checking.runs import runs, runs_of_one_format
from facilitator.checking.subject import Subject
from facilitator.plan import Activity

_NO_ATTENTION_LIMIT = (
    "Trainers' lore (Bob Pike's 90/20/8 rule). It is not a limit of attention: Bradbury (2016, "
    "Advances in Physiology Education 40) found no primary data for one, and that the teacher "
    "matters more."
)


@measured(
    "warning",
    15,
    "minutes",
    reason="Plan a change of activity before a talk gets long: people learn habits by trying "
    "them, and each minute of talk is one that they do not try.",
    strength="convention",
    source=_NO_ATTENTION_LIMIT,
)
def talk_too_long(subject: Subject, limit: float) -> Iterator[Finding]:
    for activity in subject.every_activity:
        if activity.is_talk and activity.planned_minutes > limit:
            yield Finding(
                activity.place("minutes"),
                f"`{activity.title}` is {minutes(activity.planned_minutes)} of talk, and "
                f"{number(limit)} is the most",
                "Split it in two, with a question to the neighbour or a short exercise between.",
            )


@measured(
    "warning",
    20,
    "minutes",
    reason="Two short talks one after the other are one long talk.",
    strength="convention",
    source=_NO_ATTENTION_LIMIT,
)
def talk_in_a_row(subject: Subject, limit: float) -> Iterator[Finding]:
    for run in runs(subject, lambda activity: activity.is_talk):
        talk = sum(activity.planned_minutes for activity in run)
        if len(run) > 1 and talk > limit:
            yield Finding(
                run[1].place("title"),
                f"{len(run)} talks in a row take {minutes(talk)}, and {number(limit)} is the most",
                f"Let people do something before `{run[1].title}`: a question in pairs will do.",
            )


@measured(
    "warning",
    25,
    "% of the content",
    reason="What people are told they may remember. What they have tried they can do. Content is "
    "everything but breaks, buffers and notes.",
    strength="house default",
    source="Our own number, close to what designers of hands-on courses use (60 % practice, 25 % "
    "talk).",
)
def talk_too_much(subject: Subject, limit: float) -> Iterator[Finding]:
    talk, content = _talk_minutes(subject.activities), subject.content_minutes
    if subject.is_short or percent(talk, content) <= limit:
        return
    longest = max(
        (activity for activity in subject.every_activity if activity.is_talk),
        key=lambda activity: activity.planned_minutes,
    )
    yield Finding(
        longest.place("kind"),
        f"talk takes {number(talk)} of {minutes(content)} of content "
        f"({number(percent(talk, content))} %; the most is {number(limit)} %)",
        f"Shorten `{longest.title}` first: it is the longest talk, with "
        f"{minutes(longest.planned_minutes)}.",
    )


@measured(
    "warning",
    50,
    "% of the content",
    reason="A habit is learned by doing. Practice is exercise, discussion, breakout and sandbox; "
    "content is everything but breaks, buffers and notes.",
    strength="house default",
    source="Our own number, below the 60 % that designers of hands-on courses use.",
)
def practice_too_little(subject: Subject, limit: float) -> Iterator[Finding]:
    practice, content = _practice_minutes(subject.activities), subject.content_minutes
    if subject.is_short or percent(practice, content) >= limit:
        return
    missing = content * limit / 100 - practice
    yield Finding(
        subject.all_activities_place,
        f"practice takes {number(practice)} of {minutes(content)} of content "
        f"({number(percent(practice, content))} %; the least is {number(limit)} %)",
        f"Turn {minutes(enough(missing))} of something else into an exercise, a discussion or a "
        "sandbox; 60 % is better still.",
    )


@measured(
    "info",
    20,
    "% of the content",
    reason="People who meet a subject for the first time have more questions than a plan allows "
    "for. Every discussion counts as time for questions.",
    strength="house default",
    source="One council's session for its members in 2011: ten minutes were planned for "
    "questions, and they took forty.",
)
def questions_too_short(subject: Subject, limit: float) -> Iterator[Finding]:
    if subject.is_short or not subject.is_first_encounter:
        return
    talked = [activity for activity in subject.every_activity if activity.kind == "discussion"]
    share = sum(activity.planned_minutes for activity in talked)
    content = subject.content_minutes
    if percent(share, content) < limit:
        yield Finding(
            talked[0].place("minutes") if talked else subject.all_activities_place,
            f"questions and discussion take {number(share)} of {minutes(content)} of content, in "
            f"a session for people who are new to it "
            f"({number(percent(share, content))} %; the least is {number(limit)} %)",
            f"Plan {minutes(content * limit / 100)} of `kind: discussion` for their questions.",
        )


@measured(
    "info",
    25,
    "minutes",
    reason="Until people do or say something, you cannot know what they have understood.",
    strength="convention",
    source="Course designers plan a checkpoint in each section; the number is our own.",
)
def understanding_unchecked(subject: Subject, limit: float) -> Iterator[Finding]:
    for run in runs(subject, _shows_nothing):
        length = sum(activity.planned_minutes for activity in run)
        if length > limit:
            yield Finding(
                run[0].place("title"),
                f"for {minutes(length)} from `{run[0].title}` on nobody is asked anything, and "
                f"{number(limit)} is the most",
                "Add a `kind: checkpoint`, or a question to the room as a `debrief`.",
            )


@measured(
    "info",
    45,
    "minutes",
    reason="A change of format wakes people up, and gives those who are quiet in one a chance in "
    "the next.",
    strength="house default",
    source="Our own rule.",
)
def same_format_too_long(subject: Subject, limit: float) -> Iterator[Finding]:
    for run in runs_of_one_format(subject):
        length = sum(activity.planned_minutes for activity in run)
        if length > limit:
            yield Finding(
                run[0].place("format"),
                f"people stay in one format ({run[0].format}) for {minutes(length)}, and "
                f"{number(limit)} is the most",
                f"Give `{run[len(run) // 2].title}` another `format`, or part of it.",
            )


#: Words in a step that let people think before the whole room talks.
_THINK_FIRST = re.compile(
    r"\b(alone|on your own|by yourself|silently|in silence|pairs?|neighbours?|partner|threes?"
    r"|trios?|write|jot)\b",
    re.IGNORECASE,
)


@measured(
    "info",
    12,
    "people",
    reason="In a large circle a few people talk. Two minutes alone or in pairs give everybody "
    "something to say.",
    strength="convention",
    source="Liberating Structures: 1-2-4-All.",
)
def plenary_before_pairs(subject: Subject, limit: float) -> Iterator[Finding]:
    people = subject.people or 0
    if people <= limit:
        return
    before: Activity | None = None
    for activity in subject.activities:
        is_large = activity.kind == "discussion" and activity.format == "plenary"
        if is_large and not (_thinks_first(activity) or _was_in_small_groups(before)):
            yield Finding(
                activity.place("format"),
                f"`{activity.title}` opens with all {people} people at once, and {number(limit)} "
                "is the most without thinking first",
                "Make the first step: On your own, write down one answer; then tell a neighbour.",
            )
        before = activity


_FIRST_STEP = re.compile(
    r"\b(?:(?:first|next|small|one|own|your|my|a)\s+steps?|pledge|action plan|i will"
    r"|what will you (?:try|do)|commit to)\b",
    re.IGNORECASE,
)


@rule(
    "warning",
    reason="People who write down one small step, with a day and a person to tell, have something "
    "to do on Monday. A reflection, a pledge card or a line to write on counts.",
    strength="house default",
    source="Our own rule.",
)
def first_step_missing(subject: Subject) -> Iterator[Finding]:
    activities = subject.every_activity
    if subject.is_short or not subject.is_english or any(map(_asks_for_step, activities)):
        return
    is_likely = subject.mentions("step", "pledge", "action plan", "i will", "will you", "commit to")
    if is_likely and any(map(_names_step, subject.passages)):
        return
    yield Finding(
        activities[-1].place("title") if activities else None,
        "nobody is asked for a first step of their own",
        "Add five minutes of `kind: reflection` near the end, with a `write_in`: "
        "My first step is, and by when.",
    )


def _names_step(passage: Passage) -> bool:
    return passage.activity is not None and _FIRST_STEP.search(passage.words) is not None


def _asks_for_step(activity: Activity) -> bool:
    has_pledge = activity.cards is not None and activity.cards.exercise == "pledge"
    return activity.kind == "reflection" or has_pledge


def _thinks_first(activity: Activity) -> bool:
    return any(_THINK_FIRST.search(step.text) for step in activity.steps)


def _was_in_small_groups(before: Activity | None) -> bool:
    return before is not None and before.format not in (None, "plenary")


def _shows_nothing(activity: Activity) -> bool:
    """Whether nobody can tell from this activity what people have understood."""
    return activity.mode in ("talk", "open") and not activity.debrief and not activity.steps


def _talk_minutes(activities: Iterable[Activity]) -> float:
    """Minutes of talk; in a breakout, those of the track with most."""
    return sum(
        max(_talk_minutes(track.activities) for track in activity.tracks)
        if activity.tracks
        else activity.planned_minutes * activity.is_talk
        for activity in activities
    )


def _practice_minutes(activities: Iterable[Activity]) -> float:
    """Minutes of practice; in a breakout, those of the track with least."""
    return sum(
        min(_practice_minutes(track.activities) for track in activity.tracks)
        if activity.tracks
        else activity.planned_minutes * activity.is_practice
        for activity in activities
    )
