"""A Pack holds the parts that were asked for, each the same alone as among the others."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from facilitator.composing import compose
from facilitator.loading import read_session
from facilitator.pack.whole import PARTS, Pack
from facilitator.rendering import OUTPUTS

ROOT = Path(__file__).parents[2]
SESSION = read_session(ROOT / "sessions" / "closing-the-gap.yaml")


def pack_of(*parts: str) -> Pack:
    plan, catalogue, brand = SESSION.plan, SESSION.catalogue, SESSION.brand
    return compose(plan, catalogue, brand, ROOT / "sessions", SESSION.scenarios, parts)


@pytest.fixture(scope="module")
def whole() -> Pack:
    return pack_of(*PARTS)


@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_the_same_alone_and_among_the_others(part: str, whole: Pack) -> None:
    alone = pack_of(part)
    assert {name for name in PARTS if getattr(alone, name)} <= {part}
    made, expected = getattr(alone, part), getattr(whole, part)
    assert (made and asdict(made)) == (expected and asdict(expected))


def test_each_output_names_a_part() -> None:
    assert {output.part for output in OUTPUTS.values()} == set(PARTS)


@pytest.mark.parametrize("other", ["handout", "guide", "cards"])
def test_composing_the_deck_does_not_wait_for_another_part(other: str) -> None:
    statement = (
        "import sys; from tests.composing.test_parts import pack_of;"
        f"pack_of('deck'); print('facilitator.composing.{other}' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", statement], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
