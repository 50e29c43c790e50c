"""Rules on access and help: for people without a device, for whoever runs the session."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.checking.phrases import counted, listed, quoted
from facilitator.checking.rule import Finding, rule
from facilitator.checking.subject import Subject
from facilitator.plan import Activity
from facilitator.text import foreign
from facilitator.words import speaks

#: Words in what the room does that mean a machine in somebody's hand.
_DEVICE = re.compile(
    r"\b(?:(?:smart|mobile )?phones?|laptops?|tablets?|computers?|wi-?fi|apps?|log in"
    r"|sign in(?= to\b| with\b| on\b| using\b)"
    r"|QR codes?|scan the code|browsers?)\b",
    re.IGNORECASE,
)
#: A telephone to speak on, and one that is put away.
_SPEAKS_ON_IT = re.compile(
    r"\b(?:phone (?:call|box|tree|number)|by phone|phone (?:a|an|the|your|us|them|him|her)"
    r"|(?:leave|put|keep) (?:your|all|the|any) (?:mobile )?phones? (?:in your (?:bags?|pockets?)"
    r"|away|off|outside|face down|on silent))\b",
    re.IGNORECASE,
)
_HANDS_ON = ("exercise", "demo", "discussion", "breakout", "checkpoint", "evaluation", "energiser")


@rule(
    "warning",
    reason="Somebody's battery is flat, somebody has no phone, and somebody would rather not say "
    "which. Each sandbox needs a way to take part without a device, and so does each activity "
    "that mentions one.",
    strength="house default",
    source="Our own rule: nobody is left out for want of a machine.",
)
def no_device_missing(subject: Subject) -> Iterator[Finding]:
    for activity in subject.every_activity:
        if not activity.no_device and (activity.kind == "sandbox" or _needs_device(activity)):
            yield Finding(
                activity.place("title"),
                f"`{activity.title}` does not say how to take part without a device",
                "Add `no_device:` and one sentence, such as: The whole exercise works on paper.",
            )


@rule(
    "info",
    reason="A colleague may have to run this session from your guide, on the day that you are ill.",
    strength="house default",
    source="Our own rule.",
)
def notes_missing(subject: Subject) -> Iterator[Finding]:
    bare = [
        activity
        for activity in subject.every_activity
        if activity.is_content and not activity.tracks and not _has_notes(activity)
    ]
    if bare:
        names = listed(quoted(activity.title for activity in bare))
        yield Finding(
            bare[0].place("title"),
            f"{counted(len(bare), 'activity has', 'activities have')} no notes for whoever runs "
            f"{'it' if len(bare) == 1 else 'them'}: {names}",
            "Add `say`, `setup` or `watch_for`; they are never shown to the room.",
        )


@rule(
    "info",
    reason="An invitation is the question that people answer by doing the exercise. Without one "
    "they hear instructions, and wonder what for.",
    strength="convention",
    source="Liberating Structures: the invitation is the first of five elements.",
)
def invitation_missing(subject: Subject) -> Iterator[Finding]:
    bare = [
        activity
        for activity in subject.every_activity
        if activity.is_practice and not activity.invitation and not activity.tracks
    ]
    if bare:
        names = listed(quoted(activity.title for activity in bare))
        yield Finding(
            bare[0].place("title"),
            f"{counted(len(bare), 'activity puts', 'activities put')} no question to the room: "
            f"{names}",
            "Add `invitation:` with the question as you would ask it.",
        )


@rule(
    "warning",
    reason="The words that the program adds (Break, Steps, My first step) are there in English "
    "and Welsh. In another language they appear in English, marked as English.",
    strength="convention",
    source="How this program works.",
)
def language_without_words(subject: Subject) -> Iterator[Finding]:
    language = subject.plan.language
    if not speaks(language):
        yield Finding(
            subject.plan.place("language"),
            f"there are no words of our own in `{language}` yet: headings will be in English",
            "Write `language: en-GB` or `cy` if that is what you mean; else check each heading.",
        )


@rule(
    "info",
    reason="Habits appear as they were written, in their own language. They are marked with it, so "
    "a screen reader speaks them in the right voice, but people who came for another language "
    "still meet them on slides, cards and handouts.",
    strength="house default",
    source="How this program works; WCAG 2.2, 3.1.2 Language of Parts.",
)
def habits_in_another_language(subject: Subject) -> Iterator[Finding]:
    heard = subject.plan.language
    others = [use for use in subject.uses if foreign(use.habit.language, heard)]
    if others:
        languages = listed(quoted(dict.fromkeys(use.habit.language for use in others)))
        names = listed(quoted(use.habit.id for use in others))
        yield Finding(
            others[0].place,
            f"{counted(len(others), 'habit is', 'habits are')} in {languages}, and the plan is in "
            f"`{heard}`: {names}",
            f"Write them in a catalogue of your own, with the same ids and `language: {heard}`; or "
            "leave them, they are marked as what they are.",
        )


def _needs_device(activity: Activity) -> bool:
    if activity.kind not in _HANDS_ON:
        return False
    said = " ".join([activity.invitation or "", *(step.text for step in activity.steps)])
    return bool(_DEVICE.search(_SPEAKS_ON_IT.sub("", said)))


def _has_notes(activity: Activity) -> bool:
    notes = (activity.say, activity.setup, activity.watch_for)
    return any(notes) or any(slide.notes for slide in activity.slides)
