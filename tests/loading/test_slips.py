"""Each slip in `slips.md`, of somebody who changes a real plan, is one error with a mend."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from facilitator.building import check
from facilitator.diagnostics import Diagnostic

ROOT = Path(__file__).parents[2]
LIST = Path(__file__).parent / "slips.md"
PLAN = ROOT / "sessions" / "first-steps.yaml"

BLOCK = re.compile(
    r"^## (?P<heading>[^\n]+)\n\n```yaml before\n(?P<before>.*?)^```\n\n"
    r"```yaml after\n(?P<after>.*?)^```\n\n```text\n(?P<expected>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Slip:
    heading: str
    before: str
    after: str
    expected: str

    def said(self, folder: Path) -> list[Diagnostic]:
        text = PLAN.read_text(encoding="utf-8")
        assert self.before in text, "the plan has changed: choose another place for this slip"
        plan = folder / "sessions" / "plan.yaml"
        for path in (plan, folder / "assets" / "habits.yaml"):
            path.parent.mkdir()
            path.touch()
        plan.write_text(text.replace(self.before, self.after, 1), encoding="utf-8")
        return [each for each in check(plan) if each.severity == "error"]


def slips() -> Iterator[Slip]:
    for match in BLOCK.finditer(LIST.read_text(encoding="utf-8")):
        yield Slip(**match.groupdict())


def told(said: list[Diagnostic]) -> str:
    return "".join(f"{each.rule}: {each.message}\n    {each.hint}\n" for each in said)


@pytest.mark.parametrize("slip", list(slips()), ids=lambda slip: slip.heading)
def test_a_slip_is_one_error_with_its_place_and_a_mend(slip: Slip, tmp_path: Path) -> None:
    said = slip.said(tmp_path)
    assert told(said) == slip.expected
    (error,) = said
    assert error.hint
    assert error.place is not None
    assert error.place.excerpt.strip()


def test_there_are_many_slips() -> None:
    assert len({slip.heading for slip in slips()}) >= 100


def rewrite() -> None:
    def written_anew(match: re.Match[str]) -> str:
        with tempfile.TemporaryDirectory() as folder:
            found = told(Slip(**match.groupdict()).said(Path(folder)))
        start, end = (at - match.start() for at in match.span("expected"))
        return match[0][:start] + found + match[0][end:]

    LIST.write_text(BLOCK.sub(written_anew, LIST.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    rewrite()
    sys.stdout.write(f"{len(list(slips()))} slips\n")
