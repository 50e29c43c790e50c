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
#: The column of what was taken, at the least.
TAKEN_WIDTH = 14


@dataclass(frozen=True, slots=True)
class Run:
    """The minutes that each activity took in one run, by the activity's id. `began` is the date
    and the two starts of the first, actual and planned, where the table has them."""

    minutes: dict[str, float]
    began: tuple[str, str, str] | None = None


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
        """The `minutes` to write in the plan: one number after one run, a range after several. A
        range that the plan has is widened and never narrowed: what an activity took is not the
        least that it could take."""
        plan = _whole(self.typical)
        range_ = self.activity.minutes
        has_range = range_ is not None and range_.min < range_.max
        if len(self.taken) == 1 and not has_range:
            return f"minutes: {plan}"
        least, most = min(plan, math.floor(min(self.taken))), max(plan, math.ceil(max(self.taken)))
        if range_ is not None and has_range:
            least, most = min(least, math.floor(range_.min)), max(most, math.ceil(range_.max))
        least = max(1, least)
        return f"minutes: {{min: {least}, plan: {plan}, max: {most}}}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """`unknown` are the ids in the tables that the plan does not have."""

    rows: tuple[Row, ...]
    runs: tuple[Run, ...]
    unknown: tuple[str, ...] = ()

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
    return Run(_minutes(source, header, rows[1:]), _began(header, rows[1:]))


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
    ids = {activity.id for day in days for activity in day}
    found = dict.fromkeys(each for run in runs for each in run.minutes)
    return Comparison(rows, tuple(runs), tuple(each for each in found if each not in ids))


def comparison_text(comparison: Comparison, words: Words) -> str:
    """The comparison as a table, with what to change under it. Ends with a line end."""
    said = words.in_day
    title = words.columns[2]
    titles = [row.activity.title for row in comparison.rows]
    width = min(TITLE_WIDTH, max(map(len, (title, said.in_all, *titles))))
    lines = [wording.count(len(comparison.runs), said.runs)]
    lines += [_started(run.began, words) for run in comparison.runs if run.began]
    taken = [_taken(row.taken) for row in comparison.rows]
    sums = _sums(comparison)
    column = max(TAKEN_WIDTH, *map(len, (said.actual, sums, *taken)))
    lines += ["", f"{title:<{width}}  {said.planned:>8}  {said.actual:>{column}}"]
    lines += [_line(row, width, column, words) for row in comparison.rows]
    planned = wording.number(sum(row.planned for row in comparison.rows if row.taken))
    lines += [f"{said.in_all:<{width}}  {planned:>8}  {sums:>{column}}", ""]
    if comparison.unknown:
        lines += [said.not_in_plan.format(ids=", ".join(comparison.unknown)), ""]
    if not comparison.changes:
        return "\n".join([*lines, said.nothing_to_change]) + "\n"
    lines += [f"{said.paste_back}:", ""]
    for row in comparison.changes:
        lines += [f"  - id: {row.activity.id}", f"    {row.advice}"]
    return "\n".join(lines) + "\n"


def _started(began: tuple[str, str, str], words: Words) -> str:
    date, start, planned = began
    return words.in_day.started.format(date=date, start=start, planned=planned)


def _taken(minutes: Iterable[float]) -> str:
    return ", ".join(wording.number(round(each, 1)) for each in minutes)


def _line(row: Row, width: int, column: int, words: Words) -> str:
    title = row.activity.title
    title = title if len(title) <= width else f"{title[: width - 1]}…"
    start = f"{title:<{width}}  {wording.number(row.planned):>8}"
    if not row.taken:
        return f"{start}  {'':>{column}}  {words.in_day.not_run}"
    taken = _taken(row.taken)
    return f"{start}  {taken:>{column}}  {_verdict(row.typical - row.planned, row.is_near, words)}"


def _verdict(out: float, is_near: bool, words: Words) -> str:
    said = words.in_day
    if is_near:
        return said.as_planned
    pattern = said.took_longer if out > 0 else said.took_less
    return pattern.format(minutes=wording.minutes(round(abs(out), 1), words))


def _sums(comparison: Comparison) -> str:
    """What each run took of the plan, in all."""
    ids = {row.activity.id for row in comparison.rows}
    return _taken(
        sum(taken for each, taken in run.minutes.items() if each in ids) for run in comparison.runs
    )


def _began(header: list[str], rows: Iterable[list[str]]) -> tuple[str, str, str] | None:
    """Date, start and planned start of the first row that has all three."""
    names = ("date", "actual_start", "planned_start")
    if any(name not in header for name in names):
        return None
    places = [header.index(name) for name in names]
    for row in rows:
        if len(row) > max(places) and all(row[place].strip() for place in places):
            date, start, planned = (" ".join(row[place].split())[:20] for place in places)
            return date, start, planned
    return None


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
