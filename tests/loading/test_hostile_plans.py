"""Whatever happens to a plan, it loads, or is refused with a place in it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.loading import load, yaml_text
from facilitator.loading.files import UnreadableError, read_source
from facilitator.loading.yaml_text import read_tree

ROOT = Path(__file__).parents[2]
PLANS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "sessions").glob("*.yaml"))]
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "200"))

#: What stands in plans by mistake, and what is written to harm.
SCRAPS = [
    ": ", ":", " #x", "# x", "- ", "-", "\t", "?", "? ", ",", "[", "]", "{", "}", "{{x}}",
    "*a", "&a ", "!t ", "!!python/object:x ", "<<: ", "'", '"', "\\", "|", ">", "%", "@", "`",
    "---\n", "...\n", "\n", "\n\n", "  ", "    ", "~", "null", "yes", "1:30", "010", "1_000",
    "1e999", ".nan", "-1", "9" * 400, "x: ", "title: ", "minutes: ", "id: one\n", "tracks:\n",
    "kind: breakout\n", "\u2028", "\xa0", "\ufeff", "é", "ŵ", "\U0001f600", "[" * 60,
    "{a: " * 60, "- " * 60, "../../x.png",
]  # fmt: skip


@st.composite
def mutated_plans(draw: st.DrawFn) -> str:
    """A real plan, or a part of one, with a few lines moved, doubled, cut or scribbled in."""
    text = draw(st.sampled_from(PLANS))
    lines = text.split("\n")
    start = draw(st.integers(0, max(len(lines) - 40, 0)))
    if draw(st.booleans()):
        lines = lines[:3] + lines[start : start + draw(st.integers(1, 120))]
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(len(lines) - 1, 0)))
        change = draw(st.sampled_from(["scrap", "drop", "double", "move", "indent", "cut", "join"]))
        lines = _changed(draw, lines, at, change)
    return "\n".join(lines)


def _changed(draw: st.DrawFn, lines: list[str], at: int, change: str) -> list[str]:
    line = lines[at] if lines else ""
    column = draw(st.integers(0, len(line)))
    before, after = lines[:at], lines[at + 1 :]
    if change == "scrap":
        scrap = draw(st.sampled_from(SCRAPS) | st.text(max_size=8))
        changed = [line[:column] + scrap + line[column:]]
    elif change == "move":
        rest = before + after
        to = draw(st.integers(0, len(rest)))
        return [*rest[:to], line, *rest[to:]]
    elif change == "indent":
        changed = [" " * draw(st.integers(0, 9)) + line.lstrip()]
    elif change == "join":
        return [*before[:-1], (before[-1] if before else "") + line, *after]
    else:
        changed = {"drop": [], "double": [line, line], "cut": [line[:column]]}[change]
    return [*before, *changed, *after]


def _written(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _told(plan: Path) -> tuple[Diagnostic, ...] | None:
    """What is told of a plan that is refused; None of one that is not."""
    try:
        load(plan)
    except FacilitatorError as error:
        return error.diagnostics
    return None


@pytest.mark.fuzz
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(text=mutated_plans())
def test_a_mutated_plan_loads_or_is_refused_with_a_place(text: str, tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir(exist_ok=True)
    plan = tmp_path / "sessions" / "plan.yaml"
    plan.write_bytes(_written(text))
    began = time.process_time()
    told = _told(plan)
    assert time.process_time() - began < 10
    assert told is None or told
    for diagnostic in told or ():
        assert diagnostic.place is not None, diagnostic
        assert 1 <= diagnostic.place.line <= len(diagnostic.place.source.lines)


@pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="this PyYAML has one parser only")
@pytest.mark.fuzz
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=mutated_plans())
def test_both_parsers_accept_the_same_plans_and_read_the_same_in_them(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    plan = tmp_path_factory.getbasetemp() / "either.yaml"
    plan.write_bytes(_written(text))
    try:
        source = read_source(plan, "plan.yaml")
    except UnreadableError:
        return  # neither of them is asked
    fast = read_tree(source, "plan", yaml.CSafeLoader)
    plain = read_tree(source, "plan", yaml.SafeLoader)
    assert bool(fast.faults) == bool(plain.faults)
    if not fast.faults:
        assert fast.data == plain.data


@settings(max_examples=EXAMPLES, deadline=None)
@given(raw=st.binary(max_size=300))
def test_bytes_at_random_are_refused_with_an_error_of_ours(
    raw: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    plan = tmp_path_factory.getbasetemp() / "random.yaml"
    plan.write_bytes(raw)
    with pytest.raises(FacilitatorError):
        load(plan)


HOSTILE = {
    "deep brackets": "x: " + "[" * 100_000,
    "deep braces": "{a: " * 100_000,
    "deep dashes": "- " * 100_000,
    "deep questions": "? " * 100_000,
    "many entries": "prework:\n" + "  - x\n" * 150_000,
    "many keys": "".join(f"k{number}: x\n" for number in range(60_000)),
    "many faulty activities": "facilitator: 1\ntitle: A\nactivities:\n" + "- kind: x\n" * 20_000,
    "many unknown outcomes": "facilitator: 1\ntitle: A\noutcomes:\n"
    + "".join(f"- {{id: outcome-{number}, text: x}}\n" for number in range(900))
    + "activities:\n- title: A\n  kind: input\n  minutes: 5\n  outcomes:\n"
    + "".join(f"  - outcom-{number}\n" for number in range(5_000)),
    "many activities alike": "facilitator: 1\ntitle: A\nactivities:\n"
    + "- {title: One, kind: break, minutes: 5}\n" * 9_000,
    "one long line": "title: " + "x " * 500_000,
    "one long key": "x" * 500_000 + ": y",
    "many colons": "title: " + "a: " * 100_000,
    "many quotation marks": "title: " + "'\"" * 100_000,
    "many aliases in long activities": "facilitator: 1\ntitle: A\nactivities:\n"
    + "- {title: *a, kind: break, minutes: 5, steps: [{text: x, minutes: 9}]}\n" * 5_000,
    "many unknown habits": "facilitator: 1\ntitle: A\nactivities:\n- title: A\n  kind: input\n"
    "  minutes: 5\n  cards:\n    habits:\n"
    + "".join(f"    - ward-surgery-{number}\n" for number in range(50_000)),
    "bombs of aliases": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
    "many slips": "\n".join(f"key{number}: a: b" for number in range(5_000)),
    "spaces": " " * 1_500_000,
    "tabs": "\t" * 100_000 + "x",
}


#: The plain parser is about ten times slower, so it is given the short ones only.
SHORT = [
    "deep brackets",
    "deep braces",
    "deep dashes",
    "deep questions",
    "bombs of aliases",
    "tabs",
]


@pytest.mark.parametrize(
    ("parser", "name"),
    [("CSafeLoader", name) for name in HOSTILE] + [("SafeLoader", name) for name in SHORT],
)
def test_a_hostile_plan_is_answered_soon(
    name: str, parser: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not hasattr(yaml, parser):
        pytest.skip("this PyYAML has one parser only")
    monkeypatch.setattr(yaml_text, "PARSER", getattr(yaml, parser))
    plan = tmp_path / "plan.yaml"
    plan.write_text(HOSTILE[name], encoding="utf-8")
    began = time.process_time()
    if name == "many activities alike":
        load(plan)
    else:
        with pytest.raises(FacilitatorError) as caught:
            load(plan)
        assert 0 < len(caught.value.diagnostics) <= 200
    # Far above what it takes, and far below what a loop without end would.
    assert time.process_time() - began < 15
