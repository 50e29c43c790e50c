"""Rules on the slides that the author wrote."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.checking.passages import passages_of_slide, word_count
from facilitator.checking.phrases import number
from facilitator.checking.rule import Finding, measured, rule
from facilitator.checking.subject import Subject
from facilitator.diagnostics import Place
from facilitator.plan import Slide


@measured(
    "warning",
    40,
    "words",
    reason="People read a full slide instead of listening, and cannot do both. The words that you "
    "take out belong in the notes or the handout. The title does not count.",
    strength="convention",
    source="The Open University asks for about 25 words; the number is our own.",
)
def slide_too_full(subject: Subject, limit: float) -> Iterator[Finding]:
    for slide in _slides(subject):
        words = _words_on(slide)
        if words > limit:
            yield Finding(
                slide.place(slide.kind),
                f"this slide has {words} words under its title, and {number(limit)} are the most",
                "Move what you would say anyway into `notes`, or make two slides of it.",
            )


@measured(
    "info",
    25,
    "words",
    reason="What fits in one breath is read at a glance, and then people look at you again. The "
    "title does not count.",
    strength="convention",
    source="The Open University: about 25 words on a slide.",
)
def slide_rather_full(subject: Subject, limit: float) -> Iterator[Finding]:
    told_as_too_full = subject.limits.get("slide-too-full", 40)
    for slide in _slides(subject):
        words = _words_on(slide)
        if limit < words <= told_as_too_full:
            yield Finding(
                slide.place(slide.kind),
                f"this slide has {words} words under its title, and {number(limit)} are easier",
                "Keep the words that people need to see, and say the others.",
            )


@measured(
    "warning",
    6,
    "points",
    reason="After six points nobody knows which of them matters.",
    strength="convention",
    source="The Open University: up to six points.",
)
def slide_points_too_many(subject: Subject, limit: float) -> Iterator[Finding]:
    for slide in _slides(subject):
        lists = [(slide.points or (), slide.place("points"))]
        lists += [(column.points, column.place("points")) for column in slide.columns or ()]
        for points, place in lists:
            if len(points) > limit:
                yield Finding(
                    place,
                    f"there are {len(points)} points in one list, and {number(limit)} are the most",
                    "Make two slides of it, or keep the points that you would be sorry to lose.",
                )


@rule(
    "warning",
    reason="Somebody who cannot see the slides finds the way by their titles.",
    strength="convention",
    source="Guidance on accessible slides (Microsoft, and web accessibility in general).",
)
def slide_title_twice(subject: Subject) -> Iterator[Finding]:
    for _, day in subject.days:
        seen: set[str] = set()
        for slot in day.slots:
            activity = slot.activity
            titles: list[tuple[str, Place | None]] = []
            if activity.is_content:
                titles.append((activity.title, activity.place("title")))
            titles += [(each.title, each.place("title")) for each in activity.slides if each.title]
            for title, place in titles:
                if title.casefold() in seen:
                    yield Finding(
                        place,
                        f"another slide has the title `{title}` already",
                        "Give this one a title that says what is new on it.",
                    )
                seen.add(title.casefold())


@measured(
    "info",
    0.5,
    "slides a minute",
    reason="When slides follow each other faster than every other minute, people watch them and "
    "do nothing else. Only the slides that you wrote count, over the whole session.",
    strength="house default",
    source="Our own number.",
)
def slides_too_many(subject: Subject, limit: float) -> Iterator[Finding]:
    slides, content = list(_slides(subject)), subject.content_minutes
    most = int(content * limit)
    if len(slides) > max(most, 1):
        yield Finding(
            slides[most].place(),
            f"there are {len(slides)} slides for {number(content)} minutes, and {most} are the "
            "most",
            "Keep the slides that you would miss if the projector failed.",
        )


def _words_on(slide: Slide) -> int:
    passages = (each for each in passages_of_slide(slide, None) if each.where == "slide")
    return sum(word_count(passage.words) for passage in passages)


def _slides(subject: Subject) -> Iterator[Slide]:
    for activity in subject.every_activity:
        yield from activity.slides
