"""Ten more slips of somebody who has begun, in the plan and in the files beside it: each is one
error, and what its hint says to write mends it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from facilitator.building import check
from facilitator.scaffold import Facts, begin

#: A slide of one's own, after which another one is put.
LAST_POINT = "        notes: Ask for one more from the room.\n"
ORGANISATION = "organisation: Your council\n"

HABITS = """habits:
  - id: tea-urn
    theme: listen
    icon: coffee
    offline:
      title: Tea urn
      text: People talk while the water boils.
    digital:
      title: A chat page
      text: The same talk where people are.
    same_because: People talk when they wait.
    first_step: Put the kettle on.
    cautions:
      - risk: exclusion
        text: Not everybody drinks tea.
    sources:
      - lga-social-media
"""


@dataclass(frozen=True)
class Slip:
    """`sound` is what the file says, `slip` what stands in its place, `mend` what the hint says
    to write there. The file is the plan, or one in `assets/`."""

    rule: str
    sound: str
    slip: str
    mend: str
    hint: str
    file: str = ""


SLIPS = [
    Slip("wrong-type", "venue:\n  name: Committee Room 1\n", "venue: Committee Room 1\n",
         "venue:\n  name: Committee Room 1\n", "such as `name: Committee Room 1`"),
    Slip("not-a-number", "group_size: 4\n", "group_size: 4-5\n", "group_size: 4\n", "4 or 5."),
    Slip("bad-duration", "minutes: 5\n    outcomes", "minutes: 4-5\n    outcomes",
         "minutes: {min: 4, plan: 5}\n    outcomes", "{min: 4, plan: 5}"),
    Slip("quote-open", "title: Two lines on paper", 'title: "Two lines on paper',
         'title: "Two lines on paper"', "Close it at the end of the text"),
    Slip("dash-missing", "  - id: close\n", "    id: close\n", "  - id: close\n",
         "Write `- id: close`"),
    Slip("unknown-key", "      questions:\n        - What did you leave",
         "    questions:\n        - What did you leave",
         "      questions:\n        - What did you leave", "further in, under `debrief:`"),
    Slip("file-missing", LAST_POINT,
         LAST_POINT + "      - image: assets/hall.png\n        alt: A\n",
         LAST_POINT + "      - image: ../assets/hall.png\n        alt: A\n",
         "Write `../assets/hall.png`"),
    Slip("hash-in-text", '  offline: "#A4451C"\n', "  offline: #A4451C\n",
         '  offline: "#A4451C"\n', 'in "double quotes"', "brand.yaml"),
    Slip("wrong-type", "      - risk: exclusion\n        text: Not everybody drinks tea.\n",
         "      - Not everybody drinks tea.\n",
         "      - text: Not everybody drinks tea.\n        risk: exclusion\n",
         "Write `- text: Not everybody drinks tea.`, and under it `risk:`", "habits.yaml"),
    Slip("unknown-source", "lga-social-media", "lga-socal-media", "lga-social-media",
         "Did you mean `lga-social-media`?", "habits.yaml"),
]  # fmt: skip


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    begun = begin(tmp_path, Facts()).plan
    assets = tmp_path / "assets"
    Image.new("RGB", (1200, 900)).save(assets / "hall.png")
    (assets / "habits.yaml").write_text(HABITS, encoding="utf-8")
    brand = 'name: Elmshire\ncolours:\n  offline: "#A4451C"\n'
    (assets / "brand.yaml").write_text(brand, encoding="utf-8")
    own = f"{ORGANISATION}brand: ../assets/brand.yaml\ncatalogue: ../assets/habits.yaml\n"
    text = begun.read_text(encoding="utf-8")
    begun.write_text(text.replace(ORGANISATION, own), encoding="utf-8")
    return begun


def test_the_workspace_is_sound_to_begin_with(plan: Path) -> None:
    assert [each.render() for each in check(plan)] == []


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.rule)
def test_each_is_one_error_that_its_hint_mends(slip: Slip, plan: Path) -> None:
    file = plan.parent.parent / "assets" / slip.file if slip.file else plan
    text = file.read_text(encoding="utf-8")
    assert text.count(slip.sound) == 1
    file.write_text(text.replace(slip.sound, slip.slip), encoding="utf-8")
    (fault,) = check(plan)
    assert fault.rule == slip.rule
    assert slip.hint in fault.hint
    assert fault.place is not None
    assert fault.place.file.endswith(file.name)
    assert fault.place.excerpt.strip()
    file.write_text(text.replace(slip.sound, slip.mend), encoding="utf-8")
    assert [each.render() for each in check(plan)] == []
