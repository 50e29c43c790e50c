"""Ten slips of somebody who has just begun: all told at once, each with a mend that mends it."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.building import check
from facilitator.diagnostics import Diagnostic
from facilitator.scaffold import Facts, begin

#: What the new plan says, the slip, its rule, and what the hint says to write in its place.
SLIPS = [
    ('title: "Same habit, new place"', "title: Same habit: new place", "colon-in-text",
     'title: "Same habit: new place"'),
    ("# date: 2027-01-19", "date: 19 January 2027", "bad-date", "date: 2027-01-19"),
    ('start: "18:00"', "start: 6pm", "bad-time", "start: 18:00"),
    ("  name: Committee Room 1", "  name: Room #1", "hash-in-text", '  name: "Room #1"'),
    ("  expected: 12", "  expected: about 12", "not-a-number", "  expected: 12"),
    ("    kind: exercise", "    kind: workshop", "unknown-kind", "    kind: exercise"),
    ("      - Choose one", "        - Choose one", "dash-in-text", "      - Choose one"),
    ("        - ward-surgery", "        - ward-surgrey", "unknown-habit", "        - ward-surgery"),
    ("      - Fill in", "      * Fill in", "wrong-dash", "      - Fill in"),
    ("    say: One sentence each", "    say One sentence each", "colon-missing",
     "    say: One sentence each"),
]  # fmt: skip


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return begin(tmp_path, Facts()).plan


def said(plan: Path, text: str) -> list[Diagnostic]:
    plan.write_text(text, encoding="utf-8")
    return list(check(plan))


def test_all_ten_are_told_at_once_in_the_order_of_the_plan(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    for sound, slip, _, _ in SLIPS:
        assert text.count(sound) == 1, sound
        text = text.replace(sound, slip)
    assert [each.rule for each in said(plan, text)] == [rule for _, _, rule, _ in SLIPS]


@pytest.mark.parametrize(("sound", "slip", "rule", "mend"), SLIPS, ids=[each[2] for each in SLIPS])
def test_each_is_one_error_that_its_hint_mends(
    sound: str, slip: str, rule: str, mend: str, plan: Path
) -> None:
    text = plan.read_text(encoding="utf-8")
    (fault,) = said(plan, text.replace(sound, slip))
    assert fault.rule == rule
    assert fault.place is not None
    assert fault.place.excerpt.strip().startswith(slip.strip())
    assert fault.hint
    assert [each.render() for each in said(plan, text.replace(sound, mend))] == []
