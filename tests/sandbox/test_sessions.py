"""From a plan that names scenarios to its practice page, its cards and its key."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.composing import compose
from facilitator.diagnostics import FacilitatorError
from facilitator.loading import read_session
from facilitator.pack.cards import SceneFace
from facilitator.pack.guide import KeyTable
from facilitator.pack.whole import Pack
from tests.sandbox.practice import REPOSITORY

PLAN = """\
facilitator: 1
title: A short evening
start: 18:00
activities:
  - title: Try it
    kind: sandbox
    minutes: 20
    sandbox:
      scenarios:
        - bins-missed
        - thank-a-group
"""


def written(folder: Path, text: str = PLAN) -> Path:
    (folder / "sessions").mkdir(exist_ok=True)
    path = folder / "sessions" / "evening.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def composed(path: Path, *, with_scenarios: bool = True) -> Pack:
    session = read_session(path)
    scenarios = session.scenarios if with_scenarios else ()
    return compose(session.plan, session.catalogue, session.brand, path.parent, scenarios)


def scene_keys(pack: Pack) -> list[str]:
    return [
        block.heading.plain
        for block in pack.guide.blocks
        if isinstance(block, KeyTable) and block.heading.plain.startswith("Key to the scenes")
    ]


def test_a_session_has_the_scenarios_that_its_plan_names_and_what_they_were_read_from(
    tmp_path: Path,
) -> None:
    session = read_session(written(tmp_path))
    assert [scenario.id for scenario in session.scenarios] == ["bins-missed", "thank-a-group"]
    assert REPOSITORY / "assets" / "scenarios.yaml" in session.inputs
    assert tmp_path / "assets" / "scenarios.yaml" in session.inputs


def test_a_faulty_name_is_told_with_the_plans_other_faults(tmp_path: Path) -> None:
    text = PLAN.replace("bins-missed", "bins-mised").replace("minutes: 20", "minutes: 20\n    x: 1")
    with pytest.raises(FacilitatorError) as told:
        read_session(written(tmp_path, text))
    rules = [each.rule for each in told.value.diagnostics]
    assert rules == ["unknown-key", "unknown-scenario"]


def test_a_room_without_devices_does_the_same_exercise_on_paper(tmp_path: Path) -> None:
    pack = composed(written(tmp_path))
    assert pack.sandbox is not None
    assert pack.cards is not None
    assert pack.cards.faults == ()
    (card_set,) = pack.cards.sets
    on_paper = [c.front.scene.title.plain for c in card_set.cards if isinstance(c.front, SceneFace)]
    assert sorted(on_paper) == sorted(scene.title.plain for scene in pack.sandbox.scenes)
    assert scene_keys(pack) == [f"Key to the scenes: {title}" for title in on_paper]


def test_cards_of_its_own_take_the_place_of_the_paper_twins(tmp_path: Path) -> None:
    cards = (
        "    cards:\n      exercise: what-would-you-do\n      scenarios:\n        - rude-words\n"
    )
    pack = composed(written(tmp_path, PLAN + cards))
    assert scene_keys(pack) == ["Key to the scenes: Rude words"]
    assert pack.sandbox is not None
    assert [scene.name for scene in pack.sandbox.scenes][-1] == "rude-words"


def test_without_scenarios_there_is_neither_a_page_nor_a_card(tmp_path: Path) -> None:
    pack = composed(written(tmp_path), with_scenarios=False)
    assert pack.sandbox is None
    assert pack.cards is None
    assert scene_keys(pack) == []


@pytest.mark.parametrize("name", ["opportunity-and-challenge", "finding-your-voice", "first-steps"])
def test_our_sessions_play_two_to_four_scenes_gentle_ones_first(name: str) -> None:
    path = REPOSITORY / "sessions" / f"{name}.yaml"
    pack = composed(path)
    assert pack.sandbox is not None
    assert 2 <= len(pack.sandbox.scenes) <= 4
    assert max(scene.level for scene in pack.sandbox.scenes) <= 2
    assert len(scene_keys(pack)) == len(pack.sandbox.scenes)
