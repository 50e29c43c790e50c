"""The schema for editors: it passes what the loader takes, and sees the faults that it can see."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from facilitator.diagnostics import FacilitatorError
from facilitator.loading import load
from facilitator.plan import Part
from facilitator.plan.schema import plan_schema
from tests.test_faults import Fragment, diagnostics_of, fragments

ROOT = Path(__file__).parents[2]
PLANS = sorted((ROOT / "sessions").glob("*.yaml"))
SCHEMA = plan_schema()
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)

#: Rules of the loader whose breach shows in one value, or in the keys of one map.
SEEN = {
    "activities-and-days", "alt-missing", "bad-date", "bad-duration", "bad-id", "bad-language",
    "bad-link", "bad-size", "bad-time", "empty-item", "empty-list", "empty-text", "missing-key",
    "not-a-number", "other-version", "out-of-range", "slide-empty", "slide-title-unused",
    "slide-with-two", "tracks-missing", "unknown-format", "unknown-kind", "unknown-key",
    "unknown-value", "wrong-length", "wrong-type", "zero-minutes", "colon-in-text", "wrong-dash",
}  # fmt: skip

#: What the words mean, and no pattern can tell.
BEYOND = {
    "values.md:A date that is not in the calendar",
    "values.md:A length that is longer than a week",
    "values.md:No time at all",
    "values.md:A card that is too large",
    "activities.md:An exercise without time",
}

#: What a schema sees as well, as keys in the wrong place.
ALSO_SEEN = {"at-once.md:Activities where days belong"}


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2, as editors read it: `no` is a word there, and `18:00` is no number."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    EditorLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), first
    )


def passes(text: str) -> bool:
    return bool(VALIDATOR.is_valid(yaml.load(text, EditorLoader)))


def test_it_is_a_schema_of_draft_7() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_plan_that_is_shipped_passes(plan: Path) -> None:
    VALIDATOR.validate(yaml.load(plan.read_text(encoding="utf-8"), EditorLoader))


def test_every_key_says_what_it_is_for() -> None:
    for part in (SCHEMA, *SCHEMA["definitions"].values()):
        for key, value in part["properties"].items():
            assert value.get("description"), key


def _whole(fragment: Fragment) -> str:
    return fragment.text.replace("→", "\t").replace("·", "\xa0")


PLAIN = [each for each in fragments() if each.around not in ("brand", "catalogue")]


@pytest.mark.parametrize("fragment", PLAIN, ids=lambda each: f"{each.file}:{each.heading}")
def test_it_sees_the_faults_that_a_schema_can_see_and_no_others(
    fragment: Fragment, tmp_path: Path
) -> None:
    try:
        data = yaml.load(_whole(fragment), EditorLoader)
    except (yaml.YAMLError, RecursionError):
        return  # an editor says so itself
    rules = {diagnostic.rule for diagnostic in diagnostics_of(fragment, tmp_path)}
    if rules <= SEEN:
        beyond = f"{fragment.file}:{fragment.heading}" in BEYOND
        assert VALIDATOR.is_valid(data) is beyond
    elif not rules & SEEN and not rules & YAML_RULES:
        also = f"{fragment.file}:{fragment.heading}" in ALSO_SEEN
        assert VALIDATOR.is_valid(data) is not also


#: The loader refuses these writings; an editor may read something else in them.
YAML_RULES = {
    "duplicate-key", "hash-in-text", "comma-in-braces", "needs-quotes", "merge-key", "odd-key",
    "empty-file", "wrong-root", "second-document", "yaml-directive", "tab-indent", "too-deep",
}  # fmt: skip

ODD_BUT_SOUND = """
facilitator: "1.0"
title: 2026
subtitle:
language: cy
date: "2026-12-03"
start: 9:30
minutes: 1h30
x_mine: {anything: [1, 2]}
participants: {expected: "20", max: 24.0, x_note: no}
confidence: {statements: [{text: yes, id: 7}], scale: "7"}
outcomes: [{id: 1, text: no}]
activities:
  - title: on
    kind: input
    minutes: "1 h 30 min"
    outcomes: [1]
    slides:
      - {points: [010, 1_000, null-ish, 1.5], reveal: yes, statement: }
      - {chart: {type: bar, labels: [1, 2], series: {"2026": ["1", 2.5]}}}
  - title: Two
    kind: break
    minutes: {plan: 10, min: 5m}
    steps:
      - 9:30
      - {text: 3, minutes: "2"}
    x_y:
  - {title: Three, kind: note, minutes: 0}
  - title: Four
    kind: breakout
    tracks:
      - {name: A, activities: [{title: Five, kind: exercise, minutes: 2.5}]}
"""


def test_it_takes_values_however_they_are_written(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(ODD_BUT_SOUND, encoding="utf-8")
    load(plan)
    VALIDATOR.validate(yaml.load(ODD_BUT_SOUND, EditorLoader))


@pytest.mark.parametrize("letter", ["yes", "No", "on", "OFF", "true", "F", "y", "1", "0", "maybe"])
def test_it_takes_a_yes_or_no_as_the_loader_does(letter: str, tmp_path: Path) -> None:
    text = (
        "facilitator: 1\ntitle: A\nactivities:\n- title: A\n  kind: input\n  minutes: 5\n"
        f"  slides:\n  - points: [a]\n    reveal: {letter}\n"
    )
    plan = tmp_path / "plan.yaml"
    plan.write_text(text, encoding="utf-8")
    try:
        load(plan)
    except FacilitatorError:
        assert not passes(text)
    else:
        assert passes(text)


def test_every_part_of_the_language_is_in_it() -> None:
    names = {part.__name__ for part in _parts(Part) if part.__module__.startswith(_PLAN)}
    assert names - {"SessionPlan"} == set(SCHEMA["definitions"])


_PLAN = "facilitator.plan."


def _parts(part: type[Part]) -> set[type[Part]]:
    return {each for child in part.__subclasses__() for each in ({child} | _parts(child))}
