"""What cannot be read is told once, and nothing is said of what it may hide."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.building import check
from facilitator.diagnostics import Source
from facilitator.loading.yaml_blocks import without_block
from facilitator.loading.yaml_text import read_tree

ROOT = Path(__file__).parents[2]
PLAN = (ROOT / "sessions" / "first-steps.yaml").read_text(encoding="utf-8")

EARLY = ("mode: in-person", "mode: zoom")
LATE = ("kind: reflection", "kind: reflexion")

#: What cannot be read, each by one change, and the rule that says so.
UNREADABLE = [
    ("title: First steps\n", 'title: "First steps\n', "quote-open"),
    ("    kind: sandbox\n", "  kind: sandbox\n", "bad-indent"),
    ("    kind: sandbox\n", "      kind: sandbox\n", "bad-indent"),
    ("  - id: turn-over", "  id: turn-over", "bad-indent"),
    ("    setup: Sit down", "    setup: [Sit down", "bracket-open"),
    ("      - Say your name", "      - {Say your name", "bracket-open"),
    ("  expected: 8\n", "   expected: 8\n", "bad-indent"),
    ("    method: Paper profile\n", "    method: 'Paper profile\n", "quote-open"),
    ("    method: Paper profile\n", "    method: : Paper profile\n", "colon-in-text"),
    ("  - id: try\n", "   - id: try\n", "bad-indent"),
]


def _said(text: str, folder: Path) -> list[str]:
    plan = folder / "plan.yaml"
    plan.write_text(text, encoding="utf-8")
    return [each.rule for each in check(plan) if each.severity == "error"]


@pytest.mark.parametrize(("sound", "slip", "rule"), UNREADABLE, ids=lambda each: each.strip()[:30])
def test_faults_on_either_side_of_it_are_told_with_it(
    sound: str, slip: str, rule: str, tmp_path: Path
) -> None:
    text = PLAN
    for before, after in (EARLY, (sound, slip), LATE):
        assert before in text
        text = text.replace(before, after, 1)
    assert sorted(_said(text, tmp_path)) == sorted(["unknown-value", rule, "unknown-kind"])


@pytest.mark.parametrize(("sound", "slip", "rule"), UNREADABLE, ids=lambda each: each.strip()[:30])
def test_alone_it_is_one_error(sound: str, slip: str, rule: str, tmp_path: Path) -> None:
    assert _said(PLAN.replace(sound, slip, 1), tmp_path) == [rule]


INDENTED = [number for number, line in enumerate(PLAN.split("\n")) if line.startswith("    ")]


@pytest.mark.parametrize("first", range(4))
def test_a_line_that_begins_one_column_off_is_one_error_at_most(first: int, tmp_path: Path) -> None:
    several = []
    for number in INDENTED[first::8]:
        for moved in (PLAN.split("\n")[number][1:], " " + PLAN.split("\n")[number]):
            lines = PLAN.split("\n")
            lines[number] = moved
            said = _said("\n".join(lines), tmp_path)
            several += [(number + 1, moved, said)] if len(said) > 1 else []
    assert several == []


def test_a_block_is_left_out_with_its_lines_and_the_others_keep_their_numbers() -> None:
    text = "title: A\nactivities:\n  - title: One\n    kind: input\n  - title: Two\nsay: B\n"
    rest = without_block(Source("plan", text), 4)
    assert rest is not None
    assert rest.text == "title: A\nactivities:\n\n\n  - title: Two\nsay: B\n"
    assert (rest.key_line, rest.end) == (2, 6)
    whole = without_block(Source("plan", text), 2)
    assert whole is not None and whole.text == "title: A\n\n\n\n\nsay: B\n"
    assert without_block(Source("plan", "- one\n- two\n"), 1) is None
    assert without_block(Source("plan", "title: A\n"), 1) is None


def test_where_the_rest_cannot_be_read_either_nothing_more_is_said() -> None:
    text = "title: A\nactivities:\n - a\n  - b: [\n  - c: }\nsay: { x\nlast: one\n"
    tree = read_tree(Source("plan", text), "plan")
    assert tree.data is None
    assert len(tree.faults) == 1
