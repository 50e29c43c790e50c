"""From the plans in `sessions/` to their files, by the command as it stands."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pptx import Presentation

from facilitator import build as build_plan
from facilitator.workspace import plans_in

ROOT = Path(__file__).parents[2]
PLANS = plans_in(ROOT)
REAL = ROOT / "sessions" / "opportunity-and-challenge.yaml"
Build = Callable[..., Path]


@pytest.fixture(scope="module")
def real(build: Build) -> Path:
    return build(REAL, PYTHONHASHSEED="1", TZ="Pacific/Auckland")


def test_the_real_session_is_among_them() -> None:
    assert REAL in PLANS


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_plan_builds_with_no_error(plan: Path, build: Build) -> None:
    folder = build(plan)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    files = [each["file"] for each in manifest["outputs"].values() if each["file"]]
    assert {"deck.pptx", "handout.pdf", "guide.pdf"} <= set(files)
    assert {path.name for path in folder.iterdir()} == {*files, "manifest.json"}


def test_the_real_session_makes_all_four_files(real: Path) -> None:
    names = {path.name for path in real.iterdir()}
    assert names >= {"deck.pptx", "handout.pdf", "guide.pdf", "cards.pdf", "manifest.json"}
    assert not [name for name in names if name.startswith(".")], "nothing half-written is left"


def test_the_manifest_counts_slides_and_pages(real: Path) -> None:
    outputs = json.loads((real / "manifest.json").read_text(encoding="utf-8"))["outputs"]
    deck = Presentation(str(real / "deck.pptx"))
    assert (outputs["deck"]["count"], outputs["deck"]["unit"]) == (len(deck.slides), "slides")
    for name in ("handout", "guide", "cards"):
        with pikepdf.open(real / f"{name}.pdf") as pdf:
            assert (outputs[name]["count"], outputs[name]["unit"]) == (len(pdf.pages), "pages")


def test_two_builds_agree_byte_for_byte(real: Path, build: Build, tmp_path: Path) -> None:
    """In another folder, at another time of day, with sets in another order."""
    again = build(REAL, cwd=tmp_path, PYTHONHASHSEED="2", TZ="America/New_York", USER="somebody")
    for path in real.iterdir():
        assert (again / path.name).read_bytes() == path.read_bytes(), path.name


def test_no_file_tells_of_the_machine_or_of_the_libraries(real: Path) -> None:
    words = ["python-pptx", "steve canny", "reportlab", "root@", str(ROOT).lower()]
    for name, text in _metadata(real):
        for word in words:
            assert word not in text.lower(), f"{name}: {word}"


def test_the_source_date_stands_in_the_files(build: Build) -> None:
    folder = build(REAL, SOURCE_DATE_EPOCH="1800000000")
    texts = dict(_metadata(folder))
    assert "2027-01-15" in texts["deck.pptx"]
    for name in ("handout.pdf", "guide.pdf", "cards.pdf"):
        assert "2027" in texts[name], name


def test_the_library_does_it_in_three_lines(tmp_path: Path, capfd: pytest.CaptureFixture) -> None:
    result = build_plan(REAL, output=tmp_path, only=["guide"])
    assert result.ok
    assert (result.folder / "guide.pdf").read_bytes().startswith(b"%PDF")
    assert capfd.readouterr() == ("", "")


def test_a_faulty_plan_builds_nothing_and_is_code_1(tmp_path: Path) -> None:
    from facilitator.cli import main

    plan = tmp_path / "faulty.yaml"
    plan.write_text("facilitator: 1\ntitel: A\nactivities: []\n", encoding="utf-8")
    assert main(["build", str(plan)]) == 1
    assert list(tmp_path.iterdir()) == [plan]


def _metadata(folder: Path) -> list[tuple[str, str]]:
    """File name -> what it says about itself."""
    with zipfile.ZipFile(folder / "deck.pptx") as deck:
        parts = [deck.read(name).decode() for name in deck.namelist() if "docProps" in name]
        dates = sorted({str(info.date_time) for info in deck.infolist()})
    found = [("deck.pptx", "\n".join(parts + dates))]
    for path in sorted(folder.glob("*.pdf")):
        with pikepdf.open(path) as pdf:
            info = " ".join(f"{key} {value}" for key, value in pdf.docinfo.items())
            xmp = bytes(pdf.Root.Metadata.read_bytes()).decode() if "/Metadata" in pdf.Root else ""
            found.append((path.name, f"{info} {xmp}"))
    return [*found, ("manifest.json", (folder / "manifest.json").read_text(encoding="utf-8"))]
