"""Who gets a copy of their own: the attendees of a spreadsheet's export, and names for files.

What is told about a row names its line and never its words: they are about people.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitator.diagnostics import Diagnostic, FacilitatorError, Place, Source, in_order
from facilitator.plan.values import slug
from facilitator.record import record

#: Names of a column in a spreadsheet -> what it holds.
COLUMNS: Mapping[str, str] = {
    "name": "name",
    "full name": "name",
    "councillor": "name",
    "attendee": "name",
    "enw": "name",
    "first name": "first_name",
    "forename": "first_name",
    "given name": "first_name",
    "last name": "last_name",
    "surname": "last_name",
    "family name": "last_name",
    "ward": "ward",
    "division": "ward",
    "greeting": "greeting",
    "cyfarchiad": "greeting",
    "step": "step",
    "first step": "step",
    "own step": "step",
    "own first step": "step",
    "cam cyntaf": "step",
    "large print": "large_print",
    "large-print": "large_print",
    "print bras": "large_print",
    "edition": "large_print",
}
#: What a cell says of somebody who needs large print, and of somebody who does not.
_LARGE = {"y", "yes", "x", "✓", "1", "true", "large", "large print", "large-print"}
_LARGE |= {"ie", "oes", "ydy", "ydw", "bras", "print bras"}
_ORDINARY = {"", "n", "no", "0", "false", "-", "ordinary", "standard", "na", "nac oes", "cyffredin"}
DELIMITERS = ",;\t"
#: Longer than any name, and than anything that fits a cover.
LONGEST_NAME = 120
LONGEST_TEXT = 600


@record
class Attendee:
    """A person and what their copy says to them. `number` counts the rows from 1, good and bad;
    `large_print`: theirs is the edition set in 18 point."""

    number: int
    name: str
    ward: str = ""
    greeting: str = ""
    step: str = ""
    large_print: bool = False
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Attendees:
    """The people of a file, and what is wrong with its other rows."""

    people: tuple[Attendee, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    data: bytes = b""


def read_attendees(path: Path) -> Attendees:
    """The attendees of a CSV file: in UTF-8, UTF-16 or Windows-1252, with or without a byte order
    mark, parted by commas, semicolons or tabs. Its first line names the columns; it needs a
    `name`, or a `first name` and a `surname`.

    Raises FacilitatorError where there is no such file, no such column, or two of one sort.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"{path.name} cannot be read: {error.strerror or type(error).__name__}"
        hint = "name the export of your spreadsheet, as in `--names attendees.csv`"
        fault = Diagnostic("file-missing", "error", message, hint=hint)
        raise FacilitatorError([fault]) from error
    # The place shows no line of the file: names stay out of what is printed.
    return _Reader(Source(path.name)).read(data)


def file_name(attendee: Attendee, count: int) -> str:
    """`07-jane-smith.pdf`: safe on every system, and unlike every other name, by its number."""
    width = max(2, len(str(count)))
    bare = slug(attendee.name)
    return f"{attendee.number:0{width}}-{bare or 'copy'}.pdf"


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.faults: list[Diagnostic] = []

    def read(self, data: bytes) -> Attendees:
        lines, unreadable = _lines(data)
        records = list(self._records(lines, unreadable))
        if not records:
            raise FacilitatorError([self._fault("attendees-empty", 1, "there is nobody in it")])
        columns = self._columns(*records[0])
        people = list(self._people(records[1:], columns))
        if not people and not self.faults:
            self.faults.append(self._fault("attendees-empty", 1, "there is nobody in it"))
        return Attendees(tuple(people), in_order(self.faults), data)

    def _records(
        self, lines: Sequence[str], unreadable: frozenset[int]
    ) -> Iterator[tuple[int, list[str]]]:
        """Line and cells of each row that is not empty; no cells where it cannot be read, so that
        it counts and the numbers of the others stay. A quotation mark that is never closed
        spoils its own line, and not those after it."""
        delimiter = _delimiter(lines)
        start = 0
        while start < len(lines):
            if start + 1 in unreadable:
                self._unreadable(start + 1, "it holds characters that cannot be read")
                yield start + 1, []
                start += 1
                continue
            # A new reader for each row: one that has met a bad row cannot be used again.
            rest = map(lines.__getitem__, range(start, len(lines)))
            reader = csv.reader(rest, delimiter=delimiter, strict=True)
            try:
                cells = next(reader)
            except csv.Error:
                self._unreadable(start + 1, "its quotation marks do not match")
                yield start + 1, []
                start += 1
                continue
            if any(cell.strip() for cell in cells):
                yield start + 1, cells
            start += max(reader.line_num, 1)

    def _columns(self, line: int, cells: list[str]) -> list[str]:
        """What each column holds; empty for a column that is not ours."""
        found = [COLUMNS.get(" ".join(cell.casefold().split()), "") for cell in cells]
        if not {"name", "first_name", "last_name"}.intersection(found):
            message = "there is no column called `name`"
            hint = "write `name` over the column of names, in the first line"
            raise FacilitatorError([self._fault("attendees-no-name", line, message, hint)])
        held = [what for what in found if what]
        if twice := next((what for what in held if held.count(what) > 1), ""):
            titles = [cell for cell, what in zip(cells, found, strict=True) if what == twice]
            message = f"two columns hold the same: {' and '.join(map(_titled, titles[:2]))}"
            hint = "keep one of them, or give the other a title that no column of ours has"
            raise FacilitatorError([self._fault("attendees-column-twice", line, message, hint)])
        return found

    def _people(
        self, records: Sequence[tuple[int, list[str]]], columns: Sequence[str]
    ) -> Iterator[Attendee]:
        for number, (line, cells) in enumerate(records, 1):
            if not cells:
                continue
            if any(cell.strip() for cell in cells[len(columns) :]):
                self._unreadable(line, "it has more cells than there are columns")
                continue
            row = {
                column: " ".join(_clean(cell).split())
                for column, cell in zip(columns, cells, strict=False)
                if column
            }
            name = row.get("name") or " ".join(
                part for part in (row.get("first_name"), row.get("last_name")) if part
            )
            if fault := _fault_of(name, row):
                self._unreadable(line, fault)
                continue
            yield Attendee(
                number=number,
                name=name,
                ward=row.get("ward", ""),
                greeting=row.get("greeting", ""),
                step=row.get("step", ""),
                large_print=row.get("large_print", "").casefold() in _LARGE,
                place=Place(self.source, line),
            )

    def _unreadable(self, line: int, reason: str) -> None:
        hint = "mend the row and build again; the other copies are made"
        self.faults.append(
            self._fault("attendee-unreadable", line, f"this row makes no copy: {reason}", hint)
        )

    def _fault(self, rule: str, line: int, message: str, hint: str = "") -> Diagnostic:
        return Diagnostic(rule, "error", message, Place(self.source, line), hint)


def _titled(cell: str) -> str:
    return f"`{' '.join(cell.split())}`"


def _fault_of(name: str, row: Mapping[str, str]) -> str:
    if not name:
        return "it has no name"
    if len(name) > LONGEST_NAME:
        return f"its name has {len(name)} letters, and {LONGEST_NAME} are the most"
    longest = max(map(len, row.values()), default=0)
    if longest > LONGEST_TEXT:
        return f"one of its cells has {longest} letters, and {LONGEST_TEXT} are the most"
    if row.get("large_print", "").casefold() not in _LARGE | _ORDINARY:
        return "whether it is for large print, it says neither with `yes` nor with `no`"
    return ""


def _clean(cell: str) -> str:
    """The words of a cell, composed, without characters that are not seen."""
    composed = unicodedata.normalize("NFC", cell)
    return "".join(letter if unicodedata.category(letter)[0] != "C" else " " for letter in composed)


def _delimiter(lines: Sequence[str]) -> str:
    """The mark that parts the columns of the first line that is not empty."""
    first = next((line for line in lines if line.strip()), "")
    return max(DELIMITERS, key=lambda mark: (first.count(mark), mark == ","))


def _lines(data: bytes) -> tuple[list[str], frozenset[int]]:
    """The lines, with their ends, and the numbers of those that cannot be read."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _split(data.decode("utf-16", "replace"))
    whole = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return _split(whole.decode("utf-8"))
    except UnicodeDecodeError:
        rows = whole.splitlines(keepends=True)
    # One broken line in a file of UTF-8 does not make it one of Windows-1252.
    encoding = "utf-8" if any(_is_utf_8(row) for row in rows) else "cp1252"
    return _split("".join(row.decode(encoding, "replace") for row in rows))


def _is_utf_8(row: bytes) -> bool:
    """Whether a line has letters beyond ASCII, and has them in UTF-8."""
    try:
        return not row.decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False


def _split(text: str) -> tuple[list[str], frozenset[int]]:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    bad = {number for number, line in enumerate(lines, 1) if "\ufffd" in line or "\0" in line}
    return [f"{line}\n" for line in lines], frozenset(bad)
