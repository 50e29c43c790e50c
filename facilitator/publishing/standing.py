"""Whether anything has to be built at all, told from the manifest alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from facilitator.publishing import complaints, files
from facilitator.publishing.inputs import Roots, origin
from facilitator.publishing.manifest import JOURNAL, Entry, read_manifest
from facilitator.publishing.result import BuiltFile, Published, State


def standing(
    folder: Path, names: Iterable[str], roots: Roots, options: Mapping[str, object]
) -> Published | None:
    """What stands in the folder, if building the named outputs would change nothing; else None.

    A build that was stopped, an input that changed, came or went, another option, another
    version of the program, a file that is gone: each of them asks for a build.
    """
    manifest = read_manifest(folder)
    if manifest is None or (folder / JOURNAL).exists():
        return None
    try:
        if not manifest.origin.can_be_found_again:
            return None
        key = origin(options, roots.again(manifest.origin.inputs)).key
        entries = [(name, manifest.outputs.get(name)) for name in names]
        if any(entry is None or entry.key != key for _, entry in entries):
            return None
        return _published(folder, entries)
    except OSError:
        # The build will meet the same fault, and say it in its place.
        return None


def _published(folder: Path, entries: Iterable[tuple[str, Entry | None]]) -> Published | None:
    built = []
    for name, entry in entries:
        if entry is None or entry.file is None:
            continue
        path = folder / entry.file
        current = files.digest_at(path)
        if current is None or not files.is_plain_file(path):
            return None
        state: State = "unchanged" if current.sha256 == entry.sha256 else "kept"
        built.append(BuiltFile(name, entry.file, state, current.bytes, entry.count, entry.unit))
    told = [complaints.kept(file.file) for file in built if file.state == "kept"]
    return Published(tuple(built), tuple(told))
