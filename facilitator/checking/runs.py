"""Neighbours in a plan: activities that people go through one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from facilitator.checking.subject import Subject
from facilitator.plan import Activity


def runs(subject: Subject, belongs: Callable[[Activity], bool]) -> Iterator[Sequence[Activity]]:
    """Neighbours of one day, or of one track, that all belong; notes between them do not part
    them."""
    for activities in _rows(subject):
        run: list[Activity] = []
        for activity in activities:
            if activity.kind == "note":
                continue
            if belongs(activity):
                run.append(activity)
            elif run:
                yield run
                run = []
        if run:
            yield run


def _rows(subject: Subject) -> Iterator[Iterable[Activity]]:
    """The activities of each day, then of each track: what people go through in one go."""
    for _, day in subject.days:
        yield [slot.activity for slot in day.slots]
    for activity in subject.activities:
        for track in activity.tracks:
            yield track.activities


def runs_of_one_format(subject: Subject) -> Iterator[Sequence[Activity]]:
    """Neighbours of one day, or of one track, that have the same format; breaks part them."""
    for activities in _rows(subject):
        run: list[Activity] = []
        for activity in activities:
            if activity.kind == "note":
                continue
            if run and (not activity.is_content or activity.format != run[0].format):
                yield run
                run = []
            if activity.is_content and activity.format:
                run.append(activity)
        if run:
            yield run
