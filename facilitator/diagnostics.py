"""What is said to the author: a place in a file, a fault, and the way to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, Self

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, eq=False, slots=True)
class Source:
    """A text file as its author sees it: the name to print, and its text with `\\n` line ends."""

    name: str
    text: str = ""
    lines: list[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", self.text.split("\n"))


@dataclass(frozen=True, slots=True)
class Place:
    """A point in a source; line and column are counted from 1, column in characters."""

    source: Source
    line: int
    column: int = 1

    @property
    def file(self) -> str:
        return self.source.name

    @property
    def excerpt(self) -> str:
        """The text of the line, or nothing when the source is not at hand."""
        return self.source.lines[self.line - 1] if self.line <= len(self.source.lines) else ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault or remark. `rule` is its code in kebab case; `hint` says how to mend it."""

    rule: str
    severity: Severity
    message: str
    place: Place | None = None
    hint: str = ""

    def render(self) -> str:
        """The diagnostic as text: place and message, the source line, a caret, and the hint."""
        head = f"{self.place}: " if self.place else ""
        rows = [f"{head}{self.severity} {self.rule}: {self.message}"]
        if self.place and self.place.excerpt.strip():
            number = f"{self.place.line:>5}"
            before = self.place.excerpt[: self.place.column - 1]
            # Tabs are kept, so that the caret stands under its character in any terminal.
            gap = "".join("\t" if letter == "\t" else " " for letter in before)
            rows += [f"{number} | {self.place.excerpt}", f"{' ' * len(number)} | {gap}^"]
        if self.hint:
            rows.append(f"      = {self.hint}")
        return "\n".join(rows)


class FacilitatorError(Exception):
    """Something a user can mend. It carries every diagnostic that was found, in order of place."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = in_order(diagnostics)
        super().__init__("\n".join(diagnostic.render() for diagnostic in self.diagnostics))

    @classmethod
    def of(cls, rule: str, message: str, hint: str = "") -> Self:
        """One error that has no place in a file."""
        return cls([Diagnostic(rule, "error", message, hint=hint)])


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics sorted by file, line and column; those without a place come first."""

    def key(diagnostic: Diagnostic) -> tuple[str, int, int]:
        place = diagnostic.place
        return (place.file, place.line, place.column) if place else ("", 0, 0)

    return tuple(sorted(diagnostics, key=key))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(diagnostic.severity == "error" for diagnostic in diagnostics)
