"""One build's way onto the disk: beside, journal, swap, clear, manifest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from os.path import lexists
from pathlib import Path

from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.publishing import complaints, files
from facilitator.publishing.lock import FolderBusyError, FolderClosedError, locked
from facilitator.publishing.manifest import (
    JOURNAL,
    Entry,
    Journal,
    Manifest,
    known_hashes,
    read_journal,
    read_manifest,
    write_manifest,
)
from facilitator.publishing.result import BuiltFile, Clock, Delivery, Product, Published, State


def publish(folder: Path, delivery: Delivery, clock: Clock) -> Published:
    """Put the delivery into the folder. What cannot be written is reported, and the rest is
    written all the same.

    Raises FacilitatorError where the folder cannot be used at all.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FacilitatorError([complaints.no_folder(folder.name, error)]) from error
    try:
        with locked(folder):
            return _Publication(folder, delivery, clock).published()
    except FolderBusyError:
        raise FacilitatorError([complaints.busy(folder.name)]) from None
    except FolderClosedError as error:
        raise FacilitatorError([complaints.no_entry(folder.name, error.reason)]) from None


class _Publication:
    """The state of one publication: what stood in the folder, and what has become of it."""

    def __init__(self, folder: Path, delivery: Delivery, clock: Clock) -> None:
        self.folder = folder
        self.delivery = delivery
        self.clock = clock
        manifest = read_manifest(folder)
        self.journal = read_journal(folder)
        self.before = dict(manifest.outputs) if manifest else {}
        self.known = {} if manifest else known_hashes(folder)
        self.copies = manifest.copies if manifest else None
        self.entries: dict[str, Entry] = {}
        self.built: dict[str, BuiltFile] = {}
        self.diagnostics: list[Diagnostic] = []

    def published(self) -> Published:
        for name, file in self.delivery.failed.items():
            self.built[name] = BuiltFile(name, file, "failed")
        with self._leftovers_cleared():
            due = [product for product in self.delivery.products if self._is_due(product)]
            obsolete = list(self._obsolete())
            if not (due or obsolete) or self._announced(due, obsolete):
                ready = [product for product in due if self._is_written_beside(product)]
                self._swap(ready)
                self._remove(obsolete)
                self._close()
        return Published(self._in_order(), tuple(self.diagnostics))

    @contextmanager
    def _leftovers_cleared(self) -> Iterator[None]:
        files.clear_leftovers(self.folder)
        try:
            yield
        finally:
            files.clear_leftovers(self.folder)

    # -- what there is to do --------------------------------------------------------------------

    def _is_due(self, product: Product) -> bool:
        """Whether the product has to be written; where not, the reason is noted."""
        path = self.folder / product.file
        if not lexists(path):
            return True
        try:
            return self._is_due_over(path, product)
        except OSError as error:
            return self._fails(product, complaints.not_written(product.file, error))

    def _is_due_over(self, path: Path, product: Product) -> bool:
        """The same, where something has the product's name already. Raises OSError."""
        if not files.is_plain_file(path):
            return self._fails(product, complaints.not_a_file(product.file))
        current = files.digest_at(path)
        if current == files.digest_of(product.data):
            self._note(product, "unchanged")
        elif self._is_edited(product.name, current) and self._may_stay(product.name):
            self._keep(product)
        elif files.is_read_only(path):
            self._fails(product, complaints.read_only(product.file))
        else:
            return True
        return False

    def _is_edited(self, name: str, current: files.Digest | None) -> bool:
        """Whether the bytes are none that a build has given to this output, or meant to."""
        return current is not None and current.sha256 not in self._ours(name)

    def _ours(self, name: str) -> frozenset[str]:
        built = {self.before[name].sha256} if name in self.before else set()
        known = {self.known[name]} if name in self.known else set()
        return self.journal.hashes.get(name, frozenset()) | built | known

    def _may_stay(self, name: str) -> bool:
        entry = self.before.get(name)
        unchanged = entry is not None and entry.key == self.delivery.key != ""
        return unchanged and not self.delivery.force

    def _keep(self, product: Product) -> None:
        self.entries[product.name] = self.before[product.name]
        self.built[product.name] = _built(product, "kept")
        self.diagnostics.append(complaints.kept(product.file))

    def _fails(self, product: Product, complaint: Diagnostic) -> bool:
        self.built[product.name] = BuiltFile(product.name, product.file, "failed")
        self.diagnostics.append(complaint)
        return False

    def _note(self, product: Product, state: State) -> None:
        digest = files.digest_of(product.data)
        self.entries[product.name] = Entry(
            self.delivery.key,
            product.file,
            digest.sha256,
            digest.bytes,
            product.count,
            product.unit,
        )
        self.built[product.name] = _built(product, state)

    def _obsolete(self) -> Iterator[tuple[str, str]]:
        """Name and file of what stands there and is no longer made."""
        for name, file in self._files().items():
            if self._is_unmade(name) and lexists(self.folder / file):
                yield name, file

    def _is_unmade(self, name: str) -> bool:
        """Whether the plan makes no such output. A build of some outputs only speaks for those."""
        delivery = self.delivery
        made = {product.name for product in delivery.products} | set(delivery.failed)
        return name in delivery.unmade or not (delivery.only or name in made)

    def _files(self) -> dict[str, str]:
        """Name -> file of all that earlier builds have made, complete or stopped."""
        built = {name: entry.file for name, entry in self.before.items() if entry.file}
        return {**self.journal.files, **built}

    # -- doing it -------------------------------------------------------------------------------

    def _announced(self, due: Sequence[Product], obsolete: Iterable[tuple[str, str]]) -> bool:
        """Write down which hashes are about to appear. Without that nothing may be swapped or
        removed: if the build were stopped then, its own files would look like edited ones."""
        names = {*self._files(), *(product.name for product in due)}
        hashes = {name: self._ours(name) for name in names}
        for product in due:
            hashes[product.name] |= {files.digest_of(product.data).sha256}
        made = {product.name: product.file for product in due}
        journal = Journal({**self._files(), **made}, hashes)
        try:
            files.replace_with(self.folder / JOURNAL, journal.text().encode())
        except OSError as error:
            for product in due:
                self._fails(product, complaints.not_written(product.file, error))
            for name, file in obsolete:
                self._stays(name, file, complaints.not_removed(file, error))
            return False
        files.sync_folder(self.folder)
        return True

    def _is_written_beside(self, product: Product) -> bool:
        try:
            files.write_beside(self.folder / product.file, product.data)
        except OSError as error:
            return self._fails(product, complaints.not_written(product.file, error))
        return True

    def _swap(self, ready: Iterable[Product]) -> None:
        for product in ready:
            path = self.folder / product.file
            try:
                with self._edits_set_aside(product.name, path):
                    files.swap_in(path)
            except OSError as error:
                self._fails(product, complaints.not_written(product.file, error))
            else:
                self._note(product, "written")
        files.sync_folder(self.folder)

    @contextmanager
    def _edits_set_aside(self, name: str, path: Path) -> Iterator[None]:
        """Keep an edited file under a dated name while the block replaces or removes it."""
        if not self._is_edited(name, files.digest_at(path)):
            yield
            return
        with files.kept_aside(path, self.clock) as aside:
            yield
        is_built = bool(self._ours(name))
        self.diagnostics.append(complaints.set_aside(path.name, aside.name, is_built=is_built))

    def _remove(self, obsolete: Iterable[tuple[str, str]]) -> None:
        for name, file in obsolete:
            try:
                self._remove_one(name, file)
            except FileNotFoundError:
                # Somebody has been quicker.
                continue
            except OSError as error:
                self._stays(name, file, complaints.not_removed(file, error))

    def _remove_one(self, name: str, file: str) -> None:
        """Raises OSError."""
        path = self.folder / file
        if not files.is_plain_file(path) or files.is_read_only(path):
            self._stays(name, file, complaints.not_removed(file))
            return
        with self._edits_set_aside(name, path):
            path.unlink()
        self.built[name] = BuiltFile(name, file, "removed")

    def _stays(self, name: str, file: str, complaint: Diagnostic) -> None:
        self.built[name] = BuiltFile(name, file, "failed")
        self.diagnostics.append(complaint)

    # -- the manifest ---------------------------------------------------------------------------

    def _close(self) -> None:
        delivery = self.delivery
        manifest = Manifest(delivery.origin, delivery.only, self._outputs(), self.copies)
        if told := write_manifest(self.folder, manifest, self.folder / JOURNAL):
            self.diagnostics.append(told)

    def _outputs(self) -> dict[str, Entry]:
        """The entries of the manifest: what this build made, and what stands from earlier ones."""
        outputs = {name: Entry(self.delivery.key) for name in self.delivery.unmade}
        for name, file in self._files().items():
            could_not_go = name in self.built and self.built[name].state == "failed"
            if could_not_go or not self._is_unmade(name):
                outputs |= self._standing(name, file)
        outputs |= self.entries
        order = {name: number for number, name in enumerate(self.delivery.names)}
        return dict(sorted(outputs.items(), key=lambda item: order.get(item[0], len(order))))

    def _standing(self, name: str, file: str) -> dict[str, Entry]:
        """The entry of an output that this build has not made. If a stopped build made what
        stands there, its hash is known, its origin is not."""
        entry = self.before.get(name)
        try:
            current = files.digest_at(self.folder / file)
        except OSError:
            current = None
        is_left_by_stopped = current and current.sha256 in self.journal.hashes.get(name, ())
        if current and is_left_by_stopped and not (entry and entry.sha256 == current.sha256):
            return {name: Entry("", file, current.sha256, current.bytes)}
        return {name: entry} if entry else {}

    def _in_order(self) -> tuple[BuiltFile, ...]:
        names = [*self.delivery.names, *self.built]
        return tuple(self.built[name] for name in dict.fromkeys(names) if name in self.built)


def _built(product: Product, state: State) -> BuiltFile:
    size = len(product.data)
    return BuiltFile(product.name, product.file, state, size, product.count, product.unit)
