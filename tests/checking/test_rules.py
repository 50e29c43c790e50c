"""Each rule speaks when it should, says what stands in the fragments, and is silent otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.checking import RULES, explain
from tests.checking.fragments import Fragment, fragments, told

FRAGMENTS = tuple(fragments())


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=str)
def test_a_rule_says_what_stands_under_its_fragment(fragment: Fragment, tmp_path: Path) -> None:
    assert told(fragment.diagnostics(tmp_path), fragment.rule) == fragment.said


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=str)
def test_a_fragment_that_fires_has_words_under_it_and_a_quiet_one_has_none(
    fragment: Fragment,
) -> None:
    assert bool(fragment.said) == fragment.fires


def test_every_rule_has_a_fragment_that_fires_and_one_that_does_not() -> None:
    firing = {fragment.rule for fragment in FRAGMENTS if fragment.fires}
    quiet = {fragment.rule for fragment in FRAGMENTS if not fragment.fires}
    assert firing == quiet == set(RULES)


@pytest.mark.parametrize("code", RULES)
def test_every_rule_is_explained(code: str) -> None:
    rule = RULES[code]
    said = explain(rule)
    assert rule.reason.endswith((".", "?"))
    assert rule.source.endswith(".")
    assert rule.strength in said
    assert all(len(line) <= 80 for line in said.split("\n"))
    assert (rule.limit is None) == ("limits:" not in said)
    assert (rule.limit is None) == (not rule.unit)


def test_no_rule_leans_on_what_is_not_to_be_cited() -> None:
    for rule in RULES.values():
        said = explain(rule).lower()
        assert "goldfish" not in said
        assert "attention span" not in said
        assert "82 %" not in said
        assert "score" not in said


def test_every_finding_has_a_mend(tmp_path: Path) -> None:
    for fragment in FRAGMENTS:
        if fragment.fires:
            for said in fragment.diagnostics(tmp_path):
                assert said.hint.endswith((".", "?")), said
                assert said.place is not None
                assert not said.message.endswith(".")
            (tmp_path / "habits.yaml").unlink(missing_ok=True)
