"""Planned beside actual: what each activity took on the day, and what to change in the plan."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.composing import wording
from facilitator.diagnostics import Diagnostic, FacilitatorError, Place, Source
from facilitator.plan import Activity, SessionPlan
from facilitator.words import Words

#: The columns that a table of actual times must have; others are passed over.
COLUMNS = ("activity", "actual_minutes")
#: An activity that is out by less than this many minutes, or this part of its plan, is right.
NEAR_MINUTES = 2.0
NEAR_PART = 0.1
#: The longest title that still stands beside its figures.
TITLE_WIDTH = 40


@dataclass(frozen=True, slots=True)
class Run:
    """The minutes that each activity took in one run, by the activity's id."""

    minutes: dict[str, float]


@dataclass(frozen=True, slots=True)
class Row:
    """One activity: what was planned, and what it took in each run that had it."""

    activity: Activity
    taken: tuple[float, ...]

    @property
    def planned(self) -> float:
        return self.activity.planned_minutes

    @property
    def typical(self) -> float:
        """The middle of what it took; the later of two middles."""
        return sorted(self.taken)[len(self.taken) // 2]

    @property
    def is_near(self) -> bool:
        """Whether the plan was about right, or there is nothing to judge it by."""
        if not self.taken:
            return True
        near = max(NEAR_MINUTES, NEAR_PART * self.planned)
        return abs(self.typical - self.planned) < near

    @property
    def advice(self) -> str:
        """The `minutes` to write in the plan: one number after one run, a range after several."""
        if len(self.taken) == 1:
            return f"minutes: {_whole(self.typical)}"
        least, most = math.floor(min(self.taken)), math.ceil(max(self.taken))
        least, most = max(1, least), max(1, most)
        plan = min(max(_whole(self.typical), least), most)
        return f"minutes: {{min: {least}, plan: {plan}, max: {most}}}"


@dataclass(frozen=True, slots=True)
class Comparison:
    rows: tuple[Row, ...]
    runs: int

    @property
    def changes(self) -> tuple[Row, ...]:
        """The rows whose minutes should change; after several runs, those with a range to tell
        as well."""
        return tuple(row for row in self.rows if row.taken and (not row.is_near or _wide(row)))


def read_run(source: Source) -> Run:
    """A table of actual times as the timer saves it. Raises FacilitatorError with every line that
    cannot be read."""
    text = source.text.removeprefix("\ufeff")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    header = [name.strip() for name in rows[0]] if rows else []
    missing = [name for name in COLUMNS if name not in header]
    if missing:
        raise FacilitatorError([_no_column(source, missing[0])])
    return Run(_minutes(source, header, rows[1:]))


def compare(plan: SessionPlan, runs: Sequence[Run]) -> Comparison:
    """Every activity that takes time beside what it took, in the order of the plan; a breakout is
    one of them, whatever runs inside it. Raises FacilitatorError where no run has any of the
    plan's activities."""
    days = [day.activities for day in plan.schedule]
    activities = [each for day in days for each in day if each.planned_minutes > 0]
    known = {activity.id for activity in activities}
    if runs and not any(known & run.minutes.keys() for run in runs):
        raise FacilitatorError([_other_plan(plan)])
    rows = tuple(
        Row(activity, tuple(run.minutes[activity.id] for run in runs if activity.id in run.minutes))
        for activity in activities
    )
    return Comparison(rows, len(runs))


def comparison_text(comparison: Comparison, words: Words) -> str:
    """The comparison as a table, with what to change under it. Ends with a line end."""
    said = words.in_day
    width = min(TITLE_WIDTH, max(len(row.activity.title) for row in comparison.rows))
    title = words.columns[2]
    lines = [
        wording.count(comparison.runs, said.runs),
        "",
        f"{title:<{width}}  {said.planned:>8}  {said.actual:>14}",
    ]
    lines += [_line(row, width, words) for row in comparison.rows]
    lines += [_sum_line(comparison, width, words), ""]
    if not comparison.changes:
        return "\n".join([*lines, said.nothing_to_change]) + "\n"
    lines += [f"{said.paste_back}:", ""]
    for row in comparison.changes:
        lines += [f"  - id: {row.activity.id}", f"    {row.advice}"]
    return "\n".join(lines) + "\n"


def _line(row: Row, width: int, words: Words) -> str:
    title = row.activity.title
    title = title if len(title) <= width else f"{title[: width - 1]}…"
    start = f"{title:<{width}}  {wording.number(row.planned):>8}"
    if not row.taken:
        return f"{start}  {'':>14}  {words.in_day.not_run}"
    taken = ", ".join(wording.number(each) for each in row.taken)
    return f"{start}  {taken:>14}  {_verdict(row.typical - row.planned, row.is_near, words)}"


def _verdict(out: float, is_near: bool, words: Words) -> str:
    said = words.in_day
    if is_near:
        return said.as_planned
    pattern = said.took_longer if out > 0 else said.took_less
    return pattern.format(minutes=wording.minutes(round(abs(out), 1), words))


def _sum_line(comparison: Comparison, width: int, words: Words) -> str:
    """What was run, in all; activities that no run had are not counted."""
    run = [row for row in comparison.rows if row.taken]
    planned = sum(row.planned for row in run)
    taken = sum(row.typical for row in run)
    figures = f"{wording.number(planned):>8}  {wording.number(round(taken, 1)):>14}"
    return f"{words.in_day.in_all:<{width}}  {figures}"


def _minutes(source: Source, header: list[str], rows: Iterable[list[str]]) -> dict[str, float]:
    name, value = header.index("activity"), header.index("actual_minutes")
    minutes: dict[str, float] = {}
    faults: list[Diagnostic] = []
    for line, row in enumerate(rows, start=2):
        if not any(cell.strip() for cell in row):
            continue
        taken = _number(row[value]) if len(row) > max(name, value) else None
        if taken is None:
            faults.append(_no_number(source, line))
        else:
            # An activity that was gone back to has two rows.
            key = row[name].strip()
            minutes[key] = minutes.get(key, 0) + taken
    if faults:
        raise FacilitatorError(faults)
    return minutes


def _number(cell: str) -> float | None:
    try:
        number = float(cell.strip().replace(",", "."))
    except ValueError:
        return None
    return number if math.isfinite(number) and number >= 0 else None


def _whole(minutes: float) -> int:
    return max(1, math.floor(minutes + 0.5))


def _wide(row: Row) -> bool:
    """Whether several runs differ so much that the plan should say so."""
    if len(row.taken) < 2:
        return False
    range_ = row.activity.minutes
    least, most = (range_.min, range_.max) if range_ else (row.planned, row.planned)
    return min(row.taken) < least - 1 or max(row.taken) > most + 1


def _no_column(source: Source, name: str) -> Diagnostic:
    return Diagnostic(
        "actual-columns",
        "error",
        f"this table has no column `{name}`",
        Place(source, 1),
        "Use the table that the timer saves, with its first line as it stands.",
    )


def _no_number(source: Source, line: int) -> Diagnostic:
    return Diagnostic(
        "actual-minutes",
        "error",
        "this line has no number of minutes",
        Place(source, line),
        "Write how long it took in `actual_minutes`, or take the line out.",
    )


def _other_plan(plan: SessionPlan) -> Diagnostic:
    return Diagnostic(
        "actual-other-plan",
        "error",
        "the table has none of this plan's activities",
        plan.place("title"),
        "Compare it with the plan that the timer was made from.",
    )
