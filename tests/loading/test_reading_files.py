"""A file is read as text, or its reader is told why not."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.loading import load

PLAN = "facilitator: 1\ntitle: Clŵb – £5\nactivities:\n- title: One\n  kind: break\n  minutes: 5\n"


def refused(path: Path | str) -> Diagnostic:
    with pytest.raises(FacilitatorError) as caught:
        load(path)
    (diagnostic,) = caught.value.diagnostics
    return diagnostic


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_plan_is_read_however_an_editor_saves_it(
    encoding: str, line_end: str, tmp_path: Path
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN.replace("\n", line_end).encode(encoding))
    plan = load(path)
    assert plan.title == "Clŵb – £5"
    assert str(plan.activities[0].place("kind")).endswith(":5:9")


def test_other_bytes_are_answered_with_the_line(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes("facilitator: 1\r\ntitle: Café £5\r\n".encode("cp1252"))
    diagnostic = refused(path)
    assert diagnostic.rule == "not-utf8"
    assert "Save the file again as UTF-8" in diagnostic.hint
    assert diagnostic.place is not None
    assert (diagnostic.place.line, diagnostic.place.column) == (2, 11)
    assert diagnostic.place.excerpt == "title: Café £5"


@pytest.mark.parametrize("code", [0x00, 0x07, 0x1B, 0x7F, 0x9F, 0xFEFF, 0xFFFE])
def test_an_invisible_character_is_named_with_its_place(code: int, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.replace("One", f"O{chr(code)}ne"), encoding="utf-8")
    diagnostic = refused(path)
    assert diagnostic.rule == "control-character"
    assert f"U+{code:04X}" in diagnostic.message
    assert diagnostic.place is not None
    assert (diagnostic.place.line, diagnostic.place.column) == (4, 11)


def test_line_separators_of_unicode_do_not_shift_the_lines(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.replace("A plan", "A\u2028 plan\x85"), encoding="utf-8")
    assert str(load(path).activities[0].place("kind")).endswith(":5:9")


def test_tabs_after_a_text_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    tabbed = PLAN.replace("title: One", "title:\tOne\t").replace("activities:", "\t\nactivities:")
    path.write_text(tabbed, encoding="utf-8")
    assert load(path).activities[0].title == "One"


def test_a_missing_plan_is_told_with_the_most_alike_name(tmp_path: Path) -> None:
    (tmp_path / "first-session.yaml").write_text(PLAN, encoding="utf-8")
    diagnostic = refused(tmp_path / "frist-session.yaml")
    assert diagnostic.rule == "file-missing"
    assert diagnostic.hint == "Did you mean `first-session.yaml`?"


def test_a_folder_is_no_plan(tmp_path: Path) -> None:
    assert refused(tmp_path).rule == "not-a-file"


def test_a_name_that_no_file_can_have_is_told() -> None:
    assert refused("a\0b.yaml").rule in ("file-unreadable", "file-missing")
    assert refused("x" * 5000).rule in ("file-unreadable", "file-missing")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan.yaml")
    assert refused(tmp_path / "plan.yaml").rule == "not-a-file"


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="this user may read everything"
)
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    path.chmod(0)
    assert refused(path).rule == "file-unreadable"


def test_a_file_that_the_system_refuses_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    monkeypatch.setattr(Path, "open", locked)
    assert refused(path).rule == "file-unreadable"


def test_a_very_large_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    with path.open("wb") as file:
        file.truncate(5_000_000_000)
    diagnostic = refused(path)
    assert diagnostic.rule == "too-large"
