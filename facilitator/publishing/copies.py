"""Personal copies on the disk: one folder of files, each written beside and swapped in.

They come one at a time and are never all in memory. What stands in the manifest about them is a
count and hashes; no complaint holds a file's name, since that is somebody's.

A journal of the hashes that are about to appear grows while they are written and goes when the
manifest is there: by it the next build tells its own files from edited ones.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from os.path import lexists
from pathlib import Path

from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.publishing import complaints, files
from facilitator.publishing.inputs import Origin, Roots, origin
from facilitator.publishing.lock import FolderBusyError, FolderClosedError, locked
from facilitator.publishing.manifest import Copies, read_manifest, write_manifest
from facilitator.publishing.result import Clock
from facilitator.record import record

#: The folder of the copies, in the plan's own.
COPIES = "personal"
_JOURNAL = ".copies.next.txt"


@record(kw_only=False)
class Copy:
    """A copy on its way to the disk; `number` is what it is told by."""

    number: int
    file: str
    data: bytes


@record(kw_only=False)
class PublishedCopies:
    """How many stand there now, and how many of them were written just now."""

    count: int
    written: int
    bytes: int
    diagnostics: tuple[Diagnostic, ...] = ()


def copies_key(made_from: Origin, names: bytes) -> str:
    """What decides the bytes of all copies together: the build's origin, and who they are for."""
    return sha256(f"{made_from.key}\n{sha256(names).hexdigest()}".encode()).hexdigest()


def standing_copies(
    folder: Path, names: bytes, roots: Roots, options: dict[str, object]
) -> PublishedCopies | None:
    """The copies in the folder, if making them again would change nothing; else None."""
    manifest = read_manifest(folder)
    if manifest is None or manifest.copies is None or (folder / COPIES / _JOURNAL).exists():
        return None
    if not manifest.origin.can_be_found_again:
        return None
    key = copies_key(origin(options, roots.again(manifest.origin.inputs)), names)
    try:
        found = [files.digest_at(path) for path in sorted((folder / COPIES).glob("*.pdf"))]
    except OSError:
        return None
    sizes = {digest.sha256: digest.bytes for digest in found if digest}
    made = Counter(manifest.copies.sha256)
    if manifest.copies.key != key or made - Counter(each.sha256 for each in found if each):
        return None
    # Other files may stand there as well: only ours are counted.
    return PublishedCopies(manifest.copies.count, 0, sum(sizes[each] for each in made.elements()))


def publish_copies(
    folder: Path, copies: Iterable[Copy], key: Callable[[], str], clock: Clock
) -> PublishedCopies:
    """Put the copies into the folder `personal` of a plan's folder, one after the other, and
    take away those of an earlier build that nobody has edited. `key` is asked for when
    all are there, and gives nothing where some could not be made.

    Raises FacilitatorError where the folder cannot be used at all.
    """
    place = folder / COPIES
    try:
        place.mkdir(parents=True, exist_ok=True)
        is_elsewhere = place.is_symlink()
    except OSError as error:
        raise FacilitatorError([complaints.no_folder(place.name, error)]) from error
    if is_elsewhere:
        raise FacilitatorError([complaints.not_a_file(place.name)])
    try:
        with locked(folder):
            return _Copying(folder, place, clock).published(copies, key)
    except FolderBusyError:
        raise FacilitatorError([complaints.busy(folder.name)]) from None
    except FolderClosedError as error:
        raise FacilitatorError([complaints.no_entry(folder.name, error.reason)]) from None


@dataclass
class _Copying:
    folder: Path
    place: Path
    clock: Clock
    hashes: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    bytes: int = 0
    written: int = 0
    edited: int = 0
    told: list[Diagnostic] = field(default_factory=list)

    def published(self, copies: Iterable[Copy], key: Callable[[], str]) -> PublishedCopies:
        files.clear_leftovers(self.place)
        before = read_manifest(self.folder)
        self.ours = {*(before.copies.sha256 if before and before.copies else ())}
        self.ours |= set(self._journal())
        try:
            for copy in copies:
                self._put(copy)
        finally:
            files.clear_leftovers(self.place)
        self._remove_old()
        files.sync_folder(self.place)
        if self.edited:
            self.told.append(complaints.copies_set_aside(self.edited))
        self._close(key())
        return PublishedCopies(len(self.hashes), self.written, self.bytes, tuple(self.told))

    def _put(self, copy: Copy) -> None:
        path, digest = self.place / copy.file, files.digest_of(copy.data)
        self.names.add(copy.file)
        try:
            if lexists(path) and not files.is_plain_file(path):
                self.told.append(complaints.copy_not_written(copy.number))
                return
            current = files.digest_at(path)
            if current != digest and not self._is_replaced(path, current, digest, copy):
                return
        except OSError as error:
            self.told.append(complaints.copy_not_written(copy.number, error))
            return
        self.hashes.append(digest.sha256)
        self.bytes += digest.bytes

    def _is_replaced(
        self, path: Path, current: files.Digest | None, digest: files.Digest, copy: Copy
    ) -> bool:
        """Whether the new bytes are in place; what somebody has edited is kept. Raises OSError."""
        if current and files.is_read_only(path):
            self.told.append(complaints.copy_not_written(copy.number))
            return False
        self._announce(digest.sha256)
        files.write_beside(path, copy.data)
        if current and current.sha256 not in self.ours:
            with files.kept_aside(path, self.clock):
                files.swap_in(path)
            self.edited += 1
        else:
            files.swap_in(path)
        self.written += 1
        return True

    def _remove_old(self) -> None:
        """Takes away what an earlier build made for somebody who is on the list no more."""
        left = 0
        failures = []
        for path in sorted(self.place.glob("*.pdf")):
            if path.name in self.names:
                continue
            try:
                left += not self._is_removed(path)
            except FileNotFoundError:
                continue
            except OSError as error:
                failures.append(error)
                if digest := _digest(path):
                    self.stuck.append(digest.sha256)
        if left:
            self.told.append(complaints.copies_left(left))
        if failures:
            self.told.append(complaints.copies_not_removed(len(failures), failures[0]))

    def _is_removed(self, path: Path) -> bool:
        """Whether nothing of somebody else's is left there. Raises OSError."""
        if not files.is_plain_file(path):
            return True
        digest = files.digest_at(path)
        if digest is None or digest.sha256 not in self.ours:
            return " (edited " in path.name
        path.unlink()
        return True

    # -- the journal and the manifest -------------------------------------------------------

    def _journal(self) -> list[str]:
        try:
            return (self.place / _JOURNAL).read_text(encoding="ascii").split()
        except (OSError, ValueError):
            return []

    def _announce(self, digest: str) -> None:
        """Writes down a hash before its file can appear. Raises OSError."""
        with (self.place / _JOURNAL).open("a", encoding="ascii") as journal:
            journal.write(f"{digest}\n")
            journal.flush()
            os.fsync(journal.fileno())

    def _close(self, key: str) -> None:
        manifest = read_manifest(self.folder)
        if manifest is None:
            # Without one, the journal is what tells our files from edited ones.
            return
        whole = key if not self.told or all(one.severity == "info" for one in self.told) else ""
        # What could not go is still ours, and the next build tries again.
        copies = Copies(whole, len(self.hashes), (*self.hashes, *self.stuck))
        manifest = replace(manifest, copies=copies)
        if told := write_manifest(self.folder, manifest, self.place / _JOURNAL):
            self.told.append(told)


def _digest(path: Path) -> files.Digest | None:
    try:
        return files.digest_at(path)
    except OSError:
        return None
