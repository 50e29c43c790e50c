"""What cannot be written is one clear line; the rest is written, and nothing is left half done."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from facilitator.diagnostics import FacilitatorError
from facilitator.publishing import files
from facilitator.publishing.files import is_plain_file
from facilitator.publishing.lock import FolderBusyError, locked
from tests.publishing.workshop import FILES, OUTPUTS, STEPS, Workshop, rules, states


@pytest.fixture
def changed(workshop: Workshop) -> Workshop:
    """Built once; the plan has changed since."""
    workshop.build()
    workshop.write(title="Two")
    return workshop


@contextmanager
def replacing_fails(name: str, error: OSError) -> Iterator[None]:
    """As on Windows, when the file is open in another program."""
    replace = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if Path(target).name == name:
            raise error
        return replace(self, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", fail)
        yield


def test_a_file_that_is_open_elsewhere_stays_and_the_others_are_written(changed: Workshop) -> None:
    old = changed.read("deck.pptx")
    with replacing_fails("deck.pptx", PermissionError(errno.EACCES, "Permission denied")):
        result = changed.build()
    assert not result.ok
    assert states(result) == {
        "deck": "failed",
        "handout": "written",
        "guide": "written",
        "cards": "written",
    }
    assert [each.message for each in result.diagnostics] == [
        "deck.pptx was not written: it is open in another program, or may not be written"
    ]
    assert changed.read("deck.pptx") == old
    assert changed.names() == {*FILES, "manifest.json"}
    assert states(changed.build())["deck"] == "written"


def test_an_edited_file_that_is_open_elsewhere_gets_no_second_copy(changed: Workshop) -> None:
    changed.edit("deck.pptx")
    with replacing_fails("deck.pptx", PermissionError(errno.EACCES, "Permission denied")):
        changed.build()
    assert changed.read("deck.pptx") == b"mine"
    assert changed.names() == {*FILES, "manifest.json"}


def test_a_read_only_file_is_left_as_it_is(changed: Workshop) -> None:
    old = changed.read("deck.pptx")
    (changed.folder / "deck.pptx").chmod(0o444)
    result = changed.build()
    assert states(result)["deck"] == "failed"
    assert result.diagnostics[0].message == "deck.pptx was not written: it is read-only"
    assert changed.read("deck.pptx") == old
    (changed.folder / "deck.pptx").chmod(0o644)
    assert states(changed.build())["deck"] == "written"


def test_a_read_only_file_with_nothing_new_is_no_trouble(workshop: Workshop) -> None:
    workshop.build()
    (workshop.folder / "deck.pptx").chmod(0o444)
    assert workshop.build().ok
    assert workshop.build(force=True).ok


def test_a_read_only_file_that_is_no_longer_made_stays_and_is_said(workshop: Workshop) -> None:
    workshop.build()
    (workshop.folder / "cards.pdf").chmod(0o444)
    workshop.write(title="One", cards="no")
    result = workshop.build()
    assert not result.ok
    assert rules(result) == ["file-not-removed"]
    assert "cards.pdf" in workshop.names()
    (workshop.folder / "cards.pdf").chmod(0o644)
    assert states(workshop.build())["cards"] == "removed"


def test_a_folder_in_the_place_of_a_file_is_said(workshop: Workshop) -> None:
    (workshop.folder / "deck.pptx").mkdir(parents=True)
    result = workshop.build()
    assert states(result)["deck"] == "failed"
    assert rules(result) == ["file-not-written"]
    assert states(result)["handout"] == "written"


def test_a_manifest_that_cannot_be_written_is_said_and_loses_no_knowledge(
    changed: Workshop,
) -> None:
    with replacing_fails("manifest.json", PermissionError(errno.EACCES, "Permission denied")):
        result = changed.build()
    assert not result.ok
    assert rules(result) == ["file-not-written"]
    changed.write(title="Three")
    result = changed.build()
    assert rules(result) == []
    assert changed.names() == {*FILES, "manifest.json"}


def test_without_a_journal_nothing_is_swapped(changed: Workshop) -> None:
    before = changed.contents()
    full = OSError(errno.ENOSPC, "No space left on device")
    with replacing_fails(".manifest.next.json", full):
        result = changed.build()
    assert set(states(result).values()) == {"failed"}
    assert "the disk is full" in result.diagnostics[0].message
    assert changed.contents() == before


def test_without_a_journal_nothing_is_removed_and_that_is_said(workshop: Workshop) -> None:
    """Nothing is due then: what there is to do is to take a file away."""
    workshop.build()
    without_cards = replace(STEPS, outputs={n: each for n, each in OUTPUTS.items() if n != "cards"})
    with replacing_fails(".manifest.next.json", OSError(errno.EROFS, "Read-only file system")):
        result = workshop.build(steps=without_cards, force=True)
    assert not result.ok
    assert states(result)["cards"] == "failed"
    assert rules(result) == ["file-not-removed"]
    assert "cards.pdf" in workshop.names()
    assert states(workshop.build(steps=without_cards, force=True))["cards"] == "removed"


def test_a_file_that_somebody_else_removes_first_is_no_trouble(workshop: Workshop) -> None:
    workshop.build()
    workshop.write(title="One", cards="no")

    def plain(path: Path) -> bool:
        path.unlink(missing_ok=True)
        return is_plain_file(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            files, "is_plain_file", lambda p: (plain if p.stem == "cards" else is_plain_file)(p)
        )
        result = workshop.build()
    assert result.ok
    assert workshop.build().was_current


def test_a_folder_that_cannot_be_opened_is_said(
    changed: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, opened = changed.contents(), os.open

    def refuse(path: object, *arguments: Any) -> int:
        if Path(str(path)).name in (changed.folder.name, ".building"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, *arguments)  # type: ignore[call-overload, no-any-return]

    with monkeypatch.context() as patch, pytest.raises(FacilitatorError) as caught:
        patch.setattr(os, "open", refuse)
        changed.build()
    (told,) = caught.value.diagnostics
    assert told.message == "the folder evening cannot be used: Permission denied"
    assert told.hint
    assert changed.contents() == before


def test_a_renderers_error_keeps_its_file_back_and_no_other(changed: Workshop) -> None:
    old = changed.read("guide.pdf")
    changed.write(title="Two", fail="guide")
    result = changed.build()
    assert not result.ok
    assert states(result)["guide"] == "failed"
    assert states(result)["deck"] == "written"
    assert rules(result) == ["does-not-fit"]
    assert changed.read("guide.pdf") == old
    assert not changed.build().was_current


def test_a_faulty_plan_writes_nothing(changed: Workshop) -> None:
    before = changed.contents()
    changed.write(fault="no title")
    with pytest.raises(FacilitatorError, match="no title"):
        changed.build()
    assert changed.contents() == before


def test_a_failing_check_writes_nothing(changed: Workshop) -> None:
    def check(session: object) -> tuple[object, ...]:
        from facilitator.diagnostics import Diagnostic

        return (Diagnostic("too-long", "error", "too long"),)

    before = changed.contents()
    with pytest.raises(FacilitatorError, match="too long"):
        changed.build(steps=replace(STEPS, check=check))
    assert changed.contents() == before


def test_one_build_at_a_time(changed: Workshop) -> None:
    before = changed.contents()
    with locked(changed.folder), pytest.raises(FacilitatorError, match="another build"):
        changed.build()
    assert changed.contents() == before
    assert changed.build().ok


def test_a_folder_that_somebody_holds_is_busy(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(FolderBusyError), locked(tmp_path):
        pass
    with locked(tmp_path):
        pass


SCRIPT = Path(__file__).parent / "workshop.py"


def run_with_small_files(workshop: Workshop, most_bytes: int) -> subprocess.CompletedProcess[str]:
    """The command in a process that may write no file larger than that."""
    import resource

    return subprocess.run(
        [sys.executable, str(SCRIPT), "build", str(workshop.plan)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=workshop.root,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes)),
    )


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are set the POSIX way")
def test_a_file_too_large_for_the_disk_leaves_the_old_one(changed: Workshop) -> None:
    old = changed.read("deck.pptx")
    changed.write(title="Two", large="deck 10000")
    done = run_with_small_files(changed, 100_000)
    assert done.returncode == 1
    assert "deck.pptx was not written: it is larger than files may be here" in done.stderr
    assert "Traceback" not in done.stderr
    assert changed.read("deck.pptx") == old
    assert b"Two" in changed.read("handout.pdf")
    assert changed.names() == {*FILES, "manifest.json"}
    assert changed.build().ok


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are set the POSIX way")
def test_no_room_for_anything_changes_nothing(changed: Workshop) -> None:
    before = changed.contents()
    done = run_with_small_files(changed, 10)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert changed.contents() == before
    assert changed.build().ok


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 200 kilobytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if shutil.which("mount") is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    command = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(disk)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("this system mounts no small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_leaves_each_file_old_or_new(small_disk: Path) -> None:
    workshop = Workshop(small_disk)
    workshop.build()
    old = workshop.contents()
    workshop.write(title="Two", large="deck 5000")
    result = workshop.build()
    assert states(result)["deck"] == "failed"
    assert "deck.pptx was not written: the disk is full" in result.diagnostics[0].message
    assert workshop.read("deck.pptx") == old["deck.pptx"]
    assert b"Two" in workshop.read("handout.pdf")
    assert workshop.names() == {*FILES, "manifest.json"}
    workshop.write(title="Three")
    assert workshop.build().ok
