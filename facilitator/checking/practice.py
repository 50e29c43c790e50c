"""Rules on practice: that it fits, is talked over, brought together, and private before public."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from facilitator.checking.passages import Passage
from facilitator.checking.phrases import enough, minutes, number, percent
from facilitator.checking.rule import Finding, measured, rule
from facilitator.checking.subject import Subject
from facilitator.plan import Activity

_HANDS_ON = ("exercise", "breakout", "sandbox")
_TALKS_IT_OVER = ("debrief", "reflection", "discussion", "checkpoint")
#: What may stand between practice and the talk about it.
_BETWEEN = (*_HANDS_ON, "note", "buffer", "break", "lunch", "energiser", "evaluation")


@rule(
    "warning",
    reason="People learn from an exercise when they talk about it: what happened, what it means, "
    "what to do now. Without that it was a game.",
    strength="convention",
    source="Kolb's learning cycle; What? So what? Now what? (Schoel, Prouty and Radcliffe, 1988).",
)
def debrief_missing(subject: Subject) -> Iterator[Finding]:
    rows = [[slot.activity for slot in day.slots] for _, day in subject.days]
    for row in rows:
        yield from _without_debrief(row)


@measured(
    "warning",
    25,
    "% of the exercise",
    reason="The questions after an exercise are where it becomes useful, and they are the first "
    "thing to be squeezed.",
    strength="house default",
    source="Our own number: guides to debriefing say that there is no set length.",
)
def debrief_too_short(subject: Subject, limit: float) -> Iterator[Finding]:
    for activity in subject.every_activity:
        debrief, planned = activity.debrief, activity.planned_minutes
        if activity.kind not in _HANDS_ON or not debrief or not debrief.minutes:
            continue
        if percent(debrief.minutes, planned) < limit:
            yield Finding(
                debrief.place("minutes"),
                f"the debrief has {number(debrief.minutes)} of {minutes(planned)} "
                f"({number(percent(debrief.minutes, planned))} %; the least is {number(limit)} %)",
                f"Give it {minutes(enough(planned * limit / 100))} of the activity's "
                f"{number(planned)}.",
            )


@measured(
    "warning",
    110,
    "% of the activity's minutes",
    reason="Whoever gets through half of them goes home thinking that the others were quicker, "
    "and the talk afterwards is what gets lost.",
    strength="house default",
    source="Arithmetic; each scenario says about how long it takes.",
)
def scenarios_too_long(subject: Subject, limit: float) -> Iterator[Finding]:
    lasting = {each.id: each.minutes for each in subject.scenarios}
    for activity in subject.every_activity:
        named = dict.fromkeys(activity.sandbox.scenarios if activity.sandbox else ())
        together = sum(lasting.get(id_, 0) for id_ in named)
        planned = activity.planned_minutes
        if activity.sandbox and planned and percent(together, planned) > limit:
            longest = max(named, key=lambda id_: lasting.get(id_, 0))
            yield Finding(
                activity.sandbox.place("scenarios"),
                f"what `{activity.title}` plays takes about {minutes(together)}, "
                f"and it has {number(planned)}",
                _fewer_scenarios(longest, lasting, len(named), together),
            )


@rule(
    "warning",
    reason="Groups that worked apart have learned different things. Unless they meet, each knows "
    "its own part only.",
    strength="convention",
    source="The lore of facilitators.",
)
def report_back_missing(subject: Subject) -> Iterator[Finding]:
    for _, day in subject.days:
        row = [slot.activity for slot in day.slots]
        breakouts = [number for number, each in enumerate(row) if each.kind == "breakout"]
        if len(breakouts) < 2:
            continue
        last = row[breakouts[-1]]
        if not last.debrief and not any(map(_brings_together, row[breakouts[-1] + 1 :])):
            yield Finding(
                last.place("title"),
                f"after {len(breakouts)} breakouts the groups never hear from each other",
                f"After `{last.title}`, add a `kind: debrief` with `format: plenary`.",
            )


#: What the room is asked to do in public. Writing a post is not posting it.
_PUBLIC = re.compile(
    r"\b(?:publish(?:es)?|go(?:es)? live"
    r"|post (?:it|this|them|one|your [\w’' -]{1,30}?|a [\w’' -]{1,30}?) (?:on|to|in) "
    r"(?!paper|the (?:wall|table|board|flip))"
    r"|(?:press|tap|click) (?:on )?[“\"'‘]?(?:post|publish|send|share)\b"
    r"|(?:post|reply|comment|share|answer)\b[^.!?]{0,30} (?:publicly|in public|for real)"
    r"|post (?:it|this|them)[.!]?$)",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|nobody|no|without|don[’']?t|before you)\b[^.!?;,]*$", re.I)

#: A denial further off than this belongs to something else.
_NEAR = 80

_GROUND_RULES = re.compile(
    r"\b(?:ground rules?|house rules?|code of conduct|what we agreed|our agreement)\b", re.I
)
_ABUSE = re.compile(r"\b(?:abuse|abusive|threat\w*|harass\w*)\b", re.I)


@rule(
    "warning",
    reason="A first try in public is remembered for its mistakes. On paper, or among friends, a "
    "mistake costs nothing.",
    strength="house default",
    source="Our own rule. Councillors say that what they want is a safe space to experiment "
    "(Knowledge Hub, and the tour of councils in Yorkshire and Humber in 2010 and 2011).",
)
def public_before_private(subject: Subject) -> Iterator[Finding]:
    first = _first_public(subject)
    if first is None:
        return
    passage, activity = first
    for before in subject.every_activity:
        if before.kind == "sandbox":
            return
        if before is activity:
            break
    yield Finding(
        passage.place,
        f"`{activity.title}` is in public, and nobody has had a private try before it",
        "Put a `kind: sandbox` before it: the same thing on paper, read to one neighbour.",
    )


@rule(
    "warning",
    reason="Whoever acts in public as a councillor is bound by the code of conduct, and may meet "
    "abuse. Say both, and whom to tell, before anybody posts.",
    strength="convention",
    source="Local Government Association: rules of engagement, and advice on online abuse.",
)
def public_unguarded(subject: Subject) -> Iterator[Finding]:
    first = _first_public(subject)
    if first is None:
        return
    passage, activity = first
    said = " ".join(each.words for each in subject.passages)
    missing = []
    if not _GROUND_RULES.search(said):
        missing.append("ground rules (a code of conduct, or rules that the room agrees)")
    if not _ABUSE.search(said):
        missing.append("what to do about abuse, and whom to tell")
    if missing:
        yield Finding(
            passage.place,
            f"`{activity.title}` is in public, and the plan does not mention "
            f"{', nor '.join(missing)}",
            "Say it in the `handout` of this activity, or in an earlier one.",
        )


def _first_public(subject: Subject) -> tuple[Passage, Activity] | None:
    """The first step or invitation that asks people to act in public."""
    if not subject.is_english:
        return None
    for passage in subject.passages:
        if passage.where not in ("step", "invitation") or passage.activity is None:
            continue
        if passage.activity.kind == "sandbox":
            continue
        found = _PUBLIC.search(passage.words)
        before = passage.words[max(0, found.start() - _NEAR) : found.start()] if found else ""
        if found and not _NOT.search(before):
            return passage, passage.activity
    return None


def _fewer_scenarios(
    longest: str, lasting: Mapping[str, float], count: int, together: float
) -> str:
    longer = f"`minutes: {number(together)}`"
    if count == 1:
        return f"Write {longer}, or choose a shorter one than `{longest}`."
    return f"Take out `{longest}` ({number(lasting[longest])}), or write {longer}."


def _without_debrief(row: Sequence[Activity]) -> Iterator[Finding]:
    for number_, activity in enumerate(row):
        if activity.kind not in _HANDS_ON or _has_debrief(activity):
            continue
        after = next((each for each in row[number_ + 1 :] if each.kind not in _BETWEEN), None)
        if after is None or after.kind not in _TALKS_IT_OVER:
            yield Finding(
                activity.place("title"),
                f"nobody talks over `{activity.title}` afterwards",
                "Give it a `debrief` with two or three questions, or add a `kind: debrief` "
                "after it.",
            )


def _has_debrief(activity: Activity) -> bool:
    """Whether it is talked over inside itself; a breakout, in every one of its tracks."""
    if activity.debrief:
        return True
    return bool(activity.tracks) and all(
        any(each.debrief or each.kind in _TALKS_IT_OVER for each in track.activities)
        for track in activity.tracks
    )


def _brings_together(activity: Activity) -> bool:
    return activity.kind in _TALKS_IT_OVER and activity.format in (None, "plenary")
