"""Every fragment in `faults/*.md` gives exactly the diagnostics written under it.

A fragment is a heading, a block of YAML and a block of diagnostics. The word after `yaml` says
what is around the block: `plan` and `brand` and `catalogue` are whole files; `keys` are keys of a
sound plan; `activity` is an entry under `activities:`; `slide` one under an activity's `slides:`.
Lines are counted within the block. `python tests/test_faults.py` writes what comes out now.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.loading import read_session, yaml_text

FOLDER = Path(__file__).parent / "faults"

BLOCK = re.compile(
    r"^## (?P<heading>.+?)\n.*?^```yaml (?P<around>\w+)\n(?P<yaml>.*?)^```\n"
    r".*?^```text\n(?P<expected>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)

SOUND = "facilitator: 1\ntitle: A plan\nactivities:\n"
ACTIVITY = "- title: One\n  kind: exercise\n  minutes: 20\n"


@dataclass(frozen=True)
class Fragment:
    file: str
    heading: str
    around: str
    yaml: str
    expected: str

    @property
    def text(self) -> str:
        """The whole file that the fragment stands in."""
        return self.before + self.yaml + self.after

    @property
    def before(self) -> str:
        if self.around == "activity":
            return SOUND
        return SOUND + ACTIVITY + "  slides:\n" if self.around == "slide" else ""

    @property
    def after(self) -> str:
        if self.around != "keys":
            return ""
        sound = {"facilitator": "1\n", "title": "A plan\n", "activities": "\n" + ACTIVITY}
        kept = [key for key in sound if not re.search(rf"^{key}\b", self.yaml, re.MULTILINE)]
        return "".join(f"{key}: {sound[key]}" for key in kept)


def fragments() -> Iterator[Fragment]:
    for path in sorted(FOLDER.glob("*.md")):
        for match in BLOCK.finditer(path.read_text(encoding="utf-8")):
            yield Fragment(path.name, **match.groupdict())


def diagnostics_of(fragment: Fragment, folder: Path) -> tuple[Diagnostic, ...]:
    text = fragment.text.replace("→", "\t").replace("·", "\xa0")
    folder = folder / "workspace"
    (folder / "sessions").mkdir(parents=True, exist_ok=True)
    plan = folder / "sessions" / "plan.yaml"
    plan.write_text(text, encoding="utf-8")
    if fragment.around in ("brand", "catalogue"):
        (folder / f"{fragment.around}.yaml").write_text(text, encoding="utf-8")
        key = f"{fragment.around}: ../{fragment.around}.yaml\n"
        plan.write_text(key + SOUND + ACTIVITY, encoding="utf-8")
    try:
        read_session(plan)
    except FacilitatorError as error:
        return error.diagnostics
    return ()


def told(fragment: Fragment, folder: Path) -> str:
    """The diagnostics as they stand in the fragment: place in the block, rule, message, hint."""
    above = fragment.before.count("\n")
    rows = []
    for diagnostic in diagnostics_of(fragment, folder):
        place = diagnostic.place
        where = f"{place.line - above}:{place.column}" if place else "-"
        rows.append(f"{where} {diagnostic.rule}: {diagnostic.message}\n")
        rows += [f"    {diagnostic.hint}\n"] if diagnostic.hint else []
    return "".join(rows)


PARSERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if hasattr(yaml, "CSafeLoader") else [])]


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
@pytest.mark.parametrize(
    "fragment", list(fragments()), ids=lambda each: f"{each.file}:{each.heading}"
)
def test_a_faulty_fragment_gives_the_diagnostics_under_it(
    fragment: Fragment, parser: type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_text, "PARSER", parser)
    assert told(fragment, tmp_path) == fragment.expected


def test_there_are_many_fragments_and_each_tells_of_a_fault() -> None:
    every = list(fragments())
    assert len(every) >= 120
    assert all(each.expected for each in every)
    headings = [(each.file, each.heading) for each in every]
    assert len(set(headings)) == len(headings)


def rewrite() -> None:
    for path in sorted(FOLDER.glob("*.md")):

        def written_anew(match: re.Match[str]) -> str:
            fragment = Fragment("", **match.groupdict())
            with tempfile.TemporaryDirectory() as folder:
                found = told(fragment, Path(folder))
            start, end = (at - match.start() for at in match.span("expected"))
            return match[0][:start] + found + match[0][end:]

        text = path.read_text(encoding="utf-8")
        path.write_text(BLOCK.sub(written_anew, text), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    rewrite()
    sys.stdout.write(f"{len(list(fragments()))} fragments\n")
