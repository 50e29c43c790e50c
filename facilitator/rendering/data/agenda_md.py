"""agenda.md: the agenda as Markdown, to paste into a message or a page."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.brand import Brand
from facilitator.diagnostics import Diagnostic
from facilitator.pack.invitation import Agenda, AgendaDay, AgendaRow
from facilitator.pack.whole import Pack
from facilitator.rendering.data.markdown import markdown
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from facilitator.text import Text
from facilitator.timetable import clock


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The agenda in UTF-8; it tells where there is no calendar to go with it."""
    agenda = pack.agenda
    assert agenda is not None
    blocks = "\n\n".join(block for block in _blocks(agenda) if block)
    count = sum(len(day.rows) for day in agenda.days)
    told = () if agenda.has_dates else (_no_calendar(agenda),)
    return Rendered(f"{blocks}\n".encode(), count, "rows", told)


def _blocks(agenda: Agenda) -> Iterator[str]:
    yield f"# {markdown(agenda.title)}"
    yield markdown(agenda.subtitle)
    yield markdown(agenda.organisation)
    yield "\n".join(f"- **{fact.label}:** {markdown(fact.value)}" for fact in agenda.facts)
    yield markdown(agenda.aim)
    yield from _list(agenda.outcomes_heading, agenda.outcomes)
    for day in agenda.days:
        yield from _day(agenda, day)
    yield from _list(agenda.prework_heading, agenda.prework)


def _list(heading: str, texts: tuple[Text, ...]) -> Iterator[str]:
    if texts:
        yield f"## {heading}"
        yield "\n".join(f"- {markdown(text)}" for text in texts)


def _day(agenda: Agenda, day: AgendaDay) -> Iterator[str]:
    titled = ": ".join(part for part in (day.label, markdown(day.title)) if part)
    named = ", ".join(part for part in (titled, day.date_words) if part)
    yield f"## {named if titled else agenda.words.programme}"
    _, start, _, activity = agenda.columns
    lines = [f"| {start} | {activity} |", "|---|---|"]
    for row in day.rows:
        lines.append(f"| {clock(row.start_minutes)} | {markdown(row.title)} |")
        for name, inner in row.tracks:
            lines.append(f"| | {markdown(name)}: {_inside(inner)} |")
    finish = day.rows[-1].finish_minutes if day.rows else day.finish_minutes
    lines.append(f"| {clock(finish)} | {agenda.finish} |")
    yield "\n".join(lines)


def _inside(rows: tuple[AgendaRow, ...]) -> str:
    """What is in a track; where that is several things, each with its start."""
    titles = [markdown(row.title) for row in rows]
    if len(rows) < 2:
        return "; ".join(titles)
    starts = [clock(row.start_minutes) for row in rows]
    return "; ".join(f"{start} {title}" for start, title in zip(starts, titles, strict=True))


def _no_calendar(agenda: Agenda) -> Diagnostic:
    return Diagnostic(
        "calendar-without-date",
        "info",
        "the plan has no date, so there is no calendar",
        agenda.title.place,
        "Write its `date`, such as 2026-12-03.",
    )
