"""The words that participants read, each passage with the place where it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from facilitator.catalogue import Habit
from facilitator.diagnostics import Place
from facilitator.plan import Activity, Part, SessionPlan, Slide

Where = Literal[
    "title",
    "subtitle",
    "aim",
    "outcome",
    "prework",
    "activity title",
    "invitation",
    "step",
    "question",
    "slide title",
    "slide",
    "handout",
    "statement",
    "follow-up",
    "card front",
    "card",
]

_LINK = re.compile(r"\[([^\[\]\n]*)\]\([^()\s]*\)")
_ADDRESS = re.compile(r"https?://\S+")
_STYLE = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)")
_LIST_MARK = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?])[”’\"')]*\s+(?=[A-Z0-9“‘\"'(À-Þ])")
_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
#: Enough of a sentence to know its line by.
_FIRST_WORDS = (4, 3, 2)


@dataclass(frozen=True)
class Passage:
    """Words as the author `written` them, and where: a value of `part`, at `path` inside it.
    `activity` is the one that they belong to."""

    written: str
    part: Part
    path: tuple[str | int, ...]
    where: Where
    activity: Activity | None = None

    @cached_property
    def words(self) -> str:
        """The passage without Markdown."""
        if not _MARKS.intersection(self.written):
            return self.written
        bare = _ADDRESS.sub("", _LINK.sub(r"\1", self.written))
        return _STYLE.sub("", bare)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences; an item of a list counts as one or more of its own."""
        return tuple(
            sentence
            for unit in _units(self.words)
            for sentence in _SENTENCE_END.split(unit)
            if sentence.strip()
        )

    @property
    def place(self) -> Place | None:
        return self.part.place(*self.path)

    def place_of(self, fragment: str) -> Place | None:
        """The place of some words of the passage, or of its beginning where they are not found."""
        place, words = self.place, fragment.split()
        if place is None:
            return None
        for count in [count for count in _FIRST_WORDS if count < len(words)] + [len(words)]:
            # In the file the words may stand on two lines.
            sought = r"\s+".join(map(re.escape, words[:count]))
            found = re.search(sought, self._lines) if words else None
            if found:
                before = self._lines[: found.start()]
                line, column = before.count("\n"), found.start() - before.rfind("\n")
                return Place(place.source, place.line + line, column)
        return place

    @cached_property
    def _lines(self) -> str:
        """The lines of the file that hold the passage; what stands before it is blank."""
        if self.place is None:
            return ""
        place, left = self.place, len(self.written)
        lines = place.source.lines[place.line - 1 :]
        kept = [" " * (place.column - 1) + lines[0][place.column - 1 :]] if lines else []
        for line in lines[1:]:
            if left <= 0:
                break
            kept.append(line)
            left -= len(line.strip()) + 1
        return "\n".join(kept)


_MARKS = frozenset("*_[:")


def word_count(words: str) -> int:
    """How many words; `well-known` is one, and so is `don’t`."""
    return len(_WORD.findall(words))


def words_of(words: str) -> list[str]:
    """The words in order, without the marks between them."""
    return _WORD.findall(words)


def _units(words: str) -> Iterator[str]:
    """Paragraphs and list items, each in one line."""
    unit: list[str] = []
    for line in words.split("\n"):
        mark = _LIST_MARK.match(line)
        if (mark or not line.strip()) and unit:
            yield " ".join(unit)
            unit = []
        rest = line[mark.end() :] if mark else line
        if rest.strip():
            unit.append(rest.strip())
    if unit:
        yield " ".join(unit)


def passages_of_plan(plan: SessionPlan) -> Iterator[Passage]:
    """Everything in the plan that participants read, in the order of the plan language."""
    yield from _texts(plan, None, {"title": "title", "subtitle": "subtitle", "aim": "aim"})
    for outcome in plan.outcomes:
        yield Passage(outcome.text, outcome, ("text",), "outcome")
    yield from _listed(plan, "prework", plan.prework, "prework", None)
    for activity in plan.every_activity:
        yield from _of_activity(activity)
    for statement in plan.confidence.statements if plan.confidence else ():
        yield Passage(statement.text, statement, ("text",), "statement")
    for question in plan.follow_up:
        yield Passage(question.text, question, ("text",), "follow-up")


def passages_of_habit(habit: Habit) -> Iterator[Passage]:
    """The two sides of the card, and what the handout adds to them."""
    for name in ("title", "text"):
        yield Passage(getattr(habit.offline, name), habit, ("offline", name), "card front")
    for name in ("title", "text"):
        yield Passage(getattr(habit.digital, name), habit, ("digital", name), "card")
    yield from _listed(habit.digital, "alternatives", habit.digital.alternatives, "card", None)
    for name in ("same_because", "saves", "keep_offline_when", "first_step", "try_unseen"):
        yield from _texts(habit, None, {name: "card"})
    for caution in habit.cautions:
        yield Passage(caution.text, caution, ("text",), "card")


def _of_activity(activity: Activity) -> Iterator[Passage]:
    yield from _texts(activity, activity, {"title": "activity title", "invitation": "invitation"})
    for step in activity.steps:
        yield Passage(step.text, step, ("text",), "step", activity)
    for slide in activity.slides:
        yield from passages_of_slide(slide, activity)
    if activity.debrief:
        questions = activity.debrief.questions
        yield from _listed(activity.debrief, "questions", questions, "question", activity)
    if activity.handout:
        yield from _texts(activity.handout, activity, {"text": "handout"})
        for prompt in activity.handout.write_in:
            yield Passage(prompt.prompt, prompt, ("prompt",), "handout", activity)


def passages_of_slide(slide: Slide, activity: Activity | None) -> Iterator[Passage]:
    """The words on the face of one slide."""
    yield from _texts(slide, activity, {"title": "slide title"})
    yield from _listed(slide, "points", slide.points or (), "slide", activity)
    yield from _texts(slide, activity, {"statement": "slide", "quote": "slide"})
    for column in slide.columns or ():
        yield Passage(column.title, column, ("title",), "slide", activity)
        yield from _listed(column, "points", column.points, "slide", activity)


def _texts(part: Part, activity: Activity | None, names: dict[str, Where]) -> Iterator[Passage]:
    for name, where in names.items():
        words = getattr(part, name)
        if words:
            yield Passage(words, part, (name,), where, activity)


def _listed(
    part: Part, name: str, items: Iterable[str], where: Where, activity: Activity | None
) -> Iterator[Passage]:
    for number, words in enumerate(items):
        yield Passage(words, part, (name, number), where, activity)
