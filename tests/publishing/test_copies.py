"""Personal copies on the disk: what is counted, kept and told."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from pathlib import Path

import pytest

from facilitator.publishing import origin
from facilitator.publishing.copies import (
    Copy,
    PublishedCopies,
    copies_key,
    publish_copies,
    standing_copies,
)
from tests.publishing.test_unwritable_files import replacing_fails
from tests.publishing.workshop import NOW, Workshop

NAMES = b"name\nJo\nAl\n"
ASIDE = "1-jo (edited 2026-12-03 1740).pdf"


class Press:
    """A workspace whose plan is built, and copies for two people."""

    def __init__(self, workshop: Workshop) -> None:
        workshop.build()
        self.workshop, self.folder = workshop, workshop.folder / "personal"
        manifest = workshop.read("manifest.json")
        assert b'"inputs"' in manifest

    def made(self, words: str, people: Iterable[str] = ("jo", "al")) -> PublishedCopies:
        copies = [
            Copy(number, f"{number}-{name}.pdf", f"{words} {name}".encode())
            for number, name in enumerate(people, 1)
        ]
        return publish_copies(self.workshop.folder, copies, self._key, lambda: NOW)

    def _key(self) -> str:
        from facilitator.publishing.manifest import read_manifest

        manifest = read_manifest(self.workshop.folder)
        assert manifest is not None
        return copies_key(origin({}, manifest.origin.inputs), NAMES)

    def standing(self) -> PublishedCopies | None:
        from facilitator.publishing import Roots

        return standing_copies(self.workshop.folder, NAMES, Roots(self.workshop.root), {})

    def names(self) -> set[str]:
        return {path.name for path in self.folder.iterdir()}


@pytest.fixture
def press(workshop: Workshop) -> Press:
    return Press(workshop)


def refused() -> PermissionError:
    return PermissionError(errno.EACCES, "Permission denied")


def test_copies_that_stand_there_are_counted_without_the_files_of_others(press: Press) -> None:
    first = press.made("one")
    (press.folder / "99-stranger.pdf").write_bytes(b"of somebody else" * 100)
    (press.folder / "notes.txt").write_bytes(b"mine")
    found = press.standing()
    assert found is not None
    assert (found.count, found.written, found.bytes) == (2, 0, first.bytes)


def test_two_copies_with_the_same_bytes_both_have_to_be_there(press: Press) -> None:
    copies = [Copy(1, "1-jo.pdf", b"same"), Copy(2, "2-jo.pdf", b"same")]
    publish_copies(press.workshop.folder, copies, press._key, lambda: NOW)
    assert press.standing() is not None
    (press.folder / "2-jo.pdf").unlink()
    assert press.standing() is None


def test_an_edited_copy_that_cannot_be_replaced_is_where_it_was_and_only_there(
    press: Press,
) -> None:
    press.made("one")
    (press.folder / "1-jo.pdf").write_bytes(b"mine")
    with replacing_fails("1-jo.pdf", refused()):
        result = press.made("two")
    assert (press.folder / "1-jo.pdf").read_bytes() == b"mine"
    assert ASIDE not in press.names()
    assert [each.rule for each in result.diagnostics] == ["file-not-written"]
    again = press.made("two")
    assert (press.folder / ASIDE).read_bytes() == b"mine"
    assert [each.message for each in again.diagnostics] == [
        "1 personal copy had been edited since they were made; "
        "that version is now under a dated name"
    ]


def test_a_copy_of_somebody_who_left_that_cannot_be_removed_is_told_without_the_name(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    press.made("one")
    unlink = Path.unlink

    def fail(path: Path, missing_ok: bool = False) -> None:
        if path.name == "2-al.pdf":
            raise refused()
        unlink(path, missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", fail)
        result = press.made("one", ["jo"])
    (told,) = result.diagnostics
    assert (told.rule, told.severity) == ("file-not-removed", "error")
    assert (
        told.message == "1 personal copy of an earlier list could not be removed: Permission denied"
    )
    assert press.standing() is None
    assert press.made("one", ["jo"]).diagnostics == ()
    assert press.names() == {"1-jo.pdf"}


def test_a_manifest_that_cannot_be_written_is_said_and_no_copy_becomes_an_edited_one(
    press: Press,
) -> None:
    with replacing_fails("manifest.json", refused()):
        result = press.made("one")
    assert [each.rule for each in result.diagnostics] == ["file-not-written"]
    assert press.made("two").diagnostics == ()
    assert press.names() == {"1-jo.pdf", "2-al.pdf"}
