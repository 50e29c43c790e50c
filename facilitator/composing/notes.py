"""Speaker notes: what the facilitator says, watches and does, readable in Presenter View."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from facilitator.composing import wording
from facilitator.composing.brief import Brief, said, said_prose
from facilitator.composing.days import day_number
from facilitator.pack.bridges import Bridge
from facilitator.pack.deck import Note
from facilitator.plan import Activity, Part
from facilitator.text import Paragraph, Prose, Text, plain
from facilitator.timetable import Slot, clock


def opening(brief: Brief, slot: Slot, *, whole: bool) -> tuple[Note, ...]:
    """The notes of an activity's first slide; `whole` when no slide of steps follows."""
    words = brief.words
    grouping = wording.format_words(slot.activity, words)
    parts = [timing(brief, slot, grouping), lead(brief, slot.activity)]
    parts += [materials(brief, slot.activity), _key(slot, "setup", words.note_setup)]
    parts += _spoken(brief, slot)
    if whole:
        parts += running(brief, slot)
    return present(parts)


def _spoken(brief: Brief, slot: Slot) -> list[Note | None]:
    """What is asked, and what is said. What a break announces is no question."""
    words, activity = brief.words, slot.activity
    if activity.mode == "pause":
        return [_note(words.note_say, [*told(activity, "invitation"), *told(activity, "say")])]
    return [_key(slot, "invitation", words.ask_the_room), _key(slot, "say", words.note_say)]


def steps(brief: Brief, slot: Slot) -> tuple[Note, ...]:
    """The notes of the slide of steps."""
    return present([timing(brief, slot), step_list(brief, slot.activity), *running(brief, slot)])


def debrief(brief: Brief, slot: Slot) -> tuple[Note, ...]:
    """When the debrief starts, its questions, and what answers to expect."""
    words, activity = brief.words, slot.activity
    parts: list[Note | None] = []
    if talk := activity.debrief:
        if talk.minutes:
            when = _hours(brief, slot, slot.finish - talk.minutes)
            parts.append(_words(brief, words.note_timing, when))
        texts = [
            said(talk, "questions", f"{activity.id}.debrief.{index + 1}", index)
            for index in range(len(talk.questions))
        ]
        parts.append(_note(words.note_debrief, texts))
    parts.append(_key(slot, "expected_action", words.expected_answer))
    return present(parts) or timing_only(brief, slot)


def author(brief: Brief, slot: Slot, index: int) -> tuple[Note, ...]:
    """The author's own notes for one of their slides, and where in the session it stands."""
    slide = slot.activity.slides[index]
    name = f"{slot.activity.id}.slides.{index + 1}.notes"
    return present([timing(brief, slot), _note("", _said_paragraphs(slide, "notes", name))])


def running(brief: Brief, slot: Slot) -> list[Note | None]:
    """What to watch for and what to do when the plan does not hold."""
    words = brief.words
    return [
        _key(slot, "watch_for", words.note_watch),
        if_late(brief, slot),
        _key(slot, "no_device", words.note_no_device),
    ]


def timing(brief: Brief, slot: Slot, grouping: str = "") -> Note | None:
    """`18:25 to 18:50, 25 minutes. In fours`; the grouping where there is one."""
    words, hours = brief.words, _hours(brief, slot, slot.start)
    parts = [f"{hours}, {wording.duration(slot.minutes, words)}", grouping]
    return _words(brief, words.note_timing, ". ".join(part for part in parts if part))


def _hours(brief: Brief, slot: Slot, start: float) -> str:
    """From a minute to the end of an activity; with the day where there are several, since the
    clock alone would not tell them apart."""
    hours = f"{clock(start)} {brief.words.to} {clock(slot.finish)}"
    day = day_number(brief, brief.day_of[slot.activity.id])
    return f"{day}, {hours}" if day else hours


def timing_only(brief: Brief, slot: Slot) -> tuple[Note, ...]:
    return present([timing(brief, slot)])


def lead(brief: Brief, activity: Activity) -> Note | None:
    return _note(brief.words.note_lead, [plain(leader(brief, activity))])


def leader(brief: Brief, activity: Activity) -> str:
    """The name of whoever leads: the plan's `lead` is a role or a name."""
    for person in brief.plan.facilitators:
        if activity.lead and person.answers_to(activity.lead):
            return person.name
    return activity.lead or ""


def step_list(brief: Brief, activity: Activity) -> Note | None:
    texts = []
    for index, step in enumerate(activity.steps):
        text = said(step, "text", f"{activity.id}.steps.{index + 1}")
        if step.minutes:
            text += brief.own(f" ({wording.short_minutes(step.minutes, brief.words)})")
        texts.append(plain(f"{index + 1}. ") + text)
    return _note(brief.words.note_steps, texts)


def materials(brief: Brief, activity: Activity) -> Note | None:
    """Each material with how many and for whom."""
    words = brief.words
    owners = {"person": words.each_person, "group": words.each_group, "room": words.room}
    texts = []
    for index, material in enumerate(activity.materials):
        amount = f"{owners[material.per]}: {wording.number(material.quantity)} × "
        item = said(material, "item", f"{activity.id}.materials.{index + 1}")
        texts.append(brief.own(amount) + item)
    return _note(words.note_materials, texts)


def if_late(brief: Brief, slot: Slot) -> Note | None:
    return _words(brief, brief.words.note_late, late_words(brief, slot))


def late_words(brief: Brief, slot: Slot) -> str:
    """`Shrink to 16 minutes. Latest start 18:51.`"""
    words = brief.words
    advice = {
        "keep": words.keep,
        "shrink": words.shrink_to.format(minutes=wording.number(slot.minutes - slot.saving)),
        "cut": words.cut,
    }[slot.activity.if_late]
    return f"{advice} {words.latest_start.format(clock=clock(slot.latest_start))}"


def present(parts: Iterable[Note | None]) -> tuple[Note, ...]:
    """Only the notes that say something."""
    return tuple(part for part in parts if part is not None and any(part.paragraphs))


def told(activity: Activity, key: str) -> tuple[Text, ...]:
    """The paragraphs of a key for the facilitator."""
    return tuple(_said_paragraphs(activity, key, f"{activity.id}.{key}"))


def _key(slot: Slot, key: str, label: str) -> Note | None:
    return _note(label, told(slot.activity, key))


def _said_paragraphs(model: Part, key: str, name: str) -> Iterator[Text]:
    """The paragraphs of a key as the author wrote them; each item of a list is one."""
    if "\n" in (getattr(model, key) or ""):
        yield from _paragraphs(said_prose(model, key, name))
    else:
        yield said(model, key, name)


def _paragraphs(blocks: Prose, bullet: str = "• ") -> Iterator[Text]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
            continue
        for number, (text, inner) in enumerate(block.items, start=1):
            mark = f"{number}. " if block.ordered else bullet
            yield replace(text, runs=(plain(mark) + text).runs)
            yield from _paragraphs(inner, "– ")


def _note(label: str, texts: Iterable[Text]) -> Note | None:
    found = tuple(text for text in texts if text)
    return Note(label=label, paragraphs=found) if found else None


def _words(brief: Brief, label: str, words: str) -> Note | None:
    return _note(label, [brief.own(words)])


def after_the_exercise(brief: Brief, bridges: Iterable[Bridge]) -> Note:
    """When to show the answers, and why each pair is one habit."""
    reasons = [
        plain(f"{bridge.number}A, {bridge.number}B. ") + bridge.same_because for bridge in bridges
    ]
    return Note(label=brief.words.after_exercise, paragraphs=tuple(reasons))
