"""`manifest.json`: what was built, from what. Written last, so that it means a complete build.

Beside it, while a build is being published, stands a journal of the hashes that are about to
appear. It is written before the first file is swapped in and goes when the manifest is there. A
build that was stopped leaves it, and by it the next build tells its own files from edited ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from json import dumps, loads
from pathlib import Path

from facilitator.publishing.inputs import Input, Origin

MANIFEST = "manifest.json"
JOURNAL = ".manifest.next.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """An output as it was built. `key` is that of its origin, or empty if that is not known;
    `file` is None where the plan makes no such output. `count` is in `unit` (slides, pages)."""

    key: str
    file: str | None = None
    sha256: str = ""
    bytes: int = 0
    count: int = 0
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Copies:
    """Personal copies as they were made: how many, and their hashes in order. Nobody's name is
    here. `key` is empty where some could not be made."""

    key: str
    count: int
    sha256: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """`origin` is that of the last build. An entry with another key is older than it: that build
    left the output out."""

    origin: Origin
    only: tuple[str, ...] = ()
    outputs: Mapping[str, Entry] = field(default_factory=dict)
    copies: Copies | None = None

    def text(self) -> str:
        """The manifest as JSON. The same build gives the same text."""
        origin = self.origin
        content: dict[str, object] = {
            "facilitator": {"version": origin.version, "code": origin.code},
            "options": {**origin.options, "only": list(self.only)},
            "inputs": [asdict(each) for each in origin.inputs],
            "outputs": {name: asdict(entry) for name, entry in self.outputs.items()},
        }
        if self.copies is not None:
            content["copies"] = asdict(self.copies)
        return dumps(content, indent=2, ensure_ascii=False) + "\n"


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest in the folder; None where there is none, or none that makes sense."""
    try:
        return _manifest(loads((folder / MANIFEST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _manifest(content: dict[str, dict[str, object]]) -> Manifest:
    options = dict(content["options"])
    only = options.pop("only")
    inputs = tuple(Input(**_columns(row)) for row in content["inputs"])
    program = content["facilitator"]
    return Manifest(
        Origin(options, inputs, str(program["version"]), str(program["code"])),
        tuple(only) if isinstance(only, list) else (),
        {name: _entry(_columns(row)) for name, row in content["outputs"].items()},
        _copies(_columns(content["copies"])) if "copies" in content else None,
    )


def _copies(row: dict) -> Copies:  # type: ignore[type-arg]
    return Copies(str(row["key"]), int(row["count"]), tuple(map(str, row["sha256"])))


def _columns(row: object) -> dict:  # type: ignore[type-arg]
    if not isinstance(row, dict):
        raise TypeError("an object was expected")
    return row


def _entry(row: dict) -> Entry:  # type: ignore[type-arg]
    entry = Entry(**row)
    _check_name(entry.file)
    return entry


def _check_name(file: object) -> None:
    """Raises ValueError for a name that leads out of the folder, or is not one of ours: files
    with these names are replaced and removed."""
    if file is None:
        return
    plain = isinstance(file, str) and file == Path(file).name and "\\" not in file
    if not plain or str(file).startswith(".") or file == MANIFEST:
        raise ValueError(f"not the name of an output: {file!r}")


@dataclass(frozen=True, slots=True)
class Journal:
    """Name of an output -> its file, and every hash that a build has meant to give it since the
    last complete one."""

    files: Mapping[str, str]
    hashes: Mapping[str, frozenset[str]]

    def text(self) -> str:
        rows = {
            name: {"file": file, "sha256": sorted(self.hashes.get(name, ()))}
            for name, file in self.files.items()
        }
        return dumps(rows, indent=2, ensure_ascii=False) + "\n"


def read_journal(folder: Path) -> Journal:
    """The journal that a stopped build has left; an empty one without it."""
    try:
        rows = loads((folder / JOURNAL).read_text(encoding="utf-8"))
        for row in rows.values():
            _check_name(row["file"])
        files = {name: row["file"] for name, row in rows.items()}
        hashes = {name: frozenset(map(str, row["sha256"])) for name, row in rows.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Journal({}, {})
    return Journal(files, hashes)
