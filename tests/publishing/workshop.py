"""Stand-ins for loading, composing and rendering, and a small workspace to build in.

A plan here is lines of `key: value`. It runs as a command too, for tests that need a process of
their own: `python workshop.py build ...`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from types import SimpleNamespace

from facilitator import building
from facilitator.diagnostics import Diagnostic, FacilitatorError, Place, Source
from facilitator.publishing import inputs
from facilitator.rendering import Output
from facilitator.rendering.result import Rendered
from facilitator.workspace import workspace_of

NOW = datetime(2026, 12, 3, 17, 40)
FILES = ("deck.pptx", "handout.pdf", "guide.pdf", "cards.pdf")


def same_code(package: Path) -> str:
    """Stands for the program, so that a test is not disturbed by somebody who edits it."""
    return "the same code"


def load(plan: Path, brand: Path | None, overrides: Mapping[str, str]) -> SimpleNamespace:
    if not plan.is_file():
        raise FacilitatorError([Diagnostic("file-missing", "error", f"there is no {plan.name}")])
    source = Source(plan.name, plan.read_text(encoding="utf-8"))
    facts = dict(line.split(": ", 1) for line in source.lines if ": " in line) | overrides
    if "fault" in facts:
        place = Place(source, 1, 3)
        raise FacilitatorError([Diagnostic("plan-faulty", "error", facts["fault"], place)])
    if "bug" in facts:
        raise ZeroDivisionError(facts["bug"])
    workspace = workspace_of(plan)
    habits = workspace / "assets" / "habits.yaml"
    facts["habits"] = habits.read_text(encoding="utf-8") if habits.is_file() else ""
    facts["colours"] = brand.read_text(encoding="utf-8") if brand else ""
    return SimpleNamespace(facts=facts, brand=None, inputs=(plan, habits))


def check(session: SimpleNamespace) -> tuple[Diagnostic, ...]:
    remark = session.facts.get("remark")
    return (Diagnostic("remark", "warning", remark),) if remark else ()


def compose(session: SimpleNamespace, folder: Path, parts: Collection[str]) -> SimpleNamespace:
    facts = session.facts
    cards = None if facts.get("cards") == "no" else facts
    return SimpleNamespace(deck=facts, handout=facts, guide=facts, cards=cards)


def sift(session: SimpleNamespace, said: list[Diagnostic], is_whole: bool) -> list[Diagnostic]:
    return said


def _render(name: str, pack: SimpleNamespace, brand: object, settings: object) -> Rendered:
    facts = getattr(pack, name)
    shown = {key: facts[key] for key in sorted(facts) if key != "large"}
    words = f"{name} {shown} {settings.source_date}\n"  # type: ignore[attr-defined]
    size = int(facts["large"].split()[1]) if facts.get("large", "").startswith(name) else 1
    told = []
    if name in facts.get("fail", "").split():
        told.append(Diagnostic("does-not-fit", "error", f"a word does not fit the {name}"))
    return Rendered(words.encode() * size, 3, "pages", tuple(told))


OUTPUTS = {
    Path(file).stem: Output(file, Path(file).stem, partial(_render, Path(file).stem))
    for file in FILES
}
STEPS = building.Steps(load, check, compose, OUTPUTS, sift)


@dataclass
class Workshop:
    """A workspace with one plan."""

    root: Path
    steps_seen: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        (self.root / "sessions").mkdir(parents=True, exist_ok=True)
        (self.root / "assets").mkdir(exist_ok=True)
        if not self.plan.exists():
            self.write(title="One")

    @property
    def plan(self) -> Path:
        return self.root / "sessions" / "evening.yaml"

    @property
    def folder(self) -> Path:
        return self.root / "output" / "evening"

    def write(self, **facts: str) -> None:
        """Change the plan."""
        lines = [f"{key}: {value}\n" for key, value in facts.items()]
        self.plan.write_text("".join(lines), encoding="utf-8")

    def build(self, **options: object) -> building.BuildResult:
        self.steps_seen.clear()
        options = {"steps": STEPS, "clock": lambda: NOW, "progress": self._see, **options}
        return building.build(self.plan, **options)  # type: ignore[arg-type]

    def _see(self, step: str, file: str) -> None:
        self.steps_seen.append((step, file))

    def read(self, file: str) -> bytes:
        return (self.folder / file).read_bytes()

    def names(self) -> set[str]:
        return {path.name for path in self.folder.iterdir()}

    def contents(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in sorted(self.folder.iterdir())}

    def edit(self, file: str, words: bytes = b"mine") -> None:
        """Do what a person does in an office program."""
        (self.folder / file).write_bytes(words)


def states(result: building.BuildResult) -> dict[str, str]:
    return {file.name: file.state for file in result.files}


def rules(result: building.BuildResult) -> list[str]:
    return [diagnostic.rule for diagnostic in result.diagnostics]


def _stop_before_event(number: int, folder: str) -> None:
    """Leave the process, as if its power went, right before the given change to the folder."""
    events = 0

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal events
        if event not in ("open", "os.rename", "os.link", "os.remove", "os.mkdir"):
            return
        path, *rest = arguments
        only_reads = event == "open" and not int(rest[-1] or 0) & (os.O_WRONLY | os.O_RDWR)
        if only_reads or folder not in str(path):
            return
        events += 1
        if events == number:
            os._exit(9)

    sys.addaudithook(hook)


def main() -> int:
    """The real command with the stand-ins behind it. STOP_BEFORE (a number) stops it there."""
    from facilitator.cli import main as command

    inputs.code_in = same_code  # type: ignore[assignment]
    building.Steps = partial(building.Steps, load, check, compose, OUTPUTS, sift)  # type: ignore
    if "STOP_BEFORE" in os.environ:
        _stop_before_event(int(os.environ["STOP_BEFORE"]), f"output{os.sep}evening")
    return command()


if __name__ == "__main__":
    sys.exit(main())
