"""Plan fragments from the files beside this one: what each should make the check say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from facilitator.checking import check
from facilitator.diagnostics import Diagnostic
from facilitator.loading import read_session

FOLDER = Path(__file__).parent

_PART = re.compile(
    r"^## (?P<rule>[\w-]+)$"
    r"|^```yaml (?P<use>\w+)\n(?P<text>(?:(?!```).*\n)*)```\n+(?P<said>(?:>.*\n)*)",
    re.MULTILINE,
)
#: What a fragment leaves out; it stands after the fragment, so that its lines keep their numbers.
_REST = {
    "facilitator": "facilitator: 1\n",
    "title": "title: A session\n",
    "activities": ("activities:\n  - {title: Welcome, kind: opening, minutes: 5}\n"),
}


@dataclass(frozen=True)
class Fragment:
    """Part of a plan, and what one rule says about it: nothing, where the plan is fine."""

    file: str
    rule: str
    number: int
    text: str
    habits: str
    fires: bool
    said: str

    def __str__(self) -> str:
        return f"{self.file}-{self.rule}-{self.number}"

    def diagnostics(self, folder: Path) -> tuple[Diagnostic, ...]:
        """What the whole check says; the plan is written into the folder to be read there."""
        keys = set(re.findall(r"^(\w+):", self.text, re.MULTILINE))
        rest = "".join(
            words
            for key, words in _REST.items()
            if key not in keys and not (key == "activities" and "days" in keys)
        )
        if self.habits:
            (folder / "habits.yaml").write_text(self.habits, encoding="utf-8")
            rest += "catalogue: habits.yaml\n"
        plan = folder / "plan.yaml"
        plan.write_text(self.text + rest, encoding="utf-8")
        session = read_session(plan)
        return check(session.plan, session.catalogue, session.brand, session.scenarios)


def fragments() -> Iterator[Fragment]:
    for path in sorted(FOLDER.glob("*.md")):
        rule, habits, number = "", "", 0
        for part in _PART.finditer(path.read_text(encoding="utf-8")):
            if part["rule"]:
                rule, number = part["rule"], 0
            elif part["use"] == "habits":
                habits = part["text"]
            else:
                number += 1
                fires = {"fires": True, "quiet": False}[part["use"]]
                yield Fragment(path.stem, rule, number, part["text"], habits, fires, part["said"])


def told(diagnostics: tuple[Diagnostic, ...], rule: str) -> str:
    """What one rule says, as it stands under a fragment."""
    rows = []
    for said in diagnostics:
        if said.rule == rule:
            line = said.place.line if said.place else 0
            rows.append(f"> {said.severity} in line {line}: {said.message}\n> = {said.hint}\n")
    return ">\n".join(rows)
