"""The slides that the author wrote, each as its kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypedDict

from facilitator.composing import notes
from facilitator.composing.brief import Brief, said, said_each
from facilitator.pack.bridges import Bridge
from facilitator.pack.deck import (
    ChartSlide,
    Column,
    ColumnsSlide,
    HabitSlide,
    Note,
    PictureSlide,
    PointsSlide,
    QuoteSlide,
    Slide,
    StatementSlide,
    TableSlide,
)
from facilitator.plan import Slide as PlanSlide
from facilitator.text import Text, inline
from facilitator.timetable import Slot

#: Words of one letter that are small in the middle of a sentence. Others are names: X, plan B.
_ONE_LETTER = {"en": ("A",), "cy": ("A", "E", "I", "O", "Y")}


class CommonParts(TypedDict):
    """What every slide has."""

    name: str
    title: Text
    notes: tuple[Note, ...]
    section: str


def author_slide(brief: Brief, slot: Slot, index: int) -> Slide:
    """The slide at `index` of the activity's own slides. Without a title it takes the
    activity's."""
    slide, activity = slot.activity.slides[index], slot.activity
    name = f"{activity.id}.slides.{index + 1}"
    title = said(slide, "title", f"{name}.title") or said(activity, "title", f"{activity.id}.title")
    common = CommonParts(
        name=name,
        title=title,
        notes=notes.author(brief, slot, index),
        section=brief.section_of(activity),
    )
    return _SLIDE_OF[slide.kind](brief, slide, common)


def _going_on(text: Text, language: str) -> Text:
    """A text that goes on from a label, so with a small first letter: `Keep it offline when
    someone ...`. Initials and the English word I keep theirs."""
    if not text:
        return text
    first, *others = text.runs
    # The Welsh ones may be joined to what follows: I’r.
    word = re.split(r"[\s’']", first.text, maxsplit=1)[0]
    alone = _ONE_LETTER.get(language.split("-", maxsplit=1)[0].lower(), ())
    if word[1:2].islower() or word in alone:
        first = replace(first, text=first.text[:1].lower() + first.text[1:])
    return replace(text, runs=(first, *others))


def _statement(_: Brief, slide: PlanSlide, common: CommonParts) -> StatementSlide:
    statement = said(slide, "statement", f"{common['name']}.statement")
    return replace(StatementSlide(**common), title=statement)


def _quote(_: Brief, slide: PlanSlide, common: CommonParts) -> QuoteSlide:
    quotation = said(slide, "quote", f"{common['name']}.quote")
    by = said(slide, "by", f"{common['name']}.by")
    return replace(QuoteSlide(**common, by=by), title=quotation)


def _points(_: Brief, slide: PlanSlide, common: CommonParts) -> PointsSlide:
    points = said_each(slide, "points", f"{common['name']}.points")
    return PointsSlide(**common, points=points, reveal=slide.reveal)


def habit_slide(brief: Brief, bridge: Bridge, common: CommonParts) -> HabitSlide:
    """A habit and its counterpart, side by side. Without a title it takes one made from the
    habit."""
    words, habit = brief.words, brief.habit(bridge)
    title = common["title"] or brief.own_around(bridge.offline.title, words.and_online)
    alternatives = tuple(
        brief.of_habit(habit, text)
        for text in said_each(habit.digital, "alternatives", f"{bridge.name}.digital.alternatives")
    )
    unless = said(habit, "keep_offline_when", f"{bridge.name}.keep_offline_when")
    extra = Note(label=words.note_alternatives, paragraphs=alternatives)
    return HabitSlide(
        name=common["name"],
        title=title,
        notes=notes.present([*common["notes"], extra]),
        section=common["section"],
        bridge=replace(bridge, same_because=_going_on(bridge.same_because, habit.language)),
        same_because_label=words.same_because,
        keep_offline_label=words.keep_offline_when,
        keep_offline_when=_going_on(brief.of_habit(habit, unless), habit.language),
    )


def _habit(brief: Brief, slide: PlanSlide, common: CommonParts) -> HabitSlide:
    assert slide.habit is not None
    own = said(slide, "title", f"{common['name']}.title")
    return habit_slide(brief, brief.bridges[slide.habit], {**common, "title": own})


def _picture(brief: Brief, slide: PlanSlide, common: CommonParts) -> PictureSlide:
    assert slide.image is not None
    return PictureSlide(
        **common, path=brief.folder / slide.image, alt=slide.alt or "", fit=slide.fit
    )


def _table(_: Brief, slide: PlanSlide, common: CommonParts) -> TableSlide:
    table, name = slide.table, common["name"]
    assert table is not None
    rows = tuple(
        tuple(
            inline(cell, f"{name}.table.{row + 1}.{column + 1}", table.place("rows", row, column))
            for column, cell in enumerate(cells)
        )
        for row, cells in enumerate(table.rows)
    )
    return TableSlide(
        **common,
        header=said_each(table, "header", f"{name}.table.header"),
        rows=rows,
        summary=slide.alt or common["title"].plain,
    )


def _chart(_: Brief, slide: PlanSlide, common: CommonParts) -> ChartSlide:
    chart = slide.chart
    assert chart is not None
    return ChartSlide(
        **common,
        type=chart.type,
        labels=chart.labels,
        series=tuple((name, tuple(values)) for name, values in chart.series.items()),
        alt=chart.alt or common["title"].plain,
        note=said(chart, "note", f"{common['name']}.note"),
    )


def _columns(_: Brief, slide: PlanSlide, common: CommonParts) -> ColumnsSlide:
    assert slide.columns is not None
    columns = tuple(
        Column(
            title=said(column, "title", f"{common['name']}.columns.{number}.title"),
            points=said_each(column, "points", f"{common['name']}.columns.{number}.points"),
        )
        for number, column in enumerate(slide.columns, start=1)
    )
    return ColumnsSlide(**common, columns=columns)


_SLIDE_OF: dict[str, Callable[[Brief, PlanSlide, CommonParts], Slide]] = {
    "points": _points,
    "statement": _statement,
    "quote": _quote,
    "image": _picture,
    "table": _table,
    "chart": _chart,
    "columns": _columns,
    "habit": _habit,
}
