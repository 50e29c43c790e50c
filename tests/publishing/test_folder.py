"""Where a plan's files may go."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.diagnostics import FacilitatorError
from facilitator.publishing import Roots, folder_for
from facilitator.workspace import plans_in, workspace_of
from tests.publishing.workshop import Workshop

needs_links = pytest.mark.skipif(
    sys.platform == "win32", reason="links need a right of their own on this system"
)


def test_by_default_files_go_into_the_workspace(tmp_path: Path) -> None:
    assert folder_for(tmp_path / "sessions" / "a b.yaml", tmp_path) == tmp_path / "output" / "a b"


def test_another_folder_may_be_named(tmp_path: Path) -> None:
    named = tmp_path / "elsewhere"
    assert folder_for(tmp_path / "x.yaml", tmp_path, named) == named / "x"


@pytest.mark.parametrize(
    "name",
    [
        "con.yaml",
        "COM1.yml",
        "nul.notes.yaml",
        "conin$.yaml",
        "lpt².yaml",
        "aux .a.yaml",
        ".hidden.yaml",
        "..yaml",
        "end .yaml",
        "a:b.yaml",
    ],
)
def test_a_name_that_some_computer_cannot_use_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(FacilitatorError, match="plan-name-unusable"):
        folder_for(tmp_path / name, tmp_path)


@pytest.mark.parametrize("name", ["cons.yaml", "com10.yaml", "Noson Gyntaf ŵŷ.yaml", "1.yaml"])
def test_other_names_are_fine(tmp_path: Path, name: str) -> None:
    assert folder_for(tmp_path / name, tmp_path).name == Path(name).stem


@pytest.mark.parametrize("name", ["/", "."])
def test_a_plan_without_a_name_is_refused(name: str) -> None:
    with pytest.raises(FacilitatorError, match="is a folder, not a plan"):
        folder_for(Path(name), Path())


@needs_links
def test_a_plans_folder_that_is_a_link_is_refused(workshop: Workshop, tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.mkdir()
    workshop.folder.parent.mkdir()
    workshop.folder.symlink_to(target)
    with pytest.raises(FacilitatorError, match="leads elsewhere"):
        workshop.build()
    assert list(target.iterdir()) == []


@needs_links
def test_an_output_folder_that_leads_out_of_the_workspace_is_refused(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path / "workspace")
    (tmp_path / "outside").mkdir()
    (workshop.root / "output").symlink_to(tmp_path / "outside")
    with pytest.raises(FacilitatorError, match="leads out of the workspace"):
        workshop.build()
    assert workshop.build(output=workshop.root / "output").ok


def test_a_file_where_the_folder_has_to_be_is_said(workshop: Workshop) -> None:
    workshop.folder.parent.mkdir()
    workshop.folder.write_bytes(b"mine")
    with pytest.raises(FacilitatorError, match="output-not-a-folder"):
        workshop.build()


def test_a_file_where_the_output_folder_has_to_be_is_said(workshop: Workshop) -> None:
    (workshop.root / "output").write_bytes(b"mine")
    with pytest.raises(FacilitatorError, match="output-not-writable"):
        workshop.build()


def test_an_unknown_output_is_refused_with_the_known_ones(workshop: Workshop) -> None:
    with pytest.raises(FacilitatorError, match="deck, handout, guide, cards"):
        workshop.build(only=["deks"])


def test_the_workspace_is_the_nearest_folder_with_sessions(workshop: Workshop) -> None:
    assert workspace_of(workshop.plan) == workshop.root
    lonely = workshop.root.parent / "lonely.yaml"
    assert workspace_of(lonely) == lonely.parent
    roundabout = workshop.root / "sessions" / ".." / "sessions" / "evening.yaml"
    assert workspace_of(roundabout) == workshop.root


def test_plans_are_found_by_name_and_not_deeper(workshop: Workshop) -> None:
    sessions = workshop.root / "sessions"
    for name in ("b.yml", "A.YAML", "notes.txt", "._b.yml"):
        (sessions / name).write_text("", encoding="utf-8")
    (sessions / "old").mkdir()
    (sessions / "old" / "c.yaml").write_text("", encoding="utf-8")
    (sessions / "folder.yaml").mkdir()
    assert [path.name for path in plans_in(workshop.root)] == ["A.YAML", "b.yml", "evening.yaml"]


def test_an_input_is_named_from_the_nearest_root(tmp_path: Path) -> None:
    roots = Roots(tmp_path / "workspace", tmp_path / "brands")
    assert roots.located(tmp_path / "workspace" / "a" / "b.png") == ("workspace", "a/b.png")
    assert roots.located(tmp_path / "brands" / "b.yaml") == ("brand", "b.yaml")
    assert roots.located(tmp_path / "else" / "b.png") == ("elsewhere", "b.png")
    up = tmp_path / "workspace" / "sessions" / ".." / "b.png"
    assert roots.located(up) == ("workspace", "b.png")


def test_a_build_with_an_input_that_cannot_be_found_again_is_never_current(
    workshop: Workshop, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from tests.publishing.workshop import STEPS

    picture = tmp_path_factory.mktemp("far") / "ward.jpg"
    picture.write_bytes(b"")

    def load(*arguments: object) -> object:
        session = STEPS.load(*arguments)
        session.inputs = (*session.inputs, picture)
        return session

    steps = replace(STEPS, load=load)
    workshop.build(steps=steps)
    assert not workshop.build(steps=steps).was_current
