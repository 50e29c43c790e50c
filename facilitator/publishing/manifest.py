"""`manifest.json`: what was built, from what. Written last, so that it means a complete build.

Beside it, while a build is being published, stands a journal of the hashes that are about to
appear. It is written before the first file is swapped in and goes when the manifest is there. A
build that was stopped leaves it, and by it the next build tells its own files from edited ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, field
from json import dumps, loads
from pathlib import Path
from typing import TypeVar

from facilitator.diagnostics import Diagnostic
from facilitator.publishing import complaints, files
from facilitator.publishing.inputs import Input, Origin
from facilitator.record import record

MANIFEST = "manifest.json"
JOURNAL = ".manifest.next.json"


@record(kw_only=False)
class Entry:
    """An output as it was built. `key` is that of its origin, or empty if that is not known;
    `file` is None where the plan makes no such output. `count` is in `unit` (slides, pages)."""

    key: str
    file: str | None = None
    sha256: str = ""
    bytes: int = 0
    count: int = 0
    unit: str = ""


@record(kw_only=False)
class Copies:
    """Personal copies as they were made: how many, and their hashes in order. Nobody's name is
    here. `key` is empty where some could not be made."""

    key: str
    count: int
    sha256: tuple[str, ...]


@record(kw_only=False)
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
        return _manifest(_read(folder / MANIFEST))
    except _BROKEN:
        return None


#: What reading can raise where a file is not there, or says something else than we write.
_BROKEN = (OSError, ValueError, TypeError, KeyError, RecursionError)


def _manifest(content: _Row) -> Manifest:
    options = dict(_of(dict, content["options"]))
    only = tuple(_of(str, name) for name in _of(list, options.pop("only")))
    program = _of(dict, content["facilitator"])
    inputs = tuple(_input(_of(dict, row)) for row in _of(list, content["inputs"]))
    made_by = Origin(options, inputs, _of(str, program["version"]), _of(str, program["code"]))
    copies = _copies(_of(dict, content["copies"])) if "copies" in content else None
    return Manifest(made_by, only, _entries(content), copies)


def _entries(content: _Row) -> dict[str, Entry]:
    return {name: _entry(_of(dict, row)) for name, row in _of(dict, content["outputs"]).items()}


def known_hashes(folder: Path) -> dict[str, str]:
    """Name of an output -> its hash, as far as a damaged manifest still tells: it serves to tell
    our files from edited ones, and for nothing else."""
    try:
        rows = _of(dict, _read(folder / MANIFEST)["outputs"])
    except _BROKEN:
        return {}
    digests = {name: row.get("sha256") for name, row in rows.items() if isinstance(row, dict)}
    return {name: digest for name, digest in digests.items() if isinstance(digest, str) and digest}


def _input(row: _Row) -> Input:
    digest, count = row["sha256"], row["bytes"]
    return Input(
        _of(str, row["root"]),
        _of(str, row["path"]),
        None if digest is None else _of(str, digest),
        None if count is None else _of(int, count),
    )


def _copies(row: _Row) -> Copies:
    hashes = tuple(_of(str, digest) for digest in _of(list, row["sha256"]))
    return Copies(_of(str, row["key"]), _of(int, row["count"]), hashes)


def _entry(row: _Row) -> Entry:
    return Entry(
        _of(str, row["key"]),
        None if row["file"] is None else _output_file(row["file"]),
        _of(str, row["sha256"]),
        _of(int, row["bytes"]),
        _of(int, row["count"]),
        _of(str, row["unit"]),
    )


def _output_file(file: object) -> str:
    """The name, if it is one of ours: files with these names are replaced and removed. Raises
    ValueError for one that leads out of the folder."""
    name = _of(str, file)
    is_plain = name and name == Path(name).name and not {"\\", "\0"}.intersection(name)
    if not is_plain or name.startswith(".") or name == MANIFEST:
        raise ValueError(f"not the name of an output: {name!r}")
    return name


#: An object of JSON: nothing is known yet of what is in it.
_Row = dict[str, object]
_T = TypeVar("_T")


def _of(kind: type[_T], value: object) -> _T:
    """The value, which has to be of that kind. Raises TypeError."""
    if not isinstance(value, kind) or isinstance(value, bool):
        raise TypeError(f"{kind.__name__} was expected")
    return value


def _read(path: Path) -> _Row:
    return _of(dict, loads(path.read_text(encoding="utf-8")))


def write_manifest(folder: Path, manifest: Manifest, journal: Path) -> Diagnostic | None:
    """Close a build: write the manifest, if it says anything new, and let go of the journal. What
    comes back says why it could not be written; the journal stays then."""
    text = manifest.text().encode()
    path = folder / MANIFEST
    try:
        if files.digest_at(path) != files.digest_of(text):
            files.replace_with(path, text)
            files.sync_folder(folder)
    except OSError as error:
        return complaints.not_written(MANIFEST, error)
    files.remove_if_there(journal)
    return None


@record(kw_only=False)
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
        rows = {name: _of(dict, row) for name, row in _read(folder / JOURNAL).items()}
        files = {name: _output_file(row["file"]) for name, row in rows.items()}
        hashes = {
            name: frozenset(_of(str, digest) for digest in _of(list, row["sha256"]))
            for name, row in rows.items()
        }
    except _BROKEN:
        return Journal({}, {})
    return Journal(files, hashes)
