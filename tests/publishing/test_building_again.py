"""A second build: what is left alone, and what makes it necessary."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from facilitator.publishing.inputs import code_in
from facilitator.settings import Settings
from tests.publishing.workshop import FILES, Workshop, rules, states


def test_a_first_build_writes_every_file_and_the_manifest(workshop: Workshop) -> None:
    result = workshop.build()
    assert result.ok
    assert not result.was_current
    assert states(result) == dict.fromkeys(("deck", "handout", "guide", "cards"), "written")
    assert workshop.names() == {*FILES, "manifest.json"}


def test_the_steps_are_named_in_order(workshop: Workshop) -> None:
    workshop.build()
    assert [step for step, _ in workshop.steps_seen] == [
        "load",
        "check",
        "compose",
        *["render"] * 4,
        "publish",
    ]


def test_a_second_build_of_the_same_inputs_writes_nothing(workshop: Workshop) -> None:
    workshop.build()
    before = {path: path.stat().st_mtime_ns for path in workshop.folder.iterdir()}
    folder_before = workshop.folder.stat().st_mtime_ns
    result = workshop.build()
    assert result.was_current
    assert workshop.steps_seen == []
    assert set(states(result).values()) == {"unchanged"}
    assert {path: path.stat().st_mtime_ns for path in workshop.folder.iterdir()} == before
    assert workshop.folder.stat().st_mtime_ns == folder_before


def test_the_table_of_a_second_build_has_the_counts_of_the_first(workshop: Workshop) -> None:
    first = workshop.build().files
    again = workshop.build().files
    assert [(file.file, file.bytes, file.count, file.unit) for file in first] == [
        (file.file, file.bytes, file.count, file.unit) for file in again
    ]


def test_a_changed_plan_is_built_again(workshop: Workshop) -> None:
    workshop.build()
    workshop.write(title="Two")
    assert set(states(workshop.build()).values()) == {"written"}
    assert b"Two" in workshop.read("deck.pptx")


def test_a_file_that_was_looked_for_in_vain_asks_for_a_build_when_it_comes(
    workshop: Workshop,
) -> None:
    workshop.build()
    (workshop.root / "assets" / "habits.yaml").write_text("surgery", encoding="utf-8")
    result = workshop.build()
    assert not result.was_current
    assert b"surgery" in workshop.read("deck.pptx")


@pytest.mark.parametrize(
    "options",
    [
        {"overrides": {"venue": "Library"}},
        {"settings": Settings(datetime(2026, 1, 1, tzinfo=UTC))},
        {"force": True},
    ],
)
def test_another_option_asks_for_a_build(workshop: Workshop, options: dict[str, object]) -> None:
    workshop.build()
    assert not workshop.build(**options).was_current


def test_a_brand_beside_the_workspace_is_an_input(workshop: Workshop, tmp_path: Path) -> None:
    brand = tmp_path.parent / f"{tmp_path.name}-brand.yaml"
    brand.write_text("red", encoding="utf-8")
    workshop.build(brand=brand)
    assert workshop.build(brand=brand).was_current
    brand.write_text("blue", encoding="utf-8")
    assert set(states(workshop.build(brand=brand)).values()) == {"written"}
    assert not workshop.build().was_current


def test_another_program_asks_for_a_build(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop.build()
    monkeypatch.setattr("facilitator.publishing.inputs.code_in", lambda package: "other")
    assert not workshop.build().was_current


def test_a_program_is_its_files_without_what_they_are_compiled_to(tmp_path: Path) -> None:
    def read(name: str, *, code: bytes, compiled: bytes) -> str:
        package = tmp_path / name
        (package / "__pycache__").mkdir(parents=True)
        (package / "a.py").write_bytes(code)
        (package / "__pycache__" / "a.pyc").write_bytes(compiled)
        return code_in(package)

    first = read("one", code=b"1", compiled=b"1")
    assert read("two", code=b"1", compiled=b"2") == first
    assert read("three", code=b"2", compiled=b"1") != first


def test_a_program_is_read_once_a_run(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"1")
    first = code_in(tmp_path)
    (tmp_path / "a.py").write_bytes(b"2")
    assert code_in(tmp_path) == first


def test_a_file_that_is_gone_is_built_again_and_the_others_are_not_touched(
    workshop: Workshop,
) -> None:
    workshop.build()
    (workshop.folder / "guide.pdf").unlink()
    result = workshop.build()
    assert states(result) == {
        "deck": "unchanged",
        "handout": "unchanged",
        "guide": "written",
        "cards": "unchanged",
    }


def test_a_remark_in_the_plan_that_changes_no_file_writes_only_the_manifest(
    workshop: Workshop,
) -> None:
    workshop.build()
    with workshop.plan.open("a", encoding="utf-8") as plan:
        plan.write("# a comment\n")
    result = workshop.build()
    assert not result.was_current
    assert set(states(result).values()) == {"unchanged"}
    assert workshop.build().was_current


def test_a_plan_that_changes_while_it_is_built_is_built_again_next_time(
    workshop: Workshop,
) -> None:
    def change(step: str, file: str) -> None:
        if file == "guide.pdf":
            workshop.write(title="Two")

    result = workshop.build(progress=change)
    assert rules(result) == ["changed-meanwhile"]
    assert b"One" in workshop.read("deck.pptx")
    assert not workshop.build().was_current
    assert b"Two" in workshop.read("deck.pptx")
    assert workshop.build().was_current


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "[" * 100_000,
        "{}",
        "null",
        '{"outputs": {"deck": {"key": "", "file": "../../x"}}}',
        "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
    ],
)
def test_a_manifest_that_makes_no_sense_is_as_good_as_none(workshop: Workshop, text: str) -> None:
    workshop.build()
    (workshop.folder / "manifest.json").write_text(text, encoding="utf-8")
    result = workshop.build()
    assert not result.was_current
    assert result.ok
    assert workshop.build().was_current


#: Where a manifest is damaged, and by what; all the rest of it is sound.
DAMAGES = [
    (("inputs", 0, "path"), None),
    (("inputs", 0, "root"), 7),
    (("inputs", 1, "sha256"), []),
    (("inputs", 1), "plan"),
    (("inputs",), None),
    (("options",), []),
    (("options", "only"), [None]),
    (("facilitator", "version"), None),
    (("outputs", "deck", "file"), ""),
    (("outputs", "deck", "file"), ["deck.pptx"]),
    (("outputs", "deck", "file"), "deck\0.pptx"),
    (("outputs", "deck", "count"), "3"),
    (("outputs", "deck", "unit"), None),
    (("outputs", "deck", "key"), {}),
    (("outputs", "guide", "sha256"), []),
    (("outputs", "guide"), None),
    (("copies",), None),
    (("copies",), {"key": "", "count": None, "sha256": [[]]}),
]


def damaged(content: Any, place: tuple[str | int, ...], value: object) -> str:
    *above, last = place
    inner = content
    for step in above:
        inner = inner[step]
    inner[last] = value
    return json.dumps(content)


@pytest.mark.parametrize(("place", "value"), DAMAGES, ids=str)
def test_a_damaged_manifest_makes_no_built_file_an_edited_one(
    workshop: Workshop, place: tuple[str | int, ...], value: object
) -> None:
    workshop.build()
    path = workshop.folder / "manifest.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(damaged(content, place, value), encoding="utf-8")
    assert not workshop.build(only=["cards"]).was_current
    path.write_text(damaged(content, place, value), encoding="utf-8")
    workshop.write(title="Two")
    result = workshop.build()
    assert result.ok
    assert set(states(result).values()) == {"written"}
    assert not any("had been edited" in each.message for each in result.diagnostics)
    is_hash_lost = place[:2] == ("outputs", "guide")
    assert rules(result) == (["edited-file-set-aside"] if is_hash_lost else [])
    assert workshop.build().was_current


@pytest.mark.parametrize(
    "row", [{"file": None, "sha256": []}, {"file": "deck.pptx", "sha256": [[]]}, {}, None, []]
)
def test_a_damaged_journal_is_as_good_as_none(workshop: Workshop, row: object) -> None:
    workshop.build()
    journal = workshop.folder / ".manifest.next.json"
    journal.write_text(json.dumps({"deck": row}), encoding="utf-8")
    workshop.write(title="Two")
    result = workshop.build()
    assert (result.ok, rules(result)) == (True, [])
    assert workshop.names() == {*FILES, "manifest.json"}


def test_a_manifest_cannot_name_files_outside_its_folder(workshop: Workshop) -> None:
    workshop.build()
    precious = workshop.root / "precious.txt"
    precious.write_bytes(workshop.read("cards.pdf"))
    path = workshop.folder / "manifest.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["outputs"]["cards"]["file"] = "../../precious.txt"
    path.write_text(json.dumps(content), encoding="utf-8")
    workshop.write(title="One", cards="no")
    workshop.build()
    assert precious.exists()


def test_two_workspaces_with_the_same_plan_get_the_same_bytes(tmp_path: Path) -> None:
    first, second = Workshop(tmp_path / "a"), Workshop(tmp_path / "deep" / "er" / "b")
    first.build(overrides={"venue": "x", "date": "y"})
    second.build(overrides={"date": "y", "venue": "x"})
    assert first.contents() == second.contents()


def test_the_manifest_tells_what_was_built_from_what(workshop: Workshop) -> None:
    workshop.build(overrides={"venue": "Library"}, only=["deck"])
    manifest = json.loads(workshop.read("manifest.json"))
    assert manifest["facilitator"]["version"]
    assert manifest["options"] == {
        "plan": "sessions/evening.yaml",
        "brand": None,
        "overrides": {"venue": "Library"},
        "source_date": "1980-01-01T00:00:00+00:00",
        "only": ["deck"],
    }
    habits, plan = manifest["inputs"]
    assert habits == {
        "root": "workspace",
        "path": "assets/habits.yaml",
        "sha256": None,
        "bytes": None,
    }
    assert plan["path"] == "sessions/evening.yaml"
    assert plan["bytes"] == workshop.plan.stat().st_size
    deck = manifest["outputs"]["deck"]
    assert (deck["file"], deck["count"], deck["unit"]) == ("deck.pptx", 3, "pages")
    assert deck["bytes"] == len(workshop.read("deck.pptx"))


def test_the_manifest_names_no_place_on_the_machine(workshop: Workshop, tmp_path: Path) -> None:
    brand = tmp_path.parent / f"{tmp_path.name}-brand.yaml"
    brand.write_text("red", encoding="utf-8")
    workshop.build(brand=brand)
    text = workshop.read("manifest.json").decode()
    assert tmp_path.parent.name not in text
    assert os.sep * 2 not in text
    assert "\\" not in text
