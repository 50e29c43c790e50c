"""Pictures of cards for online boards, and the table that goes with them."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

from facilitator.brand import DEFAULT_BRAND
from facilitator.building import build
from facilitator.cli import main
from facilitator.pack.bridges import Side
from facilitator.pack.whole import Pack
from facilitator.rendering import OUTPUTS
from facilitator.rendering.data.boards import render
from facilitator.settings import Settings
from facilitator.text import plain
from tests.cards.plans import HABITS, pack_of
from tests.pdf.card_samples import BRIDGES, card_set
from tests.pdf.card_samples import pack_of as pack_of_sets


def archive(pack: Pack) -> ZipFile:
    return ZipFile(io.BytesIO(render(pack, DEFAULT_BRAND, Settings()).data))


@cache
def turned() -> ZipFile:
    return archive(pack_of({"exercise": "turn-over", "habits": list(HABITS[:2])}))


def rows(zipped: ZipFile) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(zipped.read("cards.csv").decode("utf-8-sig"))))


def test_every_face_is_a_picture_1200_pixels_wide_titled_with_its_id() -> None:
    zipped = turned()
    names = [name for name in zipped.namelist() if name.endswith(".png")]
    assert "same-habit-1A.png" in names
    assert "same-habit-2B.png" in names
    for name in names:
        picture = Image.open(io.BytesIO(zipped.read(name)))
        assert picture.size in ((1200, 1733), (1200, 1734))
        assert picture.info["Title"] == name.removesuffix(".png")
        assert len(set(picture.convert("L").tobytes())) > 2


def test_the_table_has_a_row_for_each_picture() -> None:
    zipped = turned()
    table = rows(zipped)
    assert [row["file"] for row in table] == [
        name for name in zipped.namelist() if name.endswith(".png")
    ]
    (row,) = (row for row in table if row["id"] == "same-habit-1A")
    assert row["side"] == "Offline"
    assert row["title"] == "Ward surgery"
    assert row["theme"] == "Help"


def test_twins_on_a_board_tell_no_pair() -> None:
    zipped = archive(pack_of({"exercise": "match-the-pair", "habits": list(HABITS[:3])}))
    ids = {row["side"]: [] for row in rows(zipped)}  # type: ignore[var-annotated]
    for row in rows(zipped):
        ids[row["side"]].append(row["id"].rpartition("-")[2])
    assert ids["Offline"] == ["1", "2", "3"]
    assert sorted(ids["Digital"]) == ["A", "B", "C"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", " ="])
def test_no_cell_is_a_formula(start: str) -> None:
    side = Side(word="Offline", title=plain(f"{start}SUM(A1)"))
    zipped = archive(pack_of_sets(card_set((replace(BRIDGES[0], offline=side),))))
    (row,) = (row for row in rows(zipped) if row["id"].endswith("1A"))
    assert row["title"] == f"'{start}SUM(A1)"


def test_the_same_cards_give_the_same_bytes() -> None:
    pack = pack_of_sets(card_set(BRIDGES[:1]))
    first, second = (render(pack, DEFAULT_BRAND, Settings()).data for _ in range(2))
    assert first == second


def test_boards_are_made_on_request_only() -> None:
    assert [name for name, output in OUTPUTS.items() if output.is_extra] == ["boards"]


def test_no_cards_is_an_error_of_the_caller() -> None:
    with pytest.raises(ValueError, match="no cards"):
        render(replace(pack_of_sets(), cards=None), DEFAULT_BRAND, Settings())


# -- the command --------------------------------------------------------------------------------


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A small workspace with one plan."""
    path = tmp_path / "sessions" / "small.yaml"
    path.parent.mkdir()
    path.write_text(
        "facilitator: 1\n"
        "title: Small\n"
        "activities:\n"
        "  - title: Scenes\n"
        "    kind: exercise\n"
        "    minutes: 20\n"
        "    cards:\n"
        "      exercise: what-would-you-do\n"
        "      scenarios:\n"
        "        - bins-missed\n",
        encoding="utf-8",
    )
    return path


def test_boards_are_built_beside_what_is_chosen(plan: Path) -> None:
    result = build(plan, only=["cards"], extras=["boards"])
    assert result.ok
    assert [file.file for file in result.files] == ["cards.pdf", "boards.zip"]
    again = build(plan, only=["cards"], extras=["boards"])
    assert again.was_current


def test_without_the_option_there_are_no_boards(plan: Path) -> None:
    assert [file.file for file in build(plan, only=["cards"]).files] == ["cards.pdf"]


def test_the_option_of_the_command_is_png(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(plan), "--only", "cards", "--png"]) == 0
    assert "boards.zip" in capsys.readouterr().out
