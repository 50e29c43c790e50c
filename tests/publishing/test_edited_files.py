"""A file that a person has edited since the last build is never lost."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.publishing.workshop import FILES, Workshop, rules, states

ASIDE = "deck (edited 2026-12-03 1740).pptx"

needs_links = pytest.mark.skipif(
    sys.platform == "win32", reason="links need a right of their own on this system"
)


def test_an_edited_file_is_left_alone_when_nothing_else_changed(workshop: Workshop) -> None:
    workshop.build()
    workshop.edit("deck.pptx")
    result = workshop.build()
    assert result.was_current
    assert result.ok
    assert states(result)["deck"] == "kept"
    assert rules(result) == ["edited-file-kept"]
    assert workshop.read("deck.pptx") == b"mine"
    assert workshop.names() == {*FILES, "manifest.json"}


def test_it_is_left_alone_too_when_another_file_has_to_be_built(workshop: Workshop) -> None:
    workshop.build()
    workshop.edit("deck.pptx")
    (workshop.folder / "guide.pdf").unlink()
    result = workshop.build()
    assert states(result)["deck"] == "kept"
    assert states(result)["guide"] == "written"
    assert workshop.read("deck.pptx") == b"mine"
    assert states(workshop.build())["deck"] == "kept"


def test_an_edited_file_moves_aside_when_its_plan_has_changed(workshop: Workshop) -> None:
    workshop.build()
    workshop.edit("deck.pptx")
    workshop.write(title="Two")
    result = workshop.build()
    assert result.ok
    assert rules(result) == ["edited-file-set-aside"]
    assert ASIDE in result.diagnostics[0].message
    assert workshop.read(ASIDE) == b"mine"
    assert b"Two" in workshop.read("deck.pptx")
    assert workshop.names() == {*FILES, "manifest.json", ASIDE}


def test_a_dated_name_never_collides(workshop: Workshop) -> None:
    workshop.build()
    for number in range(4):
        workshop.edit("deck.pptx", b"mine %d" % number)
        workshop.write(title=f"Again {number}")
        workshop.build()
    names = [f"deck (edited 2026-12-03 1740{end}).pptx" for end in ("", ", 2", ", 3", ", 4")]
    assert [workshop.read(name) for name in names] == [b"mine %d" % n for n in range(4)]


@needs_links
def test_a_name_that_a_folder_or_a_dead_link_holds_is_taken_too(workshop: Workshop) -> None:
    workshop.build()
    (workshop.folder / ASIDE).symlink_to("nowhere")
    (workshop.folder / "deck (edited 2026-12-03 1740, 2).pptx").mkdir()
    workshop.edit("deck.pptx")
    workshop.write(title="Two")
    workshop.build()
    assert workshop.read("deck (edited 2026-12-03 1740, 3).pptx") == b"mine"


def test_force_builds_anew_and_keeps_the_edited_version(workshop: Workshop) -> None:
    workshop.build()
    workshop.edit("deck.pptx")
    result = workshop.build(force=True)
    assert states(result)["deck"] == "written"
    assert workshop.read(ASIDE) == b"mine"
    assert b"One" in workshop.read("deck.pptx")


def test_a_file_that_stood_there_before_any_build_is_kept_aside(workshop: Workshop) -> None:
    workshop.folder.mkdir(parents=True)
    workshop.edit("deck.pptx")
    (told,) = workshop.build().diagnostics
    assert told.message == f"deck.pptx was there already; that version is now “{ASIDE}”"
    assert workshop.read(ASIDE) == b"mine"


def test_an_edit_that_is_undone_is_no_edit(workshop: Workshop) -> None:
    workshop.build()
    built = workshop.read("deck.pptx")
    workshop.edit("deck.pptx")
    workshop.edit("deck.pptx", built)
    assert states(workshop.build())["deck"] == "unchanged"


def test_disks_without_second_names_get_a_copy(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_link(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", no_link)
    workshop.build()
    workshop.edit("deck.pptx")
    workshop.write(title="Two")
    workshop.build()
    assert workshop.read(ASIDE) == b"mine"
    assert workshop.names() == {*FILES, "manifest.json", ASIDE}


def test_an_edit_made_between_two_stopped_moments_is_kept_once(workshop: Workshop) -> None:
    """A stop between the copy and the swap leaves the edited file under both names."""
    workshop.build()
    workshop.edit("deck.pptx")
    (workshop.folder / ASIDE).hardlink_to(workshop.folder / "deck.pptx")
    workshop.write(title="Two")
    workshop.build()
    assert workshop.names() == {*FILES, "manifest.json", ASIDE}


def test_an_output_that_the_plan_no_longer_makes_is_removed(workshop: Workshop) -> None:
    workshop.build()
    workshop.write(title="One", cards="no")
    result = workshop.build()
    assert states(result)["cards"] == "removed"
    assert "cards.pdf" not in workshop.names()
    assert workshop.build().was_current


def test_an_edited_output_that_the_plan_no_longer_makes_moves_aside(workshop: Workshop) -> None:
    workshop.build()
    workshop.edit("cards.pdf")
    workshop.write(title="One", cards="no")
    result = workshop.build()
    assert rules(result) == ["edited-file-set-aside"]
    assert workshop.read("cards (edited 2026-12-03 1740).pdf") == b"mine"
    assert "cards.pdf" not in workshop.names()
    assert workshop.build().was_current


def test_a_removed_output_that_was_gone_already_is_no_trouble(workshop: Workshop) -> None:
    workshop.build()
    (workshop.folder / "cards.pdf").unlink()
    workshop.write(title="One", cards="no")
    assert "cards" not in states(workshop.build())
    assert workshop.build().was_current


def test_only_keeps_the_other_files_and_their_entries(workshop: Workshop) -> None:
    workshop.build()
    handout = workshop.read("handout.pdf")
    workshop.write(title="Two")
    assert states(workshop.build(only=["deck"])) == {"deck": "written"}
    assert workshop.read("handout.pdf") == handout
    assert workshop.build(only=["deck"]).was_current
    result = workshop.build()
    assert states(result) == {
        "deck": "unchanged",
        "handout": "written",
        "guide": "written",
        "cards": "written",
    }


def test_only_does_not_remove_what_the_others_would(workshop: Workshop) -> None:
    workshop.build()
    workshop.write(title="One", cards="no")
    workshop.build(only=["deck"])
    assert "cards.pdf" in workshop.names()
    assert states(workshop.build())["cards"] == "removed"


def test_only_what_the_plan_does_not_make_is_said(workshop: Workshop) -> None:
    workshop.write(title="One", cards="no")
    for was_current in (False, True):
        result = workshop.build(only=["cards"])
        assert (result.files, result.was_current) == ((), was_current)
        assert rules(result) == ["output-not-made"]


def test_an_edit_is_seen_after_a_build_of_another_output(workshop: Workshop) -> None:
    workshop.build()
    workshop.edit("handout.pdf")
    workshop.write(title="Two")
    workshop.build(only=["deck"])
    assert workshop.read("handout.pdf") == b"mine"
    workshop.build()
    assert workshop.read("handout (edited 2026-12-03 1740).pdf") == b"mine"


def test_files_of_a_persons_own_are_never_touched(workshop: Workshop) -> None:
    workshop.build()
    (workshop.folder / "notes.txt").write_bytes(b"mine")
    (workshop.folder / ".secret.new").write_bytes(b"mine")
    workshop.write(title="Two")
    workshop.build()
    assert workshop.read("notes.txt") == b"mine"
    assert workshop.read(".secret.new") == b"mine"


@needs_links
def test_a_link_in_the_place_of_a_file_is_not_followed(workshop: Workshop, tmp_path: Path) -> None:
    precious = tmp_path / "precious.pptx"
    precious.write_bytes(b"precious")
    workshop.folder.mkdir(parents=True)
    (workshop.folder / "deck.pptx").symlink_to(precious)
    result = workshop.build()
    assert states(result)["deck"] == "failed"
    assert states(result)["handout"] == "written"
    assert precious.read_bytes() == b"precious"
